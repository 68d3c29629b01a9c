"""Markdown of authors, hostile ones too: what comes out is safe, and its links lead where they should."""

import re
from html import unescape

import pytest

from generator.dialect import SIZES, convert, file_of, is_local, place, render
from generator.pictures import SMALL, Shape
from tests.workbench import ROOT

LINKS = {"a.md": "news/a.html", "a.md#s2": "news/a.html#s2", "a.png": "news/a.png"}
TAG = re.compile(r"<(/?)([a-z0-9]+)((?:\s+[a-z-]+=\"[^\"]*\")*)\s*/?>")
HARMLESS = {"href", "src", "alt", "title", "id", "class", "start", "aria-label"}

HOSTILE = [
    "<script>alert(1)</script>",
    "文字<img src=x onerror=alert(1)>文字",
    "<a href='javascript:alert(1)'>点</a>",
    "<iframe src=https://example.com></iframe>",
    "<style>*{display:none}</style>",
    "<svg onload=alert(1)><style>",
    "<!-- 注释 --><!DOCTYPE x>",
    "<form action=x><input name=y></form>",
    "[点](javascript:alert(1))",
    "[点](JaVaScRiPt:alert(1))",
    "[点](&#106;avascript:alert(1))",
    "[点](java%0ascript:alert(1))",
    "[点](<java\tscript:alert(1)>)",
    "[点](vbscript:x) [点](data:text/html,<script>alert(1)</script>)",
    "[点](file:///D:/a.docx) [点](C:\\\\a.docx) [点](ftp://example.com/a)",
    "<javascript:alert(1)>",
    "![图](javascript:alert(1))",
    "![图](data:image/svg+xml;base64,PHN2Zz4=)",
    '![图" onerror="alert(1)](a.png)',
    '[点](a.md "题\\" onmouseover=\\"alert(1)")',
    "[点](https://example.com/'onclick='alert(1))",
    '```"><script>alert(1)</script>\nx\n```',
    "`<script>alert(1)</script>`",
    "| 甲 |\n|-|\n| <script>alert(1)</script> |",
    "脚注[^x]\n\n[^x]: <script>alert(1)</script>",
    "## 标题 {#x onclick=alert(1)}\n\n[点](a.md){onclick=alert(1)}",
    "[点]: javascript:alert(1)\n[点]",
    '<a href="~0">假的</a>和[真的](a.md)，还有 src="~9"',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_runs_or_fetches_comes_out(text: str) -> None:
    html = render(text, LINKS, "../")

    assert "<" not in TAG.sub("", html), "a tag that is none of ours"
    for tag in TAG.finditer(html):
        attributes = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag[3]))
        assert set(attributes) <= HARMLESS
        assert attributes.get("src", "../news/a.png") == "../news/a.png"
        assert re.match(r"\.\./news/|https?://|#", attributes.get("href", "#"))


@pytest.mark.parametrize(
    "text",
    ["<script>", "a<b>c", '<a href="a_b">', "<div>a_b* 5~10</div>", "> <p>a_b</p>", "1<2，x<y_z>", "<!-- a_b -->"],
)
def test_raw_html_is_shown_as_it_was_typed(text: str) -> None:
    assert f"<p>{text.removeprefix('> ')}</p>" in unescape(render(text, {}, ""))


@pytest.mark.parametrize("address", ["https://example.org/a_b*c", "mailto:a_b@example.org"])
def test_an_address_in_angle_brackets_leads_there(address: str) -> None:
    assert f'href="{address}"' in render(f"见<{address}>。", {}, "")


def test_a_link_leads_to_its_address_from_the_page_s_depth() -> None:
    html = render("[甲](a.md)、[乙](a.md#s2)、![丙](a.png)", LINKS, "../../")

    assert '<a href="../../news/a.html">甲</a>' in html
    assert '<a href="../../news/a.html#s2">乙</a>' in html
    assert '<img src="../../news/a.png" alt="丙">' in html


@pytest.mark.parametrize("title", ["", ' "题"', ' "a>b"'])
def test_what_leads_nowhere_keeps_its_words_and_loses_its_link(title: str) -> None:
    assert render(f"见[甲](gone.md{title})和![乙](gone.png{title})。", {}, "") == "<p>见甲和乙。</p>\n"


@pytest.mark.parametrize("target", ["https://example.org/", "mailto:a@example.org", "tel:00000000", "#s2"])
def test_links_beyond_the_site_stay(target: str) -> None:
    assert f'href="{target}"' in render(f"[甲]({target})", {}, "../")


