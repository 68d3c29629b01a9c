"""One build at a time: a second one says that it waits, and publishes after the first."""

import threading
import time
from pathlib import Path

import pytest

from generator.problems import GeneratorError
from generator.publishing.lock import only_one
from tests.publishing.live import Live, verify


def test_a_second_build_says_that_it_waits_and_goes_on_when_the_first_is_done(tmp_path: Path) -> None:
    said: list[str] = []
    waits, is_in = threading.Event(), threading.Event()

    def say(line: str) -> None:
        said.append(line)
        waits.set()

    def second() -> None:
        with only_one(tmp_path / "site", say):
            is_in.set()

    with only_one(tmp_path / "site", said.append):
        thread = threading.Thread(target=second)
        thread.start()
        assert waits.wait(10)
        assert not is_in.is_set()
    thread.join(10)

    assert is_in.is_set()
    assert said == ["另一个生成正在进行，等它结束……"]


def test_a_second_build_gives_up_in_the_end(tmp_path: Path) -> None:
    with (
        only_one(tmp_path / "site", lambda _: None),
        pytest.raises(GeneratorError, match="稍后再试"),
        only_one(tmp_path / "site", lambda _: None, patience=0.1),
    ):
        pass


def test_builds_into_two_folders_do_not_wait_for_each_other(tmp_path: Path) -> None:
    said: list[str] = []

    with only_one(tmp_path / "site", said.append), only_one(tmp_path / "other", said.append):
        pass

    assert said == []


def test_the_lock_is_let_go_when_a_build_fails(tmp_path: Path) -> None:
    said: list[str] = []

    with pytest.raises(OSError, match="disk"), only_one(tmp_path / "site", said.append):
        raise OSError("disk")
    with only_one(tmp_path / "site", said.append):
        pass

    assert said == []


def test_two_builds_at_once_both_publish(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    live.edit("第二稿。")
    codes: list[int] = []
    threads = [threading.Thread(target=lambda: codes.append(live.build("--jobs", "1"))) for _ in range(2)]

    said = ""
    with only_one(live.site, lambda _: None):
        for thread in threads:
            thread.start()
        deadline = time.monotonic() + 30
        while said.count("另一个生成正在进行") < 2 and time.monotonic() < deadline:
            said += capsys.readouterr().out
            time.sleep(0.01)
    for thread in threads:
        thread.join(60)

    assert said.count("另一个生成正在进行") == 2
    assert codes == [0, 0]
    assert live.shows("第二稿")
    assert verify(live.site) == 0
