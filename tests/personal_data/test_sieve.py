"""The sieve lets through whatever may be found, and hardly any page besides."""

import re
from random import Random

import pytest

from generator.personal_data import personal_data
from generator.personal_data.runs import UNSEEN
from generator.personal_data.sieve import may_hold, may_hold_in_marks
from tests.personal_data import fabricated
from tests.personal_data.test_finding import DISGUISES

PAGE = '<article class="n12"><p>甲<time datetime="2026-05-12">2026年5月12日</time></p>\n<p>{}</p>\n<td>3</td></article>'


def passes(html: str) -> bool:
    """Ask the sieve about a page."""
    return may_hold(html, html.encode())


@pytest.mark.parametrize("split", ["{}", "{}<b>", "<strong>{}</strong>"])
def test_all_that_can_be_planted_passes(split: str) -> None:
    for _, value in fabricated.planted(31, 300):
        written = value[:4] + split.format(value[4:8]) + value[8:] if value.isdecimal() else value
        assert passes(PAGE.format(written)), value


@pytest.mark.parametrize("disguise", [name for name in DISGUISES if name != "in numerals"])
def test_a_number_passes_in_every_disguise(disguise: str) -> None:
    random = Random(32)

    assert all(passes(PAGE.format(DISGUISES[disguise](fabricated.mobile(random)))) for _ in range(30))


@pytest.mark.parametrize("digit", ["&#{};", "&#x{:x};", "%{:x}"])
def test_digits_that_are_spelt_out_pass(digit: str) -> None:
    number = fabricated.mobile(Random(33))

    assert passes(PAGE.format("".join(digit.format(ord(c)) for c in number)))


@pytest.mark.parametrize(
    "gap", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u00a0", "　", "\u2009", "－", "·", "—", "（", "．"]
)
def test_signs_inside_a_number_do_not_keep_it_back(gap: str) -> None:
    number = fabricated.mobile(Random(34))

    assert passes(PAGE.format(f"{number[:3]}{gap}{number[3:7]}{gap}{number[7:]}"))


def test_no_sign_without_a_width_keeps_a_number_back() -> None:
    number = fabricated.mobile(Random(36))
    unseen = [sign for sign in map(chr, range(0x80, 0xFFFF)) if re.match(f"[{UNSEEN}]", sign)]
    written = {hex(ord(sign)): f"{number[:3]}{sign}{number[3:7]}{sign}{number[7:]}" for sign in unseen}

    assert len(written) > 30
    assert all(any(slip.key == number for slip in personal_data(text)) for text in written.values())
    assert [sign for sign, text in written.items() if not passes(PAGE.format(text))] == []


def test_links_inside_a_number_do_not_keep_its_text_back() -> None:
    number = fabricated.mobile(Random(35))
    for target in ("~0", "https://example.org/?a=1,2&amp;b", "tel:12345"):
        assert may_hold_in_marks(f'<p>{number[:3]}<a href="{target}">{number[3:7]}</a>{number[7:]}</p>')


@pytest.mark.parametrize(
    "text",
    [
        "2026年5月12日至2026年6月30日，示创组发〔2026〕12号",
        "电话029-8765432，热线12345",
        "家住示例村的老人",
        "示例小区的3个单元",
        "第三组12户",
    ],
)
def test_a_plain_page_is_kept_back(text: str) -> None:
    assert not passes(PAGE.format(text))
    assert not may_hold_in_marks(f"<p>{text}</p>")


@pytest.mark.parametrize("region", ["{}{}", "{}-{}", "{} {}"])
@pytest.mark.parametrize("gap", ["", "-", " "])
def test_an_identity_number_passes_though_a_day_stands_in_it(region: str, gap: str) -> None:
    random = Random(37)
    young = (number for number in iter(lambda: fabricated.identity(random), "") if number[6:8] == "20")

    for number in (next(young) for _ in range(10)):
        day = f"{number[6:10]}-{number[10:12]}-{number[12:14]}"
        assert passes(PAGE.format(region.format(number[:3], number[3:6]) + gap + day + gap + number[14:])), number


def test_titles_that_end_in_a_number_need_no_closer_look_for_the_days_beside_them() -> None:
    lines = [f"<li><a>典型（示例{number}）</a><time>2026-07-19</time></li>" for number in range(130, 200)]

    assert not passes(PAGE.format("\n".join(lines)))
