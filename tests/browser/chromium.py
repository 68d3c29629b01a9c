"""Finding a browser on this machine."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Give the browser's program: what CHROMIUM names, else the first that is installed."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def is_required() -> bool:
    """Tell whether tests fail, instead of being skipped, where there is no browser."""
    return bool(os.environ.get("CI") or os.environ.get("REQUIRE_BROWSER"))
