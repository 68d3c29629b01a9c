"""What loading makes of a text: all that a fix may not change, and the findings that say what to fix."""

import re
from collections.abc import Callable, Collection

import yaml
from msgspec import Struct
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # typed as a re-export
from yaml.events import ScalarEvent

from generator import dialect, frontmatter
from generator.loading.front import FrontMatter, begins_with_fence, split
from generator.loading.loader import collection_of
from generator.loading.pages import PAGE_KEYS, read_page
from generator.loading.source import keys_of, read_records, read_single
from generator.model.collections import SINGLES
from generator.model.declaration import fields_of
from generator.office_rows import typed_line
from generator.office_yaml import mend
from generator.plain_yaml import Data
from generator.problems import Finding

_TAG = re.compile(r"<[^>]*>")


class Reading(Struct, frozen=True):
    """A text as the program understands it."""

    yaml: str
    """The entries after office editors' faults were mended in memory: what the parser sees."""
    data: Data
    """What the parser makes of them; an empty text where it can make nothing."""
    body: str
    body_line: int
    quoted: frozenset[int]
    """Lines of the file that continue a quoted text: what looks like an entry there is none."""

    @property
    def outline(self) -> list[str]:
        """The tags of the body in HTML: what is a heading, a paragraph, a list, and where links lead."""
        return _TAG.findall(dialect.convert(self.body).html)

    def settled(self, settle: Callable[[str], str]) -> tuple[Data, str]:
        """Give data and body with every text put through `settle`."""
        return _settled(self.data, settle), settle(self.body)


def read(path: str, text: str) -> Reading:
    """Read a record file, a settings file or a free page."""
    front = _front(path, text)
    keys = _keys(path)
    mended, faults = mend(front.yaml, keys)
    quoted = frozenset(typed_line(row, faults) + front.yaml_line - 1 for row in _quoted_rows(mended))
    return Reading(mended, frontmatter.parse(front.yaml, keys).data, front.body, front.body_line, quoted)


def findings_in(path: str, text: str) -> tuple[Finding, ...]:
    """Give what loading says of a text."""
    data = text.encode()
    if (collection := collection_of(path)) is not None:
        return read_records(collection, path, data).findings
    if (single := _single(path)) is not None:
        return read_single(single, path, data)[1]
    return read_page(path, data)[1]


def hidden_keys(path: str) -> frozenset[str]:
    """Give the keys of what no page shows, at any depth of a file."""
    collection = collection_of(path)
    return _hidden(collection.model) if collection else frozenset()


def _hidden(model: type[Struct]) -> frozenset[str]:
    nested = (_hidden(field.part) for field in fields_of(model) if field.part)
    return frozenset(name for field in fields_of(model) if field.key.internal for name in field.names).union(*nested)


def _front(path: str, text: str) -> FrontMatter:
    is_markdown = path.lower().endswith(".md")
    if is_markdown and (collection_of(path) or begins_with_fence(text)):
        return split(text)
    return FrontMatter("", 1, text, 1) if is_markdown else FrontMatter(text, 1, "", 1)


def _keys(path: str) -> Collection[str]:
    collection = collection_of(path)
    model = collection.model if collection else _single(path)
    return PAGE_KEYS if model is None else keys_of(model)


def _single(path: str) -> type[Struct] | None:
    return SINGLES.get(path.rpartition("/")[2]) if path.count("/") == 1 else None


def _quoted_rows(text: str) -> set[int]:
    rows: set[int] = set()
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            begin, end = event.start_mark, event.end_mark
            if isinstance(event, ScalarEvent) and event.style in ("'", '"') and begin and end:
                rows.update(range(begin.line + 2, end.line + 2))
    except yaml.YAMLError:
        pass  # What cannot be read to its end is not mended at all.
    return rows


def _settled(data: Data, settle: Callable[[str], str]) -> Data:
    if isinstance(data, str):
        return settle(data)
    if isinstance(data, dict):
        return [(key, _settled(value, settle)) for key, value in data.items()]
    return [_settled(value, settle) for value in data]
