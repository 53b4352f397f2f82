"""What README says is true: its help block, its files, its links."""

import re
from pathlib import Path

from tests.harness import SiteFolder


def test_the_help_block_is_what_help_prints(site: SiteFolder, repository: Path) -> None:
    printed = site.run("--help", COLUMNS="110").out.rstrip()
    blocks = re.findall(r"```\n(Usage: .*?)```", (repository / "README.md").read_text(), re.DOTALL)
    assert [block.rstrip() for block in blocks] == [printed]


def test_every_link_between_the_documents_leads_to_a_file(repository: Path) -> None:
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", (repository / name).read_text()):
            assert (repository / target).exists(), f"{name}: {target}"


def test_every_floor_of_the_plan_is_a_module(repository: Path) -> None:
    text = (repository / "ARCHITECTURE.md").read_text()
    block = text[text.index("cli            click") : text.index("Two more contracts")]
    names = {name for line in block.splitlines() for name in re.findall(r"^[a-z_ |:]+?(?=  |$)", line)}
    modules = {name for line in names for name in re.split(r"[|: ]+", line.strip()) if name}
    package = repository / "waypoints_site"
    there = {each.stem for each in package.glob("*.py")} | {
        each.parent.name for each in package.glob("*/__init__.py")
    }
    assert modules == there - {"__init__", "__main__"}
