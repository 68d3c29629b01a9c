"""Telephone numbers that a phone can dial at a touch."""

import re

from generator.views.parts import Link

_NUMBER = re.compile(r"[0-9]{2,5}(?:-[0-9]{3,9}){1,2}|[0-9]{3,12}")


def phone_link(written: str) -> Link:
    """Link a number; where anything else stands with it, such as a second one, nobody can tell what to dial."""
    return Link(written, f"tel:{written}" if _NUMBER.fullmatch(written) else "")
