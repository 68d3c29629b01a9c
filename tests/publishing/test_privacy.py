"""The privacy gate: with personal data in any finished file nothing goes out, and it is said where to mend it."""

from pathlib import Path
from random import Random

import pytest

from generator.carriers.sighting import Sighting
from generator.personal_data import Kind
from generator.publishing.looks import Looks
from tests.carriers import files
from tests.personal_data import fabricated
from tests.publishing.live import ARTICLE, Live
from tests.workbench import Office, files_of

NUMBER = fabricated.mobile(Random(21))
MASKED = f"{NUMBER[:3]}****{NUMBER[7:]}"
CASE = "typical_cases/2026/night-lamp.md"
OPENING = "河口村党支部在村口"


def told(office: Office) -> list[str]:
    """Check, and give each finding of personal data as `path:line`."""
    return [f"{found['path']}:{found['line']}" for found in office.json_findings() if found["code"] == "P01"]


@pytest.mark.parametrize("options", [(), ("--force",), ("--no-cache",), ("--edition", "本级")])
def test_a_number_on_a_page_keeps_the_published_site_as_it_is(live: Live, options: tuple[str, ...]) -> None:
    before = files_of(live.site)
    live.edit(f"第一行。\n电话{NUMBER[:3]}**{NUMBER[3:7]}**{NUMBER[7:]}。")

    assert live.build(*options) == 1
    assert files_of(live.site) == before


def test_the_finding_names_the_line_and_shows_only_the_masked_form(
    live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    live.edit(f"第一行。\n电话{NUMBER}。")

    for format_ in ("text", "json", "html", "gitlab", "checkstyle"):
        live.office.run("check", "--format", format_)
        printed = capsys.readouterr().out
        assert NUMBER not in printed
        assert MASKED in printed or format_ in ("gitlab",)
    assert told(live.office) == [f"{ARTICLE}:6"]


def test_a_number_on_many_pages_is_one_finding(office: Office) -> None:
    office.replace(CASE, "标题: ", f"摘要: 请拨{NUMBER}\n标题: ")

    assert told(office) == [f"{CASE}:2"]


def test_a_number_in_two_records_is_told_for_both(live: Live) -> None:
    live.edit(f"电话{NUMBER}。")
    live.office.replace("content/news/ketang.md", "![课堂]", f"电话{NUMBER}。![课堂]")

    assert told(live.office) == ["content/news/ketang.md:5", f"{ARTICLE}:5"]


def test_a_number_that_only_a_draft_holds_is_nobody_s_business(live: Live) -> None:
    live.office.write({"content/news/caogao.md": f"---\n标题: 草稿\n状态: 草稿\n日期: 2026-05-12\n---\n{NUMBER}\n"})

    assert told(live.office) == []
    assert live.build() == 0


@pytest.mark.parametrize(
    "text",
    [
        f"电话{NUMBER[:3]}[{NUMBER[3:7]}](https://example.org/){NUMBER[7:]}。",
        f"电话{NUMBER[:5]}&#8203;{NUMBER[5:]}。",
        f"电话{''.join(f'&#{ord(digit)};' for digit in NUMBER)}。",
        f"[电话](tel:{NUMBER})",
        f"[去](https://example.org/?phone={NUMBER})",
        f"![{NUMBER}](ketang.svg)",
        f"[讲课人](ketang.svg '{NUMBER}')",
        f"甲[^1]\n\n[^1]: 电话{NUMBER}",
        f"| 姓名 | 电话 |\n| --- | --- |\n| 甲 | {NUMBER} |",
        "家住示例镇示例村三组12号",
        "住在示例小区3号楼2单元501室",
        f"邮箱{fabricated.mailbox(Random(22))}",
        f"身份证{fabricated.identity(Random(23))}",
        f"卡号{fabricated.card(Random(24))}",
    ],
)
def test_what_a_text_says_of_a_person_is_found_on_its_page(live: Live, text: str) -> None:
    live.edit(text)

    assert ARTICLE in {place.rpartition(":")[0] for place in told(live.office)}


PLACE = {1: "N", 2: (34.0, 1.0, 1.0), 3: "E", 4: (108.0, 1.0, 1.0)}


def test_where_a_picture_was_taken_does_not_go_out_with_it(live: Live) -> None:
    live.office.write({"content/news/xianchang.jpg": files.jpeg(gps=PLACE)})
    live.edit("![](xianchang.jpg)")

    assert told(live.office) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("shenqing.docx", files.docx(f"电话{NUMBER}")[1]),
        ("shenqing.pdf", files.pdf(f"电话{NUMBER}")),
        ("mingdan.zip", files.packed({"a.txt": NUMBER})),
        ("shenqing.docx", files.office({"docProps/core.xml": "<dc:creator>张示一</dc:creator>"})),
        ("xianchang.pdf.zip", files.packed({"a.jpg": files.jpeg(gps=PLACE)})),
        (f"lisi{NUMBER}.pdf", files.pdf("甲")),
        (f"a-{NUMBER[:3]}-{NUMBER[3:7]}-{NUMBER[7:]}.txt", "甲".encode()),
    ],
)
def test_what_an_attachment_holds_is_told_at_the_attachment(live: Live, name: str, data: bytes) -> None:
    live.office.write({f"content/news/{name}": data})
    live.edit(f"见[附件]({name})。")

    places = told(live.office)

    assert f"content/news/{name}:1" in places or f"{ARTICLE}:5" in places
    assert live.build("--force") == 1


