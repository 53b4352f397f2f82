"""Every field of every kind of file, in every site: there where its reader may read it, and nowhere else."""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.privacy.canaries import PUBLIC, Canary, Reader, is_form, properties_of, stands
from tests.privacy.design import labels_at_odds
from tests.privacy.organisation import (
    CHAINS,
    GIVER,
    GROWTH,
    MEETINGS,
    NOW,
    READERS,
    SESSION,
    STAND_IN,
    TALENT,
    organisation,
)
from tests.privacy.watching import Seen, contents, laid_out, laid_over, run, seen
from waypoints_site import schemas

NOT_SHOWN = {
    "plan:actions[].id": "an id: expectations of the next period name it",
    "person:framework": "an id: where it is not the default one, the cells are another's",
}
"""Fields of the subject's own records that no page of theirs shows, with the reason."""

OF_THE_COMPANY = {
    "period:title",
    "period:dates.agree_by",
    "period:dates.self_by",
    "period:dates.peers_by",
    "period:dates.synthesis_by",
    "period:objectives[].title",
    "team:title",
    "person:name",
    "prose:title",
    "prose:description",
    "prose:(body)",
    "settings:title",
    "settings:organisation",
}
"""Fields that are about nobody, or of another person, and that a growth site shows."""

READ_AND_NOT_SHOWN = {
    "period:dates.talent_by": "of the other track, which a growth site never speaks of",
    "period:objectives[].id": "an id",
    "team:purpose": "a growth site is about a person",
    "team:openings[].title": "likewise",
    "person:title": "of the managers above, the name is enough",
    "person:function": "likewise",
}
"""Fields that are about nobody, or of another person, and that a growth site could show and does not."""

NOT_IN_A_TALENT_SITE = {"plan:actions[].id": NOT_SHOWN["plan:actions[].id"]}
"""Fields of the period that management may read, and no talent site shows, with the reason."""

NOT_IN_THE_FRAMEWORK_SITE: dict[str, str] = {}
"""Fields that the public may read and no page shows, with the reason."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The organisation's files."""
    return laid_out(tmp_path_factory.mktemp("privacy") / "site", organisation().files)


@cache
def _seen(root: Path, reader: Reader) -> Seen:
    return seen(root, reader)


@cache
def _text(root: Path, reader: Reader) -> str:
    return _seen(root, reader).everything


def named(canaries: Iterator[Canary]) -> set[str]:
    """The fields of some canaries."""
    return {canary.name for canary in canaries}


def test_every_property_of_every_schema_is_filled() -> None:
    everything = {each for kind in schemas.KINDS for each in properties_of(kind)}
    assert everything - organisation().aviary.filled == set()


def test_every_canary_is_one_of_its_kind() -> None:
    forms = [form.casefold() for canary in organisation().aviary.canaries for form in canary.forms]
    assert len(set(forms)) == len(forms)
    assert all(is_form(form) for form in forms)
    words = [form for form in forms if " " not in form and "-" not in form and not form.isdigit()]
    assert all(len(word) >= 12 or word.startswith("zq") for word in words)


def test_the_labels_are_those_of_the_design() -> None:
    assert labels_at_odds() == []


def test_the_sites_are_built_without_a_finding(root: Path) -> None:
    for reader in READERS:
        assert (_seen(root, reader).status, _seen(root, reader).err) == (0, ""), reader


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_what_the_viewer_may_not_read_is_nowhere(root: Path, reader: Reader) -> None:
    text = _text(root, reader)
    canaries = organisation().aviary.canaries
    assert {each for each in canaries if not each.readable_by(reader) and stands(each, text)} == set()


@pytest.mark.parametrize("person", CHAINS)
def test_what_is_said_of_somebody_stands_in_their_own_site(root: Path, person: str) -> None:
    text = _text(root, GROWTH[person])
    own = [
        each
        for each in organisation().aviary.canaries
        if each.about.subject == person and each.readable_by(GROWTH[person])
    ]
    assert named(each for each in own if not stands(each, text)) <= NOT_SHOWN.keys()
    assert {each.name for each in own} > {
        "expectations:expectations[].title",
        "synthesis:(body)",
        "person:email",
    }


