"""What is told of copies: once each, with the original's place, what is shared, and how many more there are."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.problems import Finding
from tests.test_copied import written
from tests.workbench import Office, copy_of

PLAN = (
    "先挨家挨户问清楚路、水、灯哪样最急，再由党员大会排出先后，最后每月在公示栏贴出进度，请村民代表打分，"
    "得分低的次月重来。"
)


def village(number: int, plan: str = "") -> str:
    """Write a village."""
    lines = f"名称: 第{number}村党支部（示例）\n类型: 党支部\n上级: hekou-zhen\n级别: 村\n领域: 农村\n"
    return lines + (f"方案: {plan}\n" if plan else "")


def promise(party: str, text: str) -> str:
    """Write a promise."""
    return (
        f"承诺主体: {party}\n承诺类型: 实事承诺\n来源依据: 群众热点\n承诺内容: {text}\n承诺日期: 2026-10-02\n"
        "办结时限: 2027-06-30\n责任人: 丙示例\n征求群众意见: {方式: 入户走访, 日期: 2026-10-01, 人数: 36}\n"
    )


def comment(number: int, text: str) -> str:
    """Write a comment whose words are all in its first part."""
    return (
        f"- 编号: d{number}\n  点评人: zhao-shiyi\n  点评对象: hekou-zhen\n  点评周期: 2026Q4\n"
        f"  点评日期: 2026-11-0{number}\n  肯定成绩: {text}\n  存在问题: [{{问题: 零, 整改时限: 2026-12-30}}]\n"
        "  努力方向: 零\n"
    )


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Copy the sound site."""
    return copy_of("sound", tmp_path / "office")


def told(office: Office, files: Mapping[str, str]) -> list[Finding]:
    """Check the site with more files."""
    office.write(files)
    return [found for found in office.findings() if found.code in ("C07", "R04")]


def test_fifty_units_with_one_plan_are_told_once_each(office: Office) -> None:
    villages = {f"content/organizations/cun-{n:02}.yml": village(n, PLAN) for n in range(50)}

    found = told(office, villages)

    assert [one.path for one in found] == [f"content/organizations/cun-{n:02}.yml" for n in range(1, 50)]
    assert all("（content/organizations/cun-00.yml:6）" in one.message for one in found)
    assert all("另外还有48处" in one.message for one in found)


def test_the_message_quotes_the_passage_as_the_copy_writes_it(office: Office) -> None:
    files = {
        "content/organizations/jia.yml": village(1, PLAN),
        "content/organizations/yi.yml": village(2, "活动有三步：" + PLAN.replace("路、水、灯", "路，水，灯")),
    }

    (found,) = told(office, files)

    assert "“第2村党支部（示例）”的方案和“第1村党支部（示例）”的" in found.message
    assert "“先挨家挨户问清楚路，水，灯哪样最急" in found.message
    assert "另外" not in found.message


def test_what_the_two_share_is_marked_in_both(office: Office) -> None:
    files = {
        "content/organizations/jia.yml": village(1, PLAN),
        "content/organizations/yi.yml": village(2, PLAN.replace("请村民代表打分", "由老党员给分")),
    }

    (found,) = told(office, files)

    assert found.pair is not None
    shared = [found.pair.copy.text[start:end] for start, end in found.pair.copy.spans]
    assert not any("老党员" in passage for passage in shared)
    assert shared[0].startswith("先挨家挨户问清楚")
    assert [found.pair.original.line, found.pair.copy.line] == [6, 6]


@pytest.mark.parametrize(("length", "marked"), [(299, 3), (300, 5)])
def test_a_run_is_marked_from_three_characters_on_and_in_texts_of_three_hundred_from_five(
    office: Office, length: int, marked: int
) -> None:
    runs = written(0, 150), written(500, marked), written(600, marked - 1)
    left = length - sum(map(len, runs)) - 2
    first = "甲".join(runs) + written(2000, left)
    second = written(3000, left) + "乙".join(runs)
    files = {
        "content/organizations/jia.yml": village(1, first),
        "content/organizations/yi.yml": village(2, second),
    }

    (found,) = told(office, files)

    assert found.pair is not None
    for passage in (found.pair.original, found.pair.copy):
        assert [passage.text[start:end] for start, end in passage.spans] == list(runs[:2])
    assert f"相同的字占{(150 + marked) / length:.0%}，" in found.message


