"""What an edition leaves out is in none of its files: not in a page, a table, a file name or a picture's name."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec import Struct

from generator.model.collections import CASES, COLLECTIONS, Collection
from generator.model.declaration import Field, Kind, fields_by_key
from tests.workbench import AS_OF, Office, copy_of, files_of

WAYS: dict[str, dict[str, str]] = {
    "internal": {"visibility": "内部"},
    "level": {"visibility": "本级"},
    "draft": {"status": "草稿"},
    "pending": {"status": "待审"},
    "early": {"publish_on": AS_OF.replace(year=AS_OF.year + 1).isoformat()},
    "expired": {"expires_on": AS_OF.isoformat()},
}
"""Ways to keep a record from citizens."""
PICTURES = (".jpg", ".jpeg", ".png", ".svg", ".webp")


def mark(way: str, folder: str) -> str:
    """Give a word that nothing else says."""
    return f"zz{way}{folder.replace('_', '')}zz"


class Hider:
    """Rewrites a record so that all it says and names bears a mark."""

    def __init__(self, word: str, place: Path) -> None:
        self._word = word
        self._place = place

    def record(self, model: type[Struct], data: dict[str, Any]) -> dict[str, Any]:
        """Mark every text that an office may write freely, and give each picture a marked copy."""
        known = fields_by_key(model)
        return {key: self._value(known[key], value) for key, value in data.items() if not self._is_guarded(known[key])}

    def _is_guarded(self, field: Field) -> bool:
        return field.name in {"id", "visibility", "status", "publish_on", "expires_on"}

    def _value(self, field: Field, value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(field, item) for item in value]
        if isinstance(value, dict):
            if field.kind is Kind.TABLE:
                return {name: self._value(field, item) for name, item in value.items()}
            return self.record(field.target, value)
        if field.part:
            return self._picture(value) if value.endswith(PICTURES) else value + self._word
        if field.key.file:
            return self._picture(value)
        is_free = field.kind is Kind.TEXT and not (field.key.ref or field.key.pattern or field.key.listed)
        return value + self._word if is_free and not field.key.code else value

    def _picture(self, name: str) -> str:
        source = self._place / name
        if not source.is_file():
            return name
        copy = source.with_name(f"{self._word}{source.suffix}")
        shutil.copy(source, copy)
        return copy.relative_to(self._place).as_posix()


def mappings(path: Path) -> tuple[list[dict[str, Any]], str]:
    """Read a file's records with a plain YAML reader, and the text below them."""
    text = path.read_text(encoding="utf-8-sig")
    _, front, body = text.split("---\n", 2) if path.suffix == ".md" else ("", text, "")
    data = yaml.load(front, yaml.BaseLoader)
    return (data if isinstance(data, list) else [data]), body


def hide_copies(office: Office, collection: Collection) -> None:
    """Write, for each way of hiding, a marked copy of each record of a collection."""
    base = office.root / CASES if collection.folder == CASES else office.root / "content" / collection.folder
    paths = sorted(path for path in base.rglob("*") if path.suffix in (".yml", ".md"))
    for way, fields in WAYS.items():
        word = mark(way, collection.folder)
        for path in paths:
            records, body = mappings(path)
            copies = [Hider(word, path.parent).record(collection.model, deepcopy(record)) for record in records]
            written = [{**copy, **fields, "id": f"{word}{number}"} for number, copy in enumerate(copies)]
            front = yaml.safe_dump(written[0] if collection.is_markdown else written, allow_unicode=True)
            text = f"---\n{front}---\n{word}\n{body}" if collection.is_markdown else front
            path.with_name(f"{word}{path.stem}{path.suffix}").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Give the files of both editions of a site that hides a copy of each of its records in every way."""
    office = copy_of("full", tmp_path_factory.mktemp("editions") / "office")
    for collection in COLLECTIONS.values():
        hide_copies(office, collection)
    made = {}
    for edition in ("公开", "本级"):
        output = office.root / f"site-{edition}"
        office.build(output, "--force", "--edition", edition)
        made[edition] = files_of(output)
    return made


def traces(files: dict[str, bytes], word: str) -> Iterator[str]:
    """List the files that bear a mark, in their name or within."""
    return (name for name, data in files.items() if word in name or word.encode() in data)


@pytest.mark.parametrize("folder", COLLECTIONS)
@pytest.mark.parametrize("way", WAYS)
def test_what_citizens_may_not_see_is_in_no_file(editions: dict[str, dict[str, bytes]], way: str, folder: str) -> None:
    assert list(traces(editions["公开"], mark(way, folder))) == []


@pytest.mark.parametrize("folder", COLLECTIONS)
@pytest.mark.parametrize("way", [way for way in WAYS if way != "level"])
def test_the_edition_of_one_level_leaves_out_as_much(
    editions: dict[str, dict[str, bytes]], way: str, folder: str
) -> None:
    assert list(traces(editions["本级"], mark(way, folder))) == []


SEEN = [folder for folder, collection in COLLECTIONS.items() if collection.has_page]


@pytest.mark.parametrize("folder", SEEN)
def test_the_edition_of_one_level_says_what_is_meant_for_it(editions: dict[str, dict[str, bytes]], folder: str) -> None:
    assert list(traces(editions["本级"], mark("level", folder)))


def of_index(files: dict[str, bytes]) -> dict[str, bytes]:
    """Pick the files that search reads."""
    return {name: data for name, data in files.items() if name.startswith("search/")}


@pytest.mark.parametrize("folder", [*SEEN, "commitments"])
def test_search_finds_in_the_edition_of_one_level_what_the_public_one_leaves_out(
    editions: dict[str, dict[str, bytes]], folder: str
) -> None:
    word = mark("level", folder)

    assert list(traces(of_index(editions["本级"]), word))
    assert list(traces(of_index(editions["公开"]), word)) == []
