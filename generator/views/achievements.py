"""What came of the campaign: practice, theory, rules and culture (工作成果), listed by type, a page each (DOC-10)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.recognition import Achievement, AchievementType
from generator.model.record import published_on
from generator.site import group
from generator.views.articles import article_bar, article_list_pages, line, neighbours
from generator.views.documents import attachment_links
from generator.views.essays import COLUMN, EssayPage
from generator.views.files import prose
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.page import Page
from generator.views.parts import Fact, FilterGroup, FilterOption, Line, Link
from generator.views.wording import MISSING, day_text, listed, or_missing, shorten

ADDRESS = "achievements/index.html"
TITLE = "工作成果"
OWN = Link(TITLE, ADDRESS)
SLUGS: Mapping[AchievementType, str] = {
    AchievementType.PRACTICE: "practice",
    AchievementType.THEORY: "theory",
    AchievementType.RULE: "rules",
    AchievementType.CULTURE: "culture",
}
ByType = Mapping[AchievementType | None, Sequence[Achievement]]


def achievement_pages(index: Index) -> Iterator[Page]:
    """Make the lists, one a type, and a page for each; none where nothing has come of it yet."""
    if "achievements" not in index.site.held:
        return
    found = newest_achievements(index)
    by_type = group(found, lambda achievement: achievement.type)
    yield from _list(index, ADDRESS, TITLE, f"共{len(found)}项，从新到旧排列。{_gaps_text(by_type)}", found, by_type)
    for kind in SLUGS:
        members = by_type.get(kind, ())
        note = f"共{len(members)}项，从新到旧排列。"
        yield from _list(index, type_address(kind), kind.value, note, members, by_type)
    for achievement, newer, older in neighbours(found):
        yield _page(index, achievement, _link(index, newer), _link(index, older))


def newest_achievements(index: Index) -> list[Achievement]:
    """Sort those whose unit is not hidden: newest first, undated last; by id on one day, so that builds agree."""
    site = index.site
    shown = (each for each in site.achievements.shown.values() if not site.is_hidden_unit(each.organization))
    return sorted(shown, key=lambda achievement: achievement.date or date.min, reverse=True)


def type_address(kind: AchievementType) -> str:
    """Give the list of the achievements of a type."""
    return f"achievements/type/{SLUGS[kind]}.html"


def _gaps_text(by_type: ByType) -> str:
    missing = "、".join(kind for kind in SLUGS if kind not in by_type)
    return f"还没有{missing}。" if missing else ""


def _list(
    index: Index, address: str, title: str, note: str, found: Sequence[Achievement], by_type: ByType
) -> Iterator[Page]:
    lists = (
        ("全部", sum(len(members) for members in by_type.values()), ADDRESS),
        *((kind.value, len(by_type.get(kind, ())), type_address(kind)) for kind in SLUGS),
    )
    options = (FilterOption(label=label, count=n, address=to, is_current=to == address) for label, n, to in lists)
    filters = (FilterGroup(label="类型", options=tuple(options)),)
    lines = [_line(index, achievement) for achievement in found]
    yield from article_list_pages(index, address, title, note, lines, COLUMN, filters, under=OWN)


def _line(index: Index, achievement: Achievement) -> Line:
    note = listed((or_missing(achievement.type), index.unit(achievement.organization).label))
    return line(achievement.title, index.site.achievements.address(achievement), achievement.date, note)


def _link(index: Index, achievement: Achievement | None) -> Link | None:
    if achievement is None:
        return None
    return Link(achievement.title or MISSING, index.site.achievements.address(achievement))


def _page(index: Index, achievement: Achievement, newer: Link | None, older: Link | None) -> Page:
    day = published_on(achievement, achievement.date)
    title, kind = achievement.title or MISSING, achievement.type
    facts = (
        Fact("类型", Link(kind.value, type_address(kind)) if kind else Link(MISSING)),
        Fact("单位", index.unit(achievement.organization)),
        Fact("形成日期", Link(day_text(achievement.date))),
    )
    return Page(
        address=index.site.achievements.address(achievement),
        section=COLUMN.address,
        template="essay",
        title=title,
        description=shorten(achievement.summary or f"{or_missing(kind)}：{title}"),
        meta=article_meta(achievement.title, day, index.source_of(achievement), "", listed((TITLE, kind or ""))),
        source=achievement.path,
        view=EssayPage(
            title=title,
            trail=(COLUMN, OWN),
            bar=article_bar(index, achievement, achievement.date),
            byline=facts,
            body=prose(index, achievement),
            attachments=tuple(attachment_links(index, achievement, achievement.attachments)),
            previous=newer,
            next=older,
        ),
    )
