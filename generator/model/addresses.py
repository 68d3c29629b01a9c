"""File names → ids and addresses."""

import posixpath
import re
from functools import cache
from pathlib import PurePosixPath

from generator.pictures import PHOTOGRAPHS, SMALL

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_SAFE_NAME = re.compile(r"[A-Za-z0-9._/-]+")


@cache
def slug(stem: str) -> str:
    """Turn a file's stem into an id: lower case, pinyin for Chinese, one hyphen for anything else."""
    if _BEYOND_ASCII.search(stem):
        # Only here: the dictionary takes a fifth of a second to load, and most stems are ASCII.
        from pypinyin import lazy_pinyin

        stem = "-".join(lazy_pinyin(stem))
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "wu-ming"


def page_address(path: str) -> str:
    """Give the address of a free page: content/关于.md → guan-yu.html."""
    return f"{slug(PurePosixPath(path).stem)}.html"


def asset_address(path: str) -> str:
    """Give the address of a picture or attachment; plain ASCII names stay, others become pinyin.

    A photograph is published as WebP, and keeps its ending in its name: a.jpg and a.png stay two.
    """
    below = path.removeprefix("content/")
    if not _SAFE_NAME.fullmatch(below):
        pure = PurePosixPath(below)
        folders = [part if _SAFE_NAME.fullmatch(part) else slug(part) for part in pure.parts[:-1]]
        below = "/".join([*folders, slug(pure.stem) + pure.suffix.lower()])
    stem, ending = posixpath.splitext(below)
    return f"{stem}-{ending[1:].lower()}.webp" if ending.lower() in PHOTOGRAPHS else below


def small_address(address: str) -> str:
    """Give the address of a photograph's small version."""
    return f"{address.removesuffix('.webp')}.{SMALL}.webp"
