"""Boards of commitments: what they count, whom they name, and what they keep to themselves."""

from datetime import date
from typing import Any
from urllib.parse import quote

import pytest

from generator.model.commitment import (
    Assessment,
    Basis,
    Commitment,
    CommitmentType,
    Consultation,
    Disclosure,
    Signoff,
)
from generator.model.fulfilment import Fulfilment
from generator.model.leader import Leader
from generator.model.organization import Level
from generator.model.publication import Document
from generator.model.record import Status, Visibility
from generator.model.settings import Campaign
from generator.rendering.exports import render_export
from generator.site import Edition, Site
from tests.views.samples import TODAY, by_address, data, listed, promise, site, text, unit

KEPT = {"completed_on": date(2026, 10, 1), "evidence": ("验收单（示例）",)}
LATE = {"due_date": date(2026, 11, 1)}
SECRET = {"member": "李示例", "visibility": Visibility.INTERNAL, "text": "不外传的打算", "owner": "李示例"}


def board(address: str, *commitments: Commitment, **records: Any) -> Any:
    """Make a board; one unit is there unless the records name others."""
    made = site(**{"organizations": [unit()], "commitments": commitments, **records})
    return data(by_address(made)[f"commitments/{address}.html"])


def rows(board: Any, section: str) -> dict[str, list[str]]:
    """Give a table's rows as texts by their heads."""
    (found,) = [each for each in board["sections"] if each["id"] == section]
    return {row["head"]["label"]: [cell["text"] for cell in row["cells"]] for row in found["table"]["rows"]}


def named(board: Any, section: str) -> dict[str, list[str]]:
    """Give those who are named, by label."""
    (found,) = [each for each in board["sections"] if each["id"] == section]
    return {group["label"]: [link["label"] for link in group["links"]] for group in found["names"]}


def numbers(board: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in board["numbers"]}


def test_every_page_that_a_tab_names_is_there() -> None:
    for records in (
        {},
        {"organizations": [unit()]},
        {"organizations": [unit()], "commitments": [promise("c")]},
        {"organizations": [unit(visibility=Visibility.INTERNAL)], "commitments": [promise("c")]},
        {
            "organizations": [unit(level=Level.TOWNSHIP)],
            "commitments": [promise("c", type=CommitmentType.POST, **KEPT)],
        },
    ):
        made = by_address(site(**records))
        tabs = [tab["address"] for page in made.values() for tab in data(page).get("tabs", ())]
        assert [address for address in tabs if address not in made] == []


def anchors(page: Any) -> set[str]:
    """Give the places on a page to which a number may lead."""
    sections = page.get("sections", ())
    found = {row["anchor"] for each in sections if each["table"] for row in each["table"]["rows"] if row["anchor"]}
    return found | {each["id"] for each in sections} | {item["id"] for item in page.get("items", ())}


def test_every_number_leads_to_a_place_that_is_there_on_whatever_page_its_rows_have_gone_to() -> None:
    units = [unit(f"u{n}", level=Level.TOWNSHIP) for n in range(4)]
    judged: dict[str, Any] = {**KEPT, "type": CommitmentType.POST, "assessment": Assessment(score=70)}
    made = [promise(f"c{n:03}", party=f"u{n % 4}", **(judged if n % 2 else {})) for n in range(410)]
    pages = {address: data(page) for address, page in by_address(site(organizations=units, commitments=made)).items()}

    targets = {
        cell["address"]
        for address, page in pages.items()
        for section in page.get("sections", ())
        if address.startswith("commitments/") and section["table"]
        for row in section["table"]["rows"]
        for cell in row["cells"]
        if "#" in cell["address"]
    }

    assert {"commitments/disclosures-2.html#of-u2", "commitments/year/2026-2.html#of-u3"} <= targets
    lost = [to for to in targets if to.partition("#")[2] not in anchors(pages[to.partition("#")[0]])]
    assert lost == []


def test_a_boards_number_is_the_same_in_its_file() -> None:
    made = by_address(site(organizations=[unit()], commitments=[promise("c", **KEPT), promise("d")]))

    page = made["commitments/index.html"]
    files = {name: body.decode("utf-8-sig") for export in page.exports for name, body in render_export(export)}

    assert files["commitments/units.csv"].splitlines()[1] == "zhen党委,1,0,0,0,0,1,2,0.5"
    assert '"kept_share": 0.5' in files["commitments/units.json"]
    assert rows(data(page), "units")["zhen党委"] == ["1", "0", "0", "0", "0", "1", "2", "50.0%"]


