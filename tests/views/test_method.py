"""The page that says how every number is computed."""

import importlib
import pkgutil
from datetime import date
from typing import Any

from generator import views
from generator.model.fulfilment import Fulfilment
from generator.model.settings import Campaign, Window
from generator.views.boards import Board, Meaning
from tests.views.samples import by_address, data, site
from tests.workbench import ROOT, Office

ADDRESS = "method.html"


def page(**fields: Any) -> Any:
    """Show the page."""
    return data(by_address(site(**fields))[ADDRESS])


def explanations() -> dict[str, tuple[Meaning, ...]]:
    """Give what the modules of the site say of their numbers."""
    modules = (importlib.import_module(f"generator.views.{each.name}") for each in pkgutil.iter_modules(views.__path__))
    found = {module.__name__: getattr(module, "MEANINGS", ()) for module in modules}
    return {name: meanings for name, meanings in found.items() if isinstance(meanings, tuple) and meanings}


def told(view: Any) -> set[tuple[str, str]]:
    """Give all that the page explains: (term, text)."""
    return {(entry["term"], entry["text"]) for group in view["groups"] for entry in group["meanings"]}


def test_whatever_a_part_of_the_site_says_of_its_numbers_stands_on_the_page() -> None:
    known = told(page())

    assert explanations()
    assert [name for name, found in explanations().items() if not {(m.term, m.text) for m in found} <= known] == []


def test_every_board_of_the_sample_that_explains_itself_is_explained_there_too() -> None:
    made = by_address(Office(ROOT).site())
    known = told(data(made[ADDRESS]))

    boards = {address: page.view for address, page in made.items() if isinstance(page.view, Board)}
    lost = {
        (address, m.term) for address, view in boards.items() for m in view.meanings if (m.term, m.text) not in known
    }
    assert lost == set()


def test_every_board_of_the_sample_leads_to_its_own_part_of_the_page() -> None:
    made = by_address(Office(ROOT).site())
    parts = {group["id"]: group for group in data(made[ADDRESS])["groups"]}

    boards = {a: page.view for a, page in made.items() if isinstance(page.view, Board) and page.view.meanings}
    known = {name: {m["term"] for m in part["meanings"]} for name, part in parts.items()}
    lost = {a for a, view in boards.items() if not {m.term for m in view.meanings} & known.get(view.method, set())}
    assert len(parts) > 50
    assert lost == set()


def test_numbers_that_units_fill_in_are_told_from_those_that_are_computed() -> None:
    view = page()
    whole = {entry["term"]: entry["text"] for entry in view["groups"][0]["meanings"]}

    assert "手填" not in view["note"]
    for word in ("票数", "走访覆盖", "晋升前后", "记分"):
        assert word in whole["单位填报的"]
        assert word not in whole["算出来的"]


def test_all_six_states_are_explained_in_the_order_in_which_they_are_tried() -> None:
    (group,) = (group for group in page()["groups"] if group["title"] == "公开承诺")

    terms = [entry["term"] for entry in group["meanings"]]
    assert [term for term in terms if term in set(Fulfilment)] == [state.value for state in Fulfilment]


def test_a_part_leads_to_its_page_as_soon_as_there_is_one() -> None:
    window = Window(start=date(2026, 5, 11), end=date(2026, 5, 20))
    campaign = Campaign(name="示例活动", lookback=(window,))

    def address(today: date) -> str:
        groups = {group["title"]: group["address"] for group in page(as_of=today, campaign=campaign)["groups"]}
        return str(groups["承诺回头看"])

    assert address(date(2026, 5, 10)) == ""
    assert address(date(2026, 5, 11)) == "commitments/lookbacks.html"


def test_the_site_map_names_the_page() -> None:
    groups = data(by_address(site())["site-map.html"])["groups"]

    assert {"label": "口径说明", "address": ADDRESS} in groups[-1]["links"]
