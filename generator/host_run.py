"""Running MkDocs from the command line: its output goes into staging, its shells come back."""

import logging
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build as host_build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError, MkDocsException
from msgspec import Struct

from generator.drafting import Draft
from generator.plugin import ColumnPlugin, hosting_of
from generator.problems import GeneratorError
from generator.project import Project
from generator.rendering.pour import Rendered
from generator.rendering.references import targets_of
from generator.rendering.shell import Shell, ShellKey


class HostOutput(Struct, frozen=True):
    """What a run of the host gave."""

    shells: Mapping[ShellKey, Shell]
    pages: tuple[Rendered, ...]
    """The free pages, as the host wrote them."""


def run_host(project: Project, made: Draft, folder: Path) -> HostOutput:
    """Let MkDocs render free pages and shells into a folder; GeneratorError where its settings or theme are broken."""
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        config = load_config(
            config_file=str(project.config), docs_dir=str(project.folders.content), site_dir=str(folder)
        )
        plugin = config.plugins.get("column")
        if not isinstance(plugin, ColumnPlugin):
            raise GeneratorError(f"“{project.config.name}”的plugins里缺少“- column”。")
        plugin.hosting = hosting = hosting_of(made)
        host_build(config)
    except (ConfigurationError, MkDocsException) as error:
        raise GeneratorError(f"MkDocs不能运行：{' '.join(str(error).split())}") from error
    pages = tuple(_rendered(folder, path) for path in sorted(folder.glob("*.html")))
    return HostOutput(hosting.shells, pages)


def _rendered(folder: Path, path: Path) -> Rendered:
    address, data = path.relative_to(folder).as_posix(), path.read_bytes()
    return Rendered(address, data, *targets_of(address, data.decode()))