def test_each_unit_has_a_bar_of_its_states_that_fills_the_chart() -> None:
    (chart,) = [s["chart"] for s in board("index", promise("c", **KEPT), promise("d"))["sections"] if s["chart"]]

    (bar,) = chart["bars"]
    assert [(part["slug"], part["x"], part["width"]) for part in bar["segments"]] == [
        ("fulfilled", 0, 500),
        ("pledged", 500, 500),
    ]


def test_what_is_late_kept_late_and_due_soon_can_be_told_apart_without_colour() -> None:
    late = {**KEPT, "due_date": date(2026, 9, 1)}
    made = [promise("a", **late), promise("b", due_date=date(2026, 11, 20)), promise("c", due_date=TODAY)]
    (chart,) = [s["chart"] for s in board("index", *made)["sections"] if s["chart"]]

    patterns = [segment["pattern"] for segment in chart["bars"][0]["segments"]]
    assert "" not in patterns
    assert len(set(patterns)) == 3


def test_a_chart_of_many_units_shows_those_with_the_most_overdue_and_says_so() -> None:
    units = [unit(f"u{n:02}") for n in range(50)]
    late = promise("late", party="u49", due_date=date(2026, 9, 1))
    made = [late, *(promise(f"c{n}", party=f"u{n:02}") for n in range(50))]

    chart = board("index", *made, organizations=units)["sections"][0]["chart"]

    assert "40个" in chart["title"]
    assert [bar["label"] for bar in chart["bars"]][-1] == "u49党委"
    assert len(chart["bars"]) == 40


@pytest.mark.parametrize(("count", "word"), [(2, "未超过"), (3, "超过：2026年3件")])
def test_a_unit_that_promised_more_than_the_maximum_is_flagged_with_a_word(count: int, word: str) -> None:
    campaign = Campaign(name="示例活动", max_commitments={"单位": 2})
    found = board("index", *(promise(f"c{n}") for n in range(count)), campaign=campaign)

    assert rows(found, "units")["zhen党委"][-1] == word
    assert list(named(found, "units").values()) == ([["zhen党委"]] if count > 2 else [])


def test_without_a_maximum_nobody_is_measured_against_one() -> None:
    (section,) = [s for s in board("index", promise("c"))["sections"] if s["id"] == "units"]

    assert [column["label"] for column in section["table"]["columns"]][-1] == "兑现率"


def test_each_basis_leads_to_the_list_that_it_counts() -> None:
    made = [promise(f"c{n}", basis=basis) for n, basis in enumerate((*Basis, Basis.PUBLIC_CONCERN))]
    pages = by_address(site(organizations=[unit()], commitments=made))

    (section,) = [s for s in data(pages["commitments/basis.html"])["sections"] if s["id"] == "bases"]
    counted = {row["cells"][0]["address"]: row["cells"][0]["value"] for row in section["table"]["rows"]}

    assert counted == {address: len(listed(pages[address])) for address in counted}
    assert counted["commitments/basis/public-concern.html"] == 2


def test_commitments_without_a_basis_are_counted_apart() -> None:
    pages = by_address(site(organizations=[unit()], commitments=[promise("c")]))

    assert rows(data(pages["commitments/basis.html"]), "bases")["未填写"] == ["1", "100.0%"]
    assert len(listed(pages["commitments/basis/missing.html"])) == 1


def test_units_without_a_commitment_on_their_own_problems_are_named() -> None:
    made = [promise("a", party="a", basis=Basis.OWN_PROBLEM), promise("b", party="b", basis=Basis.CENTRAL_WORK)]
    found = board("basis", *made, organizations=[unit("a"), unit("b")])

    assert list(named(found, "units").values()) == [["b党委"]]


def test_the_lists_by_type_hold_each_commitment_exactly_once() -> None:
    made = [promise(f"c{n}", type=kind) for n, kind in enumerate((*CommitmentType, CommitmentType.COMMON))]
    pages = by_address(site(organizations=[unit()], commitments=made))

    (types,) = [g for g in data(pages["commitments/index.html"])["filters"] if g["label"] == "类型"]
    found = [row["address"] for option in types["options"] for row in listed(pages[option["address"]])]

    assert [option["count"] for option in types["options"]] == [2, 1, 1]
    assert sorted(found) == sorted(f"commitments/zhen.html#{c.id}" for c in made)


