"""What goes out of the theme is joined: on a slow line each file costs a reader a fifth of a second.

One stylesheet and one script are every page's; a page's own scripts, which lie in a folder, go out as one file.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.host import DISPLAYS, SHEETS, Hosting
from generator.material import trim_sheet, words_of

_SCRIPTS = "assets/javascripts"
_COMMON = ("column", "parts")
"""Stylesheets that every page has, in their order; they go out as the first of them …"""
_MEDIA = {"elder": "screen", "print": "print"}
"""… and so do these, each for what it is about."""
_COMMON_SCRIPTS = ("elder", "column")
"""Scripts that every page has, in their order; they go out as the last of them."""
_COMMENT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/\s*""", re.S)
"""A comment, or what stands in quotes, where none begins."""


def join_files(config: MkDocsConfig, hosting: Hosting) -> None:
    """Join the theme's stylesheets and scripts where the host has put them."""
    theme, output = Path(config.theme.custom_dir or "theme"), Path(config.site_dir)
    _join_sheets(theme, output / SHEETS, config.extra["column"]["display"], hosting)
    _join_scripts(output / _SCRIPTS)


def _join_sheets(theme: Path, output: Path, display: str, hosting: Hosting) -> None:
    """Put what every page has into one; Material's comes first, without what no page can meet."""
    sheets = {path.stem: path.read_text(encoding="utf-8") for path in sorted((theme / SHEETS).glob("*.css"))}
    words = words_of(_markup(theme, hosting))
    materials = sorted(path for path in output.glob("*.css") if not (theme / SHEETS / path.name).exists())
    joined = [trim_sheet(path.read_text(encoding="utf-8"), words, "".join(sheets.values())) for path in materials]
    joined += [without_comments(sheets[name]) for name in _COMMON]
    for name, medium in {**_MEDIA, **({display: "screen"} if display else {})}.items():
        joined.append(f"@media {medium} {{\n{without_comments(sheets[name])}}}\n")
    for path in (*materials, *(output / f"{name}.css" for name in (*_COMMON[1:], *_MEDIA, *DISPLAYS))):
        path.unlink(missing_ok=True)
    for path in sorted(output.glob("*.css")):
        own = joined if path.stem == _COMMON[0] else (without_comments(sheets[path.stem]),)
        path.write_text("".join(own), encoding="utf-8", newline="\n")


def without_comments(css: str) -> str:
    """Leave out what is written in a stylesheet for those who work on it."""
    return _COMMENT.sub(lambda match: match[1] or "", css)


def _join_scripts(output: Path) -> None:
    """Put what every page has into one, and what lies in a folder into one beside it: `search/*.js` → `search.js`."""
    _join([output / f"{name}.js" for name in _COMMON_SCRIPTS], output / f"{_COMMON_SCRIPTS[-1]}.js")
    for folder in sorted({path.parent for path in output.rglob("*/*.js")}):
        _join(sorted(folder.glob("*.js")), folder.with_suffix(".js"))


def _join(paths: Sequence[Path], joined: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in paths]
    for path in paths:
        path.unlink()
    joined.write_text("".join(texts), encoding="utf-8", newline="\n")


def _markup(theme: Path, hosting: Hosting) -> Iterator[str]:
    """Give all that classes of pages are written in."""
    for shell in hosting.shells.values():
        yield from (shell.before_base, shell.before_head, shell.before_body, shell.after_body)
    for file in sorted(theme.rglob("*")):
        if file.suffix in {".html", ".js"}:
            yield file.read_text(encoding="utf-8")
