"""Files that are known are not parsed again, and come out the same."""

from pathlib import Path
from typing import Any

import pytest

from generator.loading import reader as module
from generator.loading.cache import Cache
from generator.loading.loader import list_files
from generator.loading.reader import Job, Reader, unexamined
from generator.loading.sizes import measure
from generator.pictures import Fault, Size
from generator.workers import Workers
from tests.drawn import picture
from tests.workbench import Office

ARTICLE = "content/news/a.md"


def text(title: str) -> str:
    """Write a news item."""
    return f"---\n标题: {title}\n日期: 2026-05-01\n---\n正文。\n"


class Desk:
    """Reads an office's records, and notes what is parsed."""

    def __init__(self, office: Office, cache: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
        self.office = office
        self.cache = cache
        self.parsed: list[str] = []
        parse = module.parse_chunk

        def noted(job: Job) -> Any:
            self.parsed += [path for _, path, _ in job.tasks]
            return parse(job)

        monkeypatch.setattr(module, "parse_chunk", noted)

    def read(self) -> dict[str, list[str]]:
        """Read everything in a run of its own: the titles by collection."""
        files = list_files(self.office.folders)
        self.parsed.clear()
        with Cache(self.cache, "code") as cache, Workers(1) as workers:
            sources = Reader(cache, workers, unexamined).read(files.records, self.office.folders)
            cache.save(files.paths)
        return {
            folder: [getattr(record, "title", record.id) for source in found for record in source.records]
            for folder, found in sources.items()
            if found
        }


@pytest.fixture
def desk(empty_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give an office of two news items."""
    empty_office.write({ARTICLE: text("甲"), "content/news/b.md": text("乙")})
    return Desk(empty_office, tmp_path / "cache", monkeypatch)


def test_a_second_run_parses_nothing_and_reads_the_same(desk: Desk) -> None:
    first = desk.read()

    assert desk.read() == first == {"news": ["甲", "乙"]}
    assert desk.parsed == []


def test_only_the_changed_file_is_parsed_again(desk: Desk) -> None:
    desk.read()
    desk.office.write({ARTICLE: text("丙")})

    assert desk.read() == {"news": ["丙", "乙"]}
    assert desk.parsed == [ARTICLE]


def test_a_file_that_moved_is_parsed_again_under_its_new_name(desk: Desk) -> None:
    desk.read()
    (desk.office.root / ARTICLE).rename(desk.office.root / "content/news/c.md")

    assert desk.read() == {"news": ["乙", "甲"]}
    assert desk.parsed == ["content/news/c.md"]


def test_a_file_that_swaps_its_bytes_with_another_comes_out_as_the_other(desk: Desk) -> None:
    desk.read()
    desk.office.write({ARTICLE: text("乙"), "content/news/b.md": text("甲")})

    assert desk.read() == {"news": ["乙", "甲"]}


def test_without_a_cache_everything_is_parsed_each_time(desk: Desk) -> None:
    desk.cache = None
    desk.read()

    assert desk.read() == {"news": ["甲", "乙"]}
    assert len(desk.parsed) == 2


def test_a_broken_file_is_told_of_from_the_cache_too(desk: Desk) -> None:
    desk.office.write({ARTICLE: "没有信息区"})
    files = list_files(desk.office.folders)

    told = []
    for _ in range(2):
        with Cache(desk.cache, "code") as cache, Workers(1) as workers:
            sources = Reader(cache, workers, unexamined).read(files.records, desk.office.folders)["news"]
            cache.save(files.paths)
        told.append([found for source in sources for found in source.findings])

    assert told[0] == told[1] != []


def test_a_file_saved_between_looking_and_parsing_is_not_mixed_up_afterwards(desk: Desk) -> None:
    article = desk.office.root / ARTICLE
    files = list_files(desk.office.folders)
    with Cache(desk.cache, "code") as cache, Workers(1) as workers:
        cache.digest(ARTICLE, str(article))
        desk.office.write({ARTICLE: text("后来")})
        Reader(cache, workers, unexamined).read(files.records, desk.office.folders)
        cache.save(files.paths)
    desk.office.write({ARTICLE: text("甲")})

    assert desk.read() == {"news": ["甲", "乙"]}


def test_in_one_preview_a_file_is_read_again_only_when_it_changed(desk: Desk) -> None:
    files = list_files(desk.office.folders)
    with Cache(desk.cache, "code") as cache, Workers(1) as workers:
        reader = Reader(cache, workers, unexamined)
        first = reader.read(files.records, desk.office.folders)["news"]
        desk.office.write({ARTICLE: text("丙")})
        cache.begin_round()
        second = reader.read(files.records, desk.office.folders)["news"]

    assert second[0] is not first[0]
    assert second[1] is first[1]
    assert [record.id for source in second for record in source.records] == ["a", "b"]


def test_many_files_are_parsed_in_chunks_in_their_order(
    empty_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_office.write({f"content/news/n{number:03}.md": text(f"第{number}条") for number in range(250)})
    desk = Desk(empty_office, tmp_path / "cache", monkeypatch)

    assert desk.read() == {"news": [f"第{number}条" for number in range(250)]}


def sizes(desk: Desk) -> dict[str, Size | Fault]:
    """Measure the pictures in a run of its own."""
    files = list_files(desk.office.folders)
    with Cache(desk.cache, "code") as cache, Workers(1) as workers:
        found = Reader(cache, workers, unexamined).measure(files.others, desk.office.folders)
        cache.save(files.paths)
    return found


def test_only_new_pictures_are_measured(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = {f"content/news/{name}": picture("PNG", 30, 20) for name in ("a.png", "b.png")}
    desk.office.write({**pictures, "content/news/c.jpg": b"", "content/news/d.pdf": b""})
    first = sizes(desk)
    measured: list[str] = []

    def noted(place: str) -> bytes:
        measured.append(place)
        return measure(place)

    monkeypatch.setattr(module, "measure", noted)
    desk.office.write({"content/news/b.png": picture("PNG", 20, 30)})

    second = sizes(desk)

    assert first == dict.fromkeys(pictures, Size(30, 20)) | {"content/news/c.jpg": Fault.DAMAGED}
    assert second == {**first, "content/news/b.png": Size(20, 30)}
    assert [place.rpartition("/")[2] for place in measured] == ["b.png"]
