"""Where a link leads: a file beside the text, or the only record of that name."""

import pytest

from generator.linking import Dead, Linker

LINKER = Linker(
    pages={
        "content/about.md": "about.html",
        "content/news/a.md": "news/a.html",
        "content/news/draft.md": Dead.HIDDEN,
        "content/news/twin.md": "news/twin.html",
        "content/theory/twin.md": "theory/twin.html",
        "content/organizations/hekou.yml": "organizations/hekou.html",
        "typical_cases/2026/deng/index.md": "typical_cases/2026/deng.html",
        "typical_cases/2026/lu.md": "typical_cases/2026/lu.html",
    },
    files=frozenset(
        {
            "content/news/tu.jpg",
            "content/news/现场 1.JPG",
            "content/news/run.exe",
            "content/news/page.html",
            "typical_cases/2026/deng/deng.png",
        }
    ),
)


@pytest.mark.parametrize(
    ("path", "target", "address"),
    [
        ("content/news/a.md", "tu.jpg", "news/tu-jpg.webp"),
        ("content/news/a.md", "./tu.jpg", "news/tu-jpg.webp"),
        ("content/news/a.md", "现场 1.JPG", "news/xian-chang-1-jpg.webp"),
        ("content/news/a.md", "%E7%8E%B0%E5%9C%BA%201.JPG", "news/xian-chang-1-jpg.webp"),
        ("content/news/a.md", "../about.md", "about.html"),
        ("content/news/a.md", "../about.md#s2", "about.html#s2"),
        ("content/news/a.md", "../organizations/hekou.yml", "organizations/hekou.html"),
        ("content/news/a.md", "../../typical_cases/2026/lu.md", "typical_cases/2026/lu.html"),
        ("content/news/a.md", "lu.md", "typical_cases/2026/lu.html"),
        ("content/about.md", "news/a.md", "news/a.html"),
        ("typical_cases/2026/deng/index.md", "deng.png", "typical_cases/2026/deng/deng-png.webp"),
        ("typical_cases/2026/lu.md", "deng/index.md", "typical_cases/2026/deng.html"),
    ],
)
def test_a_target_leads_to_the_address_of_its_file(path: str, target: str, address: str) -> None:
    assert LINKER.resolve(path, target) == address


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("gone.md", Dead.MISSING),
        ("tu.JPG", Dead.MISSING),
        ("twin2.md", Dead.MISSING),
        ("../../../../etc/passwd", Dead.MISSING),
        ("/etc/passwd", Dead.MISSING),
        ("../site.yml", Dead.MISSING),
        ("wrong/lu.md", Dead.MISSING),
        ("draft.md", Dead.HIDDEN),
        ("run.exe", Dead.FORBIDDEN),
        ("page.html", Dead.FORBIDDEN),
        ("https://example.org/tu.jpg", Dead.OUTSIDE),
        ("//example.org/tu.jpg", Dead.OUTSIDE),
        ("data:image/png;base64,AA", Dead.UNUSABLE),
        ("C:\\tu.jpg", Dead.UNUSABLE),
    ],
)
def test_a_target_that_leads_nowhere_says_why(target: str, why: Dead) -> None:
    assert LINKER.resolve("content/news/a.md", target) is why


def test_a_name_that_two_records_share_is_found_only_beside_the_text() -> None:
    assert LINKER.resolve("content/news/a.md", "twin.md") == "news/twin.html"
    assert LINKER.resolve("content/about.md", "twin.md") is Dead.MISSING


def test_each_target_has_its_address_in_order_and_a_dead_one_none() -> None:
    addresses = LINKER.addresses("content/news/a.md", ["tu.jpg", "gone.md", "tu.jpg"])

    assert addresses == ("news/tu-jpg.webp", "", "news/tu-jpg.webp")


def test_a_picture_s_address_leads_back_to_its_file() -> None:
    assert LINKER.assets["news/xian-chang-1-jpg.webp"].path == "content/news/现场 1.JPG"
