"""Pages that are not for everyone say so, to people and to search engines."""

import pytest

from waypoints_site.audit.restricted import faults_of_restricted_page
from waypoints_site.audit.tags import tags

ROBOTS = '<meta name="robots" content="noindex">'
BANNER = '<aside class="banner"><p>Private: for <b>Zoë</b> O&#39;Neill and the managers above</p></aside>'
WHOSE = "Zoë O'Neill"


def found(html: str, whose: str = WHOSE) -> list[str]:
    return [fault.rule for fault in faults_of_restricted_page(html, tuple(tags(html)), whose)]


def page(head: str = ROBOTS, body: str = BANNER) -> str:
    return f"<html><head>{head}</head><body>{body}</body>"


def test_a_page_with_both_is_fine() -> None:
    assert found(page()) == []
    assert found(page(head='<meta name=Robots content="nofollow, NOINDEX">')) == []


@pytest.mark.parametrize(
    "head", ["", '<meta name="robots" content="index">', '<meta name="x" content="noindex">']
)
def test_a_page_that_may_be_listed_is_found(head: str) -> None:
    assert found(page(head=head)) == ["indexable-page"]


@pytest.mark.parametrize(
    "body",
    ["", BANNER.replace("banner", "x"), BANNER.replace("Zoë", "Tom"), '<aside class="banner"></aside><p>Zoë O\'Neill</p>'],
)  # fmt: skip
def test_a_page_that_does_not_say_for_whom_is_found(body: str) -> None:
    assert found(page(body=body)) == ["banner-missing"]


def test_the_places_are_the_head_and_the_body() -> None:
    html = page("", "")
    places = [html[: fault.end] for fault in faults_of_restricted_page(html, tuple(tags(html)), WHOSE)]
    assert places == ["<html><head>", "<html><head></head><body>"]
