"""Documents of growth become the cycles of people, and their places name somebody and a period."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.organisation_sources import TODAY, cycles, own_references, pages, references, small, subject_of
from tests.sources import said
from waypoints_site import schemas
from waypoints_site.export import Entry, calendar
from waypoints_site.plan.growth import occasions

PLAN = "plan: period\nexpectations: []\n"
FRONT = "---\nwritten: 2026-12-02\nactions: []\n---\n"

PLACES = {
    "content/expectations/2026-h2/adda.yaml": ("person: there is no “adda”", "unknown-person", "ada"),
    "content/expectations/2026-h2/adda.remainder.yaml": ("person: there is no “adda”", "unknown-person", "ada"),
    "content/feedback/2026-h2/adda/self.md": ("person: there is no “adda”", "unknown-person", "ada"),
    "content/feedback/2026-h2/adda/plan.md": ("person: there is no “adda”", "unknown-person", "ada"),
    "content/expectations/2026-h3/ada.yaml": ("period: there is no “2026-h3”", "unknown-period", "2026-h2"),
    "content/feedback/2026-h3/ada/synthesis.md": ("period: there is no “2026-h3”", "unknown-period", "2026-h2"),
    "content/feedback/2026-h3/ada/skip-level.md": ("period: there is no “2026-h3”", "unknown-period", "2026-h2"),
    "content/feedback/2026-h3/ada/requests.yaml": ("period: there is no “2026-h3”", "unknown-period", "2026-h2"),
    "content/feedback/2026-h3/ada/peers/wei.md": ("period: there is no “2026-h3”", "unknown-period", "2026-h2"),
}  # fmt: skip


@pytest.mark.parametrize("path", PLACES)
def test_a_place_that_names_nothing_is_reported_at_the_start_of_the_file(path: str) -> None:
    files = small(**{path: PLAN if path.endswith(".yaml") else FRONT})
    message, rule, near = PLACES[path]
    remainder = ": error: the name" if ".remainder." in path else ""
    told = [each for each in said(references(files)) if not remainder or "wrong-value" not in each]
    assert told == [
        f"{path}:1:1: error: this file's place names no {message} [{rule}] did you mean “{near}”?"
    ]


def test_the_rest_of_such_a_file_is_judged_in_the_same_run() -> None:
    files = small(
        **{
            "content/expectations/2026-h3/adda.yaml": "plan: period\nagreed: {manager: tim}\nexpectations: []\n"
        }
    )
    assert [each.rule for each in references(files)] == ["unknown-period", "unknown-person", "unknown-person"]


@pytest.mark.parametrize("name", ["ada", "h2"])
def test_who_or_what_could_not_be_read_may_well_be_there(name: str) -> None:
    files = small(
        expectations="plan: period\nexpectations: [{id: a, title: A, objective: x}]\n", **{name: "- [\n"}
    )
    told = ["unknown-objective"] if name == "ada" else []
    assert [each.rule for each in references(files)] == told
    assert cycles(files) == ()


def test_cycles_are_by_person_the_oldest_period_first() -> None:
    files = small(
        expectations=PLAN,
        before=PLAN,
        **{
            "content/expectations/2026-h1/tom.yaml": PLAN,
            "content/expectations/2025-all/ada.yaml": PLAN,
            "content/periods/2025-all.yaml": "title: All\nstarts: 2025-01-01\nends: 2025-12-31\n",
        },
    )
    found = [(each.person.id, each.period.id) for each in cycles(files)]
    assert found == [("ada", "2025-all"), ("ada", "2026-h1"), ("ada", "2026-h2"), ("tom", "2026-h1")]


def test_plans_follow_each_other_through_the_period() -> None:
    files = small(
        expectations="plan: onboarding\nexpectations: [{id: a, title: A}]\n",
        **{
            "content/expectations/2026-h2/ada.remainder.yaml": "plan: remainder\nexpectations: [{id: b, title: B}]\n"
        },
    )
    (cycle,) = cycles(files)
    assert [each.plan for each in cycle.plans] == ["onboarding", "remainder"]
    assert [each.id for each in cycle.expectations] == ["a", "b"]


def test_the_level_of_a_cycle_is_that_of_its_version() -> None:
    now, before = (
        next(each for each in cycles(small(expectations=PLAN, before=PLAN)) if each.period.id == period)
        for period in ("2026-h2", "2026-h1")
    )
    assert before.level is not None
    assert now.level is not None
    assert (before.level.id, now.level.id) == ("L2", "L2")
    assert [each.capability for each in before.level.cells] == ["technical", "results"]
    assert [each.capability for each in now.level.cells] == ["technical", "impact"]


def test_the_company_knows_no_level() -> None:
    assert [each.rule for each in own_references(small(expectations=PLAN))] == []
    assert subject_of(small(expectations=PLAN), "ada").person.level is not None
    assert subject_of(small(expectations=PLAN), "tom").person.level is not None


# Any data at all, and data of nearly the right form, in each kind of file.
KINDS = {
    "person": "ada",
    "team": "payments",
    "period": "h2",
    "expectations": "expectations",
    "self": "self",
    "synthesis": "synthesis",
    "plan": "plan_before",
    "skip-level": "skip_level",
    "requests": "requests",
    "peer": "peer",
}
WORDS = st.sampled_from(
    ["", "ada", "tom", "x", "L2", "ic", "eng", "ic/L2", "L2/technical", "eng/ic/L2/technical", "2026-07-01",
     "9999-12-31", "0001-01-01", "2026-12-31", "period", "onboarding", "remainder", "one", "faster", "done",
     "met", "partly", "[a](b.md)", "[c](cell:L2/technical)", "- a\n- b", " ", "\u2028é"]
)  # fmt: skip
SCALARS = WORDS | st.integers() | st.booleans() | st.none() | st.floats()


def _of(schema: object) -> st.SearchStrategy[object]:
    """Values that a schema nearly allows: each part may be of any other kind, or not there."""
    if not isinstance(schema, dict):
        return SCALARS
    kinds: list[st.SearchStrategy[object]] = [SCALARS]
    if isinstance(schema.get("properties"), dict):
        parts = {name: _of(each) for name, each in schema["properties"].items()}
        kinds += [st.fixed_dictionaries({}, optional=parts), st.fixed_dictionaries(parts)]
    elif schema.get("type") == "object":
        kinds.append(st.dictionaries(WORDS, SCALARS, max_size=3))
    elif schema.get("type") == "array":
        kinds.append(st.lists(_of(schema.get("items")), max_size=3))
    elif isinstance(schema.get("enum"), list):
        kinds.append(st.sampled_from(schema["enum"]))
    return st.one_of(kinds[::-1])


def _text(kind: str, data: object, body: str) -> str:
    import json

    text = json.dumps(data)  # YAML reads it
    return f"---\n{text}\n---\n{body}" if "x-body" in schemas.load_all()[kind] else text + "\n"


@st.composite
def _files(draw: st.DrawFn) -> dict[str, str]:
    kinds = draw(st.sets(st.sampled_from(sorted(KINDS)), min_size=1, max_size=3))
    good = {
        "expectations": "plan: period\nexpectations: [{id: one, title: One, follows: x}]\n",
        "before": PLAN,
    }
    return small(
        **good,
    ) | small(
        **{KINDS[each]: _text(each, draw(_of(schemas.load_all()[each])), draw(WORDS)) for each in sorted(kinds)}
    )  # fmt: skip


@settings(max_examples=80)
@given(_files())
def test_no_data_trips_anything(files: dict[str, str]) -> None:
    references(files)
    own_references(files)
    try:
        subject = subject_of(files)
    except AssertionError:  # her own file is none
        return
    pages(files)
    calendar(
        "x",
        [Entry(each.name, each.day, each.summary, each.description) for each in occasions(subject)],
        TODAY,
    )
