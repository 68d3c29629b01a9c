"""One rectification: from the problem that was named to the proof that it is put right, and back."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.commitment import Commitment
from generator.model.follow_up import Action
from generator.model.rectification import Rectification, RectificationState, rectification_state
from generator.site import group
from generator.views.articles import line
from generator.views.boards import Names, Section, board_pages
from generator.views.evaluations import COLUMN
from generator.views.files import proof_files, proofs
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Fact, Line, Link
from generator.views.problems import due_words, origin_link, origin_name, problem_link
from generator.views.rectifications import LIST, state_address
from generator.views.wording import day_text, or_missing, shorten


def rectification_pages(index: Index) -> Iterator[Page]:
    """Make a page for each rectification."""
    linked = group((c for c in index.commitments if c.rectification), lambda c: c.rectification)
    for action in index.opinions.actions:
        made = action.rectification
        yield from board_pages(
            index,
            index.site.rectifications.address(made),
            COLUMN,
            f"整改：{shorten(or_missing(made.problem), 40)}",
            f"截至{day_text(index.site.as_of)}：{_state_text(index, made)}。",
            tuple(_sections(index, action, linked)),
            under=LIST,
            source=made.path,
        )


def _state_text(index: Index, made: Rectification) -> str:
    words = due_words(made, index.site.moment)
    return f"{rectification_state(made, index.site.as_of).value}{f'，{words}' if words else ''}"


def _sections(index: Index, action: Action, linked: Mapping[str, Sequence[Commitment]]) -> Iterator[Section]:
    made = action.rectification
    yield Section(id="problem", title="问题从哪里来", facts=tuple(_origin(index, action)))
    yield Section(id="measures", title="谁来改、怎么改", facts=tuple(_measures(index, made)))
    yield _outcome(index, made)
    if promises := linked.get(made.id):
        yield Section(id="commitments", title="衔接的公开承诺", lines=tuple(_promise(index, c) for c in promises))


def _origin(index: Index, action: Action) -> Iterator[Fact]:
    yield Fact("问题", Link(or_missing(action.rectification.problem)))
    origins = index.opinions.origins_of(action.rectification)
    if not origins:
        yield Fact("来源", Link("未公开"))
    for origin in origins:
        unit = index.unit(origin.organization)
        yield Fact("来源", Link(f"{unit.label}{origin_name(origin)}", origin_link(index, origin).address))
        yield Fact("提出日期", Link(day_text(origin.date)))
    if action.people is not None:
        yield Fact("反映人次", Link(f"{action.people}人次"))
    for problem in action.problems:
        if problem.text.strip() != action.rectification.problem.strip():
            yield Fact("原来的说法", problem_link(index, problem))


def _measures(index: Index, made: Rectification) -> Iterator[Fact]:
    state = rectification_state(made, index.site.as_of)
    yield Fact("责任单位", index.unit(made.organization))
    yield Fact("责任人", Link(or_missing(made.owner)))
    yield Fact("整改时限", Link(day_text(made.due_date)))
    yield Fact("状态", Link(_state_text(index, made), state_address(state)))
    yield Fact("整改措施", Link(or_missing(made.measures)))


def _outcome(index: Index, made: Rectification) -> Section:
    """Show what proves it; what lies after the day has not happened, and what is not proved is not put right."""
    today, title = index.site.as_of, "办结和答复"
    if made.closed_on is not None and made.closed_on > today:
        return Section(id="outcome", title=title, empty_text="还没有办结。")
    facts = [Fact("办结日期", Link(day_text(made.closed_on)))] if made.closed_on else []
    facts += [Fact("答复", Link(made.reply))] if made.reply else []
    evidence = proofs(made.evidence, dict(proof_files(index, made, made.evidence)))
    is_closed = rectification_state(made, today) is RectificationState.CLOSED
    unproved = "写了办结日期，没有办结佐证，不算改好。" if made.closed_on else "还没有办结。"
    return Section(
        id="outcome",
        title=title,
        facts=tuple(facts),
        names=(Names(label="佐证", links=evidence),) if evidence else (),
        empty_text="" if is_closed else unproved,
    )


def _promise(index: Index, commitment: Commitment) -> Line:
    state = index.states[commitment.id]
    words = shorten(or_missing(commitment.text), 60)
    return line(words, index.commitment_address(commitment), commitment.current_due(index.site.as_of), state.value)
