"""What a unit and its people have been honoured for: plates, prizes won, and the stars of its points."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from generator.model.award import Award, Prize, Winner
from generator.model.awarding import winners
from generator.model.points import Points
from generator.model.recognition import Honour
from generator.model.scoring import entries_by
from generator.site import group
from generator.views.index import Index
from generator.views.parts import Line, Link, Part
from generator.views.wording import MISSING, iso


class UnitHonours(Part, frozen=True):
    """The honours of a unit."""

    lines: tuple[Line, ...] = ()
    stars: Link | None = None
    """Of the last period in which it was given any."""


def honours_given(index: Index) -> tuple[Honour, ...]:
    """Give the honours bestowed by the day on units that are shown, the latest first, by id on one day."""
    shown, today = index.site.honours.shown.values(), index.site.as_of
    given = (h for h in shown if (h.date is None or h.date <= today) and not index.site.is_hidden_unit(h.organization))
    return tuple(sorted(given, key=lambda h: h.date or date.min, reverse=True))


def prizes_won(index: Index) -> Iterator[tuple[Award, Prize, Winner]]:
    """Give every winner of an award that was made by the day."""
    for award in index.site.awards.shown.values():
        for prize in award.items:
            for winner in winners(award, prize, index.site.as_of):
                yield award, prize, winner


def stars_text(stars: int | None) -> str:
    """Draw stars, and say how many; none are a dash."""
    return f"{'★' * stars}{'☆' * (5 - stars)} {stars}星" if stars else "—"


def unit_honours(index: Index) -> Mapping[str, UnitHonours]:
    """Sort all honours by their unit, the latest first."""
    of_honours = ((h.organization, _honour_line(index, h)) for h in honours_given(index))
    of_prizes = ((w.organization, _prize_line(index, a, p, w)) for a, p, w in prizes_won(index))
    lines = group(chain(of_honours, of_prizes), lambda pair: pair[0])
    stars = _stars(index)
    return {
        unit: UnitHonours(
            lines=tuple(sorted((line for _, line in lines.get(unit, ())), key=lambda line: line.date, reverse=True)),
            stars=stars.get(unit),
        )
        for unit in index.unit_links
        if unit in lines or unit in stars
    }


def is_settled(points: Points, today: date) -> bool:
    """Tell whether a day has come by which all of a unit's points were given: only then are its stars."""
    return len(entries_by(points, today)) == len(points.entries)


def _honour_line(index: Index, honour: Honour) -> Line:
    address = index.case(honour.case).address or "honours/index.html"
    return Line(
        title=honour.name or MISSING,
        address=address,
        date=iso(honour.date),
        date_text=iso(honour.date),
        note=stars_text(honour.stars) if honour.stars else "",
        mark=honour.type,
    )


def _prize_line(index: Index, award: Award, prize: Prize, winner: Winner) -> Line:
    title = f"{prize.category}：{winner.name}" if winner.name else prize.category
    day = iso(award.awarded_on)
    address = f"{index.site.awards.address(award)}#prizes"
    return Line(title=title, address=address, date=day, date_text=day, note=award.name, mark="表彰")


def _stars(index: Index) -> Mapping[str, Link]:
    today = index.site.as_of
    rated = (p for p in index.site.points.shown.values() if p.stars and p.period and p.period.first_day <= today)
    settled = sorted((p for p in rated if is_settled(p, today)), key=lambda p: (p.period, p.id))
    return {
        p.organization: Link(f"{p.period.label}　{stars_text(p.stars)}", "points/index.html")
        for p in settled
        if p.period
    }
