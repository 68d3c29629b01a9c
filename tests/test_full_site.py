"""tests/sites/full uses every field of every declaration, under its Chinese and its English key."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec import Struct

from generator.model.collections import CASES, COLLECTIONS, SINGLES
from generator.model.declaration import Field, Kind, fields_by_key, fields_of
from generator.model.fulfilment import Fulfilment, fulfilment
from generator.model.record import Record
from tests.workbench import AS_OF, SITES, Office

ROOT = SITES / "full"


def files_of(folder: str) -> list[Path]:
    """List the record files of a collection."""
    below = ROOT / CASES if folder == CASES else ROOT / "content" / folder
    return sorted(path for path in below.rglob("*") if path.suffix in (".yml", ".md"))


FILES: list[tuple[type[Struct], list[Path]]] = [
    *((collection.model, files_of(folder)) for folder, collection in COLLECTIONS.items()),
    *((model, [ROOT / "content" / name]) for name, model in SINGLES.items()),
]


def mappings(path: Path) -> list[dict[str, Any]]:
    """Read a file's records with a plain YAML reader, every value as text."""
    text = path.read_text(encoding="utf-8-sig")
    data = yaml.load(text.split("---\n")[1] if path.suffix == ".md" else text, yaml.BaseLoader)
    return data if isinstance(data, list) else [data]


def owner(model: type[Struct], name: str) -> str:
    """Name the class that declares a field: what every record has is declared once."""
    common = {field.name for field in fields_of(Record)}
    return "Record" if issubclass(model, Record) and name in common else model.__name__


def used(model: type[Struct], data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """List (class, key) for each key that a mapping and its parts use."""
    for key, value in data.items():
        field = fields_by_key(model)[key]
        yield owner(model, field.name), key
        if field.part:
            for part in parts_of(field, value):
                yield from used(field.part, part) if isinstance(part, dict) else ()


def parts_of(field: Field, value: Any) -> list[Any]:
    """List what stands below a field: its one part, the parts of its list, or those of its table's entries."""
    if field.kind is Kind.TABLE:
        return list(value.values())
    return value if isinstance(value, list) else [value]


def declared(model: type[Struct]) -> Iterator[tuple[str, tuple[str, str]]]:
    """List (class, both keys) for each field of a model and its parts."""
    for field in fields_of(model):
        yield owner(model, field.name), field.names
        if field.part:
            yield from declared(field.part)


USED = {key for model, paths in FILES for path in paths for data in mappings(path) for key in used(model, data)}
DECLARED = sorted({field for model, _ in FILES for field in declared(model)})


@pytest.mark.parametrize(("name", "keys"), DECLARED, ids=lambda value: value if isinstance(value, str) else value[1])
def test_every_declared_field_is_used(name: str, keys: tuple[str, str]) -> None:
    assert any((name, key) in USED for key in keys)


@pytest.mark.parametrize("name", sorted({name for name, _ in DECLARED} - {"SiteSettings", "Campaign"}))
def test_every_class_of_fields_is_written_in_both_languages(name: str) -> None:
    keys = [key for used_name, key in USED if used_name == name]

    assert any(key.isascii() for key in keys)
    assert not all(key.isascii() for key in keys)


def test_commitments_are_in_all_six_states() -> None:
    site = Office(ROOT).site()

    states = {fulfilment(promise, AS_OF) for promise in site.commitments.shown.values()}

    assert states == set(Fulfilment)
