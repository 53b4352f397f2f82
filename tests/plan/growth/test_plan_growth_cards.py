"""Expectations as cards, the plans that hold them, and the seal."""

import pytest

from tests.organisation_sources import TODAY, sealed, small, subject_of
from tests.varied_growth import subject
from waypoints_site.digest import digest
from waypoints_site.plan.growth.cards import OUTCOMES, PURPOSES, STEPS, Cards, Plans, outcome_view
from waypoints_site.plan.growth.views import ExpectationView, PlanView
from waypoints_site.records import NOTHING, Outcome


def plans(
    files: dict[str, str], period: str = "2026-h2", today: str = TODAY.isoformat()
) -> tuple[PlanView, ...]:
    of = subject_of(files, today=TODAY.fromisoformat(today))
    return Cards(of, next(each for each in of.cycles if each.period.id == period)).plans()


def card(text: str, **more: str) -> ExpectationView:
    """The only card of a plan, from the rest of its expectation."""
    files = small(expectations=f"plan: period\nexpectations:\n  - id: one\n    title: One\n{text}", **more)
    return plans(files)[0].expectations[0]


def varied(period: str) -> PlanView:
    of = subject()
    (plan,) = Cards(of, next(each for each in of.cycles if each.period.id == period)).plans()
    return plan


class TestSeal:
    """The seal holds while every wording is the agreed one."""

    AGREED = (
        "plan: period\nagreed: {on: 2026-07-10, engineer: ada, manager: tom, digests: {a: «a», b: «b»}}\n"
    )
    TWO = "expectations:\n  - {id: a, title: A}\n  - {id: b, title: B}\n"

    def test_it_says_who_agreed_and_when(self) -> None:
        seal = plans(small(expectations=self.AGREED + self.TWO))[0].seal
        assert seal is not None
        assert (seal.on, seal.engineer, seal.manager) == ("10 July 2026", "Ada Moreau", "Tom Lind")
        assert seal.digests == (
            ("A", digest({"id": "a", "title": "A"})),
            ("B", digest({"id": "b", "title": "B"})),
        )
        assert seal.broken == ()

    def test_a_draft_has_none(self) -> None:
        assert plans(small(expectations="plan: period\n" + self.TWO))[0].seal is None

    @pytest.mark.parametrize(
        ("old", "new", "broken"),
        [
            ("title: B", "title: B, measure: more", ("B",)),
            ("{id: a, title: A}", "{id: a, title: Another}", ("Another",)),
            ("digests: {a: «a», b", "digests: {b", ("A",)),
            (", digests: {a: «a», b: «b»}", "", ("A", "B")),
            ("{id: a, title: A}", "{id: a, title: A, key_steps: [{text: T, state: todo}]}", ()),
            ("{id: a, title: A}", "{title: A, id: a} # as it was", ()),
        ],
        ids=["a word more", "reworded", "a digest missing", "no digests", "a new step", "written otherwise"],
    )
    def test_an_edit_breaks_it(self, old: str, new: str, broken: tuple[str, ...]) -> None:
        before = small(expectations=self.AGREED + self.TWO)
        path = "content/expectations/2026-h2/ada.yaml"
        text = sealed(before[path])
        fixed = {each: digest({"id": each, "title": each.upper()}) for each in "ab"}
        edit = old.replace("«a»", fixed["a"]).replace("«b»", fixed["b"])
        assert edit in text
        seal = plans({**before, path: text.replace(edit, new)})[0].seal
        assert seal is not None
        assert seal.broken == broken

    def test_an_empty_agreement_is_one_that_nothing_keeps(self) -> None:
        seal = plans(small(expectations="plan: period\nagreed: {}\n" + self.TWO))[0].seal
        assert seal is not None
        assert (seal.on, seal.engineer, seal.manager, seal.broken) == ("", "", "", ("A", "B"))


