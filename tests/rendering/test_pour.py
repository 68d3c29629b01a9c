"""A page is known by all that it is made of, and comes out the same wherever it is rendered."""

import pickle
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment, meta
from msgspec.structs import replace

from generator.rendering.exports import addresses_of
from generator.rendering.fragments import Fragments, load_fragments
from generator.rendering.packing import PackedPage, leaf_of, pack_export, unpack
from generator.rendering.pour import Digester, Press, chunks, render_chunk, render_page
from generator.rendering.shell import Shell, ShellKey, shell_keys
from generator.site import Site
from generator.views import pages
from generator.views.page import Page
from tests.views import samples
from tests.workbench import ROOT

KEY = ShellKey("news/index.html", 1)
SHELL = Shell("<head>", "<title>", "</title>", "</head><body>", "</body>")


@pytest.fixture(scope="module")
def fragments() -> Fragments:
    """Load the theme's fragments."""
    return load_fragments(ROOT / "theme")


@pytest.fixture(scope="module")
def site() -> Site:
    """Make a site with something on most kinds of page."""
    units = [samples.unit("zhen"), samples.unit("cun", parent="zhen")]
    promises = [samples.promise(f"zhen-{number}") for number in range(3)]
    return samples.site(organizations=units, commitments=promises)


@pytest.fixture(scope="module")
def made(site: Site) -> list[Page]:
    """Make its pages."""
    return list(pages(site))


@pytest.fixture(scope="module")
def press(fragments: Fragments, made: list[Page]) -> Press:
    """Give all that rendering needs."""
    return Press(fragments, dict.fromkeys(shell_keys(made), SHELL), "示例专栏")


def pack(page: Page) -> PackedPage:
    """Make a page ready to be sent."""
    return leaf_of(page).pack()


def digests(press: Press, made: list[Page]) -> dict[str, bytes]:
    """Hash every page."""
    digester = Digester(press)
    return {page.address: digester.digest(leaf_of(page).note) for page in made}


def changed(press: Press, other: Press, made: list[Page]) -> set[str]:
    """List the templates of the pages whose digest differs."""
    one, two = digests(press, made), digests(other, made)
    return {page.template for page in made if one[page.address] != two[page.address]}


def with_template(press: Press, name: str, addition: str) -> Press:
    """Add something to a template."""
    templates = tuple((key, source + addition * (key == name)) for key, source in press.fragments.templates)
    return replace(press, fragments=replace(press.fragments, templates=templates))


def test_a_page_is_the_same_after_a_journey_to_a_worker(made: list[Page], press: Press) -> None:
    for page in made:
        there = unpack(pickle.loads(pickle.dumps(pack(page))))

        assert pack(there) == pack(page)
        assert render_page(press, there) == render_page(press, page)


def test_the_same_page_has_the_same_digest_and_each_page_its_own(made: list[Page], press: Press) -> None:
    found = digests(press, made)

    assert found == digests(press, made)
    assert len(set(found.values())) == len(made)


def test_every_field_of_a_page_changes_its_digest(made: list[Page], press: Press) -> None:
    page = next(page for page in made if page.template == "organization")
    digester = Digester(press)
    others = {
        "address": "organizations/another.html",
        "title": "另一个",
        "description": "另一段",
        "meta": (("keywords", "另一个"),),
        "source": "content/another.yml",
        "view": next(other.view for other in made if other.address != page.address and other.template == page.template),
    }

    found = {digester.digest(leaf_of(other).note) for other in (replace(page, **{k: v}) for k, v in others.items())}

    assert len(found | {digester.digest(leaf_of(page).note)}) == len(others) + 1


def test_a_template_changes_the_digests_of_its_own_pages_alone(made: list[Page], press: Press) -> None:
    assert changed(press, with_template(press, "organization.html", "<p>"), made) == {"organization"}


