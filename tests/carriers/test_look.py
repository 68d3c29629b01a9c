"""What is planted in a file of any kind is found; in a file without it, nothing is."""

import io
from collections import Counter
from random import Random

import pytest
from pypdf import PdfReader, PdfWriter

from generator.carriers.look import look_at, look_at_export
from generator.personal_data import Kind
from generator.rendering.search_index import search_script
from generator.views.search_shards import SearchTexts
from tests.carriers import files
from tests.personal_data import fabricated
from tests.personal_data.test_finding import DISGUISES, look_alikes

PLACES = {1: "N", 2: (34.0, 15.0, 30.5), 3: "E", 4: (108.0, 56.0, 12.0)}


def told(file: files.File) -> list[tuple[Kind, str]]:
    """Give what is found in a file, each once."""
    return sorted({(sighting.kind, sighting.key) for sighting in look_at(*file)})


@pytest.mark.parametrize("carrier", files.FILES)
def test_what_is_planted_in_a_file_is_found(carrier: str) -> None:
    items = fabricated.planted(sum(map(ord, carrier)), 12)

    missed = [
        (kind, value)
        for kind, value in items
        if (kind, value) not in {(k, key) for k, key in told(files.FILES[carrier](value))}
        and not (kind is Kind.ADDRESS and any(k is kind for k, _ in told(files.FILES[carrier](value))))
    ]

    assert missed == []


def test_of_all_that_is_planted_ninety_nine_in_a_hundred_are_found() -> None:
    random = Random(11)
    planted, found = Counter[str](), Counter[str]()
    for carrier, make in files.FILES.items():
        for disguise in ("as it is", "full-width", "blanks", "dashes", "no width"):
            number = fabricated.mobile(random)
            planted[carrier] += 1
            found[carrier] += (Kind.MOBILE, number) in told(make(f"手机{DISGUISES[disguise](number)}"))

    assert len(planted) >= 12
    assert planted.total() >= 150
    assert found.total() >= 0.99 * planted.total(), planted - found


@pytest.mark.parametrize("carrier", files.FILES)
def test_what_only_looks_like_it_is_let_be_in_every_file(carrier: str) -> None:
    texts = list(look_alikes(sum(map(ord, carrier))))

    wrong = {text: told(files.FILES[carrier](text)) for text in texts}

    assert {text: found for text, found in wrong.items() if found} == {}


def test_where_a_photograph_was_taken_is_found_in_it_and_in_what_holds_it() -> None:
    photo = files.jpeg(gps=PLACES)
    holders = {
        "a.jpg": photo,
        "a.docx": files.office({"word/media/image1.jpeg": photo}),
        "a.zip": files.packed({"a/b.jpg": photo}),
        "a.pdf": files.pdf("甲") + photo,
        "a.bin": bytes(9) + photo,
    }

    assert {name: told((name, data)) for name, data in holders.items()} == {
        name: [(Kind.POSITION, "GPS")] for name in holders
    }
    assert told(("a.jpg", files.jpeg({0x0110: "示例相机"}))) == []
    assert told(("a.jpg", files.jpeg(gps={1: "N"}))) == []


def test_a_film_with_its_place_is_found() -> None:
    film = b"\0\0\0\x18ftypmp42" + bytes(40)

    assert told(("a.mp4", film + b"\xa9xyz\0\x12\x15\xc7+34.2583+108.9400/")) == [(Kind.POSITION, "GPS")]
    assert told(("a.mp4", film)) == []


XMP = "<x:xmpmeta><rdf:RDF><dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator></rdf:RDF></x:xmpmeta>"


@pytest.mark.parametrize("name", ["张示一", "Zhang Shiyi"])
def test_who_made_a_file_is_found_in_its_properties(name: str) -> None:
    core = f"<cp:coreProperties><dc:creator>{name}</dc:creator></cp:coreProperties>"
    holders = {
        "a.docx": files.office({"docProps/core.xml": core}),
        "b.xlsx": files.office({"docProps/core.xml": f"<x><cp:lastModifiedBy>{name}</cp:lastModifiedBy></x>"}),
        "c.docx": files.office({"docProps/app.xml": f"<Properties><Manager>{name}</Manager></Properties>"}),
        "d.docx": files.office({"word/comments.xml": f'<w:comment w:id="1" w:author="{name}"/>'}),
        "e.xlsx": files.office(
            {"xl/comments1.xml": f"<comments><authors><author>{name}</author></authors></comments>"}
        ),
        "f.pptx": files.office({"ppt/commentAuthors.xml": f'<p:cmAuthor id="1" name="{name}"/>'}),
        "g.odt": files.packed({"mimetype": "", "meta.xml": f"<meta:initial-creator>{name}</meta:initial-creator>"}),
        "h.pdf": files.pdf("甲", name),
        "i.doc": files.old_word("甲", name)[1],
        "j.jpg": files.jpeg({0x013B: name}),
        "k.jpg": files.jpeg({0x9C9D: (name + "\0").encode("utf-16-le")}),
        "l.jpg": files.jpeg(xmp=XMP.format(name).encode()),
        "m.svg": f"<svg><metadata><dc:creator>{name}</dc:creator></metadata></svg>".encode(),
        "n.zip": files.packed({"a.docx": files.office({"docProps/core.xml": core})}),
    }

    assert {file: told((file, data)) for file, data in holders.items()} == {
        file: [(Kind.AUTHOR, name)] for file in holders
    }


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Administrator",
        "微软用户",
        "User",
        "WPS_1642391",
        "lenovo",
        "python-docx",
        "示例区领导小组办公室",
        "示例镇党委",
    ],
)
def test_an_account_or_an_office_as_author_gives_nobody_away(name: str) -> None:
    core = f"<cp:coreProperties><dc:creator>{name}</dc:creator></cp:coreProperties>"

    assert told(("a.docx", files.office({"docProps/core.xml": core}))) == []
    assert told(("a.pdf", files.pdf("甲", name))) == []


