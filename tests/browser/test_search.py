"""The search page in a browser: what it loads, says, marks and keeps, and how it is moved through."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.searching import hits, search, wait

pytestmark = pytest.mark.browser
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'self'"
CASE = "typical_cases/2026/night-market.html"
JUMPS = """window.jumped = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({value}) => { window.jumped += value; }))
    .observe({type: "layout-shift", buffered: true})"""


@pytest.fixture(params=["file", "http"])
def root(request: pytest.FixtureRequest, address_of: Callable[..., str]) -> str:
    """Give the address of the sample site, on a disk and from a server."""
    return address_of("sample", request.param)


@pytest.fixture
def faults(page: Page) -> list[str]:
    """Collect what the browser complains of."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def test_words_are_found_marked_and_counted(page: Page, root: str, faults: list[str]) -> None:
    found = search(page, root, "油污 夜市")

    assert page.inner_text("#search-status") == f"找到{len(found)}条。"
    assert "<mark>夜市</mark>收摊以后路面<mark>油污</mark>没人洗" in "".join(hit.context for hit in found)
    assert all(part in found[0].facts for part in ("问题整改", "柳溪街道党工委", "逾期", "整改时限2026-10-31"))
    assert faults == []


def test_a_unit_stands_first_for_its_name_with_what_people_ask_of_it(page: Page, root: str) -> None:
    first = search(page, root, "柳溪")[0]

    assert first.title == "中共柳溪街道工作委员会"
    assert all(part in first.facts for part in ("党工委", "电话0000-0000012", "办公时间工作日8:30—17:30"))
    assert first.context == ""


def test_a_promise_says_its_state_and_its_time_limit_and_shows_the_note_that_was_asked_for(
    page: Page, root: str
) -> None:
    late = search(page, root, "xftd", type="公开承诺")[0]
    asked = search(page, root, "临河住户", type="公开承诺")[0]

    assert "逾期办结时限2026-10-15" in late.facts
    assert late.context == ""
    assert asked.context == "灯头朝向路面，不照<mark>临河住户</mark>的窗户"


def test_what_was_typed_in_another_script_is_marked_as_it_is_written(page: Page, root: str) -> None:
    search(page, root, "示創組發[2026]3號")

    marked = page.locator("#search-results mark").all_inner_texts()

    assert marked
    assert set(marked) == {"示创组发〔2026〕3号"}  # Not as it was typed.


def test_a_title_found_by_its_initials_is_marked(page: Page, root: str) -> None:
    search(page, root, "mbcdds")

    expect(page.locator("#search-results a").first.locator("mark")).to_have_text("末班车等到十")


def test_choices_narrow_and_stand_in_the_address(page: Page, root: str) -> None:
    everything = search(page, root, "公开")
    page.select_option("select[name=type]", "简报")
    page.wait_for_url(lambda address: "type=" in address)
    wait(page)
    narrowed, address = hits(page), page.url

    page.goto("about:blank")
    page.goto(address)
    wait(page)

    assert len(everything) == 20
    assert 0 < len(narrowed) < 20
    assert all("简报" in hit.facts for hit in narrowed)
    assert hits(page) == narrowed
    assert page.input_value("select[name=type]") == "简报"


def test_a_unit_is_chosen_among_those_found(page: Page, root: str) -> None:
    search(page, root, "夜间", year="2026")
    labels = page.locator("select[name=unit] option").all_inner_texts()
    chosen = next(label for label in labels if "示例区人民医院党委" in label)

    page.select_option("select[name=unit]", label=chosen)
    page.wait_for_url(lambda address: "unit=" in address)
    said = wait(page)

    assert f"（{said.removeprefix('找到').removesuffix('条。')}）" in chosen
    assert all("示例区人民医院党委" in hit.facts for hit in hits(page))


def test_more_are_shown_twenty_at_a_time(page: Page, root: str) -> None:
    first = search(page, root, "示例")

    page.click("#search-more button")
    page.wait_for_function("document.querySelectorAll('#search-results > li').length === 40")

    assert len(first) == 20
    assert [hit.address for hit in hits(page)[:20]] == [hit.address for hit in first]


def test_nothing_found_says_so_and_what_to_try(page: Page, root: str) -> None:
    assert search(page, root, "查无此事") == []

    assert page.inner_text("#search-status") == "没有找到“查无此事”。"
    expect(page.locator("#search-none")).to_be_visible()
    page.get_by_role("link", name="整改逾期的问题").click()
    expect(page.locator("h1")).to_have_text("逾期的问题")


