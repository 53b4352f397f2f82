"""How commands end: exit status, and one plain sentence where something is wrong."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import waypoints_site
from tests.harness import SiteFolder


def test_version_and_help(site: SiteFolder) -> None:
    assert site.process("--version").out == f"{waypoints_site.__version__}\n"
    helped = site.process("--help")
    assert helped.status == 0
    for command in ("init", "new", "agree", "check", "build", "schema", "explain"):
        assert f"\n  {command} " in helped.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("init", "new"),
        ("new", "page", "guides/new"),
        ("check",),
        ("build", "all"),
        ("audit", "output/framework"),
        ("schema", "person"),
        ("explain", "cell-empty"),
    ],
    ids=lambda each: each[0],
)
def test_a_process_of_its_own_needs_nothing_that_the_tests_imported(
    site: SiteFolder, arguments: tuple[str, ...]
) -> None:
    """Most tests run commands in forks of their own process; here each is what its user starts, and says the same."""
    site.small().build()
    alone, forked = site.process(*arguments), site.run(*arguments)
    assert alone.status == 0, alone.err
    if arguments[0] in ("init", "new"):  # the second time it is there already
        assert forked.err.endswith("nothing is overwritten\n")
    else:
        assert forked == alone


@pytest.mark.parametrize(
    "arguments",
    [
        ("biuld",),
        ("build", "everything"),
        ("build", "--today", "yesterday"),
        ("check", "--format", "xml"),
        ("check", "nowhere.yaml"),
        ("check", "--root", "nowhere"),
        ("explain", "no-such-rule"),
        ("schema", "nothing"),
    ],
)
def test_wrong_usage_is_2_and_a_sentence(site: SiteFolder, arguments: tuple[str, ...]) -> None:
    ran = site.small().run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err


def test_no_site_here_is_2(site: SiteFolder) -> None:
    for command in ("check", "build"):
        ran = site.run(command)
        assert ran.status == 2
        assert "there is no site here" in ran.err


def test_a_site_is_found_upward(site: SiteFolder) -> None:
    below = site.small().root / "content/guides"
    assert site.run("check", cwd=below).out == "no findings in 8 files\n"


def test_a_bug_is_a_sentence_and_not_a_traceback(site: SiteFolder) -> None:
    program = (
        "import sys, waypoints_site.build.check as b, waypoints_site.cli as c\n"
        "def broken(*_): raise RuntimeError('inside')\n"
        "b.check = broken\nsys.argv = ['waypoints', 'check']\nc.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=site.small().root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "waypoints stopped over a mistake of its own: RuntimeError: inside" in done.stderr
    assert "Traceback" not in done.stderr


def test_whoever_reads_the_output_may_stop_reading(site: SiteFolder) -> None:
    for number in range(400):
        site.write({f"content/guides/p{number}.md": "---\ntitle: 1\n---\n"})
    command = f"{sys.executable} -m waypoints_site check | head -n 1"
    site.small()
    done = subprocess.run(
        ["/bin/bash", "-c", command], cwd=site.root, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize("sign", ["waypoints_site.build.inputs", "waypoints_site.build.framework"])
def test_ctrl_c_is_130_with_the_old_site_in_place(site: SiteFolder, sign: str) -> None:
    """While it imports what it needs, and when it has, and is at work."""
    site.small().build()
    tree = site.tree()
    for number in range(300):
        site.write({f"content/guides/p{number}.md": "---\ntitle: x\n---\n" + "word *word* " * 500})
    command = [sys.executable, "-X", "importtime", "-m", "waypoints_site", "build"]
    with subprocess.Popen(command, cwd=site.root, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert any(line.split()[-1:] == [sign.encode()] for line in process.stderr)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert process.returncode == 130, said
    assert b"Traceback" not in said
    assert b"interrupted; what stood there before still does" in said
    assert site.tree() == tree
    assert [each.name for each in (site.root / "output").iterdir()] == ["framework"]


def test_output_is_utf_8_under_any_locale(site: SiteFolder) -> None:
    site.small().edit("content/guides/start.md", "next.md", "nxt.md")
    ran = site.run("check", LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert "“nxt.md” leads nowhere" in ran.out


def test_nothing_leaves_the_folder_of_the_site(site: SiteFolder, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    site.small().build()
    assert sorted(tmp_path.iterdir()) == before
