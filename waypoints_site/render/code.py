"""Layouts → Python: a field of a view is read where it is asked for, without a call to the sandbox.

Beside the code stands what a layout holds when others import it (macros alone, or values that a page gave it), and
which others it asks for.
Absent: what may be called, and all that is no field.
"""

from collections.abc import Iterator
from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.meta import find_referenced_templates
from jinja2.runtime import LoopContext

IMPORTED = "imported_by_macros"
"""The name, in the code, of the names of the layouts that one of macros alone imports; None for any other layout."""
NAMED = "named_by_layout"
"""The name, in the code, of the names of all layouts that one asks for; None where it may ask for any."""


class Fields(dict[type, frozenset[str]]):
    """By kind of value, the names that may be read from it as they are; each kind is looked at once.

    They are the public fields of a dataclass with slots that cannot be subscripted, and what a loop says of itself; of
    anything else, none.
    """

    def __missing__(self, kind: type) -> frozenset[str]:
        """Looks at a kind that was never met before."""
        a_view = "__slots__" in vars(kind) and not hasattr(kind, "__getitem__")
        names = getattr(kind, "__dataclass_fields__", {}) if a_view else {}
        return self.setdefault(kind, frozenset(name for name in names if not name.startswith("_")))


FIELDS = Fields(
    {LoopContext: frozenset({"first", "index", "index0", "last", "length", "revindex", "revindex0"})}
)


class QuickCode(CodeGenerator):
    """Writes attributes as `value.name` where that is a field, and else asks the environment as usual.

    A block is put together where it stands.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - the library's name
        """Writes the code of a layout, and behind it which others it imports, or asks for in whatever way."""
        named = tuple(dict.fromkeys(find_referenced_templates(node)))
        super().visit_Template(node, frame)
        self.writeline(f"{IMPORTED} = {_imported(node)!r}")
        self.writeline(f"{NAMED} = {None if None in named else named!r}")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - the library's name
        """Writes the code of one attribute."""
        if not node.attr.isidentifier() or node.attr.startswith("_") or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write(f"(_of.{node.attr} if {node.attr!r} in FIELDS[type(_of := ")
        self.visit(node.node, frame)
        self.write(f")] else environment.getattr(_of, {node.attr!r}))")

    def writeline(self, x: str, node: nodes.Node | None = None, extra: int = 0) -> None:
        """Writes a line; of a block one text, so that what it yields need not pass through all layouts around it."""
        if x.startswith("yield from context.blocks["):
            x = f"yield concat({x.removeprefix('yield from ')})"
        super().writeline(x, node, extra)


def _imported(layout: nodes.Template) -> tuple[str, ...] | None:
    """The names of the layouts that one imports which holds macros alone; None where it holds anything else."""
    names = [name for part in layout.body for name in _names(part)]
    return None if None in names else tuple(name for name in names if name is not None)


def _names(part: nodes.Node) -> Iterator[str | None]:
    """What a part of a layout imports: nothing, where it is a macro; None, where it is anything else."""
    if isinstance(part, (nodes.Import, nodes.FromImport)) and not part.with_context:
        template = part.template
        yield template.value if isinstance(template, nodes.Const) and type(template.value) is str else None
    elif isinstance(part, nodes.Output):
        yield from (None for each in part.nodes if not isinstance(each, nodes.TemplateData))
    elif not isinstance(part, nodes.Macro):
        yield None
