from typing import Literal

import pytest

from waypoints_site.audiences import RELATIONS
from waypoints_site.viewers import COMPANY, KEEPER, PUBLIC, Viewer, relations


def test_the_public_is_the_public_and_nothing_else() -> None:
    assert relations(PUBLIC) == {"public"}


def test_who_keeps_the_sources_reads_all_that_any_site_shows() -> None:
    assert relations(KEEPER) == set(RELATIONS)


def test_a_person_is_the_subject_of_their_own_records_alone() -> None:
    ada = Viewer("person", "ada")
    assert relations(ada, "ada") == {"public", "company", "subject"}
    assert relations(ada, "ada", shared=True) == {"public", "company", "subject", "subject-once-shared"}
    for other in ("bo", "", None):
        assert (
            relations(ada, other, shared=True)
            == relations(COMPANY, other, shared=True)
            == {"public", "company"}
        )


@pytest.mark.parametrize(("kind", "relation"), [("manager", "chain"), ("session", "calibration")])
def test_a_circle_is_what_a_manager_or_a_session_has_that_relation_to(
    kind: Literal["manager", "session"], relation: str
) -> None:
    viewer = Viewer(kind, "tom", frozenset({"ada", "tom"} if kind == "manager" else {"ada"}))
    assert relations(viewer, "ada") == {"public", "company", relation}
    for other in ("tom", "bo", None):
        assert relations(viewer, other) == {"public", "company"}
