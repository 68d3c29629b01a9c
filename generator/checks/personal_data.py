"""个人信息（P01）。

为什么：网页、附件一发出去就收不回来，人人能存、能搜。典型和群众反映里，最容易带出当事人的电话和住址（CAS-5、EVA-8）。
程序查做好的每一个文件：网页、表格、日历、照片、附件（Word、Excel、PPT、PDF、压缩包），连文件名、图片说明、文件属性也查。
找的是：身份证号、手机号、银行卡号、个人邮箱、写到门牌的住址、照片里的拍摄地点、附件里的作者姓名。
号码中间夹着空格、横线、加粗，写成全角数字，也找得出来；座机、12345、文号、日期、金额、统一社会信用代码不算。
提示里的号码都略去几位，照着写就行。这一条不能关闭，`--force`也越不过去。
对：写`手机：138****1234`；办公用的手机号、邮箱，写进`content/site.yml`的`公开号码`。
错：`手机`后面写了11位号码；照片用手机原图，里面记着在哪里拍的；附件的属性里有起草人的姓名。
"""

from collections.abc import Iterator, Mapping
from functools import cache

import msgspec
from msgspec import Struct

from generator.model.declaration import fields_of
from generator.model.publication import FreePage
from generator.model.record import MarkdownRecord, Record
from generator.model.settings import SiteSettings
from generator.personal_data import Kind, personal_data
from generator.personal_data.sieve import may_hold_number
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_ADVICE: Mapping[Kind, str] = {
    Kind.MOBILE: "请写成这个样子，或者删去；办公用的手机号，请写进“content/site.yml”的“公开号码”。",
    Kind.MAIL: "请删去；办公用的邮箱，请写进“content/site.yml”的“公开号码”。",
    Kind.ADDRESS: "请只写到村、社区，或者删去。",
    Kind.POSITION: "请用截图或“另存为”做一张新的照片，再放进来。",
    Kind.AUTHOR: "请在WPS或Word里检查文档，删去“文档属性和个人信息”，再存一遍。",
    Kind.UNREAD: "请去掉密码，或者拆成几个普通的文件，损坏的请重新存一遍，再放进来。",
}
_DECLARABLE = frozenset({Kind.MOBILE, Kind.MAIL})
"""What may be an office's own."""
_OTHERWISE = "请写成这个样子，或者删去。"
_encode = msgspec.json.Encoder().encode


def leaked_numbers(site: Site, record: Record) -> Iterator[Finding]:
    """P01: what records and pages say of persons; the gate over finished files finds what this cannot see."""
    if not isinstance(record, FreePage) and not site.moment.is_shown(record):
        return
    if not any(map(may_hold_number, _typed(record))):
        return
    told = set(declared(site.settings))
    for text in _texts(record):
        for slip in personal_data(text):
            if slip.key not in told:
                told.add(slip.key)
                yield leak(record.path, slip.kind, slip.masked, slip.key)


def _typed(record: Record) -> Iterator[bytes]:
    """Give all that somebody typed as bytes; a text that msgspec encodes would keep its bytes for good."""
    if not isinstance(record, MarkdownRecord):
        yield _encode(record)
        return
    yield record.body.encode()
    yield _encode(record.without_text())


def _texts(value: object) -> Iterator[str]:
    """Give every text in a record that somebody typed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Struct):
        for name in _published_fields(type(value)):
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)


@cache
def _published_fields(model: type[Struct]) -> tuple[str, ...]:
    """List the fields that may get onto a page; 推荐人 and its like never do."""
    kept = tuple(field.name for field in fields_of(model) if not field.key.internal)
    return (*kept, "body") if issubclass(model, MarkdownRecord) else kept


def declared(settings: SiteSettings) -> frozenset[str]:
    """Give the keys of what the office publishes on purpose."""
    slips = [slip for text in (*settings.public_numbers, settings.mailbox) for slip in personal_data(text)]
    numbers = {slip.key for slip in slips if slip.kind in _DECLARABLE}
    return frozenset(numbers | {slip.key for slip in personal_data(settings.address)})


def leak(path: str, kind: Kind, masked: str, key: str = "", line: int = 0, place: str = "") -> Finding:
    """Tell of personal data; only the masked form is ever shown."""
    what = f"{kind.value}“{masked}”" if masked else kind.value
    message = f"{place}有{what}，不能公开；{_ADVICE.get(kind, _OTHERWISE)}"
    return finding(path, "P01", message, line=line, where=("personal", key) if key else ())
