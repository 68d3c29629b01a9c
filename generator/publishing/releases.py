"""Releases: the published folder, those before it, and the one step from one to the next.

Beside `site/` lies `.site.releases/`: retired releases by rising number, and the one that was rolled back from
(`dropped`). For a moment there is also `staging` (being put together), `incoming` (about to be published, or just after
the step the old one), `returning` (likewise, for a rollback), `outgoing` (the old one where folders cannot be
exchanged), `removing-1` (being deleted). `recover` puts right whatever a killed build left between two steps. `kept-1`
and so on hold what somebody else had put into a release that was deleted.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from generator.problems import GeneratorError
from generator.publishing import manifest
from generator.publishing.swap import exchange
from generator.publishing.verifying import verify


class Releases:
    """The releases of one published folder; to be used under its lock."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.store = output.with_name(f".{output.name}.releases")
        self.incoming = self.store / "incoming"
        self.returning = self.store / "returning"
        self.outgoing = self.store / "outgoing"
        self.dropped = self.store / "dropped"
        self.journal = self.store / "journal"
        """SHA-256 of the manifest that is about to be published."""

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """Make an empty staging folder on the file system of the published one; what is not published is dropped."""
        folder = self.store / "staging"
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def recover(self) -> None:
        """Finish or undo what a killed build left; afterwards only whole releases are there.

        Raises GeneratorError where the folder is not ours, or cannot be exchanged at all.
        """
        if self.output.is_mount():
            raise GeneratorError(f"“{self.output}”是挂载点，不能整个换掉；请用--output指明它里面的一个文件夹。")
        if self.output.is_dir() and not any(self.output.iterdir()):
            self.output.rmdir()
        if self.output.exists() and not manifest.is_release(self.output):
            raise GeneratorError(
                f"“{self.output}”里有不是本程序生成的文件，或者{manifest.NAME}损坏了；"
                "请换一个--output，或先把这个文件夹移走。"
            )
        if self.outgoing.exists():
            self.outgoing.rename(self._next() if self.output.exists() else self.output)
        if self.returning.exists():
            if self._is_published():
                self._drop(self.returning)
            else:
                self.returning.rename(self._next())
        if self.incoming.exists():
            if self._is_published():
                self._retire(self.incoming)
            else:
                self._remove(self.incoming)
        if (self.store / "staging").exists():
            shutil.rmtree(self.store / "staging")
        for doomed in sorted(self.store.glob("removing-*")):
            self._delete(doomed)

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
            self._retire(self.incoming)
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
        self._retire(self.outgoing)
        return self.output

    def _dated(self, day: date) -> Path:
        names = (f"{self.output.name}-{day}{suffix}" for suffix in ("", *(f"-{n}" for n in range(2, 1000))))
        return next(path for name in names if not (path := self.output.with_name(name)).exists())

    def _retire(self, folder: Path) -> None:
        """Put a replaced release in the row; one that is the same as the new one would only push others out of it."""
        if manifest.fingerprint(folder) == manifest.fingerprint(self.output) and not verify(folder):
            self._remove(folder)
        else:
            folder.rename(self._next())

    def roll_back(self) -> None:
        """Publish the newest retired release; the one it replaces is kept as `dropped`, outside the row."""
        retired = self.retired()
        if not retired:
            raise GeneratorError("没有更早的版本可以退回。")
        self.journal.write_text(manifest.fingerprint(retired[-1]), encoding="ascii")
        retired[-1].rename(self.returning)
        if not self.output.exists():
            self.returning.rename(self.output)
        elif exchange(self.returning, self.output):
            self._drop(self.returning)
        else:
            self._return_by_renaming()

    def _return_by_renaming(self) -> None:
        """Take the published release away, put the earlier one there; a failure leaves or restores what was."""
        try:
            self.output.rename(self.outgoing)
        except OSError:
            self.returning.rename(self._next())
            raise
        try:
            self.returning.rename(self.output)
        except OSError:
            self.outgoing.rename(self.output)
            self.returning.rename(self._next())
            raise
        self._drop(self.outgoing)

    def _drop(self, folder: Path) -> None:
        if self.dropped.exists():
            self._remove(self.dropped)
        folder.rename(self.dropped)

    def retired(self) -> list[Path]:
        """List the releases before the published one, oldest first."""
        return [folder for folder in self._numbered() if manifest.is_release(folder)]

    def _numbered(self) -> list[Path]:
        found = (path for path in self.store.iterdir() if path.name.isdecimal()) if self.store.is_dir() else ()
        return sorted(found, key=lambda path: int(path.name))

    def prune(self, keep: int) -> None:
        """Keep the last `keep` retired releases."""
        for release in self.retired()[: -keep or None]:
            self._remove(release)

    def _remove(self, release: Path) -> None:
        """Take a release out of its place in one step, then delete it: no half release is ever found there."""
        doomed = self._unused("removing")
        with suppress(OSError):  # Where somebody holds it open, the next build finds it there and tries again.
            release.rename(doomed)
            self._delete(doomed)

    def _delete(self, doomed: Path) -> None:
        """Delete the files that a release's manifest names, itself last; what somebody else put there is kept."""
        is_release = manifest.is_release(doomed)
        known = manifest.read_manifest(doomed).files if is_release else {}
        with suppress(OSError):
            for where, _, names in os.walk(doomed):
                below = Path(where).relative_to(doomed).as_posix()
                prefix = "" if below == "." else f"{below}/"
                for name in names:
                    if prefix + name in known:
                        os.unlink(os.path.join(where, name))  # noqa: PTH108, PTH118  # ten thousand times
            if is_release:
                (doomed / manifest.NAME).unlink()
            for where, _, _ in os.walk(doomed, topdown=False):
                if not os.listdir(where):  # noqa: PTH208
                    Path(where).rmdir()
            if doomed.exists():
                doomed.rename(self._unused("kept"))

    def _unused(self, name: str) -> Path:
        return next(path for n in range(1, 100_000) if not (path := self.store / f"{name}-{n}").exists())

    def _next(self) -> Path:
        numbered = self._numbered()
        return self.store / f"{int(numbered[-1].name) + 1 if numbered else 1:06d}"

    def _is_published(self) -> bool:
        """Tell whether the step of which the journal speaks was taken."""
        if not self.journal.is_file() or not self.output.exists():
            return False
        return self.journal.read_bytes() == manifest.fingerprint(self.output).encode()
