"""`serve` as a process: what it shows while sources change, and what it never shows."""

import os
import threading
import time

import pytest
from click.testing import CliRunner

from tests.harness import SiteFolder
from tests.organisation_sources import small
from tests.previews import Served, serving, until
from waypoints_site.cli import waypoints

L1 = "frameworks/eng/ic/L1.yaml"
SELF = "content/feedback/2026-h2/ada/self.md"
PEER = "content/feedback/2026-h2/ada/peers/wei.md"
WORD = "Zanzibar"


def save_by_rename(site: SiteFolder, path: str, text: str) -> None:
    """Saves a file as most editors do."""
    new = site.root / f"{path}.tmp"
    new.write_text(text)
    os.replace(new, site.root / path)


class Reader:
    """Somebody who never stops reloading a page; `seen` are all that they saw."""

    def __init__(self, served: Served, path: str) -> None:
        self.seen: list[tuple[int, str]] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._read, args=(served, path))
        self._thread.start()

    def _read(self, served: Served, path: str) -> None:
        while not self._over.is_set():
            self.seen.append(served.ask(path))

    def close(self) -> list[tuple[int, str]]:
        self._over.set()
        self._thread.join()
        return self.seen


def test_a_framework_while_it_is_written(site: SiteFolder) -> None:
    level = (site.small().root / L1).read_text()
    before = set(site.root.rglob("*"))
    with serving(site, "--port", "23100") as served, served.news() as news:
        assert served.root == "/"
        assert news()["fault"] == ""
        _is_followed(site, served, news, level)
        _is_never_broken(site, served, level)
        _keeps_the_last_good_page(site, served, news, level)
        _shows_nothing_else(site, served)
        started = time.monotonic()
        assert served.interrupt() == 130
        assert time.monotonic() - started < 10
    made = {path.relative_to(site.root).parts[0] for path in site.root.rglob("*") if path not in before}
    assert made == {"content", "layouts"}


def _is_followed(site: SiteFolder, served: Served, news: object, level: str) -> None:
    assert callable(news)
    site.write({L1: level.replace("Junior", "Beginner")})
    told = news()
    assert "eng/ic/l1.html" in told["contents"]
    assert told["everything"] is False
    assert "Beginner" in served.page("eng/ic/l1.html")
    site.write({"layouts/assets/framework.css": "main { color: red }\n"})
    until(lambda: "red" in served.page("assets/framework.css"))
    assert news()["styles"] == ["assets/framework.css"]
    site.write(
        {
            "layouts/framework/level.html": '{% extends "waypoints:framework/level.html" %}{% block crumbs %}{% endblock %}'
        }
    )
    assert "eng/ic/l1.html" in news()["layouts"]


def _is_never_broken(site: SiteFolder, served: Served, level: str) -> None:
    reader = Reader(served, "eng/ic/l1.html")
    for number in range(30):
        save_by_rename(site, L1, level.replace("Junior", f"Title {number}"))
        if number % 5 == 0:
            half = level[: level.index("expectations") + 5]
            for text in ("", half, level.replace("Junior", f"Title {number} again")):
                site.write({L1: text})
    save_by_rename(site, L1, level.replace("Junior", "The last one"))
    until(lambda: "The last one" in served.page("eng/ic/l1.html"))
    seen = reader.close()
    assert {status for status, _ in seen} == {200}
    assert all(any(name in page for name in ("Beginner", "Title", "The last one")) for _, page in seen)
    assert all("Finishes a task" in page for _, page in seen)


def _keeps_the_last_good_page(site: SiteFolder, served: Served, news: object, level: str) -> None:
    assert callable(news)
    site.write({L1: level.replace("technical", "tecnical")})
    while not (told := news())["fault"]:
        pass
    assert f"{L1}:4:3: error: " in told["fault"]
    assert "    4 |   tecnical: {meets:" in told["fault"]
    assert "^^^^^^^^" in told["fault"]
    assert "The last one" in served.page("eng/ic/l1.html")
    site.write({L1: level})
    assert (news())["fault"] == ""
    assert "Junior" in served.page("eng/ic/l1.html")


