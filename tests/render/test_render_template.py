"""What an imported layout sets is set anew for each page; values are escaped as the library escapes them."""

import gc
import weakref
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from markupsafe import Markup
from markupsafe import escape as library_escape

from tests.render.drawing import draw, drawn_at, page_at
from waypoints_site.render import LayoutFault, Layouts, Renderer
from waypoints_site.render.engine import Engine
from waypoints_site.render.template import escape


def test_a_set_at_the_top_of_an_imported_layout_does_not_stay_with_the_first_page() -> None:
    layouts = {
        "page.html": '{% from "parts.html" import home, link %}{{ home }} {{ link() }}',
        "parts.html": (
            '{% set home = to("index.html") %}'  # what would stay with the first page
            '{% macro link() %}{{ to("index.html") }}{% endmacro %}'
        ),
    }
    assert drawn_at(layouts, "index.html", "eng/ic/l1.html", "index.html") == [
        "index.html index.html",
        "../../index.html ../../index.html",
        "index.html index.html",
    ]


@pytest.mark.parametrize(
    "layouts",
    [
        {"page.html": "{% macro m(x) %}{{ m(x - 1) if x }}{{ view }}{% endmacro %}{{ m(2) }}"},
        {
            "page.html": '{% extends "base.html" %}{% set own = view %}{% block b %}{{ own }}{{ super() }}{% endblock %}',
            "base.html": "{% macro m(x) %}{{ x }}{{ m }}{% endmacro %}{% block b %}{{ m(view) }}{% endblock %}",
        },
    ],
)
def test_what_a_page_was_given_is_let_go_at_once(layouts: dict[str, str]) -> None:
    renderer, view = Renderer(Layouts(layouts)), View()
    given = weakref.ref(view)
    page = page_at(view=view)
    gc.disable()
    try:
        assert b"a view" in renderer.page(page)
        del page, view
        assert given() is None
    finally:
        gc.enable()


class View:
    """A view that is seen to go."""

    def __str__(self) -> str:
        return "a view"


def test_layouts_that_are_imported_may_import_others() -> None:
    layouts = {
        "page.html": '{% import "a.html" as a %}{{ a.x() }}',
        "a.html": '{% from "b.html" import y %}{% macro x() %}{{ y() }}{% endmacro %}',
        "b.html": '{% macro y() %}{{ to("") }}{% endmacro %}',
    }
    assert draw(layouts) == "./"


@pytest.mark.parametrize(
    "parts",
    [
        '{% from "more.html" import home %}{% macro link() %}{{ home }}{% endmacro %}',
        '{% import "more.html" as more %}{% macro link() %}{{ more.home }}{% endmacro %}',
        '{% set home %}{{ to("index.html") }}{% endset %}{% macro link() %}{{ home }}{% endmacro %}',
        '{% if true %}{% set home = to("index.html") %}{% endif %}{% macro link() %}{{ home }}{% endmacro %}',
        '{% set at = namespace(home=to("index.html")) %}{% macro link() %}{{ at.home }}{% endmacro %}',
        '{% extends "more.html" %}{% macro link() %}{{ to("index.html") }}{% endmacro %}',
        '{% from "only.html" import there %}{% macro link() %}{{ there() }}{% endmacro %}',
        'text {# note #} {% macro link() %}{% from "more.html" import home %}{{ home }}{% endmacro %}',
        '{% from ("more", "")|join(".html") import home %}{% macro link() %}{{ home }}{% endmacro %}',
    ],
)
def test_nothing_that_a_page_gave_stays_with_macros(parts: str) -> None:
    layouts = {
        "page.html": '{% from "parts.html" import link %}{{ link() }}',
        "parts.html": parts,
        "more.html": '{% set home = to("index.html") %}',
        "only.html": '{% from "more.html" import home %}{% macro there() %}{{ home }}{% endmacro %}',
    }
    found = drawn_at(layouts, "index.html", "eng/ic/l1.html", "index.html")
    assert found == ["index.html", "../../index.html", "index.html"]


def test_a_layout_of_macros_alone_is_run_once() -> None:
    environment = Engine(
        loader=DictLoader(
            {
                "parts.html": '{% from "more.html" import there %}{% macro link() %}{{ there() }}{% endmacro %}',
                "more.html": "{% macro there() %}{% endmacro %}",
                "other.html": '{% set home = "index.html" %}',
            }
        )
    )
    assert {
        name: getattr(environment.get_template(name), "lasts", None) for name in environment.list_templates()
    } == {
        "parts.html": True,
        "more.html": True,
        "other.html": False,
    }


def test_what_a_layout_of_macros_imports_and_is_not_there_is_missed_in_its_place() -> None:
    layouts = {
        "page.html": '{% from "parts.html" import link %}{{ link() }}',
        "parts.html": '\n{% from "gone.html" import there %}{% macro link() %}{{ there() }}{% endmacro %}',
    }
    with pytest.raises(LayoutFault) as fault:
        draw(layouts)
    assert (fault.value.name, fault.value.line) == ("parts.html", 2)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is HTML by itself."""

    html: str

    def __html__(self) -> str:
        return self.html


class Shout(str):
    """A text of another kind."""

    __slots__ = ()


@given(
    st.text()
    | st.text(alphabet="a<>&'\"").map(Markup)
    | st.text(alphabet="a<>&'\"")
    | st.integers()
    | st.none()
    | st.builds(Drawn, st.just("<b>"))
    | st.builds(Shout, st.text(alphabet="a<&"))
)
def test_values_are_escaped_as_the_library_escapes_them(value: object) -> None:
    assert str.__str__(escape(value)) == str.__str__(library_escape(value))
