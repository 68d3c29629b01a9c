"""Markdown → prose of the same length: what is no prose is painted over, so that offsets and lines stay."""

import re

PAINT = "\ufffc"
"""Stands for each character that is no prose: neither Chinese nor a blank nor a punctuation mark."""
_NO_PROSE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?s:.*?)(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?s:.*?)-->|</?[A-Za-z][^<>\n]*>|<[^<>\s]+[:@][^<>\s]+>"
    r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]|^ {0,3}\[[^\]\n]+\]:[^\n]*"
    r"|(?:https?://|www\.)[^\s\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’]+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+",
    re.M | re.A,
)
_MARKS = ("`", "](", "<", "://", "@", "~~~", "]:", "][", "www.")
_INSIDE = re.compile(r"[^\n]")


def masked(markdown: str) -> str:
    """Paint over code, HTML, addresses and the targets of links."""
    if not any(mark in markdown for mark in _MARKS):
        return markdown
    return _NO_PROSE.sub(_painted, markdown)


def _painted(match: re.Match[str]) -> str:
    return _INSIDE.sub(PAINT, match[0])