def test_a_picture_of_another_site_is_not_fetched() -> None:
    assert render("![图](https://example.com/a.png)", {}, "") == "<p>图</p>\n"


def test_what_a_text_needs_is_listed_as_it_was_typed_and_in_order() -> None:
    local = "[甲](a.md#s2) ![乙](乙.png) [丙][r] [段](#s1)\n\n[r]: r.md"
    text = f"[网](https://example.org) ![外](https://example.org/x.png) {local}"

    assert convert(text).targets == ("https://example.org/x.png", "a.md#s2", "乙.png", "r.md")


def test_an_address_that_no_reader_can_open_is_listed_too() -> None:
    assert convert("[甲](C:\\\\a.docx) [乙](ftp://example.org/a)").targets == ("C:\\a.docx", "ftp://example.org/a")


def test_headings_get_anchors_in_order_and_stay_below_the_page_s_title() -> None:
    html = convert("# 一\n\n## 二\n\n### 三", highest=2).html

    assert re.findall(r'<(h\d) id="(s\d)"', html) == [("h2", "s1"), ("h2", "s2"), ("h3", "s3")]


def test_a_title_within_a_record_s_text_stays_marked_as_one() -> None:
    assert convert("## 一\n\n# 办法", highest=2).html == '<h2 id="s1">一</h2>\n<h2 id="s2" class="title">办法</h2>\n'
    assert convert("# 关于").html == '<h1 id="s1">关于</h1>\n'


def test_tables_footnotes_and_definitions_are_part_of_the_dialect() -> None:
    html = render("| 甲 | 乙 |\n|:-|-:|\n| 1 | 2 |\n\n脚注[^1]\n\n[^1]: 说明\n\n术语\n: 释义\n", {}, "")

    assert '<td class="right">2</td>' in html
    assert 'href="#fn-1"' in html
    assert 'id="fn-1"' in html
    assert "回到正文" in html
    assert "<dt>术语</dt>" in html


@pytest.mark.parametrize(
    ("text", "bold"),
    [("**重点：**工作", "重点："), ("是**“重点”**工作", "“重点”"), ("请**注意！**看", "注意！"), ("（**一**）", "一")],
)
def test_bold_works_beside_chinese_punctuation(text: str, bold: str) -> None:
    assert f"<strong>{bold}</strong>" in render(text, {}, "")


@pytest.mark.parametrize(("target", "local"), [("a.md", True), ("../a/b.png", True), ("#s1", False), ("", False)])
def test_a_local_target_is_a_file_beside_the_text(target: str, local: bool) -> None:
    assert is_local(target) is local
    assert not is_local(f"https://example.org/{target}")


def test_a_target_s_file_is_without_anchor_and_escapes() -> None:
    assert file_of("%E7%8E%B0%E5%9C%BA.jpg?x=1#s1") == "现场.jpg"


def test_a_picture_in_a_text_says_how_large_it_is_and_which_versions_there_are() -> None:
    converted = convert('![甲](a.jpg "题")、![乙](b.svg)、![丙](c.mp4)、[丁](a.jpg)')
    shapes = [Shape("a-jpg.webp", 1600, 1200, "a-jpg.640.webp"), Shape("b.svg", 20, 10)]

    html = place(converted.html, ["a-jpg.webp", "b.svg", "c.mp4", "a-jpg.webp"], "../", shapes=shapes)

    when = 'loading="lazy" decoding="async"'
    versions = f'srcset="../a-jpg.640.webp 640w, ../a-jpg.webp 1600w" sizes="{SIZES}"'
    assert f'<img src="../a-jpg.webp" alt="甲" title="题" width="1600" height="1200" {when} {versions}>' in html
    assert f'<img src="../b.svg" alt="乙" width="20" height="10" {when}>' in html
    assert '<img src="../c.mp4" alt="丙">' in html
    assert '<a href="../a-jpg.webp">丁</a>' in html


def test_the_theme_s_own_pictures_are_shown_as_wide_as_those_of_a_text() -> None:
    macros = (ROOT / "theme/fragments/parts/picture.html").read_text(encoding="utf-8")
    sheet = (ROOT / "theme/assets/stylesheets/column.css").read_text(encoding="utf-8")

    assert f'sizes="{SIZES}"' in macros
    assert f"{{{{ root }}}}{{{{ picture.small }}}} {SMALL}w" in macros
    assert SIZES.endswith(f" {re.findall('--measure: (.*);', sheet)[0]}")
