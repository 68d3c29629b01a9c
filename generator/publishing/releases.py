"""Releases: the published folder, those before it, and the one step from one to the next.

Beside `site/` lies `.site.releases/`: retired releases by rising number, and for a moment `incoming` (the new one, or
just after the step the old one) and `outgoing` (the old one where folders cannot be exchanged). `recover` puts right
whatever a killed build left between two steps.
"""

import os
import shutil
from datetime import date
from pathlib import Path

from generator.problems import GeneratorError
from generator.publishing import manifest
from generator.publishing.swap import exchange


class Releases:
    """The releases of one published folder; to be used under its lock."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.store = output.with_name(f".{output.name}.releases")
        self.incoming = self.store / "incoming"
        self.outgoing = self.store / "outgoing"
        self.journal = self.store / "journal"
        """SHA-256 of the manifest that is about to be published."""

    def staging(self) -> Path:
        """Make an empty staging folder on the same file system as the published one."""
        folder = self.store / "staging"
        folder.mkdir(parents=True)
        return folder

    def recover(self) -> None:
        """Finish or undo what a killed build left; afterwards only whole releases are there."""
        if self.output.is_dir() and not any(self.output.iterdir()):
            self.output.rmdir()
        if self.output.exists() and not (self.output / manifest.NAME).is_file():
            raise GeneratorError(f"“{self.output}”里有不是本程序生成的文件；请换一个--output，或先把它们移走。")
        if self.outgoing.exists():
            if self.output.exists():
                self.outgoing.rename(self._next())
            else:
                self.outgoing.rename(self.output)
        if self.incoming.exists():
            if self._is_published():
                self.incoming.rename(self._next())
            else:
                shutil.rmtree(self.incoming)
        if (self.store / "staging").exists():
            shutil.rmtree(self.store / "staging")

    def discard(self) -> None:
        """Drop the staging folder."""
        shutil.rmtree(self.store / "staging")

    def publish(self, staging: Path, day: date) -> Path:
        """Put a sealed folder in the place of the published one, in one step where the system can.

        Where the system does not let go of the published folder (Windows, while a file is open), the new one is put
        beside it under the day's date. Gives the place where it is.
        """
        self.journal.write_text(manifest.fingerprint(staging), encoding="ascii")
        staging.rename(self.incoming)
        if not self.output.exists():
            self.incoming.rename(self.output)
        elif exchange(self.incoming, self.output):
            self.incoming.rename(self._next())
        else:
            return self._exchange_by_renaming(day)
        return self.output

    def _exchange_by_renaming(self, day: date) -> Path:
        """Take the old away, put the new there; a failure of the second step undoes the first."""
        try:
            self.output.rename(self.outgoing)
        except OSError:
            dated = self._dated(day)
            self.incoming.rename(dated)
            return dated
        try:
            self.incoming.rename(self.output)
        except OSError:
            self.outgoing.rename(self.output)
            raise
        self.outgoing.rename(self._next())
        return self.output

    def _dated(self, day: date) -> Path:
        names = (f"{self.output.name}-{day}{suffix}" for suffix in ("", *(f"-{n}" for n in range(2, 1000))))
        return next(path for name in names if not (path := self.output.with_name(name)).exists())

    def roll_back(self) -> Path:
        """Publish the newest retired release; the one it replaces is dropped from the row."""
        retired = self.retired()
        if not retired:
            raise GeneratorError("没有更早的版本可以退回。")
        newest = retired[-1]
        dropped = self.store / "dropped"
        if dropped.exists():
            remove_release(dropped)
        self.journal.write_text(manifest.fingerprint(newest), encoding="ascii")
        newest.rename(self.incoming)
        if not exchange(self.incoming, self.output):
            self.output.rename(self.outgoing)
            self.incoming.rename(self.output)
            self.outgoing.rename(self.incoming)
        self.incoming.rename(dropped)
        return newest

    def retired(self) -> list[Path]:
        """List the releases before the published one, oldest first."""
        found = (path for path in self.store.iterdir() if path.name.isdigit()) if self.store.is_dir() else ()
        return sorted(found, key=lambda path: int(path.name))

    def prune(self, keep: int) -> None:
        """Keep the last `keep` retired releases."""
        for release in self.retired()[: -keep or None]:
            remove_release(release)

    def _next(self) -> Path:
        retired = self.retired()
        return self.store / f"{int(retired[-1].name) + 1 if retired else 1:06d}"

    def _is_published(self) -> bool:
        """Tell whether the step of which the journal speaks was taken."""
        if not self.journal.is_file() or not self.output.exists():
            return False
        return self.journal.read_text(encoding="ascii") == manifest.fingerprint(self.output)


def remove_release(folder: Path) -> None:
    """Delete the files that a release's manifest names; a file somebody else put there stays where it is."""
    held = manifest.read_manifest(folder)
    for name in (*held.files, manifest.NAME):
        (folder / name).unlink(missing_ok=True)
    for where, _, _ in os.walk(folder, topdown=False):
        if not os.listdir(where):  # noqa: PTH208
            Path(where).rmdir()
