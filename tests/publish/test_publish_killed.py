"""`kill -9` at random moments of real builds: each site is the old one or the new one, and the next build clears up.

The moments come from a seed; how far they reach is measured first, on the machine that runs the test.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from tests.forks import Fork, Forking, forked, from_the_door, waypoints
from tests.harness import Ran
from tests.versions import NEW, OLD, PEOPLE, Versions, leftovers, names, tree
from waypoints_site.build import everyone
from waypoints_site.publish import swap as swapping
from waypoints_site.publish.leftovers import locked


@pytest.fixture
def chance() -> random.Random:
    return random.Random(20260915)  # noqa: S311 - moments, not secrets


def took(start: Callable[[], Fork]) -> float:
    """How long a build takes that nobody kills."""
    began = time.perf_counter()
    ran = start().ended()
    assert ran.status == 0, ran
    return time.perf_counter() - began


def assert_tidy(versions: Versions, ran: Ran, version: str) -> None:
    assert ran.status == 0, ran
    assert {versions.standing(each) for each in PEOPLE} == {version}
    assert leftovers(versions.output) == []
    assert set(names(versions.output)) <= {"framework", "growth"}


@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_while_a_site_is_published(
    versions: Versions, told: Path, chance: random.Random, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    ends: list[str] = []
    struck = 0

    def rounds(fork: Forking) -> None:
        nonlocal struck
        versions.put(OLD, "ada")
        longest = took(lambda: fork(lambda: None))
        while len(ends) < 60 or (struck < 20 and len(ends) < 400):
            versions.put(OLD, "ada")
            child = fork(lambda: None)
            time.sleep(chance.uniform(0, longest))
            child.kill()
            struck += bool(leftovers(versions.output))
            ends.append(versions.standing("ada"))
            if ends[-1] == "none":  # between two renames; the next start puts it back
                assert tree(versions.growth / ".waypoints-old-ada") == versions.sites[OLD]["ada"]
        versions.put(OLD, "ada")

    from_the_door(monkeypatch, versions.arguments(NEW, "growth", "ada"), told, rounds)
    assert set(ends) - ({"none"} if way == "two renames" else set()) == {OLD, NEW}
    assert struck >= 20


def test_while_everybodys_sites_are_made_by_two_processes(
    versions: Versions, told: Path, chance: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every other time the crew outlives the process that started it, and the next build waits for its end."""
    monkeypatch.setattr(everyone, "FEW", 1)
    seen = set()

    def rounds(fork: Forking) -> None:
        longest = took(lambda: fork(lambda: None))
        for number in range(40):
            for each in PEOPLE:
                versions.put(OLD, each)
            assert names(versions.growth) == list(PEOPLE)
            build = fork(lambda: None)
            time.sleep(chance.uniform(0, longest))
            build.kill(crew=bool(number % 2))
            with locked(versions.growth):
                ends = tuple(versions.standing(each) for each in PEOPLE)
            assert set(ends) <= {OLD, NEW}
            seen.add(ends)

    arguments = versions.arguments(NEW, "growth", "--all", "--jobs", "2")
    from_the_door(monkeypatch, arguments, told, rounds)
    assert len(seen) > 2


def test_at_any_moment_of_a_whole_command(versions: Versions, told: Path, chance: random.Random) -> None:
    def start(version: str) -> Fork:
        return forked(lambda: waypoints(*versions.arguments(version, "growth", "--all")), told)

    turn = cycle((NEW, OLD))
    longest = took(lambda: start(next(turn)))
    for _ in range(8):
        build = start(next(turn))
        time.sleep(chance.uniform(0, longest))
        build.kill()
        assert {versions.standing(each) for each in PEOPLE} <= {OLD, NEW}
    assert_tidy(versions, start(NEW).ended(), NEW)


def test_a_process_of_its_own_from_its_first_moment_on(versions: Versions, chance: random.Random) -> None:
    def command(version: str) -> list[str]:
        return [sys.executable, "-m", "waypoints_site", *versions.arguments(version, "all")]

    began = time.perf_counter()
    subprocess.run(command(OLD), check=True, capture_output=True)
    longest = time.perf_counter() - began
    for number in range(2):
        with subprocess.Popen(command((NEW, OLD)[number % 2]), stdout=subprocess.DEVNULL) as build:
            time.sleep(longest * (number + chance.random()) / 2)
            build.kill()
        assert {versions.standing(each) for each in PEOPLE} <= {OLD, NEW}
    done = subprocess.run(command(NEW), check=True, capture_output=True)
    assert_tidy(versions, Ran(done.returncode, done.stdout.decode(), done.stderr.decode()), NEW)
    assert names(versions.output) == ["framework", "growth"]
