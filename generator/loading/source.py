"""One file's bytes → its records and findings; a pure function, so the result can be kept by content hash."""

import re
from functools import cache
from pathlib import PurePosixPath
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from generator import dialect, frontmatter
from generator.loading.front import split
from generator.loading.guard import closed
from generator.loading.mapping import MappingReader
from generator.loading.strayed import strayed_entry
from generator.loading.text import decode
from generator.model.addresses import slug
from generator.model.collections import Collection
from generator.model.declaration import fields_by_key, fields_of
from generator.model.record import Record
from generator.office_yaml import Fault
from generator.plain_yaml import Data, Twice
from generator.problems import Finding
from generator.rules import finding

_Read = tuple[tuple[Record, ...], tuple[Finding, ...], tuple[str, ...]]
"""Records, findings, and the ids of records that are lost or in doubt."""
S = TypeVar("S", bound=Struct)
_WRITTEN_ID = re.compile(r"(?:编号|id)\s*[:：]\s*([a-z0-9/-]+)")


class Source(Struct, frozen=True, gc=False):
    """What one file holds."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...]
    lost: tuple[str, ...] = ()
    """Ids of records that cannot be read or that are in doubt: what refers to them is not called wrong as well."""
    digest: bytes = b""
    """Of the bytes that were read, where somebody wants to know: the same bytes give the same records."""
    head: bytes = b""
    """Likewise of what stands above a text: where it is as it was, only the text may have changed."""


@cache
def keys_of(model: type[Struct]) -> frozenset[str]:
    """All keys that a file of the model may have, at any depth."""
    nested = (keys_of(field.part) for field in fields_of(model) if field.part)
    return frozenset(fields_by_key(model)).union(*nested)


def read_records(collection: Collection, path: str, data: bytes) -> Source:
    """Read the records of one file of a collection."""
    text, findings = decode(path, data)
    if not text.strip():
        empty = (finding(path, "F02", "文件是空的；请填写，或者删掉它。", line=1),)
        return Source((), findings or empty, (default_id(path),))
    read = _read_markdown if collection.is_markdown else _read_yaml
    records, faults, lost = read(collection, path, text)
    if not records:
        lost = (default_id(path), *_WRITTEN_ID.findall(text))
    return Source(records, (*findings, *faults), lost)


def _as_findings(path: str, faults: tuple[Fault, ...], first_line: int) -> list[Finding]:
    return [finding(path, f.code, f.message, line=f.line + first_line - 1, fix=f.fix) for f in faults]


def default_id(path: str) -> str:
    """Derive an id from a file's name; index.md is named by its folder."""
    pure = PurePosixPath(path)
    return slug(pure.parent.name if pure.stem == "index" else pure.stem)


def _read_markdown(collection: Collection, path: str, text: str) -> _Read:
    front = split(text)
    parsed = frontmatter.parse(front.yaml, keys_of(collection.model))
    findings = _as_findings(path, front.faults, 1) + _as_findings(path, parsed.faults, front.yaml_line)
    if not isinstance(parsed.data, dict) or _is_glued(parsed.data):
        if not findings:
            findings.append(finding(path, "F02", _no_record(parsed.data), line=front.yaml_line))
        return (), tuple(findings), ()
    reader = MappingReader(path)
    converted = dialect.convert(front.body, highest=2)
    given = {
        "path": path,
        "body": front.body,
        "body_line": front.body_line,
        "html": converted.html,
        "links": converted.targets,
    }
    record = _identified(reader, collection.model, parsed.data, None, default_id(path), given)
    if (strayed := strayed_entry(front.body, fields_by_key(collection.model))) is not None:
        findings += _as_findings(path, (strayed,), front.body_line)
        record = closed(record)
        reader.findings = [found for found in reader.findings if found.code != "F05"]  # They stand further down.
    lost = (record.id,) if strayed or reader.is_in_doubt else ()
    return (record,), (*findings, *reader.findings), lost


def _read_yaml(collection: Collection, path: str, text: str) -> _Read:
    parsed = frontmatter.parse(text, keys_of(collection.model))
    findings = _as_findings(path, parsed.faults, 1)
    entries = parsed.data if isinstance(parsed.data, list) else [parsed.data]
    name = default_id(path)
    reader = MappingReader(path)
    records: list[Record] = []
    lost: list[str] = []
    for number, entry in enumerate(entries):
        item = number if isinstance(parsed.data, list) else None
        if not isinstance(entry, dict):
            if item is not None or not findings:
                where = () if item is None else (item,)
                reader.findings.append(finding(path, "F02", _no_record(entry), where=where))
            continue
        stem = name if item is None else f"{name}-{number + 1}"
        if _is_glued(entry):
            lost += [stem, *_WRITTEN_ID.findall(text)]
            continue
        records.append(_identified(reader, collection.model, entry, item, stem, {"path": path}))
        lost += [records[-1].id] if reader.is_in_doubt else []
    return tuple(records), (*findings, *reader.findings), tuple(lost)


def _is_glued(data: Data) -> bool:
    """Tell whether two records stand in one mapping: neither can be judged by what the other says."""
    return isinstance(data, Twice) and data.is_glued


def _no_record(data: Data) -> str:
    if isinstance(data, str) and data.strip():
        return f"“{data.strip()[:30]}”读不懂；请写成“栏目名: 内容”，每项一行。"
    return "这里没有填内容；请写成“栏目名: 内容”，每项一行，或者删掉。"


def _identified(
    reader: MappingReader, model: type[S], data: Data, item: int | None, stem: str, given: dict[str, object]
) -> S:
    """Read a record and give it the id it did not write."""
    where = () if item is None else (item,)
    record = reader.read(model, data, where, item=item, **given)
    if isinstance(record, Record) and record.id:
        return record
    return replace(record, id=stem)


def read_single(model: type[S], path: str, data: bytes) -> tuple[S, tuple[Finding, ...]]:
    """Read site.yml or campaign.yml; a broken file gives a record of defaults and findings."""
    text, findings = decode(path, data)
    parsed = frontmatter.parse(text, keys_of(model))
    reader = MappingReader(path)
    faults = _as_findings(path, parsed.faults, 1)
    if not isinstance(parsed.data, dict):
        if not faults and not findings:
            faults = [finding(path, "F02", _no_record(parsed.data), line=1)]
        return model(path=path), (*findings, *faults)
    record = reader.read(model, parsed.data, (), path=path)
    return record, (*findings, *faults, *reader.findings)
