"""What the search field of every page looks through.

Absent: ranking; the script in the page does that.
"""

from collections.abc import Iterator

from waypoints_site.markup import plain
from waypoints_site.plan.framework.frame import section_title
from waypoints_site.plan.framework.links import reference
from waypoints_site.records import Cell, Framework, Site
from waypoints_site.records.addresses import capability_path, cell_path, level_path, prose_path

Entry = tuple[str, str, str, str, str]
"""Kind (level, capability, cell or page), title, context, target, and the words to be found."""


def search_entries(site: Site) -> tuple[Entry, ...]:
    """Every level, capability, cell and page of a site."""
    return (*(entry for framework in site.frameworks for entry in _framework(framework)), *_prose(site))


def _framework(framework: Framework) -> Iterator[Entry]:
    for track in framework.tracks:
        for level in track.levels:
            target = level_path(framework.id, track.id, level.id)
            yield "level", f"{level.id} {level.title}", track.title, target, plain(level.summary.source)
        for capability in track.capabilities:
            target = capability_path(framework.id, track.id, capability.key)
            words = plain(capability.description.source)
            yield "capability", capability.title, track.title, target, words
            for level in track.levels:
                cell = level.cell(capability.key)
                if cell and not cell.says_nothing:
                    target = cell_path(framework.id, track.id, level.id, capability.key)
                    yield (
                        "cell",
                        f"{reference(level, capability)} {capability.title}",
                        level.title,
                        target,
                        _words(cell),
                    )


def _words(cell: Cell) -> str:
    return " ".join(
        plain(each.text.source) for rated in (cell.meets, cell.exceeds, cell.misses) for each in rated
    )


def _prose(site: Site) -> Iterator[Entry]:
    for page in site.pages:
        words = f"{page.description} {plain(page.body.source)}".strip()
        yield (
            "page",
            page.title,
            section_title(page.section),
            prose_path(page.section, page.id),
            words,
        )
