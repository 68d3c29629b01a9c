"""A case's poster as a drawing: A3 upright, laid out so that the longest words still fit."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.rendering.atom import NO_XML
from generator.rendering.fragments import Fragments, render_drawing
from generator.rendering.lettering import even, fit, width_of, wrap
from generator.rendering.qr import Code, Codes
from generator.views.posters import Poster

TEMPLATE = "poster.html"
"""Named as all fragments are: the host publishes any other file of the theme as it is."""
WIDTH, HEIGHT = 1191, 1684
"""Units of the drawing: A3 in points."""
MARGIN = 96
ROOM = WIDTH - 2 * MARGIN
"""Width of what stands between the margins."""
_NAME = (76, 36)
"""Size of the campaign's name: the largest, the smallest."""
_TITLES = ((112, 1), (96, 2), (80, 3), (68, 3))
"""Sizes of the title and how many lines it may have then; the largest that fits is taken."""
_TITLE_TOP = 404
_BYLINE, _SLOGAN = 34, 34
_SUMMARY = (34, 54, 5)
"""Size of the summary, from line to line, lines at most."""
_FEET = (1462, 1574)
"""Where the foot of the sheet begins: with a code, and without."""
_PLACE = (18, 770)
"""Size of the page's address, and its room beside the code."""
_KIND_ROOM = 8.5
"""In characters."""


class Row(NamedTuple):
    """A line of text and where it stands."""

    text: str
    y: int


class Block(NamedTuple):
    """Lines of one size."""

    size: int
    rows: tuple[Row, ...]


class Frame(NamedTuple):
    """Where the photo stands, or the ornament in its place."""

    y: int
    height: int


class Sheet(NamedTuple):
    """What the template draws."""

    poster: Poster
    name: Block
    slogan: str
    kind: str
    title: Block
    byline: Row
    frame: Frame
    summary: Block
    foot: int
    place: tuple[str, ...]
    """The page's address in full, beside its code."""


def poster_svg(fragments: Fragments, poster: Poster, address: str, base_url: str) -> bytes:
    """Draw the poster that lies at an address; with a code only where the site's own address is known."""
    root = "../" * address.count("/")
    code: Code | None = Codes(base_url).of(poster.page)
    drawn = render_drawing(fragments, TEMPLATE, view=lay_out(poster, code), root=root, code=code)
    return NO_XML.sub("", drawn).encode()


def lay_out(poster: Poster, code: Code | None) -> Sheet:
    """Give every line its size and place: the picture takes what title and summary leave."""
    title = _title(poster.title)
    end = title.rows[-1].y
    byline = Row(_byline(poster), end + 68)
    size, step, most = _SUMMARY
    small, room = _PLACE
    lines = fit(poster.summary, (ROOM - 36) / size, most)
    foot = _FEET[code is None]
    top = foot - 36 - step * len(lines)
    rows = _rows(lines, top + step - 16, step)
    frame = byline.y + 36
    return Sheet(
        poster=poster,
        name=_name(poster.campaign),
        slogan=_one_line(poster.slogan, _SLOGAN),
        kind="".join(fit(poster.kind, _KIND_ROOM, 1)),
        title=title,
        byline=byline,
        frame=Frame(frame, top - 30 - frame),
        summary=Block(size, rows),
        foot=foot,
        place=fit(code.url, room / small, 2) if code else (),
    )


def _byline(poster: Poster) -> str:
    """Say whose day it is and which; a long name makes room for the day."""
    day = f" · {poster.day_text}"
    return "".join((*fit(poster.unit, ROOM / _BYLINE - width_of(day), 1), day))


def _name(text: str) -> Block:
    """Make the campaign's name as large as it fits on one line, or on two."""
    largest, smallest = _NAME
    size = min(largest, int(ROOM / max(1.0, width_of(text))))
    if size >= smallest:
        return Block(size, (Row(text, 166),))
    lines = even(text, ROOM / smallest)
    lines = lines if len(lines) <= 2 else fit(text, ROOM / smallest, 2)
    return Block(smallest, _rows(lines, 112, 56))


def _title(text: str) -> Block:
    size = next((size for size, most in _TITLES if len(wrap(text, ROOM / size)) <= most), _TITLES[-1][0])
    most = _TITLES[-1][1]
    lines = even(text, ROOM / size) or ("",)
    lines = lines if len(lines) <= most else fit(text, ROOM / size, most)
    step = round(size * 1.28)
    return Block(size, _rows(lines, _TITLE_TOP + size, step))


def _rows(lines: Sequence[str], top: int, step: int) -> tuple[Row, ...]:
    return tuple(Row(line, top + step * number) for number, line in enumerate(lines))


def _one_line(text: str, size: int) -> str:
    return "".join(fit(text, ROOM / size, 1))
