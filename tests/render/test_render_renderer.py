"""The template engine, closed in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.render.drawing import draw, page_at
from waypoints_site.plan import Link
from waypoints_site.records import Text
from waypoints_site.render import LayoutFault, Layouts, Renderer


def fault(
    originals: dict[str, str], view: object = None, overrides: dict[str, str] | None = None
) -> LayoutFault:
    with pytest.raises(LayoutFault) as raised:
        draw(originals, view, overrides)
    return raised.value


def test_a_template_sees_its_view_and_its_frame() -> None:
    assert draw({"page.html": "{{ frame.title }} {{ view.label }}"}, Link("a label", "a.html")) == "T a label"


def test_what_a_view_says_is_escaped() -> None:
    assert draw({"page.html": "{{ view.label }}"}, Link("<b>&\"'", "")) == "&lt;b&gt;&amp;&#34;&#39;"


def test_texts_are_markdown_and_lead_to_their_targets() -> None:
    text = Text("*See* [a](a.md) <b>", (("a.md", "guides/a.html"),))
    assert draw({"page.html": "{{ view|markdown }}"}, text) == (
        '<p><em>See</em> <a href="guides/a.html">a</a> &lt;b&gt;</p>\n'
    )
    assert draw({"page.html": "{{ view|inline }}"}, Text("*See*")) == "<em>See</em>"
    assert draw({"page.html": "{{ view|markdown(3) }}"}, Text("# One")) == '<h3 id="one">One</h3>\n'


def test_addresses_start_from_a_base_where_there_is_one() -> None:
    renderer = Renderer(Layouts({"page.html": '{{ to("a/b.html") }}'}))
    assert renderer.page(page_at("404.html", base="https://example.com")) == b"https://example.com/a/b.html"
    assert renderer.page(page_at("c/d.html")) == b"../a/b.html"


OVERRIDDEN = {
    "page.html": '{% extends "base.html" %}{% block main %}page{% endblock %}',
    "base.html": "[{% block main %}{% endblock %}]",
}


def test_a_sites_own_layout_stands_in_the_place_of_the_original() -> None:
    assert draw(OVERRIDDEN) == "[page]"
    assert draw(OVERRIDDEN, overrides={"base.html": "({% block main %}{% endblock %})"}) == "(page)"
    assert draw(OVERRIDDEN, overrides={"page.html": "own"}) == "own"


def test_a_sites_own_layout_reaches_the_original() -> None:
    own = '{% extends "waypoints:page.html" %}{% block main %}own {{ super() }}{% endblock %}'
    assert draw(OVERRIDDEN, overrides={"page.html": own}) == "[own page]"
    both = {
        "page.html": own,
        "base.html": '{% extends "waypoints:base.html" %}{% block main %}never{% endblock %}',
    }
    assert draw(OVERRIDDEN, overrides=both) == "[own page]"


def test_the_source_of_a_layout() -> None:
    layouts = Layouts({"a": "original", "b": "kept"}, {"a": "own", "c": "new"})
    assert [layouts.source(name) for name in ("a", "b", "c", "waypoints:a", "waypoints:c", "d")] == [
        "own",
        "kept",
        "new",
        "original",
        None,
        None,
    ]


HOSTILE = {
    "the class of a value": "{{ ''.__class__.__mro__ }}",
    "the class, by another way": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "the class, by a name in two parts": "{{ ''['__cla' ~ 'ss__'] }}",
    "the function behind a helper": "{{ to.__func__.__globals__ }}",
    "the object behind a helper": "{{ to.__self__ }}",
    "the globals of a macro": "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}",
    "the frame of a generator": "{{ (view|map('upper')).gi_frame }}",
    "a range without end": "{{ range(10**9)|length }}",
    "a change of what is given": "{{ view.append('x') }}",
    "a format string": "{{ '{0.__class__.__mro__}'.format('') }}",
    "an undefined name": "{{ nothing }}",
    "an undefined attribute": "{{ frame.nothing }}",
    "an undefined filter": "{{ 'x'|nothing }}",
    "chance": "{{ [1, 2]|random }}",
    "words by chance": "{{ lipsum() }}",
    "state": "{{ cycler('a') }}",
    "the engine's own settings": "{{ self.environment }}",
    "a file": "{% include '/etc/passwd' %}",
    "a file above": "{% include '../../pyproject.toml' %}",
    "no number": "{{ 1 / 0 }}",
    "no such key": "{{ {}['x'] }}",
    "a call of what cannot be called": "{{ 'x'() }}",
    "a sum of what cannot be added": "{{ 'x' + 1 }}",
    "text where Markdown belongs": "{{ 'x'|markdown }}",
    "a block without an end": "{% if true %}",
    "a tag that is none": "{% nonsense %}",
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_a_layout_that_does_not_work_says_where(source: str) -> None:
    found = fault({"page.html": f"\n\n{source}\n"}, ["a"])
    assert (found.name, str(found) != "") == ("page.html", True)
    assert found.line in (3, 4)


@pytest.mark.parametrize(
    "source", ["{% for a in '' %}" * 25 + "{% endfor %}" * 25, "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"]
)
def test_a_layout_that_python_cannot_take_in_says_so(source: str) -> None:
    found = fault({"page.html": "{% include 'deep.html' %}", "deep.html": source})
    assert (found.name, found.line, str(found)) == ("deep.html", 1, "this layout nests too deeply")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("{{ to(a=1, a=2) }}", "keyword argument repeated: a"),
        ("{% macro m(a, a) %}{% endmacro %}", "duplicate argument"),
        ("{{ " + "9" * 5000 + " }}", "Exceeds the limit"),
    ],
)
def test_what_python_says_of_a_layout_is_said(source: str, why: str) -> None:
    found = fault({"page.html": source})
    assert (found.name, why in str(found), "nests" in str(found)) == ("page.html", True, False)


def test_a_layout_may_have_any_name() -> None:
    layouts = Layouts({"page.html": "{% include view.label %}", "bad\udcff.html": "x"})
    assert len(Renderer(layouts).digest("page.html")) == 32


def test_a_layout_cannot_change_what_it_is_given() -> None:
    assert "cannot assign" in str(fault({"page.html": "{% set frame.title = 'x' %}"}))


def test_a_layout_that_comes_back_to_itself_says_where() -> None:
    own = {"page.html": '\n{% extends "page.html" %}'}
    found = fault({"page.html": "x"}, overrides=own)
    assert (found.name, str(found)) == ("page.html", "this layout comes back to itself without end")
    looping = fault({"page.html": "{% macro m() %}\n{{ m() }}{% endmacro %}{{ m() }}"})
    assert (looping.name, looping.line) == ("page.html", 2)


@pytest.mark.parametrize(
    ("layouts", "name", "line"),
    [
        ({"page.html": '\n{% include "part.html" %}', "part.html": "a\n\n{{ nothing }}"}, "part.html", 3),
        (
            {
                "page.html": '{% extends "base.html" %}\n{% block b %}\n{{ nothing }}{% endblock %}',
                "base.html": "\n{% block b %}{% endblock %}",
            },
            "page.html",
            3,
        ),
        ({"page.html": '{% extends "base.html" %}', "base.html": "\n\n\n{{ nothing }}"}, "base.html", 4),
        (
            {
                "page.html": '{% from "m.html" import m %}\n{{ m() }}',
                "m.html": "{% macro m() %}\n\n{{ nothing }}{% endmacro %}",
            },
            "m.html",
            3,
        ),
        ({"page.html": '{% include "part.html" %}', "part.html": "\n{% nonsense %}"}, "part.html", 2),
        ({"page.html": '\n\n{% include "gone.html" %}'}, "page.html", 3),
        (
            {"page.html": '{% extends "base.html" %}', "base.html": '\n{% import "gone.html" as g %}'},
            "base.html",
            2,
        ),
        ({}, "page.html", 1),
    ],
)
def test_the_innermost_layout_and_line(layouts: dict[str, str], name: str, line: int) -> None:
    found = fault(layouts)
    assert (found.name, found.line) == (name, line)


def test_a_fault_in_an_original_names_the_original() -> None:
    found = fault(
        {"page.html": "{% nonsense %}"}, overrides={"page.html": '{% extends "waypoints:page.html" %}'}
    )
    assert (found.name, found.line) == ("waypoints:page.html", 1)


def test_a_layout_that_is_not_there_is_named() -> None:
    assert str(fault({"page.html": '{% include ["a.html", "b.html"] %}'})) != ""
    assert str(fault({"page.html": '{% include "gone.html" %}'})) == "there is no layout “gone.html”"


def test_after_a_fault_the_next_page_is_drawn() -> None:
    renderer = Renderer(Layouts({"page.html": "{{ view.label }}"}))
    with pytest.raises(LayoutFault):
        renderer.page(page_at(view=None))
    assert renderer.page(page_at(view=Link("x", ""))) == b"x"


SCRIPT = """
import hashlib
from tests.varied import pages
from tests.goldens_of_pages import shipped
from waypoints_site.render import Renderer
renderer = Renderer(shipped())
print(hashlib.sha256(b"".join(renderer.page(page) for page in pages().values())).hexdigest())
"""


def test_the_same_pages_are_the_same_bytes_whatever_the_seed_and_the_folder(
    repository: Path, tmp_path: Path
) -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(repository), "LC_ALL": "C"},
            check=True,
            capture_output=True,
        ).stdout
        for seed, folder in (("0", repository), ("1", tmp_path))
    }
    assert len(found) == 1
