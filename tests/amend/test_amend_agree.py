"""Of an agreed file, everything but `agreed` and `changes` is byte for byte what it was, whatever its style."""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.harness import FRAMEWORK, SiteFolder
from tests.scaffold.growing import EXPECTATIONS, ORGANISATION, PATH
from waypoints_site.amend import Around, PlanFile, Refused, Terms, agree
from waypoints_site.digest import digest
from waypoints_site.parse import parse
from waypoints_site.resolve import Company
from waypoints_site.scaffold import organisation_at

NAME = ("2026-h2", "ada-moreau")
TERMS = Terms("ada-moreau", "tomas-lindqvist", date(2026, 7, 10))
AGAIN = replace(TERMS, why="It is: harder, now # than we thought")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    """What a site knows that has people, periods and a framework, and nothing of growth."""
    root = tmp_path_factory.mktemp("company")
    SiteFolder(root).write({**FRAMEWORK, **ORGANISATION})
    return organisation_at(root).company


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where files are amended."""
    return tmp_path_factory.mktemp("plans")


def amended(folder: Path, content: bytes, terms: Terms, company: Company) -> bytes:
    file = folder / "ada-moreau.yaml"
    file.write_bytes(content)
    agree(PlanFile(PATH, NAME, file, content), terms, Around(company))
    return file.read_bytes()


def data(content: bytes) -> dict[str, object]:
    parsed = parse(PATH, "expectations", NAME, content)
    assert not parsed.findings
    assert parsed.document
    assert isinstance(parsed.document.data, dict)
    return parsed.document.data


# A piece of a file is kept, or it is where the agreement or a change goes; `#` becomes a comment of its own each time.
REST = ("", "\n", "# \n", "\n\n  # \n", "      # \n\n")
PLANS = (
    "plan: period\n",
    "plan:    'period' # \n",
    '"plan": "period"\n',
    "plan:\n  period\n",
    "unsettled: ''\nplan: period\n",
)
UNAGREED = (
    "",
    "agreed:\n",
    "agreed: # \n  # \n",
    "agreed: {} # \n",
    "agreed:\n  {}\n",
    "agreed: { # \n  # \n  }\n",
    "agreed: ~\n",
)
AGREED = (
    "agreed:\n  {on: 2026-01-01, engineer: ada-moreau, manager: noor-haddad, digests: {}}\n",
    "agreed: # \n  on: 2026-01-01 # \n  # \n  digests: # \n    # \n    gone: sha256-1 # \n    a: sha256-2\n  manager: 'x' # \n  # \n",
    "agreed: {on: 2026-01-01, # \n  digests: {gone: sha256-1, # \n    b: sha256-2 # \n  }, by: nobody # \n}\n",
    "agreed:\n    engineer: ada-moreau\n\n    digests:\n        a: sha256-1\n        b: sha256-2\n",
    "agreed: {on: 2026-01-01, digests: }\n",
)  # fmt: skip
ENTRIES = (
    "- id: a\n  title: First # \n",
    "-   id: 'a'\n    # \n    title: \"Fir\\\n      st\"\n    detail: |\n      # no comment\n\n      text\n",
    "- {id: a, title: First, # \n   support: [x, 'y']}\n",
)
MORE = (
    "",
    "- id: b\n  title: Second\n  key_steps: # \n  - {text: x, state: todo}\n",
    "# \n- {id: b, title: 'Sec: ond'} # \n",
)
CHANGES = (
    "",
    "changes: [] # \n",
    "changes:\n- on: 2026-02-02 # \n  text: >-\n    long\n    text\n# \n",
    "changes:\n    - {on: 2026-02-02, text: x} # \n",
    "changes: [{on: 2026-02-02, text: x}]\n",
    "changes: [ # \n  {on: 2026-02-02, text: x}, # \n]\n",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A file in pieces, every other one of which may change; and whether it is agreed already."""

    pieces: tuple[bytes, ...]
    again: bool

    @property
    def content(self) -> bytes:
        return b"".join(self.pieces)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    again = draw(st.booleans())
    rest = st.sampled_from(REST)
    kept = draw(st.sampled_from(["", "---\n"])) + draw(rest) + draw(st.sampled_from(PLANS))
    agreed = draw(st.sampled_from(AGREED if again else UNAGREED))
    deep = " " * draw(st.integers(0, 3))
    entries = draw(st.sampled_from(ENTRIES)) + draw(st.sampled_from(MORE))
    listed = draw(rest) + "expectations: # \n" + indented(entries, deep) + draw(rest)
    changes = draw(st.sampled_from(CHANGES)) if again else ""
    last = draw(rest) if changes else ""
    comments, margin = count(1), draw(st.sampled_from(["", "", "  "]))
    pieces = [
        re.sub(r"# (?=\n)", lambda _: f"# c{next(comments)}", indented(piece, margin))
        for piece in (kept, agreed, listed, changes, last)
    ]
    if not changes and draw(st.booleans()):
        pieces[2] = pieces[2].rstrip()
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    raw = [piece.replace("\n", end).encode() for piece in pieces]
    return Case((draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + raw[0], *raw[1:]), again)


