"""What a cell says, line by line."""

from waypoints_site.records import Cell, Criterion, Text
from waypoints_site.scaffold.cell_text import listed, statements

CELL = Cell(
    "technical",
    (Criterion(Text("Fixes a defect:\nall of it")), Criterion(Text("Explains"))),
    exceeds=(Criterion(Text("Finds its cause")),),
)


def test_all_ratings_that_have_a_text() -> None:
    assert list(statements(CELL)) == [
        "  meets:",
        '    - "Fixes a defect: all of it"',
        "    - Explains",
        "  exceeds:",
        "    - Finds its cause",
    ]


def test_a_statement_is_one_line() -> None:
    assert list(listed(CELL.meets)) == ["Fixes a defect: all of it", "Explains"]
