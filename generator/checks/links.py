"""链接、图片和附件（U01）。

为什么：点不开的链接、显示不出的图片，让读者不再相信这个专栏。
对：图片和稿件放在同一个文件夹，写 `![说明](xianchang.jpg)`；链接别的稿件写它的文件名。
错：写了 `![说明](现场.jpg)` 而文件叫 `现场.JPG`；附件忘了拷进来。
"""

import posixpath
import re
from collections.abc import Iterator

from generator.checks.places import chains_to, place, values
from generator.linking import Dead
from generator.model.collections import COLLECTIONS
from generator.model.declaration import Field
from generator.model.record import MarkdownRecord, Record
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site
from generator.words import nearest

_FILE_LIKE = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|wps|et|zip|mp4|csv|txt)", re.I)


def _message(site: Site, record: Record, target: str, dead: Dead) -> str:
    advice = "请把图片存到稿件旁边，写它的文件名。" if dead is Dead.OUTSIDE else ""
    if dead is Dead.MISSING:
        folder = posixpath.dirname(posixpath.normpath(posixpath.join(posixpath.dirname(record.path), target)))
        beside = [posixpath.basename(path) for path in site.files if posixpath.dirname(path) == folder]
        names = [posixpath.basename(path) for path in site.linker.pages]
        advice = nearest(posixpath.basename(target), sorted(beside) or sorted(names)) or "请把文件拷到稿件旁边，或改正名字。"
    return f"“{target}”{dead.value}。{advice}"


def dead_links(site: Site) -> Iterator[Finding]:
    """U01: what links and images of a text name is there, and may be shown."""
    texts = [r for shelf in site.shelves.values() for r in shelf.records.values() if isinstance(r, MarkdownRecord)]
    for record in (*texts, *site.pages):
        for target in record.links:
            found = site.linker.resolve(record.path, target)
            if isinstance(found, Dead) and not (found is Dead.HIDDEN and not site.moment.is_shown(record)):
                yield finding(record.path, "U01", _message(site, record, target, found), where=("link", target))


def _names_a_file(field: Field) -> bool:
    return field.key.file or field.name == "evidence"


def missing_files(site: Site) -> Iterator[Finding]:
    """U01: photographs, films, attachments and evidence that are named as files are there."""
    for folder, shelf in site.shelves.items():
        chains = chains_to(COLLECTIONS[folder].model, _names_a_file)
        for record in shelf.records.values():
            for chain in chains:
                for value, where in values(record, chain):
                    if not chain[-1].key.file and _FILE_LIKE.fullmatch(value) is None:
                        continue
                    found = site.linker.resolve(record.path, value)
                    if isinstance(found, Dead):
                        yield finding(record.path, "U01", _message(site, record, value, found), where=place(record, *where))
