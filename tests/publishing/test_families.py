"""Families of pages that are not made again: whatever changes, the site comes out as one made from nothing."""

from pathlib import Path

import pytest

from generator.loading.front import split
from generator.model.collections import COLLECTIONS
from generator.reading import common_key
from generator.site import Site
from generator.views import FAMILIES, OWN_TEXTS, TEXTS, batches
from generator.views.index import Index
from generator.views.page import Page
from tests.publishing.live import Live
from tests.workbench import ROOT, Office, copy_of, files_of

_EDITS = (("示例", "样例"), ("2026", "2025"))
"""What nearly every record says somewhere, and what it says after the edit."""


TEXTED = [folder for folder, collection in COLLECTIONS.items() if collection.is_markdown]
"""The collections whose records have a text below their front matter."""


def edit(office: Office, folder: str) -> None:
    """Change one record of a collection."""
    base = office.root / folder if (office.root / folder).is_dir() else office.root / "content" / folder
    for path in sorted(path for path in base.rglob("*") if path.suffix in (".md", ".yml")):
        text = path.read_text(encoding="utf-8")
        for old, new in _EDITS:
            if old in text:
                path.write_text(text.replace(old, new, 1), encoding="utf-8")
                return
    raise AssertionError(folder)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Live:
    """Publish the full site; each test edits one file of it and builds again."""
    live = Live(copy_of("full", tmp_path_factory.mktemp("families") / "office"))
    live.build("--force")
    return live


@pytest.mark.parametrize("folder", COLLECTIONS)
def test_an_edit_of_any_collection_gives_what_a_build_from_nothing_gives(full: Live, folder: str) -> None:
    edit(full.office, folder)

    full.build("--force")

    assert files_of(full.site) == full.cold("--force")


def texts(office: Office, folder: str) -> list[Path]:
    """List the files of a collection."""
    base = office.root / folder if (office.root / folder).is_dir() else office.root / "content" / folder
    return sorted(base.rglob("*.md"))


def rewrite(path: Path) -> None:
    """Put another text below a front matter, with a heading, a link and a table."""
    text = path.read_text(encoding="utf-8")
    head = text.removesuffix(split(text).body)
    assert head != text
    path.write_text(
        f"{head}\n## 另一段\n\n见[网站](https://example.org/)。\n\n|甲|乙|\n|--|--|\n|1|2|\n", encoding="utf-8"
    )


@pytest.mark.parametrize("folder", TEXTED)
def test_an_edit_of_a_text_gives_what_a_build_from_nothing_gives(full: Live, folder: str) -> None:
    rewrite(texts(full.office, folder)[0])

    full.build("--force")

    assert files_of(full.site) == full.cold("--force")


def made(site: Site) -> dict[str, list[Page]]:
    """Make the pages of each family, by its name."""
    return {batch.name: list(batch.pages()) for batch in batches(site, common_key(site))}


@pytest.mark.parametrize("folder", TEXTED)
def test_texts_are_shown_by_the_families_that_say_so_alone(folder: str, tmp_path: Path) -> None:
    office = copy_of("full", tmp_path / "office")
    before = made(office.site())
    for path in texts(office, folder):
        rewrite(path)

    after = made(office.site())

    showing = {family.__name__ for family, shown in TEXTS.items() if folder in shown}
    showing |= {family.__name__ for family, own in OWN_TEXTS.items() if own == folder}
    assert {name for name in before if before[name] != after[name]} == showing


@pytest.mark.parametrize(("family", "folder"), [(family.__name__, own) for family, own in OWN_TEXTS.items()])
def test_a_page_that_shows_its_own_text_shows_no_other(family: str, folder: str, tmp_path: Path) -> None:
    office = copy_of("full", tmp_path / "office")
    before = made(office.site())[family]
    path = texts(office, folder)[0]
    rewrite(path)

    after = made(office.site())[family]

    changed = {one.source for one, other in zip(before, after, strict=True) if one != other}
    assert changed == {path.relative_to(office.root).as_posix()}


def narrowed(site: Site, folder: str) -> Site:
    """Close a collection."""
    return site.narrowed(frozenset(COLLECTIONS) - {folder})


def test_no_family_can_look_into_what_it_does_not_say_it_reads() -> None:
    site = narrowed(Office(ROOT).site(), "commitments")

    with pytest.raises(AssertionError, match="commitments"):
        list(next(family for family in FAMILIES if family.__name__ == "list_pages")(Index(site)))