@pytest.mark.parametrize("person", CHAINS)
def test_of_the_company_a_site_shows_what_is_listed_and_no_more(root: Path, person: str) -> None:
    text = _text(root, GROWTH[person])
    others = [
        each
        for each in organisation().aviary.canaries
        if each.about.subject != person and "company" in each.readers and "public" not in each.readers
    ]
    shown = named(each for each in others if stands(each, text))
    assert shown <= OF_THE_COMPANY
    assert named(iter(others)) - shown <= OF_THE_COMPANY | READ_AND_NOT_SHOWN.keys()


def test_each_list_of_exceptions_says_what_is_so(root: Path) -> None:
    text = {person: _text(root, reader) for person, reader in GROWTH.items()}
    canaries = organisation().aviary.canaries
    shown = named(
        each
        for each in canaries
        for person in CHAINS
        if each.about.subject != person and stands(each, text[person])
    )
    assert shown >= OF_THE_COMPANY
    assert not shown & READ_AND_NOT_SHOWN.keys()


def test_what_the_public_may_read_stands_in_the_framework_site(root: Path) -> None:
    canaries = [each for each in organisation().aviary.canaries if each.readable_by(PUBLIC)]
    missing = named(each for each in canaries if not stands(each, _text(root, PUBLIC)))
    assert missing == NOT_IN_THE_FRAMEWORK_SITE.keys()


@pytest.mark.parametrize("reader", [*TALENT.values(), *SESSION.values()], ids=str)
def test_what_management_may_read_of_the_period_stands_in_its_site(root: Path, reader: Reader) -> None:
    text = _text(root, reader)
    read = [each for each in organisation().aviary.canaries if _is_of_the_meeting(each, reader)]
    assert named(each for each in read if not stands(each, text)) <= NOT_IN_A_TALENT_SITE.keys()
    assert named(iter(read)) > {"assessment:strengths[]", "session:decisions[].why", "person:email"}


def _is_of_the_meeting(canary: Canary, reader: Reader) -> bool:
    """Whether something is for management, of the period that the site is about, and of people who are assessed."""
    about = canary.about
    of_somebody = about.session is not None or about.subject in CHAINS
    of_the_period = about.session is not None or about.period in (None, reader.period or NOW)
    return of_somebody and of_the_period and "company" not in canary.readers and canary.readable_by(reader)


def test_what_is_not_shown_in_a_talent_site_is_in_none(root: Path) -> None:
    shown = named(
        each
        for each in organisation().aviary.canaries
        for reader in (*TALENT.values(), *SESSION.values())
        if stands(each, _text(root, reader))
    )
    assert not shown & NOT_IN_A_TALENT_SITE.keys()


@pytest.mark.parametrize("reader", [*TALENT.values(), *SESSION.values()], ids=str)
def test_a_talent_site_has_pages_of_its_people_and_of_nobody_else(root: Path, reader: Reader) -> None:
    words = {word for path in _seen(root, reader).files for word in re.split(r"[/.]", path)}
    people = {*CHAINS, "gus", GIVER, STAND_IN}
    folder = {reader.name}  # the site's own
    assert (words & people) - folder == reader.circle & CHAINS.keys()


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_what_a_build_prints_is_for_anybody_in_the_company(root: Path, reader: Reader) -> None:
    """It may end in a log that others read: of a session, say, not even the title stands there."""
    printed = (_seen(root, reader).out + _seen(root, reader).err).casefold()
    hidden = [each for each in organisation().aviary.canaries if not each.readable_by(Reader("company"))]
    assert [each.name for each in hidden if stands(each, printed)] == []


def test_givers_are_in_no_site_and_no_message_but_of_managers(root: Path) -> None:
    names = [
        each for each in organisation().aviary.canaries if each.document == f"content/people/{GIVER}.yaml"
    ]
    for reader in READERS:
        told = [each.name for each in names if stands(each, _text(root, reader))]
        assert (GIVER in _text(root, reader)) <= (reader.site == "talent"), reader
        assert bool(told) <= (reader.site == "talent"), reader


def test_who_stands_in_for_chains_is_in_no_site_but_their_own_and_those_above(root: Path) -> None:
    for reader in READERS:
        assert (STAND_IN in _text(root, reader)) <= (STAND_IN in {reader.name, *reader.circle}), reader


def test_no_id_of_a_person_or_a_session_is_in_the_framework_site(root: Path) -> None:
    words = set(re.findall(r"[\w-]+", _text(root, PUBLIC)))
    assert not words & {*CHAINS, "gus", GIVER, STAND_IN, *MEETINGS}


