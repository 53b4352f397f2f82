"""`waypoints serve`.

Absent: how a site is drawn, followed and shown; see `watch` and `serve`.
"""

import gc
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.report import failing, show

if TYPE_CHECKING:
    from waypoints_site.serve import Preview
    from waypoints_site.watch import Drawing, Edition, Kind, Wait

OF_SOMEBODY = {"growth": "PERSON", "talent": "MANAGER", "session": "SESSION"}
PORT = 8000
INTERRUPTED = 130
COLLECTIONS = 200_000, 20, 1000
"""A preview goes on for hours, and forgets much: it looks for that more often than a command that soon ends."""


@click.command()
@click.argument("what", nargs=-1, metavar="[framework | growth PERSON | talent MANAGER | session SESSION]")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    metavar="N",
    help="The port; the next free one, where it is taken.",
)
@click.option("--open", "open_", is_flag=True, help="Open the first page in a browser.")
@click.option(
    "--poll", is_flag=True, help="Look for changes again and again, where the system does not tell of them."
)
@reads_site
def serve(options: Options, what: tuple[str, ...], port: int, open_: bool, poll: bool) -> int:
    """Preview one site on this machine, and follow changes of its sources.

    It is the framework site for everyone, a growth site for one engineer, or a talent site for one manager or one
    session. Nothing is written. Only this machine can reach it, and the address of a site that is not for everyone
    holds a token, which should stay with whoever started the preview. Ctrl-C ends it.
    """
    from waypoints_site.build.outcome import NoSuchPerson, Request
    from waypoints_site.serve import NoPort, opened, stage_for
    from waypoints_site.watch import Site, drawing_of, first, watching

    gc.set_threshold(*COLLECTIONS)
    kind, name = _site(what)
    request = Request(options.root, failing=failing(options))
    drawing = drawing_of(request, options.today, Site(kind, name))
    changes = watching(drawing.folders, _say_that_it_polls, poll=poll)
    preview = None
    try:
        edition = first(drawing)
        preview = opened(port, stage_for(edition), restricted=drawing.site.is_restricted)
        preview.start()
        _say(edition, None, options)
        click.echo(f"{preview.address.url}")
        if open_:
            click.launch(preview.invitation())
        _follow(preview, drawing, edition, changes.wait, options)
    except NoSuchPerson as fault:
        raise click.UsageError(str(fault)) from None
    except NoPort as fault:
        raise click.ClickException(str(fault)) from None
    except KeyboardInterrupt:
        click.echo("the preview has ended", err=True)
        return INTERRUPTED
    finally:
        if preview is not None:
            preview.close()
        changes.close()
    return 0


def _site(what: tuple[str, ...]) -> tuple["Kind", str]:
    """The kind of site that is asked for, and whose it is."""
    match what:
        case () | ("framework",):
            return "framework", ""
        case (("growth" | "talent" | "session") as kind, name):
            return kind, name
        case (("growth" | "talent" | "session") as kind, *_):
            raise click.UsageError(
                f"say whose {kind} site, one at a time: `serve {kind} {OF_SOMEBODY[kind]}`"
            )
        case ("framework", *_):
            raise click.UsageError("`serve framework` takes no names")
    raise click.UsageError(f"there is no site “{what[0]}”; there are: framework, {', '.join(OF_SOMEBODY)}")


def _follow(
    preview: "Preview", drawing: "Drawing", edition: "Edition", wait: "Wait", options: Options
) -> None:
    """Shows one edition after another, until it is interrupted."""
    from waypoints_site.watch import editions

    before = edition
    for each in editions(edition, drawing, wait):
        change = preview.stage.show(each)
        _say(each, before, options)
        pages = len(change.contents) + len(change.layouts)
        if pages and not options.quiet:
            click.echo(f"changed: {pages} {'page' if pages == 1 else 'pages'}")
        before = each


def _say(edition: "Edition", before: "Edition | None", options: Options) -> None:
    """Says what is wrong now, where that is news; and that nothing keeps the sources from being shown any more."""
    if before is None or (edition.findings, edition.fault) != (before.findings, before.fault):
        show(edition.findings, edition.read, edition.texts, options, err=True)
        if edition.fault and not edition.findings:
            click.echo(edition.fault, err=True)
    if before is not None and before.fault and not edition.fault and not options.quiet:
        click.echo("mended", err=True)


def _say_that_it_polls() -> None:
    click.echo(
        "the system does not tell of changes in so many folders, so they are looked at in turn", err=True
    )
