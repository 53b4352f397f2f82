"""Texts → HTML, each once: what many pages show is rendered for the first of them.

Absent: pages; the way to a target comes as a function.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from waypoints_site.markup import to_html, to_inline_html
from waypoints_site.records.text import Text

To = Callable[[str], str | None]
Key = tuple[str, tuple[tuple[str, str], ...], int | None, bool]


@dataclass(slots=True)
class Texts:
    """Renders Markdown and remembers what it rendered, by everything that could change it."""

    _memo: dict[Key, Markup] = field(default_factory=dict)

    def html(self, text: Text, to: To, *, top: int | None = None, inline: bool = False) -> Markup:
        """The HTML of a text as a page shows it that reaches its targets by `to`; those out of reach are no links."""
        reached = ((written, to(target)) for written, target in text.links)
        links = {written: address for written, address in reached if address is not None}
        key = (text.source, tuple(links.items()), top, inline)
        if key not in self._memo:
            html = to_inline_html(text.source, links.get) if inline else to_html(text.source, links.get, top)
            self._memo[key] = Markup(html)  # noqa: S704 - to_html escapes all that is not its own
        return self._memo[key]
