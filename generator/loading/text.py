"""Bytes → text, whatever editor wrote them."""

from contextlib import suppress

from generator.problems import Finding
from generator.rules import finding

MAX_BYTES = 2_000_000
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What files of Word, WPS and Excel begin with."""
_RENAMED = "这是Word（或WPS）文件改了扩展名，读不出文字；请在WPS里打开、复制文字，粘贴到记事本，另存为UTF-8文本。"


def decode(path: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Read UTF-8 (with BOM or not), else UTF-16 with a BOM or GB18030 with a warning; line ends become LF."""
    if data.startswith(_OFFICE):
        return "", (finding(path, "F01", _RENAMED, line=1),)
    if len(data) > MAX_BYTES:
        return "", (
            finding(
                path, "F01", f"文件有{len(data) // 1_000_000} MB，超过2 MB；图片和附件请另放，不要贴进来。", line=1
            ),
        )
    text, findings = _decoded(path, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if "\0" in text:
        return "", (finding(path, "F01", "这不是文本文件；请用记事本或VS Code另存为UTF-8文本。", line=1),)
    return text, findings


def as_written(data: bytes) -> tuple[str, str]:
    """Give a text with the line ends it has, and its encoding; both are empty where no encoding fits."""
    candidates = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "gb18030")
    for encoding in candidates:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding), encoding
    return "", ""


def _decoded(path: str, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    text, encoding = as_written(data)
    if not encoding:
        return "", (finding(path, "F01", "文字是乱码，认不出来；请打开原稿另存一次，编码选“UTF-8”。", line=1),)
    if encoding == "utf-8":
        return text.removeprefix("\ufeff"), ()
    message = f"文件的编码是{encoding.upper()}，字都读出来了，换台电脑可能是乱码；请另存一次，编码选“UTF-8”。"
    return text, (finding(path, "F13", message, line=1),)
