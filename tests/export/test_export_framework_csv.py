"""A framework as a table that no spreadsheet runs."""

import csv
import io

import pytest

from tests.sources import framework_of, level, small
from tests.varied import varied
from waypoints_site.export.framework_csv import COLUMNS, framework_csv, neutral


def rows(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode(), newline="")))


def test_a_row_for_each_criterion_below_a_head() -> None:
    head, *body = rows(framework_csv(varied().frameworks[0]))
    assert tuple(head) == COLUMNS
    assert body[0] == [
        "eng", "1.2.0", "ic", "L1", "Engineer", "Craft", "technical", "TEC", "Technical expertise", "misses",
        "Leaves <b>defects</b> behind.", "",
    ]  # fmt: skip
    assert [(row[2], row[3], row[6], row[9], row[11]) for row in body if row[11]] == [
        ("ic", "L2", "traits", "meets", "L1"),
        ("ic", "L2", "impact", "exceeds", "L1"),
        ("ic", "L2", "shared", "meets", "data/L2"),
    ]


def test_a_framework_without_criteria_has_a_head_alone() -> None:
    assert rows(framework_csv(varied().frameworks[1])) == [list(COLUMNS)]


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
)
def test_what_a_spreadsheet_would_run_is_text(start: str) -> None:
    assert neutral(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", ["", "a", " =1", "1-1", "'=1", "a\n=1", "–"])
def test_other_text_stays_as_it_is(value: str) -> None:
    assert neutral(value) == value


def test_every_column_is_neutral_and_quotes_come_back() -> None:
    hostile = level("L1", technical='{meets: ["=1+1", "a,b", "say \\"x\\"", "two\\nlines"]}', impact="{}")
    files = small(L1=hostile.replace("title: Level L1", "title: '@SUM(A1)'"))
    found = [row for row in rows(framework_csv(framework_of(files))) if row[3] == "L1"]
    assert [row[4] for row in found] == ["'@SUM(A1)"] * 4
    assert [row[10] for row in found] == ["'=1+1", "a,b", 'say "x"', "two\nlines"]
