"""A case's poster: whatever its words are, they fit, and the drawing is sound."""

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from generator.carriers.look import look_at_export
from generator.rendering.fragments import Fragments, load_fragments
from generator.rendering.lettering import width_of
from generator.rendering.poster import HEIGHT, MARGIN, ROOM, lay_out, poster_svg
from generator.rendering.qr import draw
from generator.rendering.references import targets_of
from generator.rendering.soundness import faults_of, inline_faults
from generator.views.posters import Poster
from tests.workbench import THEME

ADDRESS = "typical_cases/2026/deng-poster.svg"
BASE = "https://www.example.org/zhuanlan/"
SHORT = Poster(
    page="typical_cases/2026/deng.html",
    campaign="示例主题活动",
    slogan="",
    kind="服务先锋",
    title="灯",
    unit="示例村",
    day_text="2026年11月5日",
    summary="亮了。",
    photo="",
    sponsor="示例办公室",
    is_sample=False,
)
LONG = replace(
    SHORT,
    campaign="示例区“争当先锋、服务群众”主题实践活动" * 4,
    slogan="把群众的事当自己的事" * 9,
    kind="农村基层组织建设示范类别",
    title="从“群众跑腿”到“干部上门”：Web 2.0时代的为民服务（示例）" * 5,
    unit="中共示例区委员会第一党支部" * 6,
    summary="示例公司把3座车间屋顶改成光伏电站，装机2.4兆瓦。" * 30,
    photo="typical_cases/2026/deng/deng-jpg.webp",
    is_sample=True,
)
HOSTILE = '</text><script>alert(1)</script>&" onload="x'


@pytest.fixture(scope="module")
def fragments() -> Fragments:
    """Load the theme's fragments."""
    return load_fragments(THEME)


def drawn(fragments: Fragments, poster: Poster, base_url: str = "") -> str:
    """Draw a poster."""
    return poster_svg(fragments, poster, ADDRESS, base_url).decode()


def texts(svg: str) -> list[str]:
    """List the lines of a drawing."""
    return ["".join(found.itertext()) for found in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("poster", [SHORT, LONG, replace(LONG, photo=""), replace(SHORT, title=" ", summary="")])
@pytest.mark.parametrize("code", [None, draw(BASE + "typical_cases/2026/deng.html")])
def test_the_shortest_and_the_longest_words_fit(poster: Poster, code: Any) -> None:
    sheet = lay_out(poster, code)

    for block in (sheet.name, sheet.title, sheet.summary):
        assert all(width_of(row.text) * block.size <= ROOM for row in block.rows)
    assert width_of(sheet.byline.text) * 34 <= ROOM
    assert sheet.title.rows[-1].y < sheet.byline.y < sheet.frame.y
    assert sheet.frame.height > 250
    last = sheet.summary.rows[-1].y if sheet.summary.rows else sheet.frame.y + sheet.frame.height
    assert sheet.frame.y + sheet.frame.height < last + 1 < sheet.foot < HEIGHT - MARGIN


def test_a_long_name_leaves_the_day_in_its_place(fragments: Fragments) -> None:
    assert [line for line in texts(drawn(fragments, LONG)) if line.endswith("… · 2026年11月5日")]


def test_it_says_what_the_case_says(fragments: Fragments) -> None:
    found = "\n".join(texts(drawn(fragments, replace(SHORT, slogan="灯亮路通"))))

    for words in ("示例主题活动", "灯亮路通", "服务先锋", "灯", "示例村 · 2026年11月5日", "亮了。", "示例办公室"):
        assert words in found


def test_a_sample_says_that_it_is_one(fragments: Fragments) -> None:
    assert "虚构" in drawn(fragments, LONG)
    assert "虚构" not in drawn(fragments, SHORT)


def test_the_sheet_has_the_shape_of_a3_upright_and_the_size_of_any_paper(fragments: Fragments) -> None:
    top = ET.fromstring(drawn(fragments, SHORT))

    assert (top.get("width"), top.get("height")) == ("100%", "100%")
    assert top.get("viewBox") == "0 0 1191 1684"


def test_words_are_only_words(fragments: Fragments) -> None:
    fields = ("campaign", "slogan", "kind", "title", "unit", "summary", "sponsor")
    svg = drawn(fragments, replace(SHORT, **dict.fromkeys(fields, HOSTILE + "\x0b\ufffe")))

    names = {element.tag.rpartition("}")[2] for element in ET.fromstring(svg).iter()}
    assert "script" not in names
    assert not re.search(r"<[^>]* on[a-z]+=", svg)
    assert "<script>" not in svg


@pytest.mark.parametrize("base_url", ["", BASE])
@pytest.mark.parametrize("poster", [SHORT, LONG])
def test_the_gates_find_nothing_in_it(fragments: Fragments, poster: Poster, base_url: str) -> None:
    svg = drawn(fragments, poster, base_url)

    assert targets_of(ADDRESS, svg) == (frozenset(filter(None, [poster.photo])), frozenset())
    assert [*faults_of(svg), *inline_faults(svg)] == []
    assert look_at_export(ADDRESS, svg.encode()) == ()


def test_personal_data_on_a_poster_is_seen(fragments: Fragments) -> None:
    svg = drawn(fragments, replace(SHORT, summary="电话13812345678。"))

    assert look_at_export(ADDRESS, svg.encode())


def test_a_picture_from_elsewhere_would_be_found() -> None:
    assert targets_of(ADDRESS, '<svg><image href="https://example.org/a.webp"/></svg>')[1]


def test_the_code_is_there_where_the_address_is_known(fragments: Fragments) -> None:
    known, unknown = drawn(fragments, SHORT, BASE), drawn(fragments, SHORT)

    assert f'd="{draw(BASE + SHORT.page).path}"' in known
    assert "扫一扫看原文" in known
    assert BASE + SHORT.page in known
    assert "扫一扫" not in unknown


def test_the_same_words_give_the_same_bytes(fragments: Fragments) -> None:
    assert drawn(fragments, LONG, BASE) == drawn(load_fragments(THEME), LONG, BASE)
