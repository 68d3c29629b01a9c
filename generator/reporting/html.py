"""Findings as HTML: the report of `check --format html`, and the panel in a previewed page."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import jinja2

from generator.problems import Finding
from generator.reporting import standings
from generator.reporting.copies import shown_pairs
from generator.reporting.self_check import self_check
from generator.reporting.subject import Subject, blocking, row
from generator.reporting.text import summary
from generator.reporting.today import today
from generator.views.charts import WIDTH
from generator.views.wording import day_text


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def report(subject: Subject) -> str:
    """Render a whole page, which needs nothing beside it: what to do first, how things stand, every finding."""
    rules = standings.rules(subject)
    return (
        _environment()
        .get_template("report.html")
        .render(
            site_name=subject.site.settings.site_name,
            day=day_text(subject.site.as_of),
            edition=subject.site.moment.edition.value,
            summary=summary(subject.findings),
            blocking=blocking(subject.left),
            today=today(subject),
            self_check=self_check(subject),
            units=standings.units(subject),
            rules=rules,
            bars=standings.bars(rules),
            bar_width=WIDTH,
            pairs=shown_pairs(subject.left),
            waived=standings.waived(subject),
            trend=standings.trend(subject),
        )
    )


def panel(number: int, findings: Sequence[Finding], trouble: str) -> str:
    """Render what a preview puts at the end of each page; a browser that holds an older `number` reloads."""
    template = _environment().get_template("panel.html")
    rows = [row(finding) for finding in findings]
    return template.render(number=number, rows=rows, summary=summary(findings), trouble=trouble)
