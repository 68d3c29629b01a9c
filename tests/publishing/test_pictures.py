"""Pictures in a release: made anew, small, upright, and nothing of the originals is in any file."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from generator.publishing import assets
from tests.drawn import picture, read, written
from tests.publishing.live import PAGE, Live
from tests.publishing.test_incremental import INDEX, changed
from tests.workbench import copy_of, files_of

PHOTO = "content/news/deng.jpg"
FULL, SMALL = "news/deng-jpg.webp", "news/deng-jpg.640.webp"


def photograph(colour: int = 60, width: int = 1200, height: int = 1000) -> bytes:
    """Make a photograph of a telephone held upright: it lies on its side, and says where it was taken and by whom."""
    exif = Image.Exif()
    exif[0x0112], exif[0x0110], exif[0x013B] = 6, "SECRETCAM", "SECRETNAME"
    exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 54.0, 15.0), 3: "E", 4: (116.0, 23.0, 29.0)})
    image = Image.new("RGB", (width, height), (colour, 90, 200))
    return written(image, "JPEG", exif=exif, comment=b"SECRETCOMMENT", xmp=b"<x>SECRETXMP</x>")


@pytest.fixture
def shown(live: Live) -> Live:
    """Publish an article with a photograph."""
    live.office.write({PHOTO: photograph()})
    live.publish("![灯](deng.jpg)")
    return live


def test_a_photograph_is_published_upright_small_and_without_notes(shown: Live) -> None:
    files = files_of(shown.site)

    assert read(files[FULL]).size == (1000, 1200)
    assert read(files[SMALL]).size == (640, 768)
    assert [name for name in files if "deng" in name] == [SMALL, FULL]


def test_nothing_of_the_original_is_in_any_file(shown: Live) -> None:
    original = (shown.office.root / PHOTO).read_bytes()
    pieces = [original[start : start + 32] for start in range(0, len(original) - 32, 1024)]

    found = {name for name, data in files_of(shown.site).items() for piece in (b"SECRET", *pieces) if piece in data}

    assert found == set()


def test_a_page_says_how_large_its_picture_is_and_fetches_it_when_it_is_needed(shown: Live) -> None:
    page = (shown.site / PAGE).read_text(encoding="utf-8")

    assert 'src="../news/deng-jpg.webp" alt="灯" width="1000" height="1200" loading="lazy" decoding="async"' in page
    assert 'srcset="../news/deng-jpg.640.webp 640w, ../news/deng-jpg.webp 1000w"' in page


def test_a_link_to_a_picture_leads_to_what_is_published_of_it(live: Live) -> None:
    live.office.write({PHOTO: photograph()})

    live.publish("[看大图](deng.jpg)")

    assert live.shows('<a href="../news/deng-jpg.webp">看大图</a>')
    assert SMALL not in files_of(live.site)


def test_a_free_page_shows_its_pictures_likewise(live: Live) -> None:
    live.office.write({"content/about.md": "# 关于\n\n![灯](deng.jpg)\n", "content/deng.jpg": photograph()})

    assert live.build() == 0

    page = (live.site / "about.html").read_text(encoding="utf-8")
    assert 'src="deng-jpg.webp"' in page
    assert 'width="1000" height="1200"' in page
    assert "deng-jpg.640.webp 640w" in page
    assert {"deng-jpg.webp", "deng-jpg.640.webp"} <= files_of(live.site).keys()


def test_pictures_of_one_name_and_several_kinds_stay_apart(live: Live) -> None:
    kinds = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "bmp": "BMP", "tif": "TIFF", "webp": "WEBP"}
    live.office.write({f"content/news/tu.{end}": picture(kind) for end, kind in kinds.items()})

    live.publish("\n\n".join(f"![图](tu.{end})" for end in kinds))

    assert {f"news/tu-{end}.webp" for end in kinds} <= files_of(live.site).keys()


def test_what_a_drawing_could_do_is_not_published(live: Live) -> None:
    harmful = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><script>alert(1)</script><path/></svg>'
    live.office.write({"content/news/ketang.svg": harmful})

    assert live.build() == 0

    assert (live.site / "news/ketang.svg").read_text(encoding="utf-8") == (
        '<svg height="6" width="8" xmlns="http://www.w3.org/2000/svg"><path></path></svg>'
    )
    assert 'width="8" height="6"' in (live.site / "news/ketang.html").read_text(encoding="utf-8")


def test_other_dots_of_the_same_size_change_the_picture_alone(shown: Live) -> None:
    shown.office.write({PHOTO: photograph(colour=61)})

    assert changed(shown) == {FULL, SMALL, "manifest.json"}


def test_a_picture_of_another_size_changes_the_pages_that_show_it(shown: Live) -> None:
    shown.office.write({PHOTO: photograph(width=1100)})

    assert changed(shown) == {FULL, SMALL, PAGE, "manifest.json"}


def test_a_picture_that_nothing_names_any_more_is_gone(shown: Live) -> None:
    shown.edit("没有图了。")

    assert changed(shown) == {FULL, SMALL, PAGE, "manifest.json", *INDEX}
    assert FULL not in files_of(shown.site)


@pytest.mark.parametrize("options", [("--jobs", "1"), ("--jobs", "2"), ("--no-cache",)])
def test_pictures_have_the_same_bytes_however_they_are_made(shown: Live, options: tuple[str, ...]) -> None:
    elsewhere = shown.office.root / "elsewhere"
    shutil.rmtree(shown.cache)

    assert shown.office.build(elsewhere, *options) == 0

    assert files_of(elsewhere) == files_of(shown.site)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the ending of each picture that is made."""
    endings: list[str] = []
    really = assets.make_picture

    def noting(task: assets.Task) -> tuple[bytes, ...]:
        endings.append(task[0])
        return really(task)

    monkeypatch.setattr(assets, "make_picture", noting)
    return endings


