"""Where arrivals are remembered: in a file beside the site, and for want of that in the published site's own manifest.

The memory is not part of a release (equal content gives equal bytes) and not of the cache (which only saves time). The
file, `.site.arrivals.json`, outlives the releases that are deleted, a rollback and a build that was killed: what the
published manifest says is added as it is read.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.model.arrivals import Arrival, Arrivals
from generator.publishing import manifest


class _Release(Struct, frozen=True, omit_defaults=True):
    """Pages that came together."""

    first: date
    before: date | None
    pages: list[str]


class _Memory(Struct, frozen=True):
    """What is remembered of one edition."""

    latest: date | None
    releases: list[_Release]


class _Held(Struct, frozen=True):
    """What a manifest says that matters here; what it says of each file is passed over."""

    as_of: date
    edition: str
    files: dict[str, msgspec.Raw]


def read_arrivals(output: Path, edition: str) -> Arrivals:
    """Read what is remembered of the releases of a published folder; nothing where there is none."""
    memory = _read(output).get(edition)
    arrivals = Arrivals()
    if memory is not None:
        known = {page: Arrival(each.first, each.before) for each in memory.releases for page in each.pages}
        arrivals = Arrivals(memory.latest, known)
    with suppress(OSError, msgspec.DecodeError):
        held = msgspec.json.decode((output / manifest.NAME).read_bytes(), type=_Held)
        if held.edition == edition:
            return arrivals.after(held.as_of, pages_of(held.files))
    return arrivals


def write_arrivals(output: Path, edition: str, arrivals: Arrivals) -> None:
    """Keep what is remembered; where it cannot be kept, the published manifest still says the most of it."""
    ordered = sorted(arrivals.known.items(), key=lambda each: (each[1].first, each[1].before or date.min, each[0]))
    releases = [
        _Release(arrival.first, arrival.before, [page for page, _ in pages])
        for arrival, pages in groupby(ordered, key=lambda each: each[1])
    ]
    memories = {**_read(output), edition: _Memory(arrivals.latest, releases)}
    path = _path(output)
    scratch = path.with_suffix(".new")
    with suppress(OSError):
        scratch.write_bytes(msgspec.json.format(msgspec.json.encode(memories), indent=1) + b"\n")
        scratch.replace(path)


def pages_of(addresses: Iterable[str]) -> Iterable[str]:
    """Choose the pages that are remembered: those below a folder, where the records' own pages are."""
    return (address for address in addresses if address.endswith(".html") and "/" in address)


def _path(output: Path) -> Path:
    return output.with_name(f".{output.name}.arrivals.json")


def _read(output: Path) -> dict[str, _Memory]:
    try:
        return msgspec.json.decode(_path(output).read_bytes(), type=dict[str, _Memory])
    except (OSError, msgspec.DecodeError):
        return {}
