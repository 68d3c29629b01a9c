"""Files of every kind that may be published, made with a text of one's choice in a place of one's choice."""

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from html import escape
from random import Random
from urllib.parse import quote

from PIL import Image, PngImagePlugin

from generator.rendering.icalendar import escaped, folded

File = tuple[str, bytes]
Maker = Callable[[str], File]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Make a zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def office(parts: Mapping[str, str | bytes]) -> bytes:
    """Make a package of Word, Excel or PowerPoint."""
    return packed({"[Content_Types].xml": "<Types/>", **parts})


def html(body: str) -> File:
    """Make a page."""
    return "a.html", f"<!doctype html><html><body>{body}</body></html>".encode()


def docx(text: str, part: str = "word/document.xml") -> File:
    """Write a paragraph as Word does after an edit: in several runs."""
    third = len(text) // 3
    runs = "".join(
        f'<w:r w:rsidR="00{n}A"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        for n, piece in enumerate((text[:third], text[third : 2 * third], text[2 * third :]))
    )
    return "a.docx", office({part: f"<w:document {_W}><w:body><w:p>{runs}</w:p><w:p/></w:body></w:document>"})


def jpeg(exif: Mapping[int, object] = {}, gps: Mapping[int, object] = {}, **options: object) -> bytes:
    """Make a small photograph."""
    tags = Image.Exif()
    for tag, value in exif.items():
        tags[tag] = value.encode() if isinstance(value, str) else value
    if gps:
        tags.get_ifd(0x8825).update(gps)
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=tags, **options)
    return out.getvalue()


def png(kind: str, text: str) -> File:
    """Make a drawing with a text beside its dots."""
    info = PngImagePlugin.PngInfo()
    if kind == "iTXt":
        info.add_itxt("Description", text, zip=True)
    else:
        info.add_text("Comment", text.encode("utf-8"), zip=kind == "zTXt")
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG", pnginfo=info)
    return "a.png", out.getvalue()


def gif(text: str) -> File:
    """Make a small picture with a comment."""
    out = io.BytesIO()
    Image.new("P", (8, 8)).save(out, "GIF", comment=text.encode())
    return "a.gif", out.getvalue()


def webp(text: str) -> File:
    """Make a picture with Exif."""
    tags = Image.Exif()
    tags[0x010E] = text.encode()
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "WEBP", exif=tags)
    return "a.webp", out.getvalue()


def pdf(text: str, info: str = "", is_packed: bool = True) -> bytes:
    """Make a page as office programs print it: letters are numbers of glyphs, and a table says what they mean."""
    letters = sorted(set(text))
    code = {letter: number for number, letter in enumerate(letters, 3)}
    shown = "".join(f"{code[letter]:04x}" for letter in text)
    half = len(shown) // 8 * 4
    drawn = f"BT /F1 12 Tf 72 700 Td [<{shown[:half]}> -5 <{shown[half:]}>] TJ ET"
    table = "\n".join(f"<{code[c]:04x}> <{c.encode('utf-16-be').hex()}>" for c in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange"
        f" <0000> <ffff> endcodespacerange {len(letters)} beginbfchar\n{table}\nendbfchar endcmap end end"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        _stream(drawn.encode(), is_packed),
        b"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        _stream(cmap.encode(), is_packed),
        f"<</Producer(WPS)/Author<feff{info.encode('utf-16-be').hex()}>>>".encode(),
    ]
    out, places = b"%PDF-1.7\n", []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, data)
    table_at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size %d/Root 1 0 R/Info 8 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table_at)


def _stream(data: bytes, is_packed: bool) -> bytes:
    data = zlib.compress(data) if is_packed else data
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), b"/Filter/FlateDecode" if is_packed else b"", data)


def old_word(text: str, author: str = "") -> File:
    """Make something like a file of Word 97: its text in UTF-16 among bytes, and its properties."""
    noise = bytes(Random(text).choices(range(256), k=400))
    name = author.encode("gb18030") + b"\0"
    head = struct.pack("<II", 0, 2) + struct.pack("<IIII", 1, 24, 4, 32)
    properties = head + struct.pack("<Ih2x", 2, 936) + struct.pack("<II", 30, len(name)) + name
    summary = b"\xfe\xff\0\0" + bytes(24) + bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9") + struct.pack("<I", 48)
    return "a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + noise + f"\r{text}\r".encode(
        "utf-16-le"
    ) + noise + summary + properties


def picture_in_page(text: str) -> File:
    """Write a photograph into a page as data."""
    data = base64.b64encode(jpeg({0x010E: text})).decode()
    return html(f'<img alt="" src="data:image/jpeg;base64,{data}">')


def _split(text: str, before: str, after: str) -> str:
    third = len(text) // 3
    return f"{escape(text[:third])}{before}{escape(text[third : 2 * third])}{after}{escape(text[2 * third :])}"


def _calendar(text: str) -> File:
    lines = ("BEGIN:VCALENDAR", f"SUMMARY:{'示例活动' * 5}{escaped(text)}", "END:VCALENDAR")
    return "a.ics", b"".join(folded(line) + b"\r\n" for line in lines)


