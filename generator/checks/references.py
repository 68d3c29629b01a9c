"""编号要指向真有的记录（F08；上级单位见O01，签字领导见C04）。

为什么：典型写错了单位，单位页上就没有这个典型；承诺写错了主体，谁承诺的就说不清；整改说不出问题从哪里来，
就没有人相信它改了。
对：`单位: qinghe`，而且 `content/organizations/qinghe.yml` 存在。几个文件夹里都有这个编号时，把文件夹写在前面：
`问题来源: reviews/qinghe-1`。
错：`单位: qinhe`（少了一个字母），程序会列出最接近的编号；那次点评只有两个问题，却写了 `问题序号: 3`。
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.checks.places import chains_to, place, values
from generator.model.declaration import Field, Key
from generator.model.record import Record
from generator.model.rectification import problems_of
from generator.model.settings import Campaign
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site
from generator.words import nearest

_NAMES = ("name", "short_name", "title")


def _is_reference(field: Field) -> bool:
    return bool(field.key.ref)


def _advice(value: str, folders: tuple[str, ...], known: Mapping[str, Record]) -> str:
    first = f"请先在{'、'.join(folders)}文件夹里建好它。"
    return _by_name(value, known) or nearest(value, list(known)) or first


def _plain(name: str) -> str:
    """Take a name without blanks and what stands in brackets."""
    return re.sub(r"\s|[（(].*?[)）]", "", name)


def _by_name(value: str, known: Mapping[str, Record]) -> str:
    """Give the ids of the records that bear a value as their name, which office workers write instead."""
    plain = _plain(value)
    ids = sorted(key for key, r in known.items() if plain in {_plain(getattr(r, name, "")) for name in _NAMES})
    return f"这里不写名称；请写编号{'或'.join(f'“{key}”' for key in ids)}。" if ids and plain else ""


def _fault(site: Site, key: Key, value: str) -> str:
    """Say what is wrong with a reference; empty where it names one record, or one that could not be read."""
    found = site.find(key.folders, value)
    if len(found) > 1:
        places = (f"{folder}/{value}" for folder in key.folders if value in site.shelves[folder].records)
        return f"{key.chinese}“{value}”在几个文件夹里都有；请写成{'或'.join(f'“{place}”' for place in places)}。"
    if found or _is_lost(site, key, value):
        return ""
    known = {name: record for folder in key.folders for name, record in site.shelves[folder].records.items()}
    return f"{key.chinese}“{value}”不存在，没有这个编号。{_advice(value, key.folders, known)}"


def _is_lost(site: Site, key: Key, value: str) -> bool:
    folder, _, name = value.partition("/")
    return (folder, name) in site.lost or any((folder, value) in site.lost for folder in key.folders)


def _faults(site: Site, model: type[Struct], written: Struct) -> Iterator[tuple[Key, str, Where]]:
    """Give for each reference that is wrong its key, what to say of it, and where it stands."""
    for chain in chains_to(model, _is_reference):
        key = chain[-1].key
        for value, where in values(written, chain):
            if message := _fault(site, key, value):
                yield key, message, where


def dangling_references(site: Site, record: Record) -> Iterator[Finding]:
    """F08: a reference names a record that exists; the nearest id is offered."""
    for key, message, where in _faults(site, type(record), record):
        yield finding(record.path, key.code or "F08", message, where=place(record, *where))


def campaign_references(site: Site) -> Iterator[Finding]:
    """F08: those of the campaign do."""
    for _, message, where in _faults(site, Campaign, site.campaign):
        yield finding(site.campaign.path, "F08", message, where=where)


def problem_numbers(site: Site) -> Iterator[Finding]:
    """F08: the number of a problem is one that its origin has."""
    for record in site.rectifications.records.values():
        for origin in site.origins_of(record):
            count = len(problems_of(origin))
            if record.problem_number and record.problem_number > count:
                message = f"“问题序号”写了“{record.problem_number}”，“{record.origin}”里只有{count}个问题；请核对。"
                yield finding(record.path, "F08", message, where=place(record, "problem_number"))
