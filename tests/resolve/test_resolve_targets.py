"""What surrounds a text, and the paths and cells that it may mean."""

import pytest

from waypoints_site.resolve.targets import LinkBook, PageTarget, Surroundings, fitting_cells, joined


@pytest.mark.parametrize(
    ("source", "written", "expected"),
    [
        ("content/guides/a.md", "b.md", "content/guides/b.md"),
        ("content/guides/a.md", "../docs/b.md", "content/docs/b.md"),
        ("content/guides/a.md", "a%20b.md", "content/guides/a b.md"),
        ("content/guides/a.md", "/b.md", ""),
        ("content/guides/a.md", "%2Fb.md", ""),
        ("content/guides/a.md", "b.md?q", ""),
        ("waypoints.yaml", "b.md", "/b.md"),
        ("", "../../b.md", "/b.md"),
    ],
)
def test_paths(source: str, written: str, expected: str) -> None:
    assert joined(source, written) == expected


PUBLIC, DRAFT = PageTarget("p", ""), PageTarget("d", "", draft=True)
COMPANY, BOTH = PageTarget("c", "", company=True), PageTarget("b", "", company=True, draft=True)


@pytest.mark.parametrize(
    ("own", "admitted"),
    [(None, [PUBLIC]), (PUBLIC, [PUBLIC]), (DRAFT, [PUBLIC, DRAFT]), (COMPANY, [PUBLIC, COMPANY]),
     (BOTH, [PUBLIC, DRAFT, COMPANY, BOTH])],
)  # fmt: skip
def test_who_may_lead_where(own: PageTarget | None, admitted: list[PageTarget]) -> None:
    around = Surroundings("a.md", page=own)
    assert [each for each in (PUBLIC, DRAFT, COMPANY, BOTH) if around.admits(each)] == admitted


def test_what_no_site_shows() -> None:
    assert Surroundings("a", page=DRAFT).unpublished
    assert Surroundings("a", "eng@1.0.0").unpublished
    assert not Surroundings("a", "eng", page=PUBLIC).unpublished


def test_without_a_framework_no_cell_fits() -> None:
    assert fitting_cells("cell:L1/technical", Surroundings("a"), LinkBook({}, {}, {}, None)) == ()
