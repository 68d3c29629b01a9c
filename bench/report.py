"""Results → Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from bench.goals import GOALS, Goal
from bench.results import Results, growth_sizes, ratio

SCENARIOS = {"cold": "从零生成", "edit": "改一篇", "same": "没有改动"}
"""What is measured, by its name on the command line."""
_SIZES = {"province": "全省（5,000篇，653个单位，25,638件承诺）"}


def report(results: Results) -> str:
    """Write the whole report."""
    parts = (_facts, _times, _outputs, _growth, _previews, _goals, _notes)
    return "\n\n".join(text for part in parts if (text := "\n".join(part(results))))


def _facts(results: Results) -> Iterator[str]:
    yield from (f"- {name}：{value}" for name, value in results.facts.items())
    loads = [run.load for run in results.runs]
    if loads:
        yield f"- 各次开始时的负载：{min(loads):.2f}到{max(loads):.2f}；有别的程序在用机器时，处理器时间比用时可靠"


def _times(results: Results) -> Iterator[str]:
    head = (
        "规模",
        "场景",
        "生成器",
        "用时（秒）",
        "处理器（秒）",
        "内存（MB）",
        "进程",
        "用时÷Hugo",
        "处理器÷Hugo",
        "内存÷Hugo",
    )
    yield from _table(head, _time_rows(results), numbers_from=3)


def _time_rows(results: Results) -> Iterator[Sequence[str]]:
    for size in dict.fromkeys(run.size for run in results.runs):
        for scenario, title in SCENARIOS.items():
            hugo = results.median(size, "hugo", scenario)
            for name, contender in results.titles.items():
                found = results.median(size, name, scenario)
                if found is None:
                    continue
                yield (
                    _size(size),
                    title,
                    contender,
                    f"{found.wall:.2f}",
                    f"{found.cpu:.2f}",
                    f"{found.memory:.0f}",
                    str(found.processes),
                    _number(ratio(found.wall, hugo.wall if hugo else None)),
                    _number(ratio(found.cpu, hugo.cpu if hugo else None)),
                    _number(ratio(found.memory, hugo.memory if hugo else None)),
                )


def _outputs(results: Results) -> Iterator[str]:
    head = ("规模", "生成器", "文件", "网页", "总大小（MB）", "典型页（字节）", "gzip -9后", "检索索引（MB）")
    rows = (
        (
            _size(found.size),
            results.titles[found.contender],
            f"{found.files:,}",
            f"{found.pages:,}",
            f"{found.bytes / 1e6:.1f}",
            f"{found.case_raw:,}",
            f"{found.case_gzip:,}",
            f"{found.search / 1e6:.2f}" if found.search else "没有",
        )
        for found in results.outputs
    )
    yield from _table(head, rows, numbers_from=2)


def _growth(results: Results) -> Iterator[str]:
    head = ("增长指数（从零生成，处理器时间）", "从（篇）", "到（篇）", "指数")
    rows = []
    for name, title in results.titles.items():
        ends = growth_sizes(results.sizes(name))
        exponent = results.exponent(name, *ends) if ends else None
        if ends and exponent is not None:
            rows.append((title, _size(ends[0]), _size(ends[1]), f"{exponent:.2f}"))
    yield from _table(head, rows, numbers_from=1)


def _previews(results: Results) -> Iterator[str]:
    head = ("预览：从保存到页面", "生成器", "首页可看（秒）", "中位数（秒）", "最快", "最慢", "看哪里")
    rows = (
        (
            _size(found.size),
            results.titles[found.contender],
            f"{found.ready:.2f}",
            _number(results.delay(found.size, found.contender), 3),
            f"{min(found.delays):.3f}",
            f"{max(found.delays):.3f}",
            found.seen,
        )
        for found in results.previews
    )
    yield from _table(head, rows, numbers_from=2)


def _goals(results: Results) -> Iterator[str]:
    rows = ((goal.title, _bound(goal), _number(goal.figure(results), 3), _verdict(goal, results)) for goal in GOALS)
    yield from _table(("目标", "要求", "实测", "结论"), rows, numbers_from=1)


def _bound(goal: Goal) -> str:
    return f"{'≥' if goal.is_least else '≤'} {goal.bound:g}{' ' if goal.unit else ''}{goal.unit}"


def _verdict(goal: Goal, results: Results) -> str:
    return {True: "达到", False: "**没有达到**", None: "没有测"}[goal.is_met(results)]


def _notes(results: Results) -> Iterator[str]:
    indexed = {found.contender for found in results.outputs if found.search}
    if indexed and "ours" not in indexed:
        yield "- 注意：别家写了检索索引，本项目没有，少做了这一件事。"
    yield from (f"- 注意：{note}" for note in results.notes)


def _size(size: str) -> str:
    return _SIZES.get(size) or f"{int(size):,}"


def _number(value: float | None, digits: int = 2) -> str:
    return "—" if value is None else f"{value:.{digits}f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers_from: int) -> Iterator[str]:
    """Write a table, or nothing where there are no rows."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    if lines:
        yield "| " + " | ".join(head) + " |"
        yield "| " + " | ".join("---" if n < numbers_from else "---:" for n in range(len(head))) + " |"
        yield from lines
