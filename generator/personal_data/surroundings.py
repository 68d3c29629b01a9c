"""What stands around digits, and tells that they are an amount, a code or a part of something longer."""

import re

_LETTERS = re.compile(r"[0-9A-Za-z]*")
_HEX = re.compile(r"[0-9a-fA-F]{16,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{12,}")
_TELEPHONE = re.compile(
    r"(?:电话|手机|号码|联系|致电|拨打|来电|热线|微信|短信|本人|tel|phone|mobile|call|wechat)[^\d，。；,;\n]{0,8}$",
    re.I,
)
_CODE = re.compile(
    r"(?:[单案货批流工订期条]号|编[号码]|流水号?|订单|工单|序号|批次|条形?码|凭证号?|受理号|文号|备案号?|(?<!件)证书号?|许可证号?"
    r"|登记号|合同号|发票号码?|发票代码|交易号|商户号|记录号|代码|档案号|设备号|序列号|ISBN|ISSN|(?<![A-Za-z])(?:SN|NO|ID)|号令)"
    r"(?:为|是)?[\s:：#＃.．№\"'“=]*$",
    re.I,
)
_PERSONAL_CODE = re.compile(r"(?:身份|公民|证件|手机|电话|银行|卡).{0,4}$")
_AMOUNT_BEFORE = re.compile(r"[¥￥$€]\s*$|(?:金额|合计|共计|总计)(?:为|是)?[\s:：]*$")
_AMOUNT_AFTER = re.compile(r"\s*(?:元|万|亿|[%％‰]|美元|港元|欧元|公斤|千克|吨|平方|立方|千瓦|字节|人民币)")
_SPOKEN = frozenset({"tel", "phone", "mobile", "mob", "t", "m", "p", "qq", "wx", "vx", "wechat", "call"})
_NEAR = 24
"""Characters before a number that may say what it is."""


def before(text: str, start: int) -> str:
    """Give what stands right before a number."""
    return text[max(0, start - _NEAR) : start]


def follows_telephone(text: str, start: int) -> bool:
    """Tell whether a word like 电话 stands before."""
    return _TELEPHONE.search(before(text, start)) is not None


def is_code(text: str, start: int) -> bool:
    """Tell whether the words before say that the number is an order's, a file's, a device's."""
    found = _CODE.search(before(text, start))
    return found is not None and _PERSONAL_CODE.search(before(text, start)[: found.end()].rstrip(" :：")) is None


def is_amount(text: str, start: int, end: int) -> bool:
    """Tell whether the number is a sum of money or a quantity."""
    return _AMOUNT_AFTER.match(text, end) is not None or _AMOUNT_BEFORE.search(before(text, start)) is not None


def is_in_code(text: str, start: int, end: int) -> bool:
    """Tell whether letters around the digits make them part of a hash or of a code."""
    left = re.search(r"[0-9A-Za-z-]*$", text[max(0, start - 64) : start])
    right = re.match(r"[0-9A-Za-z-]*", text[end : end + 64])
    head, tail = left[0] if left else "", right[0] if right else ""
    whole = head + text[start:end] + tail
    if _HEX.fullmatch(whole.strip("-")) and any(letter.isalpha() for letter in whole):
        return True
    ahead, behind = head.rpartition("-")[2], tail.partition("-")[0]
    if ahead and behind:
        return any(letter.isalpha() for letter in ahead) and any(letter.isalpha() for letter in behind)
    return ahead.isupper() and ahead.lower() not in _SPOKEN
