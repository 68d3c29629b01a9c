"""A period that cannot be read is answered with what to write."""

import pytest

from generator.loading.period_advice import period_advice
from generator.model.periods import parse_period


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2011年", "2011"),
        ("2011年度", "2011"),
        ("2011年 上半年", "2011H1"),
        ("2011下半年", "2011H2"),
        ("2011h1", "2011H1"),
        ("2011-Q3", "2011Q3"),
        ("２０１１Q3", "2011Q3"),
        ("2011年第二季度", "2011Q2"),
        ("2011年4季度", "2011Q4"),
    ],
)
def test_what_was_meant_is_written_out(text: str, meant: str) -> None:
    parse_period(meant)

    assert f"请写成“{meant}”" in period_advice(text)


@pytest.mark.parametrize("text", ["上半年", "去年", "2011H3", "2011年第五季度", "2011-05", ""])
def test_what_cannot_be_guessed_is_answered_with_the_three_forms(text: str) -> None:
    assert "2011年写“2011”，上半年写“2011H1”，第二季度写“2011Q2”" in period_advice(text)
    assert "请写成" not in period_advice(text)
