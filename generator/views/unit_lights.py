"""The seven lights of a unit (一诺三评三公开), as its page shows them."""

from collections.abc import Iterator, Mapping

from generator.model.lights import ASSESSMENT, EVALUATION, PLEDGE, REVIEW, Light, lights
from generator.views.index import Index
from generator.views.parts import Badge, Part

NAME = "一诺三评三公开"
SLUGS = {Light.ON: "fulfilled", Light.AHEAD: "pledged", Light.OFF: "overdue", Light.SPARED: "pledged"}
_WORDS = {
    PLEDGE: {Light.ON: "已作承诺", Light.OFF: "没有承诺"},
    REVIEW: {Light.ON: "有过点评", Light.OFF: "没有点评过"},
    EVALUATION: {Light.ON: "有过评议", Light.OFF: "没有评议过"},
    ASSESSMENT: {Light.ON: "办结的已评诺", Light.OFF: "有没评诺的"},
}
_DISCLOSURE_WORDS = {Light.ON: "到期的已公开", Light.OFF: "有过期未公开"}
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
        tuple(_spared(index, unit)),
    )


def _spared(index: Index, unit: str) -> Iterator[str]:
    """Name the judgements that nobody here stands above the unit to make: as the boards of coverage count."""
    if unit not in index.review_units:
        yield REVIEW
    if unit not in index.evaluated_units:
        yield EVALUATION


def word_of(name: str, lamp: Light) -> str:
    """Say what a light means: no more than that the thing was once done, or that nothing is past its day."""
    return _WORDS.get(name, _DISCLOSURE_WORDS).get(lamp, lamp.value)


def unit_lamps(index: Index, unit: str) -> tuple[LampView, ...]:
    """Give a unit's lights for its page."""
    lamps = lamps_of(index, unit).items()
    return tuple(
        LampView(name=name, status=Badge(SLUGS[lamp], word_of(name, lamp)), address=proof_of(index, unit, name, lamp))
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
