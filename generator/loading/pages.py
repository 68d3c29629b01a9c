"""Free pages of content/: plain Markdown, and what to say where one is a record in the wrong place."""

from collections.abc import Collection
from pathlib import PurePosixPath

from generator import dialect, frontmatter, outline
from generator.loading.front import FrontMatter, begins_with_fence, split
from generator.loading.guard import closed, may_hide
from generator.loading.strayed import strayed_entry
from generator.loading.text import decode
from generator.model.collections import COLLECTIONS
from generator.model.declaration import fields_by_key
from generator.model.publication import FreePage
from generator.model.record import Record
from generator.office_yaml import Fault
from generator.problems import Finding
from generator.rules import finding

_TITLE = frozenset({"title", "标题"})
_MARKDOWN = tuple(collection for collection in COLLECTIONS.values() if collection.is_markdown)
PAGE_KEYS = frozenset().union(*(fields_by_key(collection.model) for collection in _MARKDOWN))
"""What a record's entries are called: a page that has them is in the wrong place."""


def read_page(path: str, data: bytes) -> tuple[FreePage, tuple[Finding, ...]]:
    """Read a free page; one that looks like a record, or whose front matter cannot be read, comes back as a draft."""
    text, findings = decode(path, data)
    front = split(text) if begins_with_fence(text) else FrontMatter("", 1, text, 1)
    parsed = frontmatter.parse(front.yaml, PAGE_KEYS)
    faults = [*front.faults, *(_below(fault, front.yaml_line) for fault in parsed.faults)]
    entries = parsed.data if isinstance(parsed.data, dict) else {}
    converted = dialect.convert(front.body)
    page = FreePage(
        id=PurePosixPath(path).stem,
        title=next((value for key in ("title", "标题") if isinstance(value := entries.get(key), str)), ""),
        path=path,
        body=front.body,
        body_line=front.body_line,
        html=converted.html,
        links=converted.targets,
    )
    misplaced = [
        key for key, value in entries.items() if key not in _TITLE and (key in PAGE_KEYS or may_hide(key, value))
    ]
    if misplaced:
        faults.append(Fault(_line(front, misplaced[0]), "F04", _like_a_record(path, misplaced)))
    elif (strayed := strayed_entry(front.body, PAGE_KEYS)) is not None:
        faults.append(_below(strayed, front.body_line))
    elif entries or not (front.yaml.strip() or front.faults):
        return page, (*findings, *_findings(path, faults))
    return closed(page), (*findings, *_findings(path, faults))


def _below(fault: Fault, first_line: int) -> Fault:
    return Fault(fault.line + first_line - 1, fault.code, fault.message, fault.fix)


def _findings(path: str, faults: Collection[Fault]) -> list[Finding]:
    return [finding(path, fault.code, fault.message, line=fault.line, fix=fault.fix) for fault in faults]


def _line(front: FrontMatter, key: str) -> int:
    return outline.line_of(front.yaml, PAGE_KEYS, (key,), [(key,)]) + front.yaml_line - 1


def _like_a_record(path: str, keys: Collection[str]) -> str:
    own = set(keys) - fields_by_key(Record).keys()
    likest = max(_MARKDOWN, key=lambda collection: len(fields_by_key(collection.model).keys() & own))
    written = "、".join(f"“{key}”" for key in keys)
    if not own:
        folders = "、".join(f"“{collection.folder}”" for collection in _MARKDOWN)
        return f"写了{written}，像一份稿件；请把文件移到它的文件夹（{folders}之一），或删去这几项。"
    return f"写了{written}，像一份{likest.title}；请把文件移到“{likest.folder}”文件夹，或删去这几项。"
