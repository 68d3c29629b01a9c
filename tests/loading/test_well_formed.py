"""Reading a well-formed mapping quickly says what the closer look says, or leaves it to the closer look."""

import itertools
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from msgspec import Struct, msgpack

from generator.loading import mapping
from generator.loading.loader import list_files
from generator.loading.mapping import MappingReader
from generator.loading.reader import Job, parse_chunk, unexamined
from generator.loading.scalars import table_entry
from generator.loading.well_formed import read_well_formed
from generator.loading.written import required
from generator.model.collections import COLLECTIONS, SINGLES
from generator.model.declaration import Field, Kind, fields_by_key, fields_of
from generator.plain_yaml import Data, Twice
from tests.workbench import ROOT, SITES, Office

MODELS: tuple[type[Struct], ...] = (*(collection.model for collection in COLLECTIONS.values()), *SINGLES.values())
PATH = "content/a.yml"
PLAIN = {
    Kind.TEXT: ["一句话。", " 两边有空 ", "甲、乙，丙；丁", "2026-05-07"],
    Kind.INTEGER: ["36", "+1", " 0 ", "3.0"],
    Kind.NUMBER: ["1.2", "-3", ".5"],
    Kind.FLAG: ["是", "否", "true"],
    Kind.DATE: ["2026-05-07", "2026.5.7", "2026年5月7日 "],
    Kind.PERIOD: ["2026", "2026H1", " 2026Q4"],
}
"""Texts that are right for each kind of field."""
PATTERNED = ("he-kou/a-1", "https://example.org", "3", "2026")
"""Texts of which one is right for each field that has a pattern."""
ODD: list[Data] = [
    *("", " ", "　", "绿", "八十", "尽快", "二〇二六年", "内部", "a、b", "一致、合同", "1e3", "12345678901234567"),
    *([], [""], [" "], ["", "甲"], ["甲", " "], ["甲", ["乙"]], ["甲、乙"], {}, {"": ""}, {"日期": " "}, {"甲": "乙"}),
    *({"可见范围": "内部"}, {"文件": "a.jpg"}, [{}], [{"日期": ""}], [{"文件": "a.jpg"}, "b.jpg"], {"状态": ""}),
]
"""What may stand where it does not belong, and what may not."""


def twice(data: dict[str, Data]) -> Twice:
    """Say that the first key was written twice."""
    found = Twice(data)
    found.repeated, found.is_glued = frozenset(itertools.islice(data, 1)), False
    return found


class Writer:
    """Writes mappings as an office might; `oddity` is how often something in them is odd."""

    def __init__(self, seed: int, oddity: float) -> None:
        self._random = Random(seed)
        self._oddity = oddity

    def mapping(self, model: type[Struct]) -> dict[str, Data]:
        """Write some of a model's fields, all required ones among them unless that is the oddity."""
        fields = fields_of(model)
        chosen = [field for field in fields if field.key.required or self._random.random() < 0.4] or list(fields)
        self._random.shuffle(chosen)
        data = {self._random.choice(field.names): self._value(field) for field in chosen}
        if not self._is_odd():
            return data
        if data and self._random.random() < 0.5:
            data.pop(self._random.choice(list(data)))
        else:
            data[self._random.choice([*fields_by_key(model), "天气", "密级", "path"])] = self._random.choice(ODD)
        return twice(data) if self._random.random() < 0.2 else data

    def _is_odd(self) -> bool:
        return self._random.random() < self._oddity

    def _value(self, field: Field) -> Data:
        if self._is_odd():
            return self._random.choice(ODD)
        if not field.is_list:
            return self._single(field)
        return [self._single(field) for _ in range(self._random.randint(2, 3))]

    def _single(self, field: Field) -> Data:
        if self._is_odd():
            return self._random.choice(ODD)
        if field.kind is Kind.PART:
            return self._part(field)
        if field.kind is Kind.TABLE:
            return {name: self._single(table_entry(field)) for name in ("甲", "乙")}
        if field.key.pattern:
            return next(text for text in PATTERNED if re.fullmatch(field.key.pattern, text))
        words = [word.value for word in field.target] if field.kind is Kind.CHOICE else PLAIN[field.kind]
        return self._random.choice(words)

    def _part(self, field: Field) -> Data:
        if len(required(field.target)) == 1 and required(field.target)[0].kind is Kind.TEXT:
            return self._random.choice(["a.jpg", self.mapping(field.target)])
        return self.mapping(field.target)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("oddity", [0.01, 0.05])
def test_both_ways_of_reading_say_the_same(model: type[Struct], oddity: float) -> None:
    writer = Writer(1, oddity)
    outcomes = set()

    for _ in range(1000):
        data = writer.mapping(model)
        quickly, closely = read_well_formed(model, data, {"path": PATH}), MappingReader(PATH)
        record = closely.read_closely(model, data, (), path=PATH)
        if quickly is not None:
            assert (msgpack.encode(quickly), closely.findings, closely.is_in_doubt) == (
                msgpack.encode(record),
                [],
                False,
            )
        outcomes.add((quickly is None, bool(closely.findings)))

    assert {(False, False), (True, True)} <= outcomes


@pytest.mark.parametrize("model", MODELS)
def test_a_well_formed_mapping_needs_no_closer_look(model: type[Struct]) -> None:
    writer = Writer(2, 0)

    assert all(read_well_formed(model, writer.mapping(model), {"path": PATH}) for _ in range(200))


def parsed(office: Office) -> Iterator[Any]:
    """Parse every record file of an office."""
    for folder, paths in list_files(office.folders).records.items():
        yield from parse_chunk(
            Job([(folder, path, office.folders.disk(path).read_bytes()) for path in paths], unexamined)
        )


@pytest.mark.parametrize("root", [ROOT, *sorted(path.parent for path in SITES.glob("*/content"))], ids=lambda r: r.name)
def test_every_file_reads_the_same_under_the_closer_look(root: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    quickly = list(parsed(Office(root)))

    monkeypatch.setattr(mapping, "read_well_formed", lambda *_: None)

    assert list(parsed(Office(root))) == quickly
