"""The page “now” and those of other periods."""

from dataclasses import replace
from datetime import date

import pytest

from tests.organisation_sources import TODAY, pages, small
from tests.varied_growth import pages as varied
from tests.varied_growth import subject
from waypoints_site.plan.growth import plan_growth
from waypoints_site.plan.growth.now import SHOWN, STAND_INS, NowView, PeriodView


def now(files: dict[str, str], today: date = TODAY, person: str = "ada") -> NowView:
    view = pages(files, person, today)["index.html"].view
    assert isinstance(view, NowView)
    return view


def varied_now(person: str = "ada") -> NowView:
    view = varied(person)["index.html"].view
    assert isinstance(view, NowView)
    return view


def period(name: str) -> PeriodView:
    view = varied()[f"{name}.html"].view
    assert isinstance(view, PeriodView)
    return view


H2 = "title: H2\nstarts: 2026-07-01\nends: 2026-12-31\n"
NEW = "name: Ada\ntrack: ic\nlevel: L1\nmanager: tom\nstarted: 2026-08-01\n"

EMPTY = {
    "no period": ({"settings": "title: Levels\n"}, TODAY, "No period is under way. The next one will show here as soon as it has been set up."),
    "nothing agreed": ({}, TODAY, "Nothing has been agreed for this period yet. Agree three to five expectations with Tom Lind."),
    "a day to come": ({"h2": H2 + "dates: {agree_by: 2026-09-15}\n"}, TODAY, "Nothing has been agreed for this period yet. Agree three to five expectations with Tom Lind by 15 September 2026."),
    "a day gone by": ({"h2": H2 + "dates: {agree_by: 2026-09-14}\n"}, TODAY, "Nothing has been agreed for this period yet. Agree three to five expectations with Tom Lind."),
    "the first day": ({"ada": NEW}, date(2026, 8, 1), "Your first expectations come in your first two weeks: three or fewer, agreed with Tom Lind."),
    "the ninetieth day": ({"ada": NEW}, date(2026, 10, 29), "Your first expectations come in your first two weeks: three or fewer, agreed with Tom Lind."),
    "the day after": ({"ada": NEW}, date(2026, 10, 30), "Nothing has been agreed for this period yet. Agree three to five expectations with Tom Lind."),
    "nobody to agree with": ({"ada": "name: Ada\ntrack: ic\nlevel: L1\n"}, TODAY, "Nothing has been agreed for this period yet. Agree three to five expectations with your manager."),
    "a draft": ({"expectations": "plan: period\nexpectations: []\n"}, TODAY, ""),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "today", "wanted"), EMPTY.values(), ids=list(EMPTY))
def test_what_comes_next_where_there_is_nothing_yet(
    changed: dict[str, str], today: date, wanted: str
) -> None:
    assert now(small(**changed), today).empty == wanted


def test_a_site_without_a_current_period_shows_what_there_was() -> None:
    view = plan_growth(replace(subject(), period=None))[0].view
    assert isinstance(view, NowView)
    assert (view.period, view.plans, view.packet, view.objectives, view.last_plan) == (
        None,
        (),
        None,
        (),
        None,
    )
    assert len(view.past) == 4


def steps(*lines: str) -> str:
    return "plan: period\nexpectations:\n  - id: one\n    title: One\n    key_steps:\n" + "".join(
        f"      - {{{line}}}\n" for line in lines
    )


def test_what_is_due_next_is_open_and_has_a_day() -> None:
    text = steps(
        "text: Late, state: doing, due: 2026-09-01",
        "text: Done, state: done, due: 2026-09-02",
        "text: Later, state: todo, due: 2026-11-01",
        "text: Dropped, state: dropped, due: 2026-09-03",
        "text: Some day, state: todo",
        "text: 'Soon, *very*', state: todo, due: 2026-09-20",
    )
    assert [
        (each.title, each.on, each.target, each.late) for each in now(small(expectations=text)).next_due
    ] == [
        ("Late", "1 September 2026", "period_one_1", True),
        ("Soon, very", "20 September 2026", "period_one_6", False),
        ("Later", "1 November 2026", "period_one_3", False),
    ]


def test_only_the_first_few_are_listed() -> None:
    text = steps(*(f"text: T{day}, state: todo, due: 2026-10-{day}" for day in range(20, 10, -1)))
    due = now(small(expectations=text)).next_due
    assert [each.title for each in due] == [f"T{day}" for day in range(11, 11 + SHOWN)]


def test_steps_of_all_plans_of_the_period_are_due() -> None:
    assert [each.title for each in varied_now("bo").next_due] == ["Watch it", "Choose it"]


