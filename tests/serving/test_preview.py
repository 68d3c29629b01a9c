"""A save is seen at once, a mistake is shown and not fatal, and mending it is enough."""

import shutil
import threading
from pathlib import Path

import pytest

from generator.project import open_project
from generator.serving.live_folder import LiveFolder, open_live_folder
from generator.serving.preview import Round
from generator.serving.run import serve
from generator.workers import Workers
from tests.drawn import picture
from tests.serving.browser import Preview
from tests.serving.conftest import NEWS
from tests.workbench import Office, files_of

PAGE = "/news/ketang.html"
BASICS = "content/organizations/hekou-cun.yml"


def replace_file(path: Path, text: str) -> None:
    """Save as many editors do: write a new file, and put it in the place of the old one."""
    new = path.with_name("saving.tmp")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def codes(latest: Round) -> list[str]:
    """List the codes of what a round found."""
    return [found.code for found in latest.findings]


def test_a_save_changes_the_page(preview: Preview) -> None:
    assert "第一稿" in preview.get(PAGE).text

    preview.office.replace(NEWS, "第一稿", "第二稿")

    assert preview.until_shown(PAGE, "第二稿").status == 200


def test_a_new_page_comes_and_a_deleted_one_goes(preview: Preview) -> None:
    preview.office.write({"content/news/new.md": "---\n标题: 新的（示例）\n日期: 2026-05-13\n---\n新来的。\n"})
    came = preview.until_shown("/news/new.html", "新来的")
    (preview.office.root / "content/news/new.md").unlink()
    preview.until(lambda _: preview.get("/news/new.html").status == 404)

    assert came.status == 200


def test_a_new_picture_in_the_place_of_another_is_seen_at_once(preview: Preview) -> None:
    preview.office.write({"content/news/tu.jpg": picture("JPEG", 60, 40)})
    preview.office.replace(NEWS, "第一稿", "![图](tu.jpg)")
    preview.until_shown(PAGE, 'width="60" height="40"')

    preview.office.write({"content/news/tu.jpg": picture("JPEG", 40, 60)})

    preview.until_shown(PAGE, 'width="40" height="60"')
    assert preview.get("/news/tu-jpg.webp").status == 200


def test_broken_yaml_is_shown_in_the_panel_and_the_mended_file_recovers(preview: Preview) -> None:
    path = preview.office.root / BASICS
    sound = path.read_text(encoding="utf-8")
    path.write_text("名称: [没有写完\n", encoding="utf-8")
    broken = preview.until(lambda latest: bool(latest.findings))
    shown = preview.get().text
    path.write_text(sound, encoding="utf-8")
    preview.until(lambda latest: not latest.findings)

    assert [found.path for found in broken.findings if found.code == "F02"] == [BASICS]
    assert BASICS in shown
    assert "阻止" in shown
    assert BASICS not in preview.get().text


@pytest.mark.parametrize("is_replaced", [False, True], ids=["written into", "replaced"])
def test_broken_settings_are_told_and_the_mended_ones_recover_however_they_are_saved(
    preview: Preview, is_replaced: bool
) -> None:
    config = preview.office.config
    sound = config.read_text(encoding="utf-8")

    def save(text: str) -> None:
        if is_replaced:
            replace_file(config, text)
        else:
            config.write_text(text, encoding="utf-8")

    save("site_name: [没有写完\n")
    preview.until(lambda latest: bool(latest.trouble))
    shown = preview.get(PAGE)
    save(sound)
    preview.until(lambda latest: not latest.trouble)

    assert "不能预览" in shown.text
    assert "第一稿" in shown.text
    assert "不能预览" not in preview.get(PAGE).text


def test_a_broken_template_is_told_and_the_mended_one_recovers(preview: Preview) -> None:
    template = preview.office.root / "theme/fragments/news-item.html"
    sound = template.read_text(encoding="utf-8")
    template.write_text(sound + "{% if %}", encoding="utf-8")
    preview.until(lambda latest: bool(latest.trouble))
    template.write_text(sound + "<p>新模板</p>", encoding="utf-8")
    preview.until(lambda latest: not latest.trouble)

    assert "新模板" in preview.get(PAGE).text


def test_what_is_wrong_with_a_finished_page_stays_shown_until_it_is_mended(preview: Preview) -> None:
    template = preview.office.root / "theme/fragments/news-item.html"
    sound = template.read_text(encoding="utf-8")
    template.write_text(sound + '<img src="https://example.org/a.png">', encoding="utf-8")
    preview.until(lambda latest: codes(latest) == ["U01"])
    preview.office.write({"content/news/new.md": "---\n标题: 新的（示例）\n日期: 2026-05-13\n---\n新来的。\n"})
    later = preview.until(lambda _: preview.get("/news/new.html").status == 200)
    template.write_text(sound, encoding="utf-8")
    mended = preview.until(lambda latest: not latest.findings)

    assert set(codes(later)) == {"U01"}
    assert mended.trouble == ""


def test_a_folder_that_is_put_in_the_place_of_another_is_followed(preview: Preview) -> None:
    content = preview.office.root / "content"
    content.rename(content.with_name("old"))
    gone = preview.until(lambda latest: bool(latest.trouble))
    content.with_name("old").rename(content)
    preview.until(lambda latest: not latest.trouble)
    preview.office.replace(NEWS, "第一稿", "第二稿")

    assert preview.until_shown(PAGE, "第二稿").status == 200
    assert "找不到内容文件夹" in gone.trouble


def test_what_is_saved_while_the_first_round_is_made_is_not_missed(
    begun_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(shutil.copytree(begun_office, tmp_path / "office"))
    told: list[Round] = []
    stop = threading.Event()
    make = LiveFolder.finish

    def save_meanwhile(folder: LiveFolder) -> None:
        make(folder)
        if not told:
            office.replace(NEWS, "第一稿", "第二稿")

    def tell(latest: Round, _: str) -> None:
        told.append(latest)
        if len(told) > 1:
            stop.set()

    monkeypatch.setattr(LiveFolder, "finish", save_meanwhile)
    limit = threading.Timer(15, stop.set)
    limit.start()
    with Workers(1) as workers:
        serve(open_project(office.config), open_live_folder(tmp_path / "preview"), 0, workers, tell, stop)
    limit.cancel()

    assert "第二稿" in (tmp_path / "preview/news/ketang.html").read_text(encoding="utf-8")


def test_the_offices_files_and_its_site_are_not_touched(preview: Preview) -> None:
    before = files_of(preview.office.root)
    preview.office.replace(NEWS, "第一稿", "第二稿")
    preview.until_shown(PAGE, "第二稿")

    after = files_of(preview.office.root)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert {name for name in changed if not name.startswith(".cache/")} == {NEWS}


@pytest.mark.parametrize("name", ["site", "content"])
def test_a_folder_with_files_of_others_is_refused(
    begun_office: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    folder = begun_office / name
    before = files_of(folder)

    code = Office(begun_office).run("serve", "--port", "0", "--output", str(folder))

    assert code == 2
    assert "换一个空文件夹" in capsys.readouterr().err
    assert files_of(folder) == before
