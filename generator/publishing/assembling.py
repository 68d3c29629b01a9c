"""Pages, host files, pictures and attachments → a staged site that has been through the gates."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from generator.digests import content_digest
from generator.loading.cache import Cache
from generator.loading.folders import Folders
from generator.problems import Finding
from generator.publishing import gates
from generator.publishing.ledger import Made
from generator.publishing.looks import Looks
from generator.publishing.privacy import PrivacyGate
from generator.rendering.exports import addresses_of, render_export
from generator.rendering.pour import Digester, Press, note_of, render_pages
from generator.rendering.references import shell_targets, targets_of
from generator.site import Site
from generator.views.batches import Batch, Note, Notes
from generator.views.page import Page
from generator.workers import Workers


class Place(Protocol):
    """Where a site is put together: a staging folder, or the preview's folder."""

    folder: Path
    files: dict[str, Made]
    known: Notes
    """What is remembered of the pages of the release before."""
    notes: dict[bytes, tuple[Note, ...]]
    """What is to be remembered of the pages of this one."""

    def take(self, address: str, digest: bytes) -> bool:
        """Use the file that is known by this address and digest, if there is one."""

    def put(self, address: str, digest: bytes, data: bytes, assets: tuple[str, ...] = (), sha256: str = "") -> None:
        """Write a file; its hash is given where somebody has it already."""

    def taken(self) -> Iterator[str]:
        """List the files that were used as they were."""

    def has_shrunk(self) -> bool:
        """Tell whether an address that was there before is gone."""


def assemble(
    site: Site,
    batches: Sequence[Batch],
    press: Press,
    host_files: Mapping[str, bytes],
    staging: Place,
    folders: Folders,
    cache: Cache,
    workers: Workers,
    looks: Looks,
) -> list[Finding]:
    """Put a whole site into staging; pages whose digest is known are taken from the published release."""
    pages = [leaf for batch in batches for leaf in batch.leaves(staging.known)]
    sheets = {address: f"theme/{address}" for address in host_files if address.endswith(".css")}
    sources = {**sheets, **{page.address: page.source for page in pages}}
    gate = gates.Gate(sources)
    assets = site.linker.source_of
    privacy = PrivacyGate(site, folders, {**sources, **assets}, looks)
    for key, shell in press.shells.items():
        gate.look(*shell_targets(key, shell))
        privacy.look_at_shell(shell)
    _put_host_files(host_files, staging, gate, privacy)
    digests: dict[str, bytes] = {}
    new = _new_pages(batches, Digester(press), staging, privacy, digests)
    for rendered in render_pages(press, new, len(pages), workers):
        gate.look(rendered.address, rendered.targets, rendered.outside)
        gate.judge(rendered.address, rendered.faults)
        privacy.look_at_name(rendered.address)
        privacy.note(rendered.address, rendered.sightings)
        own = tuple(sorted(rendered.targets & assets.keys()))
        staging.put(rendered.address, digests[rendered.address], rendered.data, own, rendered.sha256)
    _copy_assets(assets, gate.targets, staging, folders, cache, privacy)
    if staging.has_shrunk():
        # What an unchanged page names may have gone; only then are unchanged pages looked at again.
        for address in list(staging.taken()):
            if address.endswith(".html"):
                gate.look(address, *targets_of(address, (staging.folder / address).read_text(encoding="utf-8")))
    looks.save()
    return [*gate.findings(staging.files.keys()), *privacy.findings()]


def _put_host_files(host_files: Mapping[str, bytes], staging: Place, gate: gates.Gate, privacy: PrivacyGate) -> None:
    for address, data in host_files.items():
        if address.endswith(".html"):
            gate.look(address, *targets_of(address, data.decode()))
        elif address.endswith(".css"):
            gate.look(address, *gates.targets_of_sheet(address, data.decode()))
        digest = content_digest(data)
        if not staging.take(address, digest):
            privacy.look(address, data)
            staging.put(address, digest, data)


def _new_pages(
    batches: Sequence[Batch], digester: Digester, staging: Place, privacy: PrivacyGate, digests: dict[str, bytes]
) -> Iterator[Page]:
    """Take what is known from the published release, and pass on the others; their digests go into `digests`."""
    for batch in batches:
        known = staging.known.get(batch.key)
        if known is not None and all(_is_taken(note, digester, staging) for note in known):
            staging.notes[batch.key] = known
            continue
        notes = []
        for page in batch.pages:
            note = note_of(page)
            notes.append(note)
            _put_exports(page, dict(note.exports), staging, privacy)
            digest = digester.digest(note)
            if not staging.take(page.address, digest):
                digests[page.address] = digest
                yield page
        staging.notes[batch.key] = tuple(notes)


def _is_taken(note: Note, digester: Digester, staging: Place) -> bool:
    """Take a page that need not be made, with its files; False where one of them cannot be taken."""
    return all(staging.take(*file) for file in ((note.address, digester.digest(note)), *note.exports))


def _put_exports(page: Page, digests: Mapping[str, bytes], staging: Place, privacy: PrivacyGate) -> None:
    """Take the files that go with a page, or make them; `digests` says by address what they are known by."""
    for export in page.exports:
        if not all(staging.take(address, digests[address]) for address in addresses_of(export)):
            for address, data in render_export(export):
                privacy.look(address, data)
                staging.put(address, digests[address], data)


def _copy_assets(
    assets: Mapping[str, str], named: set[str], staging: Place, folders: Folders, cache: Cache, privacy: PrivacyGate
) -> None:
    """Copy the pictures and attachments that finished pages name, and no others: what nothing shows stays private."""
    wanted = {address for made in staging.files.values() for address in made.assets} | (named & assets.keys())
    for address in sorted(wanted):
        source = assets.get(address)
        if source is None:
            continue
        digest = cache.digest(source, folders.place(source))
        if not staging.take(address, digest):
            data = folders.disk(source).read_bytes()
            privacy.look(address, data)
            staging.put(address, digest, data)
