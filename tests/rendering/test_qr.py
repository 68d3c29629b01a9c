"""A page's code holds the page's address, and is drawn module by module."""

import re

import segno

from generator.rendering.qr import Codes, draw
from tests.workbench import Office

URL = "https://www.example.org/column/typical_cases/2026/canal-brigade.html"


def drawn(path: str, size: int) -> list[list[int]]:
    """Colour the modules that a path's strokes cover."""
    field = [[0] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)\.5h(\d+)", path):
        for column in range(int(x), int(x) + int(width)):
            field[int(y)][column] = 1
    return field


def test_the_code_is_drawn_as_it_was_computed_with_white_around_it() -> None:
    code = draw(URL)
    computed = segno.make(URL, error="m", mask=2, micro=False, boost_error=False)

    bordered = [list(row) for row in computed.matrix_iter(border=4)]
    assert drawn(code.path, code.size) == [[1 if dark else 0 for dark in row] for row in bordered]


def test_the_code_of_a_page_names_the_page_on_the_site() -> None:
    code = Codes("https://www.example.org/column/").of("typical_cases/2026/canal-brigade.html")

    assert code == draw(URL)


def test_a_site_whose_place_nobody_knows_has_no_codes() -> None:
    assert Codes("").of("index.html") is None


def test_an_address_in_chinese_can_be_read_by_every_phone() -> None:
    assert draw("https://www.example.org/甲/").path == draw("https://www.example.org/%E7%94%B2/").path


def test_posters_bear_the_code_of_their_page_where_the_site_s_address_is_known(office: Office) -> None:
    base = "https://www.example.org/column/"
    assert office.build(office.root / "known", "--base-url", base) == 0
    assert office.build(office.root / "unknown") == 0

    for address in ("timeline.html", "commitments/plans.html"):
        known, unknown = ((office.root / name / address).read_text(encoding="utf-8") for name in ("known", "unknown"))

        assert f'd="{draw(base + address).path}"' in known, address
        assert base + address in known, address
        assert 'class="qr"' not in unknown, address