def test_a_picture_that_was_made_before_is_not_made_again(shown: Live, made: list[str]) -> None:
    shown.edit("![灯](deng.jpg)\n\n第二稿。")

    assert shown.build("--jobs", "1") == 0
    assert shown.office.build(shown.office.root / "elsewhere", "--jobs", "1") == 0
    assert shown.office.build(shown.office.root / "level", "--jobs", "1", "--edition", "本级") == 0

    assert made == []


def test_a_picture_of_the_release_needs_no_cache(shown: Live, made: list[str]) -> None:
    shutil.rmtree(shown.cache / "pictures")
    shown.edit("![灯](deng.jpg)\n\n第二稿。")

    assert shown.build("--jobs", "1") == 0

    assert made == []


def test_a_cached_picture_that_was_damaged_is_made_again(shown: Live, made: list[str]) -> None:
    for path in (shown.cache / "pictures").iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    elsewhere = shown.office.root / "elsewhere"

    assert shown.office.build(elsewhere, "--jobs", "1") == 0

    assert ".jpg" in made
    assert files_of(elsewhere) == files_of(shown.site)


def test_the_cache_forgets_pictures_that_are_gone(shown: Live) -> None:
    before = len(list((shown.cache / "pictures").iterdir()))
    shown.office.write({PHOTO: photograph(colour=61)})

    assert shown.build() == 0

    assert len(list((shown.cache / "pictures").iterdir())) == before


DAMAGED: Mapping[str, bytes] = {
    "not copied to its end": photograph()[:-2000],
    "text": "不是图".encode(),
    "empty": b"",
}


@pytest.mark.parametrize("fault", DAMAGED)
def test_a_damaged_picture_is_told_where_it_is_named_and_nothing_is_published(live: Live, fault: str) -> None:
    before = files_of(live.site)
    live.office.write({PHOTO: DAMAGED[fault]})
    live.edit("第二稿。\n\n![灯](deng.jpg)")

    found = live.office.json_findings()

    told = [(f["path"], f["line"], f["code"], f["severity"]) for f in found]
    assert told == [("content/news/zhishui.md", 7, "U05", "block")]
    assert "“deng.jpg”打不开" in found[0]["message"]
    assert "另存为JPG" in found[0]["message"]
    assert live.build() == 1
    assert files_of(live.site) == before


def test_a_damaged_picture_is_told_at_every_record_that_names_it(live: Live) -> None:
    live.office.write(
        {
            "content/deng.jpg": photograph()[:-2000],
            "content/about.md": "# 关于\n\n![灯](deng.jpg)\n",
            "content/leaders/zhou.yml": "姓名: 周示例\n职务: 书记\n任职起: 2020-01-01\n照片: ../deng.jpg\n",
        }
    )
    live.edit("第二稿。")

    told = {f"{found['path']}:{found['line']} {found['code']}" for found in live.office.json_findings()}

    assert {"content/about.md:3 U05", "content/leaders/zhou.yml:4 U05"} <= told
    assert not [place for place in told if "U01" in place]


def test_a_damaged_picture_is_told_again_by_the_next_build_though_it_was_let_pass(live: Live) -> None:
    live.office.write({PHOTO: DAMAGED["not copied to its end"]})
    live.edit("![灯](deng.jpg)")
    assert live.build("--force") == 0

    assert live.build() == 1


def test_the_pictures_of_both_editions_are_only_those_that_each_may_show(tmp_path: Path) -> None:
    office = copy_of("full", tmp_path / "office")
    for number, level in enumerate(("公开", "本级", "内部")):
        office.write(
            {
                f"content/news/x{number}.md": f"---\n标题: 甲{number}（示例）\n日期: 2026-05-01\n可见范围: {level}\n"
                f"图片: tu{number}.jpg\n---\n字。\n",
                f"content/news/tu{number}.jpg": photograph(colour=100 + number),
            }
        )

    shown = {}
    for edition in ("公开", "本级"):
        assert office.build(tmp_path / edition, "--edition", edition, "--force") == 0
        files = files_of(tmp_path / edition)
        shown[edition] = {name for name in files if name.startswith("news/tu")}
        assert not [name for name, data in files.items() if b"SECRET" in data or name.endswith((".jpg", ".png"))]

    assert shown["公开"] == {"news/tu0-jpg.webp", "news/tu0-jpg.640.webp"}
    assert shown["本级"] == shown["公开"] | {"news/tu1-jpg.webp", "news/tu1-jpg.640.webp"}


def test_every_picture_of_every_page_has_its_size_and_is_made_anew(tmp_path: Path) -> None:
    office = copy_of("full", tmp_path / "office")
    assert office.build(tmp_path / "site", "--force") == 0

    pages = [data.decode() for name, data in files_of(tmp_path / "site").items() if name.endswith(".html")]
    tags = [tag.partition(">")[0] for page in pages for tag in page.split("<img ")[1:]]

    assert len(tags) > 5
    assert [tag for tag in tags if 'width="' not in tag or 'height="' not in tag or "alt=" not in tag] == []
    assert [tag for tag in tags if ".webp" not in tag and ".svg" not in tag] == []
