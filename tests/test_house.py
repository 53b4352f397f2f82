"""The house stays in order: every module tested, described and short, nothing that belongs to one machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
PACKAGE = REPOSITORY / "waypoints_site"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST_MODULE = 300
LONGEST_FUNCTION = 50
LONGEST_DOCSTRING_OF_A_MODULE = 5
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}

# These match none of this file's own lines.
PATH_OF_A_MACHINE = re.compile(r"(?<![\w.~>-])/(?:home|root|work)/")
HOST_OF_A_REGISTRY = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com))\b")
SUPPRESSION = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no\b|nosec)(?P<rest>.*)")
CODES = re.compile(
    r"^(?::\s*[A-Z]+[0-9]+(?:,\s*[A-Z]+[0-9]+)*|\[[a-z-]+(?:,\s*[a-z-]+)*\]|\s*(?:cover|branch))"
)


def named(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=named(module))


def only_introduces(module: Path) -> bool:
    """Whether a package's `__init__` has nothing to test: a docstring, imports and plain values alone."""
    return all(
        isinstance(statement, ast.Expr | ast.Import | ast.ImportFrom)
        or (
            isinstance(statement, ast.Assign)
            and isinstance(statement.value, ast.Constant | ast.List | ast.Tuple)
        )
        for statement in tree_of(module).body
    )


def places_of_its_tests(module: Path) -> list[Path]:
    """Where the tests of a module may stand; one of these files must exist.

    waypoints_site/b.py           tests/test_b.py
    waypoints_site/a/b.py         tests/a/test_b.py or tests/a/test_a_b.py
    waypoints_site/a/b/c.py       tests/a/b/test_c.py or tests/a/b/test_a_b_c.py
    waypoints_site/a/__init__.py  tests/a/test_a.py or tests/test_a.py, if it has code
    """
    rooms = module.relative_to(PACKAGE).parent.parts
    folder = REPOSITORY.joinpath("tests", *rooms)
    if module.stem == "__init__":
        return [folder / f"test_{rooms[-1]}.py", folder.parent / f"test_{rooms[-1]}.py"]
    return [folder / f"test_{module.stem}.py", folder / f"test_{'_'.join((*rooms, module.stem))}.py"]


def needing_tests() -> list[Path]:
    """All modules but `__main__`, run by `test_wheel.py`, and packages that only introduce."""
    return [
        module
        for module in MODULES
        if module.name != "__main__.py" and not (module.name == "__init__.py" and only_introduces(module))
    ]


def tracked() -> list[Path]:
    """The repository's files: those in git, and those about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = (
        subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True).stdout.decode().split("\0")
    )
    paths = [REPOSITORY / name for name in sorted(set(names)) if name]
    return [path for path in paths if path.is_file()]


def lines_of_text(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Each line, with its address; files that are not UTF-8 hold no text."""
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            yield f"{named(path)}:{number}", line


@pytest.mark.parametrize("module", needing_tests(), ids=named)
def test_every_module_has_its_test_file(module: Path) -> None:
    places = places_of_its_tests(module)
    assert any(place.is_file() for place in places), f"write {' or '.join(map(named, places))}"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_every_module_opens_by_saying_what_it_is_for(module: Path) -> None:
    docstring = ast.get_docstring(tree_of(module))
    assert docstring, "a module opens with a docstring"
    assert len(docstring.splitlines()) <= LONGEST_DOCSTRING_OF_A_MODULE


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_modules_and_functions_are_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    long = [
        f"{named(module)}:{node.lineno}: {node.name} has {length} lines"
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_no_module_has_a_name_that_says_nothing(module: Path) -> None:
    assert not VAGUE_NAMES & set(module.relative_to(PACKAGE).with_suffix("").parts)


@pytest.mark.parametrize(("document", "longest"), [("README.md", 120), ("ARCHITECTURE.md", 200)])
def test_documents_are_short(document: str, longest: int) -> None:
    assert len((REPOSITORY / document).read_text(encoding="utf-8").splitlines()) <= longest


@pytest.mark.parametrize(
    "forbidden", [PATH_OF_A_MACHINE, HOST_OF_A_REGISTRY], ids=["path of a machine", "host of a registry"]
)
def test_nothing_belongs_to_one_machine(forbidden: re.Pattern[str]) -> None:
    lines = lines_of_text(tracked())
    assert [f"{place}: {line.strip()}" for place, line in lines if forbidden.search(line)] == []


def test_every_suppression_gives_its_codes_and_its_reason() -> None:
    """`# noqa: S603 - why` and `# type: ignore[arg-type]  # why`."""
    python = [path for path in tracked() if path.suffix == ".py" and path != Path(__file__)]
    bare = [
        place
        for place, line in lines_of_text(python)
        if (found := SUPPRESSION.search(line)) and not _reason_in(found["rest"])
    ]
    assert bare == []


def _reason_in(rest: str) -> bool:
    codes = CODES.match(rest)
    return bool(codes and re.search(r"[a-z]{2}", rest[codes.end() :]))
