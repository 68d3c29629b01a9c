"""MkDocs with Material as its users write it: every page in the navigation, lists written as Markdown."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench import vocabulary as words
from bench.contenders import PEERS, ROOT, Contender, write
from bench.corpus import Corpus, write_figures
from bench.measure import BenchError
from bench.plain_yaml import Value, front_matter
from bench.records import AS_OF, YEARS, Case, Commitment, Unit

_SETTINGS = ROOT / "bench" / "peers" / "mkdocs" / "mkdocs.yml"
_PAGE_SIZE = 20
MOST_CASES = 1_000
"""Material writes the whole navigation into every page: at 3,000 cases a build takes seven minutes."""


def lay_out(corpus: Corpus, project: Path) -> None:
    """Write an MkDocs project."""
    shutil.copy(_SETTINGS, project)
    docs = project / "docs"
    cases, units = list(corpus.cases()), list(corpus.units())
    for case in cases:
        write(docs / "typical_cases" / f"{case.path}.md", front_matter(_front(case, corpus), case.body))
    for number, unit in enumerate(units):
        _write_page(docs / "commitments" / f"{unit.id}.md", f"{unit.place}公开承诺", _board(corpus.commitments(number)))
        mine = [case for case in cases if case.unit == unit.id]
        _write_page(docs / "units" / f"{unit.id}.md", unit.name, _facts(unit) + _lines(mine, "../typical_cases/"))
    newest = sorted(cases, key=lambda case: case.day, reverse=True)
    _write_lists(docs, newest)
    _write_index(docs, newest, units)
    write_figures(docs / "typical_cases" / "figures")


def _write_page(path: Path, title: str, text: str) -> None:
    write(path, front_matter({"title": title}, text))


def _front(case: Case, corpus: Corpus) -> Value:
    unit = corpus.unit_of(case.number)
    return {
        "title": case.title,
        "description": case.summary,
        "date": case.day,
        "tags": [f"{case.kind}典型", words.DOMAINS[case.domain], unit.place],
    }


def _lines(cases: Iterable[Case], to_cases: str) -> str:
    return "".join(f"- [{case.title}]({to_cases}{case.path}.md) {case.day}：{case.summary}\n" for case in cases)


def _facts(unit: Unit) -> str:
    facts = (
        f"领域：{unit.domain}",
        f"上级：{unit.town}",
        f"党员：{unit.members}名",
        f"[公开承诺](../commitments/{unit.id}.md)",
    )
    return "".join(f"- {fact}\n" for fact in facts) + "\n"


def _board(commitments: Sequence[Commitment]) -> str:
    head = ("编号", "承诺内容", "类型", "数量", "办结时限", "状态", "三公开", "最新进展")
    rows = (head, ["---"] * len(head), *map(_row, commitments))
    return f"截至{AS_OF}共{len(commitments)}件。\n\n" + "".join("| " + " | ".join(row) + " |\n" for row in rows)


def _row(commitment: Commitment) -> Sequence[str]:
    last = commitment.progress[-1]
    return (
        commitment.id[-2:],
        commitment.text,
        commitment.type,
        f"{commitment.quantity}处",
        f"{commitment.due}",
        _state(commitment),
        "、".join(f"{d.text}（{d.day}，{d.method}）" for d in commitment.disclosures) or "未公开",
        f"{last.day}：{last.text}",
    )


def _state(commitment: Commitment) -> str:
    if commitment.completed:
        return "已兑现" if commitment.completed <= commitment.due else "逾期兑现"
    return "逾期" if commitment.due < AS_OF else "践诺中"


def _write_lists(docs: Path, newest: Sequence[Case]) -> None:
    """Write the lists by kind, vanguard type and year, cut into pages."""
    for folder, (title, members) in _lists(newest).items():
        for number, text in enumerate(_cut(members), 1):
            name = "index" if number == 1 else f"page-{number}"
            _write_page(docs / folder / f"{name}.md", title if number == 1 else f"{title}（第{number}页）", text)


def _lists(newest: Sequence[Case]) -> dict[str, tuple[str, list[Case]]]:
    lists: dict[str, tuple[str, list[Case]]] = {}
    for number, kind in enumerate(words.KINDS, 1):
        lists[f"kinds/k{number}"] = f"{kind}典型", [case for case in newest if case.kind == kind]
    for number, (domain, pioneer) in enumerate(words.DOMAINS.items(), 1):
        lists[f"pioneers/p{number}"] = pioneer, [case for case in newest if case.domain == domain]
    for year in YEARS:
        lists[f"years/{year}"] = f"{year}年", [case for case in newest if case.day.year == year]
    return lists


def _cut(cases: Sequence[Case]) -> Iterator[str]:
    starts = range(0, max(1, len(cases)), _PAGE_SIZE)
    links = " ".join(f"[{n}]({'index' if n == 1 else f'page-{n}'}.md)" for n in range(1, len(starts) + 1))
    for start in starts:
        yield _lines(cases[start : start + _PAGE_SIZE], "../../typical_cases/") + f"\n{links}\n"


def _write_index(docs: Path, newest: Sequence[Case], units: Sequence[Unit]) -> None:
    counts = f"典型{len(newest)}个，单位{len(units)}个。\n\n"
    _write_page(docs / "index.md", "测速专栏（示例）", counts + _lines(newest[:20], "typical_cases/"))
    _write_page(docs / "typical_cases" / "index.md", "先进典型", counts)
    listing = "".join(f"- [{unit.place}](../commitments/{unit.id}.md)\n" for unit in units)
    _write_page(docs / "commitments" / "index.md", "公开承诺", listing)
    _write_page(docs / "units" / "index.md", "参与单位", listing.replace("../commitments/", ""))
    _write_page(docs / "tags.md", "标签", "<!-- material/tags -->\n")


def _program(name: str) -> str:
    program = PEERS / "bin" / name
    if not program.exists():
        raise BenchError(f"{PEERS}里没有{name}；请用make bench运行，它会先装好。")
    return str(program)


def _version(program: str) -> str:
    query = f"import importlib.metadata as m; print(m.version('{program}'), '+ Material', m.version('mkdocs-material'))"
    asked = subprocess.run([PEERS / "bin" / "python", "-c", query], capture_output=True, text=True, check=True)
    return f"{program} {asked.stdout.strip()}"


def contender(program: str, title: str) -> Contender:
    """Describe MkDocs, or ProperDocs in its place."""
    return Contender(
        name=program,
        title=title,
        version=lambda: _version(program),
        lay_out=lay_out,
        command=(_program(program), "build", "-q", "-f", "mkdocs.yml"),
        made=("site",),
        sources="docs",
        page_ending="/index.html",
        most_cases=MOST_CASES,
    )
