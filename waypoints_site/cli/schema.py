"""`waypoints schema`.

Absent: the schemas.
"""

from pathlib import Path

import click

from waypoints_site import schemas


@click.command()
@click.argument("kind", required=False, type=click.Choice(schemas.KINDS), metavar="[KIND]")
@click.option(
    "--editor",
    type=click.Choice(["vscode"]),
    help="Write settings for this editor: completion and errors while you type.",
)
@click.option("--audiences", is_flag=True, help="Print who may read what, as a table.")
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the editor's settings go. Default: here.",
)
def schema(kind: str | None, editor: str | None, audiences: bool, root: Path | None) -> None:
    """Print the JSON Schema of a kind of source, or write editor settings.

    Without KIND: the kinds that there are, and the files that each is for.
    """
    if editor:
        from waypoints_site.scaffold import Refusal, write_editor_settings

        try:
            written = write_editor_settings(root or Path.cwd())
        except Refusal as refusal:
            raise click.ClickException(str(refusal)) from None
        click.echo("\n".join(written))
    elif audiences:
        from waypoints_site.build.readers import audience_lines

        click.echo("\n".join(audience_lines(schemas.load_all())))
    elif kind:
        import json

        click.echo(json.dumps(schemas.load(kind), indent=2, ensure_ascii=False))
    else:
        for name, each in schemas.load_all().items():
            click.echo(f"{name:<13} {', '.join(each['x-files'])}")  # type: ignore[arg-type]  # a list of texts, by the meta-schema
