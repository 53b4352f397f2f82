"""A template whose macros start afresh on every page, and are called quickly.

Absent: what jinja2 would keep of an imported layout: a `{% set %}` there that once asked for an address would
hold that of the first page for all the others.
"""

from collections.abc import Callable, MutableMapping
from functools import cached_property, partial
from typing import Any

from jinja2 import Environment, Template, TemplateError
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup
from markupsafe import escape as escape_anything

from waypoints_site.render.code import FIELDS, IMPORTED, NAMED


class FreshTemplate(Template):
    """A template that is run again each time another one imports it, unless it holds nothing that a page could give.

    `named` are the layouts that it asks for, None where it may ask for any.
    """

    environment: Environment
    imported: tuple[str, ...] | None
    named: tuple[str, ...] | None

    @classmethod
    def _from_namespace(
        cls,
        environment: Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],  # noqa: A002 - the library's shape
    ) -> Template:
        namespace.update(escape=escape, Markup=as_html, Macro=QuickMacro, FIELDS=FIELDS)
        template = super()._from_namespace(environment, namespace, globals)
        assert isinstance(template, cls)
        template.imported, template.named = namespace[IMPORTED], namespace[NAMED]
        return template

    @cached_property
    def lasts(self) -> bool:
        """Whether it holds macros alone, and so do all that it imports: then it need not be run for every page."""
        if self.imported is None:
            return False
        try:
            found = [self.environment.get_template(name) for name in self.imported]
        except TemplateError:  # to be met again where it is imported, with its place
            return False
        return all(isinstance(each, FreshTemplate) and each.lasts for each in found)

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The text of a page.

        What the page was given is let go at once: its macros refer to themselves through what surrounds them, and
        would keep all of it until somebody looks for such circles.
        """
        context = self.new_context(dict(*args, **kwargs))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:  # noqa: BLE001 - as the library does: it is raised again, with its place in the layout
            self.environment.handle_exception()
        finally:
            context.parent.clear()
            context.vars.clear()

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if not self.lasts:
            self._module = None
        return super()._get_default_module(ctx)


def escape(value: Any) -> str:
    """What a layout writes of a value: HTML as it is, all else escaped. It is only ever joined to more of the kind."""
    kind = type(value)
    if kind is Markup or (kind is str and not _is_special(value)):
        return value  # type: ignore[no-any-return]  # a text, as its type says
    return str(value) if kind is int else escape_anything(value)


def _is_special(text: str) -> bool:
    """Whether anything in a text has to be escaped; five looks for a letter take less than one for any of them."""
    return "&" in text or "<" in text or ">" in text or "'" in text or '"' in text


as_html: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Makes a text that code has put together into HTML; the library's own way first asks what it is."""


class QuickMacro(Macro):
    """A macro that looks at what it was given only where that is more, or something else, than it expects."""

    def _of(self, context: EvalContext, given: tuple[object, ...], named: dict[str, Any]) -> str:
        """The macro's text. No layout can reach this: its name is a private one."""
        lacking = self._argument_count - len(given)
        odd = named or lacking < 0 or self.caller or self.catch_kwargs or self.catch_varargs
        if odd or self.explicit_caller or not context.autoescape:
            return self(context, *given, **named)
        text: str = self._func(*given, *(missing,) * lacking) if lacking else self._func(*given)
        return as_html(text)
