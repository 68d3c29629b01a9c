"""What a unit's page says of the activities: its checks, demonstration points, pairs and brands."""

from collections.abc import Iterator

from generator.model.demo_point import DemoPointState
from generator.model.inspection import Activity
from generator.model.pairing import PairingState, pairing_state
from generator.views import brands, demo_points, pairings
from generator.views.activity_standings import SLUGS, gap_text, pictures_of, standing, state_word
from generator.views.columns import ACTIVITY_BOARDS
from generator.views.files import pictures
from generator.views.index import Index
from generator.views.parts import Badge, Link, Part, Picture
from generator.views.wording import MISSING, day_text, or_missing, span_text


class ItemMark(Part, frozen=True):
    """One item of a check."""

    name: str
    status: Badge
    note: str
    """Why it is not done, and by when it will be."""


class UnitCheck(Part, frozen=True):
    """The unit's last check of an activity."""

    activity: Link
    date_text: str
    done_text: str
    items: tuple[ItemMark, ...]
    pictures: tuple[Picture, ...]


class UnitMatter(Part, frozen=True):
    """A demonstration point, a pair or a brand."""

    label: str
    name: Link
    status: Badge | None
    text: str
    pictures: tuple[Picture, ...] = ()


class UnitActivities(Part, frozen=True):
    """All of them."""

    checks: tuple[UnitCheck, ...]
    matters: tuple[UnitMatter, ...]


def unit_activities(index: Index, unit: str) -> UnitActivities | None:
    """Collect what the unit did; None where there is nothing to say."""
    checks = tuple(_checks(index, unit))
    matters = (*_points(index, unit), *_pairs(index, unit), *_brands(index, unit))
    return UnitActivities(checks=checks, matters=matters) if checks or matters else None


def _checks(index: Index, unit: str) -> Iterator[UnitCheck]:
    for activity in Activity:
        check = index.activities.latest.get(activity, {}).get(unit)
        if check is not None:
            found = standing(index, check)
            items = (
                ItemMark(
                    name=result.name,
                    status=Badge(SLUGS[result.state], state_word(activity, result.state)),
                    note=gap_text(result) if result in found.gaps else "",
                )
                for result in found.results
            )
            yield UnitCheck(
                activity=Link(activity, ACTIVITY_BOARDS[activity]),
                date_text=f"{day_text(check.date)}检查",
                done_text=found.done_text,
                items=tuple(items),
                pictures=tuple(pictures_of(index, found)),
            )


def _points(index: Index, unit: str) -> Iterator[UnitMatter]:
    for point in index.activities.points_of.get(unit, ()):
        state = demo_points.state_of(index, point)
        texts = {
            DemoPointState.ACCEPTED: f"{day_text(point.accepted_on)}验收",
            DemoPointState.REMOVED: f"{day_text(point.removed_on)}摘牌",
        }
        stars = f"，{point.stars}星" if point.stars else ""
        yield UnitMatter(
            label="示范点",
            name=Link(point.name or MISSING, demo_points.ADDRESS),
            status=Badge(demo_points.SLUGS[state], state),
            text=texts.get(state, f"验收时限{day_text(point.due_date)}") + stars,
        )


def _pairs(index: Index, unit: str) -> Iterator[UnitMatter]:
    """Give those that stand before those that have ended."""
    found = index.activities.pairs_of.get(unit, ())
    today = index.site.as_of
    for pair in sorted(found, key=lambda pair: pairing_state(pair, today) is PairingState.ENDED):
        state = pairing_state(pair, today)
        span = (
            span_text(pair.start, pair.end)
            if pair.end or state is PairingState.CURRENT
            else f"{day_text(pair.start)}起"
        )
        yield UnitMatter(
            label=pair.type or "结对",
            name=index.unit(pair.party_b if pair.party_a == unit else pair.party_a),
            status=Badge(pairings.SLUGS[state], state),
            text="；".join((span, *(item for item in pair.items if item))),
        )


def _brands(index: Index, unit: str) -> Iterator[UnitMatter]:
    for brand in index.activities.brands_of.get(unit, ()):
        yield UnitMatter(
            label="党建品牌",
            name=Link(brand.name or MISSING, brands.ADDRESS),
            status=None,
            text=f"负责人：{or_missing(brand.owner)}。{brand.summary}",
            pictures=pictures(index, brand, brand.photos, f"{brand.name}现场"),
        )
