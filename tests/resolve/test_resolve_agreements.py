"""An agreement as its file says it."""

from waypoints_site.documents import Document, Unmarked
from waypoints_site.resolve.agreements import agreement_of


def plan(data: object) -> Document:
    return Document("x.yaml", "expectations", ("2026-h2", "ada"), data, Unmarked("x.yaml"))


def test_what_stands_there_is_taken_and_what_is_malformed_is_left_out() -> None:
    agreed = {"on": "2026-07-01", "engineer": "ada", "manager": 3, "digests": {"a": "sha256-1", "b": None}}
    found, changes = agreement_of(plan({"agreed": agreed, "changes": [{"text": "x"}, 1]}))
    assert found is not None
    assert (str(found.on), found.engineer, found.manager) == ("2026-07-01", "ada", None)
    assert found.digests == (("a", "sha256-1"),)
    assert changes == 2


def test_a_draft_has_none() -> None:
    assert agreement_of(plan({"expectations": []})) == (None, 0)
    assert agreement_of(plan(None)) == (None, 0)
