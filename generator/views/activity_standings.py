"""Units' last checks of the activities, gone through item by item."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.model.activity import ItemResult, ItemState, items_of, results
from generator.model.inspection import Activity, ActivityCheck
from generator.model.window import is_window
from generator.views.files import file_shape, picture
from generator.views.index import Index
from generator.views.parts import Link, Picture
from generator.views.tree import tree_order
from generator.views.wording import day_text

SLUGS: Mapping[ItemState, str] = {
    ItemState.DONE: "fulfilled",
    ItemState.PENDING: "under-way",
    ItemState.OVERDUE: "overdue",
    ItemState.UNEXPLAINED: "late",
    ItemState.MISSING: "pledged",
}
UNEXPLAINED: Mapping[Activity, str] = {
    Activity.WINDOW: "没写原因",
    Activity.FIVES: "没写原因和时限",
    Activity.SIX: "没写时限",
}
"""What is missing where an item is neither done nor explained: each activity asks for something else."""
_RANKS = (ItemState.OVERDUE, ItemState.UNEXPLAINED, ItemState.PENDING, ItemState.MISSING, ItemState.DONE)
"""What asks for attention first."""


class Standing(Struct, frozen=True):
    """A unit's last check of an activity, gone through item by item."""

    unit: str
    check: ActivityCheck
    results: tuple[ItemResult, ...]

    @property
    def gaps(self) -> tuple[ItemResult, ...]:
        """The items that are not done."""
        return tuple(result for result in self.results if result.state is not ItemState.DONE)

    @property
    def done_text(self) -> str:
        """How many items are done: 8/9."""
        return f"{len(self.results) - len(self.gaps)}/{len(self.results)}"


def standing(index: Index, check: ActivityCheck) -> Standing:
    """Go through a check as of the day."""
    items = items_of(index.site.campaign, check.activity) if check.activity else ()
    return Standing(check.organization, check, results(check, items, index.site.as_of))


def state_word(activity: Activity | None, state: ItemState) -> str:
    """Say how an item stands in words that mean the same wherever they are read."""
    return UNEXPLAINED[activity] if activity and state is ItemState.UNEXPLAINED else state.value


def state_ranks(activity: Activity) -> tuple[str, ...]:
    """Give the words of the states, what asks for attention first."""
    return tuple(state_word(activity, state) for state in _RANKS)


def standings(index: Index, activity: Activity) -> tuple[Standing, ...]:
    """Go through each unit's last check; incomplete ones come first, as they are what is left to do."""
    rank = {unit: position for position, unit in enumerate(tree_order(index.site))}
    found = (standing(index, check) for check in index.activities.latest.get(activity, {}).values())
    return tuple(sorted(found, key=lambda s: (not s.gaps, rank.get(s.unit, len(rank)), s.unit)))


def unchecked(index: Index, activity: Activity) -> tuple[Link, ...]:
    """Name the window units that nobody has checked."""
    checked, units = index.activities.latest.get(activity, {}), index.site.organizations.shown
    windows = (unit for unit in units.values() if is_window(unit))
    return tuple(index.unit(unit.id) for unit in windows if unit.id not in checked)


def gap_text(result: ItemResult) -> str:
    """Say why an item is not done and by when it will be."""
    item = result.item
    if item is None:
        return "这次检查没有写这一项"
    due = f"{day_text(item.due_date)}前做到" if item.due_date else ""
    return "，".join(filter(None, (item.reason, due))) or "没有写原因和时限"


def pictures_of(index: Index, found: Standing) -> Iterator[Picture]:
    """Give the photos of the items that are done."""
    for result in found.results:
        item = result.item
        if item is not None and item.is_done and (shape := file_shape(index, found.check, item.photo)):
            words = f"{index.unit(found.unit).label}“{result.name}”"
            yield picture(shape, words, f"{words}，{day_text(found.check.date)}检查")
