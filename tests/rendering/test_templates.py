"""Templates compiled our way give what plain Jinja gives, whatever stands in the texts."""

from datetime import date
from enum import StrEnum
from types import SimpleNamespace
from typing import Any

import jinja2
import markupsafe
import pytest
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator.problems import GeneratorError
from generator.rendering import fragments
from generator.rendering.fragments import Fragments, load_fragments, render_body, render_head
from generator.rendering.templates import Environment, escape
from generator.views import pages
from generator.views.page import Page, Prose, Recipe
from tests.views.samples import site
from tests.workbench import ROOT, Office

HOSTILE = "<script>alert(\"1\")</script> & 'x' {{ 7 * 7 }}"


class Word(str):
    """A text of a kind of its own."""


class Kind(StrEnum):
    HOSTILE = HOSTILE


class Disguised(str):
    """A text that says it is another kind than it is."""

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return Markup


class Marked:
    """What gives its own HTML."""

    def __html__(self) -> str:
        return "<b>&amp;</b>"


class MarkedWord(Word):
    """A text that gives its own HTML."""

    def __html__(self) -> str:
        return "<i>'</i>"


class Spoken:
    def __str__(self) -> str:
        return HOSTILE


VALUES: tuple[Any, ...] = (
    *("", "字", "a-1.html", "&", "<", ">", '"', "'", "&amp;", HOSTILE, "字" * 999 + "<", "\x00\ud800\U0001f600"),
    *(
        Word(HOSTILE),
        Word("字"),
        Kind.HOSTILE,
        Disguised(HOSTILE),
        MarkedWord(HOSTILE),
        MarkedWord("字"),
        Marked(),
        Spoken(),
    ),
    *(Markup("<b>&amp;</b>"), Markup(HOSTILE), type("Own", (Markup,), {})("<b>"), Markup.escape(HOSTILE)),
    *(0, -1, 2.5, True, None, date(2026, 11, 21), (HOSTILE,), [Markup("<b>")], {"<": ">"}, b"<", type),
)
PARTS = """
{% macro plain(a, b) -%}<p title="{{ a }}">{{ b }}</p>{%- endmacro %}
{% macro given(a, b="<i>", c=a) %}<p>{{ a }}{{ b }}{{ c }}</p>{% endmacro %}
{% macro nested(a) %}{{ plain(a, plain(a, a)) }}{{ given(plain(a, a)) }}{% endmacro %}
{% macro around(a) %}<div>{{ caller() }}{{ caller() if a }}</div>{% endmacro %}
{% macro all() %}{{ varargs|join("<br>") }}{% for name, value in kwargs|dictsort %}{{ name }}{{ value }}{% endfor %}
{%- endmacro %}
"""
TEMPLATES = (
    '{{ value }}<a title="{{ value }}">{{ view.value }}</a>{{ view.inner.value }}{{ "<b>" }}',
    "{{ plain(value, value) }}{{ nested(view.value) }}{{ plain(b=value, a=1) }}{{ plain(*[value, value]) }}",
    "{{ given(value) }}{{ given(value, value) }}{{ given(value, c=value) }}{{ given(value, value, value) }}",
    "{% call around(value) %}{{ value }}<br>{% endcall %}{{ all(value, '<', key=value) }}{{ all(value, '<') }}",
    "{% set x = plain(value, '<') %}{{ x }}{{ x ~ value ~ '<' }}{{ '<' ~ value }}",
    "{% set x %}<b>{{ value }}{% endset %}{{ x }}{{ x ~ '<' }}{{ x|length }}",
    "{{ value|string }}{{ value|e }}{{ value|string|upper }}{{ value|safe }}{{ plain(value|safe, 1) }}",
    "{% filter upper %}<b>{{ value }}</b>{% endfilter %}{% filter replace('<', value|string) %}<{% endfilter %}",
    "{% for x in [value, '<'] %}{{ x }}{{ plain(x, loop.index) }}{% if not loop.last %}、{% endif %}{% endfor %}",
    "{% for x in [value, [value]] recursive %}{{ x }}{{ loop([value]) if loop.first and loop.depth < 3 }}{% endfor %}",
    "{{ value if view.value else '<' }}{{ value if false }}{{ '<' if view.value is none }}{{ not value }}{{ -2 < 1 }}",
    "{% autoescape false %}{{ value }}{{ plain(value, '<') }}{{ value|e }}{% endautoescape %}{{ value }}",
    "{% autoescape false %}{% macro raw(a) %}<{{ a }}{% endmacro %}{{ raw(value) }}{{ raw(1)|e }}{% endautoescape %}",
    "{% include 'included.html' %}{% block b %}<b>{{ value }}{% endblock %}",
    "{% for n in range(2) %}{{ n }}{{ view.method(value) }}{% endfor %}{{ value.__class__.__name__ }}{{ view.from }}",
)


