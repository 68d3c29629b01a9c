"""A published site and what a visitor, or an administrator, sees of it."""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.cli import main
from generator.publishing.releases import Releases
from tests.workbench import ROOT, Office, files_of

ARTICLE = "content/news/zhishui.md"
PAGE = "news/zhishui.html"


@dataclass(frozen=True)
class Live:
    """A project whose site is published in its `site/`."""

    office: Office

    @property
    def site(self) -> Path:
        """The published folder."""
        return self.office.root / "site"

    @property
    def cache(self) -> Path:
        """Where builds keep what saves time."""
        return self.office.root / ".cache"

    @property
    def releases(self) -> Releases:
        """What lies beside the site."""
        return Releases(self.site)

    def edit(self, text: str) -> None:
        """Rewrite the article."""
        self.office.write({ARTICLE: f"---\n标题: 治水记（示例）\n日期: 2026-04-02\n---\n{text}\n"})

    def build(self, *options: str) -> int:
        """Build."""
        return self.office.build(self.site, *options)

    def publish(self, text: str) -> None:
        """Publish the article with this text."""
        self.edit(text)
        assert self.build() == 0

    def shows(self, text: str) -> bool:
        """Tell whether the article's page says this."""
        return text in (self.site / PAGE).read_text(encoding="utf-8")

    def own_theme(self) -> Path:
        """Give the project a theme of its own, to change."""
        theme = shutil.copytree(ROOT / "theme", self.office.root / "theme")
        self.office.replace("mkdocs.yml", (ROOT / "theme").as_posix(), theme.as_posix())
        return theme

    def cold(self, *options: str) -> dict[str, bytes]:
        """Build the same from nothing, elsewhere."""
        elsewhere = self.office.root / "cold"
        assert self.office.build(elsewhere, "--no-cache", *options) == 0
        return files_of(elsewhere)

    def cached(self) -> list[Path]:
        """List the files of the cache."""
        return list(_files(self.cache))

    def beside(self) -> set[str]:
        """List what builds left beside the site, the rows of releases aside."""
        store = self.releases.store
        kept = {path.name for path in store.iterdir()} if store.is_dir() else set()
        return {name for name in kept if not name.isdecimal()} - {"journal"}


def verify(site: Path) -> int:
    """Verify by the command line."""
    try:
        return main(["verify", str(site)])
    finally:
        gc.enable()


def inodes(folder: Path) -> dict[str, int]:
    """Give each file's number on the disk, which one that is not written anew keeps."""
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
