"""YAML as offices write it: everything stays text, and what cannot be read is told by line."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.frontmatter import parse
from generator.plain_yaml import MAX_DEPTH

KEYS = frozenset({"标题", "日期", "电话", "口号", "摘要"})
UNREADABLE: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "goldens" / "frontmatter.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", UNREADABLE, ids=lambda case: str(case["name"]))
def test_what_cannot_be_read_is_told_at_its_line_with_advice(case: dict[str, Any]) -> None:
    faults = parse(case["text"], KEYS).faults

    assert [f"{fault.line} {fault.code}" for fault in faults] == case["faults"]
    assert case["says"] in faults[0].message
    assert "请" in faults[0].message


@pytest.mark.parametrize(
    "text", ["010", "12:30", "no", "yes", "null", "~", "1e3", "0x1F", "2026-05-01", "1_000", "true", ".5", "=", "<<"]
)
def test_a_value_stays_the_text_it_is(text: str) -> None:
    assert parse(f"标题: {text}", KEYS).data == {"标题": text}


def test_a_value_that_is_left_out_is_an_empty_text() -> None:
    assert parse("标题:\n日期: ''\n口号:\n  -\n", KEYS).data == {"标题": "", "日期": "", "口号": [""]}


def test_lists_and_parts_may_nest() -> None:
    parsed = parse("口号:\n  - {标题: 灯, 电话: [一, 二]}\n  - 三\n", KEYS)

    assert parsed.data == {"口号": [{"标题": "灯", "电话": ["一", "二"]}, "三"]}
    assert parsed.faults == ()


def test_blocks_and_folded_lines_are_joined_as_yaml_does() -> None:
    parsed = parse("标题: |\n  一\n  二\n摘要: >-\n  三\n  四\n日期: 五\n  六\n", KEYS)

    assert parsed.data == {"标题": "一\n二\n", "摘要": "三 四", "日期": "五 六"}


def test_an_empty_text_holds_nothing() -> None:
    assert parse("", KEYS).data == ""
    assert parse("# 只有注释\n", KEYS).data == ""


def test_the_first_of_two_values_is_kept() -> None:
    assert parse("标题: 灯\n标题: 路\n", KEYS).data == {"标题": "灯"}


def test_an_alias_repeats_its_anchor() -> None:
    assert parse("标题: &a 灯\n摘要: *a\n", KEYS).data == {"标题": "灯", "摘要": "灯"}


LAUGHS = "a0: &a0 哈\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        "a: &a [*a]",
        "a: " + "[" * 500_000,
        "a: " + "[" * 40_000 + "]" * 40_000,
        "a: " + "{a: " * 100_000,
        "- " * 300_000 + "a",
        "? " * 300_000 + "a",
        "\n".join(" " * depth + "a:" for depth in range(1_500)),
        "[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2),
    ],
    ids=["laughs", "itself", "brackets", "closed", "braces", "dashes", "questions", "indentation", "just too deep"],
)
def test_a_text_made_to_exhaust_the_reader_is_a_fault(text: str) -> None:
    parsed = parse(text, KEYS)

    assert parsed.data == ""
    assert [fault.code for fault in parsed.faults] == ["F02"]
    assert "请" in parsed.faults[0].message


def test_as_deep_as_anyone_writes_is_read() -> None:
    assert parse("标题: " + "[" * 20 + "]" * 20, KEYS).faults == ()
