"""Looking back (回头看): which open commitments were to be looked at in a window, and which were."""

from collections.abc import Sequence
from datetime import date

from generator.model.commitment import Commitment, LookBack
from generator.model.settings import Window


def begun(windows: Sequence[Window], today: date) -> tuple[Window, ...]:
    """Give the windows that have begun, in time; one without both its days is none."""
    whole = (window for window in windows if window.start and window.end)
    return tuple(sorted((w for w in whole if w.start and w.start <= today), key=lambda w: (w.start, w.end)))


def last_over(windows: Sequence[Window], today: date) -> Window | None:
    """Give the window that ended last; on its last day there is still time, so that it is not over."""
    over = (window for window in begun(windows, today) if window.end and window.end < today)
    return max(over, key=lambda window: (window.end, window.start), default=None)


def is_open_in(commitment: Commitment, window: Window) -> bool:
    """Tell whether a commitment was to be looked at: made before the window ended, not completed before it began."""
    made, done = commitment.made_on, commitment.completed_on
    if window.start is None or window.end is None or made is None:
        return False
    return made <= window.end and (done is None or done >= window.start)


def look_in(commitment: Commitment, window: Window, today: date) -> LookBack | None:
    """Give the last look back within a window, as of the day."""
    looks = (look for look in commitment.lookbacks if look.date and _is_within(look.date, window, today))
    return max(looks, key=lambda look: look.date or date.min, default=None)


def _is_within(day: date, window: Window, today: date) -> bool:
    return window.start is not None and window.end is not None and window.start <= day <= min(window.end, today)
