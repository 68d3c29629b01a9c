"""Vague and comparing promises: told apart on promises written for it, and in single words."""

from pathlib import Path

import pytest
import yaml

from generator.checks.comparisons import comparison
from generator.checks.quantities import has_quantity
from generator.checks.specificity import empty_words, unfounded_comparisons, vague_promises
from generator.model.commitment import Commitment

HERE = Path(__file__).parent
PROMISES: dict[str, list[str]] = yaml.safe_load((HERE / "vague_promises.yml").read_text("utf-8"))
UNSEEN: dict[str, list[str]] = yaml.safe_load((HERE / "unseen_promises.yml").read_text("utf-8"))


def advice(text: str, *, unit: str = "", beneficiary: str = "", quantity: float | None = None) -> str:
    """Give what is said of a promise's vagueness."""
    promise = Commitment(text=text, unit=unit, beneficiary=beneficiary, quantity=quantity)
    return "".join(found.message for found in vague_promises(promise))


@pytest.mark.parametrize(("promises", "recall", "precision"), [(PROMISES, 0.97, 0.97), (UNSEEN, 0.9, 0.85)])
def test_vague_promises_are_found_and_concrete_ones_left_alone(
    promises: dict[str, list[str]], recall: float, precision: float
) -> None:
    found = [text for text in promises["vague"] if empty_words(text)]
    mistaken = [text for text in promises["concrete"] if empty_words(text)]

    assert len(found) / len(promises["vague"]) >= recall
    assert len(found) / (len(found) + len(mistaken)) >= precision, mistaken


def test_the_promises_are_many_of_both_kinds_and_none_stands_twice() -> None:
    texts = PROMISES["vague"] + PROMISES["concrete"]

    assert min(map(len, PROMISES.values())) >= 150
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    "text",
    (
        "硬化3公里/硬化 1.2 公里/修三公里路/接通两百户/达到９５％/二十多亩/半小时内/每月走访一次/"
        "十几盏/三分之一/投入5万元/达到百分之九十五/3个工作日内/一小时内到/45分钟/选派12名干部驻村"
    ).split("/"),
)
def test_numbers_with_a_measure_are_quantities(text: str) -> None:
    assert has_quantity(text)


@pytest.mark.parametrize(
    "text",
    (
        "落实“三个代表”/做到五个好/争创一流/两手抓、两手都要硬/第一时间/百分之百的热情/100%的努力/"
        "千方百计/千家万户/2011年/十分重视/5月20日/“1126”发展思路/做一名合格党员/三个方面/"
        "一是学习，二是服务/庆祝建党90周年/38名党员带头/抓好六项活动/1、加强学习/一次性告知/办一件实事"
    ).split("/"),
)
def test_numbers_of_slogans_dates_and_promisers_are_none(text: str) -> None:
    assert not has_quantity(text)


@pytest.mark.parametrize(
    "text",
    (
        "办事时间比去年缩短/提高群众满意度/投诉同比下降/把满意率提高到95%/三公经费压减5%/减少办事环节/"
        "审批手续减少4项/村集体收入翻一番/等候时间减半/提高办事效率/延误较去年少5班/能耗降低百分之五/"
        "与去年相比，上访减少/合格率提升２个百分点"
    ).split("/"),
)
def test_more_or_less_of_what_is_measured_compares(text: str) -> None:
    assert comparison(text)


@pytest.mark.parametrize(
    "text",
    (
        "提高认识/提高警惕/提高服务水平/提高自身素质/增加20个停车位/新增路灯30盏/不提高收费标准/"
        "缩短与群众的距离/压缩空气站检修2次/按同比例分摊/提高思想认识，办好3件实事/减轻课业负担/"
        "增强群众安全感"
    ).split("/"),
)
def test_more_of_what_nobody_measures_or_something_new_does_not(text: str) -> None:
    assert not comparison(text)


def test_the_clause_that_compares_is_quoted_and_what_is_missing_is_named() -> None:
    promise = Commitment(text="认真学习；办证时间比去年缩短。", quantity=5)

    (found,) = unfounded_comparisons(promise)

    assert "“办证时间比去年缩短”" in found.message
    assert "没有填“基数”。" in found.message


def test_empty_words_are_quoted_and_the_advice_fits_the_promise() -> None:
    said = advice("不断提高医疗质量，改善服务态度，让患者满意。")

    assert "“不断”“提高”" in said
    assert "门诊取药" in said


@pytest.mark.parametrize(
    ("text", "lacking"), [("加强路灯和护栏管理，改善环境", "数量、受益对象"), ("努力服务老年人", "数量、看得见的事项")]
)
def test_only_what_is_lacking_is_asked_for(text: str, lacking: str) -> None:
    assert f"没有写{lacking}。" in advice(text)


def test_a_planned_quantity_settles_it_and_unit_and_beneficiary_each_weigh_as_one_thing() -> None:
    assert advice("加强服务")
    assert not advice("加强服务", quantity=12)
    assert advice("加强服务", unit="次")
    assert not advice("加强服务", unit="次", beneficiary="沿河住户")
    assert advice("加强服务", unit="次", beneficiary="广大群众")


def test_one_empty_word_is_enough_in_twelve_characters_and_not_in_thirteen() -> None:
    assert empty_words("邻里之间彼此相处得很良好") == ("良好",)
    assert not empty_words("邻里之间彼此都能相处得良好")


def test_one_time_weighs_as_one_thing_and_several_weigh_no_more() -> None:
    assert empty_words("努力") == ("努力",)
    assert not empty_words("每天努力")
    assert empty_words("每天、每周不断努力") == ("不断", "努力")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("不断努力奋斗拼搏", "“不断”“努力”“奋斗”“拼搏”放在"), ("不断努力奋斗拼搏进取", "“不断”“努力”“奋斗”“拼搏”等放在")],
)
def test_four_empty_words_are_quoted(text: str, quoted: str) -> None:
    assert f"大而空：{quoted}" in advice(text)


@pytest.mark.parametrize(("length", "cut"), [(30, None), (31, 28)])
def test_a_promise_of_thirty_characters_is_quoted_whole_and_of_a_longer_one_twenty_eight(
    length: int, cut: int | None
) -> None:
    text = ("不断努力，" * 7)[:length]

    assert f"“{text if cut is None else text[:cut] + '……'}”大而空" in advice(text)


def test_a_long_promise_is_quoted_by_its_beginning() -> None:
    assert "……”大而空" in advice("进一步加强作风建设，不断提高服务水平，努力让群众满意，圆满完成各项工作任务。")
