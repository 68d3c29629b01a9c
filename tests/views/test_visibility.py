"""What an edition leaves out is on none of its pages."""

import re
from datetime import date
from typing import Any

import pytest

from generator.model.award import Award, Prize, Winner
from generator.model.evaluation import Evaluation, EvaluationIssue
from generator.model.inspection import Inspection
from generator.model.leader import ContactPoint, Leader
from generator.model.organization import Organization
from generator.model.periods import Period
from generator.model.points import ClassCount, Points, Promotion
from generator.model.publication import Briefing, Document, Essay, NewsItem
from generator.model.recognition import Achievement, Honour, Nomination, Response
from generator.model.record import Status, Visibility
from generator.model.rectification import Rectification
from generator.model.reports import Submission, WorkReport
from generator.model.survey import Question, Survey
from generator.model.task import Task
from generator.model.typical_case import TypicalCase
from generator.site import Edition
from tests.views.samples import by_address, data, promise, site, text, unit

SECRET = "mimi"
RIPE = date(2026, 5, 8)
MIMI = ClassCount(name="mimi等次", before=1, after=1)
PRIZE = Prize(category="先进集体", quota=2, winners=(Winner(organization=SECRET), Winner(name="护路队", case=SECRET)))
HIDDEN: dict[str, dict[str, Any]] = {
    "internal": {"visibility": Visibility.INTERNAL},
    "one level only": {"visibility": Visibility.LEVEL},
    "draft": {"status": Status.DRAFT},
    "pending": {"status": Status.PENDING},
    "not yet published": {"publish_on": date(2026, 11, 22)},
    "expired": {"expires_on": date(2026, 11, 21)},
}


