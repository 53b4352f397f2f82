"""The property that all proofs of non-interference share: of a change to what they may not read, a reader notices nothing."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.privacy.canaries import Reader
from tests.privacy.hidden import TROUBLES, Change, changed
from tests.privacy.organisation import organisation
from tests.privacy.watching import Seen, Tree, laid_over, seen

BASES: Mapping[str, list[Change]] = {"sound": [], "troubled": TROUBLES}
"""What stands there before a change: everything in order, and mistakes in what a reader may read."""


def tree_of(base: str, changes: list[Change]) -> Tree:
    """The organisation after some changes."""
    return changed(organisation().files, [*BASES[base], *changes])


@cache
def before(ground: Path, base: str, reader: Reader) -> Seen:
    """What a reader sees before any change."""
    return seen(laid_over(ground, tree_of(base, [])), reader)


def unmoved(ground: Path, base: str, reader: Reader, changes: list[Change]) -> None:
    """Asserts that a reader notices nothing of some changes."""
    first = before(ground, base, reader)
    after = seen(laid_over(ground, tree_of(base, changes)), reader)
    assert (after.status, after.out, after.err) == (first.status, first.out, first.err)
    assert after.files == first.files
