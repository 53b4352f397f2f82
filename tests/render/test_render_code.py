"""Code that is made of layouts reads fields of views directly, and knows which layouts hold macros alone."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from jinja2 import DictLoader, Environment
from jinja2.exceptions import SecurityError, UndefinedError

from waypoints_site.render.code import FIELDS
from waypoints_site.render.engine import Engine
from waypoints_site.render.template import FreshTemplate


@dataclass(frozen=True, slots=True)
class Other:
    """A view with a field of another name, and one whose name no program can write."""

    name: str
    tail: "Other | None" = None
    _own: str = "own"


@dataclass(frozen=True, slots=True)
class View:
    """A view that asks for another."""

    other: Other
    name: str = "view"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the sandbox was asked for."""
    found: list[str] = []
    library = Engine.getattr

    def noted(self: Engine, obj: object, attribute: str) -> object:
        found.append(attribute)
        return library(self, obj, attribute)

    monkeypatch.setattr(Engine, "getattr", noted)
    return found


def drawn(source: str, **given: object) -> str:
    return Engine().from_string(source).render(**given)


@pytest.mark.parametrize(
    ("source", "wanted", "others"),
    [
        ("{{ view.name }}", "view", []),
        ("{{ view.other.name }}", "other", []),
        ("{{ view.other.tail.name }}", "tail", []),
        ("{{ (view.other.tail if view.other.tail.name == 'tail' else view).name }}", "tail", []),
        ("{{ [view.name, view.other.name]|join(view.other.tail.name) }}", "viewtailother", []),
        ("{% for each in [view, view.other] if each.name != view.other.name %}{{ each.name }}{% endfor %}", "view", []),
        ("{{ view.other.tail.tail.name is defined }}", "False", ["name"]),  # None has no name
        ("{{ view.gone is defined }}", "False", ["gone"]),
        ("{{ words.name }}", "words", ["name"]),
        ("{{ view.name.upper() }}", "VIEW", ["upper"]),
    ],
)  # fmt: skip
def test_fields_are_read_without_the_sandbox_and_all_else_with_it(
    source: str, wanted: str, others: list[str], asked: list[str]
) -> None:
    view = View(Other("other", Other("tail")))
    assert drawn(source, view=view, words={"name": "words"}) == wanted
    assert asked == others


@pytest.mark.parametrize("name", ["_own", "__class__", "__init__"])
def test_what_is_not_public_is_refused(name: str, asked: list[str]) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        drawn("{{ view." + name + ".x }}", view=Other("a"))
    assert name in asked
    assert name not in FIELDS[Other]


def test_a_name_that_is_a_word_of_the_language_can_be_asked_for(asked: list[str]) -> None:
    assert drawn("{{ words.class }}{{ words.from }}", words={"class": "a", "from": "b"}) == "ab"
    assert asked == ["class", "from"]


LAYOUTS: Mapping[str, tuple[str, tuple[str, ...] | None]] = {
    "macros": (
        "{# note #}\n{% macro a() %}{{ to }}{% set b = 1 %}{% endmacro %}\ntext\n{% macro c() %}{% endmacro %}",
        (),
    ),
    "imports": ('{% from "macros" import a %}{% import "macros" as b %}', ("macros", "macros")),
    "chosen": ("{% from name import a %}", None),
    "one of two": ('{% from ["macros", "set"] import a %}', None),
    "with the page": ('{% from "macros" import a with context %}', None),
    "set": ("{% set a = 1 %}", None),
    "written": ("{{ a }}", None),
    "block": ("{% block a %}{% endblock %}", None),
    "extends": ('{% extends "macros" %}', None),
    "includes": ('{% include "macros" %}', None),
    "conditional": ("{% if true %}{% macro a() %}{% endmacro %}{% endif %}", None),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_layouts_of_macros_alone_import(name: str) -> None:
    environment: Environment = Engine(
        loader=DictLoader({each: source for each, (source, _) in LAYOUTS.items()})
    )
    template = environment.get_template(name)
    assert isinstance(template, FreshTemplate)
    assert template.imported == LAYOUTS[name][1]
