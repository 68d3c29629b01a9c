"""Whatever moment a build is killed at, a whole site is there, and the next build tidies up."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.workbench import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the script kills forks of itself")
WAYS = ["exchange", "rename"]


Killed = Callable[[str, str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """Tell what each kill of an action leaves, by action and way."""
    command = [sys.executable, "-m", "tests.publishing.killed", str(tmp_path_factory.mktemp("kill"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    kills = [json.loads(line) for line in done.stdout.splitlines()]
    return lambda action, way: [kill for kill in kills if (kill["action"], kill["way"]) == (action, way)]


@pytest.mark.parametrize("way", WAYS)
def test_a_killed_publish_leaves_the_old_release_or_the_new_one(killed: Killed, way: str) -> None:
    kills = killed("publish", way)

    assert len(kills) > 10
    assert {kill["recovered"] for kill in kills} == {"旧", "新"}
    absent = {kill["killed"] for kill in kills} - {"旧", "新"}
    assert absent == (set() if way == "exchange" else {""})


@pytest.mark.parametrize("action", ["publish", "publish the same", "roll back"])
@pytest.mark.parametrize("way", WAYS)
def test_after_any_kill_all_releases_are_whole_nothing_lies_about_and_the_next_build_works(
    killed: Killed, action: str, way: str
) -> None:
    for kill in killed(action, way):
        assert kill["faults"] == []
        assert set(kill["litter"]) <= {"journal", "dropped"}
        assert kill["next"] == "再新"


@pytest.mark.parametrize("way", WAYS)
def test_a_killed_publish_keeps_the_releases_before(killed: Killed, way: str) -> None:
    for kill in killed("publish", way):
        assert kill["row"][-2:] in (["甲", "乙"], ["乙", "旧"], ["旧"])


@pytest.mark.parametrize("way", WAYS)
def test_a_killed_rollback_loses_no_release(killed: Killed, way: str) -> None:
    for kill in killed("roll back", way):
        assert {"甲", "乙", "旧"} <= {kill["recovered"], kill["dropped"], *kill["row"]}
        assert kill["recovered"] in ("乙", "旧")
