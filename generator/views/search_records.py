"""What search finds among the records of which there are fewer: units, people, opinions, activities, awards."""

from collections.abc import Iterator

from generator.model.award import Award, NoticeState, notice_state
from generator.model.awarding import notice_names, winners
from generator.model.contact import visits_until
from generator.model.record import published_on
from generator.model.rectification import rectification_state
from generator.model.task import task_state
from generator.views.brands import ADDRESS as BRANDS
from generator.views.brands import PAGE_SIZE, in_order
from generator.views.demo_points import point_address, state_of
from generator.views.evaluations import period_text as evaluated_period
from generator.views.index import Index
from generator.views.leaders import contact_points
from generator.views.meetings import chair_link
from generator.views.paging import paged
from generator.views.problems import origin_name
from generator.views.responsibility import chain
from generator.views.review_words import TITLE as REVIEW
from generator.views.review_words import period_text
from generator.views.search_entries import Entry, Found, ready, unit_label
from generator.views.tasks import ADDRESS as TASKS
from generator.views.tasks import tasks_by_document
from generator.views.wording import MISSING, iso, shorten


def find_units(index: Index) -> Iterator[Found]:
    """Find units by name and short name, by telephone, and by those who answer for them; people ask by the labels."""
    for unit in index.site.organizations.shown.values():
        people = (f"{level.label} {level.value.label}" for level in chain(index, unit) if not level.is_gap)
        reach = (f"{label} {text}" for label, text in (("电话", unit.phone), ("办公时间", unit.hours)) if text)
        texts = (unit.domain or "", unit.level or "", unit.sector, *reach, *people)
        address, label = index.site.organizations.address(unit), unit_label(index, unit.id)
        # A unit bears the label by which others name it: that is how search knows the unit itself.
        facts = (unit.org_type or "", unit.phone, unit.hours)
        yield ready(unit.id, Entry(address, unit.name or MISSING, label, None, (label,), facts, texts))


def find_leaders(index: Index) -> Iterator[Found]:
    """Find leaders in office."""
    for leader in index.leaders.values():
        points = [point for _, point in contact_points(index, leader)]
        visits = [visit for point in points for visit in visits_until(point.visits, index.site.as_of)]
        contents = (point.content for point in points)
        places = (unit_label(index, point.organization) for point in points)
        said = (text for visit in visits for text in (visit.subject, visit.solved))
        address, unit = index.site.leaders.address(leader), unit_label(index, leader.organization)
        role = leader.group_role or ""
        texts = (role, *contents, *places, *said)
        yield ready(leader.id, Entry(address, leader.name or MISSING, unit, None, (leader.post,), texts=texts))


def find_reviews(index: Index) -> Iterator[Found]:
    """Find leaders' comments."""
    for review in index.reviews:
        unit, reviewer = index.unit(review.organization).label, index.leader(review.reviewer).label
        title = f"{unit}{period_text(review)}{REVIEW}"
        texts = (review.strengths, *(problem.problem for problem in review.problems), review.direction)
        address, label = index.site.reviews.address(review), unit_label(index, review.organization)
        yield ready(review.id, Entry(address, title, label, review.date, (reviewer,), texts=texts))


def find_evaluations(index: Index) -> Iterator[Found]:
    """Find evaluations by the public."""
    for evaluation in index.opinions.evaluations:
        title = f"{index.unit(evaluation.organization).label}{evaluated_period(evaluation)}群众评议"
        texts = (evaluation.method, *(issue.problem for issue in evaluation.issues))
        address, label = index.site.evaluations.address(evaluation), unit_label(index, evaluation.organization)
        yield ready(evaluation.id, Entry(address, title, label, evaluation.date, texts=texts))


def find_inspections(index: Index) -> Iterator[Found]:
    """Find inspections."""
    for inspection in index.opinions.inspections:
        title = f"{index.unit(inspection.organization).label}{origin_name(inspection)}"
        leader = index.leader(inspection.leader).label if inspection.leader else ""
        address, label = index.site.inspections.address(inspection), unit_label(index, inspection.organization)
        yield ready(inspection.id, Entry(address, title, label, inspection.date, (leader,), texts=inspection.problems))


