"""A template whose macros start afresh on every page, and are called quickly.

Absent: what jinja2 would keep of an imported layout: a `{% set %}` there that once asked for an address would
hold that of the first page for all the others.
"""

import re
from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment, Template
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup
from markupsafe import escape as escape_anything

_SPECIAL = re.compile("[&<>'\"]")


class FreshTemplate(Template):
    """A template that is run again each time another one imports it."""

    @classmethod
    def _from_namespace(
        cls,
        environment: Environment,
        namespace: MutableMapping[str, Any],
        globals: MutableMapping[str, Any],  # noqa: A002 - the library's shape
    ) -> Template:
        namespace.update(escape=escape, Macro=QuickMacro)
        return super()._from_namespace(environment, namespace, globals)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        self._module = None
        return super()._get_default_module(ctx)


def escape(value: Any) -> str:
    """What a layout writes of a value: HTML as it is, all else escaped. It is only ever joined to more of the kind."""
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL.search(value)):
        return value  # type: ignore[no-any-return]  # a text, as its type says
    return str(value) if kind is int else escape_anything(value)


class QuickMacro(Macro):
    """A macro that looks at what it was given only where that is more, or something else, than it expects."""

    def _of(self, context: EvalContext, given: tuple[object, ...], named: dict[str, Any]) -> str:
        """The macro's text. No layout can reach this: its name is a private one."""
        lacking = self._argument_count - len(given)
        odd = named or lacking < 0 or self.caller or self.catch_kwargs or self.catch_varargs
        if odd or self.explicit_caller or not context.autoescape:
            return self(context, *given, **named)
        return Markup(self._func(*given, *(missing,) * lacking))  # noqa: S704 - what a macro writes has been escaped
