"""The sandbox's short ways answer as the library's own would."""

import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from tests.goldens_of_pages import golden_texts, whole_site
from waypoints_site.render import renderer
from waypoints_site.render.engine import Engine, Helper
from waypoints_site.render.template import QuickMacro


class Plain(Template):
    """A template of the library that forgets between pages what it imported, as ours do."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        self._module = None
        return super()._get_default_module(ctx)


class Library(ImmutableSandboxedEnvironment):
    """The library's own sandbox."""

    template_class = Plain


@dataclass(frozen=True, slots=True)
class View:
    """A view as plans make them."""

    name: Any
    parts: tuple[Any, ...] = ()
    _own: str = "own"
    listed: list[int] = field(default_factory=lambda: [3, 1, 2])
    by_name: dict[str, Any] = field(default_factory=lambda: {"name": "of the dict", "items": "x"})

    @property
    def loud(self) -> str:
        """A property beside the fields."""
        return str(self.name).upper()

    def method(self) -> str:
        """A method."""
        return f"<{self.name}>"


@dataclass(slots=True)
class Open:
    """One that can be changed, and asked by subscript."""

    name: str = "a name"
    parts: tuple[Any, ...] = ()

    def __getitem__(self, key: str) -> str:
        return f"item {key}"


EXPRESSIONS = (
    "view.name", "view['name']", "view.parts", "view[0]", "view.loud", "view['loud']", "view.method()", "view.nothing", "view['nothing']",
    "view._own", "view['_own']", "view|attr('_own')", "view|attr('name')", "view.__class__", "view['__class__']", "view|attr('__class__')",
    "view.__init__.__globals__", "view.__dataclass_fields__", "view.__slots__", "view.method.__func__", "view.method.__self__",
    "''.__class__.__mro__", "(1).__class__", "view.parts.__class__", "view.name.__class__.__base__", "cycler", "self._TemplateReference__context",
    "view.listed.append(4)", "view.listed.sort()", "view.listed|sort", "view.by_name.update(a=1)", "view.by_name.items()|list", "view.by_name.name",
    "view.by_name['name']", "view.by_name.clear()", "view.by_name.pop('name')", "'{0.__class__}'.format(view)", "'{0.name}'.format(view)",
    "'{x.__init__}'.format_map({'x': view})", "('%s' % view.name)", "view.name ~ '<' ~ view.name", "[view.name, '<']|join('&')",
    "[view, open]|map(attribute='name')|list", "[view]|map(attribute='_own')|list", "[view]|map(attribute='__class__')|list",
    "[view, view]|groupby('name')|list|length", "[view]|selectattr('parts')|list|length", "[view]|rejectattr('name')|list", "[view]|sum(attribute='name')",
    "[3, 1]|map('string')|join", "view.parts|first", "view.parts|list", "view.parts|slice(2)|list", "view.parts|unique|list", "view.name|e", "view.name|safe",
    "view.name|escape|upper", "view.name|string|length", "view.name|forceescape", "view.name|default('d')", "view.name|replace('a', '<')", "view.parts|tojson",
    "open.name", "open['name']", "open['other']", "open.other", "open.__setattr__('name', 'x')", "range(3)|list", "range(1000000)", "none", "true", "1.50",
    "view.name|xmlattr", "{'a': view.name}|xmlattr", "view.name|indent", "view.name is string", "view is mapping", "view.name == view['name']",
)  # fmt: skip

