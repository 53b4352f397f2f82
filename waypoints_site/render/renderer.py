"""The template engine, closed in: no loader but the layouts given, no globals but pure helpers.

Absent: any template's name; the plan says which draws what.
"""

from collections.abc import Callable, MutableMapping
from hashlib import blake2b
from typing import Any

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from waypoints_site.plan import Page
from waypoints_site.records import Text
from waypoints_site.render.addresses import relative
from waypoints_site.render.closure import Closures
from waypoints_site.render.engine import Engine, Helper
from waypoints_site.render.faults import fault_of
from waypoints_site.render.layouts import Layouts
from waypoints_site.render.texts import Texts

_FAULTS = (
    TemplateError, ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip
"""What a layout can bring about; a layout is a program."""


class Renderer:
    """Draws pages, one after another."""

    def __init__(
        self, layouts: Layouts, code: BytecodeCache | None = None, elsewhere: str | None = None
    ) -> None:
        """With `elsewhere`, pages that this site lacks are looked for at that address; nowhere, where it is empty.

        `code` knows layouts that were compiled before.
        """
        self._texts = Texts()
        self._layouts = layouts
        self._page, self._base = "", ""
        self._elsewhere, self._here = elsewhere, frozenset[str]()
        self._templates = _environment(layouts, code)
        self._templates.globals.update(to=Helper(self._to))
        self._templates.filters.update(markdown=self._markdown, inline=self._inline)
        self._closures = Closures(layouts, self._templates)
        self._digests: dict[str, str] = {}

    def page(self, page: Page, here: frozenset[str] = frozenset()) -> bytes:
        """The HTML of a page among those `here`; raises LayoutFault where a layout does not work."""
        self._page, self._base, self._here = page.path, page.frame.base, here
        try:
            template = self._templates.get_template(page.template)
            return template.render(frame=page.frame, view=page.view).encode()
        except _FAULTS as error:
            raise fault_of(error, page.template) from error

    def closure(self, template: str) -> frozenset[str]:
        """The names of the layouts that may take part in drawing a template."""
        return self._closures.of(template)

    def digest(self, template: str) -> str:
        """A digest of all that decides how a template draws a view: the layouts' sources, and where links may lead."""
        if template not in self._digests:
            parts = [repr(self._elsewhere)]
            for name in sorted(self.closure(template)):
                parts += [name, repr(self._layouts.source(name))]
            self._digests[template] = blake2b(
                "\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16
            ).hexdigest()
        return self._digests[template]

    def _to(self, target: str) -> str:
        return relative(target, self._page, self._base)

    def _reach(self, target: str) -> str | None:
        """Where a text's link leads: within the site, to the site elsewhere, or nowhere."""
        if self._elsewhere is None or target.partition("#")[0] in self._here:
            return self._to(target)
        return f"{self._elsewhere}/{target}" if self._elsewhere else None

    def _markdown(self, text: Text, top: int | None = None) -> Markup:
        return self._texts.html(text, self._reach, top=top)

    def _inline(self, text: Text) -> Markup:
        return self._texts.html(text, self._reach, inline=True)


class _Loader(BaseLoader):
    def __init__(self, layouts: Layouts) -> None:
        self._layouts = layouts

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - the library's shape
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        source = self._layouts.source(template)
        if source is None:
            raise TemplateNotFound(template)
        return source, template, lambda: True

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the library's shape
    ) -> Template:
        """A template; where Python itself cannot take in what the library made of it, that is an error of syntax."""
        try:
            return super().load(environment, name, globals)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as fault:
            raise TemplateSyntaxError(_reason(fault), 1, name, name) from fault


def _reason(fault: Exception) -> str:
    """Why Python cannot take in a layout; of its own reasons only the sentence, for the place is not the layout's."""
    said = fault.msg if isinstance(fault, SyntaxError) else str(fault)
    if isinstance(fault, RecursionError | MemoryError) or said.startswith("too many"):
        return "this layout nests too deeply"
    return f"this layout cannot be compiled: {said}"


def _environment(layouts: Layouts, code: BytecodeCache | None) -> Environment:
    environment = Engine(
        loader=_Loader(layouts),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
        bytecode_cache=code,
    )
    for name in ("lipsum", "cycler", "joiner"):  # the first is random, the others keep state
        environment.globals.pop(name, None)
    environment.filters.pop("random", None)
    return environment
