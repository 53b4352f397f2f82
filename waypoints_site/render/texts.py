"""Texts → HTML, each once: what many pages show is rendered for the first of them.

Absent: pages; the way to a target comes as a function.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from waypoints_site.markup import to_html, to_inline_html
from waypoints_site.records.text import Text

To = Callable[[str], str | None]
Key = tuple[str, tuple[tuple[str, str], ...], int | None, bool]

LIMIT = 5000
"""Texts that are remembered at least, and at most twice as many: all of a framework, and some people's own."""


@dataclass(slots=True)
class Texts:
    """Renders Markdown and remembers what it rendered, by everything that could change it."""

    _memo: dict[Key, Markup] = field(default_factory=dict)
    _before: dict[Key, Markup] = field(default_factory=dict)

    def html(self, text: Text, to: To, *, top: int | None = None, inline: bool = False) -> Markup:
        """The HTML of a text as a page shows it that reaches its targets by `to`; those out of reach are no links."""
        links: dict[str, str] = {}
        for written, target in text.links:
            address = to(target)
            if address is not None:
                links[written] = address
        key = (text.source, tuple(links.items()), top, inline)
        found = self._memo.get(key)
        return found if found is not None else self._rendered(key, links)

    def _rendered(self, key: Key, links: Mapping[str, str]) -> Markup:
        """What is not remembered, from now on; of what nobody has asked for in a long time, nothing is."""
        if len(self._memo) >= LIMIT:
            self._before, self._memo = self._memo, {}
        found = self._before.get(key)
        if found is None:
            source, _, top, inline = key
            html = to_inline_html(source, links.get) if inline else to_html(source, links.get, top)
            found = Markup(html)  # noqa: S704 - to_html escapes all that is not its own
        self._memo[key] = found
        return found
