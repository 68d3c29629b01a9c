"""The index of search as the browser reads it: folded texts, and what is needed to show them as they were."""

import json
from itertools import accumulate
from typing import Any

import pytest

from generator.rendering.characters import folding, readings
from generator.rendering.search_index import Lines, fold_lines, search_script
from generator.views.search_shards import SearchCharacters, SearchHeads, SearchTexts


def given(script: bytes) -> Any:
    """Read what a script hands over."""
    text = script.decode()
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


def unfolded(lines: Lines) -> str:
    """Put back what was folded, counting as a browser does."""
    units = list(memoryview(lines.text.encode("utf-16-le")).cast("H"))
    for place, sign in zip(accumulate(lines.at), lines.was, strict=True):
        units[place] = ord(sign)
    return b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("羣衆評議", "群众评议"),
        ("ＱＺＰＹ２０２６", "qzpy2026"),
        ("Abc", "abc"),
        ("〔2011〕3号", "（2011）3号"),
        ("[2011]3号", "（2011）3号"),
        ("【公告】「三公开」", "（公告）“三公开”"),
        ("热线0000-0000000", "热线0000-0000000"),
    ],
)
def test_what_means_the_same_is_folded_alike(written: str, folded: str) -> None:
    assert fold_lines([written]).text == folded


def test_folding_again_changes_nothing() -> None:
    assert not set(folding().values()) & folding().keys()


@pytest.mark.parametrize("text", ["〔2011〕3号文", "一\n二  三", "𠮷〔2011〕𠮷ＡＢ", "没有可折的"])
def test_a_text_can_be_shown_as_it_was_written(text: str) -> None:
    assert unfolded(fold_lines([text, text])) == "\n".join([" ".join(text.split())] * 2)


def test_markup_is_no_text() -> None:
    texts = SearchTexts("few", 3, (('<p class="lead">甲&amp;乙</p><p>丙</p>', ("摘要", "")), ("", ("只有摘要",))))

    made = given(search_script(texts))

    assert made["name"] == "few"
    assert made["first"] == 3
    assert made["texts"]["text"] == "摘要|甲&乙 丙\n只有摘要"


def test_a_word_that_a_link_cuts_is_one_word() -> None:
    texts = SearchTexts(
        "few", 0, (('<p>去<a href="~0">夜</a><strong>市</strong>看看</p><ul><li>一</li><li>二</li></ul>', ()),)
    )

    assert given(search_script(texts))["texts"]["text"] == "去夜市看看 一 二"


def test_heads_say_how_rare_characters_of_titles_are_read() -> None:
    heads = SearchHeads(
        name="few",
        kinds=("领导",),
        labels=(("", "电话"),),
        kind=(0,),
        addresses=("leaders/a.html",),
        titles=("李喆",),
        names=(("区委书记", ""),),
        facts=(("", "1234"),),
        units=("", "区委"),
        unit=(1,),
        dates=("",),
    )

    made = given(search_script(heads))

    assert made["readings"] == {"喆": ["zhe"]}
    assert made["names"]["text"] == "|区委书记|"
    assert (made["labels"], made["facts"]["text"]) == ([["", "电话"]], "||1234|")


def test_the_table_of_characters_names_its_source_and_has_every_common_reading() -> None:
    script = search_script(SearchCharacters())
    syllables = given(script)["readings"].split(" ")

    assert "OpenCC" in script.decode().splitlines()[0]
    assert {
        read
        for group in syllables
        if "长" in group
        for read in [group.rstrip(group.lstrip("abcdefghijklmnopqrstuvwxyz"))]
    } == {
        "chang",
        "zhang",
    }
    assert len(script) < 60_000


def test_what_is_no_character_has_no_reading() -> None:
    assert readings(["，", "〇", "绿"])["绿"] == ["lv", "lu"]
    assert "，" not in readings(["，"])
