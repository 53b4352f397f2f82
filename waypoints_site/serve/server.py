"""The preview's server: a thread for each connection, on the loopback address and no other.

Absent: what is answered; see `answer`. Nothing that was asked is noted anywhere, for it would hold the token.
"""

import errno
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import compare_digest, token_urlsafe
from selectors import EVENT_READ, DefaultSelector
from socket import socket
from threading import Thread

from waypoints_site.serve.address import HOST, Address
from waypoints_site.serve.answer import OTHERWISE, Answer, Asked, answer
from waypoints_site.serve.page import HEADERS
from waypoints_site.serve.stage import Stage

IDLE = 30.0
"""Seconds after which a connection ends on which nothing is asked."""
KEEP_ALIVE = 15.0
"""Seconds after which a line without meaning is sent, so that nobody takes silence for the end."""
TRIED = 100
"""Ports that are tried, one after another."""
FULL = Answer(503, b"Too many pages of this preview are open\n", headers={"Retry-After": "5"})


class NoPort(Exception):
    """No port is free; the message is a sentence."""


@dataclass(slots=True, eq=False)
class Preview:
    """A server that answers from a stage."""

    address: Address
    stage: Stage
    _server: "_Server"
    _invitations: list[str] = field(default_factory=list)

    def start(self) -> None:
        """Answers from now on."""
        self._server.preview = self
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    def invitation(self) -> str:
        """An address that leads to the first page, once: what a program is called with can be seen by others."""
        if not self.address.token:
            return self.address.url
        self._invitations.append(f"/{token_urlsafe(24)}")
        return f"http://{HOST}:{self.address.port}{self._invitations[-1]}"

    def invited(self, path: str) -> bool:
        """Whether a path is an invitation, which is spent then."""
        given = path.encode("utf-8", "replace")
        found = next((each for each in self._invitations if compare_digest(each.encode(), given)), None)
        if found is not None:
            self._invitations.remove(found)
        return found is not None

    def close(self) -> None:
        """Answers no more."""
        self.stage.close()
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    preview: Preview

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has gone, or never spoke HTTP; that is their affair."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = IDLE
    server: _Server

    def do_GET(self) -> None:
        """Answers one request."""
        preview = self.server.preview
        headers: dict[str, list[str]] = {}
        for name, value in self.headers.items():
            headers.setdefault(name.lower(), []).append(value.strip())
        if "content-length" in headers or "transfer-encoding" in headers:
            self.close_connection = True  # what follows is not read, and must not be taken for a request
        asked = Asked(self.command, self.path, headers)
        found = answer(asked, preview.address, preview.stage.shown, preview.invited)
        if found.since is None or self.command == "HEAD":
            self._send(found)
        else:
            self._stream(found, found.since)

    do_HEAD = do_GET  # noqa: N815 - the library's name
    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_GET  # noqa: N815 - the library's names

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - the library's shape
        """Answers what cannot be understood, in as few words as can be."""
        self.close_connection = True
        self._send(OTHERWISE if code == 501 else Answer(code, b"Bad request\n"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's shape
        """Says nothing."""

    def _head(self, found: Answer) -> None:
        self.send_response_only(found.status)
        for name, value in (("Content-Type", found.kind), *HEADERS, *found.headers.items()):
            self.send_header(name, value)

    def _send(self, found: Answer) -> None:
        self._head(found)
        self.send_header("Content-Length", str(len(found.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def _stream(self, found: Answer, since: str) -> None:
        """Sends what there is since an edition, and whatever comes, until one of the two sides ends it."""
        stage = self.server.preview.stage
        with stage.listening() as heard:
            if heard is None:
                self._send(FULL)
                return
            self.close_connection = True
            self._head(found)
            self.end_headers()
            self.wfile.write(b"retry: 1000\n\n")
            with DefaultSelector() as selector:
                selector.register(self.connection, EVENT_READ)
                selector.register(heard, EVENT_READ)
                self._follow(selector, heard, since)

    def _follow(self, selector: DefaultSelector, heard: socket, since: str) -> None:
        since = self._tell(since)
        while True:
            ready = {key.fileobj for key, _ in selector.select(KEEP_ALIVE)}
            if self.connection in ready:  # gone, or it speaks where nothing is to be said
                return
            if heard not in ready:
                self.wfile.write(b": still here\n\n")
            elif heard.recv(64):
                since = self._tell(since)
            else:
                return

    def _tell(self, since: str) -> str:
        name, news = self.server.preview.stage.news(since)
        self.wfile.write(f"data: {news}\n\n".encode())
        return name


def opened(port: int, stage: Stage, *, restricted: bool) -> Preview:
    """A preview at a port, or at the next one that is free; not yet answering. Raises NoPort."""
    for each in range(port, min(port + TRIED, 65536)):
        try:
            server = _Server((HOST, each), _Handler)
        except OSError as fault:
            if fault.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise NoPort(f"port {each} cannot be used: {fault.strerror}") from None
        else:
            return Preview(Address(each, token_urlsafe(24) if restricted else ""), stage, server)
    raise NoPort(f"no port from {port} on is free")
