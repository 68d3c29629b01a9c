"""Everything an office wrote → the Site and its findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.loading.cache import Cache
from generator.loading.folders import CONTENT, Folders
from generator.loading.pages import read_page
from generator.loading.reader import Reader, unexamined
from generator.loading.source import Source, default_id, read_single
from generator.model.collections import COLLECTIONS, SINGLES, Collection, address, folder_of
from generator.model.publication import FreePage
from generator.model.record import Record, Status
from generator.model.settings import SiteSettings
from generator.problems import Finding, GeneratorError
from generator.rules import finding
from generator.site import Moment, Shelf, Site
from generator.words import nearest
from generator.workers import Workers

_MOST_LIKELY = 0.7
"""How alike two names have to be: one folder taken for another misleads more than no advice."""
_TEXT_ENDINGS = (".md", ".yml", ".yaml", ".md.txt", ".yml.txt", ".yaml.txt")
"""What Windows shows as a.yml may be called a.yml.txt."""


@dataclass(frozen=True)
class Sorted:
    """File names by what they hold."""

    records: Mapping[str, tuple[str, ...]]
    """Folder of a collection → its record files."""
    pages: tuple[str, ...]
    others: tuple[str, ...]
    """Pictures and attachments."""
    strays: tuple[str, ...]
    """Text files in places where nothing reads them."""
    paths: tuple[str, ...]
    """All files."""


def collection_of(path: str) -> Collection | None:
    """Tell which collection a record file belongs to, from its name alone."""
    collection = COLLECTIONS.get(folder_of(path))
    if collection is None:
        return None
    wanted = (".md",) if collection.is_markdown else (".yml", ".yaml")
    return collection if path.lower().endswith(wanted) else None


def sort_files(paths: Iterable[str]) -> Sorted:
    """Sort file names by what they hold."""
    everything = tuple(paths)
    records: dict[str, list[str]] = {folder: [] for folder in COLLECTIONS}
    pages, others, strays = [], [], []
    for path in everything:
        if (collection := collection_of(path)) is not None:
            records[collection.folder].append(path)
            continue
        top = path.removeprefix(f"{CONTENT}/") if path.count("/") == 1 else ""
        if top in SINGLES:
            continue
        if top.lower().endswith(".md"):
            pages.append(path)
        elif path.lower().endswith(_TEXT_ENDINGS):
            strays.append(path)
        else:
            others.append(path)
    kept = {folder: tuple(found) for folder, found in records.items()}
    return Sorted(kept, tuple(pages), tuple(others), tuple(strays), everything)


def list_files(folders: Folders) -> Sorted:
    """Sort all files by what they hold; GeneratorError where there is no content folder at all."""
    if not folders.content.is_dir():
        raise GeneratorError(f"找不到内容文件夹“{folders.content}”。")
    return sort_files(folders.files())


def load_site(
    folders: Folders, moment: Moment, reader: Reader | None = None, files: Sorted | None = None
) -> tuple[Site, list[Finding]]:
    """Read every record and page; a broken file becomes a finding, never an exception.

    Raises GeneratorError where there is no content folder at all. Without `reader` everything is parsed anew.
    """
    files = files or list_files(folders)
    reader = reader or Reader(Cache(None, ""), Workers(1), unexamined)
    sources = reader.read(files.records, folders)
    findings = [_stray(path) for path in files.strays]
    shelves: dict[str, Any] = {}
    lost, unread = set(_records_meant(files.strays)), set(files.strays)
    singles = {name: _read_single(folders, name, findings) for name in SINGLES}
    moment = moment.closed(singles["site.yml"].archived_on)
    for folder, collection in COLLECTIONS.items():
        shelves[folder] = _shelve(collection, sources[folder], moment, findings)
        lost.update((folder, name) for source in sources[folder] for name in source.lost)
        unread.update(path for path, source in zip(files.records[folder], sources[folder], strict=True) if source.lost)
    pages = _read_pages(folders, files.pages, findings)
    kept = tuple(page for page in pages if page.status is not Status.DRAFT)
    unread.update(page.path for page in pages if page.status is Status.DRAFT)
    by_path = {p: s for f in COLLECTIONS for p, s in zip(files.records[f], sources[f], strict=True)}
    site = Site(
        settings=singles["site.yml"],
        campaign=singles["campaign.yml"],
        moment=moment,
        pages=kept,
        files=frozenset(files.others),
        pictures=reader.measure(files.others, folders),
        lost=frozenset(lost),
        unread=frozenset(unread),
        digests={path: source.digest for path, source in by_path.items()},
        heads={path: source.head for path, source in by_path.items()},
        **shelves,
    )
    return site, findings


def load_settings(folders: Folders) -> SiteSettings:
    """Read site.yml alone, whatever is wrong with it."""
    settings: SiteSettings = _read_single(folders, "site.yml", [])
    return settings


def _stray(path: str) -> Finding:
    folder = folder_of(path)
    if (collection := COLLECTIONS.get(folder)) is not None:
        wanted = ".md" if collection.is_markdown else ".yml"
        return finding(
            path, "F15", f"“{folder}”里的文件名要以“{wanted}”结尾，不然不会登出来；请改文件名，或换个文件夹。", line=1
        )
    known = nearest(folder, [*COLLECTIONS, *SINGLES], _MOST_LIKELY) or "请照手册第1章，放进该放的文件夹。"
    what = f"“{folder}”这个文件夹" if path.count("/") > 1 else f"“{folder}”这个文件"
    return finding(path, "F15", f"程序不认识{what}，里面写的不会登出来。{known}", line=1)


def _records_meant(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give (folder, id) of the records that files with a wrong ending seem to hold."""
    for path in paths:
        folder = folder_of(path)
        if folder in COLLECTIONS:
            yield folder, default_id(path.removesuffix(".txt"))


def _shelve(
    collection: Collection, sources: Iterable[Source], moment: Moment, findings: list[Finding]
) -> Shelf[Record]:
    records: dict[str, Record] = {}
    for source in sources:
        findings += source.findings
        for record in source.records:
            first = records.setdefault(record.id, record)
            if first is not record:
                findings.append(_taken(collection, record, first))
    return Shelf(collection.folder, records, moment)


def _taken(collection: Collection, record: Record, first: Record) -> Finding:
    where = ("id",) if record.item is None else (record.item, "id")
    place = first.path if first.item is None else f"{first.path}第{first.item + 1}条"
    is_same = collection.has_page and address(collection.folder, record) == address(collection.folder, first)
    what = "两个页面会用同一个网址" if is_same else "编号重复"
    message = f"{what}：编号“{record.id}”在{place}里已经用过；请给其中一个另写“编号”。"
    return finding(record.path, "U02" if is_same else "F09", message, where=where)


def _read_pages(folders: Folders, paths: Iterable[str], findings: list[Finding]) -> tuple[FreePage, ...]:
    pages = []
    for path in paths:
        page, found = read_page(path, folders.disk(path).read_bytes())
        pages.append(page)
        findings += found
    return tuple(pages)


def _read_single(folders: Folders, name: str, findings: list[Finding]) -> Any:
    path = f"{CONTENT}/{name}"
    disk = folders.disk(path)
    if not disk.is_file():
        findings.append(
            finding(path, "F05", f"缺少“{name}”这个文件；请在内容文件夹里新建它，照手册第9章填写。", line=1)
        )
        return SINGLES[name]()
    single, found = read_single(SINGLES[name], path, disk.read_bytes())
    findings += found
    return single