def _shows_nothing_else(site: SiteFolder, served: Served) -> None:
    (site.root / "content/guides/secret.md").symlink_to("/etc/passwd")
    for path in (
        "waypoints.yaml",
        "../waypoints.yaml",
        "%2e%2e/waypoints.yaml",
        "guides/secret.html",
        "guides/secret.md",
        "guides/",
        ".git/config",
    ):
        status, text = served.ask(path)
        assert (status, "root:" in text, "title:" in text) == (404, False, False), path
    assert served.ask("", Host="evil.example")[0] == 403
    assert served.ask("", Origin="http://evil.example")[0] == 403


def test_a_growth_site_for_nobody_else(site: SiteFolder) -> None:
    own = f"---\nwritten: 2026-09-10\n---\nI learnt {WORD}-own.\n"
    site.write(small(self=own, peer=f"---\ngiven: 2026-09-10\n---\n{WORD}-peer\n"))
    site.write({"content/feedback/2026-h2/tom/self.md": f"---\nwritten: 2026-09-10\n---\n{WORD}-tom\n"})
    ada = (site.root / "content/people/ada.yaml").read_text()
    with (
        serving(site, "growth", "ada", "--today", "2026-09-15", "--port", "23100") as served,
        served.news() as news,
    ):
        assert len(served.root) > 20
        for path in ("/", "/index.html", "/_preview/events", f"{served.root[:-3]}/"):
            assert served.ask(path) == (404, "Not found\n")
        assert "Ada Moreau" in served.page()
        news()
        site.write({SELF: own.replace("I learnt", "I have learnt")})
        told = news()
        assert told["contents"]
        _hides_what_a_mistake_quotes(site, news, own)
        _is_gone_with_the_person(site, served, news, ada)
        everything = "".join(
            served.page(path) for path in ("", "level.html", "history.html", "packet-2026-h2.html")
        )
        assert f"{WORD}-own" in everything
        assert f"{WORD}-peer" not in everything
        assert f"{WORD}-tom" not in everything
        assert served.interrupt() == 130
    assert not (site.root / "output").exists()
    assert not (site.root / ".waypoints").exists()


def _hides_what_a_mistake_quotes(site: SiteFolder, news: object, own: str) -> None:
    assert callable(news)
    site.write({SELF: own.replace("\n---\nI", f"\nfelt: {WORD}\n---\nI")})
    while not (told := news())["fault"]:
        pass
    assert f"{SELF}:3:1: error: " in told["fault"]
    assert "[unknown-key]" in told["fault"]
    assert WORD not in told["fault"]
    assert "felt" not in told["fault"]
    site.write({SELF: own})
    assert (news())["fault"] == ""


def _is_gone_with_the_person(site: SiteFolder, served: Served, news: object, ada: str) -> None:
    assert callable(news)
    site.write({"content/people/ada.yaml": f"{ada}left: 2026-09-01\n"})
    told = news()
    assert told["fault"] == "ada has left, and has no site any more"
    status, text = served.ask("")
    assert (status, "Ada Moreau" in text, WORD in text) == (503, False, False)
    site.write({"content/people/ada.yaml": ada})
    assert (news())["fault"] == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing"], "there is no site “nothing”; there are: framework, growth, talent, session"),
        (["framework", "x"], "`serve framework` takes no names"),
        (["growth"], "say whose growth site, one at a time: `serve growth PERSON`"),
        (["talent", "a", "b"], "say whose talent site, one at a time: `serve talent MANAGER`"),
        (["growth", "nobody"], "there is no “nobody” in people/"),
        (["session", "nothing"], "there is no session “nothing” in talent/"),
        (["--port", "0"], "Invalid value for '--port'"),
    ],
)
def test_wrong_usage_is_said_and_nothing_is_served(site: SiteFolder, arguments: list[str], said: str) -> None:
    site.write(small())
    ran = CliRunner().invoke(waypoints, ["serve", "--root", str(site.root), *arguments])
    assert ran.exit_code == 2
    assert said in ran.output


def test_a_site_with_a_mistake_from_the_start_is_served_when_it_is_mended(site: SiteFolder) -> None:
    site.small(**{"waypoints.yaml": "titel: Levels\n"})
    with serving(site, "--port", "23100") as served:
        status, text = served.ask("")
        assert (status, "waypoints.yaml:1:1: error" in text) == (503, True)
        assert "waypoints.yaml:1:1: error" in served.said()
        site.write({"waypoints.yaml": "title: Levels\n"})
        until(lambda: served.ask("")[0] == 200)
