"""Boards and lists of commitments."""

from datetime import date
from typing import Any

import pytest

from generator.model.commitment import (
    Assessment,
    Commitment,
    CommitmentType,
    Disclosure,
    Extension,
    LookBack,
    Progress,
    Signoff,
)
from generator.model.leader import Leader
from generator.views.boards import ROWS
from tests.views.samples import TODAY, by_address, data, listed, promise, site, unit


def overdue(*commitments: Commitment, **records: Any) -> list[dict[str, str]]:
    """Show the overdue list."""
    made = site(**{"organizations": [unit()], "commitments": commitments, **records})
    return listed(by_address(made)["commitments/status/overdue.html"])


def sheet(commitment: Commitment, **records: Any) -> Any:
    """Show a commitment on its unit's page."""
    made = site(organizations=[unit()], commitments=[commitment], **records)
    return data(by_address(made)["commitments/zhen.html"])["items"][0]


def test_the_overdue_list_holds_what_is_late_the_longest_late_first() -> None:
    rows = overdue(
        promise("late", due_date=date(2026, 11, 1)),
        promise("later", due_date=date(2026, 9, 1)),
        promise("today", due_date=date(2026, 11, 21)),
        promise("kept", due_date=date(2026, 9, 1), completed_on=date(2026, 10, 1), evidence=("验收单",)),
    )

    assert [row["label"] for row in rows] == ["承诺later", "承诺late"]
    assert rows[1]["days"] == "已逾期20天"


def test_a_moved_due_date_counts_and_the_first_one_stays_on_show() -> None:
    moved = Extension(
        old_due=date(2026, 9, 1), new_due=date(2026, 11, 10), reason="汛期", disclosed_on=date(2026, 8, 20)
    )

    (row,) = overdue(promise("c", due_date=date(2026, 9, 1), extensions=(moved,)))

    assert (row["due_date"], row["original_due_date"]) == ("2026-11-10", "2026-09-01")
    assert row["days"] == "已逾期11天"


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (date(2026, 10, 29), "延期后提前12天办结，比原定晚58天"),
        (date(2026, 9, 1), "延期后提前70天办结，和原定同一天"),
        (date(2026, 8, 30), "延期后提前72天办结，比原定早2天"),
        (date(2026, 11, 10), "延期后如期办结，比原定晚70天"),
        (date(2026, 11, 12), "延期后逾期2天办结，比原定晚72天"),
    ],
)
def test_what_was_done_after_its_day_was_moved_is_measured_by_the_first_day_too(done: date, expected: str) -> None:
    moved = Extension(
        old_due=date(2026, 9, 1), new_due=date(2026, 11, 10), reason="汛期", disclosed_on=date(2026, 8, 20)
    )
    made = {"due_date": date(2026, 9, 1), "completed_on": done, "evidence": ("验收单",)}

    assert sheet(promise("c", extensions=(moved,), **made))["days_text"] == expected
    assert "原定" not in sheet(promise("c", **made))["days_text"]


def test_each_number_on_the_board_is_the_length_of_the_list_it_leads_to() -> None:
    promises = [promise(f"c{n}", due_date=date(2026, 10 + n % 3, 1 + n % 28)) for n in range(120)]
    made = by_address(site(organizations=[unit()], commitments=promises))

    for tile in data(made["commitments/index.html"])["counts"]:
        stem = tile["address"].removesuffix(".html")
        pages = [page for address, page in made.items() if address.removesuffix(".html").startswith(stem)]
        assert tile["count"] == sum(len(listed(page)) for page in pages)


def test_a_long_list_of_commitments_goes_on_over_pages() -> None:
    promises = [promise(f"c{n:03}", type=CommitmentType.COMMON) for n in range(ROWS + 1)]
    made = by_address(site(organizations=[unit()], commitments=promises))

    assert len(listed(made["commitments/type/common.html"])) == ROWS
    assert len(listed(made["commitments/type/common-2.html"])) == 1


def test_a_step_after_a_gap_is_not_done() -> None:
    steps = sheet(promise("c", completed_on=date(2026, 10, 1), evidence=("验收单",)))["steps"]

    assert [(step["name"], step["state"]) for step in steps] == [
        ("定诺", "done"),
        ("示诺", "current"),
        ("践诺", "todo"),
        ("评诺", "todo"),
    ]
    assert steps[1]["text"] == "未填写"


def test_a_missing_disclosure_is_told_from_one_that_is_not_due() -> None:
    made = Disclosure(kind="承诺事项", method="公开栏", date=date(2026, 3, 10))

    lights = sheet(promise("c", disclosures=(made,)))["lights"]

    assert [light["word"] for light in lights] == ["已公开", "未公开", "未办结"]


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        (Assessment(score=90, date=TODAY), "评诺：优秀，得分90"),
        (Assessment(score=90, grade="良好", date=TODAY), "评诺：优秀，得分90"),
        (Assessment(date=TODAY), "评诺：未填写"),
    ],
)
def test_a_score_says_the_grade_whatever_is_written(judged: Assessment, expected: str) -> None:
    assert sheet(promise("c", assessment=judged))["outcome"][0]["text"].endswith(expected)


