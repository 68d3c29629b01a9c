"""The privacy gate: personal data in any finished file keeps the whole release from going out."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

from generator.carriers.look import look_at, look_at_text
from generator.carriers.sighting import Sighting, seen
from generator.checks.personal_data import declared, leak
from generator.loading.folders import Folders
from generator.loading.text import decode
from generator.personal_data import lines_by_key
from generator.personal_data.sieve import may_hold_number
from generator.problems import Finding
from generator.publishing.gates import THEME
from generator.publishing.looks import Looks
from generator.rendering.shell import Shell
from generator.site import Site


class Place(Protocol):
    """Where files are put."""

    def take(self, address: str, digest: bytes) -> bool:
        """Use the file that is known by this address and digest, if there is one."""

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Write a file."""


class PrivacyGate:
    """Gathers what is seen in finished files, and says where among the office's own files it can be mended."""

    def __init__(self, site: Site, folders: Folders, sources: Mapping[str, str], looks: Looks) -> None:
        self._site = site
        self._folders = folders
        self._sources = sources
        """Address → the file that it comes from."""
        self._looks = looks
        self._allowed = declared(site.settings)
        self._seen: dict[Sighting, set[str]] = {}
        """What was seen → addresses of the files that hold it."""

    @property
    def leaking(self) -> set[str]:
        """The files in which something was seen."""
        return set().union(*self._seen.values())

    def note(self, address: str, sightings: Iterable[Sighting]) -> None:
        """Note what was seen in a file."""
        for sighting in sightings:
            if sighting.key not in self._allowed:
                self._seen.setdefault(sighting, set()).add(address)

    def look(self, address: str, data: bytes) -> None:
        """Look at a file that no worker has looked at, and at its name."""
        self.look_at_name(address)
        self.note(address, self._looks.of(data, lambda: tuple(look_at(address, data))))

    def look_at_name(self, address: str) -> None:
        """Look at the name of a file and of its folders."""
        if may_hold_number(address.encode()):
            self.note(address, seen([address], "文件名"))

    def look_at_shell(self, shell: Shell) -> None:
        """Look at what stands around the pages of a section."""
        self.note("", look_at_text(".html", "\n".join(getattr(shell, name) for name in shell.__struct_fields__)))

    def findings(self) -> Iterator[Finding]:
        """P01: tell each piece of personal data once for each place where it must be mended."""
        for sighting, addresses in self._seen.items():
            sources = {self._sources.get(address, "") for address in addresses}
            texts = sources & self._texts.keys()
            found = [] if sources - texts - {""} else list(self._places(sighting, sorted(texts)))
            if found:
                yield from (leak(path, sighting.kind, sighting.masked, line=line) for path, line in found)
                continue
            for source in sorted(sources):
                place = (
                    f"成品文件“{min(addresses) or '全站'}”里" if source in self._texts or not source else sighting.place
                )
                yield leak(source or THEME, sighting.kind, sighting.masked, line=1, place=place)

    def _places(self, sighting: Sighting, likely: Collection[str]) -> Iterator[tuple[str, int]]:
        """Find the lines that say it: in the records whose own pages show it, else in all."""
        for paths in (likely, self._texts):
            found = [(path, line) for path in paths for line in self._lines(path).get(sighting.key, ())]
            if found:
                yield from found
                return

    @cached_property
    def _texts(self) -> dict[str, dict[str, list[int]] | None]:
        """Name the office's texts; what each says of persons is read when it is asked for."""
        site = self._site
        records = (record.path for shelf in site.shelves.values() for record in shelf.records.values())
        others = (site.settings.path, site.campaign.path, *(page.path for page in site.pages))
        return dict.fromkeys((*records, *filter(None, others)))

    def _lines(self, path: str) -> Mapping[str, list[int]]:
        known = self._texts[path]
        if known is None:
            disk = self._folders.disk(path)
            text = decode(path, disk.read_bytes())[0] if disk.is_file() else ""
            known = self._texts[path] = lines_by_key(text)
        return known


class Watched:
    """A place into which nothing is put unseen; what it has was seen when it was made."""

    def __init__(self, place: Place, gate: PrivacyGate) -> None:
        self._place = place
        self._gate = gate

    def take(self, address: str, digest: bytes) -> bool:
        """Use the file that is known by this address and digest, if there is one."""
        return self._place.take(address, digest)

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Look at a file, and write it."""
        self._gate.look(address, data)
        self._place.put(address, digest, data)
