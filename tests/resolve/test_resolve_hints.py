"""How a broken link may be put right. Most cases stand with the links; here is what is left."""

from tests.sources import permitted, small
from waypoints_site.resolve.hints import hint_for
from waypoints_site.resolve.outline import outlines
from waypoints_site.resolve.targets import LinkBook, PageTarget, Surroundings

PAGES = {"content/guides/next.md": PageTarget("guides/next.html", None)}


def hint(target: str, around: Surroundings) -> str | None:
    found = {each.id: each for each in outlines(permitted(small()).documents, frozenset())}
    return hint_for(
        target, around, LinkBook(PAGES, {"content/guides/map.png": "guides/map.png"}, found, "eng")
    )


def test_hints_are_written_from_where_the_link_stands() -> None:
    assert hint("nest.md", Surroundings("content/guides/start.md")) == "did you mean “next.md”?"
    assert hint("../guides/nest.md", Surroundings("content/docs/a.md")) == "did you mean “../guides/next.md”?"
    assert hint("mapp.png", Surroundings("content/guides/start.md")) == "did you mean “map.png”?"


def test_there_may_be_nothing_to_say() -> None:
    nowhere = Surroundings("content/guides/start.md", "gone")
    assert hint("cell:L1/technicl", nowhere) is None
    assert hint("#somewhere", nowhere) is None
    assert hint("next.md#somewhere", nowhere) is None
