"""Mailboxes that belong to a person: those of the great providers, where no office has its own domain."""

import re
from collections.abc import Iterator

from generator.personal_data.runs import UNSEEN
from generator.personal_data.slip import Kind, Slip

_PROVIDERS = (
    r"(?:vip\.)?(?:qq|163|126|139|188|189|sina|sohu|foxmail|gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|aliyun"
    r"|21cn|tom|wo|yeah|me|263|eyou|proton|protonmail|mail)"
    r"\s?[.．。]\s?(?:com(?:[.．]cn)?|cn|net|me|hk)"
)
_MAIL = re.compile(
    rf"(?<![A-Za-z0-9._%+\-])([A-Za-z0-9][A-Za-z0-9._%+\-{UNSEEN}]{{0,63}})"
    rf"\s?(?:[@＠#]|[(（\[【]\s?at\s?[)）\]】])\s?({_PROVIDERS})(?![A-Za-z0-9\-])",
    re.I,
)
_HIDDEN = re.compile(rf"[\s{UNSEEN}]+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def mailboxes_in(text: str) -> Iterator[Slip]:
    """Find mailboxes of persons."""
    if not any(sign in text for sign in "@＠#") and not re.search(r"at\s?[)）\]】]", text, re.I):
        return
    plain = text.translate(_FULL_WIDTH)  # As long as the text: places stay what they are.
    for match in _MAIL.finditer(plain):
        name = _HIDDEN.sub("", match[1]).lower()
        domain = _HIDDEN.sub("", match[2]).lower().replace("．", ".").replace("。", ".")
        yield Slip(match.start(), match.end(), Kind.MAIL, f"{name[0]}***@{domain}", f"{name}@{domain}")
