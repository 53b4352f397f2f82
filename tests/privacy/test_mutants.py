"""Each seeded leak is found by the quick checks, and nothing is found where there is none."""

from tests.privacy.mutants import MUTANTS, verdicts


def test_every_mutant_is_killed_and_the_package_itself_is_not() -> None:
    found = {each.mutant: (each.result, each.said) for each in verdicts()}
    itself = found.pop("(no mutant)")
    assert itself[0] == "survived", itself[1]
    assert {mutant: said for mutant, (result, said) in found.items() if result != "killed"} == {}
    assert len(found) == len(MUTANTS) >= 8
