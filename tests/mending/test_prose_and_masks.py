"""Fixes that change words: made only where a check names the place, and only where nothing else changes."""

from collections.abc import Mapping

import pytest

from generator import fixing
from generator.mending.masks import masks
from generator.mending.mend import Mended, mend
from generator.mending.mender import Mender, text_of
from generator.mending.menders import MENDERS
from generator.mending.sheet import take_apart
from generator.problems import Finding
from generator.site import Site
from tests.workbench import Office

NEWS = "content/news/ketang.md"
FRONT = "---\n标题: 田间课堂（示例）\n摘要: 群众,党员\n日期: 2026-05-12\n---\n"
EVERY = (*MENDERS, masks(frozenset()))
MOBILE = "138" + "1234" + "5678"


def mended(text: str, named: Mapping[str, set[int]]) -> Mended:
    """Mend a piece of news in memory."""
    lines = {code: frozenset(numbers) for code, numbers in named.items()}
    return mend(NEWS, text.encode(), EVERY, lines)


def test_a_body_that_the_check_names_is_tidied_and_its_code_and_links_stay() -> None:
    body = "围 绕中心,抓落实。\n\n见[甲,乙](jia,yi.md)和`甲,乙`。\n"

    result = mended(FRONT + body, {"Q02": {6}})

    assert result.after.decode() == FRONT + "围绕中心，抓落实。\n\n见[甲，乙](jia,yi.md)和`甲,乙`。\n"
    assert [(edit.line, edit.code) for edit in result.done] == [(6, "Q02"), (8, "Q02")]
    assert result.done[0].reason.startswith("“围 绕中”、“中心,抓落”：")


def test_an_entry_is_tidied_only_where_the_check_names_its_line() -> None:
    assert mended(FRONT, {"Q02": {3}}).after.decode() == FRONT.replace("群众,党员", "群众，党员")
    assert not mended(FRONT, {"Q02": {2}}).is_changed
    assert not mended(FRONT, {}).is_changed


def test_a_key_and_its_colon_are_no_prose() -> None:
    typed = "---\n标题: '党员:先锋'\n日期: 2026-05-12\n---\n"

    assert mended(typed, {"Q02": {2}}).after.decode() == typed.replace("党员:先锋", "党员：先锋")


def test_what_would_turn_a_paragraph_into_a_heading_is_left_to_a_person() -> None:
    typed = FRONT + "开头,一段。\n\n(一)动员部署\n"

    result = mended(typed, {"Q02": {6}})

    assert result.after.decode() == typed.replace("开头,", "开头，")
    assert [edit.line for edit in result.refused] == [8]
    assert "没有改" in result.refused[0].reason


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (f"请打{MOBILE}。", "请打138****5678。"),
        (f"请打 {MOBILE[:3]} {MOBILE[3:7]} {MOBILE[7:]}。", "请打 138****5678。"),
        (f"邮箱{MOBILE}@qq.com。", "邮箱1***@qq.com。"),
        (f"![图]({MOBILE}.jpg)", f"![图]({MOBILE}.jpg)"),
        (f"[电话](tel:{MOBILE})", f"[电话](tel:{MOBILE})"),
        (f"`{MOBILE}`", f"`{MOBILE}`"),
        (f"照片: {MOBILE}.jpg", f"照片: {MOBILE}.jpg"),
        ("值班电话0900-1234567。", "值班电话0900-1234567。"),
    ],
)
def test_personal_data_is_disguised_in_words_and_left_in_names_of_files_and_addresses(typed: str, meant: str) -> None:
    result = mended(f"{FRONT}{typed}\n", {"P01": {6}})

    assert result.after.decode() == f"{FRONT}{meant}\n"


def test_personal_data_that_the_gates_do_not_name_stays() -> None:
    """It stands in what is never published: a draft, an internal record, a note."""
    typed = f"---\n# 找{MOBILE}\n标题: 灯\n日期: 2026-05-12\n---\n{MOBILE}\n"

    assert mended(typed, {"P01": {6}}).after.decode() == typed[: -len(MOBILE) - 1] + "138****5678\n"


@pytest.fixture
def leaky(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Give an office with a number in its news, and a check that says so."""
    office.write(
        {NEWS: f"---\n标题：灯\n# {MOBILE}找他核实\n日期: 2026-05-12\n---\n\n请打{MOBILE}。\n再打{MOBILE}。\n"}
    )

    def leaks(_: Site) -> list[Finding]:
        text = (office.root / NEWS).read_text(encoding="utf-8").partition("---\n\n")[2]
        return [Finding(path=NEWS, line=7, code="P01", message="有手机号；请遮掩。")] if MOBILE in text else []

    monkeypatch.setattr(fixing, "check_site", leaks)
    return office


def test_a_mask_is_offered_but_written_only_where_it_is_asked_for(
    leaky: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    path = leaky.root / NEWS

    assert leaky.run("fix", "--write") == 1
    assert path.read_text(encoding="utf-8").count(MOBILE) == 3
    assert "还有2处个人信息可以遮掩；内容会变，加上--mask才写入" in capsys.readouterr().out
    assert leaky.run("fix", "--mask") == 0
    assert path.read_text(encoding="utf-8").count(MOBILE) == 3

    assert leaky.run("fix", "--mask", "--write") == 0

    front = f"---\n标题: 灯\n# {MOBILE}找他核实\n日期: 2026-05-12\n---\n"
    assert path.read_text(encoding="utf-8") == f"{front}\n请打138****5678。\n再打138****5678。\n"


def test_what_the_office_publishes_on_purpose_stays() -> None:
    duty = "139" + "1234" + "5678"
    typed = f"{FRONT}值班{duty}，不是{MOBILE}。\n"

    result = mend(NEWS, typed.encode(), [masks(frozenset({duty}))], {"P01": frozenset({6})})

    assert result.after.decode() == f"{FRONT}值班{duty}，不是138****5678。\n"


def test_what_no_page_shows_stays() -> None:
    typed = f"推荐对象: 路灯\n推荐理由: 请打{MOBILE}\n推荐人: 王示例，{MOBILE}\n# {MOBILE}\n"

    result = mend("content/nominations/lizi.yml", typed.encode(), EVERY, {"P01": frozenset({2})})

    assert result.after.decode() == typed.replace(f"请打{MOBILE}", "请打138****5678")


def test_what_is_shown_gives_nobody_away(leaky: Office, capsys: pytest.CaptureFixture[str]) -> None:
    leaky.run("fix", "--mask")

    shown = capsys.readouterr().out
    assert "-请打〔手机号〕。" in shown
    assert "+请打138****5678。" in shown
    assert MOBILE not in shown


def test_a_number_that_is_left_to_a_person_still_blocks(leaky: Office) -> None:
    leaky.replace(NEWS, f"请打{MOBILE}。", f"`{MOBILE}`")

    assert leaky.run("fix", "--mask", "--write") == 1


@pytest.mark.parametrize("mender", EVERY)
def test_no_kind_of_fix_calls_another_text_proved(mender: Mender) -> None:
    before = text_of(NEWS, take_apart(f"{FRONT}正文。\n".encode()).sheet, {})
    after = text_of(NEWS, take_apart(f"{FRONT.replace('课堂', '讲堂')}正文。\n".encode()).sheet, {})

    assert mender.is_proved(before, before)
    assert not mender.is_proved(before, after)