def indented(text: str, margin: str) -> str:
    return re.sub(r"^(?=[^\n])(?!---)", margin, text, flags=re.MULTILINE)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(case=cases())
def test_all_the_rest_stays_byte_for_byte(case: Case, company: Company, folder: Path) -> None:
    old, terms = data(case.content), AGAIN if case.again else TERMS
    content = amended(folder, case.content, terms, company)
    before, _, listed, _, last = map(re.escape, case.pieces)
    assert re.fullmatch(before + b".*" + listed + b".*" + last, content, re.DOTALL)
    for comment in re.findall(rb"# c\d+(?=[\r\n]|$)", case.content):
        assert len(re.findall(comment + rb"(?!\d)", content)) == 1
    new = data(content)
    expectations = old["expectations"]
    assert isinstance(expectations, list)
    assert new.pop("agreed") == {
        "on": "2026-07-10",
        "engineer": "ada-moreau",
        "manager": "tomas-lindqvist",
        "digests": {each["id"]: digest(each) for each in expectations},
    }
    old.pop("agreed", None)
    if case.again:
        changes = old.get("changes", [])
        assert isinstance(changes, list)
        old["changes"] = [*changes, {"on": "2026-07-10", "text": AGAIN.why}]
    assert new == old


def test_line_ends_of_a_mixed_file_stay(company: Company, folder: Path) -> None:
    content = EXPECTATIONS.replace("period # the usual\n", "period # the usual\r\n").encode()
    assert b"period # the usual\r\nagreed:\n  on: " in amended(folder, content, TERMS, company)


@pytest.mark.parametrize(
    "text",
    [
        "plan: &p period\nagreed: &x {}\nexpectations: [{id: a, title: A, detail: *p}]\n",
        "{plan: period, expectations: [{id: a, title: A}]}",
        '{\n  "plan": "period",\n  "expectations": [\n    {"id": "a", "title": "A"}\n  ]\n}\n',
        "expectations: [{id: a, title: A}]\nplan: period",
        "expectations: [{id: a, title: A}]\nagreed: {\n}\nplan: period # c\n",
        "? plan\n: period\n? agreed\n:\n? expectations\n: - {id: a, title: A}\n",
    ],
)
def test_unusual_notation(company: Company, folder: Path, text: str) -> None:
    content = amended(folder, text.encode(), TERMS, company)
    assert data(content)["agreed"] == {
        "on": "2026-07-10",
        "engineer": "ada-moreau",
        "manager": "tomas-lindqvist",
        "digests": {"a": digest(data(text.encode())["expectations"][0])},  # type: ignore[index]  # a list, as written
    }


@pytest.mark.parametrize(
    "text",
    [
        # `agreed` is the only place of an anchor that is used elsewhere
        "plan: period\nagreed: {engineer: &e a, on: 2026-01-01}\nexpectations: [{id: *e, title: A}]\n",
        # what is put in its place would be read as a part of the text before it
        "unsettled: |+\n\n\nexpectations: [{id: a, title: A}]\nagreed: {on: 2026-01-01}\nplan: period\nchanges: *x\n",
    ],
)
def test_what_would_change_more_is_refused_and_not_written(company: Company, folder: Path, text: str) -> None:
    with pytest.raises(Refused):
        amended(folder, text.encode(), AGAIN, company)
    assert (folder / "ada-moreau.yaml").read_bytes() == text.encode()


def test_an_unknown_manager_of_an_old_agreement_is_no_obstacle(company: Company, folder: Path) -> None:
    old = EXPECTATIONS.replace("# three", "agreed: {on: 2026-01-01, manager: gone-by-now}\n# three")
    assert b"gone-by-now" not in amended(folder, old.encode(), AGAIN, company)


def test_a_number_without_a_canonical_form_is_an_error_of_form(company: Company, folder: Path) -> None:
    odd = EXPECTATIONS.replace("title: Write the handbook", "title: 12345678901234567")
    with pytest.raises(Refused) as refused:
        amended(folder, odd.encode(), TERMS, company)
    assert [each.rule for each in refused.value.findings] == ["wrong-type"]
