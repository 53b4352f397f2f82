"""Where hidden texts stand, each place once; and nothing of them in what is said."""

from pathlib import Path

from waypoints_site.audit import haystack, needles
from waypoints_site.build.sightings import NAME, hidden_findings, sightings, veiled
from waypoints_site.build.survey import Suspect
from waypoints_site.discover import Source
from waypoints_site.findings import Finding, Span

TEXT = "Slow on the whole. Never once on time. Be very careful."


def suspects(root: Path, *texts: str) -> list[Suspect]:
    """The pieces of hidden texts, each of which stands in a source of its own that does not parse."""
    found = []
    for number, text in enumerate(texts):
        file = root / f"{number}.yaml"
        file.write_text(text)
        source = Source(f"content/people/{number}.yaml", "person", (str(number),), file)
        found += [
            Suspect(each.letters, source, None, at, each.start, each.end)
            for at, each in enumerate(needles(text))
        ]
    return found


def places(root: Path, page: str, *texts: str, known: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """What stands where something was found, with its source."""
    found = sightings(suspects(root, *texts), known.__contains__, haystack({"x.html": page.encode()}))
    return [(page[each.match.start : each.match.end], each.suspect.source.path[-6]) for each in found]


def test_pieces_that_follow_each_other_are_one(tmp_path: Path) -> None:
    page = f"<p>{TEXT}</p><p>Fine.</p>"
    assert places(tmp_path, page, TEXT) == [(TEXT.rstrip("."), "0")]


def test_a_text_that_begins_again_is_another(tmp_path: Path) -> None:
    page = "<p>Never once on time.</p><p>Slow on the whole</p><p>Slow on the whole</p>"
    assert places(tmp_path, page, TEXT) == [
        ("Never once on time", "0"),
        ("Slow on the whole", "0"),
        ("Slow on the whole", "0"),
    ]


def test_pieces_far_apart_are_two(tmp_path: Path) -> None:
    page = f"<p>Slow on the whole{'.' * 300}Never once on time"
    assert len(places(tmp_path, page, TEXT)) == 2


def test_of_the_same_words_in_two_sources_the_first_is_meant(tmp_path: Path) -> None:
    assert places(tmp_path, "<p>Never once on time", "Never once on time", TEXT) == [
        ("Never once on time", "0")
    ]


def test_what_is_within_another_text_is_not_told_twice(tmp_path: Path) -> None:
    page = "<p>He was never once on time today"
    assert places(tmp_path, page, "never once on time", "He was never once on time today") == [
        (page[3:], "1")
    ]


def test_what_is_known_is_nothing(tmp_path: Path) -> None:
    known = frozenset({"slowonthewhole", "beverycareful"})
    assert places(tmp_path, f"<p>{TEXT}", TEXT, known=known) == [("Never once on time", "0")]


def test_findings_say_where_and_not_what(tmp_path: Path) -> None:
    files = {
        "x/be-very-careful/a.html": b"\n<p>Slow on the whole",
        f"{NAME}x/be-very-careful": b"be-very-careful",
    }
    found = sightings(suspects(tmp_path, TEXT), frozenset[str]().__contains__, haystack(files))
    other = Finding("open-file", Span("x/be-very-careful/b.html"), "said")
    findings = list(veiled([*hidden_findings(found, files), other], found))
    said = "a text of content/people/0.yaml:1 that the viewer of this site may not read stands"
    assert [(each.span.path, each.span.line, each.span.column, each.message) for each in findings] == [
        ("x/…", 1, 1, f"{said} in this name"),
        ("x/…/a.html", 2, 4, f"{said} here"),
        ("x/…/b.html", 1, 1, "said"),
    ]
