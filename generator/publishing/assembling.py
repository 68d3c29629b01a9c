"""Pages, host files, pictures and attachments → a staged site that has been through the gates."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.checks.links import unfit_pictures
from generator.digests import content_digest
from generator.loading.cache import Cache
from generator.loading.folders import Folders
from generator.problems import Finding
from generator.publishing import gates
from generator.publishing.assets import Sources, put_assets
from generator.publishing.ledger import Made
from generator.publishing.looks import Looks
from generator.publishing.picture_cache import PictureCache
from generator.publishing.printing import Printed, Write, print_chunks
from generator.publishing.privacy import PrivacyGate, Watched
from generator.rendering.board_files import board_schema
from generator.rendering.crawlers import crawler_files
from generator.rendering.exports import addresses_of
from generator.rendering.packing import Leaf, PackedExport, Sheaf, leaves_of, pack_export
from generator.rendering.pour import CHUNK, Digester, Press, Task, chunks
from generator.rendering.references import shell_targets, targets_of
from generator.site import Edition, Site
from generator.views.batches import Note, Notes
from generator.views.tables import SCHEMA
from generator.workers import Workers

UNFOUND = frozenset({"not-found", "withdrawn"})
"""Templates of pages that nobody should be led to."""


class Place(Protocol):
    """Where a site is put together: a staging folder, the preview's folder, or nowhere."""

    folder: Path
    files: dict[str, Made]
    known: Notes
    """What is remembered of the pages of the release before."""
    notes: dict[bytes, tuple[Note, ...]]
    """What is to be remembered of the pages of this one."""

    def take(self, address: str, digest: bytes) -> bool:
        """Use the file that is known by this address and digest, if there is one."""

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Write a file."""

    @property
    def write(self) -> Write:
        """What workers write files with."""

    def note(self, address: str, digest: bytes, printed: Printed, assets: tuple[str, ...]) -> None:
        """Remember a file that a worker wrote; `assets` are the pictures and attachments that it names."""

    def pages_again(self) -> Iterator[tuple[str, str]]:
        """List the pages, with their text, that were used as they were and must be looked at: an address is gone."""

    def doubt(self, addresses: Collection[str]) -> None:
        """Make these files again the next time: only then are they looked at again."""


class Caches(NamedTuple):
    """What runs keep for each other; all of it only saves time."""

    files: Cache
    pictures: PictureCache
    looks: Looks


def assemble(
    site: Site,
    sheaves: Sequence[Sheaf],
    press: Press,
    host_files: Mapping[str, bytes],
    staging: Place,
    folders: Folders,
    caches: Caches,
    workers: Workers,
) -> list[Finding]:
    """Put a whole site into staging; pages whose digest is known are taken from the published release."""
    pages = [note for sheaf in sheaves for note in sheaf.notes]
    sheets = {address: f"theme/{address}" for address in host_files if address.endswith(".css")}
    sources = {**sheets, **{page.address: page.source for page in pages}}
    gate = gates.Gate(sources)
    assets = site.linker.assets
    attached = {address: asset.path for address, asset in assets.items()}
    privacy = PrivacyGate(site, folders, {**sources, **attached}, caches.looks)
    for key, shell in press.shells.items():
        gate.look(*shell_targets(key, shell))
        privacy.look_at_shell(shell)
    _put_host_files({**host_files, **_own_files(pages, host_files, site, press)}, Watched(staging, privacy), gate)
    digests: dict[str, bytes] = {}
    tasks = _tasks(sheaves, Digester(press), staging, digests)
    count = -(-len(pages) // CHUNK)
    for printed in print_chunks(chunks(press, tasks), count, staging.write, str(staging.folder), workers):
        gate.look(printed.address, printed.targets, printed.outside)
        gate.judge(printed.address, printed.faults)
        privacy.look_at_name(printed.address)
        privacy.note(printed.address, printed.sightings)
        own = tuple(sorted(printed.targets & assets.keys()))
        staging.note(printed.address, digests[printed.address], printed, own)
    # What nothing shows stays private.
    named = gate.targets.union(*(made.assets for made in staging.files.values()))
    sources_of_assets = Sources(folders, caches.files)
    unfit = put_assets(assets, named, Watched(staging, privacy), sources_of_assets, caches.pictures, workers)
    for address, text in staging.pages_again():
        gate.look(address, *targets_of(address, text))
    caches.looks.save()
    told = {address for address in named & assets.keys() if assets[address].path in unfit}
    there = staging.files.keys() | told
    # Of the pages that name what is missing only the first is known.
    staging.doubt(list(staging.files) if gate.targets - there else gate.faulty | privacy.leaking)
    return [*unfit_pictures(site, unfit), *gate.findings(there), *privacy.findings()]


def _own_files(pages: Sequence[Note], host_files: Mapping[str, bytes], site: Site, press: Press) -> Mapping[str, bytes]:
    """Make the files that there is one of: what search engines ask for, and what files of data look like."""
    found = [page.address for page in pages if page.template not in UNFOUND]
    found += [address for address in host_files if address.endswith(".html")]
    crawlers = crawler_files(found, press.base_url, is_public=site.moment.edition is Edition.PUBLIC)
    return {**dict(crawlers), SCHEMA: board_schema()}


def _put_host_files(host_files: Mapping[str, bytes], place: Watched, gate: gates.Gate) -> None:
    for address, data in host_files.items():
        if address.endswith(".html"):
            gate.look(address, *targets_of(address, data.decode()))
        elif address.endswith(".css"):
            gate.look(address, *gates.targets_of_sheet(address, data.decode()))
        digest = content_digest(data)
        if not place.take(address, digest):
            place.put(address, digest, data)


def _tasks(sheaves: Sequence[Sheaf], digester: Digester, staging: Place, digests: dict[str, bytes]) -> Iterator[Task]:
    """Take what is known from the published release, and pass on the rest; its digests go into `digests`."""
    for sheaf in sheaves:
        staging.notes[sheaf.batch.key] = sheaf.notes
        others = (note for note in sheaf.notes if note.address not in sheaf.made)
        is_there = all(_is_taken(note, digester, staging) for note in others)
        for leaf in sheaf.leaves() if is_there else leaves_of(sheaf.batch):
            digest = digester.digest(leaf.note)
            if not staging.take(leaf.note.address, digest):
                digests[leaf.note.address] = digest
                yield leaf.pack()
            yield from _new_exports(leaf, dict(digester.digests_of_files(leaf.note)), staging, digests)


def _is_taken(note: Note, digester: Digester, staging: Place) -> bool:
    """Take a page that need not be made, with its files; False where one of them cannot be taken."""
    page = (note.address, digester.digest(note))
    return all(staging.take(*file) for file in (page, *digester.digests_of_files(note)))


def _new_exports(
    leaf: Leaf, known: Mapping[str, bytes], staging: Place, digests: dict[str, bytes]
) -> Iterator[PackedExport]:
    """Take the files that go with a page, and pass on those that cannot be taken."""
    for export in leaf.page.exports:
        files = {address: known[address] for address in addresses_of(export)}
        if not all(staging.take(*file) for file in files.items()):
            digests.update(files)
            yield pack_export(export)
