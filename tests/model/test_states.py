"""States that no office writes by hand, and the days on which one turns into the next."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.award import Award, Notice, NoticeState, notice_state
from generator.model.demo_point import DemoPoint, DemoPointState, demo_point_state, grew_from
from generator.model.leader import ContactPoint, Leader
from generator.model.pairing import Coverage, Pairing, PairingState, is_possible, pairing_state
from generator.model.points import Indicator, Standing, standing
from generator.model.recognition import Nomination
from generator.model.rectification import Rectification, RectificationState, rectification_state
from generator.model.reports import Submission, SubmissionState, submission_state
from generator.model.survey import Survey, SurveyState, response_rate, survey_state
from generator.model.task import Task, TaskState, days_late, task_state

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
EVIDENCE = ("照片（示例）",)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"due_date": TODAY}, "创建中"),
        ({"due_date": TODAY - DAY}, "待验收"),
        ({"due_date": TODAY - DAY, "accepted_on": TODAY + DAY}, "待验收"),
        ({"due_date": TODAY + DAY, "accepted_on": TODAY}, "已验收"),
        ({"due_date": TODAY - DAY, "accepted_on": TODAY - DAY, "removed_on": TODAY + DAY}, "已验收"),
        ({"due_date": TODAY - DAY, "accepted_on": TODAY - DAY, "removed_on": TODAY}, "已摘牌"),
        ({}, "创建中"),
    ],
)
def test_a_demonstration_point_is_built_until_its_due_date_is_over(fields: dict[str, Any], expected: str) -> None:
    assert demo_point_state(DemoPoint(**fields), TODAY) is DemoPointState(expected)


CONTACT = ContactPoint(organization="cun", start=TODAY - 9 * DAY, end=TODAY + 9 * DAY)
LEADER = Leader(term_end=TODAY + 5 * DAY)


@pytest.mark.parametrize(
    ("accepted", "today", "expected"),
    [
        (None, TODAY, False),
        (TODAY, TODAY - DAY, False),
        (TODAY, TODAY, True),
        (TODAY - 9 * DAY, TODAY, True),
        (TODAY - 10 * DAY, TODAY, False),
        (TODAY + 5 * DAY, TODAY + 30 * DAY, True),
        (TODAY + 6 * DAY, TODAY + 30 * DAY, False),
    ],
)
def test_a_contact_point_becomes_a_demonstration_point_only_when_accepted_while_kept(
    accepted: date | None, today: date, expected: bool
) -> None:
    point = DemoPoint(organization="cun", accepted_on=accepted)

    assert grew_from(point, LEADER, CONTACT, today) is expected


@pytest.mark.parametrize(("accepted", "expected"), [(TODAY + 9 * DAY, True), (TODAY + 10 * DAY, False)])
def test_the_last_day_of_keeping_in_touch_counts_for_a_demonstration_point(accepted: date, expected: bool) -> None:
    point = DemoPoint(organization="cun", accepted_on=accepted)

    assert grew_from(point, Leader(), CONTACT, TODAY + 30 * DAY) is expected


def test_a_demonstration_point_of_another_unit_or_without_its_plate_grew_from_nothing() -> None:
    removed = DemoPoint(organization="cun", accepted_on=TODAY - DAY, removed_on=TODAY)

    assert not grew_from(removed, LEADER, CONTACT, TODAY)
    assert grew_from(removed, LEADER, CONTACT, TODAY - DAY)
    assert not grew_from(DemoPoint(organization="zhen", accepted_on=TODAY), LEADER, CONTACT, TODAY)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (TODAY + DAY, None, "未开始"),
        (TODAY, None, "结对中"),
        (TODAY - DAY, TODAY, "结对中"),
        (TODAY - 9 * DAY, TODAY - DAY, "已结束"),
        (None, None, "结对中"),
    ],
)
def test_both_ends_of_a_pair_are_in_it(start: date | None, end: date | None, expected: str) -> None:
    assert pairing_state(Pairing(start=start, end=end), TODAY) is PairingState(expected)


@pytest.mark.parametrize(
    ("reached", "total", "expected"),
    [(40, 40, True), (0, 0, True), (41, 40, False), (-1, 40, False), (None, 40, True), (1, None, True)],
)
def test_no_more_can_be_reached_than_there_are(reached: int | None, total: int | None, expected: bool) -> None:
    assert is_possible(Coverage(reached=reached, total=total)) is expected


@pytest.mark.parametrize(
    ("value", "benchmark", "is_lower_better", "expected"),
    [
        (96.1, 96, False, "好于标杆"),
        (95.9, 96, False, "差于标杆"),
        (96, 96, True, "与标杆持平"),
        (2.5, 3, True, "好于标杆"),
        (3.5, 3, True, "差于标杆"),
        (3.5, None, False, "没有标杆"),
        (None, 3, False, "没有标杆"),
    ],
)
def test_a_figure_is_better_or_worse_than_its_benchmark(
    value: float | None, benchmark: float | None, is_lower_better: bool, expected: str
) -> None:
    figure = Indicator(value=value, benchmark=benchmark, lower_is_better=is_lower_better)

    assert standing(figure) is Standing(expected)


@pytest.mark.parametrize(
    ("start", "end", "awarded", "expected"),
    [
        (TODAY + DAY, TODAY + 8 * DAY, None, "未公示"),
        (TODAY, TODAY + 7 * DAY, None, "公示中"),
        (TODAY - 7 * DAY, TODAY, None, "公示中"),
        (TODAY - 8 * DAY, TODAY - DAY, None, "公示期满"),
        (TODAY - 8 * DAY, TODAY - DAY, TODAY + DAY, "公示期满"),
        (TODAY - 8 * DAY, TODAY - DAY, TODAY, "已表彰"),
    ],
)
def test_both_ends_of_a_notice_are_in_it(start: date, end: date, awarded: date | None, expected: str) -> None:
    award = Award(notice=Notice(start=start, end=end), awarded_on=awarded)

    assert notice_state(award, TODAY) is NoticeState(expected)


def test_an_award_without_a_notice_awaits_one() -> None:
    assert notice_state(Award(), TODAY) is NoticeState.AWAITED


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"due_date": TODAY + 16 * DAY}, "整改中"),
        ({"due_date": TODAY + 15 * DAY}, "临期"),
        ({"due_date": TODAY}, "临期"),
        ({"due_date": TODAY - DAY}, "逾期"),
        ({"due_date": TODAY - DAY, "closed_on": TODAY, "evidence": EVIDENCE}, "已整改"),
        ({"due_date": TODAY - DAY, "closed_on": TODAY + DAY, "evidence": EVIDENCE}, "逾期"),
        ({"due_date": TODAY + 16 * DAY, "closed_on": TODAY}, "整改中"),
        ({}, "整改中"),
    ],
)
def test_a_rectification_is_closed_only_with_evidence(fields: dict[str, Any], expected: str) -> None:
    assert rectification_state(Rectification(**fields), TODAY) is RectificationState(expected)


@pytest.mark.parametrize(
    ("due", "closed", "expected"),
    [
        (TODAY + 16 * DAY, None, "进行中"),
        (TODAY + 15 * DAY, None, "临期"),
        (TODAY, None, "临期"),
        (TODAY - DAY, None, "逾期"),
        (TODAY - DAY, TODAY, "已办结"),
        (TODAY - DAY, TODAY + DAY, "逾期"),
        (None, None, "进行中"),
    ],
)
def test_a_task_turns_with_its_due_date(due: date | None, closed: date | None, expected: str) -> None:
    assert task_state(Task(due_date=due, closed_on=closed), TODAY) is TaskState(expected)


@pytest.mark.parametrize(("closed", "expected"), [(-1, 0), (0, 1), (1, 0)])
def test_a_task_is_closed_late_from_the_day_after_its_last_and_once_it_is_closed(closed: int, expected: int) -> None:
    task = Task(due_date=TODAY - DAY, closed_on=TODAY + closed * DAY)

    assert days_late(task, TODAY) == expected


@pytest.mark.parametrize(
    ("due", "came", "expected"),
    [
        (TODAY, None, "未到期"),
        (TODAY - DAY, None, "未报"),
        (TODAY - DAY, TODAY - DAY, "已报"),
        (TODAY - DAY, TODAY, "迟报"),
        (TODAY - DAY, TODAY + DAY, "未报"),
        (TODAY + DAY, TODAY + DAY, "未到期"),
        (None, TODAY, "已报"),
    ],
)
def test_a_paper_is_in_time_on_its_due_date(due: date | None, came: date | None, expected: str) -> None:
    assert submission_state(Submission(due_date=due, submitted_on=came), TODAY) is SubmissionState(expected)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (TODAY + DAY, TODAY + 9 * DAY, "未开始"),
        (TODAY, TODAY + 9 * DAY, "进行中"),
        (TODAY - 9 * DAY, TODAY, "进行中"),
        (TODAY - 9 * DAY, TODAY - DAY, "已结束"),
    ],
)
def test_both_ends_of_a_survey_are_in_it(start: date, end: date, expected: str) -> None:
    assert survey_state(Survey(start=start, end=end), TODAY) is SurveyState(expected)


@pytest.mark.parametrize(("issued", "valid", "expected"), [(60, 48, 0.8), (60, None, 0), (0, 0, None), (None, 3, None)])
def test_a_response_rate_is_a_share_of_the_sheets_given_out(
    issued: int | None, valid: int | None, expected: float | None
) -> None:
    assert response_rate(Survey(issued=issued, valid=valid)) == expected


@pytest.mark.parametrize(("ripe_on", "expected"), [(TODAY, True), (TODAY + DAY, False), (None, False)])
def test_a_nomination_is_ready_from_the_day_it_is_ripe(ripe_on: date | None, expected: bool) -> None:
    assert Nomination(ripe_on=ripe_on).is_ready(TODAY) is expected
