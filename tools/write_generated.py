"""Write what follows from the declarations: schema/*.json, the editor's settings, the tables of the manual.

Run `python -m tools.write_generated` after a change to a field, a check or the catalogue of findings.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.authoring.fields import reference
from generator.authoring.schema import schemas
from generator.checks import CHECK_MODULES
from generator.model.collections import COLLECTIONS, SINGLES
from generator.problems import Severity
from generator.reporting.rulebook import LABEL
from generator.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
FINDINGS = "docs/manual/07-findings.md"
FIELDS = "docs/manual/09-fields.md"
_BEGIN = "<!-- 下面由 tools/write_generated.py 写成，不要手改 -->"
_END = "<!-- 以上由 tools/write_generated.py 写成 -->"
_WORDS = {Severity.BLOCK: "阻止", Severity.WARN: "提醒"}


def generated() -> Mapping[str, str]:
    """Give each generated file, by its path from the root, as it ought to be."""
    return {
        **{f"schema/{name}.json": _json(schema) for name, schema in schemas().items()},
        ".vscode/settings.json": _json(_editor_settings()),
        FINDINGS: _filled(FINDINGS, "\n\n".join((_catalogue(), *_families()))),
        FIELDS: _filled(FIELDS, reference()),
    }


def main() -> None:
    """Write every generated file."""
    for name, text in generated().items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _editor_settings() -> Mapping[str, object]:
    """Set VS Code up so that it keeps files the way loading wants them, and asks nothing of the network."""
    records = {
        f"./schema/{c.name}.json": [f"content/{c.folder}/**/*.yml", f"content/{c.folder}/**/*.yaml"]
        for c in COLLECTIONS.values()
        if not c.is_markdown
    }
    singles = {f"./schema/{name.removesuffix('.yml')}.json": [f"content/{name}"] for name in SINGLES}
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.detectIndentation": False,
        "editor.wordWrap": "on",
        "yaml.schemaStore.enable": False,
        "yaml.schemas": {**records, **singles},
    }


def _filled(name: str, text: str) -> str:
    """Give a chapter with `text` between its marks."""
    before, _, rest = (ROOT / name).read_text(encoding="utf-8").partition(_BEGIN)
    _, mark, after = rest.partition(_END)
    if not mark:
        raise ValueError(f"{name}: “{_BEGIN}” and “{_END}” are missing")
    return f"{before}{_BEGIN}\n\n{text}\n\n{_END}{after}"


def _catalogue() -> str:
    rows = (f"| {rule.code} | {_WORDS[rule.severity]} | {rule.title} |" for rule in RULES.values())
    return "\n".join(("## 全部代码", "", "| 代码 | 轻重 | 要求 |", "| --- | --- | --- |", *rows))


def _families() -> Iterator[str]:
    """Write a section for each check module from its docstring."""
    for module in CHECK_MODULES:
        title, _, text = (sys.modules[module].__doc__ or "").strip().partition("\n")
        lines = "".join(f"\n{line}" if LABEL.match(line) else line for line in text.split("\n")).strip().split("\n")
        yield "\n\n".join((f"### {title.rstrip('。')}", *(LABEL.sub(r"**\1**：", line, count=1) for line in lines)))


if __name__ == "__main__":
    main()
