"""The command line: what it prints, and its exit codes 0, 1 and 2."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.workbench import AS_OF, Office, build_copy, copy_of, files_of

NEWS = "content/news/ketang.md"
SOUND = "---\n标题: 田间课堂开讲（示例）\n日期: 2026-05-12\n---\n正文。\n"
FULL_WIDTH = SOUND.replace("标题: ", "标题：")
WARNED = {"content/notices/a.md": "放错了。\n"}


def test_a_clean_check_is_0_and_says_so(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert office.run("check") == 0

    said = capsys.readouterr()
    assert said.out == "没有发现问题。\n"
    assert said.err == ""


def test_a_warning_alone_is_0(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write(WARNED)

    assert office.run("check") == 0
    assert "content/notices/a.md:1 F15 提醒 " in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_blocking_finding_is_1_and_shown_with_the_line_as_it_should_be(
    office: Office, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    office.write({NEWS: FULL_WIDTH})

    assert office.run(command) == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{NEWS}:2 F10 阻止 “标题：”")
    assert lines[1].strip() == "改成：标题: 田间课堂开讲（示例）"


@pytest.mark.parametrize("command", ["check", "build"])
def test_what_cannot_run_is_2_with_one_line_that_says_why(
    office: Office, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    shutil.rmtree(office.folders.content)

    assert office.run(command) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "找不到内容文件夹" in said.err


def test_without_settings_nothing_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--config", str(tmp_path / "mkdocs.yml")]) == 2
    assert "找不到设置文件" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["publish"], ["check", "--as-of", "尽快"], ["build", "--edition", "内部"], ["check", "--format", "pdf"]],
)
def test_a_command_that_is_not_understood_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)

    assert left.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("day", ["2026-11-21", "2026年11月21日", "2026.11.21"])
def test_the_day_is_written_as_in_content(office: Office, day: str) -> None:
    assert main(["check", "--config", str(office.config), "--as-of", day]) == 0


def test_json_is_one_object_a_line_with_six_keys(office: Office) -> None:
    office.write({NEWS: FULL_WIDTH, **WARNED})

    mistake, warning = office.json_findings()

    assert mistake["message"].startswith("“标题：”")
    assert {key: mistake[key] for key in mistake if key != "message"} == {
        "path": NEWS,
        "line": 2,
        "code": "F10",
        "severity": "block",
        "fix": "标题: 田间课堂开讲（示例）",
    }
    assert list(warning) == ["path", "line", "code", "severity", "message", "fix"]
    assert (warning["severity"], warning["fix"]) == ("warn", None)


def test_json_of_a_clean_site_is_nothing(office: Office) -> None:
    assert office.json_findings() == []


def test_html_shows_the_same_findings(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write({NEWS: SOUND.replace("田间课堂", "<b>田间: 课堂")})

    assert office.run("check", "--format", "html") == 1

    html = capsys.readouterr().out
    assert NEWS in html
    assert "F11" in html
    assert "<b>" not in html


def test_paths_are_relative_to_the_folder_that_is_given(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write({NEWS: FULL_WIDTH})
    folders = ["--content", str(office.folders.content), "--cases", str(office.folders.cases)]
    elsewhere = copy_of("minimal", tmp_path / "elsewhere")

    assert elsewhere.run("check", *folders, "--no-cache", "--format", "json") == 1

    assert [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()] == ["news/ketang.md"]


def test_the_module_runs_from_the_project_s_folder_and_is_quiet_in_a_pipe(office: Office, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--as-of", AS_OF.isoformat()]

    done = subprocess.run(command, cwd=office.root, capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert files_of(office.root / "site") == files_of(build_copy(office.root, tmp_path / "again").output)


def test_a_published_folder_can_be_verified(office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    office.build(site)

    assert main(["verify", str(site)]) == 0
    (site / "index.html").write_text("改过", encoding="utf-8")
    assert main(["verify", str(site)]) == 1
    assert "index.html" in capsys.readouterr().out
    assert main(["verify", str(tmp_path)]) == 2


MANY = {f"content/notices/{n}.md": "放错了。\n" for n in range(60)}


@pytest.mark.parametrize("command", ["check", "build"])
def test_on_a_terminal_any_number_of_findings_takes_one_screen(
    office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    office.write(MANY)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert office.run(command) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "发现问题：提醒60处，涉及60个文件。"
    assert len(lines) < 10


@pytest.mark.parametrize("is_terminal", [True, False])
def test_all_findings_are_written_out_in_a_pipe_and_where_all_is_asked_for(
    office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, is_terminal: bool
) -> None:
    office.write(MANY)
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)

    assert office.run("check", *(["--all"] if is_terminal else [])) == 0

    lines = capsys.readouterr().out.splitlines()
    assert sum(" F15 提醒 " in line for line in lines) == 60
    assert lines[-1] == "发现问题：提醒60处，涉及60个文件。"
