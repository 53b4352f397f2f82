"""Cells that expectations cite, in the framework version of their period."""

import pytest

from tests.organisation_sources import cycle, references, small
from tests.sources import at_marks, said

HEAD = "plan: period\nexpectations:\n  - id: one\n    title: One\n    cells: "

CASES = [
    ("level", "L4/technical", "no cell “L4/technical” in eng 1.1.0 [unknown-cell] did you mean “L3/technical”?"),
    ("capability", "L2/tecnical", "no cell “L2/tecnical” in eng 1.1.0 [unknown-cell] did you mean “L2/technical”?"),
    ("another track", "M1/people", "no cell “M1/people” in eng 1.1.0 [unknown-cell] did you mean “manager/M1/people”?"),
    ("with a track", "ic/L9/impact", "no cell “ic/L9/impact” in eng 1.1.0 [unknown-cell] did you mean “ic/L3/impact”?"),
    ("with a framework", "eng/ic/L2/tecnical", "no cell “eng/ic/L2/tecnical” in eng 1.1.0 [unknown-cell] did you mean “eng/ic/L2/technical”?"),
    ("in another framework", "ops/run/R1/clam", "no cell “ops/run/R1/clam” in ops 2.0.0 [unknown-cell] did you mean “ops/run/R1/calm”?"),
    ("no such framework", "opps/run/R1/calm", "no cell “opps/run/R1/calm”: there is no framework “opps” [unknown-cell] did you mean “ops”?"),
    ("a version in the address", "eng@1.0.0/ic/L2/results", "no cell “eng@1.0.0/ic/L2/results”: there is no framework “eng@1.0.0” [unknown-cell] did you mean “eng”?"),
    ("one part", "technical", "no cell “technical” in eng 1.1.0 [unknown-cell] did you mean “L3/technical”?"),
    ("five parts", "a/b/c/d/e", "no cell “a/b/c/d/e” in eng 1.1.0 [unknown-cell]"),
    ("slashes alone", "///", "no cell “///”: there is no framework “” [unknown-cell]"),
    ("a name of the version before", "L2/results", "no cell “L2/results” in eng 1.1.0 [unknown-cell]"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "wanted"), [pytest.param(*case, id=name) for name, *case in CASES])
def test_a_cell_that_is_not_there(address: str, wanted: str) -> None:
    files = small(expectations=f"{HEAD}[L1/impact, ⟦{address}⟧]\n")
    found = references(files)
    assert [each.partition(": error: ")[2] for each in said(found)] == [wanted]
    assert at_marks(found, files)


def test_the_hint_of_one_part_is_the_same_each_time() -> None:
    files = small(expectations=f"{HEAD}[technical]\n")
    assert len({references(files)[0].hint for _ in range(3)}) == 1


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("L2/technical", "eng ic L2 technical Knows 2"),
        ("ic/L3/technical", "eng ic L3 technical Knows 3"),
        ("manager/M1/people", "eng manager M1 people Listens"),
        ("eng/ic/L1/impact", "eng ic L1 impact Moves 1"),
        ("ops/run/R1/calm", "ops run R1 calm Breathes"),
    ],
)
def test_a_cell_is_the_one_that_its_address_says(address: str, wanted: str) -> None:
    (cell,) = cycle(small(expectations=f"{HEAD}[{address}]\n")).expectations[0].cells
    assert cell.capability.key == cell.cell.capability
    parts = (
        cell.framework.id,
        cell.track.id,
        cell.level.id,
        cell.cell.capability,
        cell.cell.meets[0].text.source,
    )
    assert " ".join(parts) == wanted


