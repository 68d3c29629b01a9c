"""Bytes of whatever editor become text."""

import pytest

from generator.loading.text import MAX_BYTES, decode
from generator.problems import Severity

CHINESE = "名称: 河口村党支部（示例）\n类型: 党支部\n"


def codes(data: bytes) -> list[str]:
    """List the codes of what decoding finds."""
    return [found.code for found in decode("content/a.yml", data)[1]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_with_and_without_a_byte_order_mark(encoding: str) -> None:
    assert decode("content/a.yml", CHINESE.encode(encoding)) == (CHINESE, ())


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_become_line_feeds(ending: str) -> None:
    text, findings = decode("content/a.yml", CHINESE.replace("\n", ending).encode())

    assert (text, findings) == (CHINESE, ())


@pytest.mark.parametrize(("encoding", "shown"), [("gb18030", "GB18030"), ("gbk", "GB18030"), ("utf-16", "UTF-16")])
def test_other_encodings_are_read_with_a_warning(encoding: str, shown: str) -> None:
    text, (found,) = decode("content/a.yml", CHINESE.encode(encoding))

    assert text == CHINESE
    assert (found.path, found.line, found.code) == ("content/a.yml", 1, "F13")
    assert found.severity is Severity.WARN
    assert shown in found.message


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"PK\x03\x04\x14\x00\x08\x00",
        b"\xff\xfe\x00\xd8",
        "名称: 河口".encode("utf-16-le"),
        b"\x80\x80\x80",
    ],
    ids=["png", "jpeg", "zip", "torn utf-16", "utf-16 without a mark", "no encoding"],
)
def test_what_is_no_text_is_reported_and_gives_none(data: bytes) -> None:
    assert decode("content/a.yml", data)[0] == ""
    assert codes(data) == ["F01"]


def test_a_file_beyond_the_limit_is_reported_without_being_read() -> None:
    assert codes(b"a" * MAX_BYTES) == []
    assert codes(b"a" * (MAX_BYTES + 1)) == ["F01"]


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode("content/a.yml", b"") == ("", ())
