"""Places of a text: a finding that names a field is told at the line on which an editor finds it."""

from collections.abc import Iterator

import pytest

from generator import outline
from generator.frontmatter import parse
from generator.loading.front import split
from generator.outline import entry_lines, line_of
from generator.plain_yaml import MAX_DEPTH, Data
from tests.workbench import ROOT

KEYS = frozenset({"标题", "日期", "电话", "口号", "摘要"})
TEXT = """# 注释
- 标题: 灯
  日期: 2026-05-01
- date: 2026-05-02
  口号:
    - 一
    - {标题: 二}
  日期: 2026-05-03
"""


@pytest.mark.parametrize(
    ("path", "names", "line"),
    [
        ((), (), 2),
        ((1,), (("1",),), 4),
        ((0, "date"), (("0",), ("日期", "date")), 3),
        ((1, "date"), (("1",), ("日期", "date")), 4),
        ((1, "日期"), (("1",), ("日期", "date")), 8),
        ((1, "slogans", 1, "标题"), (("1",), ("口号", "slogans"), ("1",), ("标题",)), 7),
        ((1, "slogans", 7), (("1",), ("口号", "slogans"), ("7",)), 5),
        ((1, "电话"), (("1",), ("电话",)), 4),
    ],
)
def test_a_place_is_found_as_deep_as_the_text_goes(
    path: tuple[str | int, ...], names: tuple[tuple[str, ...], ...], line: int
) -> None:
    assert line_of(TEXT, KEYS, path, names) == line


def test_a_text_that_cannot_be_read_has_only_its_first_line() -> None:
    assert line_of("标题: [", KEYS, ("标题",), (("标题",),)) == 1


def test_a_text_without_end_has_lines_too() -> None:
    text = "口号: &a\n  - *a\n  - 标题: 灯\n摘要: *a\n"

    assert line_of(text, KEYS, ("口号", 0, 0, 0, 1, "标题"), [(), (), (), (), (), ()]) == 3
    assert line_of("[" * MAX_DEPTH * 20, KEYS, (0,), [()]) == 1


def test_a_list_tells_where_its_entries_begin() -> None:
    assert entry_lines(TEXT, KEYS) == (2, 4)
    assert entry_lines("- [一]\n\n- 二: 三\n", KEYS) == (1, 3)
    assert entry_lines("标题: 灯\n", KEYS) == ()


def places(data: Data, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """Give the path of every part, and of one that is not there."""
    yield path
    yield (*path, "没有")
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        yield from places(value, *path, step)


def lines(text: str) -> list[int]:
    """Find the line of every part of a text."""
    return [line_of(text, KEYS, path, [()] * len(path)) for path in places(parse(text, KEYS).data)]


@pytest.mark.parametrize(
    "folder", ["content", "typical_cases", *(f"tests/sites/{n}" for n in ("broken", "hostile", "full"))]
)
def test_the_quick_reader_and_libyaml_give_the_same_lines(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in (".yml", ".md")]
    raw = [path.read_bytes().decode(errors="replace").replace("\r\n", "\n") for path in files]
    texts = [split(text).yaml if path.suffix == ".md" else text for path, text in zip(files, raw, strict=True)]
    quick = [lines(text) for text in texts]

    outline._outline.cache_clear()
    monkeypatch.setattr("generator.outline.read_regular", lambda _: None)
    assert quick == [lines(text) for text in texts]
    outline._outline.cache_clear()
