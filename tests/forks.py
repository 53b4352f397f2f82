"""Commands in forked processes, which have imported all that they need: hundreds of builds fit into one test.

A fork is a process like any other: it can be killed, and what it does to files is real.
"""

import contextlib
import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

import pytest

from tests.harness import Ran
from waypoints_site.cli import INTERRUPTED, main
from waypoints_site.publish import restricted
from waypoints_site.publish.above import ready

WRONG = 70
KILLS = int(os.environ.get("KILLS", "16"))
"""At how many random moments a build is killed; `KILLS=n` sets it."""
OVERRIDING = 0b1110
"""Root's capabilities to read, search and change what no permission lets it."""


@dataclass(frozen=True, slots=True)
class Fork:
    """A process at work, and the file that takes what it prints."""

    process: int
    told: Path

    def kill(self, *, crew: bool = True) -> None:
        """Kills it as `kill -9` does, with the processes that it forked or without them, and waits for its end."""
        with contextlib.suppress(ProcessLookupError):
            (os.killpg if crew else os.kill)(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)

    def ended(self) -> Ran:
        """How it ended by itself."""
        status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return Ran(status, self.told.read_text(), "")


Forking = Callable[[Callable[[], None]], Fork]
"""Starts a fork, which first does what it is told."""


class _Enough(BaseException):
    """The test has seen all that it wanted."""


class _Through(BaseException):
    """This process goes on with its build."""


def forked(act: Callable[[], int], told: Path) -> Fork:
    """An act in a process of its own, the first of its group; what the act returns is its exit status."""
    process = os.fork()
    if not process:
        _settle(told)
        _leave(act)
    return _started(process, told)


def waypoints(*arguments: str) -> int:
    """Runs the command line in this process; returns its exit status."""
    sys.argv = ["waypoints", *arguments]
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def from_the_door(
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    told: Path,
    rounds: Callable[[Forking], None],
) -> None:
    """Runs a build of growth sites up to the door of `publish`, and from there in as many forks as wanted.

    `rounds` is called at the door with a function that forks: the fork publishes, says what the command says, and
    ends as the command ends.
    """
    test = os.getpid()
    came: list[Path] = []
    faults: list[Exception] = []

    def fork(prepare: Callable[[], None]) -> Fork:
        process = os.fork()
        if process:
            return _started(process, told)
        _settle(told)
        prepare()
        raise _Through

    @contextlib.contextmanager
    def door(folder: Path, make: Callable[[Path], None]) -> Iterator[None]:
        came.append(folder)
        with contextlib.suppress(_Through):
            if len(came) == 1:  # later ones are the test's own
                try:
                    rounds(fork)
                except Exception as fault:  # noqa: BLE001 - the command would say that it is a mistake of its own
                    faults.append(fault)
                raise _Enough
        with ready(folder, make):
            yield

    monkeypatch.setattr(restricted, "ready", door)
    status = WRONG
    try:
        status = waypoints(*arguments)
    except _Enough:
        if faults:
            raise faults[0] from None
        return
    except BaseException:
        if os.getpid() == test:
            raise
        traceback.print_exc()
    finally:
        if os.getpid() != test:
            _end(status)
    pytest.fail("the build did not come to the door")


def as_anybody() -> None:
    """From here on permissions count in this process, though it may be root's."""
    if os.geteuid() != 0:
        return
    library = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()
    assert library.capget(header, sets) == 0
    for each in (0, 1, 2):  # effective, permitted, inheritable
        sets[each] &= ~OVERRIDING
    assert library.capset(header, sets) == 0


def _started(process: int, told: Path) -> Fork:
    with contextlib.suppress(OSError):  # it may have done it already
        os.setpgid(process, process)
    return Fork(process, told)


def _settle(told: Path) -> None:
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)
    signal.signal(signal.SIGINT, _interrupted)
    sys.stdout = sys.stderr = told.open("w")


def _interrupted(_number: int, frame: FrameType | None) -> None:
    """An interruption is the command's while it runs; what is around it here is the test's, and ends at once."""
    while frame:
        if frame.f_code is main.__code__:
            raise KeyboardInterrupt
        frame = frame.f_back
    os._exit(INTERRUPTED)


def _leave(act: Callable[[], int]) -> NoReturn:
    status = WRONG
    try:
        status = act()
    except BaseException:  # noqa: BLE001 - nothing gets from here into the test's own process
        traceback.print_exc()
    finally:
        _end(status)


def _end(status: int) -> NoReturn:
    sys.stdout.flush()
    os._exit(status)  # it must not come back into the test
