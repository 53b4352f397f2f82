"""The template engine's sandbox, with a short way to what layouts ask for most: fields of views, and macros.

Absent: anything that the library's own sandbox would refuse, or would answer otherwise.
"""

from typing import Any

from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Engine(ImmutableSandboxedEnvironment):
    """A sandbox in which views are read quickly."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._fields: dict[type, frozenset[str]] = {}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute. Fields of a view are data that no sandbox has to judge; all else goes the library's way."""
        kind = type(obj)
        fields = self._fields.get(kind)
        if fields is None:
            fields = self._fields[kind] = _fields_of(kind)
        return getattr(obj, attribute) if attribute in fields else super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """The result of a call. A macro is safe, and wants the evaluation context; all else goes the library's way."""
        if type(obj) is not Macro:
            return super().call(context, obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj(context.eval_ctx, *args, **kwargs)


def _fields_of(kind: type) -> frozenset[str]:
    """The public fields of a dataclass with slots; of anything else, none."""
    names = getattr(kind, "__dataclass_fields__", {}) if "__slots__" in vars(kind) else {}
    return frozenset(name for name in names if not name.startswith("_"))
