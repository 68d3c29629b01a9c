"""链接、图片和附件（U01），链接的稿件到期没有（U04），图片打得开、不太大（U05）。

为什么：点不开的链接、显示不出的图片，让读者不再相信这个专栏。日子一到稿件自己上下网，不是谁写错了，不拦发布：
链接的稿件还没到“发布日期”，先显示成普通文字，到那天自动成为链接，不提示；已经到期、离任的，也成为普通文字，只提醒。
图片上网前要重新存一遍，打不开的、超过6400万像素的存不了。
对：图片和稿件放在同一个文件夹，写 `![说明](xianchang.jpg)`；链接别的稿件写它的文件名。
错：写了 `![说明](现场.jpg)` 而文件叫 `现场.JPG`；附件忘了拷进来；圆括号用了全角；照片只拷了一半；
苹果手机的HEIC照片只改了后缀名，没有另存为JPG。
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from urllib.parse import unquote

from generator import dialect
from generator.checks.file_names import FILE_LIKE, file_name_advice, is_named_as_file
from generator.checks.places import chains_to, place, values
from generator.linking import Dead, is_publishable
from generator.model.addresses import asset_address
from generator.model.record import MarkdownRecord, Record
from generator.pictures import Fault
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site
from generator.words import nearest_file

_LONGEST = 60


_ADVICE = {
    Dead.OUTSIDE: "请把图片存到稿件旁边，写它的文件名。",
    Dead.UNUSABLE: "请把文件存到稿件旁边，写它的文件名。",
    Dead.MISSING: "请把文件拷到稿件旁边，或改正名字。",
    Dead.HIDDEN: "请去掉这个链接，或者先发布它。",
    Dead.OVER: "眼下显示成普通文字；请去掉这个链接，或者改链别的稿件。",
    Dead.FORBIDDEN: "请换成图片、PDF或办公文件，或去掉这个链接。",
    Dead.DAMAGED: "请用看图软件打开原图，另存为JPG再放进来。",
    Dead.HUGE: "请用看图软件缩小到宽4000点以内，另存为JPG再放进来。",
}
_LOOSE_LINK = re.compile(r"[\]】][ 　]*[(（](?!<)(?P<target>[^()（）\n]+)[)）]")
_SOUND_LINK = re.compile(r"\]\(\s*\S+(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
"""What Markdown takes for a link; anything like it stays on the page as it was typed."""


def _message(site: Site, record: Record, target: str, dead: Dead) -> str:
    shown = target if len(target) <= _LONGEST else target[:_LONGEST] + "…"
    if dead is Dead.FORBIDDEN and target.lower().endswith((".heic", ".heif")):
        return f"“{shown}”是苹果手机的照片格式，别的电脑大多打不开；请另存为JPG再放进来。"
    if dead in (Dead.MISSING, Dead.UNUSABLE) and (advice := file_name_advice(unquote(target))):
        return f"“{shown}”{dead.value}：{advice}"
    question = ""
    if dead is Dead.MISSING:
        name = dialect.file_of(target)
        folder = posixpath.dirname(posixpath.normpath(posixpath.join(posixpath.dirname(record.path), name)))
        beside = sorted(path for path in site.files if posixpath.dirname(path) == folder)
        # A picture is never meant to be a text.
        pages = sorted(site.linker.pages) if name.lower().endswith((".md", ".yml", ".yaml", ".html")) else []
        question = nearest_file(name, beside) or nearest_file(name, pages)
    return f"“{shown}”{dead.value}。{question or _ADVICE[dead]}"


_NO_FAULT = (Dead.UNREAD, Dead.LATER)
"""The file has findings of its own; the link works from the day on which its record is published."""


def _fault(site: Site, record: Record, target: str) -> Dead | None:
    """Tell what is wrong with a target; not what is wrong with the file it names."""
    found = site.linker.resolve(record.path, target)
    return found if isinstance(found, Dead) and found not in _NO_FAULT else None


_CODES = {Dead.OVER: "U04", Dead.DAMAGED: "U05", Dead.HUGE: "U05"}


def _code(dead: Dead) -> str:
    return _CODES.get(dead, "U01")


def dead_links(site: Site, record: Record) -> Iterator[Finding]:
    """U01, U04, U05: what links and images of a text name is there, and may be shown."""
    if not isinstance(record, MarkdownRecord):
        return
    for target in record.links:
        found = _fault(site, record, target)
        if found and not (found in (Dead.HIDDEN, Dead.OVER) and not site.moment.is_shown(record)):
            message = _message(site, record, target, found)
            yield finding(record.path, _code(found), message, where=("link", target))


def unfit_pictures(site: Site, paths: Collection[str]) -> Iterator[Finding]:
    """U05: pictures that turned out to be damaged when they were made anew, wherever a record names them."""
    if not paths:
        return
    marked = replace(site, whole=None, pictures=dict.fromkeys(paths, Fault.DAMAGED))
    for record in (*(r for shelf in marked.shelves.values() for r in shelf.records.values()), *marked.pages):
        found = (*dead_links(marked, record), *missing_files(marked, record))
        yield from (one for one in found if one.code == "U05")


def mistyped_links(site: Site, record: Record) -> Iterator[Finding]:
    """U01: a link typed in full-width signs, or with a blank in it, would stay on the page as it was typed."""
    # Most texts have no link at all, and asking for a letter costs far less than the pattern.
    if not isinstance(record, MarkdownRecord) or not ("]" in record.body or "】" in record.body):
        return
    for match in _LOOSE_LINK.finditer(record.body):
        where = ("link", match[0])
        names_something = FILE_LIKE.search(match["target"]) or "://" in match["target"]
        if not names_something:
            continue
        if _SOUND_LINK.fullmatch(match[0]) is None:
            message = f"“{match[0]}”这样写，链接不起作用；请写成“](文件名)”：方括号、圆括号用半角，文件名里不留空格。"
            yield finding(record.path, "U01", message, where=where)
        elif match["target"].strip().casefold().startswith("file:"):  # Markdown takes such a link off in silence.
            yield finding(record.path, "U01", _message(site, record, match["target"], Dead.UNUSABLE), where=where)


def missing_files(site: Site, record: Record) -> Iterator[Finding]:
    """U01, U04, U05: photographs, films, attachments and evidence that are named as files are there."""
    for chain in chains_to(type(record), is_named_as_file):
        for value, where in values(record, chain):
            if not chain[-1].key.file and FILE_LIKE.fullmatch(value) is None:
                continue
            if (found := _fault(site, record, value)) is not None:
                message = _message(site, record, value, found)
                yield finding(record.path, _code(found), message, where=place(record, *where))


def contested_files(site: Site) -> Iterator[Finding]:
    """U02: two pictures or attachments with one address; a reader would see the wrong one."""
    taken: dict[str, str] = {}
    for path in sorted(filter(is_publishable, site.files)):
        first = taken.setdefault(asset_address(path).casefold(), path)
        if first != path:
            message = f"“{posixpath.basename(path)}”和{first}的拼音一样，放到网上会是同一个文件名；请给其中一个改名。"
            yield finding(path, "U02", message, line=1)
