"""Every kind of fix that is made unasked, in the order in which they are made: an explicit table."""

from generator.mending.mender import Mender
from generator.mending.prose import PROSE
from generator.mending.spelling import HASHES, SPELLING

MENDERS: tuple[Mender, ...] = (
    SPELLING,
    # After the colons: a hash is seen once they are right.
    HASHES,
    # Last: what is prose is known once the entries can be read.
    PROSE,
)
