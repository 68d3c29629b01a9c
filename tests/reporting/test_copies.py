"""The report shows both texts of a copy, with what they share marked; the website shows nothing of it."""

import contextlib
import io
import re
from pathlib import Path

from generator.problems import CopiedPair, Finding, Passage, Severity
from generator.reporting.html import report
from generator.reporting.subject import Subject
from tests.workbench import copy_of


def passage(text: str, *spans: tuple[int, int], line: int) -> Passage:
    """Write one of the two texts."""
    return Passage(path="content/a.yml", line=line, label="甲村", text=text, spans=spans)


def finding(pair: CopiedPair | None) -> Finding:
    """Write a finding."""
    return Finding(path="content/a.yml", line=4, code="C07", severity=Severity.WARN, message="雷同", pair=pair)


def report_of(found: Finding, tmp_path: Path) -> str:
    """Write the report of one finding."""
    office = copy_of("sound", tmp_path / "office")
    return report(Subject((found,), office.site(), office.folders))


def test_what_is_shared_is_marked_and_texts_are_escaped(tmp_path: Path) -> None:
    pair = CopiedPair(
        copy=passage("我们<b>先修路</b>", (5, 8), line=4),
        original=passage("先修路，再修渠", (0, 3), (4, 7), line=9),
        share=0.625,
        others=3,
    )

    html = report_of(finding(pair), tmp_path)

    assert re.findall(r"<mark>(.*?)</mark>", html) == ["先修路", "先修路", "再修渠"]
    assert "我们&lt;b&gt;<mark>先修路</mark>&lt;/b&gt;" in html
    assert "content/a.yml:9" in html
    assert "相同的字占62%，这样写的另外还有3处" in html


def test_a_report_without_copies_has_no_such_part(tmp_path: Path) -> None:
    assert "雷同报告" not in report_of(finding(None), tmp_path)


def test_the_command_shows_both_texts_and_the_site_neither(tmp_path: Path) -> None:
    office = copy_of("sound", tmp_path / "office")
    plan = "先挨家挨户问清楚哪样最急，再由党员大会排出先后，最后每月在公示栏贴出进度，请村民代表打分"
    village = "类型: 党支部\n上级: hekou-zhen\n级别: 村\n领域: 农村\n方案: " + plan
    office.write({f"content/organizations/{n}.yml": f"名称: {n}村党支部（示例）\n{village}\n" for n in ("jia", "yi")})
    printed = io.StringIO()

    with contextlib.redirect_stdout(printed):
        office.run("check", "--format", "html")
    with contextlib.redirect_stdout(io.StringIO()):
        office.build(tmp_path / "site")

    assert len(re.findall("<mark>", printed.getvalue())) >= 2
    assert (tmp_path / "site" / "organizations" / "yi.html").is_file()
    assert not [path for path in (tmp_path / "site").rglob("*.html") if "雷同" in path.read_text(encoding="utf-8")]
