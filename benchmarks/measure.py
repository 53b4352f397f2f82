"""What a command needs: time by the clock on the wall, time of processors, and memory, with all that it starts.

Memory is sampled from /proc every 20 ms: proportional sizes (`Pss`), in which what forked processes share counts
once. Looking takes time, so nothing is timed meanwhile. Absent: what is run; memory where there is no /proc.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

_PROCESSES = Path("/proc")
_PAUSE = 0.02
_SESSION = 3
"""The place of a process's session in its `stat`, counted behind the name in brackets."""


class Failed(Exception):
    """A command ended with another status than 0; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Time:
    """Seconds by the clock on the wall, and of processors, which say more on a busy machine."""

    wall: float
    processor: float


def time_of(command: Sequence[str], folder: Path) -> Time:
    """How long a command takes in a folder, from the start of its process to its end."""
    with tempfile.TemporaryFile() as said:
        started = monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)  # noqa: S603 - commands of our own
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        time = Time(monotonic() - started, used.ru_utime + used.ru_stime)
        said.seek(0)
        _refuse_failure(command, process.returncode, said.read())
    return time


def peak(command: Sequence[str], folder: Path) -> int | None:
    """The most bytes that a command's processes held at once; None where the system does not say."""
    most = 0
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - commands of our own
            command, cwd=folder, stdout=said, stderr=said, start_new_session=True
        )
        while process.poll() is None:
            most = max(most, sum(map(held, processes_of(process.pid))))
            sleep(_PAUSE)
        said.seek(0)
        _refuse_failure(command, process.returncode, said.read())
    return most or None


def processes_of(session: int) -> Iterator[int]:
    """The processes of a session."""
    for stat in _PROCESSES.glob("[0-9]*/stat"):
        fields = _read(stat).rpartition(")")[2].split()
        if len(fields) > _SESSION and fields[_SESSION] == str(session):
            yield int(stat.parent.name)


def held(process: int) -> int:
    """The bytes that a process holds, its share of what it shares; none where it is gone."""
    for line in _read(_PROCESSES / str(process) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:  # the process has ended meanwhile
        return ""


def _refuse_failure(command: Sequence[str], status: int, said: bytes) -> None:
    if status:
        last = said.decode(errors="replace").strip().splitlines()[-10:]
        raise Failed("\n".join([f"{' '.join(command)} ended with status {status}", *last]))
