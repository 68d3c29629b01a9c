"""Putting a fixed file in the place of the old one: the old one is kept, and nothing is ever half written."""

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from generator.mending.mend import Mended

BACKUPS = ".backup"
"""Folder of the project; its name begins with a dot, so nothing in it is ever content."""


class Unwritten(Exception):
    """A file that was left as it is; the message says why, in plain Chinese."""


class Backups:
    """One run's folder of files as they were; made when the first is kept."""

    def __init__(self, root: Path, now: datetime) -> None:
        self._parent = root / BACKUPS
        self._name = f"{now:%Y%m%d-%H%M%S}"
        self.folder: Path | None = None

    def keep(self, path: str, data: bytes, place: Path) -> None:
        """Keep what a file held, for the eyes of those who may read it; what is kept already is never overwritten."""
        self.folder = self.folder or self._made()
        kept = self.folder / path
        kept.parent.mkdir(parents=True, exist_ok=True)
        with kept.open("xb") as file:
            shutil.copymode(place, kept)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if kept.read_bytes() != data:
            raise Unwritten("备份写下后和原文件不一样，没有改它；请检查磁盘。")

    def _made(self) -> Path:
        for number in count(1):
            folder = self._parent / (self._name if number == 1 else f"{self._name}-{number}")
            with suppress(FileExistsError):
                folder.mkdir(parents=True)
                return folder
        raise AssertionError


def write_fixed(mended: Mended, place: Path, backups: Backups) -> None:
    """Keep the file as it was, then put the fixed one in its place; Unwritten where that must not or cannot be."""
    try:
        _demand_own_file(place)
        _demand_unchanged(place, mended.before)
        backups.keep(mended.path, mended.before, place)
        _replace(place, mended.before, mended.after)
    except OSError as error:
        raise Unwritten(
            f"系统不让写（{error.strerror or error}），没有改；请检查权限和磁盘，关掉正开着它的程序。"
        ) from error


def _demand_own_file(place: Path) -> None:
    """Refuse what an office did not mean to be changed: links and files marked read-only."""
    if place.is_symlink():
        raise Unwritten("这是指向别处的链接，没有改；请改它指向的文件。")
    if not place.stat().st_mode & stat.S_IWUSR or not os.access(place, os.W_OK):
        raise Unwritten("文件是只读的，没有改；请取消“只读”再运行。")


def _demand_unchanged(place: Path, before: bytes) -> None:
    if place.read_bytes() != before:
        raise Unwritten("刚才有人改了这个文件，没有动它；请再运行一次。")


def _replace(place: Path, before: bytes, after: bytes) -> None:
    """Exchange in one step; the permissions stay."""
    handle, name = tempfile.mkstemp(prefix=".fix-", dir=place.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(place, fresh)
        _keep_owner(place, fresh)
        _demand_unchanged(place, before)  # As late as can be: an editor may have saved it meanwhile.
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)
    if place.read_bytes() != after:
        raise Unwritten(f"写下后读出来不一样；请检查磁盘，原文件在“{BACKUPS}”里。")


def _keep_owner(place: Path, fresh: Path) -> None:
    """Leave the file to whom it belongs, where an administrator runs this; others own what they write."""
    owner = place.stat()
    if hasattr(os, "chown") and (owner.st_uid, owner.st_gid) != (fresh.stat().st_uid, fresh.stat().st_gid):
        with suppress(PermissionError):
            os.chown(fresh, owner.st_uid, owner.st_gid)
