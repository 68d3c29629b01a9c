"""“您是不是要写……”: the nearest known word."""

import posixpath
from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], likeness: float = 0.5) -> str:
    """Ask for the nearest known word, or say nothing where none is near; `likeness` is from 0 to 1."""
    close = get_close_matches(word, list(known), n=1, cutoff=likeness)
    return _question(close[0]) if close else ""


def nearest_file(name: str, known: Iterable[str]) -> str:
    """Ask for the file with the nearest name, whatever its ending and the case of its letters."""
    stems = {_stem(path): posixpath.basename(path) for path in known}
    close = get_close_matches(_stem(name), list(stems), n=1, cutoff=0.7)
    return _question(stems[close[0]]) if close else ""


def _question(word: str) -> str:
    return f"您是不是要写“{word}”？"


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0].casefold()
