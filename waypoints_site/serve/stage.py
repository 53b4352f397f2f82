"""What is on show, and what has changed since: an edition at a time, told to everybody who waits for the next.

Absent: requests; whoever waits is a socket that is rung.
"""

import json
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from secrets import token_hex
from socket import SHUT_RDWR, socket, socketpair
from threading import Lock

from waypoints_site.watch import Change, Edition, between, together
from waypoints_site.watch.change import ALL

REMEMBERED = 64
"""Changes that are known; who was away for longer loads everything anew."""
LISTENERS = 32
"""As many can wait at a time."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition under the name by which a page knows it."""

    name: str
    edition: Edition


@dataclass(slots=True, eq=False)
class Stage:
    """Holds the edition on show; may be used from any thread."""

    shown: Shown
    _run: str
    _number: int = 0
    _changes: "deque[Change]" = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    _listeners: set[socket] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)
    _closed: bool = False

    def show(self, edition: Edition) -> Change:
        """Puts the next edition on show, and rings where it differs from the last; returns how it does."""
        with self._lock:
            before = self.shown.edition
            change = between(before, edition)
            if not change.is_none or before.fault != edition.fault:
                self._number += 1
                self._changes.append(change)
            self.shown = Shown(f"{self._run}.{self._number}", edition)
            for listener in self._listeners:
                _ring(listener)
        return change

    def news(self, since: str) -> tuple[str, str]:
        """The name of the edition on show; and as JSON, what differs from the edition of a name, and the fault."""
        with self._lock:
            shown, change = self.shown, self._since(since)
        told = {
            "edition": shown.name,
            "styles": sorted(change.styles),
            "contents": sorted(change.contents),
            "layouts": sorted(change.layouts),
            "everything": change.everything,
            "fault": shown.edition.fault,
        }
        return shown.name, json.dumps(told)

    @contextmanager
    def listening(self) -> Iterator[socket | None]:
        """A socket that can be read when there is news, and ends with the preview; None where too many wait."""
        heard, rung = socketpair()
        with heard, rung:
            rung.setblocking(False)
            with self._lock:
                admitted = not self._closed and len(self._listeners) < LISTENERS
                if admitted:
                    self._listeners.add(rung)
            try:
                yield heard if admitted else None
            finally:
                with self._lock:
                    self._listeners.discard(rung)

    def close(self) -> None:
        """Ends everybody's waiting, for good."""
        with self._lock:
            self._closed = True
            for listener in self._listeners:
                listener.shutdown(SHUT_RDWR)
            self._listeners.clear()

    def _since(self, name: str) -> Change:
        run, _, number = name.partition(".")
        if run != self._run or not number.isdecimal():
            return ALL
        missed = self._number - int(number)
        if missed < 0 or missed > len(self._changes):
            return ALL
        return together(list(self._changes)[len(self._changes) - missed :])


def stage_for(edition: Edition) -> Stage:
    """A stage with a first edition; its editions have names that no other run of a preview gives."""
    run = token_hex(6)
    return Stage(Shown(f"{run}.0", edition), run)


def _ring(listener: socket) -> None:
    with suppress(OSError):  # it has been rung often enough
        listener.send(b"!")
