"""What an error says of the layout that it came from. Most cases stand with the renderer."""

from jinja2 import TemplateSyntaxError

from waypoints_site.render.faults import fault_of


def test_an_error_from_no_layout_is_the_pages() -> None:
    found = fault_of(ValueError("why"), "page.html")
    assert (found.name, found.line, str(found)) == ("page.html", 1, "why")


def test_an_error_without_words_is_called_by_its_name() -> None:
    assert str(fault_of(MemoryError(), "page.html")) == "MemoryError"


def test_a_syntax_error_knows_its_place() -> None:
    found = fault_of(TemplateSyntaxError("odd", 7, "part.html"), "page.html")
    assert (found.name, found.line, str(found)) == ("part.html", 7, "odd")
    nameless = fault_of(TemplateSyntaxError("", 7), "page.html")
    assert (nameless.name, str(nameless)) == ("page.html", "this does not parse")
