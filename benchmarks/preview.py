"""How long after a file is saved its page is ready: asked of a preview that runs beside, as a browser would ask.

The clock runs from before the file is written to when the page has been read whole. Absent: browsers, and other
generators' own ways to tell of a change.
"""

import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from benchmarks.measure import Failed, Time
from benchmarks.tasks import Builder, Command

SAVED = "save → page"
LONGEST = 120
"""Seconds after which nothing will come any more."""
_EVENTS = "_preview/events"


def after_save(builder: Builder, times: int) -> tuple[Time, ...]:
    """The times of several edits in one preview; Failed where a page does not show what was saved."""
    with _preview(builder.preview, builder.root) as (host, port, root):
        _page(host, port, root)  # whatever is made for the first request alone is made
        return tuple(_once(builder, host, port, root) for _ in range(times))


def _once(builder: Builder, host: str, port: int, root: str) -> Time:
    before = _page(host, port, root)
    with closing(HTTPConnection(host, port, timeout=LONGEST)) as connection:
        connection.request("GET", root + _EVENTS)
        events = connection.getresponse()
        _next(events)  # the first one tells of everything
        started = monotonic()
        builder.edit.make()
        _next(events)
        page = _page(host, port, root)
        took = monotonic() - started
        events.close()
    if page == before:
        raise Failed(f"{' '.join(builder.preview)} shows what stood there before")
    return Time(took, 0.0)


@contextmanager
def _preview(command: Command, folder: Path) -> Iterator[tuple[str, int, str]]:
    """A preview at work: its host, its port, and the path of its first page."""
    with subprocess.Popen(  # noqa: S603 - a command of our own
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None
            address = urlsplit(process.stdout.readline().strip())
            if not address.hostname or not address.port:
                raise Failed(f"{' '.join(command)} names no address")
            yield address.hostname, address.port, address.path
        finally:
            process.kill()


def _page(host: str, port: int, path: str) -> bytes:
    with closing(HTTPConnection(host, port, timeout=LONGEST)) as connection:
        connection.request("GET", path)
        return connection.getresponse().read()


def _next(events: Iterator[bytes]) -> None:
    """Waits for the next event of a stream."""
    if not any(line.startswith(b"data: ") for line in events):
        raise Failed("the preview has ended its stream")