MACROS = """
{%- macro plain(a, b='<', c=a) -%}[{{ a }}|{{ b }}|{{ c }}]{%- endmacro -%}
{%- macro more(a) -%}{{ a }}{{ varargs }}{{ kwargs }}{%- endmacro -%}
{%- macro around(a=1) -%}({{ a }}{{ caller(a) if caller is defined else '-' }}){%- endmacro -%}
{%- macro inner(caller=none) -%}{{ caller }}{%- endmacro -%}
{%- macro empty() -%}{%- endmacro -%}
"""
CALLS = (
    "{{ plain() }}", "{{ plain(view.name) }}", "{{ plain(view.name, 2) }}", "{{ plain(1, 2, 3) }}", "{{ plain(1, 2, 3, 4) }}", "{{ plain(b=view.name, a=1) }}",
    "{{ plain(1, a=2) }}", "{{ plain(1, d=2) }}", "{{ more(view.name, 2, x=3) }}", "{{ more(view.name) }}", "{{ around() }}", "{{ around(view.name) }}",
    "{% call(x) around(view.name) %}<i>{{ x }}</i>{% endcall %}", "{% call plain(1) %}x{% endcall %}", "{% call inner() %}x{% endcall %}", "{{ inner() }}",
    "{{ inner(view.name) }}", "{{ empty() }}", "{{ empty() ~ view.name }}", "{{ plain(view.name) ~ view.name }}", "{{ plain(plain(view.name)) }}",
    "{{ plain(view.name)|upper|e }}", "{{ [1, view.name]|map('string')|map('e')|join }}", "{% set x = plain(view.name) %}{{ x }}{{ x|length }}",
    "{% set x %}<b>{{ view.name }}</b>{% endset %}{{ x }}", "{% filter upper %}{{ view.name }}<{% endfilter %}",
    "{% autoescape false %}{{ plain(view.name) }}{{ view.name }}{% endautoescape %}", "{% autoescape false %}{{ (plain(view.name) ~ '<')|e }}{% endautoescape %}",
    "{{ (plain(view.name) ~ '<')|e }}", "{% for x in view.parts recursive %}{{ loop.index }}{{ x }}{{ loop([]) }}{% endfor %}", "{{ plain.name }}{{ plain.arguments }}",
    "{{ plain.__call__ }}", "{{ plain._func }}", "{{ plain.of(1) }}", "{{ plain(*view.parts) }}", "{{ plain(**view.by_name) }}", "{{ plain is callable }}",
)  # fmt: skip

NAMES = ("a & b", "", "plain", "<script>", Markup("<b>a</b>"), 'it\'s "x"', 7, None, 2.5)


def views() -> list[View]:
    """Views of every name, with more and more parts."""
    return [View(name, NAMES[number : 2 * number]) for number, name in enumerate(NAMES)]


def told(environment: Environment, source: str) -> list[str]:
    """What is drawn of each view, or which fault it is."""
    try:
        template = environment.from_string(source)
    except TemplateError as error:
        return [str(error)]
    return [_drawn(template, view) for view in views()]


