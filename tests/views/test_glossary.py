"""The glossary: listed terms are defined, or named (WIN-13)."""

from generator.model.settings import Campaign, Term
from tests.views.samples import by_address, data, site


def test_terms_without_a_definition_are_named() -> None:
    terms = (Term(term="三公开", definition="公开三次"), Term(term="五个基本"), Term(term="三有一化"))
    view = data(by_address(site(campaign=Campaign(name="示例活动", glossary=terms)))["glossary.html"])

    assert view["note"] == "共3条。还没有释义的：“五个基本”、“三有一化”。"
    assert [entry["definition"] for entry in view["terms"]] == ["公开三次", "未填写", "未填写"]


def test_a_whole_glossary_says_only_how_many_terms_it_has() -> None:
    campaign = Campaign(name="示例活动", glossary=(Term(term="三公开", definition="公开三次"),))

    assert data(by_address(site(campaign=campaign))["glossary.html"])["note"] == "共1条。"
