"""Whole sites: the smallest, one that uses every field, and the sample that offices see first."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import msgspec
import pytest

from generator.checks.places import chains_to, values
from generator.model.declaration import Field
from generator.model.recognition import Nomination, NominationMethod
from generator.model.record import Record, Status, Visibility
from generator.site import Edition, Site
from tests.workbench import AS_OF, Built, Office, build_copy, copy_of, files_of

WHOLE = ["minimal", "full", "sample"]
WORDS = re.compile(r"[\u4e00-\u9fff]{3}")
"""A name or a text: dates and numbers are anyone's."""
Builder = Callable[[str], Built]


@pytest.mark.parametrize("name", WHOLE)
def test_a_sound_site_has_nothing_that_blocks_it_and_is_published(built: Builder, name: str) -> None:
    site = built(name)

    blocking = [found for found in site.office.json_findings() if found["severity"] == "block"]

    assert blocking == []
    assert site.code == 0
    assert (site.output / "index.html").is_file()


@pytest.mark.parametrize("name", WHOLE)
def test_the_manifest_names_every_file_with_its_digest_and_size(built: Builder, name: str) -> None:
    files = files_of(built(name).output)
    manifest = json.loads(files.pop("manifest.json"))

    entries = {path: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for path, data in files.items()}

    assert manifest["files"] == entries
    assert (manifest["as_of"], manifest["edition"]) == (AS_OF.isoformat(), "公开")


@pytest.mark.parametrize("name", WHOLE)
def test_the_same_content_and_day_give_the_same_bytes_anywhere(built: Builder, name: str, tmp_path: Any) -> None:
    again = build_copy(built(name).office.root, tmp_path / "elsewhere")
    again.office.build(tmp_path / "plain", "--no-cache", "--jobs", "1")

    assert files_of(again.output) == files_of(built(name).output)
    assert files_of(tmp_path / "plain") == files_of(built(name).output)


def strings(value: Any) -> Iterator[str]:
    """List the lines of every text in plain data."""
    if isinstance(value, str):
        yield from (line.strip() for line in value.splitlines())
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from strings(item) if name not in ("id", "path", "source", "html") else ()
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)


def is_public(record: Record) -> bool:
    """Say by the contract, not by the generator, whether anyone may read the record."""
    return (
        record.visibility is Visibility.PUBLIC
        and record.status is Status.PUBLISHED
        and not (record.publish_on and record.publish_on > AS_OF)
        and not (record.expires_on and record.expires_on <= AS_OF)
        and not (isinstance(record, Nomination) and not (record.ripe_on and record.ripe_on <= AS_OF))
    )


def secrets_of(site: Site) -> set[str]:
    """List what only hidden records say."""
    records = [record for shelf in site.shelves.values() for record in shelf.records.values()]
    hidden = {line for record in records if not is_public(record) for line in strings(msgspec.to_builtins(record))}
    shown = [msgspec.to_builtins(record) for record in records if is_public(record)]
    public = "\n".join(
        strings([shown, *(msgspec.to_builtins(part) for part in (site.settings, site.campaign, site.pages))])
    )
    return {line for line in hidden - set(Status) - set(NominationMethod) if WORDS.search(line) and line not in public}


def leaked(secrets: set[str], built_site: Built) -> list[tuple[str, str]]:
    """List files of a site that hold one of the texts, in any of the forms that files write text in."""
    forms = {text: (text.encode(), json.dumps(text)[1:-1].encode(), quote(text).encode()) for text in secrets}
    return [
        (name, text)
        for name, data in files_of(built_site.output).items()
        for text, written in forms.items()
        if any(form in data for form in written) or text in name
    ]


@pytest.mark.parametrize("name", ["full", "sample"])
def test_what_may_not_be_read_is_in_no_file(built: Builder, name: str) -> None:
    site = built(name)
    secrets = secrets_of(site.office.site())

    assert len(secrets) > 5
    assert leaked(secrets, site) == []


def is_internal(field: Field) -> bool:
    """Tell whether a field is for the office alone."""
    return field.key.internal


def test_what_is_for_the_office_alone_is_in_no_file(built: Builder) -> None:
    site = built("full")
    records = [record for shelf in site.office.site().shelves.values() for record in shelf.shown.values()]
    chains = [(record, chain) for record in records for chain in chains_to(type(record), is_internal)]
    secrets = {text for record, chain in chains for text, _ in values(record, chain)}

    assert "不外传的推荐人" in secrets
    assert leaked(secrets, site) == []


def test_hidden_words_ids_and_pictures_are_in_no_file_or_file_name(built: Builder) -> None:
    assert leaked({"不外传", "已撤原文", "hidden-", "bu-wai-chuan"}, built("full")) == []


def test_a_withdrawn_record_leaves_one_page_that_says_so(built: Builder) -> None:
    output = built("full").output

    for address in ("news/chehui.html", "typical_cases/2026/chehui.html", "organizations/che-xiao-ju.html"):
        assert "已撤稿" in (output / address).read_text(encoding="utf-8")


def test_the_other_edition_adds_what_its_readers_may_see(built: Builder, tmp_path: Any) -> None:
    office = built("full").office

    code = office.build(tmp_path / "site", "--edition", Edition.LEVEL.value)

    assert code == 0
    added = set(files_of(tmp_path / "site")) - set(files_of(built("full").output))
    assert added == {
        "briefings/hidden-2026-03.html",
        "evaluations/hidden-benji.html",
        *(
            f"evaluations/hidden-benji-{what}.{ending}"
            for what in ("ballots", "problems")
            for ending in ("csv", "json")
        ),
        "rectifications/hidden-benji.html",
    }


def test_the_split_of_a_few_ballots_is_in_no_file(built: Builder, tmp_path: Any) -> None:
    """Two builds that differ in nothing but how nine people voted come out alike."""
    site = built("full")
    other = copy_of("full", tmp_path / "office")
    other.replace("content/evaluations/2026.yml", "satisfied: 9\n  fairly", "satisfied: 2\n  fairly")
    other.replace("content/evaluations/2026.yml", "  dissatisfied: 0", "  dissatisfied: 7")

    assert other.build(tmp_path / "site") == 0
    assert files_of(tmp_path / "site") == files_of(site.output)


@pytest.mark.parametrize("name", WHOLE)
def test_no_file_of_the_office_changes_during_a_build(built: Builder, name: str, tmp_path: Any) -> None:
    office: Office = built(name).office
    folders = (office.folders.content, office.folders.cases)
    before = [files_of(folder) for folder in folders]

    office.build(tmp_path / "site")

    assert [files_of(folder) for folder in folders] == before
