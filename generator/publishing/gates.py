"""Gates over the finished files: what would embarrass the office on a citizen's screen does not go out."""

from collections.abc import Collection, Iterator, Mapping

from generator.problems import Finding
from generator.rendering.pour import Rendered
from generator.rules import finding

THEME = "theme/main.html"
"""Where to look when a page has no source file of its own."""


def dead_targets(pages: Collection[Rendered], known: Collection[str], sources: Mapping[str, str]) -> Iterator[Finding]:
    """U01: every address that a finished page names is a file of the site."""
    for page in pages:
        for target in sorted(page.targets - set(known)):
            path = sources.get(page.address) or THEME
            yield finding(path, "U01", f"成品页面{page.address}里的链接“{target}”没有对应的文件。", where=("link", target))


def outside_requests(pages: Collection[Rendered], sources: Mapping[str, str]) -> Iterator[Finding]:
    """U01: no finished page makes the browser ask another site for anything."""
    for page in pages:
        for target in sorted(page.outside):
            path = sources.get(page.address) or THEME
            yield finding(path, "U01", f"成品页面{page.address}会向别的网站要“{target}”；请把它存到本站。", where=("link", target))
