"""The collections: each declared once; loading, schema, `new` and the manual follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct

from generator.model.award import Award
from generator.model.commitment import Commitment
from generator.model.demo_point import DemoPoint
from generator.model.evaluation import Evaluation
from generator.model.inspection import ActivityCheck, Inspection
from generator.model.leader import Leader
from generator.model.meeting import Meeting
from generator.model.organization import Organization
from generator.model.pairing import Coverage, Pairing
from generator.model.points import Indicator, Points, Promotion
from generator.model.publication import Briefing, Document, Essay, NewsItem
from generator.model.recognition import Achievement, Brand, Honour, Nomination, Response
from generator.model.record import MarkdownRecord, Record
from generator.model.rectification import Rectification
from generator.model.reports import Submission, WorkReport
from generator.model.review import Review
from generator.model.settings import Campaign, SiteSettings
from generator.model.survey import Survey
from generator.model.task import Task
from generator.model.typical_case import TypicalCase

CASES = "typical_cases"


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of records of one type."""

    name: str
    """The English word from the key to the CSS class: typical_case."""
    title: str
    """What the office calls it."""
    folder: str
    """Folder below content/ (typical_cases stands beside it)."""
    model: type[Record]
    has_page: bool
    """Each record has a page of its own at `address`."""

    @property
    def is_markdown(self) -> bool:
        """A file is front matter and Markdown, one record each; otherwise YAML, one or many."""
        return issubclass(self.model, MarkdownRecord)


COLLECTIONS: Mapping[str, Collection] = {
    collection.folder: collection
    for collection in (
        Collection("organization", "单位", "organizations", Organization, has_page=True),
        Collection("leader", "领导", "leaders", Leader, has_page=True),
        Collection("typical_case", "先进典型", CASES, TypicalCase, has_page=True),
        Collection("commitment", "公开承诺", "commitments", Commitment, has_page=False),
        Collection("review", "领导点评", "reviews", Review, has_page=True),
        Collection("evaluation", "群众评议", "evaluations", Evaluation, has_page=True),
        Collection("rectification", "问题整改", "rectifications", Rectification, has_page=True),
        Collection("inspection", "督查检查", "inspections", Inspection, has_page=True),
        Collection("survey", "问卷调查", "surveys", Survey, has_page=True),
        Collection("nomination", "典型推荐", "nominations", Nomination, has_page=False),
        Collection("award", "评选表彰", "awards", Award, has_page=True),
        Collection("honour", "荣誉", "honours", Honour, has_page=False),
        Collection("response", "学习体会", "responses", Response, has_page=False),
        Collection("demo_point", "示范点", "demo_points", DemoPoint, has_page=False),
        Collection("activity_check", "活动检查", "activity_checks", ActivityCheck, has_page=False),
        Collection("pairing", "结对", "pairings", Pairing, has_page=False),
        Collection("coverage", "联系覆盖", "coverages", Coverage, has_page=False),
        Collection("brand", "党建品牌", "brands", Brand, has_page=False),
        Collection("indicator", "量化指标", "indicators", Indicator, has_page=False),
        Collection("promotion", "晋位升级", "promotions", Promotion, has_page=False),
        Collection("points", "积分", "points", Points, has_page=False),
        Collection("task", "任务", "tasks", Task, has_page=False),
        Collection("meeting", "会议", "meetings", Meeting, has_page=True),
        Collection("submission", "材料报送", "submissions", Submission, has_page=False),
        Collection("work_report", "述职", "work_reports", WorkReport, has_page=False),
        Collection("achievement", "成果", "achievements", Achievement, has_page=True),
        Collection("document", "文件", "documents", Document, has_page=True),
        Collection("briefing", "简报", "briefings", Briefing, has_page=True),
        Collection("news", "工作动态", "news", NewsItem, has_page=True),
        Collection("theory", "理论研讨", "theory", Essay, has_page=True),
        Collection("commentary", "言论评论", "commentary", Essay, has_page=True),
    )
}

SINGLES: Mapping[str, type[Struct]] = {"site.yml": SiteSettings, "campaign.yml": Campaign}


def folder_of(path: str) -> str:
    """Name the folder of the collection that a file is in, or means to be in; for a file of none, its own name."""
    parts = path.split("/", 2)
    return CASES if parts[0] == CASES else parts[1]


def address(folder: str, record: Record) -> str:
    """Give the address of a record's page from the site's root; cases stand below their year's folder."""
    if folder == CASES:
        parts = record.path.split("/")
        year = parts[1] if len(parts) > 2 else ""
        return f"{CASES}/{year}/{record.id}.html" if year.isdigit() else f"{CASES}/{record.id}.html"
    return f"{folder}/{record.id}.html"
