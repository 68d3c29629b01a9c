"""A field's place in a file → the line on which an editor finds it."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from msgspec import Struct

from generator import dialect, outline
from generator.loading.folders import Folders
from generator.loading.front import split
from generator.loading.loader import collection_of
from generator.loading.source import keys_of
from generator.loading.text import decode
from generator.model.collections import SINGLES
from generator.model.declaration import Kind, fields_by_key
from generator.personal_data import lines_by_key
from generator.problems import Where

LINK = "link"
"""First step of a `where` that names a link of the body: ("link", target)."""
PERSONAL = "personal"
"""First step of a `where` that names personal data, wherever in the file it stands: ("personal", key)."""


class Search(NamedTuple):
    """Some places to be looked up in files of this machine."""

    folders: Folders
    wanted: Sequence[tuple[str, Sequence[Where]]]
    """By file, each once."""


def look_up(search: Search) -> list[list[int]]:
    """Find the lines of places, file by file, in their order."""
    texts = ((path, text_of(search.folders, path), places) for path, places in search.wanted)
    return [[line_in(path, text, where) for where in places] for path, text, places in texts]


def text_of(folders: Folders, path: str) -> str:
    """Read a file's text; empty where there is none."""
    disk = folders.disk(path)
    return decode(path, disk.read_bytes())[0] if disk.is_file() else ""


def line_in(path: str, text: str, where: Where) -> int:
    """Find the line of a place in a file's text; 1 where it has none."""
    model = _model_of(path)
    if where[:1] == (LINK,):
        return _line_of_link(path, text, str(where[1]))
    if where[:1] == (PERSONAL,):
        return next(iter(lines_by_key(text).get(str(where[1]), ())), 1)
    if model is None or not text:
        return 1
    is_markdown = path.lower().endswith(".md")
    front = split(text) if is_markdown else None
    yaml = front.yaml if front else text
    line = outline.line_of(yaml, keys_of(model), where, list(_aliases(model, where)))
    return line + (front.yaml_line - 1 if front else 0)


def _model_of(path: str) -> type[Struct] | None:
    collection = collection_of(path)
    return collection.model if collection else SINGLES.get(PurePosixPath(path).name)


def _aliases(model: type[Struct], where: Where) -> Iterator[tuple[str, ...]]:
    """Give for each step the keys under which it may stand in the file."""
    current: type[Struct] | None = model
    names_an_entry = False
    for step in where:
        is_key = current is not None and isinstance(step, str) and not names_an_entry
        field = fields_by_key(current).get(str(step)) if current and is_key else None
        names_an_entry = field is not None and field.kind is Kind.TABLE
        if field is not None:
            current = field.part
        yield field.names if field else (str(step),)


def _line_of_link(path: str, text: str, target: str) -> int:
    """Find the first line of the body that names the target as a link does, else any that holds it."""
    body = split(text).body_line if collection_of(path) else 1
    lines = list(enumerate(text.split("\n"), 1))[body - 1 :]
    as_link = re.compile(rf"(?:\(|<|\]:)\s*<?{re.escape(target)}(?=[\s)>]|$)")
    for is_named in (as_link.search, lambda line: target in line):
        for number, line in lines:
            if is_named(line) or is_named(dialect.file_of(line)):
                return number
    return 1
