"""Findings that name a field → findings that name a line. Only files with findings are read again."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from generator import dialect, frontmatter
from generator.loading.folders import Folders
from generator.loading.front import split
from generator.loading.loader import collection_of
from generator.loading.source import keys_of
from generator.loading.text import decode
from generator.model.collections import SINGLES
from generator.model.declaration import Kind, fields_by_key
from generator.problems import OTHER_PLACE, CopiedPair, Finding, Where

LINK = "link"
"""First step of a `where` that names a link of the body: ("link", target)."""


def locate(findings: Iterable[Finding], folders: Folders) -> list[Finding]:
    """Fill in the lines, and sort by file, line and code; two alike are told once."""
    texts: dict[str, str] = {}
    placed = []
    for finding in sorted(findings, key=lambda f: f.path):
        if not finding.line:
            finding = replace(finding, line=_line(finding.path, _known(texts, folders, finding.path), finding.where))
        if finding.pair:
            finding = _with_both_places(finding, finding.pair, texts, folders)
        placed.append(replace(finding, path=folders.name(finding.path), where=()))
    return sorted(set(placed), key=in_order)


def in_order(finding: Finding) -> tuple[str, int, str, str]:
    """Sort findings by their places, so that every run tells them alike."""
    return finding.path, finding.line, finding.code, finding.message


def _with_both_places(finding: Finding, pair: CopiedPair, texts: dict[str, str], folders: Folders) -> Finding:
    """Give the two texts their places, and say in the message where the original stands."""
    copy, original = (
        replace(
            passage,
            path=folders.name(passage.path),
            line=_line(passage.path, _known(texts, folders, passage.path), passage.where),
            where=(),
        )
        for passage in (pair.copy, pair.original)
    )
    message = finding.message.replace(OTHER_PLACE, f"{original.path}:{original.line}", 1)
    return replace(finding, message=message, pair=replace(pair, copy=copy, original=original))


def _known(texts: dict[str, str], folders: Folders, path: str) -> str:
    """Give a file's text, read once."""
    if path not in texts:
        texts[path] = _text(folders, path)
    return texts[path]


def _text(folders: Folders, path: str) -> str:
    disk = folders.disk(path)
    return decode(path, disk.read_bytes())[0] if disk.is_file() else ""


def _line(path: str, text: str, where: Where) -> int:
    model = _model_of(path)
    if where[:1] == (LINK,):
        return _line_of_link(path, text, str(where[1]))
    if model is None or not text:
        return 1
    is_markdown = path.lower().endswith(".md")
    front = split(text) if is_markdown else None
    yaml = front.yaml if front else text
    line = frontmatter.line_of(yaml, keys_of(model), where, list(_aliases(model, where)))
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
