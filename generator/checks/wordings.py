"""口号和术语（Q01、Q05）。

为什么（TXT-3、WIN-13）：同一句口号两种写法，墙上一个样、网上一个样，人家不知道听哪个；术语写法不一，术语表就连不上。
程序拿稿件和活动设置里的`口号`、`术语`对照，也比较同一篇稿件里引号中的口号；只差一两个字的才提示。
对：活动设置里是“六年率先”，稿件里也是“六年率先”；“四议两公开”处处写“四议两公开”。
错：稿件里写成“六年争先”；写成“四议二公开”“4议2公开”。
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.checks.passages import Passage, body, fields, words
from generator.model.record import Record
from generator.problems import Finding
from generator.prose.quoted import quoted_variants, twins
from generator.prose.slip import Slip
from generator.prose.terms import Terms
from generator.prose.wording import Wording, prepared, variants
from generator.rules import finding
from generator.site import Site

_SHORTEST = 4
"""Letters of a slogan; what is shorter is a word like others."""


class Declared(NamedTuple):
    """The wordings that the campaign declares, prepared for looking them up."""

    long: tuple[Wording, ...]
    short: tuple[Wording, ...]
    """Slogans of which a letter may only differ inside quotation marks."""
    terms: Terms


@lru_cache(maxsize=2)
def declared(slogans: tuple[str, ...], terms: tuple[str, ...]) -> Declared:
    """Prepare slogans and the terms of the glossary."""
    wordings = [prepared(slogan) for slogan in slogans]
    long = tuple(slogan for slogan in wordings if slogan.changes)
    short = tuple(slogan for slogan in wordings if not slogan.changes and len(slogan.letters) >= _SHORTEST)
    return Declared(long, short, Terms(terms))


def wordings(site: Site, record: Record) -> Iterator[Finding]:
    """Q01, Q05: a slogan has one wording, in all texts and within each; a term is spelt as the glossary has it."""
    campaign = site.campaign
    known = declared(campaign.slogans, tuple(entry.term for entry in campaign.glossary))
    for passage in body(record):
        yield from _findings(record, passage, known)
    if any(True for _ in _others(words(record), known)):
        for passage in fields(record):
            yield from _findings(record, passage, known)


def _findings(record: Record, passage: Passage, known: Declared) -> Iterator[Finding]:
    for slip, code, message in _others(passage.text, known):
        quoted = passage.text[slip.start : slip.end].replace("\n", "")
        line = passage.line_at(slip.start)
        yield finding(record.path, code, f"“{quoted}”{message}", line=line, where=passage.where)


def _others(text: str, known: Declared) -> Iterator[tuple[Slip, str, str]]:
    """Find wordings other than the declared ones: where, which rule, and what to say."""
    told: set[int] = set()
    for found in variants(text, known.long):
        told.add(found.slip.start)
        yield found.slip, "Q01", _other_than_declared("口号", found.wording.written)
    for slip, wording in quoted_variants(text, known.short):
        yield slip, "Q01", _other_than_declared("口号", wording.written)
    for twin in twins(text):
        if twin.slip.start in told:
            continue  # What is declared says which of the two is right.
        yield twin.slip, "Q01", f"和前面的“{twin.first}”只差一个字；请核对，两处写成一样。"
    for spelling in known.terms.spellings(text):
        yield spelling.slip, "Q05", _other_than_declared("术语", spelling.term)


def _other_than_declared(what: str, written: str) -> str:
    return f"和活动设置里的{what}“{written}”不一样；请改成那样，或改活动设置。"
