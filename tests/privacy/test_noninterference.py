"""Non-interference: whatever happens to what a viewer may not read, their site, and all that its build says, stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.harness import SiteFolder
from tests.privacy.canaries import PUBLIC, Reader
from tests.privacy.hidden import (
    UNSHARED,
    Change,
    Fields,
    Put,
    changed,
    changes_hidden_from,
    files_hidden_from,
)
from tests.privacy.organisation import GIVER, GROWTH, NOW, OLD, TODAY, organisation
from tests.privacy.quick import SYNTHESIS, commit, repository
from tests.privacy.unmoved import BASES, before, unmoved
from tests.privacy.watching import Link, Odd, Tree, laid_out, seen

EXAMPLES = settings.default.max_examples * 2 // 5 if settings.default else 40
"""As many as the profile asks for, in proportion: each is a whole build."""
ADA = GROWTH["ada"]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every tree is laid out in turn, so that messages name the same folder."""
    return tmp_path_factory.mktemp("hidden") / "site"


def test_the_bases_are_what_they_should_be(ground: Path) -> None:
    for reader in (ADA, PUBLIC):
        sound, troubled = before(ground, "sound", reader), before(ground, "troubled", reader)
        assert (sound.status, sound.err) == (0, "")
        assert len(sound.files) > 10
        assert (troubled.status, troubled.files) == (1, {})
        assert " errors, 1 warning in " in troubled.err


@settings(max_examples=EXAMPLES)
@given(st.sampled_from([*BASES]), changes_hidden_from(ADA))
def test_a_person_notices_nothing(ground: Path, base: str, changes: list[Change]) -> None:
    unmoved(ground, base, ADA, changes)


