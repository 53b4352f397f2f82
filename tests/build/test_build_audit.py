"""A site that Waypoints built passes; whatever is planted in it that its viewer may not read is found where it stands."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, quote_plus

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.organisation_sources import small
from tests.privacy.canaries import Canary, Reader
from tests.privacy.organisation import READERS, TODAY, organisation
from tests.privacy.watching import laid_out, run
from waypoints_site import schemas
from waypoints_site.audit import Shape, shape_of
from waypoints_site.audit.letters import letters
from waypoints_site.audit.needles import SHORTEST
from waypoints_site.build.audit import audit
from waypoints_site.build.built import NotAudited
from waypoints_site.findings import Finding
from waypoints_site.markup import to_html
from waypoints_site.publish.marker import MARKER, marker

DAY = date.fromisoformat(TODAY)
FOLDERS = {"framework": "", "session": "talent/sessions"}
SHAPES = {kind: shape_of(schema) for kind, schema in schemas.load_all().items()}
PEER = "content/feedback/2026-h2/ada/peers/wei.md"


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An organisation with a canary in every field, and all of its sites."""
    root = laid_out(tmp_path_factory.mktemp("audit") / "site", organisation().files)
    status, _, err = run(root, "build", "all")
    assert (status, err) == (0, "")
    return root


def site_of(root: Path, reader: Reader) -> Path:
    """The folder of somebody's site."""
    return root / "output" / FOLDERS.get(reader.site, reader.site) / (reader.name or "framework")


@pytest.fixture
def copied(ground: Path, tmp_path: Path) -> Callable[[Reader], Path]:
    """Copies somebody's site to where it can be tampered with."""

    def copy(reader: Reader) -> Path:
        folder = site_of(ground, reader)
        return Path(shutil.copytree(folder, tmp_path / folder.name))

    return copy


def said(findings: tuple[Finding, ...], folder: Path) -> list[str]:
    """Each finding as `path:line:column rule`, its path below the site."""
    below = f"{folder.as_posix()}/"
    return [
        f"{each.span.path.removeprefix(below)}:{each.span.line}:{each.span.column} {each.rule}"
        for each in findings
    ]


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_a_site_that_waypoints_built_passes(ground: Path, reader: Reader) -> None:
    found = audit(ground, site_of(ground, reader), DAY)
    assert found.findings == ()
    assert found.files > 3


def is_free(canary: Canary) -> bool:
    """Whether a canary is in somebody's own words."""
    if canary.path == "(body)":
        return True
    shape: Shape | None = SHAPES[canary.kind]
    for step in re.findall(r"\[\]|\{\}|[^.\[\]{}]+", canary.path):
        if shape is not None:
            shape = shape.items if step == "[]" else shape.others if step == "{}" else shape.part(step)
    return shape is not None and shape.free


WORDS = tuple(
    each
    for each in organisation().aviary.canaries
    if is_free(each) and re.fullmatch("zq[0-9a-f]{14}", each.forms[0])
)


def test_there_is_a_canary_for_every_kind() -> None:
    kinds = {each.kind for each in WORDS}
    assert {"assessment", "expectations", "peer", "person", "plan", "self", "session", "synthesis"} <= kinds


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_what_a_viewer_may_not_read_is_found_and_what_they_may_is_not(
    ground: Path, copied: Callable[[Reader], Path], reader: Reader
) -> None:
    folder = copied(reader)
    page = folder / "index.html"
    before = page.read_text()
    page.write_text("\n".join([before, *(f"<p>{each.forms[0]}</p>" for each in WORDS)]))
    first = before.count("\n") + 2
    hidden = [(first + number, each) for number, each in enumerate(WORDS) if not each.readable_by(reader)]
    found = audit(ground, folder, DAY).findings
    assert said(found, folder) == [f"index.html:{line}:4 hidden-text" for line, _ in hidden]
    for finding, (_, canary) in zip(found, hidden, strict=True):
        assert f"a text of {canary.file}:" in finding.message
        assert canary.forms[0] not in finding.message


HIDDEN = "Too slow to be trusted with the ferry"


def framework(root: Path, files: dict[str, bytes], **sources: str) -> Path:
    """A folder that says it is a framework site, with files, beside the sources of an organisation."""
    laid_out(root / "sources", {path: text.encode() for path, text in small(**sources).items()})
    folder = root / "framework"
    laid_out(folder, {MARKER: marker("framework"), **files})
    return folder


