"""Text → mapping, with the line of every fault: YAML as offices write it.

All scalars stay text (`010`, `12:30`, `no`). The faults of office editors (full-width colon, tab, a value that starts
with a bracket …) are reported and then read as they were meant, so that one run shows what else is wrong; they block
a release, so nothing is guessed silently.
"""

from collections.abc import Collection, Sequence

import yaml
from msgspec import Struct
from msgspec.structs import replace

from generator.office_rows import typed_line
from generator.office_yaml import Fault, mend
from generator.plain_yaml import Builder, Data, Unreadable
from generator.regular_yaml import read_regular
from generator.syntax_faults import syntax_fault


class Parsed(Struct, frozen=True):
    """What a YAML text holds."""

    data: Data
    faults: tuple[Fault, ...]


def parse(text: str, keys: Collection[str]) -> Parsed:
    """Read one YAML document; `keys` are the known keys. Lines in faults count from 1 at the start of `text`."""
    mended, faults = mend(text, keys)
    if (regular := read_regular(mended)) is not None:
        return Parsed(regular.data, faults)
    builder = Builder(mended)
    try:
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        return Parsed("", (*faults, *_as_typed([syntax_fault(error, mended)], faults)))
    except Unreadable as error:
        return Parsed("", (*faults, *_as_typed([Fault(error.line + 1, "F02", str(error))], faults)))
    return Parsed(data, (*faults, *_as_typed(builder.faults, faults)))


def _as_typed(found: Sequence[Fault], faults: Sequence[Fault]) -> Sequence[Fault]:
    """Put faults of the mended text at the lines that were typed."""
    return [replace(fault, line=typed_line(fault.line, faults)) for fault in found]
