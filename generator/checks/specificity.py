"""承诺写得具体（C05、C06）。

为什么（CMT-6）：“进一步加强服务，不断提高水平”，一年以后谁也说不清做到没有。群众要看的是做什么、做多少、谁受益；
说“比去年缩短”，要知道去年是几天、今年缩短几天。
怎样算大而空（C05）：承诺里没有数量，也没有看得见的事（修渠、装灯、不收红包），空话又比实在的词多。填了
“计划数量”，或者内容里写着“3公里”“两百户”“95％”，就不算；“三个代表”“五好”“第一时间”“百分之百的热情”里的
数不是数量。
怎样算比较（C06）：说“比去年”“同比”，或者提高、降低、增加、减少、缩短、压缩的是量得出来的东西（时间、费用、
满意度、办事效率、投诉、收入），或者写了提高、降低多少。这时“基数”（现在是多少）和“计划数量”（提高或降低
多少）都要填。“提高认识”“提高警惕”“提高服务水平”量不出来，不算比较，算不算空话由C05看；“增加20个车位”是
新添，也不算比较。
对：`承诺内容: 年底前为12个村各办1次政策宣讲`；`承诺内容: 办证时间比去年缩短`，同时写`基数: 10`、
`计划数量: 5`、`计量单位: 天`。
错：`承诺内容: 进一步加强服务，不断提高水平`；`承诺内容: 提高群众满意度`，没有写基数和计划数量。
"""

import re
from collections.abc import Iterator

from generator.checks.comparisons import comparison
from generator.checks.concrete_words import ACTS, DEEDS, GROUPS, RULES_OF_CONDUCT, THINGS, WHEN
from generator.checks.places import place
from generator.checks.promise_examples import example_for
from generator.checks.quantities import has_quantity
from generator.checks.vague_words import EMPTY, URGES
from generator.model.commitment import Commitment
from generator.model.record import Record
from generator.problems import Finding
from generator.rules import finding

_CLAUSE = re.compile("[，。；;,！!？?：:]")
_EVERYBODY = re.compile("群众|大家|全体|广大|人民|服务对象")
_CATCHWORD = 12
"""So many characters hold a slogan and hardly a sentence: 帮扶困难群众, 服务好群众."""
_TAKEN = "·"
"""Stands for an empty word, so that no thing is found inside one: 桥 in 桥梁纽带."""


def vague_promises(commitment: Record) -> Iterator[Finding]:
    """C05: a promise says how much, or at least something that can be seen."""
    if not isinstance(commitment, Commitment):
        return
    if commitment.quantity is not None or not commitment.text:
        return
    words = empty_words(commitment.text, fields=bool(commitment.unit) + _names_a_group(commitment.beneficiary))
    if words:
        yield finding(commitment.path, "C05", _advice(commitment, words), where=place(commitment, "text"))


def empty_words(text: str, *, fields: int = 0) -> tuple[str, ...]:
    """List the empty words of a vague text; none of any other. `fields`: how many fields make it more concrete."""
    empty = tuple(dict.fromkeys(EMPTY().findall(text)))
    if not empty or has_quantity(text):
        return ()
    rest = EMPTY().sub(_TAKEN, text)
    if any(THINGS().search(clause) and DEEDS().search(clause) for clause in _CLAUSE.split(rest)):
        return ()
    concrete = len(_concrete_words(rest)) + fields
    return empty if len(empty) > concrete and _is_enough(empty, text) else ()


def _concrete_words(text: str) -> set[str]:
    words = (*THINGS().findall(text), *ACTS().findall(text), *RULES_OF_CONDUCT().findall(text))
    return {*words, *WHEN().findall(text)[:1]}  # Of several times one counts: “每月、每季” says no more than “每月”.


def _is_enough(empty: tuple[str, ...], text: str) -> bool:
    """Let one word such as 安全 or 优良 pass in a sentence; in a catchword, or if it speaks of zeal, it is enough."""
    return len(empty) > 1 or len(text) <= _CATCHWORD or URGES().search(text) is not None


def _names_a_group(beneficiary: str) -> bool:
    return bool(beneficiary) and not _EVERYBODY.search(beneficiary)


def _advice(commitment: Commitment, words: tuple[str, ...]) -> str:
    text = commitment.text
    missing = ["数量"]
    if not THINGS().search(EMPTY().sub(_TAKEN, text)):
        missing.append("看得见的事项")
    if not commitment.beneficiary and not GROUPS().search(text):
        missing.append("受益对象")
    empty = "".join(f"“{word}”" for word in words[:4])
    return (
        f"“{_short(text)}”大而空：{empty}{'等' if len(words) > 4 else ''}放在哪里都能说，没有写{'、'.join(missing)}。"
        f"请写清做什么、做多少、谁受益，例如“{example_for(text)}”。"
    )


def unfounded_comparisons(commitment: Record) -> Iterator[Finding]:
    """C06: who says “more” or “less” says from what and by how much."""
    if not isinstance(commitment, Commitment):
        return
    missing = [
        word for word, value in (("基数", commitment.baseline), ("计划数量", commitment.quantity)) if value is None
    ]
    clause = comparison(commitment.text) if missing else ""
    if clause:
        names = "".join(f"“{word}”" for word in missing)
        message = (
            f"“{_short(clause)}”是和原来比，没有填{names}。请把从多少、提高或降低多少填上，"
            "例如办证时间由10天缩短5天，写“基数: 10”“计划数量: 5”“计量单位: 天”。"
        )
        yield finding(commitment.path, "C06", message, where=place(commitment, "text"))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else f"{line[:28]}……"
