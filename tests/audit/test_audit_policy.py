"""The content security policy of a page, and those that are none."""

import re
from pathlib import Path

import pytest

from waypoints_site.audit.policy import faults_of_policy
from waypoints_site.audit.tags import tags

STRICT = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"


def page(policy: str, before: str = "") -> str:
    return f'<html><head>{before}<meta http-equiv="Content-Security-Policy" content="{policy}"><script src="a.js"></script></head>'


def said(html: str) -> list[str]:
    return [fault.message for fault in faults_of_policy(tuple(tags(html)))]


def test_the_policy_of_our_layouts_is_strict(repository: Path) -> None:
    base = (repository / "layouts/base.html").read_text(encoding="utf-8")
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', base)
    assert found is not None
    assert said(page(found[1])) == []


@pytest.mark.parametrize(
    "policy",
    [STRICT, f"{STRICT}; connect-src 'self'", f"{STRICT}; frame-src 'none'", f"{STRICT}; upgrade-insecure-requests", STRICT.upper(), f"{STRICT}; style-src *"],
)  # fmt: skip
def test_as_strict_or_stricter_is_fine(policy: str) -> None:
    assert said(page(policy)) == []


@pytest.mark.parametrize(
    ("policy", "names"),
    [
        (STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), "style-src"),
        (STRICT.replace("script-src 'self'", "script-src *"), "script-src"),
        (STRICT.replace("'self' data:", "'self' https:"), "img-src"),
        (STRICT.replace("script-src 'self'", "script-src 'self' data:"), "script-src"),
        (STRICT.replace("default-src 'none'", "default-src 'self'"), "default-src"),
        (STRICT.replace("default-src 'none'; ", ""), "default-src"),
        (STRICT.replace("; base-uri 'none'", ""), "base-uri"),
        (STRICT.replace("; form-action 'none'", ""), "form-action"),
        (f"{STRICT}; connect-src https://x.example", "connect-src"),
        (f"{STRICT}; report-uri https://x.example", "something unknown"),
        ("", "default-src, base-uri, form-action"),
    ],
)
def test_what_allows_more_is_found(policy: str, names: str) -> None:
    assert said(page(policy)) == [f"this policy allows more than a page of Waypoints needs: {names}"]


def test_a_page_without_a_policy_is_found() -> None:
    html = "<html><head><title>x</title></head>"
    [fault] = faults_of_policy(tuple(tags(html)))
    assert (fault.message, fault.end) == ("this page has no content security policy", html.index("<title>"))


def test_a_policy_behind_what_it_should_hold_for_is_found() -> None:
    assert said(page(STRICT, '<script src="b.js"></script>')) == [
        "this policy stands behind something that it should hold for"
    ]


def test_the_strictest_of_several_counts() -> None:
    loose = "<meta http-equiv=content-security-policy content='default-src *'>"
    assert said(page(STRICT, loose)) == []
    assert len(said(page("default-src *", loose))) == 1
