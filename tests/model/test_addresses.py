"""File names become ids and addresses that every browser and server understands."""

import pytest

from generator.model.addresses import asset_address, page_address, slug
from generator.model.collections import CASES, address
from generator.model.typical_case import TypicalCase


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("hekou-cun", "hekou-cun"),
        ("河口村", "he-kou-cun"),
        ("2026河口", "2026-he-kou"),
        ("Hekou Cun_1", "hekou-cun-1"),
        ("河口(示例)", "he-kou-shi-li"),
        ("--a--", "a"),
        ("！！", "wu-ming"),
    ],
)
def test_a_stem_becomes_a_lower_case_id_with_pinyin_for_chinese(stem: str, expected: str) -> None:
    assert slug(stem) == expected


def test_a_free_page_lies_at_the_top_under_its_name() -> None:
    assert page_address("content/关于.md") == "guan-yu.html"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/news/tu.jpg", "news/tu-jpg.webp"),
        ("content/news/Tu 1.JPG", "news/tu-1-jpg.webp"),
        ("content/news/现场.png", "news/xian-chang-png.webp"),
        ("typical_cases/2026/红旗渠/a.png", "typical_cases/2026/hong-qi-qu/a-png.webp"),
    ],
)
def test_a_picture_keeps_a_plain_name_and_gets_pinyin_for_any_other(path: str, expected: str) -> None:
    assert asset_address(path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("typical_cases/2026/lamp.md", "typical_cases/2026/lamp.html"),
        ("typical_cases/2026/lamp/index.md", "typical_cases/2026/lamp.html"),
        ("typical_cases/lamp.md", "typical_cases/lamp.html"),
    ],
)
def test_a_case_lies_below_its_year(path: str, expected: str) -> None:
    assert address(CASES, TypicalCase(id="lamp", path=path)) == expected
