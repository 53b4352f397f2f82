"""The sandbox's short ways answer as the library's own would."""

from dataclasses import dataclass

import pytest
from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from waypoints_site.render.engine import Engine


@dataclass(frozen=True, slots=True)
class View:
    """A view as plans make them."""

    name: str
    parts: tuple[str, ...] = ()

    @property
    def loud(self) -> str:
        """A property beside the fields."""
        return self.name.upper()


SOURCES = (
    "{{ view.name }} {{ view.loud }} {{ view['name'] }} {{ view.parts|length }}",
    "{% macro bold(text, end='!') %}<b>{{ text }}{{ end }}</b>{% endmacro %}{{ bold(view.name) }}{{ bold('<', end='?') }}",
    "{{ [view]|map(attribute='name')|join }}{{ [view]|selectattr('parts')|list|length }}",
)


@pytest.mark.parametrize("source", SOURCES)
def test_it_draws_what_the_library_draws(source: str) -> None:
    view = View("a & b", ("x",))
    options = {"autoescape": True, "undefined": StrictUndefined}
    library = ImmutableSandboxedEnvironment(**options)
    assert Engine(**options).from_string(source).render(view=view) == library.from_string(source).render(
        view=view
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.__class__.__mro__ }}",
        "{{ view.__init__.__globals__ }}",
        "{{ ''.__class__ }}",
        "{{ view.parts.__class__ }}",
    ],
)
def test_it_refuses_what_the_library_refuses(source: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        Engine(autoescape=True, undefined=StrictUndefined).from_string(source + "{{ 1 }}").render(
            view=View("x")
        )


def test_a_field_that_is_not_there_is_undefined() -> None:
    with pytest.raises(UndefinedError):
        Engine(undefined=StrictUndefined).from_string("{{ view.nothing }}").render(view=View("x"))