def test_numbers_go_on_through_the_plans_of_a_period() -> None:
    of = subject("bo")
    onboarding, remainder = Cards(of, of.cycles[0]).plans()
    assert [each.number for each in (*onboarding.expectations, *remainder.expectations)] == [1, 2]
    assert (onboarding.heading, remainder.heading) == ("Onboarding", "For the rest of the period")
    assert [each.anchor for each in remainder.expectations] == ["remainder_own-it"]
    assert remainder.timeline is not None
    assert remainder.timeline.lanes[0].number == 2


STARTED = "name: Ada\ntrack: ic\nlevel: L1\nmanager: tom\nstarted: 2026-08-01\n"
ONBOARDING = "plan: onboarding\nexpectations: [{id: a, title: A, key_steps: [{text: T, state: todo, due: 2026-08-01}]}]\n"


@pytest.mark.parametrize(
    ("today", "day"),
    [("2026-07-31", None), ("2026-08-01", 1), ("2026-08-23", 23), ("2026-10-29", 90), ("2026-10-30", None)],
)
def test_onboarding_counts_its_days_from_the_first(today: str, day: int | None) -> None:
    (plan,) = plans(small(ada=STARTED, expectations=ONBOARDING), today=today)
    assert (plan.kind, plan.day, plan.days) == ("onboarding", day, 90)
    assert plan.timeline is not None
    assert (plan.timeline.today is None) is (day is None)


def test_onboarding_goes_from_the_first_day_to_the_ninetieth() -> None:
    for due, x in (("2026-08-01", 0.0), ("2026-10-29", 100.0), ("2026-09-14", 49.4)):
        (plan,) = plans(small(ada=STARTED, expectations=ONBOARDING.replace("due: 2026-08-01", f"due: {due}")))
        assert plan.timeline is not None
        assert plan.timeline.lanes[0].stops[0].x == x


@pytest.mark.parametrize(
    ("started", "starts"),
    [
        ("2026-08-01", "2026-10-30"),  # the day after the ninetieth
        ("2026-05-01", "2026-07-30"),
        ("2026-03-01", "2026-07-01"),  # onboarding ended before the period started
        ("2026-12-01", "2026-12-31"),  # and after it ended
        ("9999-12-31", "2026-12-31"),
    ],
)
def test_the_remainder_starts_the_day_after_onboarding(started: str, starts: str) -> None:
    text = f"plan: remainder\nexpectations: [{{id: a, title: A, key_steps: [{{text: T, state: todo, due: {starts}}}]}}]\n"
    of = subject_of(
        small(
            ada=STARTED.replace("2026-08-01", started),
            **{"content/expectations/2026-h2/ada.remainder.yaml": text},
        ),
        today=TODAY.fromisoformat(starts),
    )
    (plan,) = Cards(of, of.cycles[0]).plans()
    assert plan.timeline is not None
    assert (plan.timeline.lanes[0].stops[0].x, plan.timeline.today, plan.day) == (0.0, 0.0, None)


def test_without_a_first_day_a_plan_is_for_the_period() -> None:
    files = small(ada="name: Ada\nmanager: tom\n", expectations=ONBOARDING.replace("08-01", "07-01"))
    (plan,) = plans(files, today="2026-07-01")
    assert plan.timeline is not None
    assert (plan.timeline.lanes[0].stops[0].x, plan.day) == (0.0, 1)


