"""A preview as a process of its own, and what a browser would ask of it."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from queue import SimpleQueue
from urllib.parse import urlsplit

from tests.harness import SiteFolder

LONG = 60
"""Seconds that a slow machine may take for anything."""


@dataclass
class Served:
    """A running preview, by the address that it printed."""

    process: "subprocess.Popen[str]"
    url: str
    lines: "SimpleQueue[str]" = field(default_factory=SimpleQueue)

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.url).port or 0

    @property
    def root(self) -> str:
        """The path at which the site begins."""
        return urlsplit(self.url).path

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """Status and text of a path below the site's root, or of a whole one that starts with a slash."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=LONG)) as connection:
            connection.request("GET", path if path.startswith("/") else self.root + path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def page(self, path: str = "") -> str:
        """A page that has to be there."""
        status, text = self.ask(path)
        assert status == 200, (path, status)
        return text

    @contextmanager
    def news(self) -> Iterator[Callable[[], dict[str, object]]]:
        """What comes on an event stream, one after another; the first tells of everything."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=LONG)) as connection:
            connection.request("GET", f"{self.root}_preview/events")
            answer = connection.getresponse()
            yield lambda: _next(answer)
            answer.close()

    def said(self) -> str:
        """The next line that it prints about its sources."""
        return self.lines.get(timeout=LONG)

    def interrupt(self) -> int:
        """Ends it as Ctrl-C does; how it ended."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONG)


@contextmanager
def serving(site: SiteFolder, *arguments: str) -> Iterator[Served]:
    """A preview of a site, ended with the test."""
    process = subprocess.Popen(
        [sys.executable, "-m", "waypoints_site", "serve", *arguments],
        cwd=site.root,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            assert process.stdout is not None
            served = Served(process, process.stdout.readline().strip())
            for stream in (process.stdout, process.stderr):
                threading.Thread(target=_heard, args=(stream, served.lines), daemon=True).start()
            assert served.url.startswith("http://127.0.0.1:"), [served.url, process.poll()]
            yield served
        finally:
            process.kill()


def until(holds: Callable[[], bool]) -> None:
    """Waits until something holds; a test that waits too long has failed."""
    deadline = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def _heard(stream: Iterator[str], lines: "SimpleQueue[str]") -> None:
    for line in stream:
        lines.put(line.rstrip("\n"))


def _next(answer: HTTPResponse) -> dict[str, object]:
    while line := answer.readline():
        if line.startswith(b"data: "):
            told: dict[str, object] = json.loads(line[6:])
            return told
    raise AssertionError("the stream has ended")
