"""MkDocs as host: it renders free pages and, once per section and depth, the shell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents

from generator import dialect
from generator.material import trim_page
from generator.model.addresses import page_address
from generator.model.dates import prose_date
from generator.model.settings import Display
from generator.rendering.shell import SLOTS, Shell, ShellKey, split_shell
from generator.site import Site

_STYLESHEETS = {Display.DARK: "dark", Display.GREY: "grey"}
"""What a display adds to the usual look."""
DISPLAYS = tuple(_STYLESHEETS.values())
_PLACEHOLDERS = "~shell"
"""Folder of the placeholder pages; no id starts with ~."""
SHEETS = "assets/stylesheets"


@dataclass
class Hosting:
    """One run of the host: what it is asked for, and the shells it gives back."""

    site: Site
    keys: frozenset[ShellKey]
    """Shells that are wanted."""
    poured: frozenset[str]
    """Addresses that the generator writes itself; the host's page there is only a mark in the navigation."""
    shells: dict[ShellKey, Shell] = field(default_factory=dict)
    is_preview: bool = False
    """Whether the host puts a script of its own into each page, which the pages' policy would not let run."""


def facts(site: Site) -> Mapping[str, Any]:
    """Collect what banner and footer say, for `config.extra.column`."""
    settings = site.settings
    names = "site_name sponsor organizer site_domain site_id_code icp_no psb_no address phone mailbox".split()
    return {
        **{name: getattr(settings, name) for name in names},
        "campaign": site.campaign.name,
        "slogan": site.campaign.slogans[0] if site.campaign.slogans else "",
        "links": [{"name": link.name, "url": link.url} for link in settings.links],
        "as_of": prose_date(site.as_of),
        "archived": site.moment.is_archived,
        "display": _STYLESHEETS.get(settings.display, ""),
        "sample": "示例" in settings.site_name,
    }


def configure(config: MkDocsConfig, hosting: Hosting) -> None:
    """Tell the host what site.yml says and which entries of `nav` there are; sitemap.xml and 404.html are not its."""
    site = hosting.site
    config.site_name = site.settings.site_name or config.site_name
    config.extra["column"] = {**facts(site), "is_preview": hosting.is_preview}
    there = hosting.poured | {page_address(page.path) for page in site.pages}
    config.nav = [entry for entry in config.nav or [] if all(_address(name) in there for name in _nav_files(entry))]
    config.theme.static_templates.difference_update({"sitemap.xml", "404.html"})


def _placeholders(keys: frozenset[ShellKey]) -> Mapping[str, ShellKey]:
    """Name a placeholder page for each shell, as deep as the pages that need it."""
    return {"/".join([_PLACEHOLDERS] * k.depth + [f"~{k.section.replace('/', '~')}.md"]): k for k in sorted(keys)}


def arrange_files(files: Files, config: MkDocsConfig, hosting: Hosting) -> Files:
    """Keep the theme's files and the free pages alone, and add placeholders and the pages that `nav` names.

    Everything else below docs_dir (records, internal ones too, and original photographs) would be published as it is.
    """
    kept = [file for file in files if file.src_dir != config.docs_dir and _is_wanted(file, config)]
    for page in hosting.site.pages:
        content = f"---\ntitle: {_quoted(page.title)}\n---\n{page.body}" if page.title else page.body
        file = File.generated(config, page.path.removeprefix("content/"), content=content)
        file.dest_uri = page_address(page.path)
        kept.append(file)
    known = {file.src_uri for file in kept}
    added = {*_placeholders(hosting.keys), *_nav_files(config.nav)} - known
    kept += [File.generated(config, name, content="") for name in sorted(added)]
    return Files(kept)


def _is_wanted(file: File, config: MkDocsConfig) -> bool:
    """Take the column's own theme whole, and of Material the stylesheets that its page names."""
    named = ("main.", "palette.") if config.theme.get("palette") else ("main.",)
    sheets = tuple(f"{SHEETS}/{name}" for name in named)
    is_named = file.src_uri.startswith(sheets) and file.src_uri.endswith(".css")
    return file.src_dir == config.theme.custom_dir or is_named


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'" if text else "''"


def _nav_files(nav: Any) -> list[str]:
    """List the Markdown files that mkdocs.yml's nav names, at any depth."""
    if isinstance(nav, str):
        return [nav] if nav.endswith(".md") else []
    entries = nav if isinstance(nav, list) else list(nav.values()) if isinstance(nav, dict) else []
    return [name for entry in entries for name in _nav_files(entry)]


def mark_placeholder(page: HostPage, config: MkDocsConfig, hosting: Hosting) -> None:
    """Give a placeholder its slots, and the title under which its section stands in the navigation."""
    key = _placeholders(hosting.keys).get(page.file.src_uri)
    if key is not None:
        page.meta["slots"] = dict(SLOTS)
        page.meta["section"] = _nav_titles(config.nav).get(key.section, "")


def _address(source: str) -> str:
    return page_address(source) if "/" not in source else str(PurePosixPath(source).with_suffix(".html"))


def _nav_titles(nav: Any) -> Mapping[str, str]:
    """Map the address of each page in mkdocs.yml's nav to its title."""
    titles: dict[str, str] = {}
    for entry in nav if isinstance(nav, list) else []:
        for title, target in entry.items() if isinstance(entry, dict) else ():
            if isinstance(target, str):
                titles[_address(target)] = title
            else:
                titles |= _nav_titles(target)
    return titles


def free_page_html(page: HostPage, site: Site) -> str:
    """Render a free page's Markdown in the column's dialect instead of the host's."""
    path = f"content/{page.file.src_uri}"
    source = next((free for free in site.pages if free.path == path), None)
    if source is None:
        return ""
    page.toc = TableOfContents([])  # The host's own: its anchors are not those of our headings.
    addresses = site.linker.addresses(path, source.links)
    return dialect.place(source.html, addresses, "", shapes=site.linker.shapes(addresses))


def keep_shell(output: str, page: HostPage, hosting: Hosting) -> str:
    """Keep a placeholder's page as a shell; give "" (write nothing) for it and for pages that are poured."""
    key = _placeholders(hosting.keys).get(page.file.src_uri)
    if key is not None:
        hosting.shells[key] = split_shell(trim_page(output))
        return ""
    return "" if page.file.dest_uri in hosting.poured else trim_page(output)
