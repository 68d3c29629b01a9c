"""The poster of a case: a sheet to hang up on the day that is set aside for it (每日典型)."""

from collections.abc import Sequence

from generator.model.typical_case import TypicalCase
from generator.pictures import Shape
from generator.views.index import Index
from generator.views.page import Export
from generator.views.posters import Poster
from generator.views.wording import MISSING, day_text

ENDING = "-poster"
"""What a poster's name has after that of its page."""


def poster_address(index: Index, case: TypicalCase) -> str:
    """Give the address of a case's poster; empty where there is none."""
    return f"{_stem(index, case)}.svg" if case.slot_date else ""


def poster_exports(
    index: Index, case: TypicalCase, kinds: Sequence[str], photos: Sequence[Shape | None]
) -> tuple[Export, ...]:
    """Give a case's poster; one without a day of its own has none. `kinds` are the words of its tags."""
    if not case.slot_date:
        return ()
    campaign, settings = index.site.campaign, index.site.settings
    poster = Poster(
        page=index.site.typical_cases.address(case),
        campaign=campaign.name or settings.site_name,
        slogan=campaign.slogans[0] if campaign.slogans else "",
        kind=kinds[-1] if kinds else "先进典型",
        title=case.title or MISSING,
        unit=index.unit(case.organization).label,
        day_text=f"{day_text(case.slot_date)}展播",
        summary=case.summary,
        photo=next((photo.address for photo in photos[:1] if photo and photo.address.endswith(".webp")), ""),
        sponsor=settings.sponsor,
        is_sample="示例" in settings.site_name,
    )
    return (Export(_stem(index, case), poster),)


def _stem(index: Index, case: TypicalCase) -> str:
    return index.site.typical_cases.address(case).removesuffix(".html") + ENDING
