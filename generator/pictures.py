"""Pictures as the site shows them: which files are some, how large they come out, and where they are published."""

from enum import StrEnum

from msgspec import Struct

PHOTOGRAPHS = frozenset(".jpg .jpeg .jfif .png .gif .webp .bmp .tif .tiff".split())
"""Endings of what is made of dots; the site has all of them as WebP."""
DRAWINGS = frozenset({".svg"})
"""Endings of what is made of lines."""
PICTURES = PHOTOGRAPHS | DRAWINGS

LONGEST = 1600
"""Dots along the longer side of a published picture …"""
LONG = 3
"""… unless it is a strip, more than so many times as long as it is wide: then its writing must stay readable."""
STRIP = (1000, 16_000)
"""Dots of a strip at most: across, and along; WebP has no more than 16,383."""
SMALL = 640
"""Width of the version for cards and phones."""
_WORTH = 1.5
"""How many times as wide the other must be for a small version to save anything."""


class Size(Struct, frozen=True, gc=False, array_like=True):
    """Width and height in dots, as one looks at the picture."""

    width: int
    height: int

    @property
    def turned(self) -> "Size":
        """The size lying on its side."""
        return Size(self.height, self.width)


class Fault(StrEnum):
    """Why a picture cannot be published."""

    DAMAGED = "damaged"
    HUGE = "huge"


class Shape(Struct, frozen=True, gc=False, array_like=True):
    """A published picture: all that a page must know of it."""

    address: str
    """From the site's root."""
    width: int
    height: int
    small: str = ""
    """Address of its small version; empty where it is small itself."""


class Asset(Struct, frozen=True, gc=False, array_like=True):
    """What is published at an address."""

    path: str
    """The office's file."""
    size: Size | None = None
    """For a picture, which is made anew in this size; None for what is published as it is."""


def full_size(natural: Size) -> Size:
    """Give the size in which a photograph is published."""
    short, long = sorted((natural.width, natural.height))
    across, along = STRIP if long > LONG * short else (LONGEST, LONGEST)
    return _scaled(natural, min(1.0, across / short, along / long))


def small_size(full: Size) -> Size | None:
    """Give the size of the small version; None where the full one is not much wider."""
    return _scaled(full, SMALL / full.width) if full.width >= _WORTH * SMALL else None


def _scaled(size: Size, factor: float) -> Size:
    return Size(max(1, round(size.width * factor)), max(1, round(size.height * factor)))