class TestCard:
    """What stands on a card."""

    def test_every_field(self) -> None:
        one = varied("2026-h2").expectations[0]
        assert (one.number, one.anchor, one.title) == (
            1,
            "period_checkout-latency",
            "Bring checkout p99 under 300 ms",
        )
        assert (one.purpose, one.purpose_word) == ("objective", "For an objective")
        assert one.objective == "A checkout that nobody waits for"
        assert [each.source for each in one.support] == [
            "An afternoon a week without meetings",
            "A word with *identity*",
        ]
        assert one.detail.links == (("../../guides/inside.md", "guides/inside.html"),)
        assert one.done == 1
        assert [(each.word, each.due, each.late, each.state) for each in one.steps] == [
            ("Done", "15 August 2026", False, "done"),
            ("Under way, past its day", "1 September 2026", True, "doing"),
            ("To do", "30 November 2026", False, "todo"),
            ("Dropped", "1 October 2026", False, "dropped"),
            ("To do", "", False, "todo"),
        ]
        assert [each.anchor for each in one.steps][:2] == [
            "period_checkout-latency_1",
            "period_checkout-latency_2",
        ]

    def test_an_open_step_past_its_day(self) -> None:
        (step,) = card("    key_steps: [{text: T, state: todo, due: 2026-09-14}]\n").steps
        assert (step.word, step.late) == ("Past its day", True)

    @pytest.mark.parametrize("purpose", PURPOSES)
    def test_a_purpose_in_words(self, purpose: str) -> None:
        assert card(f"    purpose: {purpose}\n").purpose_word == PURPOSES[purpose]

    def test_without_anything_it_is_empty(self) -> None:
        one = card("")
        assert (one.purpose, one.purpose_word, one.objective, one.steps, one.cells) == ("", "", "", (), ())
        assert (one.detail, one.follows, one.support, one.outcome) == (NOTHING, NOTHING, (), None)

    def test_changes_stand_with_what_they_concern(self) -> None:
        plan = varied("2026-h2")
        assert [(each.text.source, each.on) for each in plan.changes] == [
            ("The team moved to another floor.", "10 September 2026")
        ]
        assert [len(each.changes) for each in plan.expectations] == [0, 1, 0]

    def test_what_a_skip_level_says_stands_there_too(self) -> None:
        plan = varied("2026-h2")
        said = [
            [(each.text.source, each.by, each.aligned, each.misaligned) for each in one.notes]
            for one in plan.expectations
        ]
        assert said == [
            [("Yes, and say *why*.", "Noor Haddad", True, False)],
            [("Is this the year for it?", "Noor Haddad", False, True)],
            [("Where?", "Noor Haddad", False, False)],
        ]
        assert [(each.text.source.strip(), each.by, each.on) for each in plan.notes] == [
            ("A good half to come.", "Noor Haddad", "20 July 2026"),
            ("", "Tom Lind", "2 August 2026"),  # a review that says nothing else still was one
        ]

    def test_only_the_first_plan_has_what_is_said_of_all(self) -> None:
        files = small(
            expectations=ONBOARDING,
            skip_level="---\nby: noor\non: 2026-07-20\n---\nWell.\n",
            **{"content/expectations/2026-h2/ada.remainder.yaml": "plan: remainder\nexpectations: []\n"},
        )
        assert [len(each.notes) for each in plans(files)] == [1, 0]

    def test_where_there_is_no_plan_it_stands_alone(self) -> None:
        of = subject_of(small(skip_level="---\nby: noor\non: 2026-07-20\n---\nWell.\n"))
        cards = Cards(of, of.cycles[0])
        assert [each.text.source.strip() for each in cards.homeless()] == ["Well."]
        assert Cards(subject(), subject().cycles[-2]).homeless() == ()


class TestCells:
    """Cells are quoted from the version of the period."""

    def test_a_cell_with_its_address(self) -> None:
        first, second, third = varied("2026-h2").expectations[0].cells
        assert (first.reference, first.level, first.capability) == ("L2·TEC", "Engineer", "Technical")
        assert [each.source for each in first.meets] == ["Finds a *cause*", "Says so"]
        assert first.href == "https://levels.example.com/eng/ic/l2.html#technical"
        assert second.href == "https://levels.example.com/eng/ic/l3.html#impact"
        assert third.href == "https://levels.example.com/ops/run/r1.html#calm"

    def test_a_kept_version_has_no_pages_to_lead_to(self) -> None:
        (cell,) = varied("2026-h1").expectations[0].cells
        assert (cell.capability, cell.href, cell.meets[0].source) == ("Results", "", "Got 2")

    def test_without_an_address_nothing_leads_anywhere(self) -> None:
        assert [each.href for each in card("    cells: [L2/technical]\n").cells] == [""]

    @pytest.mark.parametrize(
        ("level", "cells", "wanted"),
        [
            ("L1", "L1/technical, L2/technical, L3/technical", [False, True, False]),
            ("L2", "L1/technical, L2/technical, L3/technical", [False, False, True]),
            ("L3", "L1/technical, L2/technical, L3/technical", [False, False, False]),
            ("L1", "manager/M1/people, ops/run/R1/calm, eng/ic/L2/impact", [False, False, True]),
        ],
    )
    def test_the_next_level_is_marked_and_no_other(self, level: str, cells: str, wanted: list[bool]) -> None:
        ada = f"name: Ada\ntrack: ic\nlevel: {level}\nmanager: tom\nstarted: 2020-01-01\n"
        assert [each.next for each in card(f"    cells: [{cells}]\n", ada=ada).cells] == wanted

    def test_it_is_the_level_of_the_period_that_counts(self) -> None:
        ada = (
            "name: Ada\ntrack: ic\nlevel: L3\nlevel_since: 2026-08-01\nmanager: tom\nstarted: 2020-01-01\n"
            "earlier: [{level: ic/L2, since: 2020-01-01}]\n"
        )
        assert [each.next for each in card("    cells: [L3/technical]\n", ada=ada).cells] == [True]


