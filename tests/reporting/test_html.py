"""The report as a page: what to do first, by unit, by rule, what is let pass, and how it was before."""

import re
from pathlib import Path

import pytest

from generator.cli import PAGE
from generator.rendering.soundness import faults_of
from generator.reporting import html
from generator.reporting.html import report
from generator.reporting.subject import Former, Subject
from tests.reporting.page_text import read, sections_of
from tests.workbench import AS_OF, Office, copy_of

NEWS = "content/news/a.md"
DEAD = "---\n标题: 田间课堂开讲（示例）\n日期: 2026-11-20\n单位: hekou-cun\n{}---\n正文。\n\n![现场](xianchang.jpg)\n"
WAIVER = "豁免:\n  - 检查: U01\n    原因: 照片正在征求同意（示例）\n"
UNSIGNED = {"包抓领导签字:\n  领导: zhao-shiyi\n  日期: 2026-03-14\n": ""}


@pytest.fixture
def sound(tmp_path: Path) -> Office:
    """Give a site without findings, to change."""
    return copy_of("sound", tmp_path / "office")


def subject_of(office: Office, former: Former | None = None) -> Subject:
    """Check an office's content."""
    return Subject(office.findings(), office.site(), office.folders, former)


def told(office: Office, former: Former | None = None) -> dict[str, str]:
    """Give the words of each section of the report."""
    return sections_of(report(subject_of(office, former)))


def unsign(office: Office) -> None:
    """Take the leader's signature from the commitment of the sound site."""
    for old, new in UNSIGNED.items():
        office.replace("content/commitments/paishui.yml", old, new)


def test_a_clean_site_may_be_published_and_has_nothing_to_do(sound: Office) -> None:
    sections = told(sound)

    assert "可以发布" in sections["header"]
    assert "今天没有非做不可的事" in sections["today"]
    assert "没有要办的" in sections["units"]
    assert "没有要办的" in sections["rules"]


def test_the_easy_work_comes_first_and_what_needs_others_last(sound: Office) -> None:
    unsign(sound)
    sound.write({NEWS: DEAD.format(""), "content/news/b.md": DEAD.format("").replace("标题: ", "标题：")})
    sound.write({"content/news/c.md": "---\n标题: 没有日期（示例）\n---\n正文。\n"})

    sections = told(sound)

    assert "还不能发布" in sections["header"]
    assert re.findall(r"\d处 (照抄就行|改写法|核对、补材料|要找别人办)", sections["today"]) == [
        "照抄就行",
        "改写法",
        "核对、补材料",
        "要找别人办",
    ]
    assert "content/news/b.md 第2行 F10 “标题：”用了全角冒号" in sections["today"]
    assert "改成： 标题: 田间课堂开讲（示例）" in sections["today"]


def test_what_is_due_within_days_or_overdue_is_listed_the_nearest_first(sound: Office) -> None:
    sound.replace("content/commitments/paishui.yml", "办结时限: 2026-12-20", "办结时限: 2026-11-24")
    task = "- {{序号: {}, 任务: 第{}件事（示例）, 文件: tongzhi, 责任单位: hekou-cun, 时限: {}}}\n"
    days = ("2026-11-20", "2026-12-06", "2026-12-07")
    sound.write({"content/tasks/a.yml": "".join(task.format(n, n, day) for n, day in enumerate(days, 1))})

    today = told(sound)["today"]

    assert re.findall(r"(过期\d+天|还有\d+天) (\S+)", today) == [
        ("过期1天", "2026年11月20日"),
        ("还有3天", "2026年11月24日"),
        ("还有15天", "2026年12月6日"),
    ]
    assert "content/tasks/a.yml 第1条" in today
    assert "第3件事" not in today


def test_findings_stand_under_the_unit_they_concern(sound: Office) -> None:
    unsign(sound)
    sound.write({NEWS: DEAD.format(""), "content/notices/a.md": "放错了。\n"})

    units = told(sound)["units"]

    assert re.findall(r"(\S+) (?:阻止|提醒)1处", units) == [
        "河口村党支部（示例）",
        "河口镇党委（示例）",
        "专栏本身：设置、文件、简报，和不专属哪个单位的稿件",
    ]
    assert units.index("河口镇") < units.index("C04") < units.index("专栏本身")


def test_of_a_list_each_record_counts_for_its_own_unit(sound: Office) -> None:
    case = "- {{编号: {}, 活动: 六项活动, 单位: {}, 检查日期: 2026-11-20, 项目: {{设信箱: 是}}}}\n"
    sound.write({"content/activity_checks/a.yml": case.format("a", "hekou-cun") + case.format("b", "hekou-zhen")})

    units = told(sound)["units"]

    assert units.count("河口村党支部（示例） 提醒1处") == 1
    assert units.count("河口镇党委（示例） 提醒1处") == 1


