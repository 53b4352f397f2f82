"""The framework site from its files to its pages, as a process: what is in it, and what never is."""

import os
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from tests.harness import FRAMEWORK, SiteFolder


class Links(HTMLParser):
    """The links and ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what an element refers to, and what it is called."""
        for name, value in attrs:
            if name in ("href", "src") and value is not None and tag != "use":
                self.links.append(value)
            if name == "id" and value is not None:
                self.ids.append(value)


def dead_links(tree: dict[str, bytes]) -> list[str]:
    """Every relative link of a site's pages that leads to no file or no id of it."""
    pages = {path: Links(content.decode()) for path, content in tree.items() if path.endswith(".html")}
    dead = []
    for path, page in pages.items():
        for link in page.links:
            if link.startswith(("https:", "http:", "mailto:", "data:")):
                continue
            file, _, fragment = link.partition("#")
            target = normpath(join(dirname(path), file)) if file else path
            there = target in tree or (file.endswith("/") and f"{target}/index.html" in tree) or target == "."
            known = not fragment or target not in pages or fragment in pages[target].ids
            if not (there and known):
                dead.append(f"{path}: {link}")
    return dead


def test_the_pages_stand_where_the_contract_says(site: SiteFolder) -> None:
    settings = "title: Levels\nurl: https://levels.example.com\n"
    ran = site.small().write({"waypoints.yaml": settings}).build()
    assert (ran.status, ran.err) == (0, "")
    assert site.tree().keys() >= {
        "index.html",
        "eng/ic/index.html",
        "eng/manager/index.html",
        "eng/ic/l1.html",
        "eng/ic/l2.html",
        "eng/manager/m1.html",
        "eng/ic/capabilities/technical.html",
        "eng/ic/capabilities/ownership.html",
        "eng/manager/capabilities/technical.html",
        "eng/compare/l1-l2.html",
        "eng/compare/l2-m1.html",
        "guides/start.html",
        "guides/next.html",
        "who-sees-what.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "data/eng.json",
        "data/eng.csv",
        "data/framework.schema.json",
    }


def test_every_link_of_every_page_leads_somewhere_and_ids_are_unique(site: SiteFolder) -> None:
    assert site.small().build().status == 0
    tree = site.tree()
    assert dead_links(tree) == []
    for path, content in tree.items():
        if path.endswith(".html"):
            ids = Links(content.decode()).ids
            assert sorted(ids) == sorted(set(ids)), path


def test_cell_permalinks_stand_on_level_and_capability_pages(site: SiteFolder) -> None:
    site.small().build()
    assert {"technical", "technical-exceeds", "technical-misses"} <= set(
        Links(site.page("eng/ic/l1.html")).ids
    )
    assert {"l1", "l2"} <= set(Links(site.page("eng/ic/capabilities/technical.html")).ids)


def test_capabilities_and_headings_may_be_called_as_parts_of_a_page_are(site: SiteFolder) -> None:
    keys = (
        "main",
        "traits",
        "responsibilities",
        "misreadings",
        "managers",
        "benchmarks",
        "contents",
        "q",
        "beside",
    )
    rows = "".join(f"- {{id: ic-{key}, title: {key.title()}}}\n" for key in keys)
    cells = "".join(f"  {key}: {{meets: Does {key}}}\n" for key in keys)
    site.small(
        **{
            "frameworks/eng/capabilities.yaml": rows,
            "frameworks/eng/ic/L1.yaml": f"level: L1\ntitle: Junior\ntraits: [Asks]\nexpectations:\n{cells}",
            "frameworks/eng/ic/L2.yaml": f"level: L2\ntitle: Senior\nexpectations:\n{cells}",
            "content/guides/start.md": "---\ntitle: Start\n---\n"
            + "".join(f"## {key}\n\ntext\n\n" for key in keys),
            "content/guides/next.md": "---\ntitle: Next\n---\nText.\n",
        }
    )
    site.edit(
        "frameworks/eng/framework.yaml", "- {id: manager, title: Manager, from: [{level: ic/L2, to: M1}]}", ""
    )
    site.remove("frameworks/eng/manager/M1.yaml")
    ran = site.build()
    assert ran.status == 0, ran.err
    for path, content in site.tree().items():
        if path.endswith(".html"):
            ids = Links(content.decode()).ids
            assert sorted(ids) == sorted(set(ids)), path
    assert dead_links(site.tree()) == []


