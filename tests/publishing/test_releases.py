"""The published folder changes in one step, the last releases stay, and nobody's files are lost."""

from pathlib import Path
from typing import Any

import pytest

from generator.problems import GeneratorError
from generator.publishing.releases import Releases
from generator.publishing.verifying import verify
from tests.publishing.shelf import DAY, publish, row, text_of


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    """Give a place where nothing is published yet."""
    return Releases(tmp_path / "site")


@pytest.fixture(params=["in one step", "by renaming"])
def any_releases(request: pytest.FixtureRequest, releases: Releases, monkeypatch: pytest.MonkeyPatch) -> Releases:
    """Give the same where the system can exchange folders, and where it cannot."""
    if request.param == "by renaming":
        monkeypatch.setattr("generator.publishing.releases.exchange", lambda *_: False)
    return releases


def held_open(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Let no folder of these be renamed, as Windows does while a file in it is open; nor exchanged."""
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Any:
        if self in folders:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr("generator.publishing.releases.exchange", lambda *_: False)


def test_the_first_release_is_simply_there(any_releases: Releases) -> None:
    publish(any_releases, "一")

    assert text_of(any_releases.output) == "一"
    assert verify(any_releases.output) == []


def test_a_release_takes_the_place_of_the_one_before_which_is_kept(any_releases: Releases) -> None:
    for text in ("一", "二", "三"):
        publish(any_releases, text)

    assert text_of(any_releases.output) == "三"
    assert row(any_releases) == ["一", "二"]


def test_a_release_like_the_one_before_does_not_push_others_out(any_releases: Releases) -> None:
    for text in ("一", "二", "二", "二"):
        publish(any_releases, text)
        any_releases.prune(2)

    assert row(any_releases) == ["一"]


@pytest.mark.parametrize(("keep", "kept"), [(0, []), (1, ["三"]), (3, ["一", "二", "三"]), (9, ["一", "二", "三"])])
def test_the_last_releases_are_kept(releases: Releases, keep: int, kept: list[str]) -> None:
    for text in ("一", "二", "三", "四"):
        publish(releases, text)

    releases.prune(keep)

    assert row(releases) == kept


def test_rolling_back_shows_the_release_before_and_then_the_one_before_that(any_releases: Releases) -> None:
    for text in ("一", "二", "三"):
        publish(any_releases, text)

    any_releases.roll_back()
    first = text_of(any_releases.output)
    any_releases.roll_back()

    assert [first, text_of(any_releases.output)] == ["二", "一"]
    assert verify(any_releases.output) == []


def test_what_was_rolled_back_from_is_no_longer_in_the_row_but_not_lost(any_releases: Releases) -> None:
    for text in ("一", "二"):
        publish(any_releases, text)

    any_releases.roll_back()

    assert row(any_releases) == []
    assert text_of(any_releases.dropped) == "二"


def test_after_rolling_back_the_next_release_goes_forward(any_releases: Releases) -> None:
    for text in ("一", "二"):
        publish(any_releases, text)
    any_releases.roll_back()

    publish(any_releases, "三")

    assert text_of(any_releases.output) == "三"
    assert row(any_releases) == ["一"]


def test_rolling_back_with_nothing_before_says_so(releases: Releases) -> None:
    publish(releases, "一")

    with pytest.raises(GeneratorError, match="没有更早的版本"):
        releases.roll_back()

    assert text_of(releases.output) == "一"


def test_rolling_back_restores_a_folder_that_was_deleted(any_releases: Releases) -> None:
    for text in ("一", "二"):
        publish(any_releases, text)
    any_releases.output.rename(any_releases.output.with_name("gone"))

    any_releases.recover()
    any_releases.roll_back()

    assert text_of(any_releases.output) == "一"


def test_a_folder_held_open_stays_and_the_new_release_lies_beside_it(
    releases: Releases, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(releases, "一")
    held_open(monkeypatch, releases.output)

    places = [publish(releases, text) for text in ("二", "三")]

    assert [path.name for path in places] == ["site-2026-11-21", "site-2026-11-21-2"]
    assert [text_of(path) for path in (releases.output, *places)] == ["一", "二", "三"]


def test_when_the_new_one_cannot_be_put_there_the_old_one_comes_back(
    releases: Releases, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(releases, "一")
    held_open(monkeypatch, releases.incoming)

    with pytest.raises(PermissionError):
        releases._exchange_by_renaming(DAY)

    assert text_of(releases.output) == "一"


@pytest.mark.parametrize("stuck", ["output", "returning"])
def test_a_rollback_that_cannot_be_done_loses_no_release(
    releases: Releases, monkeypatch: pytest.MonkeyPatch, stuck: str
) -> None:
    for text in ("一", "二"):
        publish(releases, text)
    with monkeypatch.context() as patch:
        held_open(patch, releases.output if stuck == "output" else releases.returning)
        with pytest.raises(PermissionError):
            releases.roll_back()

    releases.recover()

    assert text_of(releases.output) == "二"
    assert row(releases) == ["一"]


def test_a_strangers_file_in_the_published_folder_is_never_deleted(any_releases: Releases) -> None:
    publish(any_releases, "一")
    (any_releases.output / "robots.txt").write_text("别人的", encoding="utf-8")

    for text in ("二", "三", "四", "五"):
        publish(any_releases, text)
        any_releases.prune(1)

    assert [path.read_text(encoding="utf-8") for path in any_releases.store.rglob("robots.txt")] == ["别人的"]
    assert row(any_releases) == ["四"]


def test_a_strangers_file_in_a_release_like_the_new_one_is_not_deleted_either(any_releases: Releases) -> None:
    publish(any_releases, "一")
    (any_releases.output / "robots.txt").write_text("别人的", encoding="utf-8")

    publish(any_releases, "一")

    assert list(any_releases.store.rglob("robots.txt"))


def test_strangers_files_do_not_stop_rolling_back_time_and_again(any_releases: Releases) -> None:
    for text in ("一", "二", "三", "四"):
        publish(any_releases, text)
        (any_releases.output / f"{text}.txt").write_text("别人的", encoding="utf-8")

    for _ in range(3):
        any_releases.roll_back()

    assert text_of(any_releases.output) == "一"
    found = {path.name for root in (any_releases.output, any_releases.store) for path in root.rglob("*.txt")}
    assert found == {"一.txt", "二.txt", "三.txt", "四.txt"}


def test_strangers_folders_among_the_releases_are_left_alone(releases: Releases) -> None:
    strange = [releases.store / name for name in ("2026", "备份", "000009")]
    for folder in strange:
        folder.mkdir(parents=True)
        (folder / "备忘.txt").write_text("别人的", encoding="utf-8")

    for text in ("一", "二", "三"):
        publish(releases, text)
        releases.prune(1)
    releases.roll_back()

    assert text_of(releases.output) == "二"
    assert all((folder / "备忘.txt").is_file() for folder in strange)


def test_a_manifest_that_names_files_elsewhere_deletes_none_of_them(releases: Releases, tmp_path: Path) -> None:
    treasure = tmp_path / "content.yml"
    treasure.write_text("不能删", encoding="utf-8")
    publish(releases, "一")
    manifest = releases.output / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    for name in (str(treasure), "../../content.yml", "../../../content.yml"):
        text = text.replace('"pages/index.html"', f'"{name}": {{"sha256": "", "size": 0}}, "pages/index.html"')
    manifest.write_text(text, encoding="utf-8")

    publish(releases, "二")
    releases.prune(0)

    assert treasure.is_file()
    assert row(releases) == []


@pytest.mark.parametrize(
    "files",
    [
        {"index.html": "别人的网站"},
        {"index.html": "别人的网站", "manifest.json": '{"name": "app", "icons": []}'},
        {"manifest.json": "不是JSON"},
    ],
)
def test_a_folder_that_is_not_ours_is_refused(releases: Releases, files: dict[str, str]) -> None:
    releases.output.mkdir()
    for name, text in files.items():
        (releases.output / name).write_text(text, encoding="utf-8")

    with pytest.raises(GeneratorError, match="换一个--output"):
        releases.recover()

    assert {path.name: path.read_text(encoding="utf-8") for path in releases.output.iterdir()} == files


def test_a_mount_point_is_refused_with_advice(releases: Releases, monkeypatch: pytest.MonkeyPatch) -> None:
    releases.output.mkdir()
    monkeypatch.setattr(Path, "is_mount", lambda path: path == releases.output)

    with pytest.raises(GeneratorError, match="里面的一个文件夹"):
        releases.recover()


def test_an_empty_folder_is_taken(releases: Releases) -> None:
    releases.output.mkdir()

    releases.recover()
    publish(releases, "一")

    assert text_of(releases.output) == "一"


def test_a_staging_folder_is_dropped_when_its_build_fails(releases: Releases) -> None:
    def fail() -> None:
        with releases.staging() as folder:
            (folder / "half.html").write_text("半个", encoding="utf-8")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()

    assert list(releases.store.iterdir()) == []


def test_a_garbled_journal_is_no_journal(releases: Releases) -> None:
    publish(releases, "一")
    releases.journal.write_bytes(b"\xff\xfe\x00")

    releases.recover()

    assert text_of(releases.output) == "一"