def _drawn(template: Template, view: View) -> str:
    try:
        return template.render(view=view, open=Open())
    except (TemplateError, TypeError, ValueError, AttributeError, LookupError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


OPTIONS: dict[str, Any] = {"autoescape": True, "undefined": StrictUndefined, "extensions": ["jinja2.ext.do"]}
OURS, THEIRS = Engine(**OPTIONS), Library(**OPTIONS)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_it_says_of_an_expression_what_the_library_says(expression: str) -> None:
    source = f"{{{{ {expression} }}}}"
    assert told(OURS, source) == told(THEIRS, source)


@pytest.mark.parametrize("call", CALLS)
def test_it_makes_of_a_macro_what_the_library_makes(call: str) -> None:
    ours = [
        drawn.replace(f"{QuickMacro.__module__}.Quick", "jinja2.runtime.")
        for drawn in told(OURS, MACROS + call)
    ]
    assert [drawn.replace("QuickMacro", "Macro") for drawn in ours] == told(THEIRS, MACROS + call)


BELOW = {
    "base": "<{{ view.name }}>{% block head %}head {{ view.name }}{% endblock %}{% block main scoped %}{% endblock %}"
    "{% for part in view.parts %}{% block each scoped %}({{ part }}){% endblock %}{% endfor %}{{ self.head() }}",
    "middle": "{% extends 'base' %}{% block head %}[{{ super() }}]{% endblock %}",
}
LAYOUTS = (
    "{% extends 'base' %}", "{% extends 'middle' %}", "{% extends 'middle' %}{% block head %}{{ super() }}{{ super.super() }}{% endblock %}",
    "{% extends 'base' %}{% block main %}{{ super() ~ view.name }}{{ super()|length }}{% endblock %}",
    "{% extends 'base' %}{% block each %}{{ super() }}{{ part }}{% endblock %}", "{% extends 'base' %}{% block head %}{{ self.head }}{% endblock %}",
    "{% extends 'base' %}{% block head %}{{ super(1) }}{% endblock %}", "{% extends 'base' %}{% block head %}{{ super.__call__ }}{% endblock %}",
    "{% extends 'base' %}{% block head %}{{ super._stack }}{{ self._context }}{% endblock %}", "{% extends 'base' %}{% block main %}{{ view.nothing }}{% endblock %}",
    "{% extends 'base' %}{% block main %}{% set x %}{{ self.head() }}{% endset %}{{ x }}{% filter upper %}{{ self.head() }}{% endfilter %}{% endblock %}",
    "{% extends 'base' if view.name else 'middle' %}", "{% include 'base' %}", "{% block a required %}{% endblock %}", "{{ super() }}", "{{ self.none() }}",
    "{{ to('a.html') }}{{ to(view.name) }}", "{% for part in view.parts %}{{ to(part) }}{{ loop.index }}{% endfor %}", "{{ to() }}", "{{ to(1, b=2) }}",
    "{{ to(*view.parts) }}", "{% macro m() %}{{ to('a&b') }}{% endmacro %}{{ m() }}", "{{ [1]|map('string')|join ~ to('<') }}", "{{ to.__self__ }}", "{{ to.__func__ }}",
)  # fmt: skip


def way(target: object) -> str:
    """What layouts ask for, as ours ask for an address."""
    return f"to <{target}>"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_makes_of_blocks_and_helpers_what_the_library_makes(layout: str) -> None:
    def drawn(environment: Environment, to: object) -> list[str]:
        environment.loader = DictLoader(BELOW)
        environment.globals["to"] = to
        return told(environment, layout)

    ours = drawn(Engine(**OPTIONS), Helper(way))
    assert [_without_names(text) for text in ours] == [
        _without_names(text) for text in drawn(Library(**OPTIONS), way)
    ]


def _without_names(text: str) -> str:
    """A fault without what it calls the function, and without where something stands in memory."""
    return re.sub(r"0x[0-9a-f]+|[\w.<>]*(?=\(\) (takes|missing|got))|[\w.]+(?= object)", "…", text)


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.__class__ }}", "{{ view['__class__'] }}", "{{ view._own }}", "{{ view.__init__.__globals__ }}", "{{ ''.__class__ }}",
        "{{ view.parts.__class__ }}", "{{ view.listed.append(4) }}", "{{ view.by_name.update(a=1) }}", "{{ '{0.__class__}'.format(view) }}",
        "{% do view.listed.sort() %}", "{% macro m() %}{% endmacro %}{{ m._func }}", "{{ [view]|map(attribute='__class__')|join }}",
    ],
)  # fmt: skip
def test_it_refuses_what_the_library_refuses(source: str) -> None:
    view = View("x")
    with pytest.raises(SecurityError):
        OURS.from_string(source).render(view=view)
    assert (view.listed, len(view.by_name)) == ([3, 1, 2], 2)


def test_a_field_that_is_not_there_is_undefined() -> None:
    with pytest.raises(UndefinedError):
        OURS.from_string("{{ view.nothing }}").render(view=View("x"))


def test_the_layouts_that_ship_are_drawn_as_the_library_draws_them(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = (whole_site(), golden_texts())
    monkeypatch.setattr(renderer, "Engine", Library)
    assert (whole_site(), golden_texts()) == quick
