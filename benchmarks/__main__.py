"""`python -m benchmarks`: writes organisations of several sizes, and prints what whole processes need for them.

Every run is a fresh interpreter. Tasks take turns, so that a slow minute of the machine falls on all of them.
Absent: what is measured, and how.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from benchmarks.measure import Failed, Time, peak, time_of
from benchmarks.table import Row, table
from benchmarks.tasks import TASKS, Site, Task, made


class _Sizes(click.ParamType[tuple[int, ...]]):
    """Numbers with commas between them."""

    name = "sizes"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The numbers, ascending."""
        parts = str(value).split(",")
        if not all(part.isascii() and part.isdecimal() and int(part) for part in parts):
            self.fail(f"“{value}” is no list of numbers such as 100,1000", param, ctx)
        return tuple(sorted({int(part) for part in parts}))


@click.command()
@click.option("--people", type=_Sizes(), default="100,1000", help="Sizes of organisations: 100,1000,10000.")
@click.option("--seed", type=int, default=0, show_default=True, help="For other people of the same kind.")
@click.option(
    "--runs", type=click.IntRange(min=1), default=3, show_default=True, help="Timed runs of each command."
)
def benchmarks(people: tuple[int, ...], seed: int, runs: int) -> None:
    """Measure Waypoints on invented organisations, in a temporary folder."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        for size in people:
            _say(f"{size:,} people: writing their files")
            site = made(Path(folder) / str(size), size, seed)
            try:
                rows.extend(_measured(site, runs))
            except Failed as failure:
                raise click.ClickException(str(failure)) from None
    click.echo(table(rows), nl=False)


def _measured(site: Site, runs: int) -> Iterator[Row]:
    """A row for each task: all of them timed several times, then each run once more for its memory."""
    times: dict[str, list[Time]] = {task.title: [] for task in TASKS}
    for run in range(runs):
        _say(f"{site.people:,} people: run {run + 1} of {runs}")
        for task in TASKS:
            task.before(site.root)
            times[task.title].append(time_of(task.command, site.root))
    _say(f"{site.people:,} people: memory")
    yield from (_row(site, task, tuple(times[task.title])) for task in TASKS)


def _row(site: Site, task: Task, times: tuple[Time, ...]) -> Row:
    task.before(site.root)
    memory = peak(task.command, site.root)
    return Row(task.title, site.people, site.sources, task.sites(site.root), times, memory)


def _say(what: str) -> None:
    click.echo(what, err=True)


if __name__ == "__main__":
    benchmarks()
