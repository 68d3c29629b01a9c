"""Faults of office editors: found by line, mended in memory, and offered as the line that should be there."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.office_yaml import mend

KEYS = frozenset({"名称", "name", "标题", "日期", "电话", "摘要", "口号"})
CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "goldens" / "office_yaml.yml").read_text(encoding="utf-8")
)
CHANGED = [case for case in CASES if "mended" in case]
SOUND = [case for case in CASES if "mended" not in case]


def name_of(case: dict[str, Any]) -> str:
    """Name a golden."""
    return str(case["name"])


@pytest.mark.parametrize("case", CHANGED, ids=name_of)
def test_a_fault_is_told_at_its_line_and_read_as_it_was_meant(case: dict[str, Any]) -> None:
    mended, faults = mend(case["text"], KEYS)

    assert [f"{fault.line} {fault.code}" for fault in faults] == case["faults"]
    assert mended == case["mended"]


@pytest.mark.parametrize("case", CHANGED, ids=name_of)
def test_the_last_fix_offered_for_a_line_is_the_line_as_it_is_read(case: dict[str, Any]) -> None:
    mended, faults = mend(case["text"], KEYS)

    lines = case["text"].split("\n")
    for fault in faults:
        assert fault.fix is not None
        lines[fault.line - 1] = fault.fix

    assert "\n".join(lines) == mended


@pytest.mark.parametrize("case", CHANGED, ids=name_of)
def test_a_mended_text_has_no_fault_left(case: dict[str, Any]) -> None:
    assert mend(case["mended"], KEYS) == (case["mended"], ())


@pytest.mark.parametrize("case", SOUND, ids=name_of)
def test_sound_text_comes_back_as_it_is(case: dict[str, Any]) -> None:
    assert mend(case["text"], KEYS) == (case["text"], ())


@pytest.mark.parametrize(
    "remark", ["工作日 #节假日另行通知", "46 #3人外出", "解决 #3 路口 # 问过老李", "[一, 二] #3 路口"]
)
def test_a_hash_that_may_begin_a_remark_is_told_without_a_fix(remark: str) -> None:
    mended, (fault,) = mend(f"标题: {remark}\n", KEYS)

    assert mended == f"标题: {remark}\n"
    assert (fault.line, fault.code, fault.fix) == (1, "F14", None)


@pytest.mark.parametrize("title", ["解决 #3 路口", "开展 #我为群众办实事# 活动"])
def test_a_number_or_a_topic_behind_a_hash_is_offered_in_quotes_and_read_as_yaml_reads_it(title: str) -> None:
    mended, (fault,) = mend(f"  标题: {title}\n", KEYS)

    assert mended == f"  标题: {title}\n"
    assert (fault.line, fault.code, fault.fix) == (1, "F14", f"  标题: '{title}'")
