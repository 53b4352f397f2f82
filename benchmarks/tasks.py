"""What is measured: one organisation in the form of each generator, and what is done with it in turn.

Another generator beside ours is another `Builder`. Absent: clocks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A file that is edited again and again: each time it is given the one of two texts that it does not hold."""

    file: Path
    texts: tuple[str, str]

    def make(self) -> None:
        """Writes the other text."""
        held = self.file.read_text(encoding="utf-8")
        self.file.write_text(self.texts[held == self.texts[0]], encoding="utf-8", newline="\n")


@dataclass(frozen=True, slots=True)
class Builder:
    """A generator over an organisation in a folder.

    `cold` builds all that there is, `again` what an edit may change, each as several processes, one after another;
    `check` is empty for who has none, and so is `director`, which builds the site of the manager above everybody from
    nothing. `preview` shows the page that an edit changes, and prints its address; empty
    where none is measured. `left` is what builds leave in the folder, `pages` those of these that are pages, as
    patterns.
    """

    title: str
    root: Path
    cold: tuple[Command, ...]
    again: tuple[Command, ...]
    check: tuple[Command, ...]
    left: tuple[str, ...]
    pages: str
    edit: Edit
    preview: Command = ()
    director: tuple[Command, ...] = ()

    def built(self) -> int:
        """How many pages stand there."""
        return sum(1 for _ in self.root.glob(self.pages))


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is done with every builder: which commands, and what happens `before`, off the clock."""

    title: str
    commands: Callable[[Builder], tuple[Command, ...]]
    before: Callable[[Builder], None]


def _nothing(_builder: Builder) -> None:
    """Every run finds what the one before it left."""


def _without_what_is_left(builder: Builder) -> None:
    for name in builder.left:
        path = builder.root / name
        rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


COLD = Task("cold", lambda builder: builder.cold, _without_what_is_left)
TASKS = (
    COLD,
    Task("nothing changed", lambda builder: builder.again, _nothing),
    Task("one edit", lambda builder: builder.again, lambda builder: builder.edit.make()),
    Task("check", lambda builder: builder.check, _nothing),
    Task("director", lambda builder: builder.director, _without_what_is_left),
)
"""In the order in which they are done: the first one leaves what the others go on from."""
