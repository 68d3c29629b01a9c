"""A column that is archived stays as it was on that day, and counts no days to come."""

import re
from datetime import date
from functools import cache

import pytest

from generator.site import Edition, Moment
from tests.days import FOLDERS, Made, on, read
from tests.workbench import Office

LAST = date(2026, 11, 21)
"""A day on which both sites count down to something, and have something that is due."""
TO_COME = re.compile(
    r"还[有剩]\d+天|今天到期|[^“]就在今天|就是今天|今日典型|month__today|class=\"countdown|今天是最后一天"
)
LATER = [LAST, date(2026, 12, 1), date(2030, 1, 1)]


@cache
def made(name: str, *, is_archived: bool) -> Made:
    """Make a project's pages as of the day."""
    return Made(on(read(name), LAST, is_archived=is_archived))


@pytest.fixture
def archived(office: Office) -> Office:
    """Give a small project that is archived on a day."""
    with (office.root / "content" / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\n归档日期: {LAST}\n")
    return office


@pytest.mark.parametrize("day", LATER)
def test_from_its_day_on_an_archive_is_as_of_that_day(archived: Office, day: date) -> None:
    assert archived.site(as_of=day).moment == Moment(LAST, Edition.PUBLIC, is_archived=True)


def test_before_its_day_a_column_is_not_archived(archived: Office) -> None:
    day = date(2026, 11, 20)

    assert archived.site(as_of=day).moment == Moment(day)


@pytest.mark.parametrize("name", FOLDERS)
def test_an_archive_says_nothing_of_days_to_come(name: str) -> None:
    counting, archived = (made(name, is_archived=closed).bodies for closed in (False, True))

    assert len([address for address, body in counting.items() if TO_COME.search(body)]) > 5
    assert {address: found[0] for address, body in archived.items() if (found := TO_COME.search(body))} == {}


@pytest.mark.parametrize("name", FOLDERS)
def test_an_archive_has_the_pages_and_the_states_of_its_last_day(name: str) -> None:
    open_still, archived = (made(name, is_archived=closed).bodies for closed in (False, True))
    badge = re.compile(r'class="badge is-([\w-]+)"')

    assert archived.keys() == open_still.keys()
    for address in archived.keys() - {"index.html"}:
        assert badge.findall(archived[address]) == badge.findall(open_still[address]), address
    assert "is-overdue" in archived["index.html"]
    assert "is-due-soon" not in archived["index.html"]


def test_every_page_says_since_when_the_column_is_archived(archived: Office) -> None:
    site = archived.root / "site"
    assert archived.build(site) == 0

    for page in site.rglob("*.html"):
        assert "本专栏已归档，内容和各项状态截至2026年11月21日" in page.read_text(encoding="utf-8"), page.name


def test_an_archive_that_is_built_again_years_later_is_the_same(archived: Office) -> None:
    first, second = archived.root / "first", archived.root / "second"

    assert archived.build(first) == 0
    assert archived.build(second, "--as-of", "2030-01-01") == 0

    names = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(second) for path in second.rglob("*") if path.is_file())
    assert [name for name in names if (first / name).read_bytes() != (second / name).read_bytes()] == []


def test_a_column_that_is_not_archived_says_nothing_of_it(office: Office) -> None:
    site = office.root / "site"
    assert office.build(site) == 0

    assert [page.name for page in site.rglob("*.html") if "归档" in page.read_text(encoding="utf-8")] == []
