"""Failing closed: where what says who may see a record, and when, cannot be read, nobody sees it."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from generator.model.declaration import fields_by_key
from generator.model.record import Record, Status, Visibility
from generator.plain_yaml import Data, Twice
from generator.words import nearest

S = TypeVar("S", bound=Struct)
GUARDED = frozenset({"visibility", "status", "publish_on", "expires_on"})
_KEYS = tuple(key for key, field in fields_by_key(Record).items() if field.name in GUARDED)
_HIDING = frozenset(word.value for word in (*Visibility, *Status)) - {Visibility.PUBLIC, Status.PUBLISHED}


def is_guarded(key: str) -> bool:
    """Tell whether a key is one of those that hide a record, as it is written."""
    return key in _KEYS


def may_hide(key: str, value: Data) -> bool:
    """Tell whether an unknown key was probably meant to hide the record: by its name, or by what it says."""
    return bool(nearest(key, _KEYS)) or (isinstance(value, str) and value.strip() in _HIDING)


def repeats_guarded(data: Data) -> bool:
    """Tell whether it is said twice who may see the record."""
    return isinstance(data, Twice) and not data.repeated.isdisjoint(_KEYS)


def closed(record: S) -> S:
    """Hide a record in every edition of this build, whatever it says of itself."""
    if not isinstance(record, Record):
        return record
    return replace(record, visibility=Visibility.INTERNAL, status=Status.DRAFT)
