"""What the company may read, and one person's own documents against it."""

from tests.organisation_sources import cycles, references, small, subject_of
from tests.sources import permitted, said
from waypoints_site.resolve import company_records


def test_frameworks_are_known_with_the_versions_that_are_kept() -> None:
    files = {path: text for path, text in small().items() if path.startswith("frameworks/")}
    company, findings = company_records(permitted(files))
    assert findings == ()
    assert set(company.frameworks) == {"eng", "eng@1.0.0", "ops"} == set(company.outlines)
    assert company.period is None


def test_ones_own_file_takes_the_place_of_what_the_company_knows() -> None:
    subject = subject_of(small())
    assert subject.person.level is not None
    assert subject_of(small(), "wei").person.function == "design"


def test_the_current_period_is_the_one_of_the_settings() -> None:
    subject = subject_of(small())
    assert subject.period is not None
    assert subject.period.id == "2026-h2"
    assert subject_of(small(settings="title: Levels\n")).period is None
    assert subject_of(small(settings="title: Levels\nperiod: never\n")).period is None


def test_a_current_period_that_could_not_be_read_is_not_reported_again() -> None:
    files = small(h2="title: [\n")
    assert said(references(files)) == []
    assert subject_of(files).period is None


def test_links_of_a_team_and_of_expectations_are_judged() -> None:
    files = small(
        payments="title: Payments\npurpose: See [it](../guides/none.md).\n",
        expectations="plan: period\nexpectations: [{id: a, title: A, detail: 'See [it](cell:L9/x)'}]\n",
    )
    assert [each.rule for each in references(files)] == ["broken-link", "broken-link"]


def test_links_of_expectations_lead_to_the_companys_own_pages() -> None:
    files = small(
        expectations="plan: period\nexpectations: [{id: a, title: A, detail: 'See [it](../../guides/inside.md)'}]\n",
        **{"content/guides/inside.md": "---\ntitle: Inside\naudience: company\n---\nOurs.\n"},
    )
    assert references(files) == ()
    (cycle,) = cycles(files)
    assert cycle.expectations[0].detail.links == (("../../guides/inside.md", "guides/inside.html"),)
