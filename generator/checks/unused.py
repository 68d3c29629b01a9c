"""没有用上的文件（F15）。

为什么：把Word文件拷进文件夹，以为就登出来了，其实网站上什么也没有。
对：把文字复制到`.md`稿件里；要给人下载的，在稿件的`附件`里写上它的文件名。
错：`content/news/`里只放一个`简报.docx`。
"""

import posixpath
from collections.abc import Iterator

from generator.checks.file_names import is_named_as_file
from generator.checks.places import chains_to, values
from generator.model.addresses import asset_address
from generator.model.collections import CASES, COLLECTIONS
from generator.model.record import MarkdownRecord
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_TEXTS = (".doc", ".docx", ".wps", ".txt")


def unused_texts(site: Site) -> Iterator[Finding]:
    """F15: a text that was put among the records is named by one; nothing else shows it."""
    texts = [path for path in sorted(site.files) if path.lower().endswith(_TEXTS) and _is_among_records(path)]
    unread = {posixpath.dirname(path) for path in site.unread}
    named = set(_named(site)) if texts else set()
    for path in texts:
        if asset_address(path) not in named and posixpath.dirname(path) not in unread:
            advice = "请把文字复制到稿件里，或在稿件的“附件”里写上它的文件名。"
            yield finding(path, "F15", f"没有稿件用到“{posixpath.basename(path)}”，网站上看不到它；{advice}", line=1)


def _is_among_records(path: str) -> bool:
    parts = path.split("/")
    return parts[0] == CASES or parts[1] in COLLECTIONS


def _named(site: Site) -> Iterator[str]:
    """Give the addresses of all files that records name."""
    for folder, shelf in site.shelves.items():
        chains = chains_to(COLLECTIONS[folder].model, is_named_as_file)
        for record in shelf.records.values():
            names = list(record.links) if isinstance(record, MarkdownRecord) else []
            names += [value for chain in chains for value, _ in values(record, chain)]
            yield from site.linker.addresses(record.path, names)
    for page in site.pages:
        yield from site.linker.addresses(page.path, page.links)
