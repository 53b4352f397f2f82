"""What an imported layout sets is set anew for each page."""

from tests.render.drawing import draw, drawn_at


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
