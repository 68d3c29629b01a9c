"""The report: medians, ratios, growth, and goals."""

import pytest

from bench.goals import GOALS
from bench.measure import Usage
from bench.report import report
from bench.results import Output, Preview, Results, Run, growth_sizes


def _run(size: str, contender: str, scenario: str, wall: float, cpu: float, memory: float) -> Run:
    usage = Usage(wall=wall, cpu=cpu, memory=memory, rss=memory, processes=1, status=0, is_late=False)
    return Run(size, contender, scenario, 1, usage, load=0.0)


@pytest.fixture
def results() -> Results:
    """Give a run in which ours takes half of Hugo's time."""
    found = Results(titles={"ours": "本项目", "hugo": "Hugo", "mkdocs": "MkDocs + Material"})
    found.runs = [
        _run("1000", "ours", "cold", 1.0, 2.0, 100),
        _run("1000", "ours", "cold", 9.0, 2.0, 110),
        _run("1000", "ours", "cold", 2.0, 2.0, 300),
        _run("1000", "hugo", "cold", 4.0, 5.0, 250),
        _run("1000", "mkdocs", "cold", 40.0, 40.0, 90),
        _run("10000", "ours", "cold", 8.0, 20.0, 900),
        _run("10000", "hugo", "cold", 16.0, 25.0, 2000),
        _run("10000", "ours", "edit", 1.0, 1.0, 100),
        _run("10000", "hugo", "edit", 16.0, 25.0, 2000),
    ]
    found.outputs = [Output("10000", "ours", 12, 10, 5_000_000, 12_000, 4_400, 0)]
    found.previews = [Preview("1000", "ours", 2.0, (0.1, 0.5, 0.2), "磁盘")]
    return found


def _figures(results: Results) -> dict[str, tuple[float | None, bool | None]]:
    return {goal.title: (goal.figure(results), goal.is_met(results)) for goal in GOALS}


def test_the_median_of_three_runs_counts(results: Results) -> None:
    median = results.median("1000", "ours", "cold")

    assert median is not None
    assert (median.wall, median.cpu, median.memory) == (2.0, 2.0, 110)
    assert results.median("300", "ours", "cold") is None


def test_growth_is_the_power_of_processor_time(results: Results) -> None:
    assert results.exponent("ours", "1000", "10000") == pytest.approx(1.0)
    assert results.exponent("hugo", "1000", "10000") == pytest.approx(0.699, abs=0.001)
    assert results.exponent("mkdocs", "1000", "10000") is None


@pytest.mark.parametrize(
    ("sizes", "ends"),
    [
        (["300", "1000", "10000", "province"], ("1000", "10000")),
        (["1000", "300"], ("300", "1000")),
        (["300"], None),
        (["province"], None),
    ],
)
def test_growth_is_told_between_1000_and_10000_where_both_are_there(
    sizes: list[str], ends: tuple[str, str] | None
) -> None:
    assert growth_sizes(sizes) == ends


def test_goals_are_met_missed_or_not_measured(results: Results) -> None:
    figures = _figures(results)

    assert figures["一万篇从零生成，用时与Hugo之比"] == (0.5, True)
    assert figures["一万篇从零生成，内存与Hugo之比"] == (0.45, False)
    assert figures["一万篇改一篇，用时与Hugo之比"] == (0.0625, True)
    assert figures["一万篇没有改动，用时与Hugo之比"] == (None, None)
    assert figures["一千篇从零生成，比MkDocs + Material快几倍"] == (20, True)
    assert figures["典型的页面压缩后（gzip -9）"] == (4.4, True)
    assert figures["预览：一千篇，从保存到页面"] == (0.2, True)
    assert figures["全省规模从零生成，用时"] == (None, None)


def test_the_report_shows_figures_ratios_and_verdicts(results: Results) -> None:
    results.notes.append("预览：还没有")

    text = report(results)

    assert "| 10,000 | 从零生成 | 本项目 | 8.00 | 20.00 | 900 | 1 | 0.50 | 0.80 | 0.45 |" in text
    assert "| 1,000 | 从零生成 | MkDocs + Material | 40.00 | 40.00 | 90 | 1 | 10.00 | 8.00 | 0.36 |" in text
    assert "| 本项目 | 1,000 | 10,000 | 1.00 |" in text
    assert "| 10,000 | 本项目 | 12 | 10 | 5.0 | 12,000 | 4,400 | 没有 |" in text
    assert "**没有达到**" in text
    assert "- 注意：预览：还没有" in text
