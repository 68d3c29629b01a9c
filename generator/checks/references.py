"""编号要指向真有的记录（F08；上级单位见O01，签字领导见C04）。

为什么：典型写错了单位，单位页上就没有这个典型；承诺写错了主体，谁承诺的就说不清。
对：`单位: qinghe`，而且 `content/organizations/qinghe.yml` 存在。
错：`单位: qinhe`（少了一个字母）。程序会列出最接近的编号。
"""

import re
from collections.abc import Iterator, Mapping

from generator.checks.places import chains_to, place, values
from generator.model.collections import COLLECTIONS
from generator.model.declaration import Field
from generator.model.record import Record
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site
from generator.words import nearest

_NAMES = ("name", "short_name", "title")


def _is_reference(field: Field) -> bool:
    return bool(field.key.ref)


def _advice(value: str, folder: str, known: Mapping[str, Record]) -> str:
    return _by_name(value, known) or nearest(value, list(known)) or f"请先在{folder}文件夹里建好它。"


def _plain(name: str) -> str:
    """Take a name without blanks and what stands in brackets."""
    return re.sub(r"\s|[（(].*?[)）]", "", name)


def _by_name(value: str, known: Mapping[str, Record]) -> str:
    """Give the ids of the records that bear a value as their name, which office workers write instead."""
    plain = _plain(value)
    ids = sorted(key for key, r in known.items() if plain in {_plain(getattr(r, name, "")) for name in _NAMES})
    return f"这里不写名称；请写编号{'或'.join(f'“{key}”' for key in ids)}。" if ids and plain else ""


def dangling_references(site: Site) -> Iterator[Finding]:
    """F08: a reference names a record that exists; the nearest id is offered."""
    for folder, shelf in site.shelves.items():
        chains = chains_to(COLLECTIONS[folder].model, _is_reference)
        for record in shelf.records.values():
            for chain in chains:
                key = chain[-1].key
                known = site.shelves[key.ref].records
                for value, where in values(record, chain):
                    if value not in known and (key.ref, value) not in site.lost:
                        message = f"{key.chinese}“{value}”不存在。{_advice(value, key.ref, known)}"
                        yield finding(record.path, key.code or "F08", message, where=place(record, *where))
