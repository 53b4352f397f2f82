"""Every field of every kind of file, in every site: there where its reader may read it, and nowhere else."""

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.privacy.canaries import Canary, is_form, properties_of, stands
from tests.privacy.design import labels_at_odds
from tests.privacy.organisation import CHAINS, GIVER, NOW, organisation
from tests.privacy.watching import Seen, contents, laid_out, run, seen
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

NOT_IN_THE_FRAMEWORK_SITE: dict[str, str] = {}
"""Fields that the public may read and no page shows, with the reason."""

VIEWERS: tuple[str | None, ...] = (None, *CHAINS)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The organisation's files, and talent files that nothing may open."""
    return laid_out(tmp_path_factory.mktemp("privacy") / "site", organisation().files)


@cache
def _seen(root: Path, viewer: str | None) -> Seen:
    return seen(root, viewer)


@cache
def _text(root: Path, viewer: str | None) -> str:
    return _seen(root, viewer).everything


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
    for viewer in VIEWERS:
        assert (_seen(root, viewer).status, _seen(root, viewer).err) == (0, ""), viewer


@pytest.mark.parametrize("viewer", VIEWERS, ids=str)
def test_what_the_viewer_may_not_read_is_nowhere(root: Path, viewer: str | None) -> None:
    text = _text(root, viewer)
    canaries = organisation().aviary.canaries
    assert {each for each in canaries if not each.readable_by(viewer) and stands(each, text)} == set()


@pytest.mark.parametrize("viewer", CHAINS)
def test_what_is_said_of_somebody_stands_in_their_own_site(root: Path, viewer: str) -> None:
    text = _text(root, viewer)
    own = [
        each for each in organisation().aviary.canaries if each.subject == viewer and each.readable_by(viewer)
    ]
    assert named(each for each in own if not stands(each, text)) <= NOT_SHOWN.keys()
    assert {each.name for each in own} > {
        "expectations:expectations[].title",
        "synthesis:(body)",
        "person:email",
    }


@pytest.mark.parametrize("viewer", CHAINS)
def test_of_the_company_a_site_shows_what_is_listed_and_no_more(root: Path, viewer: str) -> None:
    text = _text(root, viewer)
    others = [
        each
        for each in organisation().aviary.canaries
        if each.subject != viewer and "company" in each.readers and "public" not in each.readers
    ]
    shown = named(each for each in others if stands(each, text))
    assert shown <= OF_THE_COMPANY
    assert named(iter(others)) - shown <= OF_THE_COMPANY | READ_AND_NOT_SHOWN.keys()


def test_each_list_of_exceptions_says_what_is_so(root: Path) -> None:
    text = {viewer: _text(root, viewer) for viewer in CHAINS}
    canaries = organisation().aviary.canaries
    shown = named(
        each
        for each in canaries
        for viewer in CHAINS
        if each.subject != viewer and stands(each, text[viewer])
    )
    assert shown >= OF_THE_COMPANY
    assert not shown & READ_AND_NOT_SHOWN.keys()


def test_what_the_public_may_read_stands_in_the_framework_site(root: Path) -> None:
    canaries = [each for each in organisation().aviary.canaries if each.readable_by(None)]
    missing = named(each for each in canaries if not stands(each, _text(root, None)))
    assert missing == NOT_IN_THE_FRAMEWORK_SITE.keys()


def test_givers_are_in_no_site_and_no_message(root: Path) -> None:
    for viewer in VIEWERS:
        assert GIVER not in _text(root, viewer), viewer


def test_no_id_of_a_person_is_in_the_framework_site(root: Path) -> None:
    words = set(re.findall(r"[\w-]+", _text(root, None)))
    assert not words & {*CHAINS, "gus", GIVER}


def test_all_sites_at_once_say_no_more_than_each_alone(root: Path) -> None:
    alone = {viewer: _seen(root, viewer).files for viewer in CHAINS}
    status, out, err = run(root, "build", "all", "--clean")
    assert (status, err) == (0, "")
    assert not any(stands(each, out.casefold()) for each in organisation().aviary.canaries)
    for viewer, files in alone.items():
        assert {
            f"growth/{viewer}/{path}": content
            for path, content in contents(root / f"output/growth/{viewer}").items()
        } == files


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
        made = seen(laid_out(tmp_path / "site", {**files, path: whole.encode()}), "ada")
        sites.setdefault((path, name), [_seen(root, "ada").files]).append(made.files or name)
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
