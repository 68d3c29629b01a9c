"""What programs take from a site: boards as data, feeds, and what search engines ask for."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree as ET

import pytest

from generator.site import Edition
from tests.authoring.json_schema import accepts
from tests.workbench import Built, Office, files_of

BASE = "https://www.example.org/zhuanlan/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
NO_BOARDS = {"manifest.json", "board.schema.json"}
COLUMNS = (
    "news",
    "typical_cases",
    "documents",
    "briefings",
    "theory",
    "commentary",
    "achievements",
    "commitments",
    "rectifications",
)


def boards(output: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Read every board's JSON."""
    for path in sorted(output.rglob("*.json")):
        if path.name not in NO_BOARDS:
            yield path, json.loads(path.read_bytes())


@pytest.mark.parametrize("name", ["full", "sample"])
def test_every_board_fits_the_schema_that_it_names(built: Callable[[str], Built], name: str) -> None:
    output = built(name).output
    schema = json.loads((output / "board.schema.json").read_bytes())

    found = list(boards(output))

    assert len(found) > 30
    for path, board in found:
        assert (path.parent / board["$schema"]).resolve() == (output / "board.schema.json").resolve()
        assert accepts(schema, board), path
    assert not accepts(schema, {**found[0][1], "rows": [{"甲": ["乙"]}]})
    assert not accepts(schema, {key: value for key, value in found[0][1].items() if key != "columns"})


@pytest.mark.parametrize("name", ["full", "sample"])
def test_columns_name_each_value_once_and_numbers_stand_in_columns_of_numbers(
    built: Callable[[str], Built], name: str
) -> None:
    for path, board in boards(built(name).output):
        kinds = {column["key"]: column["kind"] for column in board["columns"]}
        assert len(kinds) == len(board["columns"]), path
        for row in board["rows"]:
            assert list(row) == list(kinds), path
            numbers = {key for key, value in row.items() if isinstance(value, int | float)}
            assert numbers <= {key for key, kind in kinds.items() if kind == "number"}, path


def test_a_board_s_csv_has_the_columns_and_rows_of_its_json(built: Callable[[str], Built]) -> None:
    for path, board in boards(built("sample").output):
        text = path.with_suffix(".csv").read_text(encoding="utf-8-sig")
        lines = list(csv.reader(io.StringIO(text)))
        assert lines[0] == [column["label"] for column in board["columns"]], path
        assert len(lines) == len(board["rows"]) + 1, path


@pytest.fixture(scope="module")
def based(built: Callable[[str], Built], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample for an address."""
    output = tmp_path_factory.mktemp("based") / "site"
    assert built("sample").office.build(output, "--base-url", BASE) == 0
    return output


def test_every_column_s_page_names_a_feed_of_its_newest_texts(built: Callable[[str], Built]) -> None:
    output = built("sample").output
    for column in COLUMNS:
        page = (output / column / "index.html").read_text(encoding="utf-8")
        feed = ET.fromstring((output / column / "feed.xml").read_bytes())

        assert f'<link rel="alternate" type="application/atom+xml" href="../{column}/feed.xml" title="' in page
        assert re.search(rf'<a class="feed" href="[./]*{column}/feed.xml"', page)
        days = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
        assert 0 < len(days) <= 30
        assert days == sorted(days, reverse=True)
        assert all(datetime.fromisoformat(day) for day in days)
        assert feed.findtext(f"{ATOM}updated") == days[0]
        ids = [found.text for found in feed.iter(f"{ATOM}id")]
        assert len(set(ids)) == len(ids)


def test_a_feed_s_links_lead_to_pages_of_the_site_from_wherever_it_lies(built: Callable[[str], Built]) -> None:
    output = built("sample").output
    known = files_of(output)
    feeds = sorted(output.rglob("feed.xml"))
    assert len(feeds) == len(COLUMNS) + 1
    for feed in feeds:
        here = feed.relative_to(output).as_posix()
        for link in ET.fromstring(feed.read_bytes()).iter(f"{ATOM}link"):
            assert urldefrag(urljoin(here, link.get("href") or ""))[0] in known


def test_with_an_address_a_feed_s_links_are_whole_and_its_texts_keep_their_names(
    built: Callable[[str], Built], based: Path
) -> None:
    near, far = (
        ET.fromstring((output / "news" / "feed.xml").read_bytes()) for output in (built("sample").output, based)
    )

    links = [link.get("href") or "" for link in far.iter(f"{ATOM}link")]
    assert all(link.startswith(BASE) for link in links)
    assert all((based / link.removeprefix(BASE)).is_file() for link in links)
    assert [found.text for found in near.iter(f"{ATOM}id")] == [found.text for found in far.iter(f"{ATOM}id")]


def test_a_build_for_another_address_changes_the_feeds(office: Office, tmp_path: Path) -> None:
    office.write({"content/news/a.md": "---\n标题: 甲 <乙> & 丙\n日期: 2026-05-12\n---\n正文。\n"})
    for base in ("https://a.example/", "https://b.example/"):
        office.build(tmp_path / "site", "--base-url", base)
        feed = ET.fromstring((tmp_path / "site" / "news" / "feed.xml").read_bytes())
        entry = feed.find(f"{ATOM}entry")
        assert entry is not None
        assert entry.findtext(f"{ATOM}title") == "甲 <乙> & 丙"
        assert [link.get("href") for link in entry.iter(f"{ATOM}link")] == [f"{base}news/a.html"]


def test_texts_without_a_date_are_in_no_feed(office: Office, tmp_path: Path) -> None:
    for news in (office.root / "content").glob("news/*"):
        news.unlink()
    office.write({"content/news/a.md": "---\n标题: 甲\n---\n正文。\n"})

    office.build(tmp_path / "site", "--force")

    assert not (tmp_path / "site" / "news" / "feed.xml").exists()
    assert "atom+xml" not in (tmp_path / "site" / "news" / "index.html").read_text(encoding="utf-8")


def test_the_map_lists_what_readers_may_be_led_to(based: Path) -> None:
    listed = [found.text or "" for found in ET.fromstring((based / "sitemap.xml").read_bytes()).iter(MAP)]

    pages = {path.relative_to(based).as_posix() for path in based.rglob("*.html")}
    hidden = {page for page in pages if "noindex" in (based / page).read_text(encoding="utf-8")}
    assert "404.html" in hidden
    assert len(listed) == len(set(listed))
    assert BASE in listed
    assert {(url.removeprefix(BASE) or "index.html") for url in listed} == pages - hidden
    assert f"Sitemap: {BASE}sitemap.xml" in (based / "robots.txt").read_text(encoding="utf-8")


def test_without_an_address_there_is_no_map_and_robots_may_look_at_everything(built: Callable[[str], Built]) -> None:
    output = built("sample").output

    assert not (output / "sitemap.xml").exists()
    assert (output / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"


def test_an_edition_that_is_not_public_asks_search_engines_to_stay_away(office: Office, tmp_path: Path) -> None:
    office.build(tmp_path / "site", "--edition", Edition.LEVEL.value, "--base-url", BASE)

    assert (tmp_path / "site" / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert not (tmp_path / "site" / "sitemap.xml").exists()