class TestVersions:
    """A period is read against the version that it names."""

    def test_a_kept_version(self) -> None:
        files = small(before=f"{HEAD}[L2/results, ic/L2/results, eng/ic/L2/results]\n")
        assert references(files) == ()
        cells = cycle(files, "2026-h1").expectations[0].cells
        assert {each.framework.id for each in cells} == {"eng@1.0.0"}
        assert {each.cell.meets[0].text.source for each in cells} == {"Got 2"}

    def test_what_came_later_is_not_in_it(self) -> None:
        files = small(before=f"{HEAD}[⟦L2/impact⟧, ⟦L3/technical⟧, ⟦eng/ic/L3/impact⟧]\n")
        found = references(files)
        assert at_marks(found, files)
        assert said(found)[1].endswith(
            "no cell “L3/technical” in eng 1.0.0 [unknown-cell] did you mean “L2/technical”?"
        )

    def test_a_version_of_another_framework(self) -> None:
        files = small(
            h1="title: First half\nstarts: 2026-01-01\nends: 2026-06-30\nframework: {ops: 1.0.0}\n",
            before=f"{HEAD}[ops/run/R1/calm, ⟦ops/run/R1/brave⟧]\n",
            **{
                "frameworks/ops@1.0.0/framework.yaml": "title: Operations\nversion: 1.0.0\n",
                "frameworks/ops@1.0.0/capabilities.yaml": "- {id: run-calm, title: Calm}\n",
                "frameworks/ops@1.0.0/run/R1.yaml": "level: R1\ntitle: R\nexpectations: {calm: {meets: Breathed}}\n",
            },
        )
        assert at_marks(references(files), files)
        assert cycle(files, "2026-h1").expectations[0].cells[0].framework.version == "1.0.0"

    def test_no_version_is_the_current_one(self) -> None:
        files = small(
            h1="title: First half\nstarts: 2026-01-01\nends: 2026-06-30\n", before=f"{HEAD}[L3/impact]\n"
        )
        assert references(files) == ()

    def test_of_a_version_that_is_not_there_only_the_period_is_reported(self) -> None:
        files = small(
            h2="title: H2\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: ⟦3.0.0⟧}\n",
            expectations=f"{HEAD}[L9/never, ic/L9/never, eng/ic/L9/never]\n",
        )
        found = references(files)
        assert [each.rule for each in found] == ["unknown-version"]
        assert at_marks(found, files)


UNREAD = {
    "framework.yaml": {"frameworks/eng/framework.yaml": "title: [\n"},
    "capabilities.yaml": {"frameworks/eng/capabilities.yaml": "- [\n"},
    "the level": {"frameworks/eng/ic/L2.yaml": "level: [\n"},
    "the person": {"ada": "name: [\n"},
    "the period": {"h2": "title: [\n"},
}


@pytest.mark.parametrize("changed", UNREAD.values(), ids=list(UNREAD))
def test_nothing_is_said_of_a_cell_whose_files_could_not_be_read(changed: dict[str, str]) -> None:
    files = small(expectations=f"{HEAD}[L2/technical, ic/L2/technical, eng/ic/L2/technical]\n", **changed)
    assert said(references(files)) == []


def test_another_level_is_judged_beside_one_that_could_not_be_read() -> None:
    files = small(
        expectations=f"{HEAD}[⟦L9/technical⟧, ⟦L2/tecnical⟧]\n", **{"frameworks/eng/ic/L2.yaml": "level: [\n"}
    )
    assert at_marks(references(files), files)


def test_a_track_that_is_not_there_is_reported_once() -> None:
    files = small(
        ada="name: Ada\ntrack: ⟦ci⟧\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\n",
        expectations=f"{HEAD}[L2/technical, ic/L2/technical]\n",
    )
    assert at_marks(references(files), files)


def test_whoever_has_no_level_names_the_track() -> None:
    files = small(**{"content/expectations/2026-h2/wei.yaml": f"{HEAD}[ic/L2/technical, ⟦L2/technical⟧]\n"})
    found = references(files)
    assert at_marks(found, files)
    assert found[0].hint == "did you mean “ic/L2/technical”?"


def test_a_track_may_be_there_where_the_framework_could_not_be_read() -> None:
    files = small(
        h2="title: H2\nstarts: 2026-07-01\nends: 2026-12-31\n",
        expectations=f"{HEAD}[data/D1/depth, ⟦ic/L9/depth⟧]\n",
        **{"frameworks/eng/framework.yaml": "title: [\n"},
    )
    assert at_marks(references(files), files)
