"""Copyists: seeded ways of changing a text so that it looks like one's own."""

import random
import re
from collections.abc import Callable

Copyist = Callable[[str, float, str, random.Random], str]
"""(text, share of its characters to change, other texts to take from, chance) → the copy."""


def scattered(text: str, rate: float, others: str, chance: random.Random) -> str:
    """Change a character here and there: most for another, some with one more, some away."""
    copy = []
    for character in text:
        other = chance.choice(others) if chance.random() < rate else character
        copy.append(chance.choice([other, other, other, character + other, ""]) if other != character else character)
    return "".join(copy)


def by_phrases(text: str, rate: float, others: str, chance: random.Random) -> str:
    """Put other phrases of two to eight characters in place of the text's."""
    copy, left = list(text), round(rate * len(text))
    free = set(range(len(text)))
    for _ in range(500):
        length = min(left, chance.randint(2, 8))
        start = chance.randrange(max(1, len(text) - length))
        span = set(range(start, start + length))
        if left and span <= free:
            free -= span
            left -= length
            taken = chance.randrange(len(others) - 8)
            copy[start] = others[taken : taken + chance.choice([0, length, length, length])]
            copy[start + 1 : start + length] = [""] * (length - 1)
    return "".join(copy)


def by_sentences(text: str, rate: float, others: str, chance: random.Random) -> str:
    """Put the sentences in another order, and change phrases in them."""
    sentences = re.findall(r"[^，。；！？]+[，。；！？]?", by_phrases(text, rate, others, chance))
    chance.shuffle(sentences)
    return "".join(sentences)


def in_name_and_number(text: str, rate: float, others: str, chance: random.Random) -> str:
    """Write other figures, and change phrases besides."""
    return re.sub(r"\d+", lambda _: str(chance.randint(2, 900)), by_phrases(text, rate / 2, others, chance))


COPYISTS: tuple[Copyist, ...] = (scattered, by_phrases, by_sentences, in_name_and_number)
