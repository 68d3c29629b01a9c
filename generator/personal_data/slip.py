"""What is found: where it stands, what it is, and how to write it so that nobody is given away."""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """What tells who somebody is, where he lives or how to reach him; named as the office names it."""

    IDENTITY = "身份证号"
    MOBILE = "手机号"
    CARD = "银行卡号"
    MAIL = "个人邮箱"
    ADDRESS = "住址"
    POSITION = "拍摄地点"
    AUTHOR = "作者姓名"
    UNREAD = "读不出来的内容"


class Slip(Struct, frozen=True, gc=False):
    """One piece of personal data in a text; `text[start:end]` is to be replaced by `masked`."""

    start: int
    end: int
    kind: Kind
    masked: str
    """The form that may be published, and the only one that may be printed or logged."""
    key: str
    """The same for every way of writing it: plain digits, small letters. Never shown."""
