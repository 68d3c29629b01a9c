"""The quick reader of YAML says what libyaml says, or nothing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any

import pytest
import yaml

from generator.loading.front import split
from generator.office_yaml import mend
from generator.plain_yaml import Builder, Data
from generator.regular_yaml import Regular, read_regular
from tests.workbench import ROOT

GOLDENS = ROOT / "tests" / "goldens"
ROWS = (
    *("a:", "b: 甲", "  b:", "  c: 乙", "   a: 丙", "    d: 丁", "", "# 注", "  续行", "---", "a: b: c", "c: 甲 # 注"),
    *("- 甲", "- a: 乙", "- b:", "  - 丙", "  - c: 丁", "  - - d:", "-", "    - 戊", "-   e: 己", "- ", "- - a"),
    *(
        "d: '甲 #乙'",
        'e: ""',
        "f: []",
        "- []",
        "g: &h 甲",
        "- *h",
        "  n: *h",
        "i: |",
        "\tj: 甲",
        "k:甲",
        "- l:甲",
        "m: 甲:乙#丙",
        "n: 甲 ",
    ),
)


def with_libyaml(text: str) -> Regular | None:
    """Read a text with libyaml; None where it is refused, or something is told of it."""
    builder = Builder(text)
    try:
        data = builder.document()
        node = yaml.compose(text, yaml.CBaseLoader)
    except yaml.YAMLError:
        return None
    return None if builder.faults else Regular(data, list(lines_of(node)))


def lines_of(node: Any) -> Iterator[int]:
    """Give the line of every entry and item."""
    for part in node.value if isinstance(node, yaml.CollectionNode) else ():
        key, value = part if isinstance(node, yaml.MappingNode) else (part, part)
        yield key.start_mark.line
        yield from lines_of(value)


def misread(texts: Iterable[str]) -> list[str]:
    """List the texts that are read in another way than libyaml reads them; to leave one to libyaml is no fault."""
    return [text for text in texts if (found := read_regular(text)) is not None and found != with_libyaml(text)]


def share_read(texts: Sequence[str]) -> float:
    """Tell how large a part is not left to libyaml."""
    return sum(read_regular(text) is not None for text in texts) / len(texts)


def written() -> Iterator[str]:
    """Give the YAML of every file of the sample and of the tests' sites."""
    for folder in ("content", "typical_cases", "tests/sites"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".md", ".yml"):
                text = path.read_bytes().decode(errors="replace").replace("\r\n", "\n")
                yield split(text).yaml if path.suffix == ".md" else text


def test_the_files_of_the_sites_read_alike_and_most_are_plain() -> None:
    texts = [mend(text, ())[0] for text in written()]

    assert misread(texts) == []
    assert share_read(texts) > 0.5


def test_a_plain_text_is_read() -> None:
    text = "# 注\n- 甲: &a 乙\n  子: *a\n  丙:\n  - 丁: ''\n\n    戊: 12:30\n  己:\n    庚: a#b\n- - 辛\n  - 壬\n- []\n"

    assert read_regular(text) == Regular(
        [{"甲": "乙", "子": "乙", "丙": [{"丁": "", "戊": "12:30"}], "己": {"庚": "a#b"}}, ["辛", "壬"], []],
        [1, 1, 2, 3, 4, 4, 6, 7, 8, 9, 9, 10, 11],
    )


@pytest.mark.parametrize("first", ROWS)
def test_rows_of_every_kind_below_one_another_read_alike(first: str) -> None:
    together = list(product((first,), ROWS, ROWS))
    texts = ["\n".join(rows) for rows in together] + ["\n".join(("z:", *rows)) for rows in together]

    assert misread(texts) == []


def test_characters_of_every_kind_read_alike() -> None:
    characters = map(chr, (*range(0x3100), *range(0xD780, 0xD800), *range(0xFE00, 0x10000), 0x1F600, 0x10FFFF))
    forms = ("a: {}x", "a: x{}", "x{}x: a", "- {}", "a: '{}'")
    texts = [form.format(character) for character in characters for form in forms]

    assert misread(texts) == []
    assert share_read(texts) > 0.5


@pytest.mark.parametrize("golden", ["frontmatter.yml", "office_yaml.yml"])
def test_texts_with_faults_read_alike(golden: str) -> None:
    cases: list[dict[str, Data]] = yaml.safe_load((GOLDENS / golden).read_text(encoding="utf-8"))
    texts = [str(case["text"]) for case in cases]

    assert misread(texts) == []
    assert misread(mend(text, ("标题", "日期"))[0] for text in texts) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 注",
        "甲",
        "a: 1\na: 2",
        "- a\n  b",
        "a: 甲\n  乙",
        "a: &b 甲\nc: &b 乙",
        "a: *b",
        "- " * 13 + "a",
        f"{'a' * 2_000}: b",
        "\ufeffa: b",
    ],
    ids=[
        "empty",
        "comment",
        "word",
        "twice",
        "next line",
        "value goes on",
        "named twice",
        "nameless",
        "deep",
        "long key",
        "mark",
    ],
)
def test_what_is_not_plain_is_left_to_libyaml(text: str) -> None:
    assert read_regular(text) is None
