"""The goals this project sets itself, and whether a benchmark met them."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.results import Results, ratio

_BIG, _MIDDLE, _PROVINCE = "10000", "1000", "province"


@dataclass(frozen=True)
class Goal:
    """One goal: a figure and its bound."""

    title: str
    bound: float
    unit: str
    figure: Callable[[Results], float | None]
    """None where it was not measured."""
    is_least: bool = False
    """The bound is the least allowed, not the most."""

    def is_met(self, results: Results) -> bool | None:
        """Compare; None where it was not measured."""
        figure = self.figure(results)
        if figure is None:
            return None
        return figure >= self.bound if self.is_least else figure <= self.bound


def _wall(results: Results, size: str, contender: str, scenario: str = "cold") -> float | None:
    median = results.median(size, contender, scenario)
    return median.wall if median else None


def _memory(results: Results, size: str, contender: str) -> float | None:
    median = results.median(size, contender, "cold")
    return median.memory if median else None


def _to_hugo(scenario: str) -> Callable[[Results], float | None]:
    return lambda results: ratio(_wall(results, _BIG, "ours", scenario), _wall(results, _BIG, "hugo", scenario))


def _page(results: Results) -> float | None:
    """Give the case page's size in KB at the largest size there is."""
    sizes = [size for size in results.sizes("ours") if results.output(size, "ours")]
    output = results.output(sizes[-1], "ours") if sizes else None
    return output.case_gzip / 1000 if output else None


GOALS: tuple[Goal, ...] = (
    Goal("一万篇从零生成，用时与Hugo之比", 0.6, "", _to_hugo("cold")),
    Goal(
        "一万篇从零生成，内存与Hugo之比",
        0.35,
        "",
        lambda results: ratio(_memory(results, _BIG, "ours"), _memory(results, _BIG, "hugo")),
    ),
    Goal("一万篇改一篇，用时与Hugo之比", 0.08, "", _to_hugo("edit")),
    Goal("一万篇没有改动，用时与Hugo之比", 0.06, "", _to_hugo("same")),
    Goal(
        "从零生成的增长指数（处理器时间，一千到一万篇）",
        1.05,
        "",
        lambda results: results.exponent("ours", _MIDDLE, _BIG),
    ),
    Goal(
        "一千篇从零生成，比MkDocs + Material快几倍",
        15,
        "倍",
        lambda results: ratio(_wall(results, _MIDDLE, "mkdocs"), _wall(results, _MIDDLE, "ours")),
        is_least=True,
    ),
    Goal("典型的页面压缩后（gzip -9）", 4.5, "KB", _page),
    Goal("预览：一千篇，从保存到页面", 0.3, "秒", lambda results: results.delay(_MIDDLE, "ours")),
    Goal("预览：一万篇，从保存到页面", 1, "秒", lambda results: results.delay(_BIG, "ours")),
    Goal("全省规模从零生成，用时", 60, "秒", lambda results: _wall(results, _PROVINCE, "ours")),
    Goal("全省规模从零生成，内存", 600, "MB", lambda results: _memory(results, _PROVINCE, "ours")),
)
