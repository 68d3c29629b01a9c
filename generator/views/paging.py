"""Cutting long lists into pages with real links."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.views.parts import PageLink, Pager

T = TypeVar("T")
NEIGHBOURS = 2


def paged(items: Sequence[T], size: int, first: str, mark: str = "-") -> Iterator[tuple[str, Sequence[T], Pager]]:
    """Give each page's address, items and pager; an empty list still has its first page.

    `mark` stands between name and number; a list that is named by an id needs one that no id can hold,
    or page 2 of `a` would be the unit `a-2`.
    """
    total = max(1, -(-len(items) // size))
    addresses = [page_address(first, number, mark) for number in range(1, total + 1)]
    for index, address in enumerate(addresses):
        yield address, items[index * size : (index + 1) * size], pager(addresses, index, len(items))


def page_address(first: str, number: int, mark: str = "-") -> str:
    """Give the address of a list's n-th page: index.html, index-2.html."""
    return first if number == 1 else f"{first.removesuffix('.html')}{mark}{number}.html"


def pager(addresses: Sequence[str], current: int, count: int) -> Pager:
    """Make the pager for the page at position `current`: first, last and those around it."""
    if len(addresses) == 1:
        return Pager()
    last = len(addresses) - 1
    near = range(max(0, current - NEIGHBOURS), min(last, current + NEIGHBOURS) + 1)
    return Pager(
        links=tuple(_links(addresses, sorted({0, *near, last}), current)),
        previous=addresses[current - 1] if current else "",
        next=addresses[current + 1] if current < last else "",
        count_text=f"共{count}条，第{current + 1}/{len(addresses)}页",
    )


def _links(addresses: Sequence[str], positions: Sequence[int], current: int) -> Iterator[PageLink]:
    before = -1
    for position in positions:
        yield PageLink(
            label=str(position + 1),
            address=addresses[position],
            is_current=position == current,
            is_gap=position != before + 1,
        )
        before = position
