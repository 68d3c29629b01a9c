"""The graph of records, as of a date and for an edition. Built once, never changed."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from dataclasses import replace as replaced
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, NoReturn, TypeVar

import msgspec
from msgspec.structs import replace

from generator.digests import content_digest
from generator.linking import Dead, Linker
from generator.model.addresses import page_address
from generator.model.arrivals import NOTHING_ARRIVED, Arrivals
from generator.model.award import Award
from generator.model.collections import COLLECTIONS, address, folder_of
from generator.model.commitment import Commitment
from generator.model.demo_point import DemoPoint
from generator.model.evaluation import Evaluation
from generator.model.inspection import ActivityCheck, Inspection
from generator.model.leader import Leader
from generator.model.meeting import Meeting
from generator.model.organization import Organization
from generator.model.pairing import Coverage, Pairing
from generator.model.points import Indicator, Points, Promotion
from generator.model.publication import Briefing, Document, Essay, FreePage, NewsItem
from generator.model.recognition import Achievement, Brand, Honour, Nomination, Response
from generator.model.record import Record, Status, Visibility
from generator.model.rectification import ORIGINS, Origin, Rectification
from generator.model.reports import Submission, WorkReport
from generator.model.review import Review
from generator.model.settings import Campaign, SiteSettings
from generator.model.survey import Survey
from generator.model.task import Task
from generator.model.typical_case import TypicalCase
from generator.pictures import Fault, Size

R = TypeVar("R", bound=Record, covariant=True)
K = TypeVar("K", bound=Hashable)


class Edition(StrEnum):
    """Who a build is for."""

    PUBLIC = "公开"
    LEVEL = "本级"


_WITH_THEIR_UNIT = Review | Evaluation | Inspection | Rectification | Survey | Achievement
"""Records whose pages would give a hidden unit away."""
_VISIBLE: Mapping[Edition, frozenset[Visibility]] = {
    Edition.PUBLIC: frozenset({Visibility.PUBLIC}),
    Edition.LEVEL: frozenset({Visibility.PUBLIC, Visibility.LEVEL}),
}


@dataclass(frozen=True)
class Moment:
    """What decides whether a record is shown."""

    as_of: date
    edition: Edition = Edition.PUBLIC
    is_archived: bool = False
    """The column is closed: nothing is said of days to come."""

    def closed(self, archived_on: date | None) -> "Moment":
        """Give the last moment of a column that is archived from a day on; before that day, this very one."""
        if archived_on is None or self.as_of < archived_on:
            return self
        return replaced(self, as_of=archived_on, is_archived=True)

    def is_meant(self, record: Record) -> bool:
        """Tell whether the record is published in this edition, on whatever day."""
        return record.status is Status.PUBLISHED and record.visibility in _VISIBLE[self.edition]

    def is_reachable(self, record: Record) -> bool:
        """Tell whether the record has a page at all: in this edition, its day come and not gone."""
        return (
            record.visibility in _VISIBLE[self.edition]
            and record.status in (Status.PUBLISHED, Status.WITHDRAWN)
            and (record.publish_on is None or record.publish_on <= self.as_of)
            and (record.expires_on is None or self.as_of < record.expires_on)
            and record.is_ready(self.as_of)
        )

    def is_shown(self, record: Record) -> bool:
        """Tell whether the record's text may appear; a withdrawn one keeps only its address."""
        return record.status is Status.PUBLISHED and self.is_reachable(record)


@dataclass(frozen=True)
class Shelf(Generic[R]):
    """One collection: every record by id, and those this edition shows."""

    folder: str
    records: Mapping[str, R]
    """All that were read, hidden ones too: for checks, never for pages."""
    moment: Moment

    @cached_property
    def shown(self) -> Mapping[str, R]:
        """The records whose text may appear, ordered by id so that every build lists them alike."""
        return {key: self.records[key] for key in sorted(self.records) if self.moment.is_shown(self.records[key])}

    @cached_property
    def withdrawn(self) -> tuple[R, ...]:
        """The records that leave a notice at their address."""
        reachable = (self.records[key] for key in sorted(self.records))
        return tuple(r for r in reachable if r.status is Status.WITHDRAWN and self.moment.is_reachable(r))

    def address(self, record: Record) -> str:
        """Give the record's page, from the site's root."""
        return self._addresses[record.id]

    @cached_property
    def _addresses(self) -> Mapping[str, str]:
        return {key: address(self.folder, record) for key, record in self.records.items()}


