"""What a page would fetch, and what would run in it."""

import pytest

from waypoints_site.audit.pages import faults_of_page
from waypoints_site.audit.tags import tags


def found(html: str, home: str = "") -> list[tuple[str, str]]:
    """Each fault's rule, with the characters that it is about."""
    return [
        (fault.rule, html[fault.start : fault.end]) for fault in faults_of_page(html, tuple(tags(html)), home)
    ]


FOREIGN = [
    "<img src=https://x/y>", "<img src='a' srcset='b 1x, //x/y 2x'>", "<script src=https://x></script>", "<iframe src=//x></iframe>",
    "<link rel=stylesheet href=https://x>", "<link rel='preconnect' href=//x>", "<link rel='canonical stylesheet' href=//x>", "<link href=//x>",
    "<form action=https://x>", "<button formaction=//x>", "<video poster=//x>", "<object data=//x>", "<embed src=//x>", "<base href=https://x/>",
    "<meta http-equiv=refresh content='0; url=https://x'>", "<svg><use href=//x#a>", "<image xlink:href='https://x'>", "<a ping=//x href=y>",
    "<body background=//x>", "<rect fill='url(https://x#a)'>", "<input type=image src=//x>", "<track src=//x>", "<iframe srcdoc='<img src=//x>'>",
]  # fmt: skip
INLINE = [
    "<script>x</script>", "<script type=module>x</script>", "<script type=importmap>{}</script>", "<style>a{}</style>", "<p style='a:b'>", "<p onclick=x>",
    "<a href='javascript:x'>", "<a href=' java\nscript:x'>", "<form action=javascript:x>", "<script src='data:text/javascript,x'></script>",
    "<iframe src='data:text/html,x'>", "<link rel=stylesheet href='data:text/css,x'>", "<svg onload=x>", "<iframe srcdoc='<p onclick=x>'>",
]  # fmt: skip
FINE = [
    "<a href=https://x>", "<area href=https://x>", "<link rel=canonical href=https://x>", "<link rel='license me' href=//x>", "<img src=a.png>",
    "<img src='data:image/png;base64,AA'>", "<link rel=icon href='data:image/svg+xml,x'>", "<script src=assets/a.js></script>", "<form>",
    "<script type='application/json'>{}</script>", "<use href='#a'>", "<meta name=x content='https://x'>", "<p title='https://x' data-on=x>",
    "<blockquote cite=https://x>", "<meta http-equiv=refresh content='5'>", "<!-- <script>x</script> -->", "<rect fill='url(#a)'>",
]  # fmt: skip


@pytest.mark.parametrize("html", FOREIGN)
def test_what_is_fetched_from_elsewhere_is_found(html: str) -> None:
    assert {rule for rule, _ in found(html)} == {"foreign-request"}


@pytest.mark.parametrize("html", INLINE)
def test_what_runs_in_the_page_is_found(html: str) -> None:
    assert {rule for rule, _ in found(html)} == {"inline-script"}


@pytest.mark.parametrize("html", FINE)
def test_links_and_files_of_the_site_are_fine(html: str) -> None:
    assert found(html) == []


def test_the_place_is_that_of_the_tag_or_of_what_is_in_it() -> None:
    html = "<p>a</p>\n<img src=//x><style>a{b:url(//y)}</style><script>fetch('//z')</script>"
    assert found(html) == [
        ("foreign-request", "<img src=//x>"),
        ("inline-script", "<style>"),
        ("foreign-request", "url(//y"),
        ("inline-script", "<script>"),
        ("foreign-request", "fetch('//"),
    ]


def test_a_page_may_ask_its_own_site_by_its_address() -> None:
    html = "<script src='https://levels.example.com/assets/site.js'></script>"
    assert found(html, "https://levels.example.com") == []
    assert found(html) != []


def test_nothing_of_an_address_is_said() -> None:
    html = "<img src='https://x/?a-hidden-text'><a href='javascript:hidden'>"
    assert not any("hidden" in fault.message for fault in faults_of_page(html, tuple(tags(html))))