def test_all_sites_at_once_say_no_more_than_each_alone(root: Path) -> None:
    alone = {reader: _seen(root, reader).files for reader in READERS}
    status, out, err = run(root, "build", "all", "--clean")
    assert (status, err) == (0, "")
    assert not any(stands(each, out.casefold()) for each in organisation().aviary.canaries)
    at_once = contents(root / "output")
    for reader, files in alone.items():
        assert {path: at_once[path] for path in files} == files, reader
    assert at_once.keys() == {path for files in alone.values() for path in files}


CHANGES: dict[str, object] = {
    "expectations:agreed.engineer": "wei",
    "expectations:agreed.manager": "wei",
    "expectations:expectations[].cells": ["L1/technical"],
    "expectations:expectations[].objective": None,
    "expectations:expectations[].follows": None,
    "expectations:changes[].expectation": None,
    "self:outcomes[].expectation": None,
    "skip-level:by": "wei",
    "skip-level:items[].expectation": None,
    "person:team": "beta",
    "person:manager": "wei",
    "person:level": "L2",
    "person:left": "2027-03-09",
    "person:started": "2021-11-12",
}
"""What to put in the place of a reference; None to take out what holds it."""


def _choices() -> Iterator[tuple[str, str, object]]:
    """Each field of Ada's that is no canary, as (file, field, another value)."""
    for path in organisation().files:
        kind = _KINDS.get(path)
        for name, value in CHANGES.items():
            if kind and name.startswith(f"{kind}:"):
                yield path, name, value
        if kind:
            yield from ((path, f"{kind}:{field}", choice) for field, choice in _options(kind))


_KINDS = {
    "content/people/ada.yaml": "person",
    f"content/expectations/{NOW}/ada.yaml": "expectations",
    f"content/feedback/{NOW}/ada/self.md": "self",
    f"content/feedback/{NOW}/ada/skip-level.md": "skip-level",
    "content/feedback/2026-h1/ada/synthesis.md": "synthesis",
}


def _options(kind: str) -> Iterator[tuple[str, object]]:
    """The fields of a kind with a fixed choice of values, with each of these."""

    def walk(schema: object, path: str) -> Iterator[tuple[str, object]]:
        if not isinstance(schema, dict):
            return
        if "enum" in schema:
            yield from ((path, choice) for choice in schema["enum"])
        elif schema.get("type") == "boolean":
            yield from ((path, choice) for choice in (True, False))
        for name, part in schema.get("properties", {}).items():
            yield from walk(part, f"{path}.{name}".removeprefix("."))
        yield from walk(schema.get("items"), f"{path}[]")

    return walk(schemas.load(kind), "")


def _with(data: object, steps: list[str], value: object) -> None:
    """Puts a value at a path of a document; None takes the key out."""
    at = data
    for step in steps[:-1]:
        assert isinstance(at, dict)
        at = at[step.removesuffix("[]")]
        at = at[0] if step.endswith("[]") and isinstance(at, list) else at
    assert isinstance(at, dict)
    if value is None:
        del at[steps[-1]]
    else:
        at[steps[-1]] = value


def test_choices_and_references_are_shown_too(root: Path, tmp_path: Path) -> None:
    """What is no canary shows by its effect: another value makes another site."""
    files = organisation().files
    sites: dict[tuple[str, str], list[object]] = {}
    for path, name, value in _choices():
        text = files[path].decode()
        head, body = text.removeprefix("---\n").split("---\n") if path.endswith(".md") else (text, "")
        data = deepcopy(yaml.safe_load(head))
        _with(data, name.partition(":")[2].split("."), value)
        changed = yaml.safe_dump(data, sort_keys=False)
        whole = f"---\n{changed}---\n{body}" if path.endswith(".md") else changed
        made = seen(laid_over(tmp_path / "site", {**files, path: whole.encode()}), GROWTH["ada"])
        sites.setdefault((path, name), [_seen(root, GROWTH["ada"]).files]).append(made.files or name)
    same = {
        name
        for (_, name), made in sites.items()
        if any(each == made[0] for each in made[1:]) and len(made) == 2
    }
    twins = {
        name
        for (_, name), made in sites.items()
        if any(a == b for at, a in enumerate(made[1:]) for b in made[at + 2 :])
    }
    assert (same, twins) == (set(), set())