def test_a_part_changes_the_digests_of_the_pages_whose_templates_include_it(made: list[Page], press: Press) -> None:
    every = {page.template for page in made}

    assert changed(press, with_template(press, "parts/head.html", "<meta>"), made) == every
    assert "organization" not in changed(press, with_template(press, "parts/commitment.html", "<p>"), made)


def test_an_included_part_is_always_named_outright(fragments: Fragments) -> None:
    environment = Environment(autoescape=True)

    for name, source in fragments.templates:
        used = set(meta.find_referenced_templates(environment.parse(source)))
        assert None not in used, f"{name} includes a template whose name only rendering knows"


def test_a_stylesheet_that_comes_or_goes_changes_the_pages_of_its_template(made: list[Page], press: Press) -> None:
    fewer = press.fragments.stylesheets - {"organization"}

    other = replace(press, fragments=replace(press.fragments, stylesheets=fewer))

    assert changed(press, other, made) == {"organization"}


@pytest.mark.parametrize("field", ["site_name", "base_url"])
def test_what_every_page_shows_changes_every_digest(made: list[Page], press: Press, field: str) -> None:
    other = replace(press, **{field: "https://example.org/"})

    assert changed(press, other, made) == {page.template for page in made}


def test_a_shell_changes_the_digests_of_its_own_pages_alone(made: list[Page], press: Press) -> None:
    key = ShellKey("organizations/index.html", 1)
    other = replace(press, shells={**press.shells, key: replace(SHELL, after_body="<footer></footer></body>")})

    one, two = digests(press, made), digests(other, made)

    found = {page.section for page in made if one[page.address] != two[page.address]}
    assert found == {"organizations/index.html"}


def test_another_version_of_the_program_changes_every_digest(
    made: list[Page], press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(press, made)
    monkeypatch.setattr("generator.rendering.pour.code_digest", lambda: "another")

    after = digests(press, made)

    assert not set(before.values()) & set(after.values())


@pytest.mark.parametrize(("bound", "size"), [("CHUNK", 1), ("CHUNK", 7), ("CHUNK_BYTES", 1), ("CHUNK_BYTES", 9_000)])
def test_the_size_of_chunks_changes_neither_bytes_nor_order(
    made: list[Page], press: Press, monkeypatch: pytest.MonkeyPatch, bound: str, size: int
) -> None:
    alone = [render_page(press, page) for page in made]
    monkeypatch.setattr(f"generator.rendering.pour.{bound}", size)

    parts = list(chunks(press, map(pack, made)))

    rendered = [page for part in parts for page in render_chunk(part)]
    assert [(page.address, page.data) for page in rendered] == [(page.address, page.data) for page in alone]
    assert len(parts) > 1


def test_a_worker_gets_no_shells_but_those_of_its_pages(
    made: list[Page], press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.rendering.pour.CHUNK", 5)

    given = [set(part.shells) for part, _ in chunks(press, map(pack, made))]

    assert given == [shell_keys(made[start : start + 5]) for start in range(0, len(made), 5)]


def test_the_files_that_go_with_a_page_are_made_by_workers_too(made: list[Page], press: Press) -> None:
    page = next(page for page in made if page.exports)

    (part,) = chunks(press, [pack(page), pack_export(page.exports[0])])

    assert [file.address for file in render_chunk(part)] == [page.address, *addresses_of(page.exports[0])]


def test_rendering_a_chunk_reads_no_file_and_no_clock(
    made: list[Page], press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("a file was read"))
    monkeypatch.setattr("time.time", lambda: pytest.fail("the clock was read"))

    rendered = render_chunk((press, [pack(page) for page in made]))

    assert len(rendered) == len(made)


def test_the_day_that_is_computed_for_is_part_of_what_a_page_is_made_of(site: Site, press: Press) -> None:
    later = samples.site(as_of=date(2027, 2, 1), organizations=site.organizations.records.values())
    one = {page.address: pack(page) for page in pages(site)}

    assert any(pack(page) != one.get(page.address) for page in pages(later))
