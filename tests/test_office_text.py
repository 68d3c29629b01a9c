"""A body that is Markdown already is taken as it is, and what stands beside it is read as ever."""

from random import Random

import pytest

from generator.office_text import as_markdown

SOUND = """\
# 标题

## 一段

灯是**村里**装的，**“三盏”**都亮。

![灯](deng.jpg)

| 灯 | 数 |
| --- | ---: |
| **路灯** | 12 |

- **村口**：三盏
- 村尾

"""
LINES = [
    *(
        "",
        "",
        "",
        "灯亮了。",
        "灯 * 路",
        "张**、李**来了",
        "**村里**装的",
        "**一****二**",
        "**、",
        "a_b",
        "<b>",
        "`x`",
        "\\*",
    ),
    *(
        "一、办理过程",
        "（二）做法",
        "十分好",
        "第一段，",
        "a" * 40,
        "## 过程",
        "#标签",
        "# **灯**",
        "> 引",
        "![灯](deng.jpg)",
    ),
    *(
        "| a | b |",
        "| --- | --- |",
        "| **、 |",
        "- 灯",
        "- **灯**：亮",
        "- ",
        "- - -",
        "***",
        "* 灯",
        "1. 灯",
        "2. 灯",
        "7. 灯",
    ),
    *("　　灯亮了。", "  - 路", "    路", "\t路", "  ", "灯：", ": 义", "[^1]: 注", "①灯", "１、灯", "…", "--"),
]


def test_sound_markdown_stays_as_it_is() -> None:
    assert as_markdown(SOUND) == SOUND


@pytest.mark.parametrize("most_lines", [3, 8, 20])
def test_blanks_at_line_ends_call_for_a_closer_look_and_change_nothing(most_lines: int) -> None:
    random = Random(1)

    for _ in range(5000):
        lines = random.choices(LINES, k=random.randint(1, most_lines))
        assert as_markdown("\n".join(lines)) == as_markdown("".join(f"{line}  \n" for line in lines)[:-1])


def test_fenced_code_stays_as_it_is_whatever_it_looks_like() -> None:
    text = "- 灯\n\n```\n\n- 一\n\n路\n\n```\n\n  2. 路\n"

    assert as_markdown(text) == text.replace("2.", "2\\.")


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("**一**和**二**", "**一**和**二**"),
        ("**一****二**", "**一\\*\\*\\*\\*二**"),
        ("**、一**", "\\*\\*、一\\*\\*"),
        ("**一（**", "\\*\\*一（\\*\\*"),
        ("**a_b**", "**a\\_b**"),
        ("**<b>**", "**\\<b>**"),
        ("一`*`二*", "一`*`二\\*"),
    ],
)
def test_only_marks_that_embrace_something_are_marks(typed: str, markdown: str) -> None:
    assert as_markdown(typed) == markdown
