"""The template engine's sandbox, with a short way to what layouts ask for most: fields of views, macros, filters.

Absent: anything that the library's own sandbox would refuse, or would answer otherwise.
"""

from collections.abc import Callable
from typing import Any

from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from waypoints_site.render.template import FreshTemplate, QuickMacro


class Engine(ImmutableSandboxedEnvironment):
    """A sandbox in which views are read quickly."""

    template_class = FreshTemplate

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._fields: dict[type, frozenset[str]] = {}
        # Nothing ever waits here, so no filter has to find that out each time it is used.
        self.filters = {name: _that_never_waits(each) for name, each in self.filters.items()}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute. Fields of a view are data that no sandbox has to judge; all else goes the library's way."""
        try:
            quick = attribute in self._fields[type(obj)]
        except KeyError:
            quick = attribute in self._fields_of(type(obj))
        return getattr(obj, attribute) if quick else super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """What stands at a subscript; filters that are given an attribute's name ask for it here."""
        fields = self._fields.get(type(obj))
        if fields is None:
            fields = self._fields_of(type(obj))
        if fields and type(argument) is str and argument in fields:
            return getattr(obj, argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """The result of a call. A macro is safe, and asks for no context; all else goes the library's way."""
        if type(obj) is not QuickMacro:
            return super().call(context, obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj._of(context.eval_ctx, args, kwargs)  # noqa: SLF001 - private to layouts, not to their engine

    def _fields_of(self, kind: type) -> frozenset[str]:
        """The public fields of a dataclass with slots that cannot be subscripted; of anything else, none."""
        a_view = "__slots__" in vars(kind) and not hasattr(kind, "__getitem__")
        names = getattr(kind, "__dataclass_fields__", {}) if a_view else {}
        self._fields[kind] = frozenset(name for name in names if not name.startswith("_"))
        return self._fields[kind]


def _that_never_waits(of_library: Callable[..., Any]) -> Callable[..., Any]:
    """A filter as it is before the library gives it its asynchronous side."""
    if getattr(of_library, "jinja_async_variant", False):
        return getattr(of_library, "__wrapped__", of_library)
    return of_library