@dataclass(frozen=True)
class Closed:
    """A collection that a family of pages does not say it reads."""

    folder: str

    def __getattr__(self, name: str) -> NoReturn:
        """Refuse, loudly: a page that were made from it would not be made anew when it changes."""
        raise AssertionError(f"“{self.folder}”不在这类页面声明要读的范围里（{name}）")


@dataclass(frozen=True)
class Site:
    """Everything an edition may say, and the lookups that pages need."""

    settings: SiteSettings
    campaign: Campaign
    moment: Moment
    # One shelf a collection, by the name of its folder; a test keeps them to the table of collections.
    organizations: Shelf[Organization]
    leaders: Shelf[Leader]
    typical_cases: Shelf[TypicalCase]
    commitments: Shelf[Commitment]
    reviews: Shelf[Review]
    evaluations: Shelf[Evaluation]
    rectifications: Shelf[Rectification]
    inspections: Shelf[Inspection]
    surveys: Shelf[Survey]
    nominations: Shelf[Nomination]
    awards: Shelf[Award]
    honours: Shelf[Honour]
    responses: Shelf[Response]
    demo_points: Shelf[DemoPoint]
    activity_checks: Shelf[ActivityCheck]
    pairings: Shelf[Pairing]
    coverages: Shelf[Coverage]
    brands: Shelf[Brand]
    indicators: Shelf[Indicator]
    promotions: Shelf[Promotion]
    points: Shelf[Points]
    tasks: Shelf[Task]
    meetings: Shelf[Meeting]
    submissions: Shelf[Submission]
    work_reports: Shelf[WorkReport]
    achievements: Shelf[Achievement]
    documents: Shelf[Document]
    briefings: Shelf[Briefing]
    news: Shelf[NewsItem]
    theory: Shelf[Essay]
    commentary: Shelf[Essay]
    pages: tuple[FreePage, ...] = ()
    files: frozenset[str] = field(default_factory=frozenset)
    """Every file below content/ and typical_cases/ that is no record, by path: pictures and attachments."""
    pictures: Mapping[str, Size | Fault] = field(default_factory=dict)
    """Of these, the pictures: in which size each is published, or why it is not."""
    lost: frozenset[tuple[str, str]] = frozenset()
    """(folder, id) of records that could not be read, or about which it is in doubt who may see them."""
    unread: frozenset[str] = frozenset()
    """The files that hold them, and pages and texts that are not published because they stand in the wrong place."""
    digests: Mapping[str, bytes] = field(default_factory=dict)
    """Record file → hash of its bytes: what was made from a record is known by it."""
    heads: Mapping[str, bytes] = field(default_factory=dict)
    """Record file → hash of what stands in it above its text."""
    arrivals: Arrivals = NOTHING_ARRIVED
    """What is remembered of earlier releases: for checks, never for pages."""
    whole: "Site | None" = None
    """The site of which this one holds only some collections."""

    @property
    def as_of(self) -> date:
        """The day everything is computed for."""
        return self.moment.as_of

    @cached_property
    def shelves(self) -> Mapping[str, Shelf[Record]]:
        """Every collection by its folder."""
        return {folder: getattr(self, folder) for folder in COLLECTIONS}

    def find(self, folders: Iterable[str], key: str) -> tuple[Record, ...]:
        """Find the records that a reference may mean, hidden ones too; of several folders, `folder/id` names one.

        More than one comes back where folders have records of the same id.
        """
        folder, _, rest = key.partition("/")
        places = tuple(folders)
        if len(places) > 1 and folder in places:
            places, key = (folder,), rest
        found = (self.shelves[place].records.get(key) for place in places)
        return tuple(record for record in found if record is not None)

    def origins_of(self, rectification: Rectification) -> tuple[Origin, ...]:
        """Find what named the problem; more than one only where its id is in doubt, none where it is wrong."""
        found = self.find(ORIGINS.split(), rectification.origin)
        return tuple(record for record in found if isinstance(record, Origin))

    @cached_property
    def commitments_of(self) -> Mapping[str, tuple[Commitment, ...]]:
        """Shown commitments by the id of their party."""
        return group(self.commitments.shown.values(), lambda c: c.party)

    @cached_property
    def member_promises_of(self) -> Mapping[str, int]:
        """How many plans of single members each unit has; they are internal, so that no more is said of them."""
        internal = (c for c in self.commitments.records.values() if c.member and c.visibility is Visibility.INTERNAL)
        published = (c for c in internal if self.moment.is_shown(replace(c, visibility=Visibility.PUBLIC)))
        return Counter(c.party for c in published)

    @cached_property
    def cases_of(self) -> Mapping[str, tuple[TypicalCase, ...]]:
        """Shown cases by the id of their unit."""
        return group(self.typical_cases.shown.values(), lambda c: c.organization)

    @cached_property
    def news_of(self) -> Mapping[str, tuple[NewsItem, ...]]:
        """Shown news by the id of their unit."""
        return group((n for n in self.news.shown.values() if n.organization), lambda n: n.organization)

    @cached_property
    def children_of(self) -> Mapping[str, tuple[Organization, ...]]:
        """Shown units by the id of the unit above them; roots under the empty text."""
        return group(self.organizations.shown.values(), lambda o: o.parent)

    @cached_property
    def supervised_by(self) -> Mapping[str, tuple[Organization, ...]]:
        """Shown units by the id of their supervising leader."""
        shown = self.organizations.shown.values()
        return group((o for o in shown if o.supervising_leader), lambda o: o.supervising_leader)

    def narrowed(self, folders: Collection[str]) -> "Site":
        """Give the site with some of its collections; the others cannot be looked into.

        What is known of all of them is what links may name, and which hold anything at all.
        """
        closed: dict[str, Any] = {folder: Closed(folder) for folder in COLLECTIONS if folder not in folders}
        return replaced(self, whole=self.whole or self, **closed)

    @cached_property
    def holdings(self) -> Mapping[str, tuple[bytes, bytes]]:
        """Hash the files of each collection: what stands in them above their texts, and all of it."""
        heads: dict[str, list[tuple[str, bytes]]] = {folder: [] for folder in COLLECTIONS}
        wholes: dict[str, list[tuple[str, bytes]]] = {folder: [] for folder in COLLECTIONS}
        for path in sorted(self.digests):
            folder = folder_of(path)
            heads[folder].append((path, self.heads[path]))
            wholes[folder].append((path, self.digests[path]))
        return {folder: (_hash(heads[folder]), _hash(wholes[folder])) for folder in COLLECTIONS}

    @cached_property
    def held(self) -> frozenset[str]:
        """The collections that show anything."""
        if self.whole is not None:
            return self.whole.held
        return frozenset(folder for folder, shelf in self.shelves.items() if shelf.shown)

    @cached_property
    def linker(self) -> Linker:
        """What links may name, as this edition shows it."""
        if self.whole is not None:
            return self.whole.linker
        places: dict[str, str | Dead] = {page.path: page_address(page.path) for page in self.pages}
        for folder, shelf in self.shelves.items():
            if COLLECTIONS[folder].has_page:
                own = (record for record in shelf.records.values() if record.item is None)
                places |= {r.path: shelf.address(r) if self._has_page(r) else self._absence(r) for r in own}
        return Linker(places, self.files, self.unread, self.pictures)

    def is_hidden_unit(self, key: str) -> bool:
        """Tell whether an id is that of a unit which this edition does not show."""
        return key in self.organizations.records and key not in self.organizations.shown

    def _has_page(self, record: Record) -> bool:
        """Tell whether the record's own page is there: it may have a day of its own, and some go with their unit."""
        if isinstance(record, _WITH_THEIR_UNIT) and self.is_hidden_unit(record.organization):
            return False
        return record.has_page(self.as_of) and self.moment.is_shown(record)

    def _absence(self, record: Record) -> Dead:
        """Tell why a record has no page: somebody's decision, or only the day; a day's passing is nobody's mistake."""
        if not self.moment.is_meant(record) or not record.is_ready(date.max):
            return Dead.HIDDEN
        if record.is_over(self.as_of):
            return Dead.OVER
        if isinstance(record, _WITH_THEIR_UNIT) and self.is_hidden_unit(record.organization):
            return self._absence(self.organizations.records[record.organization])
        return Dead.LATER


def _hash(files: list[tuple[str, bytes]]) -> bytes:
    return content_digest(msgspec.msgpack.encode(files))


T = TypeVar("T")


def group(items: Iterable[T], key: Callable[[T], K]) -> Mapping[K, tuple[T, ...]]:
    """Sort items into tuples by key, each in the order given."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(members) for name, members in groups.items()}
