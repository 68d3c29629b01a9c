"""What checks may count: records that are meant for readers, of collections that were read in full."""

from generator.model.collections import CASES
from generator.model.record import Record, Status, Visibility
from generator.site import Site


def is_intended(record: Record) -> bool:
    """Tell whether a record is to be read on the site, now or later."""
    return record.visibility is not Visibility.INTERNAL and record.status in (Status.PENDING, Status.PUBLISHED)


def is_whole(site: Site, folder: str) -> bool:
    """Tell whether every file of a collection was understood: only then is missing what is not found."""
    start = f"{folder}/" if folder == CASES else f"content/{folder}/"
    return all(lost != folder for lost, _ in site.lost) and not any(path.startswith(start) for path in site.unread)
