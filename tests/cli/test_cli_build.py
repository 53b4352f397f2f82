"""What `build` says, and where it puts things."""

import os
import pty
import subprocess
import sys

from tests.harness import SiteFolder


def test_one_line_says_what_was_built_for_whom_and_how_much(site: SiteFolder) -> None:
    ran = site.small().build()
    number = len(site.tree()) - 1
    assert (
        ran.out
        == f"framework site for everyone → output/framework: {number} written, 0 unchanged, 0 removed\n"
    )
    assert ran.err == ""


def test_the_time_is_told_on_a_terminal_only(site: SiteFolder) -> None:
    site.small()
    here, there = pty.openpty()
    subprocess.run([sys.executable, "-m", "waypoints_site", "build"], cwd=site.root, stdout=there, check=True)
    os.close(there)
    said = os.read(here, 4096).decode()
    os.close(here)
    assert said.rstrip().endswith(" s")


def test_quiet_prints_findings_only(site: SiteFolder) -> None:
    site.small()
    quiet = site.build("--quiet")
    assert (quiet.out, quiet.err) == ("", "")
    ran = site.edit("content/guides/start.md", "next.md", "nxt.md").build("--quiet")
    assert ran.out == ""
    assert ran.err.endswith("did you mean “next.md”?\n")


def test_output_is_relative_to_the_current_folder(site: SiteFolder) -> None:
    elsewhere = site.root.parent / "elsewhere"
    elsewhere.mkdir()
    ran = site.small().run("build", "--root", str(site.root), "--output", "public", cwd=elsewhere)
    assert ran.out.startswith("framework site for everyone → public/framework: ")
    assert (elsewhere / "public/framework/index.html").exists()
    assert not (site.root / "output").exists()


def test_a_failed_build_says_so(site: SiteFolder) -> None:
    ran = site.small().edit("content/guides/start.md", "next.md", "nxt.md").build()
    assert ran.err.endswith(
        "1 error in 8 files\nframework site: not built; what stood there before still does\n"
    )


def test_a_folder_that_cannot_be_written_is_one_sentence(site: SiteFolder) -> None:
    ran = site.small().write({"output": "a file"}).build()
    assert ran.status == 1
    assert ran.err.startswith("Error: ")
    assert ran.err.count("\n") == 1