def test_an_attachment_that_no_page_names_is_not_looked_at(live: Live) -> None:
    live.office.write({"content/news/shenqing.docx": files.docx(NUMBER)[1]})

    assert told(live.office) == []


def test_a_number_in_the_settings_is_told_at_its_line(live: Live) -> None:
    site = live.office.root / "content/site.yml"
    site.write_text(f"{site.read_text(encoding='utf-8').rstrip()}\n电话: {NUMBER}\n", encoding="utf-8")
    line = len(site.read_text(encoding="utf-8").splitlines())

    assert told(live.office) == [f"content/site.yml:{line}"]


def test_a_number_that_a_template_adds_is_told_at_the_theme_or_the_record(live: Live) -> None:
    template = live.own_theme() / "fragments/news-item.html"
    template.write_text(template.read_text(encoding="utf-8") + f"<p>{NUMBER[:3]}<b>{NUMBER[3:]}</b></p>", "utf-8")

    assert told(live.office)
    assert live.build("--force") == 1


def test_what_the_office_declares_goes_out_and_comes_back_when_it_is_taken_off_the_list(live: Live) -> None:
    site = live.office.root / "content/site.yml"
    plain = site.read_text(encoding="utf-8").rstrip()
    box = fabricated.mailbox(Random(25))
    live.edit(f"值班手机{NUMBER[:3]} {NUMBER[3:7]} {NUMBER[7:]}，邮箱{box}。")
    assert live.build() == 1

    site.write_text(f"{plain}\n公开号码:\n  - {NUMBER}\n  - {box}\n", encoding="utf-8")
    assert live.build() == 0
    assert live.shows(box)

    site.write_text(f"{plain}\n公开号码:\n  - {NUMBER}\n", encoding="utf-8")
    assert live.build() == 1


def test_an_identity_number_cannot_be_declared(live: Live) -> None:
    site, number = live.office.root / "content/site.yml", fabricated.identity(Random(26))
    site.write_text(f"{site.read_text(encoding='utf-8').rstrip()}\n公开号码: ['{number}']\n", encoding="utf-8")
    live.edit(f"身份证{number}。")

    assert live.build() == 1


def test_the_site_s_own_mailbox_and_address_are_no_person_s(live: Live) -> None:
    site, box = live.office.root / "content/site.yml", fabricated.mailbox(Random(27))
    text = f"{site.read_text(encoding='utf-8').rstrip()}\n意见箱: {box}\n地址: 示例小区3号楼2单元501室\n"
    site.write_text(text, encoding="utf-8")

    assert told(live.office) == []


def test_the_rule_cannot_be_switched_off(live: Live) -> None:
    site = live.office.root / "content/site.yml"
    site.write_text(f"{site.read_text(encoding='utf-8').rstrip()}\n检查: {{P01: 关闭}}\n", encoding="utf-8")
    live.edit(f"电话{NUMBER}。")

    found = live.office.json_findings()

    assert {finding["code"] for finding in found if finding["severity"] == "block"} == {"F06", "P01"}


def test_a_mended_record_goes_out(live: Live) -> None:
    live.edit(f"电话{NUMBER}。")
    assert live.build() == 1

    live.publish(f"电话{MASKED}。")

    assert live.shows(MASKED)


def test_what_was_looked_at_is_not_taken_apart_again(tmp_path: Path) -> None:
    looks = Looks(tmp_path)
    assert looks.of(b"a", lambda: ()) == ()
    looks.save()

    assert Looks(tmp_path).of(b"a", lambda: pytest.fail("looked again")) == ()


def test_a_damaged_memory_is_begun_anew(tmp_path: Path) -> None:
    looks = Looks(tmp_path)
    looks.of(b"a", lambda: ())
    looks.save()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])

    place = Sighting(Kind.POSITION, "经纬度", "GPS")
    assert Looks(tmp_path).of(b"a", lambda: (place,)) == (place,)
