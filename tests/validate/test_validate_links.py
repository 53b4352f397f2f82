import pytest

from waypoints_site.documents import Place
from waypoints_site.parse import parse
from waypoints_site.validate.links import unsafe_links


def found(markdown: str) -> list[tuple[str, str]]:
    document = parse("a.md", "prose", (), f"---\ntitle: a\n---\n{markdown}".encode()).document
    assert document is not None
    return [
        (f"{finding.span.line}:{finding.span.column}-{finding.span.end_column}", finding.message)
        for finding in unsafe_links(document.body, Place(document.marks))
    ]


def refused(target: str) -> str:
    return f"“{target}” is not a link that may stand here"


@pytest.mark.parametrize(
    ("markdown", "findings"),
    [
        ("[a](b.md) [c](#d) [e](cell:L3/x) <https://x.example> <a@b.example> ![f](g.png)", []),
        ("`[a](javascript:b)` \\[a](javascript:b)", []),
        ("[a](javascript:b)", [("4:1-18", refused("javascript:b"))]),
        ("x [a](JaVaScRiPt&colon;b)", [("4:3-26", refused("JaVaScRiPt:b"))]),
        ("[a](java&#10;script:b)", [("4:1-23", refused("java\nscript:b"))]),
        ("[a](http://b.example)", [("4:1-22", refused("http://b.example"))]),
        ("[a](//b) ![c](//d)", [("4:1-9", refused("//b")), ("4:10-19", refused("//d"))]),
        ("<data:text/html,x>", [("4:1-19", refused("data:text/html,x"))]),
        ("[a][r] [r]\n\n[r]: vbscript:x", [("4:1-7", refused("vbscript:x")), ("4:8-11", refused("vbscript:x"))]),
        ("[r]: vbscript:x", []),  # nobody refers to it, so there is nothing of it in the page
        ("![a](https://b.example/c.png)", [
            ("4:1-30", "the image “https://b.example/c.png” does not stand among the sources"),
        ]),
        ("![a](#b) ![a](cell:b)", [
            ("4:1-9", "the image “#b” does not stand among the sources"),
            ("4:10-22", "the image “cell:b” does not stand among the sources"),
        ]),
        ("[a](/\\b)", [("4:1-9", refused("/\\b"))]),
        ("[a](x:b)\n\n> - 🎯 [a](x:b) [a](x:b)", [
            ("4:1-9", refused("x:b")), ("6:7-15", refused("x:b")), ("6:16-24", refused("x:b")),
        ]),
    ],
)  # fmt: skip
def test_links_that_may_not_stand(markdown: str, findings: list[tuple[str, str]]) -> None:
    assert found(markdown) == findings


def test_a_long_target_is_not_quoted_in_full() -> None:
    ((_, message),) = found(f"[a](javascript:{'x' * 900})")
    assert len(message) < 110
