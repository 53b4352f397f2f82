"""A seeded leak: one small mistake in the package, and the check of `quick` that has to find it.

Absent: the mistakes themselves; see the modules beside this one.
"""

from dataclasses import dataclass

Patch = tuple[str, str, str]
"""A file of the package, a text that stands in it, and another for each place where it does."""


@dataclass(frozen=True)
class Mutant:
    """The check that kills it, by its name in `quick`, and the mistake; a `sample` is one that every run of tests tries."""

    check: str
    patches: tuple[Patch, ...]
    sample: bool = False