def test_drafts_and_company_pages_are_not_in_it(site: SiteFolder) -> None:
    site.small(
        **{
            "content/guides/draft.md": "---\ntitle: Unfinished\ndraft: true\n---\nUnfinished words.\n",
            "content/guides/inside.md": "---\ntitle: Insiders\naudience: company\n---\nInsiders' words.\n",
        }
    )
    assert site.build().status == 0
    everything = b"".join(site.tree().values()) + "".join(site.tree()).encode()
    for secret in (b"Unfinished", b"unfinished", b"Insiders", b"inside.html", b"draft.html"):
        assert secret not in everything


HIDDEN = {
    "content/people/ada.yaml": "name: [",
    "content/expectations/2026-h2/ada.yaml": "\x00",
    "content/feedback/2026-h2/ada/peers/bo.md": "---\n: :\n",
    "content/talent/2026-h2/ada.yaml": "rating: *loop",
    "content/people/Ada Moreau.yaml": "name: Ada",
    "content/guides/inside.md": "---\ntitle: [\naudience: company\n---\n",
    "content/guides/Inside Out.md": "---\ntitle: x\naudience: company\n---\n",
    "content/guides/elsewhere.md": "---\ntitle: x\nunknown: y\naudience: company\n---\n[no](nowhere.md) <javascript:x>\n",
}


@pytest.mark.parametrize("path", HIDDEN)
def test_what_the_public_may_not_read_changes_nothing(site: SiteFolder, path: str) -> None:
    before = site.small().build("--quiet")
    tree = site.tree()
    after = site.write({path: HIDDEN[path]}).build("--quiet", "--clean")
    assert (after, site.tree()) == (before, tree)
    assert before.status == 0


def test_rules_and_access_are_nobodys(site: SiteFolder) -> None:
    site.small().build()
    tree = site.tree()
    hidden = 'access: [{people: [imani], over: all, as: chain}]\nrules: {cell-empty: {off: "a canary of a reason"}}\n'
    site.write({"waypoints.yaml": f"title: Levels\n{hidden}"}).build("--clean")
    assert site.tree() == tree


def test_the_same_sources_give_the_same_bytes(site: SiteFolder, tmp_path: Path) -> None:
    site.small().build()
    tree = site.tree()
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
        )
    ):
        output = tmp_path / str(number)
        ran = site.run(
            "build", "--root", str(site.root), "--output", str(output), cwd=tmp_path, **environment
        )
        assert ran.status == 0, ran.err
        assert SiteFolder(output).tree("framework") == tree


def test_the_order_of_a_folder_does_not_matter(site: SiteFolder, tmp_path: Path) -> None:
    site.small().build()
    other = SiteFolder(tmp_path / "other").write(dict(reversed(FRAMEWORK.items())))
    other.build()
    assert other.tree() == site.tree()


def test_an_error_publishes_nothing_and_leaves_the_old_site(site: SiteFolder) -> None:
    site.small().build()
    tree = site.tree()
    ran = site.edit("content/guides/start.md", "next.md", "nxt.md").build()
    assert ran.status == 1
    assert "content/guides/start.md:7:6: error: “nxt.md” leads nowhere [broken-link]" in ran.err
    assert "did you mean “next.md”?" in ran.err
    assert ran.out == ""
    assert site.tree() == tree


def test_a_site_that_never_was_is_not_begun_over_an_error(site: SiteFolder) -> None:
    assert site.small().edit("waypoints.yaml", "title", "titel").build().status == 1
    assert not (site.root / "output").exists()


def test_strict_fails_on_warnings_after_reporting_all(site: SiteFolder) -> None:
    site.small().write({"waypoints.yaml": "title: Levels\ncontent: [content, ../elsewhere]\n"})
    assert site.build().status == 0
    ran = site.build("--strict")
    assert ran.status == 1
    said = "warning: the content root “../elsewhere” is not there [missing-root]"
    assert f"waypoints.yaml:1:1: {said}" in ran.err
    assert site.check().places == ["waypoints.yaml:2:20 missing-root"]


def test_of_settings_that_the_public_reads_in_part_no_line_is_named_or_quoted(site: SiteFolder) -> None:
    """What stands above in the file, hidden, would move it; `check` names it."""
    hidden = "access: [{people: [imani], over: all, as: chain}]\n"
    site.small().write({"waypoints.yaml": f"title: Levels\norganisation: 5\n{hidden}"})
    ran = site.build()
    site.write({"waypoints.yaml": f"{hidden}title: Levels\norganisation: 5\n"})
    assert site.build() == ran
    assert ran.err.startswith("waypoints.yaml:1:1: error: a text is expected here, and this is a number")
    assert "imani" not in ran.err
    site.write({"waypoints.yaml": f"{hidden}title: [\n"})
    assert "imani" not in site.build().err


