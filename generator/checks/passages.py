"""The texts of a record: its body and its fields, each with the place of its lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec
from msgspec.structs import astuple

from generator.checks.places import chains_to, place, values
from generator.model.declaration import Field, Kind
from generator.model.record import MarkdownRecord, Record
from generator.problems import Where
from generator.prose.markup import masked

_SENTENCE = 10
"""Letters of a field that says something."""


@dataclass(frozen=True)
class Passage:
    """One text of a record."""

    text: str
    """As it was written."""
    first_line: int
    """Line of the file on which it starts; 0 for a field, whose line is looked up by `where`."""
    where: Where

    @cached_property
    def prose(self) -> str:
        """Paint all over that is no prose; as long as `text`."""
        return masked(self.text)

    @property
    def is_name(self) -> bool:
        """Tell whether it is too short a field to say anything: 周示例(河口村)."""
        return not self.is_body and len(self.text) < _SENTENCE

    @property
    def is_body(self) -> bool:
        """Tell whether it is the text below the front matter."""
        return self.first_line > 0

    def line_at(self, offset: int) -> int:
        """Give the line of the file for a place of the text."""
        return self.first_line + self.text.count("\n", 0, offset) if self.is_body else 0


def body(record: Record) -> Iterator[Passage]:
    """Give the text below the front matter, where there is one."""
    if isinstance(record, MarkdownRecord) and record.body:
        yield Passage(record.body, record.body_line, ())


def fields(record: Record) -> Iterator[Passage]:
    """Give every field that holds words."""
    for chain in chains_to(type(record), _holds_words):
        for value, where in values(record, chain):
            yield Passage(value, 0, place(record, *where))


def words(record: Record) -> str:
    """Give all that the fields say, each value on a line of its own: to see quickly whether a closer look pays."""
    entries = record.without_text() if isinstance(record, MarkdownRecord) else record
    return msgspec.json.encode(astuple(entries)).decode().replace("\\n", "\n").replace('"', "\n")


def _holds_words(field: Field) -> bool:
    key = field.key
    is_text = field.kind is Kind.TEXT or (field.kind is Kind.TABLE and field.target is str)
    return is_text and not (key.ref or key.file or key.pattern or key.listed)
