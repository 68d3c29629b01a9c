"""tools/find-browser installs a browser where it may, and never stops the tests."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workbench import ROOT

SCRIPT = ROOT / "tools" / "find-browser"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell script")


class Machine:
    """A machine of stand-in commands that note their calls."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / "commands"
        self.calls = folder / "calls"
        self.commands.mkdir()
        self.calls.touch()
        (self.commands / "sh").symlink_to(shutil.which("sh") or "/bin/sh")

    def has(self, name: str, body: str = "exit 0") -> None:
        """Give the machine a command."""
        path = self.commands / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.calls}"\n{body}\n', encoding="utf-8")
        path.chmod(0o755)

    def run(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the script there."""
        env = {"PATH": str(self.commands), **environment}
        return subprocess.run([str(SCRIPT)], env=env, capture_output=True, text=True, check=False)

    def called(self) -> list[str]:
        """List the calls of apt-get."""
        return [line for line in self.calls.read_text(encoding="utf-8").splitlines() if line.startswith("apt-get")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Give a machine on which root may install."""
    made = Machine(tmp_path)
    made.has("id", "echo 0")
    made.has("apt-get")
    return made


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_that_is_there_is_enough(machine: Machine, name: str) -> None:
    machine.has(name)

    done = machine.run()

    assert (done.returncode, done.stdout + done.stderr, machine.called()) == (0, "", [])


def test_a_browser_may_be_named(machine: Machine, tmp_path: Path) -> None:
    machine.has("mine")

    assert machine.run(CHROMIUM=str(machine.commands / "mine")).returncode == 0
    assert machine.called() == []


def test_root_installs_it_after_fetching_the_lists(machine: Machine) -> None:
    done = machine.run()

    update, install = machine.called()
    assert done.returncode == 0
    assert update.startswith("apt-get update")
    assert install.startswith("apt-get install")
    assert {"chromium", "fonts-noto-cjk"} <= set(install.split())


@pytest.mark.parametrize(("name", "body"), [("id", "echo 1000"), ("apt-get", "exit 100")])
def test_where_nothing_can_be_installed_it_only_says_so(machine: Machine, name: str, body: str) -> None:
    machine.has(name, body)

    done = machine.run()

    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "Chromium" in done.stderr