def find_rectifications(index: Index) -> Iterator[Found]:
    """Find what is being put right, and how."""
    for action in index.opinions.actions:
        made = action.rectification
        is_to_come = made.closed_on is not None and made.closed_on > index.site.as_of
        words = shorten(made.problem, 40)
        # What the title says in full need not be said again under it.
        problem = "" if words == " ".join(made.problem.split()) else made.problem
        texts = (problem, made.measures, "" if is_to_come else made.reply)
        facts = (rectification_state(made, index.site.as_of).value, iso(made.due_date))
        title = f"整改：{words or MISSING}"
        address, label = index.site.rectifications.address(made), unit_label(index, made.organization)
        yield ready(made.id, Entry(address, title, label, made.due_date, (made.owner,), facts, texts))


def find_surveys(index: Index) -> Iterator[Found]:
    """Find surveys by their questions."""
    for survey in index.opinions.surveys:
        texts = (survey.method, *(question.question for question in survey.questions))
        address, label = index.site.surveys.address(survey), unit_label(index, survey.organization)
        yield ready(survey.id, Entry(address, survey.name or MISSING, label, survey.start, texts=texts))


def find_meetings(index: Index) -> Iterator[Found]:
    """Find meetings."""
    units = index.site.organizations.records
    for meeting in index.meetings:
        speakers = (index.unit(name).label if name in units else name for name in meeting.speakers)
        chair = chair_link(index, meeting).label if meeting.chair else ""
        texts = (meeting.type or "", meeting.place, *speakers, *meeting.decisions)
        address = index.site.meetings.address(meeting)
        yield ready(meeting.id, Entry(address, meeting.name or MISSING, "", meeting.date, (chair,), texts=texts))


def find_awards(index: Index) -> Iterator[Found]:
    """Find awards, from the first day of the notice by the names on it, from the day of the award by the winners."""
    for award in index.site.awards.shown.values():
        number = award.doc_no if notice_state(award, index.site.as_of) is NoticeState.AWARDED else ""
        texts = (award.criteria, *(prize.category for prize in award.items), *_award_names(index, award))
        address = index.site.awards.address(award)
        yield ready(award.id, Entry(address, award.name or MISSING, "", award.awarded_on, (number,), texts=texts))


def _award_names(index: Index, award: Award) -> Iterator[str]:
    today = index.site.as_of
    yield from notice_names(award, today)
    for prize in award.items:
        for winner in winners(award, prize, today):
            yield winner.name or index.unit(winner.organization).label


def find_demo_points(index: Index) -> Iterator[Found]:
    """Find demonstration points, each on its line of the board."""
    for point in index.activities.points:
        facts, texts = (state_of(index, point).value,), (point.level or "", point.domain or "")
        unit = unit_label(index, point.organization)
        yield ready(point.id, Entry(point_address(point), point.name or MISSING, unit, None, (), facts, texts))


def find_brands(index: Index) -> Iterator[Found]:
    """Find brands of the units' party work, each on its page of the list."""
    for address, members, _ in paged(in_order(index), PAGE_SIZE, BRANDS):
        for brand in members:
            place, unit = f"{address}#brand-{brand.id}", unit_label(index, brand.organization)
            texts = (brand.summary,)
            yield ready(brand.id, Entry(place, brand.name or MISSING, unit, None, (brand.owner,), texts=texts))


def find_tasks(index: Index) -> Iterator[Found]:
    """Find what units are to do, among the tasks of its document."""
    today = index.site.as_of
    for position, tasks in enumerate(tasks_by_document(index).values(), start=1):
        for task in tasks:
            unit, facts = unit_label(index, task.organization), (task_state(task, today).value, iso(task.due_date))
            yield ready(task.id, Entry(f"{TASKS}#in-{position}", task.task or MISSING, unit, task.due_date, (), facts))


def find_responses(index: Index) -> Iterator[Found]:
    """Find what units did after they had learned from a case, on the case's page."""
    for case, responses in index.responses_of.items():
        place = f"{index.case(case).address}#responses"
        for response in responses:
            unit, day = unit_label(index, response.organization), published_on(response, response.date)
            yield ready(response.id, Entry(place, response.text or MISSING, unit, day))
