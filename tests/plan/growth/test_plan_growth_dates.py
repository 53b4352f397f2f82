"""What stands in a calendar: due steps of all periods, and the dates of the current one."""

from datetime import date

from tests.organisation_sources import small, subject_of
from tests.varied_growth import subject
from waypoints_site.export import Entry, calendar
from waypoints_site.plan.growth.dates import occasions


def steps(*lines: str, key: str = "one") -> str:
    return f"plan: period\nexpectations:\n  - id: {key}\n    title: One *thing*\n    key_steps:\n" + "".join(
        f"      - {{{line}}}\n" for line in lines
    )


def test_every_due_step_that_was_not_dropped() -> None:
    found = [(each.name, each.day, each.summary) for each in occasions(subject())]
    assert found == [
        ("2026-h1.period.on-call.1", date(2026, 2, 1), "Sort them"),
        ("2026-h2.period.checkout-latency.1", date(2026, 8, 15), "Profile the ten slowest calls"),
        ("2026-h2.period.checkout-latency.2", date(2026, 9, 1), "Cache the basket"),
        ("2026-h2.period.checkout-latency.3", date(2026, 11, 30), "Measure for four weeks"),
        ("2026-h2.agree_by", date(2026, 7, 15), "Expectations are to be agreed: Second half of 2026"),
        ("2026-h2.self_by", date(2026, 12, 4), "Self-assessment is due: Second half of 2026"),
        ("2026-h2.peers_by", date(2026, 12, 11), "Peer feedback is due: Second half of 2026"),
        ("2026-h2.synthesis_by", date(2026, 12, 18), "Synthesis is due: Second half of 2026"),
    ]


def test_a_step_is_plain_text_with_its_expectation() -> None:
    (found,) = occasions(
        subject_of(small(expectations=steps("text: 'Do *it* [now](x.md)', state: todo, due: 2026-10-01")))
    )
    assert (found.summary, found.description) == ("Do it now", "One *thing*")


def test_names_outlive_changes_of_days_and_words() -> None:
    before = occasions(subject_of(small(expectations=steps("text: A, state: todo, due: 2026-10-01"))))
    after = occasions(subject_of(small(expectations=steps("text: B, state: done, due: 2026-11-01"))))
    assert [each.name for each in before] == [each.name for each in after] == ["2026-h2.period.one.1"]


def test_no_two_names_are_the_same() -> None:
    plan = {
        "content/expectations/a/ada.yaml": steps("text: A, state: todo, due: 2026-10-01", key="period-x"),
        "content/expectations/a-period/ada.yaml": steps("text: A, state: todo, due: 2026-10-01", key="x"),
        "content/periods/a.yaml": "title: A\nstarts: 2026-01-01\nends: 2026-06-30\n",
        "content/periods/a-period.yaml": "title: A\nstarts: 2026-01-01\nends: 2026-06-30\n",
    }
    names = [each.name for of in ("ada",) for each in occasions(subject_of(small(**plan), of))]
    assert len(set(names)) == len(names) == 2
    names = [each.name for each in (*occasions(subject()), *occasions(subject("bo")))]
    assert len(set(names)) == len(names) - 4  # the dates of the period are everybody's


def test_without_a_current_period_there_are_only_steps() -> None:
    assert occasions(subject_of(small(settings="title: Levels\n"))) == ()


def test_they_make_a_calendar() -> None:
    entries = [Entry(each.name, each.day, each.summary, each.description) for each in occasions(subject())]
    assert calendar("Ada", entries, date(2026, 9, 15)).count(b"BEGIN:VEVENT") == len(entries)
