"""Findings that name a field → findings that name a line. Only files with findings are read again."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from generator.loading.folders import Folders
from generator.loading.lines import Search, line_in, look_up, text_of
from generator.problems import OTHER_PLACE, CopiedPair, Finding, Where
from generator.workers import Workers

NO_DIGESTS: Mapping[str, bytes] = MappingProxyType({})
Lines = dict[str, tuple[bytes, dict[str, int]]]
"""What was looked up before: file → hash of its bytes, and the line of each `where`, as it is printed."""
_CHUNK = 100
"""Files a worker looks into at a time."""


def locate(
    findings: Iterable[Finding], folders: Folders, digests: Mapping[str, bytes] = NO_DIGESTS, lines: Lines | None = None
) -> list[Finding]:
    """Fill in the lines, and sort by file, line and code; two alike are told once.

    To find a line a file is parsed once more, so what is found is remembered in `lines`, for files of known `digests`.
    """
    texts = _Texts(folders, digests, {} if lines is None else lines)
    placed = []
    for finding in sorted(findings, key=lambda f: f.path):
        if not finding.line:
            finding = replace(finding, line=texts.line(finding.path, finding.where))
        if finding.pair:
            finding = _with_both_places(finding, finding.pair, texts, folders)
        placed.append(replace(finding, path=folders.name(finding.path), where=()))
    return sorted(set(placed), key=in_order)


def begin_lookups(
    findings: Iterable[Finding], folders: Folders, digests: Mapping[str, bytes], lines: Lines, workers: Workers
) -> Callable[[], None]:
    """Let workers find the lines of findings meanwhile; what is given waits for them, and puts them into `lines`.

    Workers on other machines do not have the files: then `locate` finds the lines itself.
    """
    wanted = list(_unknown(findings, digests, lines).items()) if not workers.address else []
    parts = [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
    waiting = [(part, workers.begin(look_up, Search(folders, part), is_long=False)) for part in parts]

    def finish() -> None:
        for part, answer in waiting:
            for (path, places), found in zip(part, answer(), strict=True):
                known = _lines_of(path, digests[path], lines)
                known.update(zip(map(repr, places), found, strict=True))

    return finish


def _unknown(findings: Iterable[Finding], digests: Mapping[str, bytes], lines: Lines) -> dict[str, list[Where]]:
    """Give for each file of a known digest the places whose lines are not known, each once."""
    places: dict[str, dict[Where, None]] = {}
    for finding in findings:
        if not finding.line and finding.path in digests:
            places.setdefault(finding.path, {})[finding.where] = None
    known = {path: _lines_of(path, digests[path], lines) for path in places}
    found = {path: [where for where in wheres if repr(where) not in known[path]] for path, wheres in places.items()}
    return {path: wheres for path, wheres in found.items() if wheres}


def _lines_of(path: str, digest: bytes, lines: Lines) -> dict[str, int]:
    """Give what is known of a file, if it is still the same."""
    known = lines.get(path)
    if known is None or known[0] != digest:
        known = lines[path] = (digest, {})
    return known[1]


def in_order(finding: Finding) -> tuple[str, int, str, str]:
    """Sort findings by their places, so that every run tells them alike."""
    return finding.path, finding.line, finding.code, finding.message


def _with_both_places(finding: Finding, pair: CopiedPair, texts: "_Texts", folders: Folders) -> Finding:
    """Give the two texts their places, and say in the message where the original stands."""
    copy, original = (
        replace(passage, path=folders.name(passage.path), line=texts.line(passage.path, passage.where), where=())
        for passage in (pair.copy, pair.original)
    )
    message = finding.message.replace(OTHER_PLACE, f"{original.path}:{original.line}", 1)
    return replace(finding, message=message, pair=replace(pair, copy=copy, original=original))


class _Texts:
    """Looks lines up; each file is read at most once, and not at all where its lines are remembered."""

    def __init__(self, folders: Folders, digests: Mapping[str, bytes], lines: Lines) -> None:
        self._folders = folders
        self._digests = digests
        self._lines = lines
        self._texts: dict[str, str] = {}

    def line(self, path: str, where: Where) -> int:
        """Give the line of a file on which a field stands."""
        digest = self._digests.get(path)
        if digest is None:
            return line_in(path, self._text(path), where)
        known, key = _lines_of(path, digest, self._lines), repr(where)
        if key not in known:
            known[key] = line_in(path, self._text(path), where)
        return known[key]

    def _text(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = text_of(self._folders, path)
        return self._texts[path]
