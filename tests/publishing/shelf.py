"""Releases of one page each, put together without a build."""

from datetime import date
from pathlib import Path

from generator.publishing import manifest
from generator.publishing.ledger import Ledger
from generator.publishing.releases import Releases
from generator.publishing.staging import Staging
from generator.site import Moment

DAY = date(2026, 11, 21)


def publish(releases: Releases, text: str) -> Path:
    """Publish a release whose only page says `text`."""
    with releases.staging() as folder:
        staging = Staging(folder, releases.output, Ledger())
        staging.put("pages/index.html", text.encode(), text.encode())
        staging.seal(Moment(DAY))
        return releases.publish(folder, DAY)


def text_of(release: Path) -> str:
    """Read a release's page; empty where there is no release."""
    page = release / "pages/index.html"
    return page.read_text(encoding="utf-8") if manifest.is_release(release) else ""


def row(releases: Releases) -> list[str]:
    """Read the pages of the retired releases, oldest first."""
    return [text_of(release) for release in releases.retired()]
