"""“您是不是要写……”: the nearest known word."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """Ask for the nearest known word, or say nothing where none is near."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"您是不是要写“{close[0]}”？" if close else ""
