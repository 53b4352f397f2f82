"""A page of a preview says what it is, whatever the site's layouts make of it."""

import pytest

from waypoints_site.serve.page import STRIP, alone, dressed

PLAIN = (
    '<!doctype html><html lang="en"><head><title>A</title></head><body class="x"><main>B</main></body></html>'
)


def test_the_marks_come_first_in_head_and_body() -> None:
    html = dressed(PLAIN.encode(), "a.html", "run.3", "/t/").decode()
    head = html[html.index("<head>") + 6 : html.index("<title>")]
    assert "connect-src 'self'" in head
    assert '<meta name="waypoints-preview" content="run.3" data-path="a.html">' in head
    assert 'href="/t/_preview/preview.css"' in head
    assert '<script src="/t/_preview/preview.js"></script>' in head
    assert f'<body class="x">{STRIP}<main>B</main>' in html


def test_the_pages_own_policy_makes_way_for_the_previews() -> None:
    policy = (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'none'\">"
    )
    html = dressed(PLAIN.replace("<title>", f"{policy}<title>").encode(), "a.html", "run.0", "/").decode()
    assert html.count("Content-Security-Policy") == 1
    assert "connect-src 'none'" not in html


@pytest.mark.parametrize(
    "html",
    [
        "<p>Nothing around it</p>",
        "<!DOCTYPE html>\n<p>No head</p>",
        "<!-- <head> <body> --><html><HEAD></HEAD><BODY><p>Comments</p></BODY></html>",
        "<html><head><title>No body</title></head><p>Text</p>",
        "<html><header>No head, a header</header></html>",
        "",
    ],
)
def test_no_page_is_without_marks(html: str) -> None:
    shown = dressed(html.encode(), "a.html", "run.0", "/").decode()
    without_comments = shown.replace("<!-- <head> <body> -->", "")
    assert without_comments.count(STRIP) == 1
    assert without_comments.count("preview.js") == 1
    assert shown.lower().startswith("<!doctype") == html.lower().startswith("<!doctype")


def test_what_stands_in_a_page_of_its_own_is_text() -> None:
    html = alone("<b>", "</pre><script>", 'a".html', "run.0", "/").decode()
    assert "<b>" not in html.replace(STRIP, "")
    assert "</pre><script>" not in html
    assert 'data-path="a&quot;.html"' in html
    assert STRIP in html
