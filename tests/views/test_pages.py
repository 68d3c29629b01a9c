"""What holds of every page of a site, whatever its records."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from generator.model.leader import Leader
from generator.model.publication import Briefing, Document, FreePage, NewsItem
from generator.model.record import Photo
from generator.model.settings import Campaign, KeyDate, Stage, Step
from generator.model.typical_case import TypicalCase
from generator.rendering.exports import render_export
from generator.rendering.fragments import Fragments, load_fragments, render_body, render_head
from generator.site import Site
from generator.views import pages
from generator.views.tables import SCHEMA
from tests.views.samples import by_address, data, promise, site, unit, with_files

PICTURE = "typical_cases/2026/a.jpg"


@pytest.fixture(scope="module")
def fragments() -> Fragments:
    return load_fragments(Path(__file__).parents[2] / "theme")


def full(shuffle: bool = False) -> Site:
    """Make a site with some of everything, its records read in another order on request."""
    records: dict[str, Any] = {
        "organizations": [unit("qu"), unit("zhen", parent="qu", supervising_leader="zhao"), unit("cun", parent="zhen")],
        "leaders": [Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", organization="qu")],
        "typical_cases": [_case(n) for n in range(30)],
        "commitments": [promise(f"c{n}", party=("zhen", "cun")[n % 2], due_date=_day(n)) for n in range(60)],
        "documents": [Document(id=f"d{n}", path=f"content/documents/d{n}.md", title=f"文件{n}") for n in range(3)],
        "briefings": [Briefing(id=f"b{n}", path=f"content/briefings/b{n}.md", number=n) for n in range(3)],
        "news": [NewsItem(id=f"n{n}", path=f"content/news/n{n}.md", organization="zhen") for n in range(25)],
    }
    if shuffle:
        for shelf in records.values():
            random.Random(1).shuffle(shelf)
    return with_files(site(campaign=_campaign(), **records), PICTURE)


def empty_records() -> Site:
    """Make a site of records that hold nothing but their ids, as a forced build may meet them."""
    return site(
        organizations=[unit("zhen", name="")],
        leaders=[Leader(id="l", path="content/leaders/l.yml")],
        typical_cases=[TypicalCase(id="t", path="typical_cases/2026/t.md")],
        commitments=[promise("c", party="", text="", made_on=None, due_date=None)],
        documents=[Document(id="d", path="content/documents/d.md")],
        briefings=[Briefing(id="b", path="content/briefings/b.md")],
        news=[NewsItem(id="n", path="content/news/n.md")],
        campaign=Campaign(stages=(Stage(),), key_dates=(KeyDate(),), steps=(Step(),)),
    )


def _case(number: int) -> TypicalCase:
    photos = (Photo(file="a.jpg", caption="现场"),) if number % 2 else ()
    key = f"t{number:02}"
    return TypicalCase(id=key, path=f"typical_cases/2026/{key}.md", title=key, organization="zhen", photos=photos)


def _day(number: int) -> date:
    return date(2026, 9 + number % 4, 1 + number % 28)


def _campaign() -> Campaign:
    dates = (KeyDate(date=date(2026, 12, 20), subject="评议会"),)
    return Campaign(name="示例活动", stages=(Stage(name="一", start=date(2026, 3, 1)),), key_dates=dates)


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            is_link = key.endswith("address") or key in ("previous", "next")
            yield from [inner] if is_link and isinstance(inner, str) else _addresses(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _addresses(inner)


@pytest.mark.parametrize("make", [full, empty_records])
def test_every_link_of_a_view_leads_to_a_page_or_file(make: Any) -> None:
    made = make()
    known = by_address(made)
    exports = {address for page in known.values() for export in page.exports for address, _ in render_export(export)}

    lost = {
        (page.address, target)
        for page in known.values()
        for target in _addresses(data(page))
        if target and urlsplit(target).path not in {*known, *made.linker.assets, *exports, SCHEMA}
    }

    assert not lost


def test_no_two_pages_have_one_address() -> None:
    addresses = [page.address for page in pages(full())]

    assert len(addresses) == len(set(addresses))


def test_the_order_in_which_records_were_read_changes_nothing() -> None:
    assert list(pages(full())) == list(pages(full(shuffle=True)))


def test_a_page_says_which_values_nobody_filled_in() -> None:
    made = by_address(empty_records())

    for address in ("typical_cases/2026/t.html", "commitments/unassigned.html", "organizations/zhen.html"):
        assert "未填写" in str(data(made[address]))


@pytest.mark.parametrize("make", [full, empty_records, site])
def test_every_page_renders_with_one_heading_and_nothing_a_strict_policy_forbids(
    make: Any, fragments: Fragments
) -> None:
    for page in pages(make()):
        root = "../" * page.address.count("/")
        html = render_head(fragments, page, root, "") + render_body(fragments, page, root)

        assert html.count("<h1") == 1, page.address
        assert not re.search(r'\sstyle=|\son\w+="|<script(?! src="[a-z/.]+" defer></script>)|<style|https?://', html), (
            page.address
        )
        assert "None" not in html, page.address


def test_no_stylesheet_waits_for_another() -> None:
    sheets = (Path(__file__).parents[2] / "theme" / "assets" / "stylesheets").glob("*.css")

    assert not [sheet.name for sheet in sheets if "@import" in sheet.read_text(encoding="utf-8")]


def test_the_site_map_calls_a_free_page_by_its_heading() -> None:
    about = FreePage(id="about", path="content/about.md", body="# 关于专栏\n\n正文")

    groups = data(by_address(replace(full(), pages=(about,)))["site-map.html"])["groups"]

    assert {"label": "关于专栏", "address": "about.html"} in groups[-1]["links"]
