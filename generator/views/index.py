"""Lookups that every family of pages needs, each made once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import msgspec

from generator.digests import content_digest
from generator.model.commitment import Basis, Commitment
from generator.model.commitment_year import year_of
from generator.model.fulfilment import Fulfilment, fulfilment, is_disclosed
from generator.model.in_person import Act, Deed, acts, leaders_by_name
from generator.model.leader import ContactPoint, Leader
from generator.model.meeting import Meeting
from generator.model.organization import Organization
from generator.model.periods import Period
from generator.model.recognition import Response
from generator.model.record import Record
from generator.model.responsibility import Duty, duties_below
from generator.model.review import Review
from generator.model.review_coverage import Place, begun_periods, commented_units, filed_under
from generator.model.review_request import Request, requests
from generator.model.typical_case import TypicalCase, case_day
from generator.site import Site, group
from generator.views.activity_records import ActivityRecords
from generator.views.opinions import Opinions
from generator.views.page import Origin, Terms
from generator.views.parts import Link
from generator.views.tree import tree_order
from generator.views.wording import MISSING

GLOSSARY = "glossary.html"
TERM = "term-"
"""Anchor of a definition, before its number."""
UNASSIGNED = "unassigned"
"""Page of commitments whose party is no known unit; an id of this name would meet it as U02."""


@dataclass(frozen=True)
class Index:
    """A site and what can be looked up in it; holds nothing that the site does not show."""

    site: Site
    sources: frozenset[str] | None = None
    """The files whose pages are wanted; None for all. Only a family whose pages show their own texts asks."""

    def is_wanted(self, record: Record) -> bool:
        """Tell whether a record's page is wanted."""
        return self.sources is None or record.path in self.sources

    @cached_property
    def unit_links(self) -> Mapping[str, Link]:
        """Shown units by id, as links to their pages."""
        shelf = self.site.organizations
        return {key: Link(unit.label or MISSING, shelf.address(unit)) for key, unit in shelf.shown.items()}

    @cached_property
    def terms(self) -> Terms:
        """The glossary's terms, each with the address of its definition."""
        glossary = enumerate(self.site.campaign.glossary, start=1)
        return tuple((entry.term, f"{GLOSSARY}#{TERM}{number}") for number, entry in glossary if entry.term)

    @cached_property
    def leaders(self) -> Mapping[str, Leader]:
        """Leaders in office on the day: one whose term has ended has no page."""
        shown = self.site.leaders.shown.items()
        return {key: leader for key, leader in shown if leader.is_in_term(self.site.as_of)}

    @cached_property
    def contacts_of(self) -> Mapping[str, tuple[tuple[Leader, ContactPoint], ...]]:
        """Contact points of all shown leaders, those who left too, by the id of their unit."""
        shown = self.site.leaders.shown.values()
        return group(
            ((leader, point) for leader in shown for point in leader.contact_points), lambda pair: pair[1].organization
        )

    @cached_property
    def duties_below(self) -> Mapping[str, Counter[Duty]]:
        """How many units below each unit bear which level of responsibility."""
        return duties_below(self.site.organizations.shown)

    @cached_property
    def case_days(self) -> Mapping[str, date | None]:
        """Day on which each shown case was published: the one day that its page, lists, feed and meta tags bear."""
        return {case.id: case_day(case, self.site.as_of) for case in self.site.typical_cases.shown.values()}

    @cached_property
    def cases(self) -> tuple[TypicalCase, ...]:
        """Shown cases, newest first as readers expect, undated ones last; by id on one day, so that builds agree."""
        by_id = self.site.typical_cases.shown.values()
        return tuple(sorted(by_id, key=lambda case: self.case_days[case.id] or date.min, reverse=True))

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """Shown commitments of shown units: one of a hidden unit would give the unit away."""
        hidden = self.site.organizations.records.keys() - self.site.organizations.shown.keys()
        return tuple(c for c in self.site.commitments.shown.values() if c.party not in hidden)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Ids of the units that have made a commitment, as in the tree; `UNASSIGNED` last."""
        return tuple(unit for unit in (*tree_order(self.site), UNASSIGNED) if unit in self.commitments_of)

    @cached_property
    def member_promises(self) -> Mapping[str, int]:
        """How many plans of single members each shown unit has."""
        counts = self.site.member_promises_of
        return {unit: counts[unit] for unit in tree_order(self.site) if unit in counts}

    @cached_property
    def commitments_by_year(self) -> Mapping[int | None, tuple[Commitment, ...]]:
        """Commitments by the year in which they were made, the latest first; undated ones last."""
        years = group(self.commitments, year_of)
        return {year: years[year] for year in sorted(years, key=lambda year: year or 0, reverse=True)}

    @cached_property
    def commitments_by_basis(self) -> Mapping[Basis | None, tuple[Commitment, ...]]:
        """Commitments by what they answer to."""
        return group(self.commitments, lambda c: c.basis)

    @cached_property
    def states(self) -> Mapping[str, Fulfilment]:
        """State of each commitment on the day, by its id."""
        return {c.id: fulfilment(c, self.site.as_of) for c in self.commitments}

    @cached_property
    def disclosed_count(self) -> int:
        """How many commitments their units have made known where people see it, such as on a notice board."""
        return sum(is_disclosed(c, self.site.as_of) for c in self.commitments)

    @cached_property
    def commitments_of(self) -> Mapping[str, tuple[Commitment, ...]]:
        """Commitments by their unit's id; those of no known unit under `UNASSIGNED`."""
        return group(self.commitments, lambda c: c.party if c.party in self.unit_links else UNASSIGNED)

    @cached_property
    def tallies(self) -> Mapping[str, Counter[Fulfilment]]:
        """How many commitments of each unit are in which state."""
        return {unit: Counter(self.states[c.id] for c in made) for unit, made in self.commitments_of.items()}

    @cached_property
    def tally(self) -> Counter[Fulfilment]:
        """How many commitments are in which state."""
        return Counter(self.states.values())

    @cached_property
    def activities(self) -> ActivityRecords:
        """The records of the activities (创建活动)."""
        return ActivityRecords(self.site)

    @cached_property
    def opinions(self) -> Opinions:
        """What the public, leaders and inspectors found, and what came of it."""
        return Opinions(self.site)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Comments made by the day on units that are not hidden, newest first; by id on one day."""
        return tuple(sorted(self.opinions.reviews, key=lambda review: review.date or date.min, reverse=True))

    @cached_property
    def reviews_of(self) -> Mapping[str, tuple[Review, ...]]:
        """Comments by their unit's id, newest first."""
        return group(self.reviews, lambda review: review.organization)

    @cached_property
    def reviews_in(self) -> Mapping[Period, tuple[Review, ...]]:
        """Comments by period, newest first; those of a part of a year stand under the year, too."""
        pairs = ((period, review) for review in self.reviews for period in filed_under(review))
        return {period: tuple(r for _, r in found) for period, found in group(pairs, lambda pair: pair[0]).items()}

    @cached_property
    def reviews_at(self) -> Mapping[Place, tuple[Review, ...]]:
        """Comments by unit and period."""
        pairs = ((period, review) for period, found in self.reviews_in.items() for review in found)
        places = group(pairs, lambda pair: (pair[1].organization, pair[0]))
        return {place: tuple(review for _, review in found) for place, found in places.items()}

    @cached_property
    def review_requests(self) -> tuple[Request, ...]:
        """Requests for a comment, the earliest first."""
        shown = group(self.site.reviews.shown.values(), lambda review: review.organization)
        return requests(self.site.organizations.shown.values(), shown, self.site.as_of)

    @cached_property
    def review_units(self) -> Mapping[str, Organization]:
        """Shown units that are to be commented on, by id, as in the tree."""
        shown = self.site.organizations.shown
        return {unit.id: unit for unit in commented_units(shown[key] for key in tree_order(self.site))}

    @cached_property
    def review_periods(self) -> tuple[Period, ...]:
        """Quarters, halves and years in which they are to be; none where there is nobody to comment on."""
        return begun_periods(self.site.campaign.stages, self.site.as_of) if self.review_units else ()

    @cached_property
    def evaluated_units(self) -> Mapping[str, Organization]:
        """Shown units that are to be evaluated, by id, as in the tree: who stands at the top has nobody to hold it."""
        shown, children = self.site.organizations.shown, self.site.children_of
        due = (key for key in tree_order(self.site) if shown[key].parent or key not in children)
        return {key: shown[key] for key in due}

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """Meetings, those to come too, newest first; by id on one day, so that builds agree."""
        by_id = self.site.meetings.shown.values()
        return tuple(sorted(by_id, key=lambda meeting: meeting.date or date.min, reverse=True))

    @cached_property
    def leader_names(self) -> Mapping[str, str]:
        """Ids of the leaders in office whose name nobody else bears, by that name."""
        return leaders_by_name(self.leaders)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """What the leaders in office did in person; nothing that is about a hidden unit."""
        site = self.site
        done = acts(self.leaders, self.meetings, site.inspections.shown.values(), self.reviews, site.as_of)
        return tuple(act for act in done if not site.is_hidden_unit(act.organization))

    @cached_property
    def acts_of(self) -> Mapping[tuple[str, Deed], tuple[Act, ...]]:
        """What each of them did of the three things, newest first."""
        done = sorted(self.acts, key=lambda act: act.date, reverse=True)
        return group(done, lambda act: (act.leader, act.deed))

    @cached_property
    def has_review_column(self) -> bool:
        """Whether there is anything to say under 领导点评."""
        site = self.site
        said = (self.reviews, self.review_periods, self.review_requests, self.meetings)
        return any((*said, site.reviews.withdrawn, site.meetings.withdrawn))

    @cached_property
    def responses_of(self) -> Mapping[str, tuple[Response, ...]]:
        """What units did after they had learned from a shown case, by its id; the latest first."""
        shown, today = self.site.responses.shown.values(), self.site.as_of
        made = (
            r for r in shown if (r.date is None or r.date <= today) and not self.site.is_hidden_unit(r.organization)
        )
        ordered = sorted(made, key=lambda r: r.date or date.min, reverse=True)
        return group((r for r in ordered if r.case in self.site.typical_cases.shown), lambda r: r.case)

    def case(self, key: str) -> Link:
        """Name a case; one that is not shown is not named."""
        shelf = self.site.typical_cases
        return Link(case.title or MISSING, shelf.address(case)) if (case := shelf.shown.get(key)) else Link("")

    def unit(self, key: str) -> Link:
        """Name a unit; one that is not shown, or does not exist, is not named."""
        return self.unit_links.get(key) or Link("未公开" if key in self.site.organizations.records else MISSING)

    def leader(self, key: str) -> Link:
        """Name a leader; a page to link to has only one in office."""
        shelf = self.site.leaders
        if (leader := self.leaders.get(key)) is not None:
            return Link(leader.name or MISSING, shelf.address(leader))
        if (former := shelf.shown.get(key)) is not None:
            return Link(former.name or MISSING)
        return Link("未公开" if key in shelf.records else MISSING)

    def commitments_address(self, unit: str) -> str:
        """Give the page of a unit's commitments; empty where it has made none."""
        return f"commitments/{unit}.html" if unit in self.commitments_of else ""

    def commitment_address(self, commitment: Commitment) -> str:
        """Give a commitment's place on its unit's page."""
        return self._commitment_addresses[commitment.id]

    @cached_property
    def _commitment_addresses(self) -> Mapping[str, str]:
        """The place of each commitment by its id: a dozen boards lead there."""
        made = self.site.commitments.records.items()
        pages = ((key, one.party if one.party in self.unit_links else UNASSIGNED) for key, one in made)
        return {key: f"commitments/{page}.html#{key}" for key, page in pages}

    def origin(self, record: Record) -> Origin:
        """Tell where a record came from; one that was read from no file stands for itself."""
        digest = self.site.digests.get(record.path) or content_digest(msgspec.msgpack.encode(record))
        return Origin(record.path, record.item, digest)

    def source_of(self, record: Record) -> str:
        """Give where a text came from; the sponsor where it does not say."""
        return record.source or self.site.settings.sponsor or MISSING
