"""Markdown → prose of the same length: what is no prose is painted over, so that offsets and lines stay."""

import re

PAINT = "\ufffc"
"""Stands for each character that is no prose: neither Chinese nor a blank nor a punctuation mark."""
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(?s:.*?)(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.M)
_NO_PROSE = (
    # What a text has to hold, and what is then painted over; code first, for it may show all else.
    ("`", re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")),
    ("<", re.compile(r"<(?:!--(?s:.*?)-->|/?[A-Za-z][^<>\n]*>|[^<>\s]+[:@][^<>\s]+>)")),
    ("](", re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")),
    ("][", re.compile(r"\]\[[^\]\n]*\]")),
    ("]:", re.compile(r"^ {0,3}\[[^\]\n]+\]:[^\n]*", re.M)),
    ("://", re.compile(r"https?://[^\s\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’]+")),
    ("www.", re.compile(r"www\.[^\s\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’]+")),
    ("@", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+", re.A)),
)
_INSIDE = re.compile(r"[^\n]")


def masked(markdown: str) -> str:
    """Paint over code, HTML, addresses and the targets of links."""
    if "```" in markdown or "~~~" in markdown:
        markdown = _FENCED.sub(_painted, markdown)
    for mark, pattern in _NO_PROSE:
        if mark in markdown:
            markdown = pattern.sub(_painted, markdown)
    return markdown


def _painted(match: re.Match[str]) -> str:
    found = match[0]
    return PAINT * len(found) if "\n" not in found else _INSIDE.sub(PAINT, found)
