"""Running numbers: which are left out."""

from collections.abc import Iterable
from itertools import pairwise


def left_out(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Give the gaps between the lowest and the highest number, each as its first and last."""
    return tuple((low + 1, high - 1) for low, high in pairwise(sorted(set(numbers))) if high - low > 1)


def numbers_text(gaps: Iterable[tuple[int, int]], measure: str) -> str:
    """Name gaps: 第3期、第5至7期."""
    return "、".join(f"第{low}{measure}" if low == high else f"第{low}至{high}{measure}" for low, high in gaps)
