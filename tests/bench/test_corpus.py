"""The corpus: sound in this project's eyes, and the same wherever it is written."""

from pathlib import Path

import pytest
import yaml

from bench import ours
from bench.corpus import PROVINCE, Corpus, scale_named
from bench.plain_yaml import dump
from bench.records import AS_OF
from generator.drafting import draft, place
from generator.loading.folders import Folders
from generator.problems import blocks
from generator.site import Moment

CORPUS = Corpus(scale_named("20"))


def test_our_generator_finds_nothing_that_blocks_and_every_record_is_there(tmp_path: Path) -> None:
    ours.lay_out(CORPUS, tmp_path)
    folders = Folders(tmp_path / "content", tmp_path / "typical_cases")

    made = draft(folders, Moment(AS_OF))

    findings = place(made.findings, made.site, folders)
    assert not blocks(findings), [finding for finding in findings if blocks([finding])]
    assert len(made.site.shelves["typical_cases"].records) == 20
    assert len(made.site.commitments.records) == 40


def test_the_same_number_gives_the_same_case_in_a_larger_corpus() -> None:
    assert CORPUS.case(7) == Corpus(scale_named("300")).case(7)
    assert CORPUS.commitments(1) == Corpus(scale_named("300")).commitments(1)


def test_a_case_has_about_1100_chinese_characters() -> None:
    lengths = [sum("\u4e00" <= letter <= "\u9fff" for letter in case.body + case.summary) for case in CORPUS.cases()]
    assert sum(lengths) / len(lengths) == pytest.approx(1_100, abs=100)


def test_a_case_has_headings_a_figure_a_bold_list_two_links_and_a_table() -> None:
    for case in CORPUS.cases():
        assert case.body.count("\n## ") >= 3
        assert case.body.count("](../figures/") == 1
        assert case.body.count("\n- **") >= 3
        assert case.body.count(".md)") == 2
        assert "| --- |" in case.body


def test_the_province_has_as_many_commitments_as_it_says() -> None:
    province = Corpus(PROVINCE)
    share = [len(province.commitments(number)) for number in (0, PROVINCE.units - 1)]
    assert share == [40, 39]
    assert 653 * 39 + PROVINCE.commitments % 653 == 25_638


def test_plain_yaml_is_read_back_as_it_was_written() -> None:
    value = {
        "标题": "甲：乙（示例）",
        "空": "",
        "数": 0,
        "组": {"日期": AS_OF},
        "列": [{"甲": 1, "乙": ["一", "二"]}, {"甲": 2}],
    }
    written = {key: inner for key, inner in value.items() if key != "空"}
    assert yaml.safe_load(dump(value)) == written  # type: ignore[arg-type]
