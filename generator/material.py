"""What of Material goes out: no stylesheet that no page names, no rule that no page can meet, nothing for its scripts.

The column loads none of Material's scripts, and nine tenths of its stylesheet are for what the column does not have.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

_LEFTOVERS = re.compile(
    r'<input class="md-toggle"[^>]*>\s*|<label class="md-overlay"[^>]*></label>\s*'
    r'|<div data-md-component="(?:skip|announce)">\s*</div>\s*'
    r'|<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>\s*'
)
"""Switches, covers and empty boxes that Material's scripts fill."""
_MARK = re.compile(r' data-md-component="[a-z-]+"')
_PIECE = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"'{};])+|[{};]""")
"""A stretch of a stylesheet up to where something begins or ends; signs within quotes do neither."""
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_ARGUMENTS = re.compile(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)")
_NAME = re.compile(r"""\.(-?[A-Za-z_][\w-]*)|\[(data-[\w-]+)|\[(?:role|dir)=["']?([\w-]+)""")
"""In a selector: a class, one of Material's attributes, or a role or direction."""
_WORD = re.compile(r"-?[A-Za-z_][\w-]*")
_VARIABLE = re.compile(r"var\((--[\w-]+)")


class Rule(NamedTuple):
    """A rule, or an at-rule that holds others."""

    head: str
    declarations: tuple[str, ...] = ()
    rules: tuple["Rule", ...] = ()


def trim_page(html: str) -> str:
    """Take off what only Material's scripts use."""
    return _MARK.sub("", _LEFTOVERS.sub("", html))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Collect all words that may be a class or an attribute of a page made of these."""
    return frozenset(word for text in texts for word in _WORD.findall(text))


def trim_sheet(css: str, words: frozenset[str], others: str) -> str:
    """Leave out the rules that ask for a class or attribute which is no word of the pages.

    What is left out too are variables that neither the rest uses nor `others`, the column's own stylesheets.
    """
    statements, rules = _parsed(iter(_PIECE.findall(_COMMENT.sub("", css))))
    kept = list(_each(rules, partial(_met, words=words)))
    while True:
        used = frozenset(_VARIABLE.findall(others + "".join(map(_written, kept))))
        left = list(_each(kept, partial(_needed, used=used)))
        if left == kept:
            return "".join((*(f"{statement};" for statement in statements), *map(_written, kept)))
        kept = left


def _parsed(pieces: Iterator[str]) -> tuple[tuple[str, ...], tuple[Rule, ...]]:
    """Read declarations and rules up to the end of a block."""
    declarations, rules, before = [], [], ""
    for piece in pieces:
        if piece == "{":
            rules.append(Rule(before, *_parsed(pieces)))
            before = ""
        elif piece in ";}":
            declarations += [before] if before.strip() else []
            before = ""
            if piece == "}":
                break
        else:
            before += piece
    return tuple(declarations), tuple(rules)


def _written(rule: Rule) -> str:
    return f"{rule.head}{{{';'.join(rule.declarations)}{''.join(map(_written, rule.rules))}}}"


def _each(rules: Iterable[Rule], change: Callable[[Rule], Rule | None]) -> Iterator[Rule]:
    """Change rules, those within others too; what is empty then goes."""
    for rule in rules:
        changed = rule if rule.head.startswith("@") else change(rule)
        if changed is not None:
            changed = changed._replace(rules=tuple(_each(changed.rules, change)) if _nests(rule) else rule.rules)
            if changed.declarations or changed.rules:
                yield changed


def _nests(rule: Rule) -> bool:
    """Tell whether what a rule holds are rules for pages; the steps of a movement are not."""
    return rule.head.startswith(("@media", "@supports"))


def _met(rule: Rule, words: frozenset[str]) -> Rule | None:
    """Keep those selectors of a rule that a page may meet."""
    selectors = [one for one in _selectors(rule.head) if _names(one) <= words]
    return rule._replace(head=",".join(selectors)) if selectors else None


def _selectors(head: str) -> Iterator[str]:
    """Split a list of selectors; a comma within brackets is part of one."""
    depth, start = 0, 0
    for place, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield head[start:place]
            start = place + 1
    yield head[start:]


def _names(selector: str) -> set[str]:
    return set().union(*_NAME.findall(_ARGUMENTS.sub("", selector))) - {""}


def _needed(rule: Rule, used: frozenset[str]) -> Rule:
    """Keep those declarations that mean something."""
    kept = (each for each in rule.declarations if not each.startswith("--") or each.partition(":")[0].strip() in used)
    return rule._replace(declarations=tuple(kept))
