"""File names → ids and addresses."""

import re
from functools import cache
from pathlib import PurePosixPath

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
    """Give the address of a picture or attachment; plain ASCII names stay, others become pinyin."""
    below = path.removeprefix("content/")
    if _SAFE_NAME.fullmatch(below):
        return below
    pure = PurePosixPath(below)
    folders = [part if _SAFE_NAME.fullmatch(part) else slug(part) for part in pure.parts[:-1]]
    return "/".join([*folders, slug(pure.stem) + pure.suffix.lower()])
