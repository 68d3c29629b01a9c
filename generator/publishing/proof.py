"""A proof: a whole site that is looked at as `Staging` is, and put nowhere."""

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.publishing.ledger import Ledger, Made, doubted
from generator.publishing.printing import Printed
from generator.views.batches import Note, Notes


def drop(_folder: str, _address: str, _data: bytes) -> int:
    """Write nothing, so that there is no time stamp."""
    return 0


class Proof:
    """Notes what was looked at; a file that was made from the same as one that passed before need not be made."""

    folder = Path()
    """Nothing is written into it."""
    write = staticmethod(drop)

    def __init__(self, ledger: Ledger) -> None:
        self.files: dict[str, Made] = {}
        self.known: Notes = ledger.notes
        self.notes: dict[bytes, tuple[Note, ...]] = {}
        self._ledger = ledger

    def take(self, address: str, digest: bytes) -> bool:
        """Pass over a file that passed before."""
        made = self._ledger.files.get(address)
        if made is None or made.digest != digest:
            return False
        self.files[address] = made
        return True

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Note a file that was looked at."""
        self.files[address] = Made(digest, "", len(data), 0)

    def note(self, address: str, digest: bytes, printed: Printed, assets: tuple[str, ...]) -> None:
        """Note a file that a worker looked at."""
        self.files[address] = Made(digest, "", printed.size, 0, assets)

    def doubt(self, addresses: Collection[str]) -> None:
        """Look at these files again the next time: they did not pass."""
        self.files |= doubted(self.files, addresses)

    def pages_again(self) -> Iterator[tuple[str, str]]:
        """List no page: there is none to read. Where an address is gone, the whole proof is made again."""
        return iter(())

    def has_shrunk(self) -> bool:
        """Tell whether an address that was there before is gone, which pages that were passed over may name."""
        return not self._ledger.files.keys() <= self.files.keys()
