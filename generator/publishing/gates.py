"""Gates over the finished files: what would embarrass the office on a citizen's screen does not go out."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from html import escape

from generator.problems import Finding
from generator.rendering.references import targets_of
from generator.rules import finding

THEME = "theme/main.html"
"""Where to look when a page has no source file of its own."""
_NAMED = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])(?!["']|data:|#)([^"')]+)""")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def targets_of_sheet(address: str, css: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give what `targets_of` gives for a page: what a stylesheet names, and what it would fetch from elsewhere."""
    named = set(_NAMED.findall(_COMMENT.sub("", css)))
    return targets_of(address, "".join(f'<link href="{escape(value.strip())}">' for value in named))


class Gate:
    """Looks at finished pages one by one, and says in the end what is wrong with the whole."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        """Address → file of content that a person can mend."""
        self._namers: dict[str, str] = {}
        """Address that is named → first page that names it."""
        self._outside: list[tuple[str, str]] = []
        self._faults: list[tuple[str, str]] = []

    @property
    def targets(self) -> set[str]:
        """All addresses that were named."""
        return set(self._namers)

    @property
    def faulty(self) -> set[str]:
        """The pages that are at fault whatever else there is."""
        return {page for page, _ in (*self._outside, *self._faults)}

    def look(self, address: str, targets: Iterable[str], outside: Iterable[str]) -> None:
        """Note what a page names, and what it would fetch from elsewhere."""
        for target in targets:
            self._namers.setdefault(target, address)
        self._outside += [(address, target) for target in sorted(outside)]

    def judge(self, address: str, faults: Iterable[str]) -> None:
        """Note what is not well formed in a page."""
        self._faults += [(address, fault) for fault in faults]

    def findings(self, known: Collection[str]) -> Iterator[Finding]:
        """U01, U03: what is named is there, nothing is fetched from elsewhere, every page is well formed."""
        for target in sorted(self._namers.keys() - set(known)):
            page = self._namers[target]
            yield self._finding(
                page, target, f"成品页面{page}里的链接“{target}”打不开，没有这个文件；请改正或去掉这个链接。"
            )
        for page, target in self._outside:
            yield self._finding(
                page,
                target,
                f"成品页面{page}要从别的网站取“{target}”，断网时看不到；请把它存到稿件旁边，写它的文件名。",
            )

        for page, fault in self._faults:
            message = f"成品页面{page}的结构不完整：{fault}；这不是稿件写错了，请转给管网站的同志检查模板。"
            yield finding(self._sources.get(page) or THEME, "U03", message, line=1)

    def _finding(self, page: str, target: str, message: str) -> Finding:
        return finding(self._sources.get(page) or THEME, "U01", message, where=("link", target))
