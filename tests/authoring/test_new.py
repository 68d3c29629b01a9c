"""`new`: an example to edit."""

from datetime import date

import pytest

from generator.model.collections import COLLECTIONS, Collection
from tests.workbench import AS_OF, ROOT, Office

EVERY = pytest.mark.parametrize("collection", COLLECTIONS.values(), ids=lambda collection: str(collection.name))


@pytest.fixture
def furnished(office: Office) -> Office:
    """Add to the smallest site what examples refer to: a leader, a document, a comment with one problem."""
    office.write(
        {
            "content/leaders/zhao.yml": "姓名: 赵示一\n职务: 示例\n"
            "联系点: [{单位: hekou-cun, 起: 2026-03-01, 走访: [{日期: 2026-11-01}]}]\n",
            "content/documents/yaodian.md": "---\n标题: 示例\n发文机关: 示例\n"
            "成文日期: 2026-01-02\n发布日期: 2026-01-02\n---\n",
            "content/reviews/dianping.yml": "点评人: zhao\n点评对象: hekou-cun\n点评周期: 2026H1\n"
            "点评日期: 2026-11-08\n肯定成绩: 示例\n努力方向: 示例\n"
            "存在问题: [{问题: 示例, 整改时限: 2026-12-30}]\n",
        }
    )
    return office


def files(office: Office) -> set[str]:
    """List all that the office has written."""
    return set(office.folders.files())


@EVERY
def test_an_example_passes_check(furnished: Office, collection: Collection) -> None:
    before = files(furnished)

    assert furnished.run("new", collection.title, "lizi") == 0

    assert len(files(furnished) - before) == 1
    assert furnished.told() == []


@EVERY
def test_an_example_of_the_sample_site_passes_check(office: Office, collection: Collection) -> None:
    office.write({name: (ROOT / name).read_bytes() for name in Office(ROOT).folders.files()})
    told = office.told()

    assert office.run("new", collection.name, "lizi") == 0

    assert office.told() == told


@EVERY
def test_an_example_is_a_draft(office: Office, collection: Collection) -> None:
    office.run("new", collection.name, "lizi")

    assert "lizi" in office.site().shelves[collection.folder].records
    assert "lizi" not in office.site().shelves[collection.folder].shown


@EVERY
def test_once_published_an_example_still_passes_check(furnished: Office, collection: Collection) -> None:
    before = files(furnished)
    furnished.run("new", collection.name, "lizi")
    (path,) = files(furnished) - before

    furnished.replace(path, "状态: 草稿", "状态: 已发布")

    assert furnished.told() == []
    assert "lizi" in furnished.site().shelves[collection.folder].shown


@EVERY
def test_where_nothing_is_there_yet_only_references_are_missing(office: Office, collection: Collection) -> None:
    office.run("new", collection.name, "lizi")

    assert {told.split()[1] for told in office.told()} <= {"F08"}


def test_an_id_in_several_folders_is_told_by_its_folder(furnished: Office) -> None:
    furnished.write({"content/inspections/dianping.yml": "单位: hekou-cun\n方式: 实地检查\n日期: 2026-05-14\n"})

    furnished.run("new", "rectification", "lizi")

    assert "问题来源: reviews/dianping" in (furnished.root / "content/rectifications/lizi.yml").read_text("utf-8")
    assert furnished.told() == []


def test_two_units_are_paired_where_there_are_two(office: Office) -> None:
    office.write({"content/organizations/shan.yml": "名称: 山村\n类型: 党支部\n领域: 农村\n"})

    office.run("new", "pairing", "lizi")

    pairing = office.site().pairings.records["lizi"]
    assert {pairing.party_a, pairing.party_b} == {"hekou-cun", "shan"}


def test_without_any_unit_only_the_reference_is_missing(office: Office) -> None:
    for name in ("content/organizations/hekou-cun.yml", "typical_cases/2026/night-lamp.md"):
        (office.root / name).unlink()

    office.run("new", "公开承诺", "lizi")

    assert [told.split()[1] for told in office.told()] == ["F08"]


def test_an_example_for_a_township_is_signed_by_its_leader(office: Office) -> None:
    office.write(
        {
            "content/organizations/hekou-cun.yml": "名称: 青禾镇\n类型: 党委\n领域: 农村\n级别: 乡\n包抓领导: zhao",
            "content/leaders/qian.yml": "姓名: 钱示例\n职务: 示例",
            "content/leaders/zhao.yml": "姓名: 赵示一\n职务: 示例",
        }
    )

    office.run("new", "公开承诺", "lizi")

    assert "领导: zhao" in (office.root / "content/commitments/lizi.yml").read_text(encoding="utf-8")
    assert office.told() == []


def test_numbers_go_on_where_the_office_is(office: Office) -> None:
    front = "---\n标题: 示例\n文号: {}\n发文机关: 示例\n成文日期: 2026-01-02\n发布日期: 2026-01-02\n---\n"
    issue = "---\n期号: {}\n年度: {}\n标题: 示例\n日期: {}-03-01\n编发单位: 示例\n---\n"
    office.write(
        {
            "content/documents/a.md": front.format("河创发〔2026〕7号"),
            "content/documents/b.md": front.format("河创发〔2025〕30号"),
            "content/briefings/a.md": issue.format(4, 2026, 2026),
            "content/briefings/b.md": issue.format(52, 2025, 2025),
        }
    )

    office.run("new", "document", "lizi")
    office.run("new", "briefing", "lizi")

    assert office.site().documents.records["lizi"].doc_no == "河创发〔2026〕8号"
    assert office.site().briefings.records["lizi"].number == 5


def test_dates_are_of_the_year_it_is_written_for(office: Office) -> None:
    office.run("new", "commitment", "lizi", "--as-of", "2031-05-06")

    commitment = office.site(date(2031, 5, 6)).commitments.records["lizi"]
    assert commitment.made_on
    assert commitment.made_on.year == 2031
    assert commitment.consultation
    assert commitment.consultation.date
    assert commitment.consultation.date <= commitment.made_on


def test_a_case_goes_into_the_folder_of_its_year(office: Office) -> None:
    office.run("new", "先进典型", "lizi")

    assert (office.root / f"typical_cases/{AS_OF.year}/lizi.md").is_file()


def test_nothing_is_overwritten(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.run("new", "单位", "lizi")
    path = office.root / "content/organizations/lizi.yml"
    path.write_text("名称: 改过的\n类型: 党支部\n领域: 农村\n", encoding="utf-8")

    assert office.run("new", "单位", "lizi") == 2

    assert "lizi" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8").startswith("名称: 改过的")


def test_an_id_used_inside_another_file_is_taken(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write({"content/leaders/all.yml": "- 编号: zhao\n  姓名: 赵示一\n  职务: 示例\n"})

    assert office.run("new", "领导", "zhao") == 2

    assert "content/leaders/all.yml" in capsys.readouterr().err
    assert not (office.root / "content/leaders/zhao.yml").exists()


@pytest.mark.parametrize(
    ("kind", "name", "advice"),
    [("承诺", "lizi", "公开承诺"), ("comitment", "lizi", "commitment"), ("单位", "河口村", "he-kou-cun")]
    + [("单位", name, "小写字母") for name in ("../lizi", "a/b", "Li_Zi", "")],
)
def test_what_cannot_be_written_is_told_with_advice(
    office: Office, capsys: pytest.CaptureFixture[str], kind: str, name: str, advice: str
) -> None:
    before = files(office)

    assert office.run("new", kind, name) == 2

    assert advice in capsys.readouterr().err
    assert files(office) == before