def test_disclosures_are_counted_by_unit_and_kind_and_those_lacking_are_named() -> None:
    said = (Disclosure(kind="承诺事项", method="公开栏", date=date(2026, 3, 10)),)
    found = board("disclosures", promise("c", disclosures=said), promise("d", **KEPT))

    assert numbers(found) == {"已公开": 1, "未公开": 4, "未到时候": 1}
    assert rows(found, "units")["zhen党委"] == ["1", "1", "0", "0", "2", "0", "0", "1", "1"]
    assert list(named(found, "units")) == [f"缺“{kind}”的单位（1个）" for kind in ("承诺事项", "进展情况", "办理结果")]


def test_a_result_that_is_not_there_yet_is_not_said_to_be_not_yet_due() -> None:
    late, early = promise("late", due_date=date(2026, 11, 1)), promise("early", made_on=date(2026, 11, 10))
    found = rows(board("disclosures", late, early), "details")

    assert found["承诺late"][1:] == ["未公开，应在2026年3月16日前", "未公开，应在2026年7月1日前", "未办结，已逾期"]
    assert found["承诺early"][1:] == ["未到期，2026年11月25日前", "未到期，2026年12月5日前", "未办结"]


def test_the_headline_tells_what_was_promised_from_what_its_unit_has_made_known() -> None:
    said = (Disclosure(kind="承诺事项", method="公开栏", date=TODAY),)
    later = (Disclosure(kind="承诺事项", method="公开栏", date=date(2026, 11, 22)),)
    found = board("index", promise("a", disclosures=said), promise("b", disclosures=later), promise("c"))

    assert found["note"] == "截至2026年11月21日，1个单位作出承诺3件，其中1件已公示，兑现率0.0%。"


def test_a_units_number_leads_to_what_it_counts_and_to_nothing_else() -> None:
    made = [promise("a", **KEPT), promise("b", party="cun"), promise("c", party="cun"), promise("d", **LATE)]
    pages = by_address(site(organizations=[unit(), unit("cun")], commitments=made))
    (units,) = [s["table"]["rows"] for s in data(pages["commitments/index.html"])["sections"] if s["id"] == "units"]
    leads = {row["head"]["label"]: [cell["address"] for cell in row["cells"] if cell["address"]] for row in units}

    several = f"commitments/status/pledged.html?unit={quote('cun党委')}"
    assert leads["cun党委"] == [several, "commitments/cun.html"]
    assert [row["unit"] for row in listed(pages[several.partition("?")[0]])] == ["cun党委"] * 2
    own = ["commitments/zhen.html#a", "commitments/zhen.html#d", "commitments/zhen.html"]
    assert leads["zhen党委"] == own


def test_what_is_missing_of_a_kind_has_a_list_as_long_as_its_number() -> None:
    pages = by_address(site(organizations=[unit()], commitments=[promise("c"), promise("d", **KEPT)]))
    kinds = data(pages["commitments/disclosures.html"])["sections"][0]["table"]["rows"]

    missing = {row["head"]["label"]: row["cells"][1] for row in kinds}
    assert {kind: cell["value"] for kind, cell in missing.items()} == {"承诺事项": 2, "进展情况": 2, "办理结果": 1}
    for kind, cell in missing.items():
        listed = data(pages[cell["address"]])["sections"][0]["table"]["rows"]
        assert [row["cells"][2]["text"] for row in listed] == [kind] * cell["value"]


def test_what_is_missing_is_listed_with_its_last_day_the_longest_overdue_first() -> None:
    listed = data(
        by_address(site(organizations=[unit()], commitments=[promise("c"), promise("d", **KEPT)]))[
            "commitments/disclosures-missing.html"
        ]
    )["sections"][0]["table"]["rows"]

    found = [[cell["text"] for cell in row["cells"][2:]] for row in listed]
    assert found[0] == ["承诺事项", "2026-03-16", "250天"]
    assert found[-1] == ["办理结果", "2026-10-16", "36天"]
    assert len(found) == 5


def test_the_kinds_of_disclosure_are_the_offices_own() -> None:
    campaign = Campaign(name="示例活动", disclosure_kinds=("承诺", "结果"))
    found = board("disclosures", promise("c"), campaign=campaign)

    assert list(rows(found, "kinds")) == ["承诺", "结果"]


