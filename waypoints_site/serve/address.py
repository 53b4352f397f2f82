"""Where a preview stands, and who may ask it: its own host names, its own pages, whoever holds the token.

Absent: an answer; whatever is not asked for in the one right way is not there.
"""

from dataclasses import dataclass
from secrets import compare_digest

HOST = "127.0.0.1"
OWN = "_preview/"
"""What paths of the preview's own files start with; no page of a site can have it."""


@dataclass(frozen=True, slots=True)
class Address:
    """A port of the loopback address; where there is a token, it is the first part of every path."""

    port: int
    token: str = ""

    @property
    def root(self) -> str:
        """The path at which the site begins."""
        return f"/{self.token}/" if self.token else "/"

    @property
    def url(self) -> str:
        """The site's first page, as a browser asks for it."""
        return f"http://{HOST}:{self.port}{self.root}"

    def hosts(self) -> tuple[str, ...]:
        """What a browser calls this server."""
        return f"{HOST}:{self.port}", f"localhost:{self.port}"

    def is_asked(self, hosts: list[str], origins: list[str]) -> bool:
        """Whether the headers `Host` and `Origin` are those of a request that was meant for this server.

        A page elsewhere can have a name of its own point here; its requests still carry that name.
        """
        known = self.hosts()
        meant = len(hosts) == 1 and hosts[0].lower() in known
        return meant and all(each.lower() in {f"http://{host}" for host in known} for each in origins)

    def below(self, target: str) -> str | None:
        """What a request asks for, below the site's root, still encoded; None for whoever lacks the token."""
        path = target.partition("?")[0].partition("#")[0]
        if not path.startswith("/"):
            return None
        if not self.token:
            return path[1:]
        token, _, rest = path[1:].partition("/")
        known = compare_digest(token.encode("utf-8", "replace"), self.token.encode())
        return rest if known and path != f"/{token}" else None


def decoded(encoded: str) -> str | None:
    """The path that a request spells, decoded once; None where it is no plain path downwards.

    No part of a plain path is empty but the last, or starts with a dot; it holds no backslash, colon, percent sign,
    control character, or byte that is not UTF-8.
    """
    path = _unquoted(encoded)
    if path is None or any(character in '\\:%"<>|*' or not character.isprintable() for character in path):
        return None
    *folders, last = path.split("/")
    if not all(folders) or any(part.startswith(".") for part in (*folders, last)):
        return None
    return path


def _unquoted(encoded: str) -> str | None:
    first, *rest = encoded.split("%")
    try:
        content = first.encode("ascii")
        for each in rest:
            if len(each) < 2 or not set(each[:2]) <= _HEXADECIMAL:
                return None
            content += bytes.fromhex(each[:2]) + each[2:].encode("ascii")
        return content.decode()
    except UnicodeError:
        return None


_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
