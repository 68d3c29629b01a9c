"""A text → what must not be published, in the order in which it stands."""

from collections.abc import Iterator

from generator.personal_data.digits import numbers_in
from generator.personal_data.homes import homes_in
from generator.personal_data.mail import mailboxes_in
from generator.personal_data.slip import Slip


def personal_data(text: str) -> Iterator[Slip]:
    """Find what must not be published, in the order in which it stands; texts come without tags and entities.

    A number broken up by blanks, dashes, dots or signs without a width is found; one that is broken by a line end is
    not: the next line is another matter.
    """
    yield from sorted((*numbers_in(text), *mailboxes_in(text), *homes_in(text)), key=lambda slip: slip.start)
