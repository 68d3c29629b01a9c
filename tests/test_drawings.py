"""A drawing keeps its lines and words, and loses what could run, fetch, or tell on who drew it."""

import pytest

from generator.drawings import clean
from generator.photographs import Unfit
from generator.pictures import Size


def svg(inner: str = "", attributes: str = 'width="20" height="10"') -> bytes:
    """Write a drawing."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inner}</svg>'
    ).encode()


def kept(inner: str) -> str:
    """Give what is left inside a drawing."""
    text = clean(svg(inner))[0].decode()
    start = '<svg height="10" width="20" xmlns="http://www.w3.org/2000/svg">'
    assert text.startswith(start)
    return text.removeprefix(start).removesuffix("</svg>")


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0h20"></path>',
        "<title>四步（示例）</title>",
        '<text x="1" y="2">发现 &lt; 树立 &amp; 宣传</text>',
        '<g class="a" transform="scale(2)"><circle r="3"></circle></g>',
        "<style>.a{fill:#c00}</style>",
        '<rect fill="url(#g)"></rect>',
        '<use href="#a"></use>',
    ],
)
def test_lines_and_words_stay_as_they_are(inner: str) -> None:
    assert kept(inner) == inner


@pytest.mark.parametrize(
    ("inner", "left"),
    [
        ("<script>alert(1)</script>", ""),
        ('<path onclick="alert(1)" d="M0 0"/>', '<path d="M0 0"></path>'),
        ('<path ONLOAD="alert(1)"/>', "<path></path>"),
        ('<a xlink:href="javascript:alert(1)"><text>去</text></a>', "<g><text>去</text></g>"),
        ('<a href="https://example.org/"><text>去</text></a>', "<g><text>去</text></g>"),
        ('<image href="https://example.org/a.png"/>', ""),
        ('<image href="data:image/jpeg;base64,AAAA"/>', ""),
        ('<use xlink:href="https://example.org/a.svg#b"/>', "<use></use>"),
        ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>字</p></foreignObject>", ""),
        ("<style>@import url(https://example.org/a.css)</style>", "<style></style>"),
        ("<style>.a{fill:url( 'https://example.org/a')}</style>", "<style></style>"),
        (r"<style>.a{fill:\75rl(https://example.org)}</style>", "<style></style>"),
        ('<rect fill="url(https://example.org/a.svg#g)"/>', "<rect></rect>"),
        ('<rect style="fill:URL(//example.org/a)"/>', "<rect></rect>"),
        ("<metadata>周示例</metadata>", ""),
        ("<!-- 周示例 -->", ""),
        ("<?php echo 1 ?>", ""),
        ('<set attributeName="href" to="javascript:alert(1)"/>', ""),
        ('<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="周示例"/>', "<g></g>"),
        ('<i:path xmlns:i="http://www.inkscape.org/namespaces/inkscape">周示例</i:path>', ""),
        ("<script><path d='M0 0'/></script><path d='M1 1'/>", '<path d="M1 1"></path>'),
        ("<title><![CDATA[<script>]]></title>", "<title>&lt;script&gt;</title>"),
    ],
)
def test_what_could_run_fetch_or_tell_is_left_out(inner: str, left: str) -> None:
    assert kept(inner) == left


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg>",
        "不是图".encode(),
        b"<html><svg xmlns='http://www.w3.org/2000/svg'/></html>",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
        b'<?xml version="1.0" encoding="nonsense"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_what_is_no_drawing_or_brings_words_of_its_own_is_refused(data: bytes) -> None:
    with pytest.raises(Unfit):
        clean(data)


def test_an_old_heading_is_read_and_not_kept() -> None:
    old = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'

    assert clean(old + svg())[0] == clean(svg())[0]


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="20" height="10"', Size(20, 10)),
        ('width="20px" height="10.4px"', Size(20, 10)),
        ('width="1in" height="72pt"', Size(96, 96)),
        ('width="100%" height="100%" viewBox="0 0 40 30"', Size(40, 30)),
        ('viewBox="0,0,40,30"', Size(40, 30)),
        ('width="1e9999" height="3"', Size(300, 150)),
        ('width="..." height="3"', Size(300, 150)),
        ("", Size(300, 150)),
    ],
)
def test_a_drawing_says_how_large_it_is_or_is_as_large_as_browsers_make_it(attributes: str, size: Size) -> None:
    assert clean(svg("", attributes))[1] == size


def test_a_drawing_that_was_cleaned_is_clean() -> None:
    once = clean(svg("<g><text>字 &amp; 词</text></g><script/>"))[0]

    assert clean(once)[0] == once
