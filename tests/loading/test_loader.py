"""Files are sorted by what they hold, and everything is read whatever is wrong with some of it."""

import pytest

from generator.loading.loader import collection_of, load_site, sort_files
from generator.problems import GeneratorError
from generator.site import Moment
from tests.workbench import AS_OF, Office


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("content/organizations/a.yml", "organizations"),
        ("content/organizations/镇/a.YAML", "organizations"),
        ("content/news/2026/a.md", "news"),
        ("typical_cases/2026/a.md", "typical_cases"),
        ("typical_cases/2026/a/index.md", "typical_cases"),
        ("typical_cases/a.md", "typical_cases"),
        ("content/organizations/a.md", None),
        ("content/news/a.yml", None),
        ("content/organizations.yml", None),
        ("content/typo/a.yml", None),
        ("content/about.md", None),
    ],
)
def test_a_file_s_place_and_ending_say_its_collection(path: str, folder: str | None) -> None:
    found = collection_of(path)

    assert (found.folder if found else None) == folder


def test_every_file_has_exactly_one_use() -> None:
    files = sort_files(
        [
            "content/site.yml",
            "content/campaign.yml",
            "content/index.md",
            "content/leaders/a.yml",
            "content/leaders/a.jpg",
            "content/leaders/b.md",
            "content/news/c.md.txt",
            "content/notes.yml",
            "typical_cases/2026/d/index.md",
            "typical_cases/2026/d/d.png",
        ]
    )

    assert files.records["leaders"] == ("content/leaders/a.yml",)
    assert files.records["typical_cases"] == ("typical_cases/2026/d/index.md",)
    assert files.pages == ("content/index.md",)
    assert files.others == ("content/leaders/a.jpg", "typical_cases/2026/d/d.png")
    assert files.strays == ("content/leaders/b.md", "content/news/c.md.txt", "content/notes.yml")


def test_a_broken_file_takes_no_other_with_it(office: Office) -> None:
    office.write({"content/organizations/huai.yml": "名称: [", "content/leaders/huai.yml": b"\xff\x00"})

    site = office.site()

    assert list(site.organizations.records) == ["hekou-cun"]
    assert site.lost >= {("organizations", "huai"), ("leaders", "huai")}


def test_the_settings_files_may_be_missing(empty_office: Office) -> None:
    empty_office.write({"content/index.md": "# 首页\n"})

    assert empty_office.told() == ["content/campaign.yml:1 F05", "content/site.yml:1 F05"]


def test_a_case_folder_that_is_not_there_holds_no_cases(office: Office) -> None:
    office.folders.cases.rename(office.root / "elsewhere")

    assert office.told() == []
    assert office.site().typical_cases.records == {}


def test_without_a_content_folder_nothing_can_run(empty_office: Office) -> None:
    empty_office.folders.content.rmdir()

    with pytest.raises(GeneratorError, match="找不到内容文件夹"):
        load_site(empty_office.folders, Moment(AS_OF))


@pytest.mark.parametrize(
    "data",
    [
        b"a" * 3_000_000,
        b"\xe5\x90\x8d: [" + b"[" * 500_000,
        b"a: &a [*a]",
        b"\x00" * 1000,
        "标题: 灯\n".encode() * 200_000,
    ],
    ids=["three megabytes", "deep", "itself", "zeros", "many keys"],
)
def test_a_file_made_to_do_harm_is_a_finding(office: Office, data: bytes) -> None:
    office.write({"content/organizations/e.yml": data, "content/news/e.md": b"---\n" + data + b"\n---\n"})

    told = {line.split(":")[0] for line in office.told()}

    assert told == {"content/organizations/e.yml", "content/news/e.md"}
