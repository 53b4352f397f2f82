"""The framework site as a whole: all its pages, and no link of a plan that leads nowhere."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from tests.sources import permitted, site_of
from tests.varied import AUDIENCES, EMPTY, FILES, pages, varied
from waypoints_site.plan.framework.pages import plan_framework, published
from waypoints_site.resolve import resolve


def targets(value: object) -> Iterator[str]:
    """Every target in a view: fields of that name, and where texts lead."""
    if isinstance(value, tuple):
        for each in value:
            yield from targets(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            part = getattr(value, field.name)
            if field.name == "target":
                yield part
            elif field.name == "links":
                yield from (target for _, target in part)
            else:
                yield from targets(part)


def test_the_pages_of_a_site_home_first() -> None:
    paths = list(pages())
    assert paths[0] == "index.html"
    assert len(set(paths)) == len(paths)
    assert {page.template for page in pages().values()} == {
        f"framework/{name}.html"
        for name in ("home", "matrix", "level", "capability", "compare", "prose", "audiences", "missing")
    }


def test_every_target_is_a_page_or_a_file() -> None:
    files = ("data/", "guides/map.png")
    there = set(pages())
    for page in pages().values():
        for target in (*targets(page.view), *targets(page.frame)):
            assert target.startswith(files) or target.partition("#")[0] in there, (page.path, target)


def test_a_site_with_nothing_in_it_has_the_pages_about_itself() -> None:
    found = plan_framework(site_of(EMPTY), AUDIENCES)
    assert [page.path for page in found] == ["index.html", "who-sees-what.html", "404.html"]


def test_the_published_site_has_no_drafts_and_nothing_of_the_companys() -> None:
    assert [page.id for page in varied().pages] == ["start", "next", "draft", "inside", "about"]
    assert [page.id for page in published(varied()).pages] == ["start", "next", "about"]


def test_the_same_records_make_the_same_pages() -> None:
    again, _ = resolve(permitted(dict(reversed(list(FILES.items())))))
    assert plan_framework(replace(again.site, commit=varied().commit), AUDIENCES) == tuple(pages().values())
