"""Findings that name a field get the line on which an editor finds it."""

from typing import Any

import pytest

from generator.loading.locate import Lines, begin_lookups, locate
from generator.problems import Finding
from generator.workers import Workers
from tests.workbench import Office

UNITS = "content/organizations/liang.yml"
CASE = "typical_cases/2026/lu.md"
FILES = {
    UNITS: (
        "# 两个单位\n- 名称: 东湾村\n  类型: 党支部\n  领域: 农村\n- name: 西滩村\n  org_type: 党支部\n  领域: 农村\n"
    ),
    CASE: (
        "---\n标题: 路（示例）\n类别: 集体\n单位: hekou-cun\n摘要: 照片是lu.jpg\n照片:\n  - 文件: lu.jpg\n---\n"
        "lu.jpg在下面，lu.jpg.bak不算。\n\n![路](lu.jpg)\n\n[远](<yuan chu.md>)、[近]\n\n[近]: jin.md\n"
        "![桥](%E6%A1%A5.jpg)\n"
    ),
}


def line(office: Office, path: str, *where: str | int) -> int:
    """Locate one finding."""
    office.write(FILES)
    (found,) = locate([Finding(path=path, code="F05", message="请补上。", where=where)], office.folders)
    return found.line


@pytest.mark.parametrize(
    ("path", "where", "expected"),
    [
        (UNITS, (0, "name"), 2),
        (UNITS, (0, "domain"), 4),
        (UNITS, (1, "name"), 5),
        (UNITS, (1, "org_type"), 6),
        (UNITS, (1, "parent"), 5),
        (UNITS, (), 2),
        (CASE, ("title",), 2),
        (CASE, ("photos", 0, "file"), 7),
        (CASE, ("photos", 0, "caption"), 7),
        (CASE, ("video", "file"), 2),
        (CASE, ("link", "lu.jpg"), 11),
        (CASE, ("link", "yuan chu.md"), 13),
        (CASE, ("link", "jin.md"), 15),
        (CASE, ("link", "%E6%A1%A5.jpg"), 16),
        (CASE, ("link", "桥.jpg"), 16),
        (CASE, ("link", "meiyou.md"), 1),
        ("content/gone.yml", ("name",), 1),
        ("content/site.yml", ("sponsor",), 2),
    ],
)
def test_a_field_is_found_under_either_key_or_where_it_should_stand(
    office: Office, path: str, where: tuple[str | int, ...], expected: int
) -> None:
    assert line(office, path, *where) == expected


def test_a_line_that_is_known_stays(office: Office) -> None:
    found = Finding(path=UNITS, code="F10", message="请改。", line=9)

    assert locate([found], office.folders) == [found]


def test_findings_come_sorted_and_two_alike_are_told_once(office: Office) -> None:
    def made(path: str, number: int, code: str) -> Finding:
        return Finding(path=path, line=number, code=code, message="请改。")

    given = [made("b", 1, "F05"), made("a", 10, "F05"), made("a", 2, "F10"), made("a", 2, "F05"), made("b", 1, "F05")]

    placed: list[Any] = [(found.path, found.line, found.code) for found in locate(given, office.folders)]

    assert placed == [("a", 2, "F05"), ("a", 2, "F10"), ("a", 10, "F05"), ("b", 1, "F05")]


def test_a_file_is_not_looked_into_again_while_its_bytes_are_the_same(
    empty_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = "content/commitments/a.yml"
    empty_office.write({path: "承诺内容: 甲\n办结时限: 2026-13-01\n"})
    found = Finding(path=path, code="C01", message="请改正。", where=("due_date",))
    lines: Lines = {}
    first = locate([found], empty_office.folders, {path: b"1"}, lines)

    with monkeypatch.context() as patch:
        patch.setattr("generator.loading.locate.text_of", lambda *_: pytest.fail("the file was read"))
        assert locate([found], empty_office.folders, {path: b"1"}, lines) == first

    empty_office.write({path: "承诺内容: 甲\n\n办结时限: 2026-13-01\n"})
    (moved,) = locate([found], empty_office.folders, {path: b"2"}, lines)
    assert (first[0].line, moved.line) == (2, 3)


@pytest.mark.parametrize("jobs", [1, 2])
def test_lines_that_workers_looked_up_meanwhile_are_those_of_the_files(
    office: Office, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.write(FILES)
    places: list[tuple[str, tuple[str | int, ...]]] = [(UNITS, (1, "name")), (UNITS, (0, "domain")), (CASE, ("title",))]
    found = [Finding(path=path, code="F05", message="请补上。", where=where) for path, where in places * 2]
    digests, lines = {UNITS: b"1", CASE: b"2"}, Lines()

    with Workers(jobs) as workers:
        workers.begin(len, (), is_long=True)()  # Only workers that are there already are asked.
        begin_lookups(found, office.folders, digests, lines, workers)()
        begin_lookups(found, office.folders, digests, lines, Workers(1, "dask://nowhere"))()

    placed = locate(found, office.folders)
    monkeypatch.setattr("generator.loading.locate.text_of", lambda *_: pytest.fail("the file was read"))
    assert locate(found, office.folders, digests, lines) == placed
    assert [found.line for found in placed] == [4, 5, 2]
