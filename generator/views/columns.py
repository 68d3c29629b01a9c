"""Columns: what stands under each entry of the navigation, as tabs at the top of its pages."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator.model.commitment import CommitmentType
from generator.model.daily_case import slots
from generator.model.fulfilment import Fulfilment
from generator.model.grade import assessed
from generator.model.inspection import Activity
from generator.model.lookback import begun
from generator.model.window import is_window
from generator.views.index import GLOSSARY, Index
from generator.views.parts import Tab


def _always(_: Index) -> bool:
    return True


def _holds(folder: str) -> Callable[[Index], bool]:
    """Ask for the records of a collection: a page without any would say nothing."""
    return lambda index: folder in index.site.held


def _holds_any(*folders: str) -> Callable[[Index], bool]:
    """Ask for records of any of several collections: the first page of a column is the way to the others."""
    return lambda index: not index.site.held.isdisjoint(folders)


def _has_lookback(index: Index) -> bool:
    return bool(begun(index.site.campaign.lookback, index.site.as_of))


def _was_checked(activity: Activity) -> Callable[[Index], bool]:
    return lambda index: activity in index.activities.latest


def _has_any_activity(index: Index) -> bool:
    return any(entry.is_there(index) for entry in COLUMNS[ACTIVITIES][1:])


ACTIVITIES = "activities/index.html"
ACTIVITY_BOARDS: Mapping[Activity, str] = {
    Activity.WINDOW: "activities/window.html",
    Activity.FIVES: "activities/fives.html",
    Activity.SIX: "activities/six.html",
}


def _has_opinions(index: Index) -> bool:
    return not index.opinions.is_empty


def _has_judgements(index: Index) -> bool:
    return bool(index.opinions.evaluations or index.opinions.reviews)


def _has_actions(index: Index) -> bool:
    return bool(index.opinions.problems or index.opinions.actions)


def has_schedule(index: Index) -> bool:
    """Tell whether days are set aside for a case each."""
    return bool(slots(index.site.campaign.daily_case, ()))


def _has_commitments(index: Index) -> bool:
    return bool(index.commitments)


def _has_posts(index: Index) -> bool:
    return any(commitment.type is CommitmentType.POST for commitment in index.commitments)


def _has_signoffs(index: Index) -> bool:
    units = index.site.organizations.shown
    return any(unit in units and units[unit].needs_supervisor for unit in index.parties)


def _has_grades(index: Index) -> bool:
    today = index.site.as_of
    kept = (Fulfilment.KEPT, Fulfilment.KEPT_LATE)
    return any(assessed(c, today) or index.states[c.id] in kept for c in index.commitments)


def _has_contact_points(index: Index) -> bool:
    return any(leader.contact_points for leader in index.leaders.values())


def _has_windows(index: Index) -> bool:
    return any(is_window(unit) for unit in index.site.organizations.shown.values())


def _has_supervision(index: Index) -> bool:
    return any(unit.is_supervised for unit in index.site.organizations.shown.values())


def _has_submissions(index: Index) -> bool:
    return bool(index.site.campaign.reporting_bodies) or "submissions" in index.site.held


class Entry(NamedTuple):
    """One page of a column."""

    label: str
    address: str
    is_there: Callable[[Index], bool] = _always
    """Whether this edition has the page."""


COLUMNS: Mapping[str, tuple[Entry, ...]] = {
    "commitments/index.html": (
        Entry("承诺总表", "commitments/index.html"),
        Entry("三公开", "commitments/disclosures.html", _has_commitments),
        Entry("回头看", "commitments/lookbacks.html", _has_lookback),
        Entry("年度", "commitments/years.html", _has_commitments),
        Entry("来源依据", "commitments/basis.html", _has_commitments),
        Entry("设岗定责", "commitments/posts.html", _has_posts),
        Entry("领导签字", "commitments/signoffs.html", _has_signoffs),
        Entry("评诺等次", "commitments/grades.html", _has_grades),
        Entry("方案公布", "commitments/plans.html", _holds("organizations")),
    ),
    "leaders/index.html": (
        Entry("领导机构", "leaders/index.html"),
        Entry("联系点", "leaders/contact-points.html", _has_contact_points),
        Entry("包抓", "leaders/supervision.html", _has_supervision),
        Entry("三个亲自", "leaders/in-person.html", lambda index: bool(index.leaders)),
    ),
    "organizations/index.html": (
        Entry("参与单位", "organizations/index.html"),
        Entry("一诺三评三公开", "organizations/lights.html", _holds("organizations")),
        Entry("窗口单位", "organizations/windows.html", _has_windows),
        Entry("责任链条", "organizations/responsibility.html", _holds("organizations")),
        Entry("分类指导", "organizations/guidance.html", lambda index: bool(index.site.campaign.guidance)),
        Entry("报送台账", "organizations/submissions.html", _has_submissions),
        Entry("总结", "organizations/summaries.html", _holds("submissions")),
        Entry("述职", "organizations/work-reports.html", _holds("work_reports")),
        Entry("制度库", "organizations/rules.html", _holds("achievements")),
    ),
    "evaluations/index.html": (
        Entry("评议结果", "evaluations/index.html", _has_opinions),
        Entry("覆盖情况", "evaluations/coverage.html", _has_opinions),
        Entry("点评对照", "evaluations/compare.html", _has_judgements),
        Entry("问卷调查", "surveys/index.html", lambda index: bool(index.opinions.surveys)),
        Entry("督查检查", "inspections/index.html", lambda index: bool(index.opinions.inspections)),
        Entry("整改台账", "rectifications/index.html", _has_actions),
    ),
    "typical_cases/index.html": (
        Entry("全部典型", "typical_cases/index.html"),
        Entry("每日典型", "typical_cases/schedule.html", has_schedule),
        Entry("群众推荐", "typical_cases/nominations.html", _holds("nominations")),
        Entry("学习体会", "typical_cases/responses.html", _holds("responses")),
    ),
    "reviews/index.html": (
        Entry("点评记录", "reviews/index.html", lambda index: index.has_review_column),
        Entry("覆盖情况", "reviews/coverage.html", lambda index: bool(index.review_periods)),
        Entry("请求点评", "reviews/requests.html", lambda index: bool(index.review_requests)),
        Entry("会议", "meetings/index.html", _holds("meetings")),
    ),
    "awards/index.html": (
        Entry("评选表彰", "awards/index.html", _holds_any("awards", "honours", "points", "promotions")),
        Entry("荣誉墙", "honours/index.html", _holds("honours")),
        Entry("积分星级", "points/index.html", _holds("points")),
        Entry("晋位升级", "promotions/index.html", _holds("promotions")),
    ),
    "news/index.html": (
        Entry("工作动态", "news/index.html"),
        Entry("工作简报", "briefings/index.html", _holds("briefings")),
        Entry("党群共建", "news/topic/dang-qun-gong-jian.html", _holds("news")),
        Entry("理论研讨", "theory/index.html", _holds("theory")),
        Entry("言论评论", "commentary/index.html", _holds("commentary")),
        Entry("工作成果", "achievements/index.html", _holds("achievements")),
    ),
    "documents/index.html": (
        Entry("通知文件", "documents/index.html"),
        Entry("任务分解", "tasks/index.html", _holds("tasks")),
        Entry("术语", GLOSSARY, lambda index: bool(index.site.campaign.glossary)),
    ),
    "timeline.html": (
        Entry("活动进程", "timeline.html"),
        Entry("活动日历", "calendar.html"),
    ),
    ACTIVITIES: (
        Entry("活动总览", ACTIVITIES, _has_any_activity),
        *(Entry(activity.value, to, _was_checked(activity)) for activity, to in ACTIVITY_BOARDS.items()),
        Entry("示范点", "demo_points/index.html", lambda index: bool(index.activities.points)),
        Entry("结对", "pairings/index.html", lambda index: bool(index.activities.pairs)),
        Entry("走访覆盖", "coverages/index.html", lambda index: bool(index.activities.coverages)),
        Entry("指标", "indicators/index.html", lambda index: bool(index.activities.indicators)),
        Entry("党建品牌", "brands/index.html", lambda index: bool(index.activities.brands)),
    ),
}
"""First page of a column, which the navigation names → its pages."""
_ENTRIES = {entry.address: entry for entries in COLUMNS.values() for entry in entries}


def is_there(index: Index, address: str) -> bool:
    """Tell whether this edition has a page; one that stands in no column is always there."""
    return address not in _ENTRIES or _ENTRIES[address].is_there(index)


def tabs(index: Index, column: str, current: str) -> tuple[Tab, ...]:
    """Give a column's pages; none where there is only one. What is no tab itself is marked as a part of one."""
    found = entries(index, column)
    if len(found) < 2:
        return ()
    nearest = max(found, key=lambda entry: len(_shared(entry.address, current)))
    is_part = bool(_shared(nearest.address, current))
    return tuple(Tab(label=e.label, address=e.address, is_current=is_part and e is nearest) for e in found)


def _shared(address: str, current: str) -> str:
    """Give what names a page and its parts, such as `calendar` of `calendar/2026-11.html`; empty of what is no part."""
    name = address.removesuffix(".html").removesuffix("index")
    return name if current.startswith(name) else ""


def entries(index: Index, column: str) -> tuple[Entry, ...]:
    """Give the pages of a column that this edition has."""
    return tuple(entry for entry in COLUMNS.get(column, ()) if entry.is_there(index))
