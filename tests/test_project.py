"""What a run works on, and for which day."""

from datetime import date
from pathlib import Path

import pytest

from generator.problems import GeneratorError
from generator.project import open_project, today
from generator.site import Edition

SETTINGS = """
docs_dir: 内容
site_dir: 网站
theme: {name: material, custom_dir: 主题}
plugins:
  - column: {cases: 典型, as_of: 2026-05-07, edition: 本级}
extra: {key: !ENV [NOWHERE, 1]}
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Write settings in which every place has a name of its own."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(SETTINGS, encoding="utf-8")
    return path


def test_places_and_moment_come_from_the_settings(config: Path, tmp_path: Path) -> None:
    project = open_project(config)

    assert project.folders.content == tmp_path / "内容"
    assert project.folders.cases == tmp_path / "典型"
    assert project.output == tmp_path / "网站"
    assert project.theme == tmp_path / "主题"
    assert project.moment.as_of == date(2026, 5, 7)
    assert project.moment.edition is Edition.LEVEL


def test_the_command_line_comes_first(config: Path, tmp_path: Path) -> None:
    project = open_project(
        config,
        content=tmp_path / "a",
        cases=tmp_path / "b",
        output=tmp_path / "c",
        as_of=date(2026, 1, 2),
        edition=Edition.PUBLIC,
    )

    assert (project.folders.content, project.folders.cases) == (tmp_path / "a", tmp_path / "b")
    assert project.output == tmp_path / "c"
    assert (project.moment.as_of, project.moment.edition) == (date(2026, 1, 2), Edition.PUBLIC)


def test_settings_without_the_column_have_its_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\nplugins: [column]\n", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777777777")

    project = open_project(tmp_path / "mkdocs.yml")

    assert project.folders.content == tmp_path / "content"
    assert project.folders.cases == tmp_path / "typical_cases"
    assert (project.moment.as_of, project.moment.edition) == (date(2026, 5, 3), Edition.PUBLIC)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", date(1970, 1, 1)), ("1777737599", date(2026, 5, 2)), ("1777737600", date(2026, 5, 3))],
)
def test_the_day_begins_at_midnight_in_china(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert today() == day


@pytest.mark.parametrize("epoch", ["昨天", "1e9", "99999999999999999999"])
def test_a_time_stamp_that_is_none_cannot_run(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    with pytest.raises(GeneratorError, match="SOURCE_DATE_EPOCH"):
        today()


@pytest.mark.parametrize(
    ("text", "says"),
    [(None, "找不到设置文件"), ("a: [", "读不懂"), ("- a", "没有设置"), ("", "没有设置")],
)
def test_settings_that_cannot_be_read_cannot_run(tmp_path: Path, text: str | None, says: str) -> None:
    path = tmp_path / "mkdocs.yml"
    if text is not None:
        path.write_text(text, encoding="utf-8")

    with pytest.raises(GeneratorError, match=says):
        open_project(path)


@pytest.mark.parametrize(
    "column", ["{as_of: 尽快}", "{as_of: 2026-05-07 10:00:00}", "{edition: 内部}", "{keep_releases: 多}"]
)
def test_a_setting_of_the_column_that_cannot_be_cannot_run(tmp_path: Path, column: str) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"plugins:\n  - column: {column}\n", encoding="utf-8")

    with pytest.raises(GeneratorError, match="column"):
        open_project(path)
