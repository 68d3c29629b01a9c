"""Findings as HTML: the report of `check --format html`, and the panel in a previewed page."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import jinja2

from generator.problems import Finding, Severity
from generator.reporting.copies import shown_pairs
from generator.reporting.text import WORDS, summary


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _rows(findings: Sequence[Finding]) -> list[dict[str, str | int | bool]]:
    return [
        {
            "place": f"{found.path}:{found.line}",
            "code": found.code,
            "word": WORDS[found.severity],
            "blocks": found.severity is Severity.BLOCK,
            "message": found.message,
            "fix": found.fix or "",
        }
        for found in findings
    ]


def report(findings: Sequence[Finding]) -> str:
    """Render a whole page that lists the findings."""
    template = _environment().get_template("report.html")
    return template.render(rows=_rows(findings), summary=summary(findings), pairs=shown_pairs(findings))


def panel(number: int, findings: Sequence[Finding], trouble: str) -> str:
    """Render what a preview puts at the end of each page; a browser that holds an older `number` reloads."""
    template = _environment().get_template("panel.html")
    return template.render(number=number, rows=_rows(findings), summary=summary(findings), trouble=trouble)