def test_objectives_are_those_of_the_company_and_the_team() -> None:
    assert varied_now().objectives == (
        ("A checkout that nobody waits for", "Payments"),
        ("Calmer & kinder", "Company"),
    )
    assert varied_now("cy").objectives == (("Calmer & kinder", "Company"),)
    files = small(
        h2=H2 + "objectives: [{id: a, title: A}, {id: b, title: B, owner: gone}]\n", ada=NEW + "team: gone\n"
    )
    assert now(files).objectives == (("A", "Company"), ("B", "gone"))


def test_other_periods_are_the_past_and_what_comes() -> None:
    view = varied_now()
    assert [(each.label, each.target) for each in view.past] == [
        ("First half of 2026", "2026-h1.html"),
        ("Second half of 2025", "2025-h2.html"),
    ]
    assert [(each.label, each.target) for each in view.coming] == [("First half of 2027", "2027-h1.html")]


def test_the_last_plan_and_this_periods_own() -> None:
    view = varied_now()
    assert view.last_plan is not None
    assert view.last_plan.actions[0].taken_up == ("Lead an incident <from start to end>",)
    assert (view.development, view.self_assessment, view.synthesis) == (None, None, None)
    files = small(plan="---\nactions: [{text: Own}]\n---\n", self="---\nwritten: 2026-12-01\n---\n")
    own = now(files)
    assert own.development is not None
    assert own.self_assessment is not None
    assert own.last_plan is None


def test_the_packet_is_there_as_soon_as_anything_is() -> None:
    view = varied_now()
    assert view.packet is not None
    assert view.packet.target == "packet-2026-h2.html"
    assert varied_now("cy").packet is None
    files = small(self="---\nwritten: 2026-12-01\n---\n")
    assert now(files).packet is not None
    assert "packet-2026-h2.html" in pages(files)


def test_who_can_read_it() -> None:
    assert varied_now().readers == ("Ada Moreau", "Tom Lind", "Noor Haddad", STAND_INS)
    assert now(small(noor="name: Noor\nmanager: tom\n")).readers == ("Ada Moreau", STAND_INS)


def test_what_a_skip_level_says_without_any_plan() -> None:
    files = small(skip_level="---\nby: noor\non: 2026-07-20\n---\nWell.\n")
    assert [each.text.source.strip() for each in now(files).notes] == ["Well."]
    assert varied_now().notes == ()


class TestPeriods:
    """Pages of periods other than the current one."""

    def test_a_period_has_the_ones_beside_it(self) -> None:
        found = {
            name: (period(name).before, period(name).after) for name in ("2025-h2", "2026-h1", "2027-h1")
        }
        targets = {
            name: tuple(each.target if each else None for each in pair) for name, pair in found.items()
        }
        assert targets == {
            "2025-h2": (None, "2026-h1.html"),
            "2026-h1": ("2025-h2.html", "index.html"),
            "2027-h1": ("index.html", None),
        }
        after = period("2026-h1").after
        assert after is not None
        assert after.label == "Second half of 2026"

    def test_its_page_stands_within_the_history(self) -> None:
        frame = varied()["2026-h1.html"].frame
        assert [(each.label, each.target, each.here) for each in frame.crumbs] == [
            ("Now", "index.html", False),
            ("History", "history.html", False),
            ("First half of 2026", "2026-h1.html", True),
        ]
        assert [each.label for each in frame.nav if each.here] == ["History"]

    def test_everything_of_it_is_there(self) -> None:
        view = period("2026-h1")
        assert view.period.title == "First half of 2026"
        assert view.head.level == "L2"
        assert view.packet.target == "packet-2026-h1.html"
        assert view.self_assessment is not None
        assert view.synthesis is not None
        assert view.development is not None
        assert view.empty == ""
        assert period("2025-h2").head.level == "M1"

    def test_a_period_in_which_nothing_was_agreed_says_so(self) -> None:
        files = small(plan_before="---\nactions: []\n---\n")
        view = pages(files)["2026-h1.html"].view
        assert isinstance(view, PeriodView)
        assert view.empty == "Nothing was agreed for this period."

    def test_one_to_come_says_that_it_may_still(self) -> None:
        files = small(
            **{
                "content/periods/2027.yaml": "title: 2027\nstarts: 2027-01-01\nends: 2027-12-31\n",
                "content/feedback/2027/ada/skip-level.md": "---\nby: noor\non: 2026-09-01\n---\nSoon.\n",
            }
        )
        view = pages(files)["2027.html"].view
        assert isinstance(view, PeriodView)
        assert view.empty == "Nothing has been agreed for this period yet."
        assert [each.text.source.strip() for each in view.notes] == ["Soon."]


def test_the_page_is_called_by_the_name() -> None:
    assert varied()["index.html"].frame.title == "Ada Moreau"
    assert varied_now().head == subject().head()
    assert pages(small(ada="started: 2024-01-01\n"))["index.html"].frame.title == "ada"
