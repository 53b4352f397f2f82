"""Changes in folders as the system tells them, or as they are found by looking again and again.

Absent: what the changes mean; a batch is the paths of files and folders at which something happened.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Event, Thread

from watchfiles import watch as told_changes

from waypoints_site.watch.folders import Folders, canonical
from waypoints_site.watch.looking import looks

STEP, DEBOUNCE = 5, 50
"""Milliseconds: after so long without a further change a batch is ready, and at the latest after so long in all."""
READY = 100
"""Milliseconds after which a watcher says that it watches."""

Batch = frozenset[str]


@dataclass(slots=True)
class _Watcher:
    """Threads that watch some folders, until they are told to stop."""

    folders: Folders
    stop: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)


@dataclass(slots=True)
class Changes:
    """The changes in folders that may themselves change; `told` is called once where it has to poll after all."""

    folders: Callable[[], Folders]
    told: Callable[[], None]
    polls: bool = False
    _queue: "SimpleQueue[Batch | OSError]" = field(default_factory=SimpleQueue)
    _watcher: _Watcher | None = None

    def start(self) -> None:
        """Begins to watch; what happens from now on is told by `wait`."""
        self._watcher = self._watched(self.folders())

    def wait(self, seconds: float | None) -> Batch:
        """The paths that have changed, waiting so long at most or else for ever; none where time has passed."""
        anew = self._again(frozenset())
        if anew:
            return anew
        try:
            told = self._queue.get(timeout=seconds)
        except Empty:
            return frozenset()
        if isinstance(told, OSError):  # of two watchers, the second one's is no news
            return self._polled() or self.wait(seconds)
        return told | self._again(told)

    def threads(self) -> tuple[Thread, ...]:
        """What watches now."""
        return tuple(self._watcher.threads) if self._watcher else ()

    def close(self) -> None:
        """Stops watching."""
        if self._watcher is not None:
            self._watcher.stop.set()
        for thread in self.threads():
            thread.join(timeout=0.5)

    def _again(self, changed: Batch) -> Batch:
        """Where there are other folders to watch than before, or one was replaced, they are watched anew.

        Those count as changed: something may have happened in them before they were watched.
        """
        old, wanted = self._watcher, self.folders()
        replaced = changed & wanted.deep
        if old is None or (old.folders == wanted and not replaced):
            return frozenset()
        self._watcher = self._watched(wanted)
        old.stop.set()
        return (wanted.deep - old.folders.deep) | replaced

    def _polled(self) -> Batch:
        """Watches by looking, since the system cannot tell of so many folders."""
        if self.polls or self._watcher is None:
            return frozenset()
        self.polls = True
        self.told()
        self._watcher.stop.set()
        self._watcher = self._watched(self._watcher.folders)
        return self._watcher.folders.deep

    def _watched(self, folders: Folders) -> _Watcher:
        """Watches folders in threads of their own; ready when it returns."""
        watcher, ready = _Watcher(folders), list[Event]()
        deep, shallow = folders.paths()
        for batches in (
            [looks(folders, watcher.stop.wait)]
            if self.polls
            else [_told(watcher, deep, recursive=True), _told(watcher, shallow, recursive=False)]
        ):
            begun = Event()
            thread = Thread(target=self._watch, args=(batches, begun), daemon=True)
            thread.start()
            watcher.threads.append(thread)
            ready.append(begun)
        for begun in ready:
            begun.wait()
        return watcher

    def _watch(self, batches: Iterator[Batch], begun: Event) -> None:
        try:
            for batch in batches:
                begun.set()
                if batch:
                    self._queue.put(batch)
        except Exception as fault:  # noqa: BLE001 - the library has errors of its own for what the system cannot do
            self._queue.put(OSError(str(fault)))
        finally:
            begun.set()


def _told(watcher: _Watcher, paths: list[str], *, recursive: bool) -> Iterator[Batch]:
    """The changes in some folders of which the system tells; batches are empty where there are none."""
    batches = told_changes(
        *paths,
        watch_filter=lambda _, path: watcher.folders.hold(path),
        step=STEP,
        debounce=DEBOUNCE,
        stop_event=watcher.stop,
        rust_timeout=READY,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=recursive,
        ignore_permission_denied=True,
    )
    for batch in batches if paths else ():
        yield frozenset(canonical(path) for _, path in batch)


def watching(folders: Callable[[], Folders], told: Callable[[], None], *, poll: bool) -> Changes:
    """The changes in some folders from now on."""
    changes = Changes(folders, told, poll)
    changes.start()
    return changes
