"""Personal data in a text is found however it is written, and what only looks like it is let be."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from generator.personal_data import Kind, keys_in, lines_by_key, personal_data
from tests.personal_data import fabricated

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_SPELT = str.maketrans("0123456789", "零一二三四五六七八九")
Disguise = Callable[[str], str]


def groups(number: str, sizes: tuple[int, ...], gap: str) -> str:
    """Break a number up."""
    parts, place = [], 0
    for size in sizes:
        parts.append(number[place : place + size])
        place += size
    return gap.join(part for part in (*parts, number[place:]) if part)


DISGUISES: dict[str, Disguise] = {
    "as it is": lambda n: n,
    "full-width": lambda n: n.translate(_WIDE),
    "dashes": lambda n: groups(n, (3, 4), "-"),
    "blanks": lambda n: groups(n, (3, 4), " "),
    "no-break blanks": lambda n: groups(n, (3, 4), "\u00a0"),
    "wide blanks": lambda n: groups(n, (3, 4), "　"),
    "dots": lambda n: groups(n, (3, 4), "."),
    "middle dots": lambda n: groups(n, (3, 4), "·"),
    "long dashes": lambda n: groups(n, (3, 4), "—"),
    "underscores": lambda n: groups(n, (3, 4), "_"),
    "no width": lambda n: groups(n, (2, 5), "\u200b"),
    "soft hyphens": lambda n: groups(n, (4, 4), "\u00ad"),
    "one by one": " ".join,
    "brackets": lambda n: f"({n[:3]}){n[3:7]}-{n[7:]}",
    "in twos": lambda n: groups(n, (3, 2, 2, 2), " "),
    "seven and four": lambda n: groups(n, (7,), " "),
    "country": lambda n: "+86" + n,
    "country and blank": lambda n: "+86 " + n,
    "country and zeros": lambda n: "0086-" + n,
    "in numerals": lambda n: n.translate(_SPELT),
    "a list": lambda n: f"\n1.{n}",
    "a file name": lambda n: f"photos/lisi{n}.jpg",
    "an address": lambda n: f"https://example.org/u/{n}?from=list",
    "before a name": lambda n: f"{n}李示二",
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_mobile_number_is_found_in_every_disguise(disguise: str) -> None:
    random = Random(disguise)
    numbers = [fabricated.mobile(random) for _ in range(20)]

    found = [[slip.key for slip in personal_data(f"联系人{DISGUISES[disguise](number)}。")] for number in numbers]

    assert found == [[number] for number in numbers]


@pytest.mark.parametrize("gap", ["", " ", "-", "\u200b", "　"])
@pytest.mark.parametrize("sizes", [(), (6, 8), (6, 4, 4), (3, 3, 4, 4)])
def test_an_identity_number_is_found_with_its_last_sign_in_any_form(gap: str, sizes: tuple[int, ...]) -> None:
    random = Random(1)
    numbers = [fabricated.identity(random) for _ in range(40)]
    assert any(number.endswith("X") for number in numbers)

    for number in numbers:
        for written in (groups(number, sizes, gap), groups(number, sizes, gap).lower()):
            assert [slip.key for slip in personal_data(f"身份证：{written}，")] == [number]


@pytest.mark.parametrize("sizes", [(), (4, 4, 4), (4, 4, 4, 4), (6,)])
def test_a_bank_card_is_found_in_the_groups_that_stand_on_it(sizes: tuple[int, ...]) -> None:
    random = Random(2)
    numbers = [fabricated.card(random) for _ in range(40)]

    found = [[slip.key for slip in personal_data(f"账号 {groups(n, sizes, ' ')}")] for n in numbers]

    assert found == [[number] for number in numbers]


@pytest.mark.parametrize(
    "written",
    ["{}", "{}。", "邮箱：{}", "<{}>", "mailto:{}", "({})"],
)
def test_a_person_s_mailbox_is_found(written: str) -> None:
    random = Random(3)
    for box in (fabricated.mailbox(random) for _ in range(10)):
        for form in (box, box.upper(), box.replace("@", "＠"), box.replace("@", "(at)"), box.replace("@", " @ ")):
            assert [slip.key for slip in personal_data(written.format(form))] == [box]


def test_homes_are_found_as_far_as_the_house() -> None:
    random = Random(4)
    for home in (fabricated.home(random) for _ in range(60)):
        assert [slip.kind for slip in personal_data(f"李示二，{home}，今年")] == [Kind.ADDRESS]


def test_what_is_masked_keeps_its_ends_and_is_not_found_again() -> None:
    for kind, value in fabricated.planted(5, 120):
        text = f"联系：{value}。"
        (slip,) = personal_data(text)
        mended = text[: slip.start] + slip.masked + text[slip.end :]

        assert slip.kind is kind
        assert value not in mended
        assert list(personal_data(mended)) == []
    (mobile,) = personal_data("138" + "00138" + "000")
    assert mobile.masked == "138****8000"


def look_alikes(seed: int) -> Iterator[str]:
    """Make up what has digits, houses or @ and gives nobody away."""
    r = Random(seed)
    d = fabricated.digits
    day = f"{r.randint(1990, 2030)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"
    bare = day.replace("-", "")
    mobile, broken = fabricated.mobile(r), fabricated.identity(r)
    wrong = broken[:17] + ("0" if broken[17] != "0" else "1")
    yield from (
        f"电话：0{r.randint(10, 99)}-{r.randint(2, 8)}{d(r, 7)}",
        f"0{r.randint(310, 999)}—{r.randint(2, 8)}{d(r, 6)}",
    )
    yield from ("请拨12345", "举报电话12371、12388", f"400-{d(r, 3)}-{d(r, 4)}", f"800{d(r, 7)}", f"9{d(r, 4)}客服热线")
    yield from (
        f"示创组发〔{r.randint(2010, 2030)}〕{r.randint(1, 400)}号",
        day,
        f"{day} 13:00:00",
        bare,
        f"{bare}-{bare}",
    )
    yield from (f"{mobile}元", f"￥{mobile}", f"{mobile}.{d(r, 2)}", f"0.{mobile}", f"合计：{mobile}", f"{mobile}万元")
    yield from (f"13,{d(r, 3)},{d(r, 3)},{d(r, 3)}元", f"{d(r, 2)}.{d(r, 4)}%", f"共{r.randint(1, 999999)}人次")
    entry = f"1{r.choice('356789')}{d(r, 1)}"
    recent = f"{r.randint(2010, 2030)}-{day[5:]}"
    yield from (f"（第{entry}号）{recent}", f"（示例{entry}）{recent}", f"第{entry}期 {recent.replace('-', '.')}")
    yield from (
        f"ISBN 978-7-{d(r, 4)}-{d(r, 4)}-{d(r, 1)}",
        f"978{d(r, 10)}",
        f"订单号：{mobile}",
        f"流水号{fabricated.card(r)}",
    )
    yield from (f"编号：{mobile}", f"工单 {mobile}", f"案号{mobile}", f"id={mobile}", f"SN{mobile}", f"{bare}{d(r, 6)}")
    yield from (
        f"不是{wrong}",
        f"{mobile[:3]}****{mobile[7:]}",
        f"{broken[:4]}{'*' * 10}{broken[14:]}",
        f"{mobile[:7]}****",
    )
    yield from (
        f"1{r.choice('012')}{d(r, 9)}",
        f"{mobile}{d(r, 1)}{r.randint(1, 9)}",
        f"{day} {r.randint(10, 23)}:{d(r, 2)}",
    )
    yield from (
        f"main.{r.getrandbits(128):032x}.css",
        f"sha256-{r.getrandbits(256):064x}",
        f"/assets/{r.getrandbits(64):016x}a.js",
    )
    yield from (
        f"M{d(r, 2)}.{d(r, 5)} {d(r, 2)}.{d(r, 5)}L{d(r, 3)}.{d(r, 11)}",
        f"北纬3{d(r, 1)}.{d(r, 11)}",
        f"v{d(r, 1)}.{d(r, 2)}.{d(r, 3)}",
    )
    yield from (
        credit_code(r),
        f"统一社会信用代码：{credit_code(r)}",
        f"陕ICP备{bare}号-{r.randint(1, 9)}",
        f"公安备案{d(r, 14)}号",
    )
    yield from (
        f"示例路{r.randint(1, 99)}号",
        f"示例镇人民政府，示例大街{r.randint(1, 99)}号",
        f"行政中心{r.randint(1, 9)}号楼{d(r, 3)}室",
    )
    yield from (
        f"家住示例村的老人{r.randint(60, 99)}岁",
        f"走访示例小区{r.randint(1, 30)}个单元",
        f"住户{r.randint(1, 99)}家",
    )
    yield from (
        f"示例村{r.randint(2, 9)}组修路{r.randint(1, 9)}公里",
        f"便民服务中心在示例街道振兴路{r.randint(1, 99)}号",
    )
    yield from (
        "office@example.gov.cn",
        "zhuanlan@example.org",
        "@示例发布",
        f"第{r.randint(1, 30)}号@会议",
        "user@company.com.cn",
    )
    yield from (
        f"192.168.{r.randint(0, 255)}.{r.randint(0, 255)}",
        f"2026年{r.randint(1, 12)}月15日18时{r.randint(10, 59)}分",
    )
    yield from (
        f"得票{r.randint(100, 200)} {r.randint(10, 99)} {r.randint(10, 99)}",
        f"{d(r, 2)}人{d(r, 3)}户{d(r, 4)}亩",
    )


def credit_code(random: Random) -> str:
    """Give the code of an organisation with its checksum."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = f"{random.choice(('11', '51', '91', '12'))}{random.choice(('610113', '110101'))}" + "".join(
        random.choices(letters, k=9)
    )
    total = sum(letters.index(letter) * pow(3, place, 31) for place, letter in enumerate(body))
    return body + letters[(31 - total % 31) % 31]


