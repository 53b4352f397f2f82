"""Which layouts take part in drawing a page: its template, and all that it extends, includes or imports.

Absent: running any of them. Where a layout names another one only while it runs, every layout may take part.
"""

from dataclasses import dataclass, field

from jinja2 import Environment, TemplateError
from jinja2.meta import find_referenced_templates

from waypoints_site.render.layouts import Layouts


@dataclass(slots=True)
class Closures:
    """Finds the closures of templates, each layout being parsed once."""

    layouts: Layouts
    environment: Environment
    _named: dict[str, frozenset[str] | None] = field(default_factory=dict)

    def of(self, template: str) -> frozenset[str]:
        """The names of the layouts that may take part in drawing a template, itself first of all, there or not."""
        found: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            named = self._names(name)
            if named is None:
                return frozenset({*found, *self.layouts.names()})
            waiting += named
        return frozenset(found)

    def _names(self, name: str) -> frozenset[str] | None:
        """What a layout names; None where it may name any."""
        if name not in self._named:
            self._named[name] = self._parsed(self.layouts.source(name))
        return self._named[name]

    def _parsed(self, source: str | None) -> frozenset[str] | None:
        if source is None:
            return frozenset()
        try:
            told = list(find_referenced_templates(self.environment.parse(source)))
        except TemplateError:  # drawing the page will say so
            return None
        return None if None in told else frozenset(name for name in told if name is not None)
