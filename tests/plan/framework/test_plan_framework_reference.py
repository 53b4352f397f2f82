"""Pages about the site itself."""

from tests.varied import pages
from waypoints_site.plan.framework.reference import AudienceView, MissingView


def test_who_sees_what() -> None:
    view = pages()["who-sees-what.html"].view
    assert isinstance(view, AudienceView)
    assert [(each.kind, each.anchor) for each in view.kinds] == [
        ("Level", "kind-level"),
        ("Team file", "kind-team-file"),
    ]
    assert [(each.field, each.readers) for each in view.kinds[0].fields] == [
        ("title", ("public",)),
        ("a.b", ()),
    ]


def test_the_page_for_an_address_that_leads_nowhere_does_not_know_its_depth() -> None:
    page = pages()["404.html"]
    assert isinstance(page.view, MissingView)
    assert (page.frame.base, page.frame.canonical) == ("https://levels.example.com", "")
    assert page.view.home == "index.html"
