"""Entries that stand in the text below the front matter: they would be published, and what they say would not count."""

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

from generator.loading.front import is_fence
from generator.loading.guard import is_guarded
from generator.office_yaml import Fault

_FIRST_LINES = 10
_BLANKS = " \t　"


@lru_cache
def _entries(keys: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    initials = re.escape("".join({key[0] for key in keys}))  # Looked at first: few lines begin with one.
    return re.compile(rf"\n(?P<mark>[-+>*#{_BLANKS}]*+)(?=[{initials}])(?P<key>{words})[{_BLANKS}*]*(?P<colon>[:：]).*")


def strayed_entry(body: str, keys: Collection[str]) -> Fault | None:
    """Find the first entry that was typed into the text; its line counts from 1 at the start of `body`.

    Far down, `来源：…` is a line of prose like any other: an entry there follows a line of `---`.
    """
    # With a line end in front of it, each line follows one: that is found sooner than any beginning of a line. A match
    # then starts where its line starts in `body`.
    matches = list(_entries(frozenset(keys)).finditer(f"\n{body}"))
    near = _end_of_first_lines(body) if matches else 0
    for match in matches:
        is_entry = is_guarded(match["key"]) or (match["colon"] == ":" and not match["mark"].strip())
        if is_fence(_line_above(body, match.start())) and not match["mark"].strip():
            advice = "请把它们移到文件开头的两行“---”之间，或另存成一个文件。"
            return _fault(body, match, f"正文里从“{match[0].strip()[:30]}”起像是又一个信息区；{advice}")
        if match.start() < near and is_entry:
            advice = "请移到文件开头的两行“---”之间。"
            return _fault(body, match, f"“{match[0].strip()[:30]}”写到了信息区下面，会当作正文登出来；{advice}")
    return None


def _end_of_first_lines(body: str) -> int:
    """Find where the first lines end; blank ones do not count."""
    written = list(islice(re.finditer(r"\S.*", body), _FIRST_LINES))
    return written[-1].end() if written else 0


def _line_above(body: str, start: int) -> str:
    return body[body.rfind("\n", 0, max(start - 1, 0)) + 1 : start].rstrip("\n")


def _fault(body: str, match: re.Match[str], message: str) -> Fault:
    return Fault(body.count("\n", 0, match.start()) + 1, "F02", message)
