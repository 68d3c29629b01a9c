"""Pictures on disk → their sizes: of a photograph only the head is read, of a drawing all."""

import posixpath

import msgspec

from generator.drawings import clean
from generator.loading.cache import contents
from generator.photographs import Unfit, size_of
from generator.pictures import DRAWINGS, PICTURES, Fault, Size


def is_picture(path: str) -> bool:
    """Tell from its name whether a file is a picture."""
    return posixpath.splitext(path)[1].lower() in PICTURES


def measure(place: str) -> bytes:
    """Tell in which size a picture is published, or why it is not, as bytes for the cache."""
    return msgspec.msgpack.encode(_measured(place))


def _measured(place: str) -> Size | Fault:
    try:
        if posixpath.splitext(place)[1].lower() in DRAWINGS:
            return clean(contents(place))[1]
        with open(place, "rb") as file:  # noqa: PTH123  # ten thousand times; Path is slow
            return size_of(file)
    except Unfit as unfit:
        return unfit.fault
