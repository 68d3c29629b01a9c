"""Text → lines of a drawing: SVG breaks no lines itself, and nobody knows here which font a reader has."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_OPENING = "（《〈「『【〔［“‘([{"
_CLOSING = "，。、；：？！…—～·）》〉」』】〕］”’%‰℃,.;:?!)]}"
_PIECE = re.compile(f"[{re.escape(_OPENING)}]*(?:[!-~]+|.)[{re.escape(_CLOSING)}]*", re.S)
"""What stays together: a word or number of half width, or one character; with the marks that may not stand alone."""
_CUT = "…"
_NARROW, _CAPITAL = 0.6, 0.8
"""Width of signs of half width in bold type, in that of a Chinese character."""


def width_of(text: str) -> float:
    """Measure a text in widths of a Chinese character."""
    return sum(map(_width, text))


@lru_cache(maxsize=8192)
def _width(sign: str) -> float:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WFA":
        return 1.0
    return _CAPITAL if sign.isupper() or sign in "@%&" else _NARROW


def wrap(text: str, width: float) -> tuple[str, ...]:
    """Break a text into lines of at most so many characters' width; no line begins or ends with a mark that may not."""
    lines: list[str] = []
    line, room = "", width
    for piece in _pieces(" ".join(text.split()), width):
        if width_of(piece.rstrip()) > room + 1e-9 and line:
            lines.append(line.rstrip())
            line, room, piece = "", width, piece.lstrip()
        line += piece
        room -= width_of(piece)
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def _pieces(text: str, width: float) -> Iterator[str]:
    """Cut a text where lines may end; what is wider than a line may end anywhere."""
    for piece in _PIECE.findall(text):
        if width_of(piece) <= width:
            yield piece
        else:
            yield from piece


def fit(text: str, width: float, most: int) -> tuple[str, ...]:
    """Break a text into at most so many lines; one that is longer is cut, and says so."""
    lines = wrap(text, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while width_of(last + _CUT) > width:
        last = last[:-1]
    return (*lines[: most - 1], last.rstrip(_OPENING + _CLOSING) + _CUT)


def even(text: str, width: float) -> tuple[str, ...]:
    """Break a text into as few lines as `wrap` does, as equal in length as they come."""
    lines = wrap(text, width)
    for narrower in range(1, int(2 * width)):
        tried = wrap(text, width - narrower / 2)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines
