"""How every number of the site is computed (口径说明): what the computations say of themselves, on one page."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.views import (
    activity_boards,
    award_states,
    awards,
    basis,
    briefings,
    calendar,
    case_details,
    case_lists,
    commitment_board,
    commitment_coverage,
    contact_points,
    daily_cases,
    demo_points,
    disclosure_board,
    documents,
    evaluation_compare,
    evaluation_coverage,
    evaluations,
    grades,
    guidance,
    honours,
    in_person,
    indicators,
    inspections,
    leaders,
    light_board,
    lookbacks,
    meetings,
    news_topics,
    nominations,
    outreach,
    pairings,
    plans,
    points,
    posts,
    promotions,
    rectifications,
    responses,
    responsibility_board,
    review_coverage,
    review_lists,
    review_requests,
    review_words,
    rule_library,
    signoffs,
    submissions,
    summaries,
    supervision,
    surveys,
    tasks,
    timeline,
    windows,
    work_reports,
)
from generator.views.boards import Meaning, method_anchor
from generator.views.columns import ACTIVITY_BOARDS, is_there
from generator.views.disclosure_board import disclosure_meanings
from generator.views.evaluation_compare import compare_meanings
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Link, Part
from generator.views.states import ORDER_MEANING
from generator.views.tables import SCHEMA
from generator.views.wording import day_text

ADDRESS = "method.html"
TITLE = "口径说明"
SCHEMA_LINK = Link("数据文件（JSON）的写法", SCHEMA)
_WHOLE_SITE = (
    Meaning(term="截至日期", text="全部数目、状态、天数都以页脚的“数据截至”那一天为准，那一天以后的事还没有发生"),
    Meaning(term="谁能看到", text="公开的谁都能看，本级的只在本级版出现，内部的不进任何一版；不能看到的，也不计入数目"),
    Meaning(term="什么时候能看到", text="草稿和待审的不发布；发布日期没到的不发布；失效日期那一天起不再显示"),
    Meaning(term="已撤稿", text="原地址保留一页说明，不计入数目"),
    Meaning(
        term="算出来的",
        text="件数、状态、三公开和灯、覆盖率、兑现率、满意度、天数、名次、积分的合计，都按记录和日期算，不另外填",
    ),
    Meaning(
        term="单位填报的",
        text="评议的票数、问卷的份数和人数、群众反映的人次、走访覆盖的应覆盖和已覆盖、晋升前后的个数、指标的数值和标杆、"
        "每笔记分和星级、承诺的计划和完成数量、党员和党支部的个数；程序照登，能相加的相加核对，对不上的写明",
    ),
    Meaning(term="百分比", text="保留一位小数，四舍五入；没有可除的写“—”"),
    Meaning(term="下载的表格", text="和页面上的表格是同一份数据"),
    Meaning(term="下载的数据", text="JSON里写着每一列叫什么、是文字还是数目；所有的数据文件是同一种写法"),
)


_STATES = (
    Meaning(term="判断顺序", text=ORDER_MEANING),
    Meaning(term="办结时限", text="有延期的，按最后一次延期的新时限算；时限当天不算逾期"),
    Meaning(term="没有佐证", text="写了办结日期而没有佐证的，不算办结"),
)


class Source(NamedTuple):
    """What one part of the site says of its numbers."""

    title: str
    address: str
    """Its page."""
    meanings: Callable[[Index], tuple[Meaning, ...]]


def _always(meanings: tuple[Meaning, ...]) -> Callable[[Index], tuple[Meaning, ...]]:
    return lambda _: meanings


SOURCES = (
    Source("全站", "", _always(_WHOLE_SITE)),
    Source("公开承诺", commitment_board.SECTION, lambda index: (*_STATES, *commitment_board.board_meanings(index))),
    Source("年度承诺", "commitments/years.html", _always((commitment_coverage.MEANING,))),
    Source("三公开", disclosure_board.ADDRESS, lambda index: disclosure_meanings(index.site.campaign.disclosure_kinds)),
    Source("承诺回头看", lookbacks.ADDRESS, _always(lookbacks.MEANINGS)),
    Source("来源依据", basis.ADDRESS, _always(basis.MEANINGS)),
    Source("设岗定责", posts.ADDRESS, _always(posts.MEANINGS)),
    Source("领导签字", signoffs.ADDRESS, _always(signoffs.MEANINGS)),
    Source("评诺等次", grades.ADDRESS, _always(grades.MEANINGS)),
    Source("方案公布", plans.ADDRESS, _always(plans.MEANINGS)),
    Source("先进典型", case_lists.SECTION, _always(case_details.MEANINGS)),
    Source("每日典型", daily_cases.ADDRESS, _always(daily_cases.MEANINGS)),
    *(
        Source(activity, to, _always(activity_boards.activity_meanings(activity)))
        for activity, to in ACTIVITY_BOARDS.items()
    ),
    Source("示范点", demo_points.ADDRESS, _always(demo_points.MEANINGS)),
    Source("结对", pairings.ADDRESS, _always(pairings.MEANINGS)),
    Source("走访覆盖", outreach.ADDRESS, _always(outreach.MEANINGS)),
    Source("指标", indicators.ADDRESS, _always(indicators.MEANINGS)),
    Source("领导联系", leaders.SECTION, _always(leaders.MEANINGS)),
    Source("联系点", contact_points.ADDRESS, _always(contact_points.MEANINGS)),
    Source("包抓", supervision.ADDRESS, _always(supervision.MEANINGS)),
    Source("责任链条", "organizations/responsibility.html", _always(responsibility_board.MEANINGS)),
    Source("一诺三评三公开", light_board.ADDRESS, _always(light_board.MEANINGS)),
    Source("窗口单位", windows.ADDRESS, _always(windows.MEANINGS)),
    Source("党群共建", news_topics.ADDRESS, _always(news_topics.MEANINGS)),
    Source("分类指导", guidance.ADDRESS, _always(guidance.MEANINGS)),
    Source("报送台账", submissions.ADDRESS, _always(submissions.MEANINGS)),
    Source("总结", summaries.ADDRESS, _always(summaries.MEANINGS)),
    Source("述职", work_reports.ADDRESS, _always(work_reports.MEANINGS)),
    Source("制度库", rule_library.ADDRESS, _always(rule_library.MEANINGS)),
    Source("任务分解", tasks.ADDRESS, _always(tasks.MEANINGS)),
    Source("通知文件", documents.SECTION, _always(documents.MEANINGS)),
    Source("工作简报", briefings.SECTION, _always(briefings.MEANINGS)),
    Source("活动进程", timeline.ADDRESS, _always(timeline.MEANINGS)),
    Source("活动日历", calendar.ADDRESS, _always(calendar.MEANINGS)),
    Source("领导点评", review_words.SECTION, _always(review_lists.MEANINGS)),
    Source("点评覆盖", review_words.COVERAGE, _always(review_coverage.MEANINGS)),
    Source("请求点评", review_words.REQUESTS, _always(review_requests.MEANINGS)),
    Source("会议", meetings.SECTION, _always(meetings.MEANINGS)),
    Source("三个亲自", in_person.ADDRESS, _always(in_person.MEANINGS)),
    Source("群众推荐", nominations.ADDRESS, _always(nominations.MEANINGS)),
    Source("学习体会", responses.ADDRESS, _always(responses.MEANINGS)),
    Source("评选表彰", awards.SECTION, _always(award_states.MEANINGS)),
    Source("荣誉墙", honours.ADDRESS, _always(honours.MEANINGS)),
    Source("积分星级", points.ADDRESS, _always(points.MEANINGS)),
    Source("晋位升级", promotions.ADDRESS, _always(promotions.MEANINGS)),
    Source("群众评议", evaluations.SECTION, lambda index: evaluations.evaluation_meanings(index.site.campaign)),
    Source("群众评议覆盖", evaluation_coverage.ADDRESS, _always(evaluation_coverage.MEANINGS)),
    Source("点评对照", evaluation_compare.ADDRESS, lambda index: compare_meanings(index.site.campaign)),
    Source("问卷调查", surveys.SECTION, _always(surveys.MEANINGS)),
    Source("督查检查", inspections.SECTION, _always(inspections.MEANINGS)),
    Source("整改台账", rectifications.SECTION, _always(rectifications.MEANINGS)),
)
"""A board that says how it counts has its line here; a test sees to it."""


class MethodGroup(Part, frozen=True):
    """One part of the site."""

    id: str
    title: str
    address: str
    """Empty where this edition has no such page."""
    meanings: tuple[Meaning, ...]


class MethodPage(View, frozen=True):
    """All of them."""

    title: str
    trail: tuple[Link, ...]
    note: str
    schema: Link
    """What the files of data look like."""
    groups: tuple[MethodGroup, ...]


def method_pages(index: Index) -> Iterator[Page]:
    """Make the page."""
    note = (
        "件数、状态、比例、天数都由程序从承诺、典型、文件等记录里算出，拿着公开的记录，照下面的办法可以重新算一遍。"
        "票数、走访覆盖、晋级前后的个数、每笔积分由单位填报，程序只相加、核对。"
        f"数据截至{day_text(index.site.as_of)}。"
    )
    yield Page(
        address=ADDRESS,
        section="",
        template="method",
        title=TITLE,
        description="全站的数目怎样计算。",
        meta=list_meta(TITLE, "全站的数目怎样计算。", ColumnType.NEWS),
        view=MethodPage(title=TITLE, trail=(), note=note, schema=SCHEMA_LINK, groups=tuple(_groups(index))),
    )


def _groups(index: Index) -> Iterator[MethodGroup]:
    for source in SOURCES:
        address = source.address if is_there(index, source.address) else ""
        yield MethodGroup(
            id=method_anchor(source.address), title=source.title, address=address, meanings=source.meanings(index)
        )
