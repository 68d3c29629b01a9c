"""Families of pages that are not made again: whatever changes, the site comes out as one made from nothing."""

import pytest

from generator.model.collections import COLLECTIONS
from generator.site import Site
from generator.views import FAMILIES
from generator.views.index import Index
from tests.publishing.live import Live
from tests.workbench import ROOT, Office, copy_of, files_of

_EDITS = (("示例", "样例"), ("2026", "2025"))
"""What nearly every record says somewhere, and what it says after the edit."""


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


def narrowed(site: Site, folder: str) -> Site:
    """Close a collection."""
    return site.narrowed(frozenset(COLLECTIONS) - {folder})


def test_no_family_can_look_into_what_it_does_not_say_it_reads() -> None:
    site = narrowed(Office(ROOT).site(), "commitments")

    with pytest.raises(AssertionError, match="commitments"):
        list(next(family for family in FAMILIES if family.__name__ == "list_pages")(Index(site)))
