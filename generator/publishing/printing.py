"""Rendering straight into a folder: a worker on this machine writes what it rendered, and sends back what it is."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from msgspec import Struct

from generator.carriers.sighting import Sighting
from generator.rendering.pour import Chunk, Rendered, render_chunk, rendering
from generator.workers import Workers

Write = Callable[[str, str, bytes], int]
"""Writes into a folder, below an address; gives the file's time stamp in nanoseconds."""


class Printed(Struct, frozen=True, gc=False):
    """A file that was rendered and written; the fields are those of `Rendered` and `Made`."""

    address: str
    sha256: str
    size: int
    mtime: int
    targets: frozenset[str]
    outside: frozenset[str]
    faults: tuple[str, ...]
    sightings: tuple[Sighting, ...]


class Job(NamedTuple):
    """What is to be rendered, and where to."""

    chunk: Chunk
    write: Write
    folder: str


def print_chunks(chunks: Iterable[Chunk], count: int, write: Write, folder: str, workers: Workers) -> Iterator[Printed]:
    """Render chunks and write their files; `count` is how many chunks there are at most."""
    label = "生成页面"
    if workers.address:
        for rendered in workers.map(render_chunk, chunks, count, label):
            yield from (_print(one, write, folder) for one in rendered)
    else:
        for printed in workers.map(print_chunk, (Job(chunk, write, folder) for chunk in chunks), count, label):
            yield from printed


def print_chunk(job: Job) -> list[Printed]:
    """Render some files and write them."""
    return [_print(rendered, job.write, job.folder) for rendered in rendering(job.chunk)]


def _print(rendered: Rendered, write: Write, folder: str) -> Printed:
    return Printed(
        rendered.address,
        rendered.sha256,
        len(rendered.data),
        write(folder, rendered.address, rendered.data),
        rendered.targets,
        rendered.outside,
        rendered.faults,
        rendered.sightings,
    )


def write_new(folder: str, address: str, data: bytes) -> int:
    """Write a file that is new: what is there already may be a link to a published file, and is left to its readers."""
    with _create(os.path.join(folder, address)) as file:  # noqa: PTH118  # ten thousand times; Path is slow
        file.write(data)
        file.flush()
        return os.fstat(file.fileno()).st_mtime_ns


def _create(place: str) -> BinaryIO:
    try:
        return open(place, "xb")  # noqa: PTH123  # likewise; closed by the caller
    except FileNotFoundError:
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120  # likewise
    except FileExistsError:
        os.unlink(place)  # noqa: PTH108  # likewise
    return _create(place)