@settings(max_examples=EXAMPLES * 2 // 3)
@given(st.sampled_from([*BASES]), changes_hidden_from(PUBLIC))
def test_the_public_notices_nothing(ground: Path, base: str, changes: list[Change]) -> None:
    unmoved(ground, base, PUBLIC, changes)


@pytest.mark.parametrize("reader", [ADA, PUBLIC], ids=str)
@pytest.mark.parametrize("base", BASES)
def test_everything_hidden_may_be_gone_or_broken_at_once(ground: Path, base: str, reader: Reader) -> None:
    hidden = files_hidden_from(reader)
    assert len(hidden) > 30
    for content in (None, b"a: [", Odd("fifo"), b"\0"):
        unmoved(ground, base, reader, [Put(path, content) for path in hidden])


FOREIGN = f"content/feedback/{NOW}/wei"
OWN = f"content/feedback/{NOW}/ada"
PEEPHOLES: dict[str, tuple[dict[str, bytes | Link], Put]] = {
    "a guide that is a hidden file": (
        {"content/guides/peep.md": Link(f"../feedback/{NOW}/wei/self.md")},
        Put(f"{FOREIGN}/self.md", None),
    ),
    "a guide that is a hidden pipe": (
        {"content/guides/peep.md": Link(f"../feedback/{NOW}/wei/self.md")},
        Put(f"{FOREIGN}/self.md", Odd("fifo")),
    ),
    "a guide by way of a hidden link": (
        {"content/guides/peep.md": Link(f"../feedback/{NOW}/wei/way.md")},
        Put(f"{FOREIGN}/way.md", Link("../../../guides/open.md")),
    ),
    "a section that is a hidden folder": (
        {"content/peep": Link(f"feedback/{NOW}/wei")},
        Put(f"{FOREIGN}/more.md", b"x"),
    ),
    "a section that is all of the content": ({"content/peep": Link(".")}, Put("content/talent/x.md", b"x")),
    "one's own folder is another's": (
        {"content/feedback/2025-h1/ada": Link(f"../{NOW}/wei")},
        Put(FOREIGN, None),
    ),
    "one's own file is another's": (
        {"content/feedback/2025-h1/ada/self.md": Link(f"../../{NOW}/wei/self.md")},
        Put(f"{FOREIGN}/self.md", Odd("folder")),
    ),
    "one's own plan is hidden": (
        {f"{OWN}/plan.md": Link("requests.yaml")},
        Put(f"{OWN}/requests.yaml", None),
    ),
    "an image that is hidden": (
        {"content/guides/map.png": Link(f"../feedback/{NOW}/wei/peers/map.png")},
        Put(f"{FOREIGN}/peers/map.png", b"x"),
    ),
    "a team that is hidden": (
        {"content/teams/peep.yaml": Link(f"../expectations/{NOW}/wei.yaml")},
        Put(f"content/expectations/{NOW}/wei.yaml", b"title: Canary\n"),
    ),
}


@pytest.mark.parametrize("reader", [ADA, PUBLIC], ids=str)
@pytest.mark.parametrize("hole", PEEPHOLES)
def test_no_link_lets_anyone_see(ground: Path, hole: str, reader: Reader) -> None:
    links, change = PEEPHOLES[hole]
    tree: Tree = {**organisation().files, **links}
    before = seen(laid_out(ground, tree), reader)
    after = seen(laid_out(ground, change(tree)), reader)
    assert after == before


UNSEEN: dict[str, bytes | Link | Odd] = {
    "shared tomorrow": SYNTHESIS % b"2026-11-21",
    "shared in a week as ISO counts them": SYNTHESIS % b"2026-W01-1",
    "never shared": b"---\nwritten: 2026-11-01\n---\nA canary\n",
    "shared and not": SYNTHESIS % b"2026-11-01\nshared: 2030-01-01",
    "not and shared": SYNTHESIS % b"2030-01-01\nshared: 2026-11-01",
    "shared by a list": SYNTHESIS % b"[2026-11-01]",
    "does not parse": SYNTHESIS % b"2026-11-01\nx: [",
    "a pipe": Odd("fifo"),
    "too large": Odd("huge"),
    "a folder": Odd("folder"),
    "a link": Link(f"../../{OLD}/ada/synthesis.md"),
}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("synthesis", UNSEEN)
def test_a_synthesis_that_is_not_shared_is_not_there(ground: Path, synthesis: str, base: str) -> None:
    unmoved(ground, base, ADA, [Put(UNSHARED, UNSEEN[synthesis])])


def test_a_synthesis_is_there_from_the_day_on_which_it_is_shared(ground: Path) -> None:
    after = seen(laid_out(ground, {**organisation().files, UNSHARED: SYNTHESIS % TODAY.encode()}), ADA)
    assert "a canary of an insight" in after.everything


def test_an_unshared_copy_in_another_root_changes_nothing(ground: Path) -> None:
    """Whichever root comes first, and whichever of the two copies is shared."""
    shared, not_yet = SYNTHESIS % TODAY.encode(), SYNTHESIS % b"2027-01-01"
    two = Fields("waypoints.yaml", {"content": ["content", "private"]})
    elsewhere = UNSHARED.replace("content/", "private/")
    sites = []
    for here, there in ((shared, None), (shared, not_yet), (None, shared), (not_yet, shared)):
        tree = changed(
            {**organisation().files, "private/x": b""}, [two, Put(UNSHARED, here), Put(elsewhere, there)]
        )
        sites.append(seen(laid_out(ground, tree), ADA))
    assert sites[0] == sites[1]
    assert sites[2] == sites[3]
    both = changed({**organisation().files}, [two, Put(UNSHARED, shared), Put(elsewhere, shared)])
    assert seen(laid_out(ground, both), ADA).status == 1


def test_a_company_page_in_another_root_hides_no_public_one(ground: Path) -> None:
    two = Fields("waypoints.yaml", {"content": ["content", "private"]})
    page, company = b"---\ntitle: Page\n---\nwords\n", b"---\ntitle: Page\naudience: company\n---\nA canary\n"
    sites = []
    for here, there in ((page, None), (page, company), (None, page), (company, page)):
        tree = changed(
            {**organisation().files, "private/x": b""},
            [two, Put("content/guides/p.md", here), Put("private/guides/p.md", there)],
        )
        sites.append(seen(laid_out(ground, tree), PUBLIC))
    assert sites[0].status == 0
    assert sites[0].files == sites[1].files == sites[2].files == sites[3].files
    assert (sites[0].out, sites[0].err) == (sites[1].out, sites[1].err)


def test_company_pages_are_hidden_from_the_public(ground: Path) -> None:
    page = "content/guides/inside.md"
    head = b"---\ntitle: x\naudience: company\n---\n"
    for content in (
        None,
        head + b"[x](nowhere.md)",
        head + b"\0",
        head + b"\xff",
        head.replace(b"x", b"["),
        head * 9,
    ):
        unmoved(ground, "sound", PUBLIC, [Put(page, content)])
    unmoved(
        ground, "sound", PUBLIC, [Put("content/guides/Odd Name.md", head), Put("content/secret/x.md", head)]
    )


def test_a_folder_that_cannot_be_listed_is_its_own_readers_business(
    ground: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tests may run as root, whom no permission stops: the refusal is the walk's own."""
    listed = os.scandir
    barred: list[str] = []

    def scandir(path: object) -> object:
        if any(str(path).endswith(each) for each in barred):
            raise PermissionError(13, "Permission denied")
        return listed(path)  # type: ignore[call-overload]  # whatever the walk asks for

    root = laid_out(ground, organisation().files)
    before = {reader: seen(root, reader) for reader in (ADA, PUBLIC)}
    monkeypatch.setattr("waypoints_site.discover.tree.os.scandir", scandir)
    for hidden in (f"feedback/{NOW}/wei", f"{NOW}/ada/peers", "content/talent", f"{NOW}/wei/peers"):
        barred[:] = [hidden]
        assert {reader: seen(root, reader) for reader in before} == before
    for own in (f"feedback/{NOW}/ada", f"feedback/{NOW}", "content/expectations", "content/people"):
        barred[:] = [own]
        assert (seen(root, ADA).status, seen(root, PUBLIC)) == (1, before[PUBLIC])


def opened(root: Path, reader: Reader, script: Path) -> set[str]:
    """Every path below a site's root that a build asks the system to open or to list."""
    script.write_text(
        "import sys, os\n"
        "def hook(event, arguments):\n"
        "    if event in ('open', 'os.scandir', 'os.listdir') and isinstance(arguments[0], (str, os.PathLike)):\n"
        "        told.append(os.path.abspath(arguments[0]))\n"
        "told = []\n"
        "sys.addaudithook(hook)\n"
        "from waypoints_site.cli import waypoints\n"
        "waypoints.main(sys.argv[1:], standalone_mode=False)\n"
        "print(*told, sep='\\n')\n"
    )
    command = ["build", *reader.command, "--root", str(root), "--today", TODAY, "--quiet"]
    done = subprocess.run(
        [sys.executable, str(script), *command],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    prefix = f"{root}/content/"
    return {line.removeprefix(prefix) for line in done.stdout.splitlines() if line.startswith(prefix)}


def test_builds_open_what_their_viewer_may_read_and_nothing_else(ground: Path, tmp_path: Path) -> None:
    talent = {f"content/talent/{NOW}/ada.yaml": b"by: tom\n", "content/talent/notes.md": b"x"}
    root = laid_out(ground, {**organisation().files, **talent})
    growth = opened(root, ADA, tmp_path / "watch.py")
    assert f"expectations/{NOW}/ada.yaml" in growth
    assert UNSHARED.removeprefix("content/") in growth, "only the file itself says that it is not shared"
    barred = [
        each
        for each in growth
        if each.startswith("talent")
        or "/peers" in each
        or "requests" in each
        or (each.startswith(("expectations/", "feedback/")) and "." in each and "/ada" not in each)
    ]
    assert barred == []
    public = opened(root, PUBLIC, tmp_path / "watch.py")
    assert {each.split("/")[0] for each in public} == {"guides"}


def test_commits_of_hidden_files_do_not_show(site: SiteFolder) -> None:
    """Neither a commit nor a change that was not committed; files that are read in part do not count either."""
    laid_out(site.root, organisation().files)
    repository(site.root)
    commit(site.root, "2026-05-05")
    before = {reader: seen(site.root, reader) for reader in (ADA, PUBLIC)}
    assert "5 May 2026" in before[ADA].files["growth/ada/index.html"].decode()
    for path in (
        f"content/expectations/{NOW}/wei.yaml",
        f"{FOREIGN}/peers/{GIVER}.md",
        UNSHARED,
        f"{OWN}/requests.yaml",
    ):
        (site.root / path).write_bytes((site.root / path).read_bytes() + b"\n")
    for path in ("content/people/wei.yaml", "waypoints.yaml"):
        (site.root / path).write_bytes((site.root / path).read_bytes() + b"# hidden\n")
    assert {reader: seen(site.root, reader) for reader in before} == before
    commit(site.root, "2026-06-06")
    assert {reader: seen(site.root, reader) for reader in before} == before
    (site.root / "content/people/ada.yaml").write_bytes(
        organisation().files["content/people/ada.yaml"] + b"# own\n"
    )
    commit(site.root, "2026-07-07")
    assert "7 July 2026" in seen(site.root, ADA).files["growth/ada/index.html"].decode()
    assert seen(site.root, PUBLIC) == before[PUBLIC]


def test_as_processes_too(site: SiteFolder) -> None:
    """What a process prints and how it ends is what the tests above saw of it."""
    laid_out(site.root, organisation().files)
    before = site.process("build", "growth", "ada", "--today", TODAY)
    tree = site.tree("output/growth/ada")
    laid_out(
        site.root, changed(organisation().files, [Put(path, b"a: [") for path in files_hidden_from(ADA)])
    )
    assert (site.process("build", "growth", "ada", "--today", TODAY), site.tree("output/growth/ada")) == (
        before,
        tree,
    )
    assert before.status == 0
