"""For whom a site is, and what they may read; the whole of it is proved with canaries in `test_build_audit`."""

from datetime import date

import pytest

from tests.organisation_sources import small
from tests.talent_sources import MEETING, SESSION
from waypoints_site.build.built import BuiltSite, NotAudited
from waypoints_site.build.files import SourceFile, known_kinds
from waypoints_site.build.readership import DECIDING, Readership, readership
from waypoints_site.discover import Source
from waypoints_site.discover.kinds import record_kind
from waypoints_site.parse import parse
from waypoints_site.viewers import PUBLIC, Viewer

TODAY = date(2026, 11, 20)
GONE = "name: Tom\ntrack: manager\nlevel: M1\nmanager: noor\nstarted: 2020-01-01\nleft: 2026-11-20\n"


def file_of(path: str, text: str) -> SourceFile:
    """A source of an organisation as if it had been read."""
    kind, name = record_kind(tuple(path.split("/")[1:])) or ("settings", ())
    source = Source(path, kind, name, file=None)  # type: ignore[arg-type]  # nobody opens it
    return SourceFile(source, parse(path, kind, name, text.encode()), company=False)


def reader(kind: str, name: str, **more: str) -> Readership:
    """For whom a site is among the sources of a small organisation with a session."""
    sources = small(**{SESSION: MEETING, **more})
    files = [file_of(path, text) for path, text in sources.items() if path.startswith("content/")]
    deciding = [file for file in files if file.source.kind in DECIDING]
    settings = file_of("waypoints.yaml", sources["waypoints.yaml"]).parsed.document
    assert settings is not None
    return readership(BuiltSite(kind, name, {}, (), ()), settings, deciding, frozenset(), TODAY)


def test_everyone_a_person_a_manager_and_a_session() -> None:
    assert reader("framework", "anything") == Readership(PUBLIC, TODAY)
    assert reader("growth", "ada") == Readership(Viewer("person", "ada"), TODAY, "Ada Moreau")
    tom = Viewer("manager", "tom", frozenset({"ada", "wei"}))
    assert reader("talent", "tom") == Readership(tom, TODAY, "Tom Lind")
    session = Viewer("session", "l2", frozenset({"ada"}))
    assert reader("session", "l2") == Readership(session, TODAY, "All at L2", "2026-h2")


@pytest.mark.parametrize(
    ("kind", "name", "more"),
    [
        ("growth", "zoe", {}),
        ("growth", "tom", {"tom": GONE}),
        ("talent", "ada", {}),
        ("talent", "tom", {"tom": GONE}),
        ("session", "l3", {}),
        ("session", "l2", {SESSION: "title: ["}),
        ("session", "l2", {"h2": "title: ["}),
        ("other", "ada", {}),
    ],
)
def test_a_site_that_nobody_has_is_a_plain_sentence(kind: str, name: str, more: dict[str, str]) -> None:
    with pytest.raises(NotAudited, match=rf"for whom this {kind} site is cannot be told: .* “{name}”"):
        reader(kind, name, **more)


@pytest.mark.parametrize(
    ("kind", "name", "path", "text", "body"),
    [
        ("growth", "ada", "content/feedback/2026-h2/ada/synthesis.md", "---\nwritten: 2026-11-01\nshared: 2026-11-20\n---\nWell", "Well"),
        ("growth", "ada", "content/feedback/2026-h2/ada/synthesis.md", "---\nwritten: 2026-11-01\nshared: 2026-11-21\n---\nWell", None),
        ("growth", "ada", "content/feedback/2026-h2/tom/self.md", "---\nwritten: 2026-11-01\n---\nWell", None),
        ("talent", "tom", "content/feedback/2025-h1/ada/self.md", "---\nwritten: 2026-11-01\n---\nWell", "Well"),
        ("talent", "tom", "content/feedback/2026-h2/tom/self.md", "---\nwritten: 2026-11-01\n---\nWell", None),
        ("session", "l2", "content/feedback/2026-h2/ada/self.md", "---\nwritten: 2026-11-01\n---\nWell", None),
    ],
)  # fmt: skip
def test_a_viewer_reads_what_their_relations_permit(
    kind: str, name: str, path: str, text: str, body: str | None
) -> None:
    found = reader(kind, name).permitted(file_of(path, text), known_kinds())
    assert (found.body if found else None) == body


@pytest.mark.parametrize(("period", "readable"), [("2026-h2", True), ("2026-h1", False)])
def test_a_session_reads_of_its_own_period_alone(period: str, *, readable: bool) -> None:
    assessment = file_of(f"content/talent/{period}/ada.yaml", "by: tom\nstate: draft\nrating: meets\n")
    found = reader("session", "l2").permitted(assessment, known_kinds())
    assert (found is not None) == readable
    other = file_of(
        f"content/talent/{period}/sessions/other.yaml",
        f"{MEETING}decisions: [{{person: ada, cell: a, why: So}}]\n",
    )
    decided = reader("session", "l2").permitted(other, known_kinds())
    assert ("So" in str(decided.data if decided else "")) == readable
    assert "All at L2" not in str(decided.data if decided else "")


def test_what_does_not_parse_is_permitted_to_nobody() -> None:
    assert (
        reader("talent", "tom").permitted(file_of("content/people/ada.yaml", "name: ["), known_kinds())
        is None
    )
