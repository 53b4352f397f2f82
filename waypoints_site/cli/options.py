"""The options that every command that reads a site has.

Absent: what they mean to the pipeline.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

FORMATS = ("text", "json", "github", "gitlab", "sarif")
SETTINGS = "waypoints.yaml"

Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Options:
    """The options as given, with what the environment says where they say nothing."""

    root: Path
    today: date
    format: str
    strict: bool
    quiet: bool
    color: bool | None


def reads_site(command: Command) -> Command:
    """Adds the options, and hands them over as one argument `options`."""

    def called(root: Path | None, today: datetime | None, format_: str | None, **rest: Any) -> object:
        options = Options(
            _root(root),
            today.date() if today else _today(),
            format_ or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"),
            rest.pop("strict"),
            rest.pop("quiet"),
            _color(rest.pop("color")),
        )
        return command(options=options, **rest)

    called.__doc__ = command.__doc__
    called.__name__ = command.__name__
    for option in reversed(_OPTIONS):
        called = option(called)
    return called


_OPTIONS = (
    click.option(
        "--root",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The site's folder. Default: the nearest one upward with a waypoints.yaml.",
    ),
    click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        help="The day to go by. Default: SOURCE_DATE_EPOCH, else today (UTC).",
    ),
    click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        help="How to write findings. Default: text; github under GitHub Actions.",
    ),
    click.option("--strict", is_flag=True, help="Warnings fail, after everything has been reported."),
    click.option("--quiet", is_flag=True, help="Findings only."),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colours in text. NO_COLOR is honoured; this option wins.",
    ),
)


def _root(given: Path | None) -> Path:
    if given is not None:
        if not (given / SETTINGS).exists():
            raise click.UsageError(f"there is no site at {given}: it holds no {SETTINGS}")
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).exists():
            return folder
    raise click.UsageError(
        f"there is no site here: no {SETTINGS} in this folder or above; try `waypoints init DIR`"
    )


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()  # noqa: TID251 - this is where the clock is asked, and UTC is the same everywhere
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is not a number of seconds: {epoch}") from None


def _color(given: str) -> bool | None:
    """True or False where it is decided, None where the terminal decides."""
    if given != "auto":
        return given == "always"
    return False if os.environ.get("NO_COLOR") else None
