"""Personal data in a text: numbers of persons, their mailboxes, their homes."""

from generator.personal_data.finding import personal_data
from generator.personal_data.slip import Kind, Slip
from generator.personal_data.written import keys_in, lines_by_key

__all__ = ["Kind", "Slip", "keys_in", "lines_by_key", "personal_data"]
