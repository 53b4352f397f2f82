"""`waypoints agree`.

Absent: which file is meant, and how it is amended; see `scaffold` and `amend`.
"""

from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options, reads_site

if TYPE_CHECKING:
    from waypoints_site.amend import PlanFile, Refused


@click.command()
@click.argument("person")
@click.argument("period", required=False, metavar="[PERIOD]")
@click.option("--remainder", is_flag=True, help="The plan for what remains of the period after onboarding.")
@click.option("--again", is_flag=True, help="Replace an agreement that stands there; needs --why.")
@click.option("--why", metavar="TEXT", help="Why the agreement is replaced; it is appended to `changes`.")
@reads_site
def agree(
    options: Options, person: str, period: str | None, remainder: bool, again: bool, why: str | None
) -> int:
    """Fix the agreed expectations of PERSON: day, names and digests.

    The day is that of `--today`; PERIOD is the current one by default. Comments and layout of the file stay as they
    are. Later, an edit of an agreed expectation is an error; key steps and `changes` may change freely.
    """
    from waypoints_site.amend import Around, Refused, Terms
    from waypoints_site.amend import agree as agree_plan
    from waypoints_site.scaffold import Refusal, organisation_at, plan_file

    if again != bool(why and why.strip()):
        raise click.UsageError("--again and --why “…” go together")
    try:
        known = organisation_at(options.root, person)
        engineer, meant = known.person(person), known.period(period)
        plan = plan_file(known, engineer, meant, remainder=remainder)
        terms = Terms(engineer.id, known.manager(engineer).id, options.today, why.strip() if why else None)
    except Refusal as refusal:
        raise click.ClickException(str(refusal)) from None
    try:
        around = Around(known.company, known.documents(engineer), known.held.unread)
        agreed = agree_plan(plan, terms, around)
    except Refused as refused:
        return _refused(refused, plan, options)
    if not options.quiet:
        counted = f"{agreed.expectations} expectation{'' if agreed.expectations == 1 else 's'}"
        done = f"{counted} agreed{' anew' if agreed.replaced else ''}"
        click.echo(f"{plan.path}: {done} by {terms.engineer} and {terms.manager} on {terms.on}")
    return 0


def _refused(refused: "Refused", plan: "PlanFile", options: Options) -> int:
    """Shows what has to be put right first, or says in a sentence why nothing was written."""
    from waypoints_site.cli.report import show
    from waypoints_site.parse import decode

    if not refused.findings:
        raise click.ClickException(str(refused))
    text, _ = decode(plan.path, plan.content)
    show(refused.findings, 1, {plan.path: text}, options, err=True)
    if options.format == "text":
        click.echo(str(refused), err=True)
    return 1
