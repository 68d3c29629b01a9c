"""The host's page is cut once and then only joined."""

import pytest

from generator.problems import GeneratorError
from generator.rendering.shell import SLOTS, ShellKey, pour, shell_keys, split_shell
from generator.views.page import Page, View

BASE, TITLE, HEAD, BODY = SLOTS.values()
HTML = f"<html><head>{BASE}<title>{TITLE}</title>\n   {HEAD}</head>\n<body>\n\n\n  <main>{BODY}</main></body></html>"


def test_a_page_is_the_shell_with_its_slots_filled() -> None:
    html = pour(split_shell(HTML), "标题", "<meta>", "<p>正文</p>".encode()).decode()

    assert html == "<html><head><title>标题</title>\n<meta></head>\n<body>\n<main><p>正文</p></main></body></html>"


def test_a_title_is_text_and_not_html() -> None:
    assert "<title>甲 &lt;乙&gt; &amp; 丙</title>" in pour(split_shell(HTML), "甲 <乙> & 丙", "", b"").decode()


def test_a_page_may_say_where_its_links_start() -> None:
    assert (
        pour(split_shell(HTML), "标题", "", b"", '<base href="/a/">')
        .decode()
        .startswith('<html><head><base href="/a/"><title>')
    )


def test_what_fills_a_slot_is_not_searched_for_slots() -> None:
    assert pour(split_shell(HTML), "标题", BODY, "正文".encode()).decode().count(BODY) == 1


@pytest.mark.parametrize(
    "html",
    [
        "",
        HTML.replace(BODY, ""),
        HTML.replace(BODY, BODY + BODY),
        HTML + TITLE,
        f"{BASE}{HEAD}{TITLE}{BODY}",
    ],
    ids=["nothing", "no body", "two bodies", "two titles", "wrong order"],
)
def test_a_theme_without_each_slot_once_and_in_order_cannot_run(html: str) -> None:
    with pytest.raises(GeneratorError, match="插槽"):
        split_shell(html)


def test_pages_of_one_section_and_depth_share_a_shell() -> None:
    def page(address: str, section: str) -> Page:
        return Page(address=address, section=section, template="t", title="t", view=View())

    keys = shell_keys(
        [page("a/1.html", "a/index.html"), page("a/2.html", "a/index.html"), page("a/b/3.html", "a/index.html")]
    )

    assert keys == {ShellKey("a/index.html", 1), ShellKey("a/index.html", 2)}