@pytest.mark.parametrize(("shared", "quoted"), [(40, written(0, 40)), (41, written(0, 40) + "……")])
def test_forty_characters_of_a_passage_are_quoted(office: Office, shared: int, quoted: str) -> None:
    files = {
        "content/organizations/jia.yml": village(1, written(0, shared) + written(2000, 9)),
        "content/organizations/yi.yml": village(2, written(3000, 9) + written(0, shared)),
    }

    (found,) = told(office, files)

    assert f"最长的一段是“{quoted}”；" in found.message


@pytest.mark.parametrize(("name", "own", "count"), [("甲", 18, 1), ("甲乙", 18, 0), ("甲乙", 19, 1)])
def test_a_name_of_two_characters_is_taken_off_and_one_of_one_is_not(
    office: Office, name: str, own: int, count: int
) -> None:
    files = {
        "content/organizations/yi.yml": village(2) + f"简称: {name}\n",
        "content/commitments/jia.yml": promise("hekou-cun", name + written(0, own)),
        "content/commitments/yi.yml": promise("yi", name + written(0, own)),
    }

    assert len(told(office, files)) == count


@pytest.mark.parametrize(("shared", "count"), [(37, 1), (36, 0)])
def test_three_tenths_of_a_promise_are_a_copy(office: Office, shared: int, count: int) -> None:
    files = {
        "content/organizations/yi.yml": village(2),
        "content/commitments/jia.yml": promise("hekou-cun", written(0, shared) + written(1000, 107 - shared)),
        "content/commitments/yi.yml": promise("yi", written(2000, 107 - shared) + written(0, shared)),
    }

    assert len(told(office, files)) == count


@pytest.mark.parametrize(("shared", "count"), [(57, 1), (56, 0)])
def test_half_a_comment_is_a_copy(office: Office, shared: int, count: int) -> None:
    first = comment(1, written(0, shared) + written(1000, 105 - shared))
    second = comment(2, written(2000, 105 - shared) + written(0, shared))

    assert len(told(office, {"content/reviews/d.yml": first + second})) == count


def test_the_campaign_s_own_words_may_be_quoted_by_all(office: Office) -> None:
    demand = "把群众最急的事摆在前面办，把说过的话写在墙上给人看，把办完的事交给群众打分"
    files = {
        "content/organizations/yi.yml": village(2),
        "content/commitments/jia.yml": promise("hekou-cun", demand + "；先通村东的渠。"),
        "content/commitments/yi.yml": promise("yi", demand + "；再补小学的墙。"),
    }

    assert len(told(office, files)) == 1
    campaign = office.root / "content" / "campaign.yml"
    campaign.write_text(campaign.read_text(encoding="utf-8") + f"总体要求: {demand}。\n", encoding="utf-8")
    assert told(office, files) == []


def test_a_member_s_own_plan_is_compared_with_none(office: Office) -> None:
    member = "可见范围: 内部\n承诺人: 甲示例\n"
    files = {
        "content/organizations/yi.yml": village(2),
        "content/commitments/jia.yml": promise("hekou-cun", PLAN) + member,
        "content/commitments/yi.yml": promise("yi", PLAN) + member,
    }

    assert told(office, files) == []


def test_a_withdrawn_promise_is_no_original(office: Office) -> None:
    files = {
        "content/organizations/yi.yml": village(2),
        "content/commitments/jia.yml": promise("hekou-cun", PLAN) + "状态: 已撤稿\n",
        "content/commitments/yi.yml": promise("yi", PLAN),
    }

    assert told(office, files) == []
