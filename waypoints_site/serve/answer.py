"""A request → its answer, from the edition on show alone.

Absent: sockets; files. What is not in the edition cannot be asked for, however the request spells it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import parse_qs, quote

from waypoints_site.serve.address import OWN, Address, decoded
from waypoints_site.serve.page import alone, dressed
from waypoints_site.serve.stage import Shown

METHODS = ("GET", "HEAD")
KINDS = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
}
EVENTS = f"{OWN}events"
ASSETS = {name: f"assets/{name}" for name in ("preview.css", "preview.js")}
ELSEWHERE = ("cross-site", "same-site")


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: method, target as it was sent, and all values of each header by its name in small letters."""

    method: str
    target: str
    headers: Mapping[str, list[str]]

    def header(self, name: str) -> list[str]:
        """All values of a header."""
        return self.headers.get(name, [])


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back. With `since`, news follow without end: those since the edition of that name."""

    status: int
    body: bytes = b""
    kind: str = KINDS["txt"]
    headers: Mapping[str, str] = field(default_factory=dict)
    since: str | None = None


NOTHING = Answer(404, b"Not found\n")
FOREIGN = Answer(403, b"Forbidden\n")
OTHERWISE = Answer(405, b"Method not allowed\n", headers={"Allow": ", ".join(METHODS)})


def answer(asked: Asked, address: Address, shown: Shown, invited: Callable[[str], bool]) -> Answer:
    """The answer to a request; `invited` says, once for each, whether a path is an invitation to the site's root."""
    if not address.is_asked(asked.header("host"), asked.header("origin")) or _is_fetched_elsewhere(asked):
        return FOREIGN
    encoded = address.below(asked.target)
    if encoded is None:
        return _to(address.root) if asked.method == "GET" and invited(asked.target) else NOTHING
    if asked.method not in METHODS:
        return OTHERWISE
    path = decoded(encoded)
    if path is None:
        return NOTHING
    if path.startswith(OWN):
        return _own(path, asked.target)
    return _of_site(path, address, shown)


def _is_fetched_elsewhere(asked: Asked) -> bool:
    """Whether a page of somebody else's asks, for more than to be left for this one."""
    return asked.header("sec-fetch-site") in [[each] for each in ELSEWHERE] and asked.header(
        "sec-fetch-mode"
    ) != ["navigate"]


def _own(path: str, target: str) -> Answer:
    if path == EVENTS:
        since = parse_qs(target.partition("?")[2]).get("since", [""])[0]
        return Answer(200, b"", "text/event-stream; charset=utf-8", {"Connection": "close"}, since)
    name = path.removeprefix(OWN)
    if name not in ASSETS:
        return NOTHING
    content = files("waypoints_site.serve").joinpath(ASSETS[name]).read_bytes()
    return Answer(200, content, _kind(name))


def _of_site(path: str, address: Address, shown: Shown) -> Answer:
    site = shown.edition.files
    page = f"{path}index.html" if not path or path.endswith("/") else path
    if not site:
        return _alone(503, "Nothing can be shown yet", page, address, shown)
    if page in site:
        content = site[page]
        if page.endswith(".html"):
            content = dressed(content, page, shown.name, address.root)
        return Answer(200, content, _kind(page))
    if f"{path}/index.html" in site:
        return _to(f"{address.root}{quote(path)}/")
    return _alone(404, "There is no such page", page, address, shown)


def _alone(status: int, title: str, path: str, address: Address, shown: Shown) -> Answer:
    body = alone(title, shown.edition.fault, path, shown.name, address.root)
    return Answer(status, body, KINDS["html"])


def _to(where: str) -> Answer:
    return Answer(303, b"", headers={"Location": where})


def _kind(path: str) -> str:
    return KINDS.get(path.rpartition(".")[2].lower(), "application/octet-stream")
