"""The library of rules (制度库): those of each unit, and the branches that have made none (WIN-12)."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.organization import OrgType
from generator.model.recognition import Achievement, AchievementType
from generator.site import group
from generator.views.achievements import newest_achievements
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Column, Row, Table, number, text
from generator.views.tree import tree_order
from generator.views.windows import COLUMN
from generator.views.wording import MISSING, iso, percent_text

ADDRESS = "organizations/rules.html"
TITLE = "制度库"
MEANINGS = (
    Meaning(term="制度", text="类型是“制度成果”的工作成果，形成的日期已到"),
    Meaning(term="党支部", text="类型是“党支部”的单位；每个党支部至少建立一项制度，占比是没有制度的除以全部党支部"),
)
ByUnit = Mapping[str, Sequence[Achievement]]


def rule_pages(index: Index) -> Iterator[Page]:
    """Make the library; none where nothing has come of the campaign yet."""
    if "achievements" not in index.site.held:
        return
    rules = [each for each in newest_achievements(index) if each.type is AchievementType.RULE]
    shown = index.site.organizations.shown
    order = tuple(tree_order(index.site))
    found = group(rules, lambda rule: rule.organization if rule.organization in shown else "")
    by_unit = {unit: found[unit] for unit in (*order, "") if unit in found}
    branches = [unit for unit in order if shown[unit].org_type is OrgType.BRANCH]
    missing = [unit for unit in branches if unit not in by_unit]
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"{len(by_unit)}个单位建立了{len(rules)}项制度；{len(branches)}个党支部中，{len(missing)}个还没有。",
        [_missing(index, missing, len(branches)), _units(index, by_unit), _rules(index, by_unit)],
        numbers=tuple(_numbers(len(rules), len(branches), len(missing))),
        meanings=MEANINGS,
    )


def _numbers(rules: int, branches: int, missing: int) -> Iterator[Number]:
    for measure, label, count, place, note in (
        ("项", "制度", rules, "rules", ""),
        ("个", "有制度的党支部", branches - missing, "units", percent_text(branches - missing, branches)),
        ("个", "没有制度的党支部", missing, "missing", percent_text(missing, branches)),
    ):
        yield Number(
            count=count, measure=measure, label=label, note=note, address=f"{ADDRESS}#{place}" if count else ""
        )


def _missing(index: Index, missing: Sequence[str], branches: int) -> Section:
    label = f"没有制度的党支部（{len(missing)}个，占{percent_text(len(missing), branches)}）："
    names = (Names(label=label, links=tuple(index.unit(unit) for unit in missing)),) if missing else ()
    empty = "" if missing else "每个党支部都有制度。" if branches else "没有党支部。"
    return Section(id="missing", title="没有制度的党支部", names=names, empty_text=empty)


def _units(index: Index, by_unit: ByUnit) -> Section:
    columns = (Column(label="类型", is_short=True, key="type"), Column(label="制度", is_number=True, key="rules"))
    shown = index.site.organizations.shown
    rows = tuple(
        Row(
            head=_unit_link(index, unit),
            cells=(text(shown[unit].org_type if unit else ""), number(len(rules), f"{ADDRESS}#{_anchor(unit)}")),
        )
        for unit, rules in by_unit.items()
    )
    table = Table(name="rules-of-units", caption="各单位的制度", head="单位", columns=columns, rows=rows)
    return Section(id="units", title="各单位的制度", table=table, empty_text="" if rows else "还没有制度。")


def _unit_link(index: Index, unit: str) -> Link:
    return index.unit(unit) if unit else Link(MISSING)


def _anchor(unit: str) -> str:
    return f"of-{unit or 'unassigned'}"


def _rules(index: Index, by_unit: ByUnit) -> Section:
    columns = (
        Column(label="单位", key="unit"),
        Column(label="日期", is_short=True, key="date"),
        Column(label="摘要", key="summary"),
    )
    rows = tuple(
        Row(
            head=Link(rule.title or MISSING, index.site.achievements.address(rule)),
            cells=(text(_unit_link(index, unit).label), text(iso(rule.date)), text(rule.summary)),
            anchor="" if position else _anchor(unit),
        )
        for unit, rules in by_unit.items()
        for position, rule in enumerate(rules)
    )
    table = Table(name="rules", caption="逐项制度", head="制度", columns=columns, rows=rows)
    return Section(id="rules", title="逐项制度", table=table)