def plain_environment(sources: dict[str, str]) -> jinja2.Environment:
    """Compile as Jinja does by itself."""
    return jinja2.Environment(
        loader=jinja2.DictLoader(sources),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
def test_a_value_is_escaped_as_by_markupsafe(value: Any) -> None:
    assert str(escape(value)) == str(markupsafe.escape(value))


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_gives_what_plain_jinja_gives(template: str) -> None:
    head = '{% from "parts.html" import plain, given, nested, around, all %}'
    sources = {"parts.html": PARTS, "included.html": "<i>{{ value }}</i>", "page.html": head + template}
    ours, plain = (make(sources).get_template("page.html") for make in (Environment, plain_environment))

    for value in VALUES:
        view = SimpleNamespace(value=value, inner=SimpleNamespace(value=value), method=lambda given: given)
        setattr(view, "from", value)
        assert ours.render(value=value, view=view) == plain.render(value=value, view=view), repr(value)


@pytest.fixture(scope="module")
def made() -> list[Page]:
    """Make pages of every kind, whose every text would break out of its place if it could."""
    return [
        replace(page, **{name: poisoned(getattr(page, name)) for name in ("title", "description", "meta", "view")})
        for page in pages(Office(ROOT).site())
    ]


@pytest.fixture(scope="module")
def theme() -> Fragments:
    """Load the theme's fragments."""
    return load_fragments(ROOT / "theme")


def poisoned(value: Any) -> Any:
    """Add markup to every text but those that are ready HTML."""
    match value:
        case Recipe():
            return poisoned(value.view())
        case Struct() if not isinstance(value, Prose):
            return replace(value, **{name: poisoned(getattr(value, name)) for name in value.__struct_fields__})
        case tuple():
            return tuple(map(poisoned, value))
        case str():
            return value + HOSTILE
    return value


def rendered(theme: Fragments, page: Page) -> str:
    """Render a page without its shell."""
    root = "../" * page.address.count("/")
    return render_head(theme, page, root, HOSTILE) + render_body(theme, page, root)


def test_no_text_breaks_out_of_its_place(made: list[Page], theme: Fragments) -> None:
    for page in made:
        html = rendered(theme, page)

        assert HOSTILE[:8] not in html, page.address
        assert str(Markup.escape(HOSTILE)) in html, page.address


def test_the_theme_gives_what_plain_jinja_gives(
    made: list[Page], theme: Fragments, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = [rendered(theme, page) for page in made]
    another = replace(theme, templates=(*theme.templates, ("another.html", "")))
    monkeypatch.setattr(fragments, "Environment", plain_environment)

    assert [rendered(another, page) for page in made] == ours


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ view.nothing }}", "nothing"),
        ("{{ view.title.nothing.more }}", "nothing"),
        ("{{ nothing }}", "nothing"),
        ("{{ nothing.more }}", "nothing"),
        ("{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}", "'b'"),
        ('{% from "parts/page.html" import nothing %}{{ nothing() }}', "nothing"),
        ("{{ view.title", "第1行"),
    ],
)
def test_what_a_template_asks_for_in_vain_is_named(template: str, said: str, theme: Fragments) -> None:
    page = next(page for page in pages(site()) if page.template == "not-found")
    broken = replace(theme, templates=(*theme.templates, ("broken.html", template)))

    with pytest.raises(GeneratorError, match=f"broken.html.*{said}"):
        render_body(broken, replace(page, template="broken"), "")
