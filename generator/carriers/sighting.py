"""What was seen in a file."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.personal_data import Kind, personal_data

_ACCOUNTS = re.compile(
    r"(?:microsoft\s*office\s*)?(?:user|用户|微软用户|admin\w*|owner|guest|test|unknown|author|anonymous|default|root|computer"
    r"|pc|win(?:dows)?[\w ]*|lenovo\w*|dell|hp|asus|acer|huawei|honor|thinkpad|mac\w*|wps[\w ]*"
    r"|kingsoft|apache ?poi|openpyxl|python-docx|libreoffice|chromium"
    r"|雨林木风|深度|番茄花园|系统管理员|管理员|作者|匿名|未知|[\W\d_]*)",
    re.I,
)
_OFFICES = re.compile(
    r"(?:办公室|办|科|股|处|室|局|委|部|厅|院|所|站|中心|支部|总支|党委|政府|委员会|小组|公司|集团|学校|小学|中学|大学|医院"
    r"|银行|协会|学会|工会|团委|妇联|街道|社区|[省市区县镇乡村])(?:（示例）|\(示例\))?$"
)


class Sighting(Struct, frozen=True):
    """One piece of personal data, somewhere in a file."""

    kind: Kind
    masked: str
    """The only form that may be printed."""
    key: str
    """The same for every way of writing it; never shown."""
    place: str = ""
    """Which part of the file, in the office's words; empty for what is read at once."""


UNREAD = Sighting(Kind.UNREAD, "", "")
"""What cannot be looked through, though a reader may well open it."""


def seen(texts: Iterable[str], place: str = "") -> Iterator[Sighting]:
    """Look through texts."""
    for text in texts:
        for slip in personal_data(text):
            yield Sighting(slip.kind, slip.masked, slip.key, place)


def author(name: str) -> Iterator[Sighting]:
    """Tell of a person's name in a file's properties; the name of an account or of an office gives nobody away."""
    name = name.strip("\0 \t\r\n")
    if name and _ACCOUNTS.fullmatch(name) is None and _OFFICES.search(name) is None:
        yield Sighting(Kind.AUTHOR, f"{name[0]}{'*' * max(1, min(len(name) - 1, 4))}", name, "文件属性")