def test_a_closed_year_says_that_it_is_read_only_and_the_running_one_does_not() -> None:
    old = promise("old", made_on=date(2025, 12, 31), due_date=date(2026, 1, 31), **KEPT)
    pages = by_address(site(organizations=[unit()], commitments=[old, promise("new")]))

    assert "已结转，只读" in data(pages["commitments/year/2025.html"])["note"]
    assert "已结转" not in data(pages["commitments/year/2026.html"])["note"]
    assert [cells[-1] for cells in rows(data(pages["commitments/years.html"]), "years").values()] == [
        "进行中",
        "已结转，只读",
    ]


def test_a_year_closes_with_its_last_day() -> None:
    notes = [
        data(by_address(site(today, organizations=[unit()], commitments=[promise("c")]))["commitments/year/2026.html"])
        for today in (date(2026, 12, 31), date(2027, 1, 1))
    ]

    assert ["已结转" in each["note"] for each in notes] == [False, True]


@pytest.mark.parametrize(("today", "is_there"), [(date(2026, 2, 28), False), (date(2026, 3, 1), True)])
def test_a_promise_is_there_from_the_day_on_which_it_is_made(today: date, is_there: bool) -> None:
    made = site(today, organizations=[unit()], commitments=[promise("c")])

    assert ("commitments/year/2026.html" in by_address(made)) is is_there
    assert ("承诺c" in text(made)) is is_there


def test_a_year_holds_what_was_made_in_it_with_the_states_of_each_unit() -> None:
    old = promise("old", made_on=date(2025, 12, 31), due_date=date(2026, 1, 31), **KEPT)
    pages = by_address(site(organizations=[unit()], commitments=[old, promise("new")]))
    found = data(pages["commitments/year/2025.html"])

    assert list(rows(found, "details")) == ["承诺old"]
    assert rows(found, "units")["zhen党委"] == ["0", "1", "0", "0", "0", "0", "1", "100.0%"]
    (years,) = found["filters"]
    assert [(o["label"], o["count"], o["is_current"]) for o in years["options"]] == [
        ("2026年", 1, False),
        ("2025年", 1, True),
    ]


def test_undated_commitments_have_a_year_page_of_their_own() -> None:
    assert list(rows(board("year/undated", promise("c", made_on=None)), "details")) == ["承诺c"]


def signed_town(signoff: Signoff | None) -> Any:
    """Make the board of signatures for one commitment of a township."""
    leaders = [
        Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示一", term_end=date(2026, 10, 31)),
        Leader(id="qian", path="content/leaders/qian.yml", name="钱示二"),
    ]
    town = unit(level=Level.TOWNSHIP, supervising_leader="zhao")
    return board("signoffs", promise("c", signoff=signoff), organizations=[town], leaders=leaders)


@pytest.mark.parametrize(
    ("signoff", "counts", "word"),
    [
        (Signoff(leader="zhao", date=date(2026, 10, 31)), [1, 1, 0, 0], "已签字"),
        (Signoff(leader="zhao", date=date(2026, 11, 1)), [1, 0, 0, 1], "签字时不在任"),
        (Signoff(leader="qian", date=date(2026, 10, 31)), [1, 0, 0, 1], "签字人不是包抓领导"),
        (Signoff(leader="zhao", date=date(2026, 11, 22)), [1, 0, 1, 0], "没有签字"),
        (None, [1, 0, 1, 0], "没有签字"),
    ],
)
def test_only_the_supervising_leaders_signature_of_a_day_in_term_counts(
    signoff: Signoff | None, counts: list[int], word: str
) -> None:
    found = signed_town(signoff)

    assert list(numbers(found).values()) == counts
    assert rows(found, "details")["承诺c"][-1] == word
    assert list(named(found, "leaders").values()) == ([] if counts[1] else [["zhen党委"]])


def test_a_village_needs_no_signature() -> None:
    made = by_address(site(organizations=[unit(level=Level.VILLAGE)], commitments=[promise("c")]))

    assert "commitments/signoffs.html" not in made


