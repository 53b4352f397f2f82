"""People, teams and periods as records."""

from datetime import date

import pytest

from tests.organisation_sources import small, subject_of
from waypoints_site.documents import Place, Unmarked
from waypoints_site.parse import parse
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.roster import Roster, roster, unknown_name
from waypoints_site.resolve.targets import LinkBook


def read(**texts: str) -> Roster:
    """The roster of a person `ada`, a team `payments` and a period `h2`."""
    names = {"person": "ada", "team": "payments", "period": "h2"}
    documents = []
    for kind, text in texts.items():
        document = parse(f"content/{kind}.yaml", kind, (names[kind],), text.encode()).document
        documents += [document] if document else []
    return roster(tuple(documents), frozenset({("person", ("hidden",))}), Linker(LinkBook({}, {}, {}, None)))


def test_every_field_of_a_person() -> None:
    ada = read(
        person="name: Ada\nemail: a@b.c\ntrack: ic\nlevel: L3\nframework: eng\ntitle: T\nteam: payments\nfunction: f\n"
        "manager: tom\nstarted: 2024-02-05\nlevel_since: 2025-07-01\nleft: 2026-03-31\n"
        "earlier: [{level: ic/L2, since: 2024-06-01}, {level: ic/L1}, {level: none}, {since: 2024-01-01}]\n"
    ).people["ada"]
    assert (ada.id, ada.name, ada.email, ada.title, ada.framework) == ("ada", "Ada", "a@b.c", "T", "eng")
    assert (ada.team, ada.function, ada.manager) == ("payments", "f", "tom")
    assert (ada.started, ada.left) == (date(2024, 2, 5), date(2026, 3, 31))
    assert [(each.level.level, each.since) for each in ada.held] == [
        ("L1", None),
        ("L2", date(2024, 6, 1)),
        ("L3", date(2025, 7, 1)),
    ]


def test_every_field_of_a_team() -> None:
    team = read(
        team="title: Payments\nlead: tom\nparent: all\npurpose: To *pay*.\nopenings: [{title: One, level: ic/L4}, {title: Two}]\n"
    ).teams["payments"]
    assert (team.title, team.lead, team.parent, team.purpose.source) == (
        "Payments",
        "tom",
        "all",
        "To *pay*.",
    )
    assert [(each.title, each.level) for each in team.openings] == [("One", "ic/L4"), ("Two", "")]


def test_every_field_of_a_period() -> None:
    period = read(
        period="title: H2\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 1.2.0, ops: 3}\n"
        "dates: {agree_by: 2026-07-15, self_by: 2026-12-04, peers_by: 2026-12-11, synthesis_by: 2026-12-18, talent_by: 2026-12-20}\n"
        "objectives: [{id: a, title: A, owner: payments}, {title: B}]\n"
    ).periods["h2"]
    assert (period.title, period.starts, period.ends) == ("H2", date(2026, 7, 1), date(2026, 12, 31))
    assert period.versions == (("eng", "1.2.0"),)
    due = period.dates
    assert [due.agree_by, due.self_by, due.peers_by, due.synthesis_by, due.talent_by] == [
        date(2026, 7, 15),
        *(date(2026, 12, day) for day in (4, 11, 18, 20)),
    ]
    assert [(each.id, each.title, each.owner) for each in period.objectives] == [("a", "A", "payments")]


@pytest.mark.parametrize(
    "days", ["starts: 2026-07-01\n", "starts: 2026-07-01\nends: 2026-06-30\n", "ends: 3\n"]
)
def test_a_period_without_its_days_is_one_that_could_not_be_read(days: str) -> None:
    known = read(period=f"title: H2\n{days}")
    assert known.periods == {}
    assert known.knows("period", "h2")
    assert not known.knows("period", "h3")


def test_whom_the_roster_knows() -> None:
    known = read(person="name: Ada\n")
    assert known.knows("person", "ada")
    assert known.knows("person", "hidden")
    assert not known.knows("team", "hidden")
    assert (known.title("ada"), known.title("tom"), known.title(None)) == ("Ada", "tom", "")


def test_a_name_that_is_none() -> None:
    place = Place(Unmarked("x.yaml"))
    known = read(person="name: Ada\n")
    assert [each.message for each in unknown_name("person", Fields("adda", place), known)] == [
        "no person “adda”"
    ]
    assert list(unknown_name("person", Fields(None, place), known)) == []
    assert list(unknown_name("person", Fields("hidden", place), known)) == []


def test_what_a_subject_may_not_read_of_others_is_not_there() -> None:
    subject = subject_of(
        small(tom="name: Tom\nstarted: 2020-01-01\ntrack: manager\nlevel: M1\nmanager: noor\n")
    )
    assert subject.names["tom"] == "Tom"
    assert subject.person.started == date(2024, 2, 5)


@pytest.mark.parametrize("text", ["[]\n", "a text\n", "name: [1]\nearlier: {a: 1}\nstarted: 5\n", "{}\n"])
def test_data_out_of_form_trips_nothing(text: str) -> None:
    ada = read(person=text).people["ada"]
    assert (ada.name, ada.held, ada.started) == ("", (), None)
