"""Putting a finished folder in the place of the published one, in one step where the system can."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically; False where the system or its file system cannot."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)


def put_in_place(new: Path, published: Path, retired: Path) -> None:
    """Move `new` to `published`; what was there goes to `retired`, which must not exist.

    Where folders cannot be exchanged there are two renames, with nothing published for the moment between;
    a failure of the second undoes the first.
    """
    if not published.exists():
        new.rename(published)
        return
    if exchange(new, published):
        new.rename(retired)
        return
    published.rename(retired)
    try:
        new.rename(published)
    except OSError:
        retired.rename(published)
        raise


def remove(folder: Path) -> None:
    """Delete a folder the generator made."""
    shutil.rmtree(folder, ignore_errors=False)
