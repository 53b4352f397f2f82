"""What is kept of a source: the texts that the viewer may read, and those others that could stand in the site."""

from pathlib import Path

import pytest

from tests.build.test_build_readership import reader
from waypoints_site import schemas
from waypoints_site.audit import haystack, shape_of
from waypoints_site.build.files import known_kinds
from waypoints_site.build.survey import Survey, Surveying, place_of
from waypoints_site.discover import Source

SHAPES = {kind: shape_of(schema) for kind, schema in schemas.load_all().items()}
PEER = (
    "---\ngiven: 2026-11-01\ngrowth:\n  text: Listen to others\n---\n\nAlways on time.\nNever in a hurry.\n"
)


def surveyed(root: Path, kind: str, name: tuple[str, ...], path: str, text: str, site: str) -> Survey:
    """What is kept of a source for the growth site of Ada, whose only page says something."""
    (root / "source").write_text(text)
    hay = haystack({"x.html": site.encode()})
    surveying = Surveying(known_kinds(), SHAPES, reader("growth", "ada"), hay)
    return surveying.of_source(Source(path, kind, name, root / "source"))


def test_a_source_that_may_be_read_is_known_as_written_and_as_shown(tmp_path: Path) -> None:
    text = "---\ntitle: A start of it\n---\nSee [the guide](x.md) first.\n"
    found = surveyed(tmp_path, "prose", ("guides", "start"), "content/guides/start.md", text, "A start of it")
    assert found.suspects == ()
    assert found.permitted == ("A start of it", "See [the guide](x.md) first.\n", "See the guide first.")


def test_of_a_source_that_may_not_be_read_those_pieces_are_suspect_that_may_stand_there(
    tmp_path: Path,
) -> None:
    path, name = "content/feedback/2026-h2/ada/peers/wei.md", ("2026-h2", "ada", "wei")
    site = "<p>Never in a hurry, listen to others"
    found = surveyed(tmp_path, "peer", name, path, PEER, site)
    assert found.permitted == ()
    assert [(each.letters, each.pointer) for each in found.suspects] == [
        ("listentoothers", ("growth", "text")),
        ("neverinahurry", ()),
    ]
    places = [place_of(each) for each in found.suspects]
    assert [(each.path, each.line, each.column) for each in places] == [(path, 4, 9), (path, 8, 1)]


def test_of_one_in_part_the_rest_is_suspect(tmp_path: Path) -> None:
    text = "name: Zoe of the Harbour\nemail: zoe.harbour@example.com\nstarted: 2020-01-01\n"
    site = "Zoe of the Harbour, zoe.harbour@example.com"
    found = surveyed(tmp_path, "person", ("zoe",), "content/people/zoe.yaml", text, site)
    assert found.permitted == ("Zoe of the Harbour",)
    assert {each.letters for each in found.suspects} == {"zoeoftheharbour", "zoeharbourexamplecom"}


@pytest.mark.parametrize(("kind", "suspect"), [("person", True), ("level", False)])
def test_one_that_does_not_parse_is_hidden_line_by_line_unless_everybody_may_read_it(
    tmp_path: Path, kind: str, *, suspect: bool
) -> None:
    text = "strengths: [\n  - note: Always on time\n"
    found = surveyed(tmp_path, kind, ("zoe",), "content/x.yaml", text, "<p>Always on time")
    assert [each.letters for each in found.suspects] == (["alwaysontime"] if suspect else [])
    assert found.permitted == (() if suspect else (text,))
    assert [place_of(each).line for each in found.suspects] == ([2] if suspect else [])
