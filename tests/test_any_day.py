"""Whatever the day a site is made for: what it says is true on that day, adds up, and leads somewhere."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest

from generator.checks import check_site
from generator.model.addresses import page_address
from generator.model.dates import parse_date
from generator.model.fulfilment import Fulfilment
from generator.model.in_person import acts
from generator.model.rectification import RectificationState, rectification_state
from generator.model.review_coverage import begun_periods
from generator.problems import Severity
from generator.rendering.exports import addresses_of
from generator.rendering.references import targets_of
from generator.site import Edition, Site, group
from generator.views.boards import Board
from generator.views.calendar import CalendarPage
from generator.views.commitment_lists import CommitmentRow
from generator.views.diaries import Diary
from generator.views.index import Index
from generator.views.parts import Count, FilterOption, Number, Step
from generator.views.states import status_address
from generator.views.tables import SCHEMA, Cell, Row, Table
from generator.views.wording import percent_text
from tests.days import FOLDERS, Made, on, read, some_days

HREF = re.compile(r'href="([^"#]*)#([^"]+)"')
DATE = re.compile(r"\d{4}-\d\d-\d\d")
ID = re.compile(r' id="([^"]+)"')
LESS_THAN_NOTHING = re.compile(r"-(?<![\d-]-)\d+(?:\.\d+)?(?:天|个|件|次|人|期|%)")
ROUNDING = 0.0501
"""Of a share with one decimal, in hundredths."""
LISTS = ("commitments/status/", "commitments/type/", "commitments/basis/")
KEPT = {Fulfilment.KEPT.value, Fulfilment.KEPT_LATE.value}


def days_of(count: int) -> list[tuple[str, date, Edition]]:
    """Choose days for each project, the editions in turn."""
    editions = list(Edition)
    return [
        (name, day, editions[number % 2]) for name in FOLDERS for number, day in enumerate(some_days(read(name), count))
    ]


def each_page_has_an_address_of_its_own(made: Made) -> Iterator[str]:
    counts = Counter(page.address for page in made.all_pages)
    yield from (address for address, count in counts.items() if count > 1)


def each_link_leads_to_a_page_or_a_file(made: Made) -> Iterator[str]:
    exports = {file for page in made.all_pages for each in page.exports for file in addresses_of(each)} | {SCHEMA}
    free = {page_address(page.path) for page in made.site.pages}
    known = made.views.keys() | exports | free | made.site.linker.assets.keys()
    for address, body in made.bodies.items():
        yield from (f"{address}: {target}" for target in targets_of(address, body)[0] - known)


def each_anchor_is_on_its_page(made: Made) -> Iterator[str]:
    anchors = {address: set(ID.findall(body)) for address, body in made.bodies.items()}
    for address, body in made.bodies.items():
        for target, anchor in HREF.findall(body):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(address), target)) if target else address
            if "//" not in target and anchor not in anchors.get(page, {anchor}):
                yield f"{address}: {target}#{anchor}"


def nothing_is_less_than_nothing(made: Made) -> Iterator[str]:
    for address, body in made.bodies.items():
        yield from (f"{address}: {words}" for words in LESS_THAN_NOTHING.findall(body))
    yield from (f"{address}: {number.label}" for address, number in made.each(Number) if number.count < 0)


def a_foot_is_the_sum_of_its_column(made: Made) -> Iterator[str]:
    for address, table in made.each(Table):
        for place, column in enumerate(table.columns if table.foot else ()):
            assert table.foot
            total = table.foot.cells[place].value
            counted = [value for row in table.rows if isinstance(value := row.cells[place].value, int)]
            # “已点评单位” counts the units with any comment, the other feet what stands above them.
            sums = {sum(counted), sum(map(bool, counted))} if "单位" in table.foot.head.label else {sum(counted)}
            if isinstance(total, int) and total not in sums:
                yield f"{address}: {table.name} {column.label} {total} {sums}"


def a_share_is_its_part_of_the_whole(made: Made) -> Iterator[str]:
    for address, counts in group(made.each(Count), lambda pair: pair[0]).items():
        whole = sum(count.count for _, count in counts)
        yield from (f"{address}: {c.status.word}" for _, c in counts if c.share_text != percent_text(c.count, whole))
    for address, cell in made.each(Cell):
        share = 100 * cell.value if isinstance(cell.value, float) and cell.value <= 1 else None
        if share is not None and cell.text.endswith("%") and abs(float(cell.text[:-1]) - share) > ROUNDING:
            yield f"{address}: {cell.text} {cell.value}"


def first_page(address: str, view: Board) -> str:
    """Give the address under which a list is known."""
    return re.sub(r"-\d+\.html$", ".html", address) if view.pager.links else address


def commitment_lists(made: Made) -> Iterator[tuple[str, Row]]:
    """Give the rows of the lists of commitments, with their list's address."""
    for address, view in made.each(Board):
        if address.startswith(LISTS):
            for section in view.sections:
                yield from ((first_page(address, view), row) for row in (section.table.rows if section.table else ()))


def a_number_that_leads_to_a_list_is_its_length(made: Made) -> Iterator[str]:
    lengths = Counter({address: 0 for address, _ in made.each(Board) if address.startswith(LISTS)})
    lengths.update(address for address, _ in commitment_lists(made))
    stated: list[tuple[str, str, object]] = [
        *((page, cell.address, cell.value) for page, cell in made.each(Cell)),
        *((page, tile.address, tile.count) for page, tile in made.each(Count)),
        *((page, option.address, option.count) for page, option in made.each(FilterOption)),
        *((page, number.address, number.count) for page, number in made.each(Number)),
    ]
    for page, address, count in stated:
        if address in lengths and isinstance(count, int) and count != lengths[address]:
            yield f"{page}: {address} {count} {lengths[address]}"


