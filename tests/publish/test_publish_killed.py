"""`kill -9` and Ctrl-C at random moments of real builds: each site is the old or the new one, and nothing is left.

After a kill, it is the next build that clears up. The moments come from a seed; how far they reach is measured first,
on the machine that runs the test. `KILLS=n` sets how many there are of a single site; of everybody's, half as many.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from tests.forks import KILLS, Fork, Forking, forked, from_the_door, waypoints
from tests.harness import Ran
from tests.versions import EVERYBODY, GROWTH, NEW, NONE, OLD, ONE, Versions, leftovers, names, tree
from waypoints_site.build import everyone
from waypoints_site.cli import INTERRUPTED
from waypoints_site.publish import swap as swapping
from waypoints_site.publish.leftovers import locked
from waypoints_site.publish.restricted import RestrictedKind

ENOUGH = 400
"""Moments after which those that are wanted will not come any more."""
ALL = [each for several in EVERYBODY.values() for each in several]


@pytest.fixture
def chance() -> random.Random:
    return random.Random(20260915)  # noqa: S311 - moments, not secrets


def took(start: Callable[[], Fork], before: Callable[[], None] = lambda: None) -> float:
    """How long a build takes that nobody kills, at its quickest: a first one is slow, and later ones would be over."""
    times = []
    for _ in range(3):
        before()
        began = time.perf_counter()
        ran = start().ended()
        times.append(time.perf_counter() - began)
        assert ran.status == 0, ran
    return min(times)


def goes_on() -> None:
    """What a fork does first when nothing is to be prepared."""


def assert_tidy(versions: Versions, version: str) -> None:
    assert {versions.standing(each) for each in ALL} == {version}
    assert leftovers(versions.output) == []
    assert set(names(versions.output)) == {"framework", "growth", "talent"}


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        ("growth", "exchange"),
        ("growth", "two renames"),
        ("talent", "exchange"),
        ("session", "exchange"),
    ],
)
def test_while_a_site_is_published(
    versions: Versions,
    told: Path,
    chance: random.Random,
    kind: RestrictedKind,
    way: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if way == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    site, place = ONE[kind], versions.output / ONE[kind]
    ends: list[str] = []
    struck = 0

    def rounds(fork: Forking) -> None:
        nonlocal struck
        longest = took(lambda: fork(goes_on), lambda: versions.put(OLD, site))
        while len(ends) < KILLS or (
            len(ends) < ENOUGH and not (struck >= KILLS * 3 // 8 and {OLD, NEW} <= set(ends))
        ):
            versions.put(OLD, site)
            child = fork(goes_on)
            time.sleep(chance.uniform(0, longest))
            child.kill()
            struck += bool(leftovers(versions.output))
            ends.append(versions.standing(site))
            if ends[-1] == NONE:  # between two renames; the next start puts it back
                assert tree(place.with_name(f".waypoints-old-{place.name}")) == versions.sites[OLD][site]
        versions.put(OLD, site)

    from_the_door(monkeypatch, versions.arguments(NEW, site), told, rounds)
    assert set(ends) - ({NONE} if way == "two renames" else set()) == {OLD, NEW}
    assert struck >= KILLS * 3 // 8


@pytest.mark.parametrize("ended_by", ["kill", "interruption"])
@pytest.mark.parametrize("kind", ["growth", "talent"])
def test_while_everybodys_sites_are_made_by_two_processes(
    versions: Versions,
    told: Path,
    chance: random.Random,
    kind: RestrictedKind,
    ended_by: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every other time the crew outlives the process that started it, and the next build waits for its end.

    Interrupted are all of them at once, as from a terminal; then nothing may be left.
    """
    monkeypatch.setattr(everyone, "FEW", 1)
    everybody, folder = EVERYBODY[kind], versions.output / kind
    seen: set[tuple[str, ...]] = set()

    def rounds(fork: Forking) -> None:
        longest = took(lambda: fork(goes_on), lambda: versions.put(OLD, *everybody))
        for number in range(ENOUGH):
            if number >= KILLS // 2 and len(seen) > 1:
                break
            versions.put(OLD, *everybody)
            assert set(names(folder)) <= {"sessions", *(Path(each).name for each in everybody)}
            build = fork(goes_on)
            time.sleep(chance.uniform(0, longest))
            if ended_by == "kill":
                build.kill(crew=bool(number % 2))
            else:
                os.killpg(build.process, signal.SIGINT)
                ran = build.ended()
                assert ran.status in (0, INTERRUPTED, -signal.SIGINT), ran
                assert "mistake" not in ran.out
                assert leftovers(versions.output) == []
            with locked(folder):
                ends = tuple(versions.standing(each) for each in everybody)
            assert set(ends) <= {OLD, NEW}
            seen.add(ends)

    arguments = versions.arguments(NEW, kind, "--all", "--jobs", "2")
    from_the_door(monkeypatch, arguments, told, rounds)
    assert len(seen) > 1


def test_at_any_moment_of_a_whole_command(versions: Versions, told: Path, chance: random.Random) -> None:
    def start(version: str) -> Fork:
        return forked(lambda: waypoints(*versions.arguments(version, "all")), told)

    turn = cycle((NEW, OLD))
    longest = took(lambda: start(next(turn)))
    for _ in range(6):
        build = start(next(turn))
        time.sleep(chance.uniform(0, longest))
        build.kill()
        assert {versions.standing(each) for each in ALL} <= {OLD, NEW}
    ran = start(NEW).ended()
    assert ran.status == 0, ran
    assert_tidy(versions, NEW)


def test_a_process_of_its_own_from_its_first_moment_on(versions: Versions, chance: random.Random) -> None:
    def command(version: str) -> list[str]:
        return [sys.executable, "-m", "waypoints_site", *versions.arguments(version, "growth", "--all")]

    versions.put(OLD, *ALL)
    began = time.perf_counter()
    subprocess.run(command(OLD), check=True, capture_output=True)
    longest = time.perf_counter() - began
    for number in range(2):
        with subprocess.Popen(command((NEW, OLD)[number % 2]), stdout=subprocess.DEVNULL) as build:
            time.sleep(longest * (number + chance.random()) / 2)
            build.kill()
        assert {versions.standing(each) for each in GROWTH} <= {OLD, NEW}
    done = subprocess.run(command(NEW), check=True, capture_output=True)
    assert Ran(done.returncode, "", done.stderr.decode()) == Ran(0, "", "")
    assert {versions.standing(each) for each in GROWTH} == {NEW}
    assert leftovers(versions.output) == []
