"""What an imported layout sets is set anew for each page; values are escaped as the library escapes them."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from markupsafe import escape as library_escape

from tests.render.drawing import draw, drawn_at
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


def test_layouts_that_are_imported_may_import_others() -> None:
    layouts = {
        "page.html": '{% import "a.html" as a %}{{ a.x() }}',
        "a.html": '{% from "b.html" import y %}{% macro x() %}{{ y() }}{% endmacro %}',
        "b.html": '{% macro y() %}{{ to("") }}{% endmacro %}',
    }
    assert draw(layouts) == "./"


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
