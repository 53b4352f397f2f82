"""The template engine's sandbox, with a short way to what layouts ask for most: fields of views, macros, filters.

Absent: anything that the library's own sandbox would refuse, or would answer otherwise.
"""

from collections.abc import Callable
from typing import Any

from jinja2.runtime import BlockReference, Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from waypoints_site.render.code import FIELDS, QuickCode
from waypoints_site.render.template import FreshTemplate, QuickMacro


class Helper:
    """A function of our own that layouts may call, whatever they give it; it is safe, and asks for no context."""

    __slots__ = ("_of",)

    def __init__(self, of: Callable[..., object]) -> None:
        self._of = of

    def __call__(self, *args: Any, **kwargs: Any) -> object:
        """What the function says."""
        return self._of(*args, **kwargs)


KNOWN = frozenset({QuickMacro, Helper, BlockReference})
"""Kinds of what layouts call that are safe, and ask for no context; the last is a block of the layout below."""


class Engine(ImmutableSandboxedEnvironment):
    """A sandbox in which views are read quickly."""

    template_class = FreshTemplate
    code_generator_class = QuickCode

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # Nothing ever waits here, so no filter has to find that out each time it is used.
        self.filters = {name: _that_never_waits(each) for name, each in self.filters.items()}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute. Fields of a view are data that no sandbox has to judge; all else goes the library's way."""
        return getattr(obj, attribute) if attribute in FIELDS[type(obj)] else super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands at a subscript; filters that are given an attribute's name ask for it here."""
        if type(argument) is str and argument in FIELDS[type(obj)]:
            return getattr(obj, argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """The result of a call; where it is not known to be safe, the library's way."""
        kind = type(obj)
        if kind not in KNOWN:
            return super().call(context, obj, *args, **kwargs)
        if kwargs:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
        if kind is QuickMacro:
            return obj._of(context.eval_ctx, args, kwargs)  # noqa: SLF001 - private to layouts, not to their engine
        return obj(*args, **kwargs)


def _that_never_waits(of_library: Callable[..., Any]) -> Callable[..., Any]:
    """A filter as it is before the library gives it its asynchronous side."""
    if getattr(of_library, "jinja_async_variant", False):
        return getattr(of_library, "__wrapped__", of_library)
    return of_library