def test_what_only_looks_like_personal_data_is_let_be() -> None:
    texts = [text for seed in range(20) for text in look_alikes(seed)]
    assert len(set(texts)) >= 300

    wrong = {text: [slip.masked for slip in personal_data(text)] for text in texts}

    assert {text: slips for text, slips in wrong.items() if slips} == {}


def test_a_code_that_is_an_organisation_s_is_no_identity_number() -> None:
    random = Random(6)
    codes = [code for code in (fabricated.identity(random) for _ in range(3000)) if code.startswith("11")]

    told = [code for code in codes if list(personal_data(f"统一社会信用代码 {code}")) == []]

    assert 0 < len(told) < len(codes)


@pytest.mark.parametrize(
    "line",
    [
        "手机{}**{}**{}",
        "手机{}<b>{}</b>{}",
        "手机{}[{}](https://example.org/){}",
        "手机{}&#8203;{}&#45;{}",
        "{}\\-{}\\-{}",
    ],
)
def test_marks_in_a_source_do_not_hide_a_number(line: str) -> None:
    number = fabricated.mobile(Random(7))

    assert number in set(keys_in(line.format(number[:3], number[3:7], number[7:])))


def test_lines_are_counted_from_one_and_all_that_say_it_are_named() -> None:
    number = fabricated.mobile(Random(8))

    assert lines_by_key(f"甲\n电话{number}\n乙\n{number[:3]}-{number[3:7]}-{number[7:]}\n") == {number: [2, 4]}


def test_two_numbers_on_one_line_are_two() -> None:
    random = Random(9)
    first, second = fabricated.mobile(random), fabricated.mobile(random)

    for gap in ("、", " ", "/", "，", "转"):
        assert [slip.key for slip in personal_data(f"{first}{gap}{second}")] == [first, second]


@pytest.mark.parametrize(
    ("text", "is_home"),
    [
        ("示例小区3号楼2单元501室", True),
        ("示例小区3号楼", False),
        ("家住示例镇示例村三组12号", True),
        ("家住示例镇示例村三组", False),
        ("现住示例路8号", True),
        ("单位在示例路8号", False),
        ("示例村三组12号机井", False),
    ],
)
def test_a_home_goes_as_far_as_the_house(text: str, is_home: bool) -> None:
    assert bool(list(personal_data(text))) is is_home


def test_an_address_is_told_from_others_by_its_last_sixteen_characters() -> None:
    home = "示例市示例区示例镇示例小区3号楼2单元501室"

    (slip,) = personal_data(home)

    assert slip.key == home[-16:]
