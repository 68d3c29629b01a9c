"""The seven lights of a unit (一诺三评三公开), as its page shows them."""

from collections.abc import Mapping

from generator.model.lights import EVALUATION, REVIEW, Light, lights
from generator.views.index import Index
from generator.views.parts import Badge, Part

NAME = "一诺三评三公开"
SLUGS = {Light.ON: "fulfilled", Light.AHEAD: "pledged", Light.OFF: "overdue"}
Lamps = Mapping[str, Light]


class LampView(Part, frozen=True):
    """One of a unit's lights."""

    name: str
    status: Badge
    address: str
    """Where what it says can be looked up; empty where there is nothing."""


def lamps_of(index: Index, unit: str) -> Lamps:
    """Compute a unit's lights."""
    return lights(
        index.commitments_of.get(unit, ()),
        index.reviews_of.get(unit, ()),
        index.opinions.evaluations_of.get(unit, ()),
        index.site.campaign.disclosure_kinds,
        index.site.as_of,
    )


def unit_lamps(index: Index, unit: str) -> tuple[LampView, ...]:
    """Give a unit's lights for its page."""
    lamps = lamps_of(index, unit).items()
    return tuple(
        LampView(name=name, status=Badge(SLUGS[lamp], lamp.value), address=proof_of(index, unit, name, lamp))
        for name, lamp in lamps
    )


def proof_of(index: Index, unit: str, name: str, lamp: Light) -> str:
    """Tell where a light can be checked."""
    page = index.unit(unit).address
    if name == REVIEW:
        return f"{page}#reviews" if lamp is Light.ON else ""
    if name == EVALUATION:
        return f"{page}#evaluations" if lamp is Light.ON else ""
    return index.commitments_address(unit)
