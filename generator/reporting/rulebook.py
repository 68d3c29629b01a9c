"""What the manual says of each rule: from the docstrings of the checks, and from the chapter on findings."""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.checks import CHECK_MODULES

CHAPTER = Path(__file__).parent.parent.parent / "docs" / "manual" / "07-findings.md"
"""The sections written by hand: of what loading tells there is no check to carry a docstring."""
_CODE = re.compile(r"[A-Z][0-9]{2}")
LABEL = re.compile(r"(为什么|对|错)(?:（[^）]*）)?：")
"""What begins a part of a section; mechanisms in brackets are the developers' business."""
_FENCE = re.compile(r"```[^\n]*\n(.*?)```", re.S)
_WRITTEN_BY_PROGRAM = "<!-- 下面由"
WHY, RIGHT, WRONG = "为什么", "对", "错"


class Piece(NamedTuple):
    """A stretch of words, or of what is written in a file."""

    text: str
    is_code: bool = False

    @property
    def is_block(self) -> bool:
        """Several lines of a file."""
        return self.is_code and "\n" in self.text


class Part(NamedTuple):
    """What is said under one label; what stands before the first has none."""

    label: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Give it without marks: what is written in a file stands in quotes, several lines of it below."""
        return "".join(_plain(piece) for piece in self.pieces)


class Section(NamedTuple):
    """A section of the manual on one rule, or on a family of them."""

    title: str
    parts: tuple[Part, ...]


def _plain(piece: Piece) -> str:
    if not piece.is_code:
        return piece.text
    if not piece.is_block:
        return f"“{piece.text}”"
    return "".join(f"\n    {line}" for line in piece.text.splitlines()) + "\n"


def sections_on(code: str) -> tuple[Section, ...]:
    """Give the sections whose titles name a code as their own."""
    return tuple(section for section in all_sections() if code in _own_codes(section.title))


def _own_codes(title: str) -> list[str]:
    """List the codes that a title is about: behind a semicolon it only points to others."""
    return _CODE.findall(re.sub(r"；[^）]*", "", title))


@cache
def all_sections() -> tuple[Section, ...]:
    """Read every section, those of the chapter first."""
    written = CHAPTER.read_text(encoding="utf-8").partition(_WRITTEN_BY_PROGRAM)[0] if CHAPTER.is_file() else ""
    modules = CHECK_MODULES
    docstrings = ((sys.modules[module].__doc__ or "").strip() for module in modules)
    return tuple(_section(text) for text in (*re.split(r"^### ", written, flags=re.M)[1:], *docstrings))


def _section(text: str) -> Section:
    title, _, rest = text.partition("\n")
    rest = re.split(r"^## ", rest, maxsplit=1, flags=re.M)[0]
    return Section(title.rstrip("。"), tuple(_parts(rest)))


def labelled(text: str) -> Iterator[tuple[str, str]]:
    """Part a docstring, or a section without its title, into (label, what stands under it)."""
    label, lines = "", list[str]()
    for line in text.strip().split("\n"):
        match = LABEL.match(line.lstrip("- "))
        if match:
            yield label, "\n".join(lines).strip()
            label, lines = match[1], [line.lstrip("- ")[match.end() :]]
        else:
            lines.append(line)
    yield label, "\n".join(lines).strip()


def _parts(text: str) -> Iterator[Part]:
    for label, below in labelled(text):
        if below:
            yield Part(label, tuple(_pieces(below)))


def _pieces(text: str) -> Iterator[Piece]:
    for number, stretch in enumerate(_FENCE.split(text)):
        if number % 2:
            yield Piece(stretch, is_code=True)
        else:
            # A docstring is broken into lines where they end; Chinese needs no blank there.
            yield from _inline(re.sub(r"\n+", "", stretch))


def _inline(text: str) -> Iterable[Piece]:
    return (Piece(part, bool(number % 2)) for number, part in enumerate(re.split(r"`([^`]*)`", text)) if part)
