"""Gates over finished pages: what a broken theme would put before readers does not go out."""

from pathlib import Path

import pytest

from tests.drawn import picture
from tests.workbench import Office, files_of

FREE_PAGE = "partials/free-page.html"


@pytest.mark.parametrize(
    ("template", "html", "code"),
    [
        ("fragments/organization.html", "<div><p>没有结束</p>", "U03"),
        ("fragments/organization.html", '<p id="x"></p><p id="x"></p>', "U03"),
        ("fragments/organization.html", '<a href="nowhere.html">去</a>', "U01"),
        ("fragments/organization.html", '<img src="../nowhere.png" alt="">', "U01"),
        ("fragments/organization.html", '<img src="https://example.com/a.png" alt="">', "U01"),
        ("fragments/organization.html", '<script src="//example.com/a.js"></script>', "U01"),
        (FREE_PAGE, '<a href="nowhere.html">去</a>', "U01"),
    ],
)
def test_what_a_template_adds_is_looked_at_on_the_finished_page(
    office: Office, tmp_path: Path, template: str, html: str, code: str
) -> None:
    office.write({"content/about.md": "# 关于\n\n示例。\n"})
    path = office.take_theme() / template
    path.write_text(path.read_text(encoding="utf-8") + html, encoding="utf-8")

    found = office.json_findings()

    assert {finding["code"] for finding in found} == {code}
    assert all(finding["severity"] == "block" for finding in found)
    assert office.build(tmp_path / "site") == 1


@pytest.mark.parametrize("html", ['<a href="https://example.com/">去</a>', '<a href="#content">跳</a>', "<br><hr>"])
def test_links_to_other_sites_and_anchors_are_no_faults(office: Office, html: str) -> None:
    path = office.take_theme() / "fragments" / "organization.html"
    path.write_text(path.read_text(encoding="utf-8") + html, encoding="utf-8")

    assert office.json_findings() == []


def test_only_pictures_that_a_page_shows_are_published(office: Office, tmp_path: Path) -> None:
    case = "typical_cases/2026/night-lamp.md"
    office.write({f"typical_cases/2026/{name}.png": picture("PNG") for name in ("shown", "unused")})
    office.replace(case, "河口村党支部在村口", "![灯](shown.png)\n\n河口村党支部在村口")

    assert office.build(tmp_path / "site") == 0

    pictures = [
        path
        for path in files_of(tmp_path / "site")
        if path.startswith("typical_cases/2026/") and not path.endswith(".html")
    ]
    assert pictures == ["typical_cases/2026/shown-png.webp"]
