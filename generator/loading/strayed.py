"""Entries that stand in the text below the front matter: they would be published, and what they say would not count."""

import re
from collections.abc import Collection
from functools import lru_cache

from generator.loading.front import is_fence
from generator.loading.guard import is_guarded
from generator.office_yaml import Fault

_FIRST_LINES = 10
_BLANKS = " \t　"


@lru_cache
def _entries(keys: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    return re.compile(rf"^[{_BLANKS}]*(?P<key>{words})[{_BLANKS}]*(?P<colon>[:：]).*", re.M)


def strayed_entry(body: str, keys: Collection[str]) -> Fault | None:
    """Find the first entry that was typed into the text; its line counts from 1 at the start of `body`.

    Far down, `来源：…` is a line of prose like any other: an entry there follows a line of `---`.
    """
    for match in _entries(frozenset(keys)).finditer(body):
        above = body[: match.start()].split("\n")[:-1]
        shown = match[0].strip()[:30]
        if above and is_fence(above[-1]):
            advice = "请把它们移到文件开头的两行“---”之间，或另存成一个文件。"
            return Fault(len(above) + 1, "F02", f"正文里从“{shown}”起像是又一个信息区；{advice}")
        is_near = sum(1 for line in above if line.strip()) < _FIRST_LINES
        if is_near and (is_guarded(match["key"]) or match["colon"] == ":"):
            advice = "请移到文件开头的两行“---”之间。"
            return Fault(len(above) + 1, "F02", f"“{shown}”写到了信息区下面，会当作正文登出来；{advice}")
    return None
