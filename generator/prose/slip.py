"""What every function of this package gives, and the characters they agree on."""

from typing import NamedTuple

HAN = "\u3400-\u4dbf\u4e00-\u9fff〇"
"""Chinese characters, for a character class."""


class Slip(NamedTuple):
    """A place of a text where the pen slipped; offsets are those of the text that was looked at."""

    start: int
    end: int
    replacement: str | None
    """What to put there; None where a person has to decide."""
