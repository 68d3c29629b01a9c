"""The units' plans (方案向群众公布): who has made one public, and who has not."""

from collections.abc import Iterator, Mapping

from generator.model.organization import Organization
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.commitment_board import SECTION, TITLE
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Column, Row, Table, link, text
from generator.views.tree import tree_order
from generator.views.wording import MISSING, day_text, percent_text, shorten

ADDRESS = "commitments/plans.html"
MEANINGS = (
    Meaning(term="应公布", text="参加活动的每个单位"),
    Meaning(term="已公布", text="单位写了方案，或者方案所指的文件已经公开；文件没有公开的，不算"),
)
Plans = Mapping[str, Link]


def plan_pages(index: Index) -> Iterator[Page]:
    """Make the board where there are units."""
    shown = index.site.organizations.shown
    plans = {unit: plan_link(index, shown[unit]) for unit in tree_order(index.site)}
    if not plans:
        return
    missing = [unit for unit, plan in plans.items() if not plan.label]
    made = len(plans) - len(missing)
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "方案公布",
        f"截至{day_text(index.site.as_of)}，{made}个单位公布了活动方案，占{percent_text(made, len(plans))}。",
        [_plans(index, plans, missing)],
        numbers=tuple(_numbers(len(plans), len(missing))),
        meanings=MEANINGS,
    )


def plan_link(index: Index, unit: Organization) -> Link:
    """Link the document that a unit's plan names; a text stands for itself, a hidden document is not named."""
    documents = index.site.documents
    if (document := documents.shown.get(unit.plan)) is not None:
        return Link(document.title or MISSING, documents.address(document))
    return Link("" if unit.plan in documents.records else shorten(unit.plan, 200))


def _numbers(whole: int, missing: int) -> Iterator[Number]:
    for label, count, anchor in (
        ("应公布", whole, "plans"),
        ("已公布", whole - missing, "made"),
        ("没有公布", missing, "missing"),
    ):
        note = percent_text(count, whole) if count != whole else ""
        address = f"{ADDRESS}#{anchor}" if count else ""
        yield Number(count=count, measure="个", label=label, note=note, address=address)


def _plans(index: Index, plans: Plans, missing: list[str]) -> Section:
    names = tuple(index.unit(unit) for unit in missing)
    ordered = (*missing, *(unit for unit, plan in plans.items() if plan.label))
    first = {ordered[0]: "missing"} if missing else {}
    first |= {ordered[len(missing)]: "made"} if len(missing) < len(ordered) else {}
    return Section(
        id="plans",
        title="各单位的方案",
        names=(Names(label=f"没有公布方案的单位（{len(names)}个）", links=names),) if names else (),
        table=Table(
            name="plans",
            caption="各单位公布的活动方案",
            head="单位",
            columns=(
                Column(label="方案", key="plan"),
                Column(label="情况", is_short=True, key="standing", ranks=("没有公布", "已公布")),
            ),
            rows=tuple(_row(index, unit, plans[unit], first.get(unit, "")) for unit in ordered),
        ),
    )


def _row(index: Index, unit: str, plan: Link, anchor: str) -> Row:
    standing = text("已公布") if plan.label else text("没有公布", slug="alert")
    return Row(head=index.unit(unit), cells=(link(plan), standing), anchor=anchor)
