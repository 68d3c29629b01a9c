"""The manual is a test: its examples work, its bad examples are caught, and it leaves nothing out."""

import re
from pathlib import Path

import pytest

from generator.cli import COMMANDS, main
from generator.model.collections import COLLECTIONS, SINGLES
from generator.model.declaration import fields_of
from generator.problems import blocks
from generator.rules import RULES
from tests.drawn import picture
from tests.workbench import ROOT, Office

MANUAL = ROOT / "docs" / "manual"
CHAPTERS = sorted(MANUAL.glob("*.md"))
_FENCE = re.compile(r"^```(?P<info>[^\n`]+)\n(?P<text>.*?)^```$", re.M | re.S)
_PLACE = re.compile(r"# (\S+\.\w+)\n")
_OFFICE = ("content/", "typical_cases/")
BESIDE = {"xianchang.jpg": picture(), "renwu-biao.xlsx": b"", "pian.mp4": b""}
"""Pictures and attachments that examples speak of; they lie beside each example."""


def text_of(chapter: str) -> str:
    """Read the chapter of a number."""
    (path,) = MANUAL.glob(f"{chapter}-*.md")
    return path.read_text(encoding="utf-8")


def fences(path: Path) -> list[tuple[str, str]]:
    """List a chapter's fenced blocks: what is said behind the fence, and the text."""
    return [(match["info"], match["text"]) for match in _FENCE.finditer(path.read_text(encoding="utf-8"))]


def example(text: str) -> tuple[str, str]:
    """Part an example into the file it belongs in and what to write there."""
    place = _PLACE.match(text)
    assert place, f"the first line does not name a file: {text[:60]}"
    return place[1], text[place.end() :]


def put(office: Office, name: str, text: str) -> None:
    """Write an example, with what lies beside it."""
    folder = name.rpartition("/")[0]
    office.write({name: text, **{f"{folder}/{file}": data for file, data in BESIDE.items()}})


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_the_examples_of_a_chapter_work_together(path: Path, office: Office) -> None:
    examples = [example(text) for info, text in fences(path) if info in ("yaml", "markdown")]
    examples = [(name, text) for name, text in examples if name.startswith(_OFFICE)]
    names = [name for name, _ in examples]
    assert len(names) == len(set(names))

    for name, text in examples:
        put(office, name, text)

    assert not blocks(office.findings()), office.findings()


BAD = [(info[5:], text) for path in CHAPTERS for info, text in fences(path) if info.startswith("text ")]


@pytest.mark.parametrize(("code", "text"), BAD, ids=[code for code, _ in BAD])
def test_a_bad_example_is_caught_by_the_code_it_stands_under(code: str, text: str, office: Office) -> None:
    name, written = example(text)
    put(office, name, written)

    assert {found.code for found in office.findings()} == {code}


def test_every_code_is_explained_with_a_good_and_a_bad_example() -> None:
    sections = re.split(r"^### ", text_of("07"), flags=re.M)[1:]
    for code in RULES:
        explained = [section for section in sections if code in section.partition("\n")[0].partition("；")[0]]
        assert explained, code
        assert all("错" in section and "对" in section for section in explained), code


def test_every_command_and_option_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    chapter = text_of("06")
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        options = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))

        assert f"generator {command}" in chapter, command
        assert {option for option in options if option not in chapter} == set(), command


def test_every_key_is_described() -> None:
    chapter = text_of("09")
    models = [*(collection.model for collection in COLLECTIONS.values()), *SINGLES.values()]
    while models:
        for field in fields_of(models.pop()):
            assert f"| {field.key.chinese} | `{field.name}` |" in chapter
            if field.part:
                models.append(field.part)


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.stem)
def test_links_between_chapters_lead_somewhere(path: Path) -> None:
    prose = _FENCE.sub("", path.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#\s]+)\)", re.sub(r"`[^`\n]*`", "", prose)):
        assert (path.parent / target).is_file(), target


def test_the_contents_name_every_chapter() -> None:
    contents = (MANUAL / "README.md").read_text(encoding="utf-8")

    assert all(f"({path.name})" in contents for path in CHAPTERS if path.name != "README.md")