def test_a_commitments_sheet_says_what_is_wrong_with_its_signature() -> None:
    town = unit(level=Level.TOWNSHIP, supervising_leader="zhao")
    other = Leader(id="qian", path="content/leaders/qian.yml", name="钱示二")
    sheets = [
        data(by_address(made)["commitments/zhen.html"])["items"][0]
        for day in (TODAY, date(2026, 11, 22))
        for made in (
            site(
                organizations=[town],
                leaders=[other],
                commitments=[promise("c", signoff=Signoff(leader="qian", date=day))],
            ),
        )
    ]

    assert sheets[0]["signoff"]["fault"] == "签字人不是包抓领导"
    assert (sheets[1]["signoff"], sheets[1]["signoff_missing"]) == (None, "应有包抓领导签字，还没有签")


def test_units_without_a_plan_are_named_with_their_share() -> None:
    plan = Document(id="fangan", path="content/documents/fangan.md", title="活动方案")
    hidden = Document(id="mi", path="content/documents/mi.md", title="未定稿", status=Status.DRAFT)
    units = [unit("a", plan="fangan"), unit("b", plan="三件事，一本账。"), unit("c"), unit("d", plan="mi")]
    found = board("plans", organizations=units, documents=[plan, hidden])

    assert numbers(found) == {"应公布": 4, "已公布": 2, "没有公布": 2}
    assert list(named(found, "plans").values()) == [["c党委", "d党委"]]
    assert [each["note"] for each in found["numbers"]] == ["", "50.0%", "50.0%"]
    assert rows(found, "plans")["a党委"] == ["活动方案", "已公布"]
    assert rows(found, "plans")["b党委"] == ["三件事，一本账。", "已公布"]


def test_a_plan_counts_from_the_day_on_which_its_document_is_published() -> None:
    plan = Document(id="fangan", path="content/documents/fangan.md", title="活动方案", publish_on=date(2026, 3, 1))
    counted = [
        numbers(
            data(by_address(site(day, organizations=[unit(plan="fangan")], documents=[plan]))["commitments/plans.html"])
        )
        for day in (date(2026, 2, 28), date(2026, 3, 1))
    ]

    assert [each["已公布"] for each in counted] == [0, 1]


def test_grades_come_from_scores_and_what_waits_for_one_is_listed() -> None:
    day = date(2026, 11, 1)
    found = board(
        "grades",
        promise("a", **KEPT, assessment=Assessment(score=90, grade="合格", date=day)),
        promise("b", **KEPT, assessment=Assessment(grade="合格", date=day)),
        promise("c", **KEPT, assessment=Assessment(grade="很好", date=day)),
        promise("d", **KEPT, assessment=Assessment(date=day)),
        promise("e", **KEPT, assessment=Assessment(score=95, date=date(2026, 11, 22))),
        promise("f"),
    )

    counted = {grade: (cells[0], cells[1]) for grade, cells in rows(found, "grades").items()}
    assert counted == {
        "优秀": ("90分以上", "1"),
        "良好": ("80分以上，不满90分", "0"),
        "合格": ("60分以上，不满80分", "1"),
        "不合格": ("不满60分", "0"),
        "很好": ("—", "1"),
        "没有等次": ("—", "1"),
    }
    assert {text: cells[1] for text, cells in rows(found, "details").items()}["承诺e"] == "办结未评"
    assert numbers(found) == {"已评诺": 4, "办结未评": 1}


def test_the_offices_own_grades_stand_on_the_board_and_on_the_sheet() -> None:
    campaign = Campaign(name="示例活动", grades={"差": 0, "好": 90, "较好": 75, "一般": 60})
    judged = promise("c", **KEPT, assessment=Assessment(score=75, grade="好", date=TODAY))
    made = by_address(site(campaign=campaign, organizations=[unit()], commitments=[judged]))

    assert list(rows(data(made["commitments/grades.html"]), "grades")) == ["好", "较好", "一般", "差"]
    assert "评诺：较好，得分75" in data(made["commitments/zhen.html"])["items"][0]["outcome"][-1]["text"]


def test_each_post_is_named_and_units_that_name_none_are_flagged() -> None:
    post = {"type": CommitmentType.POST}
    units = [unit("a"), unit("b")]
    found = board(
        "posts", promise("c", party="a", post="水利员", **post), promise("d", party="b", **post), organizations=units
    )

    assert {text: cells[0] for text, cells in rows(found, "posts").items()} == {"承诺d": "未填写", "承诺c": "水利员"}
    assert list(named(found, "posts").values()) == [["b党委"]]
    assert numbers(found) == {"岗位承诺": 2, "写明岗位": 1, "没有写岗位": 1}


