"""Where a text breaks off, and which opening mark is told."""

import pytest

from generator.prose.cut_off import cut_off


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("各村先修渠，", ["，"]),
        ("各村先修渠…", ["…"]),
        ("各村先修渠...", ["..."]),
        ("各村先修渠……", []),
        ("课后大家问。\n\n各村先修渠，\n\n", ["，"]),
        ("各村先修渠，\n\n显示全部\n", ["，"]),
        ("，", ["，"]),
        ("\n显示全部", []),
        ("（修渠的事大家定。", ["（"]),
        ("（修渠）的事（大家定。", ["（"]),
        ("（修渠的事（大家）定。", []),
        ("“修渠的事大家定。", ["“"]),
        ("《修渠的事大家定。", ["《"]),
        ("看《修渠》和《修路。", ["《"]),
        ("看《修渠\n看《修路》。", ["《"]),
        ("看《修渠》。", []),
        ("看《修渠\n和修路》。", []),
    ],
)
def test_only_what_has_no_end_is_told_where_it_begins(text: str, told: list[str]) -> None:
    assert [text[slip.start : slip.end] for slip in cut_off(text)] == told


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("《修渠。", 0),
        ("看《修渠》和《修路。", 6),
        ("好。\n《修渠的事\n看《修路》。", 3),
        ("《修渠《修路》。", 0),
        ("（修渠）的（事。", 5),
    ],
)
def test_the_mark_that_nothing_closes_is_the_one_told(text: str, start: int) -> None:
    (slip,) = cut_off(text)

    assert (slip.start, slip.end) == (start, start + 1)


@pytest.mark.parametrize(("letters", "count"), [(39, 0), (40, 1)])
def test_a_last_line_without_an_end_is_a_sentence_from_forty_letters_on(letters: int, count: int) -> None:
    last = ("各村先修渠，" + "再修路" * 20)[:letters]

    assert len(list(cut_off(f"课后大家问。\n{last}"))) == count
