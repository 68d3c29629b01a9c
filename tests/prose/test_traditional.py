"""Traditional characters: neighbours are told together, and what another wrote is let be."""

import pytest

from generator.prose.traditional import traditional


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("大家學習。", [("學習", "学习")]),
        ("學", [("學", "学")]),
        ("學好\n習慣", [("學", "学"), ("習慣", "习惯")]),
        ("看《學習》。", []),
        ("看《学习》，大家學習。", [("學習", "学习")]),
        ("看《学习\n大家學習。", [("學習", "学习")]),
        ("写作漢字。", []),
        ("漢字", []),
        ("《學習》里说。", []),
        ("漢字學", [("學", "学")]),
        ("學的漢字", [("學", "学")]),
        ("好。\n漢字", []),
        ("のみ學\n學", [("學", "学")]),
    ],
)
def test_a_character_is_told_unless_its_line_cites_it(text: str, told: list[tuple[str, str]]) -> None:
    assert [(text[slip.start : slip.end], slip.replacement) for slip in traditional(text)] == told