def test_a_number_in_a_cell_of_excel_is_found_in_both_ways_of_writing() -> None:
    number = fabricated.mobile(Random(12))
    for written in (number, f"{number[0]}.{number[1:]}E+10", f"{number[0]}.{number[1:]}E10"):
        sheet = files.office({"xl/worksheets/sheet1.xml": f"<row><c><v>{written}</v></c><c><v>7</v></c></row>"})
        assert told(("a.xlsx", sheet)) == [(Kind.MOBILE, number)]


def test_cells_side_by_side_make_no_number() -> None:
    number = fabricated.mobile(Random(13))
    cells = (number[:3], number[3:7], number[7:])
    table = "".join(f"<td>{cell}</td>" for cell in cells)
    sheet = "".join(f"<c><v>{cell}</v></c>" for cell in cells)

    assert told(files.html(f"<table><tr>{table}</tr></table>")) == []
    assert told(("a.xlsx", files.office({"xl/worksheets/sheet1.xml": sheet}))) == []
    assert told(("a.csv", ",".join(cells).encode())) == []


def test_what_cannot_be_looked_through_does_not_pass() -> None:
    deep = files.packed({"甲.txt": "甲".encode()})
    for _ in range(5):
        deep = files.packed({"b.zip": deep})
    many = files.packed({f"{n}.txt": b"" for n in range(5001)})
    bomb = files.packed({f"{n}.txt": bytes(40_000_000) for n in range(6)})

    for data in (deep, many, bomb):
        assert [kind for kind, _ in told(("a.zip", data))] == [Kind.UNREAD]


def test_what_is_behind_a_password_does_not_pass() -> None:
    writer, locked = PdfWriter(), io.BytesIO()
    writer.add_blank_page(72, 72)
    writer.encrypt("sesame", algorithm="RC4-128")
    writer.write(locked)
    office = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(99) + "EncryptedPackage".encode("utf-16-le")
    archive = bytearray(files.packed({"a.txt": "甲"}))
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        archive[archive.index(mark) + flags] |= 1

    for name, data in (("a.pdf", locked.getvalue()), ("a.docx", office), ("a.zip", bytes(archive))):
        assert [kind for kind, _ in told((name, data))] == [Kind.UNREAD], name


def test_a_pdf_that_anybody_may_open_is_read_though_it_is_encrypted() -> None:
    number, locked = fabricated.mobile(Random(15)), io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(files.pdf(number))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    writer.write(locked)

    assert told(("a.pdf", locked.getvalue())) == [(Kind.MOBILE, number)]


DAMAGED = {
    "a.docx": files.docx("甲")[1],
    "a.pdf": files.pdf("甲", "张示一"),
    "a.jpg": files.jpeg({0x010E: "甲"}, PLACES),
    "a.png": files.png("zTXt", "甲")[1],
    "a.zip": files.packed({"a.txt": "甲".encode()}),
    "a.doc": files.old_word("甲", "张示一")[1],
    "a.webp": files.webp("甲")[1],
    "a.gif": files.gif("甲")[1],
}


@pytest.mark.parametrize("name", DAMAGED)
def test_in_a_damaged_file_nothing_is_found_that_the_sound_one_has_not(name: str) -> None:
    random, sound = Random(14), DAMAGED[name]
    found: set[Kind] = set()

    for _ in range(60):
        broken = bytearray(sound[: random.randint(4, len(sound))])
        for _ in range(6):
            broken[random.randrange(4, len(broken)) if len(broken) > 4 else 0] = random.randrange(256)
        found |= {sighting.kind for sighting in look_at(name, bytes(broken))}

    assert found <= {sighting.kind for sighting in look_at(name, sound)} | {Kind.UNREAD}


@pytest.mark.parametrize("name", ["a.docx", "a.zip", "a.pdf"])
def test_a_file_that_is_cut_off_does_not_pass(name: str) -> None:
    for share in (0.3, 0.6):
        cut = DAMAGED[name][: int(len(DAMAGED[name]) * share)]

        assert Kind.UNREAD in [kind for kind, _ in told((name, cut))], share


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.md", "a"])
def test_a_text_that_begins_like_a_package_is_looked_at_as_a_text(name: str) -> None:
    number = fabricated.mobile(Random(23))

    assert told((name, f"PK赛选手，{number}".encode())) == [(Kind.MOBILE, number)]


def test_a_number_in_the_index_of_search_is_found_and_lines_are_not_one_number() -> None:
    number = fabricated.mobile(Random(22))

    def sightings(*texts: str) -> list[str]:
        script = search_script(SearchTexts("few", 0, tuple(("", (text,)) for text in texts)))
        return [seen.key for seen in look_at_export("search/few-text-0.js", script)]

    assert sightings("示例镇", f"电话{number}") == [number]
    assert sightings("示例镇", f"电话{number[:5]}", f"{number[5:]}号文件") == []