def secrets(**hidden: Any) -> dict[str, Any]:
    """Make one hidden record in every collection, and shown ones that refer to them."""
    base: dict[str, Any] = {"id": SECRET, **hidden}
    return {
        "organizations": [
            unit("zhen", parent=SECRET, supervising_leader=SECRET, plan=SECRET),
            Organization(**base, path="content/organizations/mimi.yml", name="mimi单位"),
        ],
        "leaders": [
            Leader(id="zhao", path="content/leaders/zhao.yml", contact_points=(ContactPoint(organization=SECRET),)),
            Leader(**base, path="content/leaders/mimi.yml", name="mimi领导"),
        ],
        "typical_cases": [
            TypicalCase(id="a", path="typical_cases/2026/a.md", title="典型", organization=SECRET),
            TypicalCase(**base, path="typical_cases/2026/mimi.md", title="mimi典型", organization="zhen"),
        ],
        "commitments": [
            promise("c1", party=SECRET, text="mimi的承诺"),
            promise("c2", rectification=SECRET),
            promise(SECRET, text="mimi", **hidden),
        ],
        "evaluations": [
            Evaluation(
                id="pingyi",
                path="content/evaluations/pingyi.yml",
                organization="zhen",
                evaluator=SECRET,
                issues=(EvaluationIssue(problem="排队"),),
                related=(SECRET,),
            ),
            Evaluation(id="of-hidden", path="content/evaluations/b.yml", organization=SECRET, method="mimi"),
            Evaluation(**base, path="content/evaluations/mimi.yml", organization="zhen", method="mimi"),
        ],
        "inspections": [
            Inspection(id="of-hidden", path="content/inspections/b.yml", organization=SECRET, problems=("mimi",)),
            Inspection(**base, path="content/inspections/mimi.yml", organization="zhen", problems=("mimi",)),
        ],
        "surveys": [
            Survey(id="of-hidden", path="content/surveys/b.yml", organization=SECRET, name="mimi"),
            Survey(**base, path="content/surveys/mimi.yml", name="mimi", questions=(Question(question="mimi"),)),
        ],
        "rectifications": [
            Rectification(id="zg", path="content/rectifications/zg.yml", organization="zhen", origin=SECRET),
            Rectification(id="of-hidden", path="content/rectifications/b.yml", organization=SECRET, problem="mimi"),
            Rectification(
                **base, path="content/rectifications/mimi.yml", organization="zhen", origin="pingyi", problem="mimi"
            ),
        ],
        "documents": [
            Document(id="d", path="content/documents/d.md", parent=SECRET, links=("mimi.md",)),
            Document(**{**base, "path": "content/documents/mimi.md", "title": "mimi文件"}),
        ],
        "awards": [
            Award(id="qiyi", path="content/awards/qiyi.yml", awarded_on=date(2026, 6, 30), items=(PRIZE,)),
            Award(**base, path="content/awards/mimi.yml", name="mimi评选"),
        ],
        "honours": [
            Honour(id="h1", path="content/honours/h1.yml", name="mimi楼院", organization=SECRET),
            Honour(**base, path="content/honours/h2.yml", name="mimi户", organization="zhen"),
            Honour(id="h3", path="content/honours/h3.yml", name="楼院", organization="zhen", case=SECRET),
        ],
        "nominations": [
            Nomination(id="n1", path="content/nominations/n1.yml", name="mimi队", organization=SECRET, ripe_on=RIPE),
            Nomination(id="n2", path="content/nominations/n2.yml", organization="zhen", case=SECRET, ripe_on=RIPE),
        ],
        "responses": [
            Response(id="r1", path="content/responses/r1.yml", case="a", organization=SECRET, text="mimi体会"),
            Response(id="r2", path="content/responses/r2.yml", case=SECRET, organization="zhen", text="mimi体会"),
        ],
        "points": [
            Points(
                id="p1", path="content/points/p1.yml", organization=SECRET, period=Period(2026), rules_version="mimi"
            ),
            Points(id="p2", path="content/points/p2.yml", organization="zhen", period=Period(2026)),
        ],
        "promotions": [
            Promotion(id="s1", path="content/promotions/s1.yml", organization=SECRET, year=2026, classes=(MIMI,)),
        ],
        "briefings": [Briefing(**base, path="content/briefings/mimi.md", title="mimi简报", number=1)],
        "tasks": [
            Task(id="t1", path="content/tasks/t1.yml", document="d", organization=SECRET, task="mimi任务"),
            Task(id="t2", path="content/tasks/t2.yml", document=SECRET, organization="zhen", task="mimi任务"),
            Task(id="t3", path="content/tasks/t3.yml", document="d", organization="zhen", partners=(SECRET,)),
        ],
        "submissions": [
            Submission(id="s1", path="content/submissions/s1.yml", organization=SECRET, title="mimi总结"),
            Submission(id="s2", path="content/submissions/s2.yml", organization="zhen", document=SECRET),
        ],
        "work_reports": [
            WorkReport(id="w1", path="content/work_reports/w1.yml", organization=SECRET, comment="mimi"),
            WorkReport(id="w2", path="content/work_reports/w2.yml", organization="zhen", year=2026),
        ],
        "achievements": [
            Achievement(id="a1", path="content/achievements/a1.md", organization=SECRET, title="mimi办法"),
            Achievement(**base, path="content/achievements/mimi.md", organization="zhen", title="mimi办法"),
        ],
        "theory": [Essay(**base, path="content/theory/mimi.md", title="mimi文章", author="mimi")],
        "commentary": [Essay(**base, path="content/commentary/mimi.md", title="mimi文章", topic="mimi")],
        "news": [
            NewsItem(id="n", path="content/news/n.md", organization=SECRET),
            NewsItem(**base, path="content/news/mimi.md", title="mimi动态"),
        ],
    }


@pytest.mark.parametrize("why", HIDDEN)
def test_a_hidden_record_is_on_no_page(why: str) -> None:
    made = site(**secrets(**HIDDEN[why]))

    assert SECRET not in text(made)


def test_the_edition_of_one_level_shows_its_records() -> None:
    made = site(edition=Edition.LEVEL, **secrets(visibility=Visibility.LEVEL))

    assert "organizations/mimi.html" in by_address(made)


def test_a_withdrawn_text_leaves_a_notice_that_says_nothing_of_it() -> None:
    made = by_address(site(**secrets(status=Status.WITHDRAWN)))

    notice = data(made["typical_cases/2026/mimi.html"])
    assert "撤稿" in notice["title"]
    assert SECRET not in re.sub(r"mimi\.(html|md|yml)", "", text(site(**secrets(status=Status.WITHDRAWN))))


def test_a_leader_whose_term_has_ended_has_no_page() -> None:
    former = Leader(id="gone", path="content/leaders/gone.yml", name="周示例", term_end=date(2026, 5, 1))
    made = by_address(site(leaders=[former]))

    assert "leaders/gone.html" not in made
    assert "周示例" not in str(data(made["leaders/index.html"]))
