"""How far an award has come, as pages say it."""

from datetime import timedelta

from generator.model.award import Award, NoticeState, notice_state
from generator.model.awarding import days_left
from generator.site import Moment
from generator.views.boards import Meaning
from generator.views.parts import Badge
from generator.views.wording import day_text, distance_text

BADGES = {
    NoticeState.OPEN: Badge("under-way", NoticeState.OPEN.value),
    NoticeState.OVER: Badge("late", NoticeState.OVER.value),
    NoticeState.AWAITED: Badge("pledged", NoticeState.AWAITED.value),
    NoticeState.AWARDED: Badge("fulfilled", NoticeState.AWARDED.value),
}
"""In the order in which readers may still do something about it."""
MEANINGS = (
    Meaning(term=NoticeState.OPEN.value, text="公示开始到结束，两头的日子都算在内"),
    Meaning(term=NoticeState.OVER.value, text="公示结束的第二天起，到表彰的前一天"),
    Meaning(term=NoticeState.AWAITED.value, text="公示还没有开始，名单还没有公布"),
    Meaning(term=NoticeState.AWARDED.value, text="从表彰日期这一天起；获奖名单从这一天起公布"),
)


def state_text(award: Award, moment: Moment) -> str:
    """Say what comes next, and how many days off it is; in an archive, on which day it was to come."""
    match notice_state(award, moment.as_of):
        case NoticeState.AWARDED:
            return f"{day_text(award.awarded_on)}表彰"
        case NoticeState.OPEN:
            return _left_text(award, moment)
        case NoticeState.OVER:
            return f"计划{day_text(award.awarded_on)}表彰" if award.awarded_on else "尚未表彰"
        case NoticeState.AWAITED:
            start = award.notice.start if award.notice else None
            return f"{distance_text(start, moment) or day_text(start)}开始公示" if start else "公示日期未填写"


def _left_text(award: Award, moment: Moment) -> str:
    days = days_left(award, moment.as_of)
    if days is None:
        return "公示结束日期未填写"
    if moment.is_archived:
        return f"{day_text(moment.as_of + timedelta(days))}结束"
    return f"还剩{days}天" if days else "今天是最后一天"