def test_under_each_rule_stand_the_manual_s_words_and_every_finding(sound: Office) -> None:
    unsign(sound)

    rules = told(sound)["rules"]

    assert "1处 C04 乡镇、街道、部门的承诺由在任的包抓领导签字" in rules
    assert "阻止：不改好就不能发布。" in rules
    assert "对： 办结时限: 2026-10-31 ；" in rules
    assert "错： 办结时限: 尽快 ；" in rules
    assert "请补上“包抓领导签字”" in rules


def test_what_is_let_pass_stands_apart_with_its_reason(sound: Office) -> None:
    sound.write({NEWS: DEAD.format(WAIVER)})

    sections = told(sound)

    assert "没有发现问题。另有1处已豁免。" in sections["header"]
    assert "豁免的（1处）" in sections["waived"]
    assert "原因：照片正在征求同意（示例）" in sections["waived"]
    assert "U01" not in sections["rules"] + sections["units"] + sections["today"]


def test_against_the_last_release_more_and_fewer_are_told_by_rule(sound: Office) -> None:
    sound.write({NEWS: DEAD.format("")})
    before = sound.findings()
    (sound.root / NEWS).unlink()
    unsign(sound)
    sound.write({"content/notices/a.md": "放错了。\n"})

    trend = told(sound, Former("2026-11-01", before))["trend"]

    assert "上次发布按2026-11-01计算" in trend
    assert re.findall(r"([A-Z]\d\d) \S+ (\d+) (\d+) (\S+)", trend) == [
        ("C04", "0", "1", "多了1处"),
        ("F15", "0", "1", "多了1处"),
        ("U01", "1", "0", "少了1处"),
    ]
    assert trend.endswith("合计 1 2 多了1处")


def test_without_a_release_there_is_nothing_to_compare_with(sound: Office) -> None:
    assert "还没有可以比的" in told(sound)["trend"]


def test_what_was_let_pass_before_counts_on_neither_side(sound: Office) -> None:
    sound.write({NEWS: DEAD.format(WAIVER)})

    assert "没有要办的" in told(sound, Former("2026-11-01", sound.findings()))["trend"]


def test_the_page_needs_nothing_beside_it_and_runs_nothing(tmp_path: Path) -> None:
    page = report(subject_of(copy_of("broken", tmp_path / "office")))

    assert read(page).fetched == []
    assert "url(" not in page
    assert "@import" not in page
    assert faults_of(page.replace("<!doctype html>", "")) == ()


def test_hostile_words_stay_words(sound: Office) -> None:
    evil = "<script>alert(1)</script>&\"'"
    sound.write({NEWS: DEAD.format(f"豁免:\n  - 检查: U01\n    原因: '{evil.replace(chr(39), chr(39) * 2)}'\n")})
    sound.write({"content/news/<b>.md": "---\n标题: x\n日期: '<img src=x onerror=alert(2)>'\n---\n\n"})
    sound.replace("content/site.yml", "河口专栏（示例）", "<svg onload=alert(3)>")

    reader = read(report(subject_of(sound)))

    assert reader.fetched == []
    assert evil in reader.sections["waived"]
    assert "<svg onload=alert(3)>" in reader.sections["header"]


def test_the_report_is_the_same_each_time(tmp_path: Path) -> None:
    office = copy_of("broken", tmp_path / "office")

    assert report(subject_of(office)) == report(subject_of(office))


def test_in_a_pipe_the_page_is_printed(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert office.run("check", "--format", "html") == 0

    assert capsys.readouterr().out.startswith("<!doctype html>")
    assert not (office.root / PAGE).exists()


def test_on_a_terminal_the_page_is_put_into_the_project(
    office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert office.run("check", "--format", "html") == 0

    assert (office.root / PAGE).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert str(office.root / PAGE) in capsys.readouterr().out


def test_the_page_is_put_where_it_is_asked_for(office: Office, tmp_path: Path) -> None:
    assert office.run("check", "--format", "html", "--output", str(tmp_path / "r.html")) == 0

    assert "检查报告" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_check_after_a_release_compares_with_what_was_found_then(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write({"content/notices/a.md": "放错了。\n"})
    assert office.run("build") == 0
    (office.root / "content/notices/a.md").unlink()
    capsys.readouterr()

    assert office.run("check", "--format", "html") == 0

    trend = sections_of(capsys.readouterr().out)["trend"]
    assert f"上次发布按{AS_OF.isoformat()}计算" in trend
    assert "少了1处" in trend


def test_another_release_than_the_last_one_built_is_not_compared_with(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.run("build")
    office.write({"content/about.md": "# 关于\n\n改过（示例）。\n"})
    office.run("build")
    office.run("rollback")
    capsys.readouterr()

    office.run("check", "--format", "html")

    assert "还没有可以比的" in sections_of(capsys.readouterr().out)["trend"]


def test_the_preview_s_panel_says_what_is_let_pass(sound: Office) -> None:
    sound.write({NEWS: DEAD.format(WAIVER)})

    panel = html.panel(1, sound.findings(), "")

    assert "豁免" in panel
    assert "照片正在征求同意（示例）" in panel
