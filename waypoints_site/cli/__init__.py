"""The command line: arguments in, exit code out, no logic. Each command imports what it needs when it is called.

Exit status: 0 fine; 1 findings that fail; 2 wrong usage or no site here; 130 interrupted.
"""

import contextlib
import gc
import os
import sys

import click

from waypoints_site import __version__
from waypoints_site.cli.agree import agree
from waypoints_site.cli.audit import audit
from waypoints_site.cli.build import build
from waypoints_site.cli.check import check
from waypoints_site.cli.explain import explain
from waypoints_site.cli.init import init
from waypoints_site.cli.new import new
from waypoints_site.cli.schema import schema
from waypoints_site.cli.serve import serve

INTERRUPTED = 130
COLLECTIONS = 2_000_000, 20, 1000
"""What a command makes, it needs to its end: almost nothing there is to be found among millions of records."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, package_name="waypoints-site", message="%(version)s")
def waypoints() -> None:
    """How your engineering organisation levels, grows and reviews people: from plain files to static sites."""


for command in (init, new, check, build, serve, audit, agree, schema, explain):
    waypoints.add_command(command)


def main() -> None:
    """Runs the command line of this process and exits with its status."""
    gc.set_threshold(*COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):  # the same output under every locale
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # both are text streams
    status = _run()
    if status == INTERRUPTED:
        # A signal that comes while a library makes code is remembered, and Python would end itself by that signal.
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


def _run() -> int:
    try:
        status = waypoints.main(prog_name="waypoints", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted; what stood there before still does", err=True)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as bug:
        if os.environ.get("WAYPOINTS_TRACEBACK"):
            raise
        click.echo(f"waypoints stopped over a mistake of its own: {type(bug).__name__}: {bug}", err=True)
        click.echo("Set WAYPOINTS_TRACEBACK=1 to see where, and please report it.", err=True)
        return 1
    return status if isinstance(status, int) else 0
