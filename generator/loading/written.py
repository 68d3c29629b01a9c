"""What a mapping says of a model's fields, before any of it is read."""

from functools import cache

from msgspec import Struct

from generator.model.declaration import Field, fields_by_key, fields_of
from generator.plain_yaml import Data
from generator.words import nearest


@cache
def required(model: type[Struct]) -> tuple[Field, ...]:
    """List the fields that may not be left out."""
    return tuple(field for field in fields_of(model) if field.key.required)


def shorthand(model: type[Struct]) -> Field | None:
    """Give the field that a bare text stands for: the only required one."""
    fields = required(model)
    return fields[0] if len(fields) == 1 else None


def is_blank(value: Data) -> bool:
    """Tell whether nothing is written: no text, or entries without any."""
    if isinstance(value, str):
        return not value.strip()
    return all(is_blank(item) for item in (value.values() if isinstance(value, dict) else value))


def is_misspelt(field: Field, model: type[Struct], data: dict[str, Data]) -> bool:
    """Tell whether an unknown key is probably this field's, which then is not missing as well."""
    known = fields_by_key(model)
    return any(nearest(key.partition("：")[0], field.names) for key in data if key not in known)
