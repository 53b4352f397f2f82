"""A template whose macros start afresh on every page.

Absent: what jinja2 would keep of an imported layout: a `{% set %}` there that once asked for an address would
hold that of the first page for all the others.
"""

from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context


class FreshTemplate(Template):
    """A template that is run again each time another one imports it."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        self._module = None
        return super()._get_default_module(ctx)
