"""Findings that name a field → findings that name a line. Only files with findings are read again."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from generator import dialect, outline
from generator.loading.folders import Folders
from generator.loading.front import split
from generator.loading.loader import collection_of
from generator.loading.source import keys_of
from generator.loading.text import decode
from generator.model.collections import SINGLES
from generator.model.declaration import Kind, fields_by_key
from generator.personal_data import lines_by_key
from generator.problems import OTHER_PLACE, CopiedPair, Finding, Where

NO_DIGESTS: Mapping[str, bytes] = MappingProxyType({})
Lines = dict[str, tuple[bytes, dict[str, int]]]
"""What was looked up before: file → hash of its bytes, and the line of each `where`, as it is printed."""
LINK = "link"
"""First step of a `where` that names a link of the body: ("link", target)."""
PERSONAL = "personal"
"""First step of a `where` that names personal data, wherever in the file it stands: ("personal", key)."""


def locate(
    findings: Iterable[Finding], folders: Folders, digests: Mapping[str, bytes] = NO_DIGESTS, lines: Lines | None = None
) -> list[Finding]:
    """Fill in the lines, and sort by file, line and code; two alike are told once.

    To find a line a file is parsed once more, so what is found is remembered in `lines`, for files of known `digests`.
    """
    texts = _Texts(folders, digests, {} if lines is None else lines)
    placed = []
    for finding in sorted(findings, key=lambda f: f.path):
        if not finding.line:
            finding = replace(finding, line=texts.line(finding.path, finding.where))
        if finding.pair:
            finding = _with_both_places(finding, finding.pair, texts, folders)
        placed.append(replace(finding, path=folders.name(finding.path), where=()))
    return sorted(set(placed), key=in_order)


def in_order(finding: Finding) -> tuple[str, int, str, str]:
    """Sort findings by their places, so that every run tells them alike."""
    return finding.path, finding.line, finding.code, finding.message


def _with_both_places(finding: Finding, pair: CopiedPair, texts: "_Texts", folders: Folders) -> Finding:
    """Give the two texts their places, and say in the message where the original stands."""
    copy, original = (
        replace(passage, path=folders.name(passage.path), line=texts.line(passage.path, passage.where), where=())
        for passage in (pair.copy, pair.original)
    )
    message = finding.message.replace(OTHER_PLACE, f"{original.path}:{original.line}", 1)
    return replace(finding, message=message, pair=replace(pair, copy=copy, original=original))


class _Texts:
    """Looks lines up; each file is read at most once, and not at all where its lines are remembered."""

    def __init__(self, folders: Folders, digests: Mapping[str, bytes], lines: Lines) -> None:
        self._folders = folders
        self._digests = digests
        self._lines = lines
        self._texts: dict[str, str] = {}

    def line(self, path: str, where: Where) -> int:
        """Give the line of a file on which a field stands."""
        digest = self._digests.get(path)
        if digest is None:
            return _line(path, self._text(path), where)
        known = self._lines.get(path)
        if known is None or known[0] != digest:
            known = self._lines[path] = (digest, {})
        key = repr(where)
        if key not in known[1]:
            known[1][key] = _line(path, self._text(path), where)
        return known[1][key]

    def _text(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = _text(self._folders, path)
        return self._texts[path]


def _text(folders: Folders, path: str) -> str:
    disk = folders.disk(path)
    return decode(path, disk.read_bytes())[0] if disk.is_file() else ""


def _line(path: str, text: str, where: Where) -> int:
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
