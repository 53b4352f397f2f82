"""`waypoints explain`.

Absent: the explanations; each stands with its rule.
"""

import click


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what a rule means, why it is there, and how to satisfy or tune it."""
    from waypoints_site.findings import did_you_mean
    from waypoints_site.rules.catalogue import explanations

    known = explanations()
    if rule not in known:
        hint = did_you_mean(rule, known) or f"rules: {', '.join(sorted(known))}"
        raise click.UsageError(f"there is no rule “{rule}”; {hint}")
    click.echo(known[rule])
