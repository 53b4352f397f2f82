"""Several processes at the same work, forked from this one: each takes the next portion when it is done with one.

What comes of it, and in which order, does not depend on their number. Absent: threads; there must be none before.
"""

import gc
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

MANY = 100
"""So many small things there have to be for several processes to pay."""
PORTIONS = 16
"""Portions for each process, so that none waits long for the last one."""
MOST_PORTIONS = 1000
"""Their numbers have to fit into one page of a pipe."""
INTERRUPTED = 130


class WorkerLost(Exception):
    """A process has ended before its work; the message is a sentence."""


def cores() -> int:
    """How many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """What `work` makes of each item, in their order; with one job, in this process.

    Results are pickled on their way back; the work and the items never are. The first exception, by the order of the
    items, is raised here when all have stopped; WorkerLost where a process was killed.
    """
    gc.freeze()  # what is there will stay: no collection looks at it, so that forked processes go on sharing it
    try:
        if min(jobs, len(items)) > 1 and hasattr(os, "fork"):
            yield from _spread(work, _portions(items, jobs), jobs)
        else:
            yield from map(work, items)
    finally:
        gc.unfreeze()


def shared(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """The same, where each item takes so little time that it only pays for many."""
    return spread(work, items, jobs) if jobs > 1 and len(items) >= MANY else map(work, items)


def _portions(items: Sequence[Item], jobs: int) -> list[Sequence[Item]]:
    size = max(1, len(items) // (jobs * PORTIONS), -(-len(items) // MOST_PORTIONS))
    return [items[at : at + size] for at in range(0, len(items), size)]


def _spread(work: Callable[[Item], Result], portions: list[Sequence[Item]], jobs: int) -> Iterator[Result]:
    numbers, full = os.pipe()
    os.write(full, b"".join(number.to_bytes(4, "big") for number in range(len(portions))))
    os.close(full)
    crew: dict[Connection, int] = {}
    try:
        for _ in range(min(jobs, len(portions))):
            reader, process = _fork(work, portions, numbers, tuple(crew))
            crew[reader] = process
        yield from _collected(crew, numbers)
    finally:
        for reader, process in crew.items():
            reader.close()
            os.kill(process, signal.SIGINT)
        for process in crew.values():
            os.waitpid(process, 0)
        os.close(numbers)


def _collected(crew: "dict[Connection, int]", numbers: int) -> Iterator[Result]:
    """The results in order; of the crew remain those who are still at work."""
    from multiprocessing.connection import Connection, wait

    waiting: dict[int, list[Result]] = {}
    faults: dict[int, BaseException] = {}
    following = 0
    while crew:
        for reader in wait(list(crew)):
            assert isinstance(reader, Connection)
            try:
                number, waiting[number], fault = reader.recv()
            except (EOFError, OSError):
                _end(crew.pop(reader), reader)
                continue
            if fault is not None:
                faults[number] = fault
                while os.read(numbers, 1 << 16):  # nobody begins with anything more
                    pass
        while following in waiting and following not in faults:
            yield from waiting.pop(following)
            following += 1
    if faults:
        raise faults[min(faults)]


def _end(process: int, reader: "Connection") -> None:
    reader.close()
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    if status:
        ended = f"was ended by signal {-status}" if status < 0 else "stopped too early"
        raise WorkerLost(
            f"a process that worked on this {ended}; what it had not finished stands as it stood"
        )


def _fork(
    work: Callable[[Item], Result],
    portions: list[Sequence[Item]],
    numbers: int,
    others: "tuple[Connection, ...]",
) -> "tuple[Connection, int]":
    from multiprocessing.connection import Pipe

    reader, writer = Pipe(duplex=False)
    # Interrupted here, the new process would go back up the way of the old one, and clear up after it.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process = os.fork()
        if process == 0:
            _serve(work, portions, numbers, (writer, (reader, *others)), before)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    writer.close()
    return reader, process


def _serve(
    work: Callable[[Item], Result],
    portions: list[Sequence[Item]],
    numbers: int,
    ends: "tuple[Connection, tuple[Connection, ...]]",
    mask: set[int | signal.Signals],
) -> NoReturn:
    """Works until no portion is left, and never returns."""
    status = 1
    try:
        writer, readers = ends
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for reader in readers:  # so that writing fails once nobody listens any more
            reader.close()
        while number := os.read(numbers, 4):
            writer.send(
                (int.from_bytes(number, "big"), *_done(work, portions[int.from_bytes(number, "big")]))
            )
        status = 0
    except KeyboardInterrupt:
        status = INTERRUPTED
    finally:
        os._exit(status)


def _done(
    work: Callable[[Item], Result], portion: Sequence[Item]
) -> tuple[list[Result], BaseException | None]:
    results: list[Result] = []
    try:
        for item in portion:
            results.append(work(item))  # noqa: PERF401 - what was done before an exception counts
    except Exception as fault:  # noqa: BLE001 - it is raised again where the work was asked for
        return results, _sendable(fault)
    return results, None


def _sendable(fault: Exception) -> Exception:
    """The exception, or one that says the same where it does not fit through a pipe."""
    fault.add_note("".join(traceback.format_exception(fault)))
    try:
        pickle.loads(pickle.dumps(fault))  # noqa: S301 - our own, a moment ago
    except Exception:  # noqa: BLE001 - whatever an exception's own class does
        return RuntimeError(f"{type(fault).__name__}: {fault}")
    return fault
