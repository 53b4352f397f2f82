"""The server on a real port: raw requests, event streams opened and closed, and its end."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection

import pytest

from waypoints_site.serve import NoPort, Preview, opened, stage_for
from waypoints_site.serve import server as module
from waypoints_site.serve.page import HEADERS
from waypoints_site.serve.stage import LISTENERS
from waypoints_site.watch.edition import Edition

PORT = 21000
LONG = 30
"""Seconds that a slow machine may take for anything."""


def edition(text: str) -> Edition:
    return Edition({"index.html": f"<head></head><body>{text}</body>".encode()})


@pytest.fixture
def preview() -> Iterator[Preview]:
    running = opened(PORT, stage_for(edition("first-page")), restricted=True)
    running.start()
    yield running
    running.close()


@dataclass(frozen=True)
class Got:
    status: int
    headers: Message
    body: bytes


def asked(preview: Preview, path: str, method: str = "GET") -> Got:
    with closing(HTTPConnection("127.0.0.1", preview.address.port, timeout=LONG)) as connection:
        connection.request(method, path)
        answer = connection.getresponse()
        return Got(answer.status, answer.headers, answer.read())


def spoken(preview: Preview, raw: bytes) -> bytes:
    """All that comes back for some bytes."""
    with socket.create_connection(("127.0.0.1", preview.address.port), timeout=LONG) as connection:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


class Stream:
    """An event stream as a browser has it."""

    def __init__(self, preview: Preview, since: str = "") -> None:
        self.connection = HTTPConnection("127.0.0.1", preview.address.port, timeout=LONG)
        self.connection.request("GET", f"{preview.address.root}_preview/events?since={since}")
        self.answer = self.connection.getresponse()

    def next(self) -> dict[str, object]:
        """The next news."""
        while True:
            line = self.answer.readline()
            assert line, "the stream has ended"
            if line.startswith(b"data: "):
                told: dict[str, object] = json.loads(line[6:])
                return told

    def close(self) -> None:
        self.answer.close()
        self.connection.close()


def until(holds: Callable[[], bool]) -> None:
    """Waits until something holds; a test that waits too long has failed."""
    deadline = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.01)


def listeners(preview: Preview) -> int:
    return len(preview.stage._listeners)  # noqa: SLF001 - how many wait is nobody else's business


def test_only_the_loopback_address_is_listened_on(preview: Preview) -> None:
    assert preview._server.server_address[0] == "127.0.0.1"  # noqa: SLF001 - what is bound shows nowhere else


def test_a_page_comes_with_everything_that_protects_it(preview: Preview) -> None:
    found = asked(preview, preview.address.root)
    assert found.status == 200
    assert b"first-page" in found.body
    assert {name: found.headers[name] for name, _ in HEADERS} == dict(HEADERS)
    assert found.headers["Server"] is None
    assert "Date" not in found.headers


def test_a_head_has_no_body_and_the_connection_goes_on(preview: Preview) -> None:
    with closing(HTTPConnection("127.0.0.1", preview.address.port, timeout=LONG)) as connection:
        for method, empty in (("HEAD", True), ("GET", False), ("HEAD", True)):
            connection.request(method, preview.address.root)
            found = connection.getresponse()
            assert int(found.headers["Content-Length"]) > 0
            assert (found.read() == b"") is empty


@pytest.mark.parametrize(
    "raw",
    [
        b"GET {root} HTTP/1.1\r\n\r\n",
        b"GET {root} HTTP/1.0\r\n\r\n",
        b"GET {root}\r\n\r\n",
        b"GET {root} HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET {root} HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n",
        b"GET {root} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\n\r\n",
        b"GET http://{host}{root} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        b"GET /../{root} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n",
        b"BREW {root} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        b"POST {root} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\n\r\nabc",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET " + b"/" * 70000 + b" HTTP/1.1\r\nHost: {host}\r\n\r\n",
        b"GET {root} HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"GET {root} HTTP/9\r\n\r\n",
    ],
)
def test_what_is_not_asked_rightly_gets_no_page(preview: Preview, raw: bytes) -> None:
    root, host = preview.address.root.encode(), f"127.0.0.1:{preview.address.port}".encode()
    said = spoken(preview, raw.replace(b"{root}", root).replace(b"{host}", host))
    assert b"first-page" not in said
    assert preview.address.token.encode() not in said
    assert b"Python" not in said


def test_what_follows_a_body_is_no_request(preview: Preview) -> None:
    inner = f"GET {preview.address.root} HTTP/1.1\r\nHost: 127.0.0.1:{preview.address.port}\r\n\r\n".encode()
    outer = inner.replace(b"\r\n\r\n", b"\r\nContent-Length: %d\r\n\r\n" % len(inner))
    assert spoken(preview, outer + inner).count(b"HTTP/1.1 200") == 1


def test_news_come_as_they_happen(preview: Preview) -> None:
    stream = Stream(preview, preview.stage.shown.name)
    assert stream.next()["layouts"] == []
    preview.stage.show(edition("two"))
    assert stream.next()["layouts"] == ["index.html"]
    preview.stage.show(Edition(preview.stage.shown.edition.files, fault="a:1:1: error"))
    assert stream.next()["fault"] == "a:1:1: error"
    stream.close()


def test_many_streams_are_opened_and_closed(preview: Preview) -> None:
    for _ in range(5):
        streams = [Stream(preview) for _ in range(LISTENERS)]
        assert [each.next()["everything"] for each in streams] == [True] * LISTENERS
        assert asked(preview, f"{preview.address.root}_preview/events").status == 503
        for each in streams:
            each.close()
        until(lambda: listeners(preview) == 0)


def test_silence_is_broken_now_and_then(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEEP_ALIVE", 0.05)
    stream = Stream(preview)
    stream.next()
    assert next(line for line in iter(stream.answer.readline, b"") if line.startswith(b":"))
    stream.close()


def test_an_invitation_is_good_for_one(preview: Preview) -> None:
    path = preview.invitation().partition(str(preview.address.port))[2]
    assert preview.address.token not in path
    first, second = asked(preview, path), asked(preview, path)
    assert (first.status, first.headers["Location"]) == (303, preview.address.root)
    assert second.status == 404


def test_a_port_that_is_taken_is_passed_over(preview: Preview) -> None:
    other = opened(preview.address.port, stage_for(edition("other")), restricted=False)
    other.start()
    try:
        assert other.address.port > preview.address.port
        assert b"other" in asked(other, "/").body
    finally:
        other.close()


def test_where_no_port_is_free_a_sentence_says_so(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TRIED", 1)
    with pytest.raises(NoPort, match=f"no port from {preview.address.port} on is free"):
        opened(preview.address.port, stage_for(edition("other")), restricted=False)


def test_the_end_comes_at_once_with_streams_open() -> None:
    running = opened(PORT, stage_for(edition("first-page")), restricted=False)
    running.start()
    streams = [Stream(running) for _ in range(5)]
    for each in streams:
        each.next()
    started = time.monotonic()
    running.close()
    assert time.monotonic() - started < 5
    for each in streams:
        assert each.answer.read().strip() == b""
        each.close()
    with pytest.raises(ConnectionRefusedError):
        asked(running, "/")