class TestFollows:
    """An expectation shows the action that it takes up."""

    def test_the_action_of_the_last_plan(self) -> None:
        assert varied("2026-h2").expectations[1].follows.source == "Lead an incident"

    def test_of_an_older_period_where_the_one_before_has_none(self) -> None:
        one = card(
            "    follows: act\n",
            before="plan: period\nexpectations: []\n",
            **{
                "content/periods/2025.yaml": "title: 2025\nstarts: 2025-01-01\nends: 2025-12-31\n",
                "content/feedback/2025/ada/plan.md": "---\nactions: [{id: act, text: Act}]\n---\n",
            },
        )
        assert one.follows.source == "Act"

    def test_of_no_other_plan(self) -> None:
        assert (
            card("    follows: act\n", plan="---\nactions: [{id: act, text: Act}]\n---\n").follows == NOTHING
        )


@pytest.mark.parametrize("kind", OUTCOMES)
@pytest.mark.parametrize("steps", [None, *STEPS])
def test_an_outcome_in_words(kind: str, steps: str | None) -> None:
    found = outcome_view(Outcome("one", kind, steps))  # type: ignore[arg-type]  # one of the four
    assert found is not None
    assert (found.kind, found.word, found.steps) == (kind, OUTCOMES[kind], STEPS.get(steps or "", ""))


def test_an_outcome_out_of_form_is_none() -> None:
    assert outcome_view(Outcome("one", None)) is None
    assert outcome_view(Outcome("one", "great")) is None  # type: ignore[arg-type]  # what a file may say


def test_a_card_has_its_outcome() -> None:
    outcomes = [each.outcome and each.outcome.word for each in varied("2026-h1").expectations]
    assert outcomes == ["Met", "Partly met", "Overtaken by events"]


def test_what_is_not_settled_stands_with_the_plan() -> None:
    assert varied("2027-h1").unsettled.source == "Which of *two* projects."


def test_dropped_steps_do_not_count() -> None:
    one = "  - id: one\n    title: One\n    key_steps:\n"
    steps = "".join(
        f"      - {{text: Step, state: {state}, due: {day}}}\n"
        for state, day in [
            ("done", "2026-07-01"),
            ("todo", "2026-07-02"),
            ("doing", "2026-12-01"),
            ("dropped", "2026-07-01"),
        ]
    )
    two = "  - id: two\n    title: Two\n    key_steps: [{text: Step, state: dropped}, {text: Step, state: done}]\n"
    (plan,) = plans(small(expectations=f"plan: period\nexpectations:\n{one}{steps}{two}"))
    assert [(each.done, each.counted) for each in plan.expectations] == [(1, 3), (1, 1)]
    assert (plan.done, plan.counted, plan.late) == (2, 4, 1)


def test_a_plan_is_turned_into_a_view_once() -> None:
    of = subject()
    made = Plans(of)
    assert [made.of(each) for each in of.cycles] == [Cards(of, each).plans() for each in of.cycles]
    assert all(made.of(each) is made.of(each) for each in of.cycles)