UNITS = "".join(f"\\u{ord(each):04x}" for each in HIDDEN)
NUMBERS = "".join(f"&#{ord(each)};" for each in HIDDEN)
PLACES = {
    "a page": ("x.html", f"<p>⟦{HIDDEN}</p>"),
    "tags within it": ("x.html", "<p>⟦Too <b>slow</b> to be tr<i>us</i>ted with the ferry</p>"),
    "another block": ("x.html", "<td>⟦Too slow to be trusted</td><td>with the ferry</td>"),
    "an attribute": ("x.html", f"<p title='⟦{HIDDEN}'>"),
    "a comment": ("x.html", f"<!-- ⟦{HIDDEN} -->"),
    "an address": ("x.html", f"<a href='?q=⟦{quote(HIDDEN)}'>"),
    "a form's address": ("x.html", f"<a href='?q=⟦{quote_plus(HIDDEN)}'>"),
    "entities": ("x.html", f"<p>⟦{NUMBERS}"),
    "JSON in an attribute": ("x.html", f"<p data-x='{escape(json.dumps(['one']))}⟦{escape(UNITS)}'>"),
    "search": ("assets/search-index.js", f'window.x=[["⟦{HIDDEN.upper()}"]];'),
    "data": ("data/x.json", f'["⟦{UNITS}"]'),
    "a table": ("data/x.csv", f'a,"⟦{HIDDEN}"'),
    "a calendar": ("x.ics", "SUMMARY:⟦Too slow to be tr\r\n usted with the ferry"),
    "a style sheet": ("x.css", f"/* ⟦{HIDDEN} */"),
    "an image": ("x.png", f"\x89PNG ⟦{HIDDEN}"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_hidden_text_is_found_in_every_place(tmp_path: Path, place: str) -> None:
    path, text = PLACES[place]
    peer = f"---\ngiven: 2026-11-01\n---\n\nAlways kind. {HIDDEN}.\n"
    folder = framework(tmp_path, {path: f"One\nTwo{text.replace('⟦', '')}".encode()}, peer=peer)
    found = audit(tmp_path / "sources", folder, DAY).findings
    [finding] = [each for each in found if each.rule == "hidden-text"]
    assert (finding.span.line, finding.span.column) == (2, len("Two") + text.index("⟦") + 1)
    assert finding.span.path == f"{folder.as_posix()}/{path}"
    assert f"a text of {PEER}:5 " in finding.message


def hidden(root: Path, folder: Path) -> list[str]:
    """What is found of hidden texts, by position."""
    found = audit(root / "sources", folder, DAY).findings
    return [each for each in said(found, folder) if each.endswith("hidden-text")]


@pytest.mark.parametrize(
    "name", ["too-slow-to-be-trusted-with-the-ferry.html", "Too slow to be trusted with the ferry/x.html"]
)
def test_a_name_that_says_it_is_found_and_written_nowhere(tmp_path: Path, name: str) -> None:
    peer = f"---\ngiven: 2026-11-01\n---\n{HIDDEN}\n"
    folder = framework(tmp_path, {name: f"<p>{HIDDEN}".encode()}, peer=peer)
    found = audit(tmp_path / "sources", folder, DAY).findings
    assert {each.rule for each in found} == {"hidden-text", "loose-policy"}
    assert not any("slow" in f"{each.span.path}{each.message}".lower() for each in found)
    below = {each.span.path.removeprefix(f"{folder.as_posix()}/") for each in found}
    assert below == ({"…"} if "/" not in name else {"…", "…/x.html"})


def test_a_long_text_is_one_finding_and_each_place_of_it_is_one(tmp_path: Path) -> None:
    text = "Too slow for it. Not to be trusted at all, whatever the weather is like on that day of the week. Be careful."
    folder = framework(
        tmp_path,
        {
            "x.html": f"<p>{text}</p>\n{'<p>Fine.</p>' * 40}\n<p>{text}</p>\n<p>whatever the weather is like on</p>".encode()
        },
        peer=f"---\ngiven: 2026-11-01\n---\n{text}\n",
    )
    assert hidden(tmp_path, folder) == ["x.html:1:4 hidden-text", "x.html:3:4 hidden-text"]


def test_an_excerpt_of_a_long_text_is_found(tmp_path: Path) -> None:
    words = [f"word{number}of{number * 7}" for number in range(40)]
    folder = framework(
        tmp_path,
        {"x.html": f"<p>{' '.join(words[9:27])} …</p>".encode()},
        peer=f"---\ngiven: 2026-11-01\n---\n{' '.join(words)}\n",
    )
    assert len(hidden(tmp_path, folder)) == 1


OPEN = {
    "another source": {"content/guides/start.md": f"---\ntitle: Start\n---\nNever say: {HIDDEN.lower()}.\n"},
    "a level": {"frameworks/eng/ic/L9.yaml": f"level: L9\ntitle: '{HIDDEN}!'\nexpectations: {{}}\n"},
    "a layout": {"layouts/framework/home.html": "<p>Too <b>slow</b> to be trusted with the ferry</p>"},
    "a style": {"layouts/assets/site.css": f"/* {HIDDEN} */"},
}
CLOSED = {
    "a page of the company": {"content/guides/in.md": f"---\ntitle: In\naudience: company\n---\n{HIDDEN}.\n"},
    "a layout of other sites": {"layouts/growth/now.html": HIDDEN},
    "somebody else's file": {"content/people/zoe.yaml": f"name: '{HIDDEN}'\nstarted: 2020-01-01\n"},
    "a file that does not parse": {"content/people/zoe.yaml": f"name: [\n  {HIDDEN}\n"},
    "a key that nobody knows": {"content/people/zoe.yaml": f"name: Zoe\nnote: {HIDDEN}\n"},
    "a reason in the settings": {"settings": f"title: Levels\nframework: eng\nrules: {{peers-few: {{off: {HIDDEN}}}}}\n"},
}  # fmt: skip


@pytest.mark.parametrize("where", OPEN)
def test_what_the_viewer_may_read_elsewhere_is_no_finding(tmp_path: Path, where: str) -> None:
    peer = f"---\ngiven: 2026-11-01\n---\n{HIDDEN}\n"
    folder = framework(tmp_path, {"x.html": f"<p>{HIDDEN}".encode()}, peer=peer, **OPEN[where])
    assert hidden(tmp_path, folder) == []


@pytest.mark.parametrize("where", CLOSED)
def test_what_the_viewer_may_not_read_elsewhere_either_is_one(tmp_path: Path, where: str) -> None:
    peer = f"---\ngiven: 2026-11-01\n---\n{HIDDEN}\n"
    folder = framework(tmp_path, {"x.html": f"<p>{HIDDEN}".encode()}, peer=peer, **CLOSED[where])
    assert hidden(tmp_path, folder) == ["x.html:1:4 hidden-text"]
    alone = framework(tmp_path, {"x.html": f"<p>{HIDDEN}".encode()}, **CLOSED[where])
    assert hidden(tmp_path, alone) == ([] if "layout" in where else ["x.html:1:4 hidden-text"])


@pytest.mark.parametrize(
    "text", ["Built from commit", "for the managers above", "Colour theme", "rating against this cell"]
)
def test_what_the_program_says_by_itself_is_no_finding(tmp_path: Path, text: str) -> None:
    peer = f"---\ngiven: 2026-11-01\n---\n{text}\n"
    folder = framework(tmp_path, {"x.html": f"<p>{text}".encode()}, peer=peer)
    assert (hidden(tmp_path, folder) == []) == (text != "for the managers above")


WORD = st.text("abcdefgäöß漢字", min_size=2, max_size=9)
SENTENCE = st.lists(WORD, min_size=4, max_size=14).map(" ".join)
WRITTEN: dict[str, Callable[[str], str]] = {
    "x.html": lambda text: f"<p>{escape(text)}</p>",
    "Markdown.html": lambda text: to_html(text, str).strip(),
    "attribute.html": lambda text: f'<p title="{escape(text)}">',
    "numbers.html": lambda text: "".join(f"&#x{ord(each):x};" for each in text),
    "address.html": lambda text: f'<a href="#{quote(text)}">',
    "form.txt": quote_plus,
    "x.json": json.dumps,
    "x.js": lambda text: f"x={json.dumps([text], ensure_ascii=False)}",
    "twice.html": lambda text: f"<p data-x='{escape(json.dumps(escape(text)))}'>",
    "x.css": lambda text: "".join(f"\\{ord(each):x} " if ord(each) > 127 else each for each in text),
    "upper.txt": str.upper,
}


@settings(max_examples=25)
@given(
    SENTENCE,
    SENTENCE,
    st.sampled_from(sorted(WRITTEN)),
    st.sampled_from(["{}", "*{}*", "So it goes on. {}!", "**{}**\n\n- Fine"]),
)
def test_random_texts_in_random_escapes(secret: str, known: str, path: str, markdown: str) -> None:
    assume(len(secret) >= SHORTEST and letters(secret).all not in letters(known).all)
    peer = yaml.safe_dump(
        {"given": "2026-11-01", "growth": {"text": markdown.format(secret)}}, allow_unicode=True
    )
    start = f"---\ntitle: Start\n---\n{markdown.format(known)}\n"
    with TemporaryDirectory() as temporary:
        root = Path(temporary)
        content = f"One\n{WRITTEN[path](known)}\n{WRITTEN[path](secret)}".encode()
        sources = {"peer": f"---\n{peer}---\n", "content/guides/start.md": start}
        folder = framework(root, {path: content}, **sources)
        found = hidden(root, folder)
    assert [each.rpartition(":")[0] for each in found] == [f"{path}:3"]


def planted(folder: Path, html: str) -> None:
    page = folder / "index.html"
    page.write_text(page.read_text().replace("</body>", f"\n{html}</body>"))


def test_a_page_of_a_restricted_site_that_is_tampered_with(
    ground: Path, copied: Callable[[Reader], Path]
) -> None:
    for reader in {each.site: each for each in READERS}.values():
        folder = copied(reader)
        page = folder / "index.html"
        line = page.read_text().count("\n") + 1 - page.read_text().rpartition("</body>")[2].count("\n")
        planted(folder, "<img src='https://x'><p onclick=x>")
        assert said(audit(ground, folder, DAY).findings, folder) == [
            f"index.html:{line + 1}:1 foreign-request",
            f"index.html:{line + 1}:22 inline-script",
        ]
        shutil.rmtree(folder)


def test_a_restricted_site_that_others_may_open(
    ground: Path, copied: Callable[[Reader], Path], tmp_path: Path
) -> None:
    folder = copied(READERS[1])
    folder.chmod(0o755)
    (folder / "index.html").chmod(0o640)
    (folder / "assets/link.css").symlink_to("site.css")
    (folder / "out").symlink_to(tmp_path)
    found = audit(ground, folder, DAY).findings
    assert [(each.rule, each.span.path.removeprefix(folder.as_posix())) for each in found] == [
        ("open-file", ""),
        ("open-file", "/index.html"),
        ("open-file", "/out"),
    ]


def test_the_own_address_of_the_framework_site_is_not_elsewhere_and_of_others_it_is(tmp_path: Path) -> None:
    url = "title: Levels\nurl: https://levels.example.com/\nframework: eng\n"
    page = b"<script src='https://levels.example.com/assets/site.js'></script>"
    folder = framework(tmp_path, {"x.html": page}, settings=url)
    assert {each.rule for each in audit(tmp_path / "sources", folder, DAY).findings} == {"loose-policy"}
    ada = tmp_path / "ada"
    shutil.move(folder, ada)
    (ada / MARKER).write_bytes(marker("growth"))
    assert "foreign-request" in {each.rule for each in audit(tmp_path / "sources", ada, DAY).findings}


@pytest.mark.parametrize(
    ("kind", "name"),
    [("growth", "nobody"), ("talent", "ada"), ("session", "l9"), ("something", "ada")],
)
def test_a_site_of_nobody_known_is_a_plain_sentence(tmp_path: Path, kind: str, name: str) -> None:
    framework(tmp_path, {})
    laid_out(tmp_path / name, {MARKER: marker(kind)})
    with pytest.raises(NotAudited, match=f"its folder's name, “{name}”, is that of nobody"):
        audit(tmp_path / "sources", tmp_path / name, DAY)


def test_settings_that_cannot_be_read_are_a_plain_sentence(tmp_path: Path) -> None:
    folder = framework(tmp_path, {}, settings="title: [\n")
    with pytest.raises(NotAudited, match=r"waypoints\.yaml cannot be read"):
        audit(tmp_path / "sources", folder, DAY)


def test_sources_that_are_not_there_are_warned_of(tmp_path: Path) -> None:
    folder = framework(tmp_path, {}, settings="title: Levels\ncontent: [content, gone]\n")
    [finding] = audit(tmp_path / "sources", folder, DAY).findings
    assert (finding.rule, finding.severity, finding.span.path) == (
        "missing-root",
        "warning",
        "waypoints.yaml",
    )


def test_a_source_that_cannot_be_read_is_warned_of(tmp_path: Path) -> None:
    folder = framework(tmp_path, {})
    (tmp_path / "sources/content/people/zoe.yaml").symlink_to("/etc/hosts")
    [finding] = audit(tmp_path / "sources", folder, DAY).findings
    assert (finding.rule, finding.severity) == ("unsafe-file", "warning")


def test_a_second_copy_of_a_source_is_searched_for_too(tmp_path: Path) -> None:
    settings_ = "title: Levels\nframework: eng\ncontent: [content, more]\n"
    copy = f"---\ngiven: 2026-11-01\n---\n{HIDDEN}\n"
    sources = {
        "settings": settings_,
        "peer": copy.replace(HIDDEN, "Fine"),
        PEER.replace("content", "more", 1): copy,
    }
    folder = framework(tmp_path, {"x.html": f"<p>{HIDDEN}".encode()}, **sources)
    assert hidden(tmp_path, folder) == ["x.html:1:4 hidden-text"]


def test_several_processes_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    peer = f"---\ngiven: 2026-11-01\n---\n{HIDDEN}\n"
    files = {f"{number}.html": f"<p>{HIDDEN}</p><p onclick=x>".encode() for number in range(9)}
    folder = framework(tmp_path, files, peer=peer)
    alone = audit(tmp_path / "sources", folder, DAY)
    monkeypatch.setattr("waypoints_site.build.audit.FEW", 1)
    assert audit(tmp_path / "sources", folder, DAY, 2) == alone
    assert len(alone.findings) == 27