def test_a_missing_root_removes_nothing_of_an_earlier_build(site: SiteFolder, tmp_path: Path) -> None:
    away = tmp_path / "away"
    SiteFolder(away).write({"guides/far.md": "---\ntitle: Far\n---\nFar away.\n"})
    site.small().write({"waypoints.yaml": "title: Levels\ncontent: [content, ../away]\n"}).build()
    assert "Far away." in site.page("guides/far.html")
    away.rename(tmp_path / "gone")
    assert site.build().status == 0
    assert "Far away." in site.page("guides/far.html")
    site.write({"waypoints.yaml": "title: Levels\n"}).build()
    assert not (site.output / "guides/far.html").exists()


def test_two_roots_are_one_tree(site: SiteFolder, tmp_path: Path) -> None:
    SiteFolder(tmp_path / "away").write(
        {"guides/far.md": "---\ntitle: Far\n---\n[back](start.md), [cell](cell:L1/technical)\n"}
    )
    site.small().edit("content/guides/start.md", "next.md", "far.md")
    site.write({"waypoints.yaml": "title: Levels\ncontent: [content, ../away]\n"})
    ran = site.build()
    assert ran.status == 0, ran.err
    assert 'href="start.html"' in site.page("guides/far.html")


def test_images_that_are_shown_are_in_it_and_no_others(site: SiteFolder) -> None:
    site.small().write(
        {"content/guides/shown.png": b"\x89PNG shown", "content/guides/hidden.png": b"\x89PNG hidden"}
    )
    site.edit("content/guides/start.md", "Read", "![A map](shown.png) Read").build()
    assert site.tree()["guides/shown.png"] == b"\x89PNG shown"
    assert "guides/hidden.png" not in site.tree()
    assert '<img src="shown.png" alt="A map"' in site.page("guides/start.html")


def test_a_layout_of_the_sites_own_takes_the_place_of_the_original(site: SiteFolder) -> None:
    override = (
        '{% extends "waypoints:framework/prose.html" %}{% block main %}<p>Ours</p>{{ super() }}{% endblock %}'
    )
    site.small().write({"layouts/framework/prose.html": override, "layouts/assets/tokens.css": ":root{}\n"})
    ran = site.build()
    assert ran.status == 0, ran.err
    assert "<p>Ours</p>" in site.page("guides/start.html")
    assert "Start here" in site.page("guides/start.html")
    assert site.page("assets/tokens.css") == ":root{}\n"


@pytest.mark.parametrize(
    ("layout", "place"),
    [
        ("<p>\n{{ view.nothing }}</p>", "layouts/framework/prose.html:2:1"),
        ("<p>\n{% if %}", "layouts/framework/prose.html:2:1"),
        ("{% extends 'nowhere.html' %}", "layouts/framework/prose.html:1:1"),
        ("\n\n{{ ''.__class__.__mro__ }}", "layouts/framework/prose.html:3:1"),
    ],
)
def test_a_layout_that_does_not_work_is_a_finding(site: SiteFolder, layout: str, place: str) -> None:
    ran = site.small().write({"layouts/framework/prose.html": layout}).build()
    assert ran.status == 1
    assert f"{place}: error: " in ran.err
    assert "[layout]" in ran.err
    assert not (site.root / "output").exists()


def test_templates_in_content_are_text(site: SiteFolder) -> None:
    site.small().edit(
        "content/guides/start.md", "Read", "{{ frame.site }} {% include 'x' %} <b>bold</b> Read"
    ).build()
    page = site.page("guides/start.html")
    assert "{{ frame.site }} {% include 'x' %}" in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page


def test_a_folder_that_waypoints_did_not_make_is_refused(site: SiteFolder) -> None:
    site.small().write({"output/framework/thesis.txt": "years of work"})
    ran = site.build()
    assert ran.status == 1
    assert "Traceback" not in ran.err
    assert (site.output / "thesis.txt").read_text() == "years of work"
    assert os.listdir(site.root / "output") == ["framework"]


def test_nothing_changed_writes_nothing_and_clean_writes_all(site: SiteFolder) -> None:
    first = site.small().build()
    number = len(site.tree()) - 1  # all but the marker
    assert f": {number} written, 0 unchanged, 0 removed" in first.out
    assert f": 0 written, {number} unchanged, 0 removed" in site.build().out
    assert f": {number} written, 0 unchanged, 0 removed" in site.build("--clean").out


def test_without_any_framework_or_prose_there_is_a_home_page_still(site: SiteFolder) -> None:
    ran = site.write({"waypoints.yaml": "title: Nothing yet\n"}).build()
    assert ran.status == 0, ran.err
    assert "Nothing yet" in site.page("index.html")
    assert dead_links(site.tree()) == []
