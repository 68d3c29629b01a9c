"""QR codes of pages: what paper says of where its text stands."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote

from msgspec import Struct

_MASK = 2
"""Any of the eight can be read; to try all and take the evenest costs five times as much as the code itself."""

_QUIET = 4
"""Modules of white that readers want around a code."""


class Code(NamedTuple):
    """A code as a template draws it: strokes one module wide, in a square of `size` modules."""

    url: str
    size: int
    path: str


class Codes(Struct, frozen=True):
    """Gives the codes of a site's pages; of a site whose place nobody knows it gives none."""

    base_url: str
    """Address of the site's root, with a slash at its end; or empty."""

    def of(self, address: str) -> Code | None:
        """Draw the code of a page, by its address from the site's root: some 1.3 ms each."""
        return draw(self.base_url + quote(address, safe="/#?=&%~")) if self.base_url else None


def draw(url: str) -> Code:
    """Draw the code of an address."""
    # Only here: it takes longer to import than a build in which no code is drawn.
    import segno

    text = quote(url, safe=":/#?=&%~@+,;!$'()*[]")
    rows = segno.make(text, error="m", mask=_MASK, micro=False, boost_error=False).matrix
    strokes = "".join(stroke for y, row in enumerate(rows) for stroke in _strokes(row, y + _QUIET))
    return Code(url, len(rows) + 2 * _QUIET, strokes)


def _strokes(row: Sequence[int], y: int) -> Iterator[str]:
    """Draw a row's dark modules, each run as one stroke through the middle of the row."""
    x = _QUIET
    for is_dark, run in groupby(row):
        width = len(list(run))
        if is_dark:
            yield f"M{x} {y}.5h{width}"
        x += width
