"""Run as a script: actions on releases are killed before and after each of their steps, and what is left is told.

    python -m tests.publishing.killed FOLDER

Prints one JSON object for each kill. Each kill happens in a fork of this script, by `os._exit`: nothing is tidied up.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.publishing import releases as module
from generator.publishing import swap
from generator.publishing.releases import Releases
from generator.publishing.verifying import verify
from tests.publishing.shelf import publish, row, text_of

KILLED = 9
STEPS: list[tuple[Any, str]] = [
    *((Path, name) for name in ("rename", "unlink", "rmdir", "mkdir", "write_text")),
    (shutil, "rmtree"),
    (module, "exchange"),
]
"""What changes the disk."""


def roll_back(releases: Releases) -> None:
    """Go back."""
    releases.roll_back()


def publish_new(releases: Releases) -> None:
    """Publish a new release, and keep one."""
    publish(releases, "新")
    releases.prune(1)


def publish_same(releases: Releases) -> None:
    """Publish what is published already."""
    publish(releases, "旧")


ACTIONS: dict[str, Callable[[Releases], None]] = {
    "publish": publish_new,
    "publish the same": publish_same,
    "roll back": roll_back,
}


def prepare(output: Path) -> Releases:
    """Publish three releases; one of them was rolled back from before."""
    releases = Releases(output)
    for text in ("甲", "乙", "丙", "旧"):
        publish(releases, text)
        if text == "丙":
            releases.roll_back()
    return releases


def kill_at(number: int) -> None:
    """Let the process end at a point of time: points lie before and after each step that changes the disk."""
    left = number

    def tick() -> None:
        nonlocal left
        if left == 0:
            os._exit(KILLED)
        left -= 1

    def watched(step: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **options: Any) -> Any:
            tick()
            result = step(*args, **options)
            tick()
            return result

        return stepped

    for owner, name in STEPS:
        setattr(owner, name, watched(getattr(owner, name)))


def is_killed(action: Callable[[Releases], None], releases: Releases, number: int) -> bool:
    """Run the action in a fork and kill it there; False where it had ended before."""
    child = os.fork()
    if child == 0:
        kill_at(number)
        action(releases)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


def told(releases: Releases) -> dict[str, Any]:
    """Tell what is there: after the kill, after the recovery, and after the next release."""
    found: dict[str, Any] = {"killed": text_of(releases.output)}
    releases.recover()
    found["recovered"] = text_of(releases.output)
    found["row"] = row(releases)
    found["dropped"] = text_of(releases.dropped)
    found["faults"] = [fault for folder in (releases.output, *releases.retired()) for fault in verify(folder)]
    found["litter"] = sorted(path.name for path in releases.store.iterdir() if not path.name.isdecimal())
    publish(releases, "再新")
    found["next"] = text_of(releases.output)
    return found


def kill_everywhere(folder: Path, action: str) -> Iterator[dict[str, Any]]:
    """Kill the action at every point, each time from the same beginning."""
    number = 0
    while is_killed(ACTIONS[action], releases := prepare(folder / str(number) / "site"), number):
        yield told(releases)
        number += 1


def main(folder: Path) -> None:
    """Kill every action, where folders can be exchanged and where they cannot."""
    for way in ("exchange", "rename"):
        exchange: Any = swap.exchange if way == "exchange" else lambda one, other: False
        vars(module)["exchange"] = exchange
        for action in ACTIONS:
            for kill in kill_everywhere(folder / way / action, action):
                sys.stdout.write(json.dumps({"way": way, "action": action, **kill}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
