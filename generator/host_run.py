"""Running MkDocs from the command line: its files and shells come back as data, and are kept while nothing changes."""

import logging
import tempfile
from hashlib import blake2b
from pathlib import Path

import jinja2
import msgspec
from msgspec import Struct

from generator.digests import code_digest
from generator.drafting import Draft
from generator.problems import GeneratorError
from generator.project import Project
from generator.rendering.shell import Shell, ShellKey, shell_keys
from generator.sealed import forget_others, read_sealed, write_sealed


class HostOutput(Struct, frozen=True):
    """What a run of the host gave."""

    shells: tuple[tuple[ShellKey, Shell], ...]
    files: dict[str, bytes]
    """By address: free pages, and the theme's stylesheets, scripts and pictures."""


def host_output(project: Project, made: Draft, cache: Path | None) -> HostOutput:
    """Give the host's files and shells, from the cache where nothing they are made of has changed."""
    if cache is None:
        return _run(project, made)
    path = cache / f"host-{_digest(project, made)}.msgpack"
    if (known := read_sealed(path, HostOutput)) is not None:
        return known
    output = _run(project, made)
    if write_sealed(path, output):
        forget_others(path, "host-*.msgpack")
    return output


def _digest(project: Project, made: Draft) -> str:
    """Hash all that the host's output depends on."""
    digest = blake2b(code_digest().encode(), digest_size=12)
    digest.update(project.config.read_bytes())
    digest.update(theme_digest(project.theme))
    digest.update(repr(sorted(shell_keys(made.pages))).encode())
    listings = sorted(page.address for page in made.pages if page.address.count("/") < 2)
    digest.update(repr([name for name in listings if "/" not in name or name.endswith("/index.html")]).encode())
    digest.update(msgspec.msgpack.encode((made.site.settings, made.site.campaign, made.site.moment.as_of)))
    for page in made.site.pages:
        addresses = made.site.linker.addresses(page.path, page.links)
        digest.update(msgspec.msgpack.encode((page, addresses, made.site.linker.shapes(addresses))))
    return digest.hexdigest()


def theme_digest(theme: Path) -> bytes:
    """Hash every file of the theme."""
    digest = blake2b(digest_size=16)
    for path in sorted(path for path in theme.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(theme).as_posix()}\0".encode() + path.read_bytes())
    return digest.digest()


def _run(project: Project, made: Draft) -> HostOutput:
    """Let MkDocs render free pages and shells; GeneratorError where its settings or theme are broken."""
    # Only here: MkDocs takes longer to import than a build in which nothing of its output has changed.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from generator.plugin import ColumnPlugin, hosting_of

    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="column-host-") as name:
        try:
            config = load_config(config_file=str(project.config), docs_dir=str(project.folders.content), site_dir=name)
            plugin = config.plugins.get("column")
            if not isinstance(plugin, ColumnPlugin):
                raise GeneratorError(f"“{project.config.name}”的plugins里缺少“- column”。")
            plugin.hosting = hosting = hosting_of(made)
            build(config)
        except MkDocsException as error:
            raise GeneratorError(f"MkDocs不能运行：{' '.join(str(error).split())}") from error
        except jinja2.TemplateError as error:
            raise GeneratorError(f"主题的main.html或partials里的模板用不了：{error}") from error
        folder = Path(name)
        files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
    return HostOutput(tuple(sorted(hosting.shells.items())), files)