@pytest.mark.parametrize("mode", ["0", "1"])
def test_on_a_phone_the_first_hit_is_seen_and_long_names_of_units_do_not_widen_the_page(
    page: Page, address_of: Callable[..., str], mode: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address_of('sample', 'file')}search.html?elder={mode}")
    page.fill("#search-words", "示例")
    page.keyboard.press("Enter")
    wait(page)

    assert page.locator(".result").first.evaluate("hit => hit.getBoundingClientRect().bottom <= innerHeight")
    assert page.evaluate("document.activeElement.id") == "search-status"
    page.locator("summary").click()
    assert page.locator("select[name=unit]").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_slash_goes_to_the_box_arrows_through_the_list_and_escape_back(page: Page, root: str) -> None:
    page.goto(f"{root}{CASE}")
    page.keyboard.press("/")
    page.keyboard.type("夜市")
    page.keyboard.press("Enter")
    wait(page)

    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Escape")
    is_back = page.evaluate("document.activeElement.id === 'search-words'")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "search.html" not in address)

    assert second == hits_of(page, root)[1]
    assert is_back


def hits_of(page: Page, root: str) -> list[str]:
    """Give where the list for the word leads."""
    return [hit.address for hit in search(page, root, "夜市")]


def test_a_slash_in_a_text_that_is_typed_is_a_slash(page: Page, root: str) -> None:
    page.goto(f"{root}search.html")

    page.keyboard.type("1/2")

    assert page.input_value("#search-words") == "1/2"


def test_going_back_searches_again_for_what_was_asked_before(page: Page, root: str) -> None:
    before = search(page, root, "夜市")
    page.fill("#search-words", "雨棚")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "%E9%9B%A8" in address)
    wait(page)

    page.go_back()
    page.wait_for_function("document.getElementById('search-words').value === '夜市'")
    wait(page)

    assert [hit.address for hit in hits(page)] == [hit.address for hit in before]


@pytest.mark.parametrize("address", ["index.html", "search.html"])
def test_nothing_of_the_index_is_loaded_before_it_is_wanted(
    page: Page, address_of: Callable[..., str], address: str
) -> None:
    root, asked = address_of("sample", "http"), []
    page.on("request", lambda request: asked.append(request.url.removeprefix(root)))

    page.goto(f"{root}{address}")
    page.wait_for_load_state("networkidle")

    assert not [address for address in asked if "search/" in address]


def test_what_is_typed_before_the_search_is_there_is_searched_for(page: Page, root: str) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/search/parts.js", late)
    page.goto(f"{root}search.html")
    page.keyboard.type("夜市")
    wait(page)

    assert page.input_value("#search-words") == "夜市"
    assert "夜市" in hits(page)[0].title + hits(page)[0].context


def test_where_the_search_does_not_come_the_page_says_so_and_leads_to_the_columns(
    page: Page, address_of: Callable[..., str]
) -> None:
    page.route("**/search/parts.js", lambda route: route.abort())

    page.goto(f"{address_of('sample', 'http')}search.html?q=夜市")

    expect(page.locator("#search-status")).to_contain_text("没有读到")
    expect(page.locator("#search-without a").first).to_be_visible()


@pytest.mark.parametrize("question", ["", "?q=夜市"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_while_the_page_comes(
    page: Page, address_of: Callable[..., str], width: int, question: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(JUMPS)

    page.goto(f"{address_of('sample', 'http')}search.html{question}")
    page.wait_for_load_state("networkidle")

    assert page.evaluate("window.jumped") < 0.05


def test_it_works_where_only_scripts_and_styles_of_the_site_itself_are_allowed(
    page: Page, address_of: Callable[..., str], faults: list[str]
) -> None:
    root = address_of("sample", "http")

    def strict(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        headers = {**response.headers, "content-security-policy": STRICT}
        route.fulfill(response=response, headers=headers)  # type: ignore[attr-defined]

    page.route("**/search.html*", strict)

    assert search(page, root, "qzpy")
    assert faults == []


def test_without_scripts_the_page_says_so_and_leads_to_the_columns(
    browser: Browser, address_of: Callable[..., str]
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address_of('sample', 'file')}search.html?q=夜市")

        expect(page.locator("#search-without")).to_contain_text("没有运行")
        page.click("#search-without a[href='typical_cases/index.html']")
        expect(page.locator("h1")).to_have_text("先进典型")
