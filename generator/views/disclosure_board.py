"""The board of the disclosures (三公开): what each unit has made public, what it owes, what is still to come."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.disclosure import GRACE, Disclosing, Standing, disclosings, disclosure_kinds
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, Legend, describe, stacked
from generator.views.commitment_board import SECTION, TITLE, party_link
from generator.views.commitment_rows import commitment_link, unit_cell
from generator.views.disclosures import standing_text
from generator.views.index import Index
from generator.views.missing_disclosures import MISSING, Judged, missing_address, missing_pages
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, anchored, number, text
from generator.views.wording import day_text, percent_text

ADDRESS = "commitments/disclosures.html"
DETAILS = f"{ADDRESS}#details"
_LOOKS = {Standing.MADE: "good", Standing.MISSING: "bad", Standing.PENDING: "none"}
_KEYS = {Standing.MADE: "made", Standing.MISSING: "missing", Standing.PENDING: "pending"}
_ALERT = {Standing.MISSING: "alert"}
Tally = Counter[tuple[str, Standing]]


def disclosure_pages(index: Index) -> Iterator[Page]:
    """Make the board where there are commitments and kinds of disclosure."""
    kinds = disclosure_kinds(index.site.campaign)
    if not index.commitments or not kinds:
        return
    judged = {
        unit: [(c, tuple(disclosings(c, kinds, index.site.as_of))) for c in index.commitments_of[unit]]
        for unit in index.parties
    }
    tallies = {
        unit: Counter((d.kind, d.standing) for _, found in pairs for d in found) for unit, pairs in judged.items()
    }
    whole: Tally = sum(tallies.values(), Counter())
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "三公开",
        f"截至{day_text(index.site.as_of)}，{len(index.commitments)}件承诺的{'、'.join(kinds)}公开了没有。",
        [_kinds(kinds, whole), _units(index, kinds, tallies), _details(index, kinds, judged)],
        numbers=tuple(_numbers(whole)),
        meanings=disclosure_meanings(kinds),
        source=index.site.campaign.path,
    )
    yield from missing_pages(index, kinds, [pair for pairs in judged.values() for pair in pairs])


def _list_of(standing: Standing) -> str:
    return MISSING if standing is Standing.MISSING else DETAILS


def _list_of_kind(kinds: Sequence[str], kind: str, standing: Standing) -> str:
    return missing_address(kinds, kind) if standing is Standing.MISSING else DETAILS


def _numbers(whole: Tally) -> Iterator[Number]:
    due = sum(count for (_, standing), count in whole.items() if standing is not Standing.PENDING)
    for standing in Standing:
        count = sum(n for (_, each), n in whole.items() if each is standing)
        note = percent_text(count, due) if standing is not Standing.PENDING else ""
        address = _list_of(standing) if count else ""
        yield Number(count=count, measure="项", label=standing.value, note=note, address=address)


def _kinds(kinds: Sequence[str], whole: Tally) -> Section:
    counts = {kind: [whole[kind, standing] for standing in Standing] for kind in kinds}
    bars = tuple(
        Bar(
            label=kind,
            address=DETAILS,
            segments=stacked(zip(_LOOKS.values(), found, strict=True), sum(found)),
            text=f"已公开{whole[kind, Standing.MADE]}，缺{whole[kind, Standing.MISSING]}",
        )
        for kind, found in counts.items()
    )
    return Section(
        id="kinds",
        title="每一种公开",
        chart=Chart(
            id="disclosures",
            title="公开了多少（件）",
            description=describe(bars),
            bars=bars,
            legend=tuple(Legend(slug=_LOOKS[standing], word=standing.value) for standing in Standing),
        ),
        table=Table(
            name="disclosure-kinds",
            caption="每一种公开做了多少",
            head="公开什么",
            columns=tuple(Column(label=s.value, is_number=True, key=_KEYS[s]) for s in Standing),
            rows=tuple(
                Row(
                    head=Link(kind),
                    cells=tuple(
                        number(whole[kind, s], _list_of_kind(kinds, kind, s), _ALERT.get(s, "")) for s in Standing
                    ),
                )
                for kind in kinds
            ),
        ),
    )


def _units(index: Index, kinds: Sequence[str], tallies: Mapping[str, Tally]) -> Section:
    return Section(
        id="units",
        title="各单位公开情况",
        names=tuple(_lacking(index, kinds, tallies)),
        table=Table(
            name="disclosure-units",
            caption="各单位三公开情况",
            head="单位",
            columns=tuple(
                Column(label=f"{kind} {s.value}", is_number=True, key=f"{kind}_{_KEYS[s]}")
                for kind in kinds
                for s in Standing
            ),
            rows=tuple(_unit_row(index, unit, kinds, tally) for unit, tally in tallies.items()),
        ),
    )


def _lacking(index: Index, kinds: Sequence[str], tallies: Mapping[str, Tally]) -> Iterator[Names]:
    for kind in kinds:
        units = [unit for unit, tally in tallies.items() if tally[kind, Standing.MISSING]]
        if units:
            yield Names(label=f"缺“{kind}”的单位（{len(units)}个）", links=tuple(party_link(index, u) for u in units))


def _unit_row(index: Index, unit: str, kinds: Sequence[str], tally: Tally) -> Row:
    place = f"{ADDRESS}#of-{unit}"
    return Row(
        head=party_link(index, unit),
        cells=tuple(number(tally[kind, s], place, _ALERT.get(s, "")) for kind in kinds for s in Standing),
    )


def _details(index: Index, kinds: Sequence[str], judged: Mapping[str, Sequence[Judged]]) -> Section:
    rows = (
        (f"of-{unit}", _detail_row(index, pair)) for unit, pairs in judged.items() for pair in _lacking_first(pairs)
    )
    return Section(
        id="details",
        title="逐件情况",
        table=Table(
            name="disclosure-details",
            caption="逐件三公开情况",
            head="承诺",
            columns=(Column(label="单位", key="unit"), *(Column(label=kind) for kind in kinds)),
            rows=tuple(anchored(rows)),
        ),
    )


def _lacking_first(pairs: Sequence[Judged]) -> Iterator[Judged]:
    groups = group(pairs, lambda pair: any(found.standing is Standing.MISSING for found in pair[1]))
    yield from (*groups.get(True, ()), *groups.get(False, ()))


def _detail_row(index: Index, pair: Judged) -> Row:
    commitment, found = pair
    return Row(
        head=commitment_link(index, commitment),
        cells=(unit_cell(index, commitment), *map(_cell, found)),
    )


def _cell(found: Disclosing) -> Cell:
    if found.made is not None:
        late = f"，迟了{found.days_late}天" if found.days_late else ""
        return text(f"{found.standing}，{day_text(found.made.date)}{late}")
    until = f"，{'应在' if found.standing is Standing.MISSING else ''}{day_text(found.due)}前" if found.due else ""
    return text(f"{standing_text(found)}{until}", slug=_ALERT.get(found.standing, ""))


def disclosure_meanings(kinds: Sequence[str]) -> tuple[Meaning, ...]:
    """Say when each kind is due, and what each state means."""
    within = f"{GRACE.days}日内"
    rules = {kinds[0]: f"作出承诺{within}公开"}
    rules |= dict.fromkeys(kinds[1:-1], "期限过半以前公开；延过期的，按新时限算期限")
    if len(kinds) > 1:
        rules[kinds[-1]] = f"办结后{within}公开；没有办结的写“未办结”，过了办结时限的写“未办结，已逾期”"
    states = {
        Standing.MADE: "到截至日已经公开，迟了也算",
        Standing.MISSING: "最后一天已经过去，还没有公开；最后一天当天不算",
        Standing.PENDING: "最后一天还没有过去，或者还没有办结",
    }
    return tuple(Meaning(term=term, text=words) for term, words in [*rules.items(), *states.items()])
