"""The MkDocs plugin: each hook calls one function."""

import shutil
from datetime import date
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator import host
from generator.drafting import Draft, draft, place
from generator.joining import join_files
from generator.loading.cache import Cache
from generator.loading.folders import Folders
from generator.problems import GeneratorError, blocks
from generator.project import today
from generator.publishing.assembling import Caches, assemble
from generator.publishing.ledger import Ledger
from generator.publishing.looks import Looks
from generator.publishing.picture_cache import PictureCache
from generator.publishing.staging import Staging
from generator.rendering.fragments import load_fragments
from generator.rendering.pour import Press
from generator.rendering.shell import shell_keys
from generator.reporting.text import one_line
from generator.rules import PRIVATE
from generator.site import Edition, Moment
from generator.workers import Workers

log = get_plugin_logger("column")


class ColumnConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """What mkdocs.yml may say under `column:`."""

    cases = option.Type(str, default="typical_cases")
    """Folder of typical cases, from mkdocs.yml."""
    as_of = option.Optional(option.Type(date))
    """The day everything is computed for; today where it is left out."""
    edition = option.Choice(("公开", "本级"), default="公开")
    keep_releases = option.Type(int, default=3)
    """How many releases before the published one the command line keeps."""


class ColumnPlugin(BasePlugin[ColumnConfig]):  # type: ignore[no-untyped-call]  # likewise
    """Lets MkDocs build the column.

    `hosting` is given by the command line, which reads, checks and pours by itself; where MkDocs is in charge, the
    first hook makes it.
    """

    hosting: host.Hosting | None = None
    made: Draft | None = None
    """What was read where MkDocs is in charge."""
    is_preview: bool = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether this is a preview."""
        self.is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties site_dir."""
        if self.hosting is None or self.made is not None:
            self.made = read(self.folders(config), self.config)
            self.hosting = hosting_of(self.made)
            self.hosting.is_preview = self.is_preview
        host.configure(config, self.hosting)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Let only pages and theme files through."""
        return host.arrange_files(files, config, self._hosting)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Mark placeholders."""
        host.mark_placeholder(page, config, self._hosting)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Render free pages in the column's dialect."""
        return host.free_page_html(page, self._hosting.site)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep shells."""
        return host.keep_shell(output, page, self._hosting)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Join stylesheets and scripts; pour the records where MkDocs is in charge."""
        join_files(config, self._hosting)
        if self.made is not None:
            pour(self.made, self._hosting, config, self.folders(config))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when a case or the theme changes; MkDocs watches docs_dir itself."""
        server.watch(str(self.folders(config).cases))
        return server

    @property
    def _hosting(self) -> host.Hosting:
        if self.hosting is None:
            raise PluginError("column: on_config has not run")
        return self.hosting

    def folders(self, config: MkDocsConfig) -> Folders:
        """Tell where the office's files lie."""
        return Folders(Path(config.docs_dir), Path(config.config_file_path).parent / self.config.cases)


def hosting_of(made: Draft) -> host.Hosting:
    """Ask the host for the shells that the pages need."""
    return host.Hosting(made.site, shell_keys(made.pages), frozenset(page.address for page in made.pages))


def read(folders: Folders, settings: ColumnConfig) -> Draft:
    """Load and check; findings go to MkDocs' log, and blocking ones stop it."""
    try:
        moment = Moment(settings.as_of or today(), Edition(settings.edition))
        made = draft(folders, moment)
    except GeneratorError as error:
        raise PluginError(str(error)) from error
    findings = place(made.findings, made.site, folders, is_all=False)
    for finding in findings:
        log.warning(one_line(finding))
    if blocks(findings):
        raise PluginError(f"有{len(findings)}处问题，先改好再发布；网站保持原样。")
    return made


def pour(made: Draft, hosting: host.Hosting, config: MkDocsConfig, folders: Folders) -> None:
    """Write the records' pages beside the host's."""
    fragments = load_fragments(Path(config.theme.custom_dir or "theme"))
    press = Press(fragments, hosting.shells, made.site.settings.site_name)
    folder = Path(config.site_dir)
    staging = Staging(folder, folder, Ledger())
    written = {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
    try:
        with Cache(None, "") as cache, Workers(1) as workers:
            caches = Caches(cache, PictureCache(None), Looks(None))
            found = assemble(made.site, made.sheaves, press, written, staging, folders, caches, workers)
    except GeneratorError as error:
        raise PluginError(str(error)) from error
    for finding in place(found, made.site, folders, is_all=False):
        log.warning(one_line(finding))
    if any(finding.code in PRIVATE for finding in found):
        for path in folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise PluginError("做好的网页里有个人信息，已经全部删去；请照上面的提示改好，再生成。")
    staging.seal(made.site.moment)
