"""How a link that leads nowhere may be put right: the nearest target, or why the one meant will not do.

Absent: targets that the reader of the text may not read; they are named only to say so.
"""

from collections.abc import Iterator
from posixpath import dirname

from waypoints_site.findings import did_you_mean
from waypoints_site.markup import headings, kind_of
from waypoints_site.records.relative import relative_path
from waypoints_site.resolve.outline import FrameworkOutline
from waypoints_site.resolve.targets import LinkBook, PageTarget, Surroundings, fitting_cells, joined


def hint_for(target: str, around: Surroundings, book: LinkBook) -> str | None:
    """What to do about a link that leads nowhere, if there is anything to say."""
    kind = kind_of(target)
    if kind == "cell":
        return _cell_hint(target, around, book)
    if kind == "fragment":
        return _anchor_hint(target, "", around.page)
    path, _, fragment = target.partition("#")
    page = book.pages.get(joined(around.path, path))
    if page and not around.admits(page):
        return "only drafts lead to drafts" if page.draft else "only the company's own pages lead there"
    if page and fragment:
        return _anchor_hint(target, path, page)
    return did_you_mean(path, _paths(around, book))


def _cell_hint(target: str, around: Surroundings, book: LinkBook) -> str | None:
    fitting = fitting_cells(target, around, book)
    if len(fitting) > 1:
        addresses = [f"“cell:{'/'.join(cell[1:])}”" for cell in fitting]
        return f"say which: {' or '.join(addresses)}"
    framework = book.frameworks.get(around.framework or book.default or "")
    return did_you_mean(target, _cells(framework)) if framework else None


def _cells(framework: FrameworkOutline) -> Iterator[str]:
    for track in framework.tracks.values():
        for level in track.levels:
            for key in track.capabilities:
                yield f"cell:{level}/{key}"
                yield f"cell:{track.id}/{level}/{key}"


def _anchor_hint(target: str, path: str, page: PageTarget | None) -> str | None:
    known = headings(page.body or "") if page else ()
    return did_you_mean(target, [f"{path}#{heading.anchor}" for heading in known])


def _paths(around: Surroundings, book: LinkBook) -> Iterator[str]:
    here = dirname(around.path)
    for path, page in book.pages.items():
        if around.admits(page):
            yield relative_path(path, here)
    for path in book.images:
        yield relative_path(path, here)
    for framework in book.frameworks.values():
        for track in framework.tracks.values() if not framework.kept else ():
            for level in track.levels:
                yield relative_path(f"frameworks/{framework.id}/{track.id}/{level}.yaml", here)
