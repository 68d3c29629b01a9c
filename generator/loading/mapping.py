"""Mapping → record, by the declaration of its fields; every misfit is a finding and the field keeps its default."""

from typing import Any, TypeVar

from msgspec import Struct

from generator.loading.guard import GUARDED, closed, is_guarded, may_hide, repeats_guarded
from generator.loading.lists import words_in_one
from generator.loading.scalars import Misfit, scalar_reader, table_entry
from generator.loading.well_formed import read_well_formed
from generator.loading.written import is_blank, is_misspelt, required, shorthand
from generator.model.declaration import Field, Kind, fields_by_key, fields_of
from generator.plain_yaml import Data
from generator.problems import Finding, Where
from generator.rules import finding
from generator.words import nearest

S = TypeVar("S", bound=Struct)


class MappingReader:
    """Reads the mappings of one file and collects its findings."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.is_in_doubt = False
        """Who may see the record read last could not be made out; it is closed."""

    def read(self, model: type[S], data: dict[str, Data], where: Where, **given: object) -> S:
        """Make a record of `model`; `given` are the fields that no editor writes."""
        self.is_in_doubt = False
        record = read_well_formed(model, data, given)
        return self.read_closely(model, data, where, **given) if record is None else record

    def read_closely(self, model: type[S], data: dict[str, Data], where: Where, **given: object) -> S:
        """Make a record of a mapping field by field, and tell what is wrong with each."""
        record = self._fill(model, data, where, given, "")
        return closed(record) if self.is_in_doubt else record

    def _fill(self, model: type[S], data: dict[str, Data], where: Where, given: dict[str, object], inside: str) -> S:
        values: dict[str, Any] = dict(given)
        known, seen = fields_by_key(model), set()
        self.is_in_doubt |= repeats_guarded(data)
        for key, value in data.items():
            field = known.get(key)
            if field is None:
                self._unknown(key, model, where)
                self.is_in_doubt |= may_hide(key, value)
                continue
            told = len(self.findings)
            if field.name in seen:
                message = f"“{field.key.chinese}”和“{field.name}”是同一项，写了两次；请只留一个。"
                self._report("F03", message, (*where, key))
            elif (read := self._field(field, value, (*where, field.name))) is not None:
                values[field.name] = read
            seen.add(field.name)
            self.is_in_doubt |= field.name in GUARDED and len(self.findings) > told
        self._require(model, data, where, inside)
        return model(**values)

    def _report(self, code: str, message: str, where: Where) -> None:
        self.findings.append(finding(self.path, code, message, where=where))

    def _unknown(self, key: str, model: type[Struct], where: Where) -> None:
        written, colon, _ = key.partition("：")
        if colon and written in fields_by_key(model):
            self._report("F10", f"“{key}”用了全角冒号；请写成“{written}: ”（半角冒号加一个空格）。", (*where, key))
            return
        chinese = [field.key.chinese for field in fields_of(model)]
        english = [field.name for field in fields_of(model)]
        # What is the record's own comes last in its declaration, and is the likeliest to be meant.
        advice = nearest(key, chinese + english) or f"请改成这些里的一项，或删掉它：{'、'.join(reversed(chinese))}。"
        self._report("F04", f"不认识“{key}”这一项。{advice}", (*where, key))

    def _require(self, model: type[Struct], data: dict[str, Data], where: Where, inside: str) -> None:
        for field in required(model):
            if all(is_blank(data.get(name, "")) for name in field.names) and not is_misspelt(field, model, data):
                place = (*where, field.name)
                message = f"{inside}“{field.key.chinese}”没有填（{field.key.help}）；请补上“{field.key.chinese}: ……”。"
                self._report(field.key.code or "F05", message, place)

    def _field(self, field: Field, value: Data, where: Where) -> Any:
        if is_blank(value):
            return None
        if not field.is_list:
            return self._value(field, value, where)
        items = value if isinstance(value, list) else [value]
        if words := words_in_one(field, value):
            lines = "，".join(f"“- {word}”" for word in words)
            self._report("F16", f"“{field.key.chinese}”一行写了{len(words)}项；请每项写一行：{lines}。", where)
        read = (self._value(field, item, (*where, number)) for number, item in enumerate(items) if item != "")
        return tuple(item for item in read if item is not None)

    def _value(self, field: Field, value: Data, where: Where) -> Any:
        if field.kind is Kind.PART:
            return self._part(field, value, where)
        if field.kind is Kind.TABLE:
            return self._table(field, value, where)
        if not isinstance(value, str):
            message = f"“{field.key.chinese}”只能写一项；请写在同一行，前面不加短横线，内容以“[”或“{{”开头时加引号。"
            self._report(field.key.code or "F06", message, where)
            return None
        return self._scalar(field, value.strip(), where)

    def _scalar(self, field: Field, text: str, where: Where) -> Any:
        try:
            return scalar_reader(field)(text)
        except Misfit as misfit:
            code = field.key.code or ("F09" if field.name == "id" else "F07" if field.kind is Kind.DATE else "F06")
            self._report(code, f"“{field.key.chinese}”的“{text[:40]}”{misfit}", where)
            return None

    def _part(self, field: Field, value: Data, where: Where) -> Any:
        if isinstance(value, str) and (short := shorthand(field.target)) is not None:
            value = {short.key.chinese: value}
        if not isinstance(value, dict):
            expected = "".join(f"“{part.key.chinese}: ……”" for part in fields_of(field.target))
            message = f"“{field.key.chinese}”要分开写；请在它下面每项写一行：{expected}。"
            self._report(field.key.code or "F06", message, where)
            return None if field.is_list else field.target()  # written, though not readable: no check calls it missing
        return self._fill(field.target, value, where, {}, f"“{field.key.chinese}”里的")

    def _table(self, field: Field, value: Data, where: Where) -> Any:
        if not isinstance(value, dict):
            self._report(field.key.code or "F06", f"“{field.key.chinese}”下面请每项写一行，写成“名目: 内容”。", where)
            return None
        for name in filter(is_guarded, value):
            message = f"“{name}”写在“{field.key.chinese}”里面了；请去掉它前面的空格，和“{field.key.chinese}”对齐。"
            self._report("F04", message, (*where, name))
            self.is_in_doubt = True
        entry = table_entry(field)
        read = {name: self._value(entry, item, (*where, name)) for name, item in value.items() if item != ""}
        return {name: item for name, item in read.items() if item is not None}