def test_a_post_commitment_that_names_no_post_says_so_on_its_sheet() -> None:
    made = site(organizations=[unit()], commitments=[promise("c", type=CommitmentType.POST)])
    facts = data(by_address(made)["commitments/zhen.html"])["items"][0]["facts"]

    assert {"label": "岗位", "value": {"label": "未填写", "address": ""}} in facts


STEPS = {
    "made_on": date(2026, 3, 1),
    "disclosures": (Disclosure(kind="承诺事项", method="公开栏", date=date(2026, 3, 31)),),
    "completed_on": date(2026, 9, 30),
    "evidence": ("验收单（示例）",),
    "assessment": Assessment(score=90, date=date(2026, 12, 31)),
}


@pytest.mark.parametrize(
    ("today", "done"),
    [
        (date(2026, 3, 1), 1),
        (date(2026, 3, 30), 1),
        (date(2026, 3, 31), 2),
        (date(2026, 9, 29), 2),
        (date(2026, 9, 30), 3),
        (date(2026, 12, 30), 3),
        (date(2026, 12, 31), 4),
    ],
)
def test_the_four_steps_follow_the_dates_and_none_is_skipped(today: date, done: int) -> None:
    made = site(today, organizations=[unit()], commitments=[promise("c", **STEPS)])
    steps = data(by_address(made)["commitments/zhen.html"])["items"][0]["steps"]

    states = ["done"] * done + ["current", "todo", "todo", "todo"]
    assert [step["state"] for step in steps] == states[:4]


def private(edition: Edition = Edition.PUBLIC) -> Site:
    """Make a site with three members' plans, one of them not published, and one of a hidden unit."""
    return site(
        edition=edition,
        organizations=[unit(), unit("mimi", visibility=Visibility.INTERNAL)],
        commitments=[
            promise("c"),
            promise("si-1", **SECRET, consultation=Consultation(method="不外传的方式")),
            promise("si-2", **SECRET),
            promise("si-3", **{**SECRET, "status": Status.DRAFT}),
            promise("si-4", **SECRET, party="mimi"),
            promise("si-5", **SECRET, publish_on=date(2026, 11, 22)),
        ],
    )


@pytest.mark.parametrize("edition", list(Edition))
def test_members_plans_are_counted_for_their_unit_and_nothing_else_is_said_of_them(edition: Edition) -> None:
    made = private(edition)
    pages = by_address(made)
    found = data(pages["commitments/index.html"])
    (section,) = [s for s in found["sections"] if s["id"] == "units"]
    cell = section["table"]["rows"][0]["cells"][-1]
    files = b"".join(body for page in pages.values() for export in page.exports for _, body in render_export(export))

    assert (cell["text"], cell["address"]) == ("2件", "")
    assert "不公开" in str(found["meanings"])
    for word in ("si-", "李示例", "不外传", "mimi"):
        assert word not in text(made)
        assert word not in files.decode()


def test_a_unit_of_which_only_members_have_plans_is_counted_too() -> None:
    found = board("index", promise("si-1", **SECRET))

    assert rows(found, "units")["zhen党委"][-2:] == ["—", "1件"]
    assert found["counts"][0]["count"] == 0


def test_every_state_has_its_word_in_the_meanings() -> None:
    meanings = {each["term"] for each in board("index", promise("c"))["meanings"]}

    assert {state.value for state in Fulfilment} <= meanings


def test_years_show_which_units_promised_nothing_with_their_share_and_names() -> None:
    units = [unit(), unit("cun"), unit("she"), unit("xian")]
    made = board("years", promise("c1", made_on=date(2025, 12, 31)), promise("c2", party="cun"), organizations=units)
    (coverage,) = [section for section in made["sections"] if section["id"] == "coverage"]

    assert rows(made, "matrix") == {
        "zhen党委": ["还没有", "1"],
        "cun党委": ["1", "缺"],
        "she党委": ["还没有", "缺"],
        "xian党委": ["还没有", "缺"],
    }
    assert coverage["names"][1]["label"] == "2025年没有承诺的单位（3个，占75.0%）"
    assert [link["label"] for link in coverage["names"][1]["links"]] == ["cun党委", "she党委", "xian党委"]
