"""A file whose place names nobody, or no period, is wrong at its first character."""

from tests.organisation_sources import references, small

PLAN = "plan: period\nexpectations: []\n"


def test_each_of_the_two_is_said_by_itself() -> None:
    found = references(small(**{"content/expectations/2030-h1/zoe.yaml": PLAN}))
    assert [(each.rule, each.span.line, each.span.column) for each in found] == [
        ("unknown-period", 1, 1),
        ("unknown-person", 1, 1),
    ]


def test_a_period_that_could_not_be_read_may_well_be_there() -> None:
    found = references(small(h2="title: [\n", expectations=PLAN))
    assert [each for each in found if each.span.path.startswith("content/expectations")] == []