_LINK = '<a class="x1" href="a12.html">'
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1.13812345678 9"/>'
_ODT = "application/vnd.oasis.opendocument.text"
FILES: Mapping[str, Maker] = {
    "HTML text": lambda t: html(f"<p>联系：{escape(t)}。</p>"),
    "HTML text split by bold": lambda t: html(f"<p>{_split(t, '<b>', '</b>')}</p>"),
    "HTML text split by links": lambda t: html(f"<p>{_split(t, _LINK, '</a>')}</p>"),
    "HTML text as entities": lambda t: html("<p>" + "".join(f"&#{ord(c)};" for c in t) + "</p>"),
    "HTML alt text": lambda t: html(f'<img src="a.png" alt="{escape(t)}">'),
    "HTML title and data": lambda t: html(f"<i title='{escape(t)}' data-x=1></i>"),
    "HTML meta tag": lambda t: html(f'<meta name="description" content="{escape(t)}">'),
    "HTML comment": lambda t: html(f"<p>甲</p><!-- {t} --><p>乙</p>"),
    "HTML script": lambda t: html(f"<script>var x = {json.dumps({'t': t})};</script>"),
    "HTML link": lambda t: html(f'<a href="https://example.org/?q={quote(t)}">去</a>'),
    "HTML picture as data": picture_in_page,
    "CSV": lambda t: ("a.csv", f'\ufeff单位,联系\r\n甲,"{t}"\r\n'.encode()),
    "CSV of Excel": lambda t: ("a.csv", f"单位,联系\r\n甲,{t}\r\n".encode("gb18030")),
    "JSON": lambda t: ("a.json", json.dumps({"rows": [{"联系": t}]}).encode()),
    "search data": lambda t: ("search.js", f"var index=[{json.dumps([t, 12], ensure_ascii=False)}]".encode()),
    "feed": lambda t: ("feed.xml", f"<rss><item><title>{escape(t)}</title></item></rss>".encode()),
    "feed with HTML": lambda t: (
        "feed.xml",
        f"<rss><description>{escape(_split(t, '<em>', '</em>'))}</description></rss>".encode(),
    ),
    "feed with CDATA": lambda t: (
        "feed.xml",
        f"<rss><d><![CDATA[<p>{_split(t, '<b>', '</b>')}</p>]]></d></rss>".encode(),
    ),
    "calendar": _calendar,
    "text": lambda t: ("a.txt", f"甲\r\n{t}\r\n".encode()),
    "text of Windows": lambda t: ("a.txt", f"甲\r\n{t}\r\n".encode("utf-16")),
    "SVG text": lambda t: ("a.svg", f"{_SVG}<text>{_split(t, '<tspan>', '</tspan>')}</text></svg>".encode()),
    "SVG description": lambda t: ("a.svg", f"{_SVG}<metadata><desc>{escape(t)}</desc></metadata></svg>".encode()),
    "JPEG description": lambda t: ("a.jpg", jpeg({0x010E: t})),
    "JPEG comment": lambda t: ("a.jpg", jpeg(comment=t.encode())),
    "JPEG of Windows": lambda t: ("a.jpg", jpeg({0x9C9C: (t + "\0").encode("utf-16-le")})),
    "PNG text": lambda t: png("tEXt", t),
    "PNG packed text": lambda t: png("zTXt", t),
    "PNG international text": lambda t: png("iTXt", t),
    "GIF comment": gif,
    "WebP description": webp,
    "Word": docx,
    "Word comment": lambda t: docx(t, "word/comments.xml"),
    "Word header": lambda t: docx(t, "word/header1.xml"),
    "Word picture's text": lambda t: (
        "a.docx",
        office({"word/document.xml": f'<w:p><wp:docPr id="1" name="图片" descr="{escape(t)}"/></w:p>'}),
    ),
    "Excel": lambda t: (
        "a.xlsx",
        office({"xl/sharedStrings.xml": f"<sst><si><t>甲</t></si><si>{_split(t, '<r><t>', '</t></r>')}</si></sst>"}),
    ),
    "Excel comment": lambda t: (
        "a.xlsx",
        office({"xl/comments1.xml": f"<comment><text><t>{escape(t)}</t></text></comment>"}),
    ),
    "PowerPoint": lambda t: (
        "a.pptx",
        office(
            {"ppt/slides/slide1.xml": f"<a:p><a:r><a:t>{_split(t, '</a:t></a:r><a:r><a:t>', '')}</a:t></a:r></a:p>"}
        ),
    ),
    "Excel in Word": lambda t: (
        "a.docx",
        office({"word/embeddings/1.xlsx": office({"xl/sharedStrings.xml": f"<sst><si><t>{escape(t)}</t></si></sst>"})}),
    ),
    "OpenDocument": lambda t: (
        "a.odt",
        packed({"mimetype": _ODT, "content.xml": f"<text:p>{_split(t, '<text:span>', '</text:span>')}</text:p>"}),
    ),
    "OFD": lambda t: (
        "a.ofd",
        packed({"OFD.xml": "", "Doc_0/Pages/0.xml": f"<ofd:TextCode>{escape(t)}</ofd:TextCode>"}),
    ),
    "zip": lambda t: ("a.zip", packed({"mingdan.txt": f"示例活动名单：{t}".encode("gb18030")})),
    "file name in zip": lambda t: ("a.zip", packed({f"{t.replace('/', '')}.txt": b""})),
    "zip in zip": lambda t: ("a.zip", packed({"b.zip": packed({"c.docx": docx(t)[1]})})),
    "PDF": lambda t: ("a.pdf", pdf(t)),
    "PDF not packed": lambda t: ("a.pdf", pdf(t, is_packed=False)),
    "old Word": old_word,
    "unknown": lambda t: ("a.bin", bytes(range(256)) + t.encode() + bytes(range(256))),
    "unknown in UTF-16": lambda t: ("a.bin", bytes(255) + f"联系人张示一：{t}".encode("utf-16-le") + bytes(255)),
}
