"""How far the activities with a list of items have come: item by item, unit by unit."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from generator.model.inspection import ITEMS, Activity, ActivityCheck, CheckedItem
from generator.model.settings import Campaign


class ItemState(StrEnum):
    """What a check says of an item on a day."""

    DONE = "做到"
    PENDING = "没做到"
    """With the reason or the due date that the activity asks for."""
    OVERDUE = "逾期"
    UNEXPLAINED = "没说明"
    MISSING = "没检查"


class ItemResult(Struct, frozen=True):
    """One item of a check."""

    name: str
    state: ItemState
    item: CheckedItem | None


def items_of(campaign: Campaign, activity: Activity) -> tuple[str, ...]:
    """Give the activity's items: those of campaign.yml, else the common ones."""
    own = next((each.items for each in campaign.activities if each.activity is activity), ())
    return tuple(dict.fromkeys(name for name in own if name)) or ITEMS[activity]


def results(check: ActivityCheck, items: Iterable[str], today: date) -> tuple[ItemResult, ...]:
    """Go through the activity's items in order; one that the check leaves out has not been looked at."""
    found = check.items or {}
    return tuple(ItemResult(name, _state(check.activity, found.get(name), today), found.get(name)) for name in items)


def unlisted(check: ActivityCheck, items: Iterable[str]) -> tuple[str, ...]:
    """List what the check has beyond the activity's items."""
    known = set(items)
    return tuple(name for name in check.items or {} if name not in known)


def is_explained(activity: Activity | None, item: CheckedItem) -> bool:
    """Tell whether an item that is not done has what the activity asks for.

    三亮三比三评 asks for a reason, 六项活动 for a due date, 五亮五比五创 for either.
    """
    if activity is Activity.WINDOW:
        return bool(item.reason)
    return item.due_date is not None or (activity is Activity.FIVES and bool(item.reason))


def latest(checks: Iterable[ActivityCheck], today: date) -> Mapping[Activity, Mapping[str, ActivityCheck]]:
    """Give each unit's last check of each activity up to the day; of two on one day the later by id."""
    found: dict[Activity, dict[str, ActivityCheck]] = {}
    for check in _dated(checks, today):
        if check.activity is not None:
            found.setdefault(check.activity, {})[check.organization] = check
    return found


def _dated(checks: Iterable[ActivityCheck], today: date) -> Iterator[ActivityCheck]:
    made = (check for check in checks if check.date and check.date <= today)
    yield from sorted(made, key=lambda check: (check.date or date.min, check.id))


def _state(activity: Activity | None, item: CheckedItem | None, today: date) -> ItemState:
    if item is None:
        return ItemState.MISSING
    if item.is_done:
        return ItemState.DONE
    if item.due_date is not None and item.due_date < today:
        return ItemState.OVERDUE
    return ItemState.PENDING if is_explained(activity, item) else ItemState.UNEXPLAINED
