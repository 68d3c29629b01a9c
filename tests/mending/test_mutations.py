"""Faults planted at random into sound files: `fix` gives back what was there."""

import random
import re
from collections.abc import Callable

import pytest

from generator.mending.mend import mend
from generator.mending.menders import MENDERS
from generator.mending.reading import Reading, findings_in, read
from tests.workbench import ROOT, Office

SEEDS = range(20)
ENTRY = re.compile(r"(?P<lead> *(?:- )*)(?P<key>[^\s:：'\"#\[{-]+):(?P<value> .*)?")
SOURCES = {
    path: data.decode().replace("\r\n", "\n")
    for root in (ROOT, ROOT / "tests/sites/full")
    for path, data in ((name, Office(root).folders.disk(name).read_bytes()) for name in Office(root).folders.files())
    if path.endswith((".yml", ".md")) and path.count("/") > 1
}
"""Every sound record file at hand."""


def entries(path: str, text: str) -> dict[int, re.Match[str]]:
    """Find the lines (from 0) that are entries of one line, by asking what happens to the data where one changes."""
    reading = read(path, text)
    lines = text.split("\n")
    found = {}
    for number, line in enumerate(lines):
        match = ENTRY.fullmatch(line)
        if match and read(path, "\n".join((*lines[:number], line + "〇", *lines[number + 1 :]))).body == reading.body:
            found[number] = match
    return found


def full_width_colon(match: re.Match[str], chance: random.Random) -> str:
    return f"{match['lead']}{match['key']}：{chance.choice(['', ' ', '　'])}{(match['value'] or '').strip()}"


def no_blank(match: re.Match[str], _: random.Random) -> str:
    return f"{match['lead']}{match['key']}:{(match['value'] or '').strip()}"


def odd_indent(match: re.Match[str], chance: random.Random) -> str:
    indent = len(match["lead"]) - len(match["lead"].lstrip(" "))
    blanks = chance.choice(["\t", "　"]) * (indent // 2) + " " * (indent % 2)
    return blanks + match.string[indent:]


def odd_dash(match: re.Match[str], chance: random.Random) -> str:
    return re.sub(r"^( *)- ", rf"\1{chance.choice(['－', '—', '•', '· '])}", match.string)


def unseen(match: re.Match[str], chance: random.Random) -> str:
    place = chance.randrange(len(match.string) + 1)
    return match.string[:place] + chance.choice("\u200b\u2060\u200e\x0b\ufeff") + match.string[place:]


def unquoted(match: re.Match[str], _: random.Random) -> str:
    value = (match["value"] or "").strip()
    is_quoted = len(value) > 2 and value[0] == value[-1] == "'" and "'" not in value[1:-1] and value[1] in "[*@%&!{"
    return f"{match['lead']}{match['key']}: {value[1:-1]}" if is_quoted else match.string


PLANTS: tuple[Callable[[re.Match[str], random.Random], str], ...] = (
    full_width_colon,
    no_blank,
    odd_indent,
    odd_dash,
    unseen,
    unquoted,
)


def with_special_starts(path: str, text: str, chance: random.Random) -> str:
    """Begin some texts with the signs that offices put first, in the quotes they need."""
    lines = text.split("\n")
    for number, match in entries(path, text).items():
        value = (match["value"] or "").strip()
        if match["key"] in ("标题", "摘要", "名称") and value[:1] not in ("", "'", '"', "|", ">", "&", "*"):
            start = chance.choice(["[转]", "@", "*", "%", "{附}", "&和", "!"])
            lines[number] = f"{match['lead']}{match['key']}: '{start}{value}'" if " #" not in value else lines[number]
    return "\n".join(lines)


def planted(path: str, text: str, chance: random.Random) -> str:
    """Plant faults into a third of a file's entries, where a known key can be told by its fault."""
    lines = text.split("\n")
    for number, match in entries(path, text).items():
        if chance.random() < 0.34:
            line = chance.choice(PLANTS)(match, chance)
            changed = "\n".join((*lines[:number], line, *lines[number + 1 :]))
            if any(found.fix and found.line == number + 1 for found in findings_in(path, changed)):
                lines[number] = line
    return "\n".join(lines)


def encoded(text: str, chance: random.Random) -> bytes:
    """Save as some editor would."""
    text = text.replace("\n", chance.choice(["\n", "\r\n"]))
    return chance.choice(["\ufeff" + text, text]).encode() if chance.random() < 0.6 else text.encode("gb18030")


def meaning(reading: Reading) -> object:
    """Give what a file says."""
    return reading.data, reading.body


@pytest.mark.parametrize("seed", SEEDS)
def test_planted_faults_are_mended_and_nothing_else_changes(seed: int) -> None:
    chance = random.Random(seed)
    for path in chance.sample(sorted(SOURCES), 3):
        sound = with_special_starts(path, SOURCES[path], chance)
        faulty = planted(path, sound, chance)
        data = encoded(faulty, chance)

        mended = mend(path, data, MENDERS)

        text = mended.after.decode()
        assert meaning(read(path, mended.new.text)) == meaning(read(path, sound)), path
        assert not [found for found in findings_in(path, mended.new.text) if found.fix or found.code == "F13"], path
        assert text.count("\r\n") == data.count(b"\r\n")
        assert mend(path, mended.after, MENDERS).after == mended.after
        touched = {edit.line for edit in mended.done}
        for number, (old, new) in enumerate(zip(faulty.split("\n"), mended.new.lines, strict=True), 1):
            assert old == new or number in touched, f"{path}:{number}"


def test_the_seeds_plant_every_kind_of_fault() -> None:
    codes = set()
    for seed in SEEDS[:8]:
        chance = random.Random(seed)
        for path in chance.sample(sorted(SOURCES), 3):
            data = encoded(planted(path, with_special_starts(path, SOURCES[path], chance), chance), chance)
            codes |= {edit.code for edit in mend(path, data, MENDERS).done}

    assert codes >= {"F02", "F10", "F11", "F12", "F13"}
