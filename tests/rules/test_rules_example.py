"""The example organisation keeps every rule on the day for which it was written."""

from datetime import date
from pathlib import Path

import pytest

from tests.rules.judging import everybodys_reviews
from tests.sources import Files, said
from waypoints_site.build.check import check
from waypoints_site.build.outcome import Request
from waypoints_site.findings import ordered
from waypoints_site.rules import REVIEW_RULES, run

REPOSITORY = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("people", "teams", "periods", "expectations", "feedback")


def example() -> Files:
    files = [*REPOSITORY.glob("frameworks/engineering*/**/*.yaml")]
    for folder in FOLDERS:
        files += (path for path in REPOSITORY.glob(f"content/{folder}/**/*.*") if path.is_file())
    return {
        path.relative_to(REPOSITORY).as_posix(): path.read_text(encoding="utf-8") for path in sorted(files)
    }


@pytest.mark.parametrize("today", ["2025-08-01", "2026-01-20", "2026-11-20"])
def test_the_example_has_no_error_and_no_warning(today: str) -> None:
    reviews = everybodys_reviews(example(), today)
    assert sum(len(each.cycle.expectations) for each in reviews) > 100
    found = ordered(finding for each in reviews for finding in run(REVIEW_RULES, each, {}))
    assert [line for line in said(found) if ": information: " not in line] == []


@pytest.mark.parametrize("today", ["2025-08-01", "2026-01-20", "2026-11-20"])
def test_a_check_of_the_example_says_nothing_graver_than_information(today: str) -> None:
    found = check(Request(REPOSITORY), date.fromisoformat(today)).findings
    assert [line for line in said(found) if ": information: " not in line] == []
