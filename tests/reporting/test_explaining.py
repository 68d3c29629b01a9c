"""`check --explain`: the manual's words on one rule, and how strict this office is."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.model.settings import CheckSetting
from generator.problems import GeneratorError
from generator.reporting import rulebook
from generator.reporting.explaining import explain
from generator.rules import RULES
from tests.workbench import Office


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_explained_with_how_it_looks_right_and_wrong(code: str) -> None:
    text = "\n".join(explain(code, {}))

    assert RULES[code].title in text
    assert "\n对：" in text
    assert "\n错：" in text


def test_the_manual_s_marks_and_the_developers_ids_are_left_out() -> None:
    for code in RULES:
        text = "\n".join(explain(code, {}))

        assert "`" not in text
        assert "CMT-" not in text
        assert "<!--" not in text


def test_what_is_written_in_a_file_keeps_its_lines() -> None:
    lines = list(explain("F05", {}))

    (wrong,) = [line for line in lines if line.startswith("错：") and "hekou.yml" in line]
    assert wrong.splitlines()[1:] == [
        "    # content/organizations/hekou.yml",
        "    名称: 河口村党支部",
        "    类型: 党支部",
    ]


def test_a_rule_s_own_section_is_given_and_not_one_that_points_to_it() -> None:
    text = "\n".join(explain("C04", {}))

    assert "【公开承诺（" in text
    assert "编号要指向真有的记录" not in text


@pytest.mark.parametrize("written", ["c04", "Ｃ０４", " C04 "])
def test_a_code_may_be_typed_in_any_way(written: str) -> None:
    assert next(explain(written, {})).startswith("C04 ")


def test_the_office_s_own_choice_is_told_with_the_usual_one() -> None:
    text = "\n".join(explain("C04", {"C04": CheckSetting.WARN}))

    assert "提醒：可以发布，最好看一看。这是本单位在网站设置（site.yml）里定的，原来是“阻止”。" in text
    assert "关闭：不检查" in "\n".join(explain("C04", {"C04": CheckSetting.OFF}))
    assert "本单位" not in "\n".join(explain("C04", {}))


def test_what_was_not_understood_stays_blocking_whatever_is_chosen() -> None:
    text = "\n".join(explain("F06", {"F06": CheckSetting.OFF}))

    assert "阻止：不改好就不能发布。" in text
    assert "豁免　不能。" in text


def test_an_unknown_code_is_told_with_the_nearest_one() -> None:
    with pytest.raises(GeneratorError, match=r"没有“C044”这个代码。您是不是要写“C04”？"):
        list(explain("C044", {}))


def test_without_the_manual_the_checks_still_speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "CHAPTER", tmp_path / "missing.md")
    rulebook.all_sections.cache_clear()
    try:
        assert "尽快" in "\n".join(explain("C01", {}))
        assert len(list(explain("F02", {}))) == 3
    finally:
        rulebook.all_sections.cache_clear()


def test_the_command_explains_and_checks_nothing(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write({"content/news/ketang.md": "坏的。\n"})
    office.replace("content/site.yml", "主办单位: 示例办公室", "主办单位: 示例办公室\n检查: {C04: 提醒}")

    assert office.run("check", "--explain", "C04") == 0

    said = capsys.readouterr().out
    assert said.startswith("C04 ")
    assert "原来是“阻止”" in said
    assert "ketang" not in said


def test_the_command_suggests_a_code_and_ends_with_2(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--config", str(office.config), "--explain", "C4"]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert "您是不是要写“C" in said.err
