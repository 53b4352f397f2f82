"""Seeded leaks are found by the quick checks, and nothing is found where there is none; each still has its place.

A few are tried here; `python -m tests.privacy.mutants` tries all.
"""

import pytest

from tests.privacy.mutants import ITSELF, MUTANTS, REPOSITORY, SAMPLES, patched, verdicts
from tests.privacy.quick import CHECKS

SHOWN_BESIDE = {"audit", "canaries", "sessions"}
"""Checks of which other tests, which try more, say that the package itself passes them."""


@pytest.mark.parametrize("title", MUTANTS)
def test_every_mutant_still_has_its_place(title: str) -> None:
    each = MUTANTS[title]
    assert each.check in CHECKS
    package = REPOSITORY / "waypoints_site"
    for file, text in patched(package, each.patches).items():
        assert text != file.read_text(encoding="utf-8")
        if file.suffix == ".py":
            compile(text, str(file), "exec")


def test_samples_are_killed_and_the_package_itself_is_not() -> None:
    checks = {each.check for each in SAMPLES.values()} - SHOWN_BESIDE
    found = {each.mutant: (each.result, each.said) for each in verdicts(SAMPLES, *sorted(checks))}
    itself = found.pop(ITSELF)
    assert itself[0] == "survived", itself[1]
    assert {mutant: said for mutant, (result, said) in found.items() if result != "killed"} == {}
    assert len(found) == len(SAMPLES) >= 6
    assert len(MUTANTS) >= 40
