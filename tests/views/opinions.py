"""Evaluations, inspections, surveys and rectifications of the unit `zhen`: each test says what matters to it."""

from datetime import date
from typing import Any

from generator.model.evaluation import Evaluation, EvaluationIssue
from generator.model.inspection import Inspection
from generator.model.leader import Leader
from generator.model.organization import Organization
from generator.model.periods import parse_period
from generator.model.rectification import Rectification
from generator.model.review import Review, ReviewProblem
from generator.model.settings import Campaign, Stage
from tests.views.samples import TODAY, by_address, data, site, unit

CAMPAIGN = Campaign(name="示例活动", stages=(Stage(name="全程", start=date(2025, 3, 1), end=date(2027, 6, 30)),))


def units() -> list[Organization]:
    """Make a root, a town below it and a village below the town."""
    return [unit("qu"), unit("zhen", parent="qu"), unit("cun", parent="zhen")]


def ballot(key: str, **fields: Any) -> Evaluation:
    """Make an evaluation of the whole of 2026 with a hundred valid ballots, 80 of them satisfied and 20 not."""
    defaults: dict[str, Any] = {
        "organization": "zhen",
        "period": parse_period("2026"),
        "date": date(2026, 10, 15),
        "method": "投票",
        "issued": 120,
        "returned": 110,
        "valid": 100,
        "satisfied": 80,
        "dissatisfied": 20,
    }
    return Evaluation(**{"id": key, "path": f"content/evaluations/{key}.yml", **defaults, **fields})


def complaints(key: str, *issues: tuple[str, int | None], **fields: Any) -> Evaluation:
    """Make an evaluation at which the public complained: what of, and how many times."""
    return ballot(key, issues=tuple(EvaluationIssue(problem=text, count=count) for text, count in issues), **fields)


def inspection(key: str, *problems: str, **fields: Any) -> Inspection:
    """Make an inspection of 2026-11-10."""
    defaults: dict[str, Any] = {"organization": "zhen", "date": date(2026, 11, 10), "problems": problems}
    return Inspection(**{"id": key, "path": f"content/inspections/{key}.yml", **defaults, **fields})


def comment(key: str, *problems: str, **fields: Any) -> Review:
    """Make a leader's comment on the first half of 2026."""
    defaults: dict[str, Any] = {
        "organization": "zhen",
        "reviewer": "zhao",
        "period": parse_period("2026H1"),
        "date": date(2026, 7, 8),
        "problems": tuple(ReviewProblem(problem=problem) for problem in problems),
    }
    return Review(**{"id": key, "path": f"content/reviews/{key}.yml", **defaults, **fields})


def remedy(key: str, origin: str, problem: str, **fields: Any) -> Rectification:
    """Make a rectification by the town that is due at the end of the year."""
    defaults: dict[str, Any] = {"organization": "zhen", "owner": "钱示例", "due_date": date(2026, 12, 31)}
    base = {"id": key, "path": f"content/rectifications/{key}.yml", "origin": origin, "problem": problem}
    return Rectification(**{**base, **defaults, **fields})


def pages_of(today: date = TODAY, campaign: Campaign = CAMPAIGN, **records: Any) -> dict[str, Any]:
    """Make the pages of a site with the three units, as plain data by their addresses."""
    zhao = Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", term_start=date(2020, 1, 1))
    base = {"organizations": units(), "leaders": [zhao]}
    made = by_address(site(today, campaign=campaign, **{**base, **records}))
    return {address: {**data(page), "exports": page.exports} for address, page in made.items()}


def table(page: Any, section: str) -> list[list[str]]:
    """Give a section's table as texts: head and cells of each row."""
    found = next(each for each in page["sections"] if each["id"] == section)["table"]
    return [[row["head"]["label"], *(cell["text"] for cell in row["cells"])] for row in found["rows"]]


def facts(page: Any, section: str) -> dict[str, str]:
    """Give a section's facts."""
    found = next(each for each in page["sections"] if each["id"] == section)
    return {fact["label"]: fact["value"]["label"] for fact in found["facts"]}


def numbers(page: Any) -> dict[str, int]:
    """Give the numbers at the top of a board."""
    return {each["label"]: each["count"] for each in page["numbers"]}
