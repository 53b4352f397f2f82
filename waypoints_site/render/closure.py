"""Which layouts take part in drawing a page: its template, and all that it extends, includes or imports.

Absent: running any of them. Where a layout names another one only while it runs, every layout may take part.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, TemplateError, TemplateNotFound

from waypoints_site.render.layouts import Layouts
from waypoints_site.render.template import FreshTemplate


@dataclass(slots=True)
class Closures:
    """Finds the closures of templates in an environment, which loads each layout once."""

    layouts: Layouts
    environment: Environment

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

    def _names(self, name: str) -> Sequence[str] | None:
        """What a layout names; None where it may name any."""
        try:
            template = self.environment.get_template(name)
        except TemplateNotFound:
            return ()
        except TemplateError:  # drawing the page will say so
            return None
        assert isinstance(template, FreshTemplate)
        return template.named
