"""The shell: the host's page around the content, rendered once per section and depth and split at its slots."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple, Protocol

from msgspec import Struct

from generator.problems import GeneratorError

SLOTS: Mapping[str, str] = {name: f"@@column:{name}@@" for name in ("base", "title", "head", "body")}
"""What the theme prints in each place of the placeholder page, in the order in which they must stand."""

_BLANKS = re.compile(r"\s*\n\s*")
"""Indentation and empty lines that the host's templates leave; nothing in the shell is preformatted."""


class ShellKey(NamedTuple):
    """Which shell a page needs."""

    section: str
    """Address of the navigation's page that is marked as current."""
    depth: int
    """How many folders below the root; the shell's links climb so far."""


class Placed(Protocol):
    """A page, or what is remembered of one."""

    @property
    def address(self) -> str:
        """From the site's root."""

    @property
    def section(self) -> str:
        """Address of the navigation's page that is marked as current."""


class Shell(Struct, frozen=True, gc=False):
    """A host page cut at its slots."""

    before_base: str
    before_title: str
    before_head: str
    before_body: str
    after_body: str


def split_shell(html: str) -> Shell:
    """Cut a placeholder page at its slots; each must stand there once, in order."""
    parts = []
    rest = _BLANKS.sub("\n", html)
    for name, marker in SLOTS.items():
        before, found, rest = rest.partition(marker)
        if not found or marker in rest:
            raise GeneratorError(f"主题的main.html里，插槽“{name}”应当正好出现一次，并按起点、标题、头部、正文的次序。")
        parts.append(before)
    before_base, before_title, before_head, before_body = parts
    return Shell(before_base, before_title, before_head, before_body, rest)


def pour(shell: Shell, title: str, head: str, body: bytes, base: str = "") -> bytes:
    """Join a page; `title` is text, the others are HTML. `base` says where the page's links start from."""
    before = (shell.before_base, base, shell.before_title, escape(title), shell.before_head, head, shell.before_body)
    return b"".join(("".join(before).encode(), body, shell.after_body.encode()))


def shell_key(page: Placed) -> ShellKey:
    """Tell which shell a page needs."""
    return ShellKey(page.section, page.address.count("/"))


def shell_keys(pages: Iterable[Placed]) -> frozenset[ShellKey]:
    """List the shells that pages need."""
    return frozenset(shell_key(page) for page in pages)