def a_commitment_is_in_exactly_one_state(made: Made) -> Iterator[str]:
    lists = {status_address(state): state.value for state in Fulfilment}
    listed = Counter(
        row.head.address
        for address, row in commitment_lists(made)
        if lists.get(address) in [cell.text for cell in row.cells]
    )
    index = Index(made.site)
    known = {index.commitment_address(commitment) for commitment in index.commitments}
    yield from (address for address in known | listed.keys() if listed[address] != 1 or address not in known)


def what_is_due_is_as_far_off_as_it_says(made: Made) -> Iterator[str]:
    for address, row in made.each(CommitmentRow):
        if row.status.word in KEPT or not row.days_text:
            continue
        days = (parse_date(row.due_text) - made.site.as_of).days
        said = f"已逾期{-days}天" if days < 0 else f"还有{days}天" if days else "今天到期"
        if row.days_text != said or (row.status.word == Fulfilment.OVERDUE.value) != (days < 0):
            yield f"{address}: {row.text} {row.days_text} {row.status.word}"


def a_step_to_come_is_called_a_plan(made: Made) -> Iterator[str]:
    today = made.site.as_of.isoformat()
    for address, step in made.each(Step):
        if (day := DATE.search(step.text)) and (day[0] > today) != step.text.startswith("计划"):
            yield f"{address}: {step.name} {step.text}"


def the_calendar_goes_on_from_day_to_day(made: Made) -> Iterator[str]:
    for page in made.all_pages:
        if not isinstance(page.view, CalendarPage):
            continue
        for month in page.view.months:
            days = [day for week in month.weeks for day in week if day.date]
            if [day.date for day in days] != sorted({day.date for day in days}):
                yield month.title
            for day in days:
                if day.is_today != (day.date == made.site.as_of.isoformat()):
                    yield day.label
                distance = (date.fromisoformat(day.date) - made.site.as_of).days
                notes = {entry.note for entry in day.entries if entry.note}
                yield from notes - {f"还有{distance}天" if distance else "就在今天"}
        for export in page.exports:
            heads = [row.head.label for row in export.data.rows] if isinstance(export.data, Table) else []
            first = [event.first for event in export.data.events] if isinstance(export.data, Diary) else []
            yield from [export.stem] * (heads != sorted(heads) or first != sorted(first))


LAWS: tuple[Callable[[Made], Iterator[str]], ...] = (
    each_page_has_an_address_of_its_own,
    each_link_leads_to_a_page_or_a_file,
    each_anchor_is_on_its_page,
    nothing_is_less_than_nothing,
    a_foot_is_the_sum_of_its_column,
    a_share_is_its_part_of_the_whole,
    a_number_that_leads_to_a_list_is_its_length,
    a_commitment_is_in_exactly_one_state,
    what_is_due_is_as_far_off_as_it_says,
    a_step_to_come_is_called_a_plan,
    the_calendar_goes_on_from_day_to_day,
)


@pytest.mark.parametrize(("name", "day", "edition"), days_of(30), ids=str)
def test_a_site_keeps_every_law_on_any_day(name: str, day: date, edition: Edition) -> None:
    made = Made(on(read(name), day, edition))

    broken = [f"{law.__name__}: {fault}" for law in LAWS for fault in law(made)]

    assert made.views
    assert broken == []


@pytest.mark.parametrize("day", some_days(read("sample"), 30), ids=str)
def test_no_day_that_passes_keeps_the_sample_from_being_published(day: date) -> None:
    found = check_site(on(read("sample"), day))

    assert [f"{each.path} {each.code} {each.message}" for each in found if each.severity is Severity.BLOCK] == []


def kept(site: Site) -> set[str]:
    """Name the commitments that are kept."""
    return {key for key, state in Index(site).states.items() if state.value in KEPT}


def promised(site: Site) -> set[str]:
    """Name the commitments that are made."""
    return {commitment.id for commitment in Index(site).commitments}


def visits(site: Site) -> set[str]:
    """Name the deeds of leaders: visits, inspections, comments, meetings."""
    leaders = site.leaders.shown
    found = acts(
        leaders,
        site.meetings.shown.values(),
        site.inspections.shown.values(),
        site.reviews.shown.values(),
        site.as_of,
    )
    return {f"{act.leader} {act.deed} {act.date} {act.record}" for act in found}


def closed(site: Site) -> set[str]:
    """Name the rectifications that are closed."""
    actions = site.rectifications.records.items()
    return {key for key, action in actions if rectification_state(action, site.as_of) is RectificationState.CLOSED}


def past_periods(site: Site) -> set[str]:
    """Name the periods that a board calls over."""
    found = begun_periods(site.campaign.stages, site.as_of)
    return {str(period) for period in found if period.is_past(site.as_of)}


@pytest.mark.parametrize("what", [kept, promised, visits, closed, past_periods])
def test_what_has_happened_stays_so(what: Callable[[Site], set[str]]) -> None:
    """Nothing in the sample expires."""
    found = [what(on(read("sample"), day)) for day in some_days(read("sample"), 60)]

    assert found[-1]
    assert [before - after for before, after in pairwise(found) if before - after] == []
