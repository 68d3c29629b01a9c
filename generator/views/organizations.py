"""One page with all about each unit (一页通)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.model.organization import Organization
from generator.model.typical_case import TypicalCase
from generator.site import group
from generator.views.articles import news_line
from generator.views.case_cards import CaseCard, case_card
from generator.views.case_lists import unit_cases_address
from generator.views.commitment_board import MEMBERS
from generator.views.commitment_lists import CommitmentRow, by_urgency, commitment_row
from generator.views.commitment_rows import state_place
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Count, Fact, Line, Link
from generator.views.phones import phone_link
from generator.views.plans import plan_link
from generator.views.responsibility import Level, chain
from generator.views.states import counts
from generator.views.unit_activities import UnitActivities, unit_activities
from generator.views.unit_honours import UnitHonours, unit_honours
from generator.views.unit_lights import LampView, unit_lamps
from generator.views.unit_opinions import ActionRow, unit_actions, unit_evaluations
from generator.views.unit_problems import UnitDuties, unit_duties
from generator.views.unit_reviews import UnitReviews, unit_reviews
from generator.views.unit_roles import role_facts
from generator.views.unit_visits import UnitVisit, contact_leaders, unit_visits
from generator.views.wording import MISSING, or_missing

SECTION = "organizations/index.html"
TITLE = "参与单位"
PROMISES, CARDS, NEWS = 8, 3, 10


class OrganizationPage(View, frozen=True):
    """All about one unit."""

    title: str
    trail: tuple[Link, ...]
    lamps: tuple[LampView, ...]
    """The seven lights."""
    facts: tuple[Fact, ...]
    chain: tuple[Level, ...]
    """Who answers for the unit, from the top down; a gap is named."""
    counts: tuple[Count, ...]
    promises: tuple[CommitmentRow, ...]
    """The unit's commitments, what is late first."""
    more_text: str
    """How many more there are; empty where all are shown."""
    commitments_address: str
    visits: tuple[UnitVisit, ...]
    case_honours: tuple[Link, ...]
    """What the unit's cases were honoured with, as links to them."""
    cards: tuple[CaseCard, ...]
    cases_address: str
    evaluations: tuple[Line, ...]
    actions: tuple[ActionRow, ...]
    """Problems that the unit puts right, what most people complain of first."""
    duties: UnitDuties
    honours: UnitHonours
    activities: UnitActivities | None
    children: tuple[Link, ...]
    reviews: UnitReviews | None
    news: tuple[Line, ...]


def organization_pages(index: Index) -> Iterator[Page]:
    """Make a page for each unit."""
    cases = group(index.cases, lambda c: c.organization)
    honours, duties = unit_honours(index), unit_duties(index)
    for unit in index.site.organizations.shown.values():
        view = _view(index, unit, cases, honours.get(unit.id, UnitHonours()), duties.get(unit.id, UnitDuties()))
        yield Page(
            address=index.site.organizations.address(unit),
            section=SECTION,
            template="organization",
            title=view.title,
            description=f"{view.title}：单位情况、责任链条、公开承诺、群众评议、督查检查、整改、任务、先进典型、单位动态。",
            meta=list_meta(view.title, f"{view.title}一页通", ColumnType.NEWS, TITLE),
            source=unit.path,
            view=view,
        )


def _view(
    index: Index,
    unit: Organization,
    cases: Mapping[str, Sequence[TypicalCase]],
    honours: UnitHonours,
    duties: UnitDuties,
) -> OrganizationPage:
    made = index.tallies.get(unit.id)
    commitments = index.commitments_address(unit.id)
    unit_cases = cases.get(unit.id, ())
    promises = by_urgency(index, index.commitments_of.get(unit.id, ()))
    news = sorted(index.site.news_of.get(unit.id, ()), key=lambda n: (n.date is not None, n.date), reverse=True)
    return OrganizationPage(
        title=unit.name or MISSING,
        trail=_trail(index, unit),
        lamps=unit_lamps(index, unit.id),
        facts=tuple(_facts(index, unit)),
        chain=tuple(chain(index, unit)),
        counts=counts(made, partial(state_place, index, unit.id)) if made else (),
        promises=tuple(commitment_row(index, commitment) for commitment in promises[:PROMISES]),
        more_text=f"查看全部{len(promises)}件承诺" if len(promises) > PROMISES else "",
        commitments_address=commitments,
        visits=unit_visits(index, unit.id),
        case_honours=tuple(_honours(index, unit_cases)),
        cards=tuple(case_card(index, case) for case in unit_cases[:CARDS]),
        cases_address=unit_cases_address(unit.id) if unit_cases else "",
        evaluations=unit_evaluations(index, unit.id),
        actions=unit_actions(index, unit.id),
        duties=duties,
        honours=honours,
        activities=unit_activities(index, unit.id),
        children=tuple(index.unit(child.id) for child in index.site.children_of.get(unit.id, ())),
        reviews=unit_reviews(index, unit.id),
        news=tuple(news_line(index, item) for item in news[:NEWS]),
    )


def _honours(index: Index, cases: Sequence[TypicalCase]) -> Iterator[Link]:
    """Link what the unit's cases were honoured with to the cases, as they follow one another."""
    for case in cases:
        address = index.site.typical_cases.address(case)
        yield from (Link(honour, address) for honour in case.honours if honour)


def _trail(index: Index, unit: Organization) -> tuple[Link, ...]:
    above = (index.unit(unit.parent),) if unit.parent in index.unit_links else ()
    return (Link(TITLE, SECTION), *above)


def _facts(index: Index, unit: Organization) -> Iterator[Fact]:
    texts: dict[str, object] = {
        "简称": unit.short_name,
        "级别": unit.level,
        "系统": unit.sector,
        "党支部数": f"{unit.branch_count}个" if unit.branch_count is not None else "",
        "党员数": f"{unit.member_count}名" if unit.member_count is not None else "",
        "办公时间": unit.hours,
    }
    if unit.parent in index.unit_links:
        yield Fact("上级单位", index.unit(unit.parent))
    yield Fact("类型", Link(or_missing(unit.org_type)))
    yield Fact("领域", Link(or_missing(unit.domain)))
    if unit.is_window:
        yield Fact("窗口单位", Link("是"))
    yield from (Fact(label, Link(str(text))) for label, text in texts.items() if text)
    if unit.phone:
        yield Fact("电话", phone_link(unit.phone))
    if members := index.member_promises.get(unit.id):
        yield Fact(MEMBERS, Link(f"{members}件（内容不公开）"))
    yield from contact_leaders(index, unit.id)
    yield from role_facts(index, unit)
    if (plan := plan_link(index, unit)).label:
        yield Fact("活动方案", plan)
