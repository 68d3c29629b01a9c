"""A date that cannot be read gets the date that was meant; only what the calendar lacks is called impossible."""

import pytest

from generator.loading.date_advice import date_advice


@pytest.mark.parametrize(
    "text",
    [
        "2012 年 2 月 29 日",
        "2012年2月29号",
        "２０１２－０２－２９",
        "二〇一二年二月二十九日",
        "二○一二年二月二十九日",
        "“2012-02-29”",
        "2012-02-29。",
        "2012.2.29.",
        "20120229",
        "2012-02-29 10:00",
        "2012年2月29日（星期三）",
    ],
)
def test_a_date_that_is_clear_is_written_out(text: str) -> None:
    assert date_advice(text).endswith("请写成2012-02-29。")


@pytest.mark.parametrize("text", ["2011-02-29", "2011年13月1日", "二〇一一年二月三十日", "0000-01-01"])
def test_only_a_date_that_is_in_no_calendar_is_called_so(text: str) -> None:
    assert "不存在的日期" in date_advice(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2012年2月", "缺日；请写成2012-02-01"),
        ("2012-02", "缺日"),
        ("2012年", "缺月和日"),
        ("2月29日", "缺年份"),
        ("12.2.29", "年份不是四位"),
        ("40968", "像是Excel的日期数字；请写成2012-02-29"),
        ("2012-02-01至2012-02-29", "不止一个日期"),
        ("尽快", "不是日期"),
        ("2012年2月底", "不是日期"),
    ],
)
def test_what_is_missing_is_said(text: str, says: str) -> None:
    assert says in date_advice(text)
    assert "请" in date_advice(text)
    assert "不存在" not in date_advice(text)
