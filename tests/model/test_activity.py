"""Activities with a list of items: which check holds on a day, and how each item stands."""

from datetime import date, timedelta

import pytest

from generator.model.activity import ItemState, items_of, latest, results, unlisted
from generator.model.inspection import ITEMS, Activity, ActivityCheck, CheckedItem
from generator.model.settings import ActivityItems, Campaign

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)


def check(key: str = "c", activity: Activity = Activity.SIX, **fields: object) -> ActivityCheck:
    """Make a check of a unit."""
    defaults: dict[str, object] = {"organization": "zhen", "date": TODAY - 30 * DAY}
    return ActivityCheck(id=key, activity=activity, **{**defaults, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("activity", "item", "expected"),
    [
        (Activity.SIX, CheckedItem(is_done=True), "做到"),
        (Activity.SIX, CheckedItem(due_date=TODAY), "没做到"),
        (Activity.SIX, CheckedItem(due_date=TODAY - DAY), "逾期"),
        (Activity.SIX, CheckedItem(reason="正在翻修"), "没说明"),
        (Activity.WINDOW, CheckedItem(reason="正在翻修"), "没做到"),
        (Activity.WINDOW, CheckedItem(due_date=TODAY), "没说明"),
        (Activity.WINDOW, CheckedItem(reason="正在翻修", due_date=TODAY - DAY), "逾期"),
        (Activity.FIVES, CheckedItem(reason="正在翻修"), "没做到"),
        (Activity.FIVES, CheckedItem(due_date=TODAY), "没做到"),
        (Activity.FIVES, CheckedItem(), "没说明"),
        (Activity.FIVES, None, "没检查"),
    ],
)
def test_an_item_that_is_not_done_needs_what_its_activity_asks_for(
    activity: Activity, item: CheckedItem | None, expected: str
) -> None:
    name = ITEMS[activity][0]
    made = check(activity=activity, items={name: item} if item else {})

    (found,) = results(made, [name], TODAY)

    assert found.state is ItemState(expected)


def test_the_last_check_up_to_the_day_holds() -> None:
    checks = [check("b", date=TODAY), check("a", date=TODAY - DAY), check("c", date=TODAY + DAY)]

    assert latest(checks, TODAY)[Activity.SIX]["zhen"].id == "b"
    assert latest(checks, TODAY - DAY)[Activity.SIX]["zhen"].id == "a"
    assert latest(checks, TODAY + DAY)[Activity.SIX]["zhen"].id == "c"
    assert latest(checks, TODAY - 2 * DAY) == {}


def test_fifteen_items_are_looked_for_whatever_the_check_holds() -> None:
    found = results(
        check(activity=Activity.FIVES, items={"亮身份": CheckedItem(is_done=True)}), ITEMS[Activity.FIVES], TODAY
    )

    assert len(found) == 15
    assert sum(result.state is ItemState.MISSING for result in found) == 14


def test_an_office_may_name_the_items_itself() -> None:
    own = Campaign(activities=(ActivityItems(activity=Activity.SIX, items=("一", "二", "一", "")),))

    assert items_of(own, Activity.SIX) == ("一", "二")
    assert items_of(own, Activity.WINDOW) == ITEMS[Activity.WINDOW]
    assert unlisted(check(items={"一": CheckedItem(), "三": CheckedItem()}), ("一", "二")) == ("三",)
