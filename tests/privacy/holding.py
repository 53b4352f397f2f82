"""Who holds a relation and who does not: ways up that are broken, people who have left, levels that came later.

Each is a check of `quick`: it builds in a folder and says in words what leaks. Absent: what a reader may read of
whom they may read about.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.privacy.canaries import Reader, stands
from tests.privacy.hidden import Change, Fields, changed
from tests.privacy.organisation import GROWTH, MEETINGS, SESSION, STAND_IN, TALENT, TODAY, organisation
from tests.privacy.watching import Seen, laid_out, seen

IVO, ADA, WEI = (f"content/people/{each}.yaml" for each in (STAND_IN, "ada", "wei"))
TOM, NOOR = (f"content/people/{each}.yaml" for each in ("tom", "noor"))
ALPHAS = MEETINGS["alphas"].path("alphas")
WEIS = Reader("talent", "wei")

BROKEN_WAYS: Mapping[str, tuple[Change, tuple[Reader, ...]]] = {
    "an unknown manager": (
        Fields(NOOR, {"manager": "nobody-there"}),
        (TALENT["tom"], TALENT["ivo"], SESSION["alphas"]),
    ),
    "a loop": (Fields(NOOR, {"manager": "ada"}), (TALENT["tom"], TALENT["ivo"], SESSION["alphas"])),
    "no manager and no reports": (Fields(WEI, {"manager": "(gone)"}), (TALENT["noor"], SESSION["betas"])),
}
"""Ways up that are not what they should be, and who would read about somebody if they were."""

NOBODYS: Mapping[str, Change] = {
    "an entry that says not as what": Fields(
        "waypoints.yaml", {"access": [{"people": ["wei"], "over": "all"}]}
    ),
    "an entry over nobody": Fields("waypoints.yaml", {"access": [{"people": ["wei"], "as": "chain"}]}),
}
"""Entries of `access` that give nobody anything."""


def broken_ways(ground: Path) -> Iterator[str]:
    """What is said of people whose way up is broken, in anybody's site; and sites that a faulty `access` gives."""
    for name, (change, readers) in BROKEN_WAYS.items():
        of = frozenset({"wei"}) if name.startswith("no ") else frozenset({"ada", "tom"})
        for reader in readers:
            yield from _said_of(of, _after(ground, change, reader), f"the site of {reader}, with {name}")
    for name, change in NOBODYS.items():
        yield from _nothing(_after(ground, change, WEIS), f"wei has a site by {name}")


def leaving(ground: Path) -> Iterator[str]:
    """A site of somebody who has left as of today."""
    for path, reader in ((TOM, TALENT["tom"]), (IVO, TALENT["ivo"]), (ADA, GROWTH["ada"])):
        yield from _nothing(_after(ground, Fields(path, {"left": TODAY}), reader), f"{reader} has left")


def later_levels(ground: Path) -> Iterator[str]:
    """A session for people of a level about somebody who came to it within the period."""
    earlier = [{"level": "ic/L1", "since": "2024-01-01"}]
    risen = Fields(ADA, {"level": "L2", "level_since": "2026-09-01", "earlier": earlier})
    upper = Fields(ALPHAS, {"scope": {"teams": ["alpha"], "levels": ["ic/L2"]}})
    tree = changed(organisation().files, [risen, upper])
    found = seen(laid_out(ground, tree), SESSION["alphas"])
    yield from _said_of(frozenset({"ada"}), found, "a session for people of a level that came later")


def _after(ground: Path, change: Change, reader: Reader) -> Seen:
    return seen(laid_out(ground, change(organisation().files)), reader)


def _nothing(found: Seen, what: str) -> Iterator[str]:
    if found.files or not found.status:
        yield f"{what}, and there is a site"


def _said_of(people: frozenset[str], found: Seen, where: str) -> Iterator[str]:
    """What is about some people and not for everybody in the company."""
    text = found.everything
    for each in organisation().aviary.canaries:
        if each.about.subject in people and not each.readable_by(COMPANY) and stands(each, text):
            yield f"{each.name} of {each.document} in {where}"
    pages = [path for path in found.files if any(f"/{person}." in path for person in people)]
    if pages:
        yield f"{pages[0]} in {where}"


COMPANY = Reader("company")
"""Anybody in the organisation."""
