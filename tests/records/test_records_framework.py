"""What records answer about themselves."""

from waypoints_site.records import Cell, Criterion, Framework, Level, Management, Text, Track

CELL = Cell("technical", meets=(Criterion(Text("Fixes")),), exceeds=(Criterion(Text("Finds")),))
LEVEL = Level("L1", "One", (CELL,))
TRACK = Track("ic", "I", (LEVEL,), ())
FRAMEWORK = Framework("eng", "E", "1.0.0", (TRACK,))


def test_parts_are_found_by_their_ids_exactly() -> None:
    assert FRAMEWORK.track("ic") is TRACK
    assert FRAMEWORK.track("IC") is None
    assert TRACK.level("L1") is LEVEL
    assert TRACK.level("l1") is None
    assert LEVEL.cell("technical") is CELL
    assert LEVEL.cell("impact") is None


def test_a_cell_by_rating() -> None:
    assert CELL.rated("meets") == CELL.meets
    assert CELL.rated("exceeds") == CELL.exceeds
    assert CELL.rated("misses") == ()


def test_a_cell_that_says_nothing() -> None:
    assert Cell("x").says_nothing
    assert Cell("x", meets=(Criterion(Text(" \n")),)).says_nothing
    assert not Cell("x", misses=(Criterion(Text("Breaks")),)).says_nothing


def test_advice_is_there_or_not() -> None:
    assert not Management()
    assert Management(tips=(Text("Ask"),))
