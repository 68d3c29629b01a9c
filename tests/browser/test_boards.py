"""Boards answer what their readers ask: narrowed, sorted, sent to somebody, printed; and readable without scripts."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from tests.browser.crawl import Visits
from tests.workbench import copy_of

pytestmark = pytest.mark.browser
LATE = "commitments/status/overdue.html"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
MANY = 450
"""Promises of the large office: more than two pages."""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def rows(page: Page, board: str = "") -> list[list[str]]:
    """Give the rows that a reader sees of a table, of the page's last one if none is named."""
    table = page.locator(f"table[data-board='{board}']" if board else "table[data-board]").last
    return [found.locator("th, td").all_inner_texts() for found in table.locator("tbody tr:visible").all()]


def field(page: Page, label: str) -> Locator:
    """Find a field of the last form by its label."""
    return page.locator(".sieve__form").last.get_by_label(label, exact=True)


def status(page: Page) -> Locator:
    """Find what the last table says of what is shown."""
    return page.get_by_role("status").last


def settle(page: Page) -> None:
    """Wait until the address says what was asked."""
    status(page).filter(has_text="条").wait_for(timeout=5000)
    page.wait_for_timeout(400)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site with a list that goes on over pages."""
    office = copy_of("minimal", tmp_path_factory.mktemp("large"))
    units = {"zhao": "赵家沟", "bai": "白鹤滩", "li": "李子坝"}
    promises = [
        f"- 编号: c{n}\n  承诺内容: 修好第{n}处水渠{n % 37}米\n  承诺主体: {list(units)[n % 3]}\n  承诺类型: 实事承诺\n"
        f"  承诺日期: 2026-02-{n % 28 + 1:02}\n  办结时限: 2026-{n % 9 + 1:02}-{n % 27 + 1:02}\n"
        for n in range(MANY)
    ]
    office.write(
        {
            "content/commitments/many.yml": "".join(promises),
            **{
                f"content/organizations/{key}.yml": f"名称: {name}党支部（示例）\n类型: 党支部\n级别: 村\n领域: 农村\n"
                for key, name in units.items()
            },
        }
    )
    output = tmp_path_factory.mktemp("large-site") / "site"
    office.build(output, "--force")
    return output


@pytest.fixture
def long_list(large: Path, page: Page) -> Page:
    """Open the list that goes on over pages."""
    page.goto((large / LATE).as_uri())
    return page


def test_one_units_late_promises_are_three_steps_from_home(address_of: Callable[..., str], page: Page) -> None:
    page.goto(address_of("sample", "file") + "index.html")

    page.locator(f"#content a[href='{LATE}']").first.click()
    page.wait_for_url(f"**/{LATE}")
    everything = rows(page)
    unit = everything[0][1]
    field(page, "承诺单位").select_option(unit)
    settle(page)

    assert rows(page) == [row for row in everything if row[1] == unit]
    assert status(page).inner_text() == f"承诺单位：{unit}。符合的{len(rows(page))}条，全部{len(everything)}条。"


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_an_address_that_is_sent_to_somebody_shows_them_the_same_rows(
    address_of: Callable[..., str], browser: Browser, scheme: str
) -> None:
    start = address_of("sample", scheme)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{start}commitments/year/2026.html?from=letter")
        details = page.locator("#details")
        details.get_by_label("状态", exact=True).select_option("逾期")
        details.get_by_label("办结时限到").fill("2026-10-31")
        details.get_by_role("button", name="办结时限").click()
        settle(page)
        sent, found = page.url, rows(page)
        assert details.get_by_role("link", name="这个结果的网址").evaluate("link => link.href") == sent

    with browser.new_context() as context:
        other = context.new_page()
        other.goto(sent)
        settle(other)

        assert rows(other) == found
        assert 0 < len(found) < 8
        assert {row[-1] for row in found} == {"逾期"}
        assert [row[-2] for row in found] == sorted(row[-2] for row in found)
        assert "from=letter" in other.url
        assert len(rows(other, "2026-units")) == len({row[0] for row in rows(other, "2026-units")}) > len(found)


def test_an_inspector_sees_what_is_late_in_a_leaders_units(address_of: Callable[..., str], page: Page) -> None:
    start = address_of("sample", "file")
    page.goto(f"{start}leaders/supervision.html")
    counted = {row[0]: int(row[4].strip("▲")) for row in rows(page, "supervision-leaders")}

    for leader, count in counted.items():
        page.goto(f"{start}{LATE}?{urlencode({'leader': leader})}")
        settle(page)
        assert (leader, len(rows(page))) == (leader, count)

    assert sum(counted.values()) > 0


def test_without_scripts_the_same_numbers_are_links(address_of: Callable[..., str], browser: Browser) -> None:
    start = address_of("sample", "file")
    with browser.new_context(java_script_enabled=False) as plain, browser.new_context() as scripted:
        page, other = plain.new_page(), scripted.new_page()
        page.goto(f"{start}commitments/index.html")
        heads = page.locator("table[data-board=units] thead th").all_inner_texts()
        counted = {row[0]: row[heads.index("逾期")] for row in rows(page, "units")}
        assert page.locator("table[data-board=units] tbody td.is-alert a").count() > 0
        assert page.locator(".sieve, .sort, #content button:visible").count() == 0

        for unit, count in counted.items():
            other.goto(f"{start}{LATE}?unit={quote(unit)}")
            settle(other)
            assert (unit, str(len(rows(other)))) == (unit, count)


def test_heads_sort_by_value_by_day_and_by_pinyin_with_the_keyboard(long_list: Page) -> None:
    page = long_list

    for label, place, is_first in (("承诺单位", 1, "白鹤滩党支部（示例）"), ("办结时限", 6, "2026-01-01")):
        page.get_by_role("button", name=label, exact=True).focus()
        page.keyboard.press("Enter")
        settle(page)
        assert page.get_by_role("columnheader", name=label, exact=True).get_attribute("aria-sort") == "ascending"
        assert rows(page)[0][place] == is_first
        page.keyboard.press("Space")
        settle(page)
        assert page.get_by_role("columnheader", name=label, exact=True).get_attribute("aria-sort") == "descending"

    page.goto(page.url.split("status")[0] + "index.html?sort=-total")
    settle(page)
    numbers = [int(row[7]) for row in rows(page, "units")]
    assert numbers == sorted(numbers, reverse=True)


def test_a_list_of_many_pages_is_loaded_when_it_is_asked_for_and_then_narrowed_as_a_whole(long_list: Page) -> None:
    page = long_list
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]) if "js" in request.url else None)
    offer = page.get_by_role("button", name=re.compile(r"在全部\d+条里筛选"))
    assert re.search(r"约\d+KB", offer.inner_text())
    assert page.locator(".pager").is_visible()
    offer.focus()

    page.keyboard.press("Enter")
    settle(page)

    total = int(re.findall(r"\d+", status(page).inner_text())[0])
    assert loaded == ["overdue.js?2026-11-21"]
    assert total > 400
    assert len(rows(page)) == 200
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"

    field(page, "表里的文字").fill("第１　水渠９米")
    settle(page)

    expected = [n for n in range(MANY) if n % 37 == 9 and str(n).startswith("1")]
    assert len(rows(page)) == len(expected)
    assert not page.locator(".pager").is_visible()

    page.get_by_role("button", name="清除").click()
    settle(page)
    assert len(rows(page)) == 200
    assert page.locator(".pager").is_visible()
    assert "?" not in page.url


def test_what_is_found_beyond_a_page_is_shown_on_demand_and_all_of_it_on_paper(long_list: Page) -> None:
    page = long_list
    page.goto(page.url + "?sort=unit")
    settle(page)
    total = int(page.locator("table[data-board]").get_attribute("data-count") or 0)
    assert len(rows(page)) == 200

    page.get_by_role("button", name=re.compile("再看200条")).click()
    assert len(rows(page)) == 400
    assert page.evaluate("document.activeElement.closest('tr').sectionRowIndex") == 200

    page.pdf()
    assert len(rows(page)) == total


def test_an_address_that_asks_for_one_board_of_several_goes_there_and_back_leads_to_where_one_was(
    address_of: Callable[..., str], page: Page
) -> None:
    start = address_of("sample", "file") + "rectifications/index.html"
    page.goto(f"{start}?{urlencode({'rectifications.state': '逾期'})}")
    settle(page)

    ledger = page.locator("#ledger")
    assert 0 <= ledger.evaluate("section => section.getBoundingClientRect().top") < 100
    assert re.fullmatch(r"下载的是全部\d+条", ledger.locator(".downloads span:visible").inner_text())
    page.evaluate("scrollTo(0, 40)")
    page.reload()
    settle(page)
    assert page.evaluate("scrollY") == 40


def test_what_is_late_longest_comes_first_and_orders_are_called_by_what_they_sort(
    address_of: Callable[..., str], page: Page
) -> None:
    page.goto(address_of("sample", "file") + "rectifications/index.html?rectifications.sort=days")
    settle(page)
    words = [row[-1] for row in rows(page, "rectifications")]
    days = [-int(found[1]) for each in words if (found := re.fullmatch(r"已逾期(\d+)天", each))]

    assert len(days) > 1
    assert days == sorted(days)
    done = [each for each in words if each.endswith("改好")]
    assert 0 < len(done) < len(words)
    assert words[-len(done) :] == done
    assert "按距时限排列，逾期最久的在前。" in page.locator("#ledger").get_by_role("status").inner_text()
    states = page.locator("#ledger").get_by_label("状态", exact=True).locator("option").all_text_contents()
    assert states == ["全部", "逾期", "临期", "整改中", "已整改"]
    menu = page.locator("#ledger .sieve__order option").all_text_contents()
    assert {"整改时限，先到期的在前", "提出日期，早的在前", "人次，从大到小", "责任单位，拼音顺序"} <= set(menu)


@pytest.mark.parametrize(
    ("address", "board", "column", "order"),
    [
        ("rectifications/index.html", "rectifications", "state", ["逾期", "临期", "整改中", "已整改"]),
        ("organizations/submissions.html", "submissions", "state", ["未报", "迟报", "未到期", "已报"]),
        ("typical_cases/schedule.html", "daily-cases", "weekday", list("一二三四五六日")),
        ("commitments/grades.html", "grades", "range", ["不满60", "60分", "80分", "90分"]),
        (
            "reviews/coverage.html",
            "review-periods-2026",
            "周期",
            ["第一季", "第二季", "上半年", "第三季", "第四季", "下半年", "年"],
        ),
    ],
)
def test_states_weekdays_grades_and_periods_stand_in_an_order_that_means_something(
    address_of: Callable[..., str], page: Page, address: str, board: str, column: str, order: list[str]
) -> None:
    page.goto(f"{address_of('sample', 'file')}{address}?{board}.sort={column}")
    page.get_by_role("status").filter(has_text="排列").wait_for()
    place = page.locator(f"table[data-board='{board}'] thead th[aria-sort]").evaluate("head => head.cellIndex")
    words = dict.fromkeys(row[place] for row in rows(page, board))

    ranks = [next(n for n, word in enumerate(order) if word in each) for each in words]
    assert len(ranks) > 2
    assert ranks == sorted(ranks)


def test_paper_has_the_rows_that_were_asked_for_and_says_what_was_asked(
    address_of: Callable[..., str], page: Page
) -> None:
    page.goto(address_of("sample", "file") + f"commitments/year/2026.html?{urlencode({'state': '逾期'})}")
    settle(page)
    found = rows(page)

    page.emulate_media(media="print")

    assert rows(page) == found
    assert {row[-1] for row in found} == {"逾期"}
    assert status(page).is_visible()
    assert "状态：逾期。符合的" in status(page).inner_text()
    assert page.locator(".sieve:visible, .sieve__link:visible, .sieve__more:visible").count() == 0


def test_a_word_that_stands_nowhere_is_answered_and_taken_back(address_of: Callable[..., str], page: Page) -> None:
    page.goto(address_of("sample", "file") + LATE + "?q=没有这样的话")
    settle(page)

    assert rows(page) == []
    assert "含“没有这样的话”。符合的0条" in status(page).inner_text()
    page.get_by_role("button", name="清除").click()
    assert len(rows(page)) == 8


def test_weeks_of_a_calendar_are_not_sorted_and_their_marks_stand_beside_the_words_in_large_type(
    address_of: Callable[..., str], page: Page
) -> None:
    start = address_of("sample", "file") + "typical_cases/schedule.html?elder=1"
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(start)
    marked = page.locator("#weeks td.is-alert > a")
    room = "link => link.closest('td').getBoundingClientRect().right - link.getBoundingClientRect().right"
    negative = "link => parseFloat(getComputedStyle(link).marginRight) < 0"
    assert marked.count() > 0
    assert not any(link.evaluate(negative) for link in marked.all())
    assert min(link.evaluate(room) for link in marked.all()) >= 12

    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(start.replace("elder=1", "elder=0"))
    page.locator("#days .sort").first.wait_for()
    assert page.locator("#weeks .sort").count() == 0


def test_the_arrow_of_a_head_stands_in_its_cell_and_beside_its_words(
    address_of: Callable[..., str], page: Page
) -> None:
    measure = """button => {
      const range = document.createRange();
      range.selectNodeContents(button);
      const cell = button.parentElement.getBoundingClientRect(), own = button.getBoundingClientRect();
      return [own.right - range.getBoundingClientRect().right, cell.right - own.right];
    }"""
    page.set_viewport_size({"width": 1280, "height": 800})
    for address in ("activities/six.html", "commitments/index.html"):
        page.goto(address_of("sample", "file") + address)
        page.locator("thead .sort").first.wait_for()
        for button in page.locator("thead .sort").all():
            beside, within = button.evaluate(measure)
            assert (beside >= 12, within >= -1.5) == (True, True), button.inner_text()


def test_all_works_under_a_strict_policy(large: Path, page: Page) -> None:
    def answer(route: Route) -> None:
        path = large / route.request.url.removeprefix("http://column.test/").partition("?")[0]
        route.fulfill(path=path, headers={"Content-Security-Policy": POLICY, "Content-Type": TYPES[path.suffix]})

    page.route("http://column.test/**", answer)
    visits = Visits("http://column.test/")
    visits.watch(page)

    page.goto(f"http://column.test/{LATE}?{urlencode({'unit': '赵家沟'})}")
    settle(page)

    assert len(rows(page)) > 100
    assert {row[1] for row in rows(page)} == {"赵家沟党支部（示例）"}
    assert visits.problems == []


TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}


@pytest.mark.parametrize("width", [320, 768])
def test_on_a_phone_and_a_tablet_nothing_is_too_wide_or_too_small_for_a_thumb(
    address_of: Callable[..., str], page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address_of("sample", "file") + LATE + "?sort=-due_date")
    settle(page)

    assert not page.evaluate(TOO_WIDE)
    if width == 320:
        page.locator(".sieve summary").click()
    controls = page.locator(".sieve :is(input, select, button, summary):visible")
    sizes = [box["height"] for each in controls.all() if (box := each.bounding_box())]
    assert len(sizes) > 5
    assert min(sizes) >= 44
    if width == 320:
        assert page.locator("thead .sort:visible").count() == 0
        field(page, "排列").select_option("unit")
        settle(page)
        assert "按承诺单位排列，拼音顺序。全部8条" in status(page).inner_text()