def test_what_came_of_it_stands_in_the_order_of_its_days() -> None:
    looks = (LookBack(date=date(2026, 9, 18), result="没有走样"), LookBack(date=date(2026, 5, 11), result="慢21天"))
    judged = Assessment(date=date(2026, 8, 1), score=90)
    done = {"completed_on": date(2026, 7, 22), "evidence": ("验收单",), "assessment": judged}

    outcome = sheet(promise("c", lookbacks=looks, **done))["outcome"]
    assert [line["text"].partition("日")[0] for line in outcome] == [
        "2026年5月11",
        "2026年7月22",
        "2026年8月1",
        "2026年9月18",
    ]
    assert [link["label"] for link in outcome[1]["evidence"]] == ["验收单"]
    assert sheet(promise("c", lookbacks=looks))["outcome"][-1]["text"] == "尚未办结"


def test_what_lies_after_the_build_date_has_not_happened() -> None:
    later = date(2026, 11, 22)
    item = sheet(
        promise(
            "c",
            quantity=10.0,
            progress=(Progress(date=later, quantity=10.0, note="将来"),),
            completed_on=later,
            evidence=("将来的验收单",),
        )
    )

    assert [line["text"] for line in item["outcome"]] == ["尚未办结"]
    assert "将来" not in str(item)
    assert item["percent"] is None


def test_a_former_leader_still_stands_under_what_he_signed_without_a_link() -> None:
    former = Leader(id="gone", path="content/leaders/gone.yml", name="周示例", term_end=date(2026, 5, 1))

    item = sheet(promise("c", signoff=Signoff(leader="gone", date=date(2026, 3, 1))), leaders=[former])

    assert item["signoff"]["leader"] == {"label": "周示例", "address": ""}


def test_the_name_of_a_member_is_shown_nowhere() -> None:
    assert "李示例" not in str(sheet(promise("c", member="李示例")))


def test_the_lists_say_who_answers_for_a_commitment() -> None:
    leader, party = Leader(path="a", id="zhou", name="周示例"), unit(supervising_leader="zhou")
    late = promise("c", due_date=date(2026, 9, 1), owner="钱示例")

    (row,) = overdue(late, organizations=[party], leaders=[leader])

    assert (row["owner"], row["leader"]) == ("钱示例", "周示例")


def test_a_units_commitments_are_headed_by_whom_to_ask() -> None:
    made = site(organizations=[unit(secretary="林示例", phone="0000-0000000")], commitments=[promise("c")])

    contacts = data(by_address(made)["commitments/zhen.html"])["contacts"]

    assert [(fact["label"], fact["value"]["label"]) for fact in contacts] == [
        ("直接责任人", "林示例"),
        ("电话", "0000-0000000"),
    ]


@pytest.mark.parametrize(
    ("written", "to"),
    [
        ("0000-0000000", "tel:0000-0000000"),
        ("00000000", "tel:00000000"),
        ("0000-0000000转801", ""),
        ("0000-0000000、0000-0000001", ""),
        ('0000" onclick="x', ""),
    ],
)
def test_only_what_is_nothing_but_a_number_is_dialled(written: str, to: str) -> None:
    pages = by_address(site(organizations=[unit(phone=written)], commitments=[promise("c")]))
    told = (*data(pages["commitments/zhen.html"])["contacts"], *data(pages["organizations/zhen.html"])["facts"])

    assert [fact["value"] for fact in told if fact["label"] == "电话"] == [{"label": written, "address": to}] * 2


def test_a_units_page_shows_what_is_late_before_what_is_kept() -> None:
    made = site(
        organizations=[unit()],
        commitments=[
            promise("kept", due_date=date(2026, 5, 1), completed_on=date(2026, 4, 1), evidence=("验收单",)),
            promise("made"),
            promise("late", due_date=date(2026, 9, 1)),
        ],
    )

    promises = data(by_address(made)["organizations/zhen.html"])["promises"]

    assert [row["text"] for row in promises] == ["承诺late", "承诺made", "承诺kept"]


def test_a_commitment_of_an_unknown_unit_is_still_counted() -> None:
    made = by_address(site(commitments=[promise("c", party="nobody")]))

    (section,) = [s for s in data(made["commitments/index.html"])["sections"] if s["id"] == "units"]
    assert section["table"]["foot"]["cells"][6]["value"] == 1
    assert data(made["commitments/unassigned.html"])["items"][0]["text"] == "承诺c"
