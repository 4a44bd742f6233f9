"""`coach rules list`: the rules of a pack, one a line."""

from __future__ import annotations

import click

from coach.cli import loading
from coach.cli.failing import unknown
from coach.cli.options import SEVERITIES, color_option, format_option, pack_option, role_option
from coach.cli.output import style_for, write


@click.command("list")
@format_option
@click.option("--dimension", help="Only rules of this dimension, such as framing.")
@click.option(
    "--severity",
    type=click.Choice([*SEVERITIES, "strength"]),
    help="Only rules of this severity; a strength has none.",
)
@pack_option
@role_option
@color_option
def list_rules(
    output: str,
    dimension: str | None,
    severity: str | None,
    pack: str | None,
    roles: tuple[str, ...],
    color: str,
) -> None:
    """List the rules."""
    from coach.report.rule_list import render_rule_list, render_rule_list_json

    loaded = loading.load_rules(pack, roles)
    if dimension is not None and dimension not in loaded.dimensions:
        raise unknown("dimension", dimension, loaded.dimensions)
    rules = [
        rule
        for rule in loaded.rules.values()
        if dimension in (None, rule.dimension) and severity in (None, rule.severity or rule.kind)
    ]
    if output == "json":
        write(render_rule_list_json(rules, loaded))
    else:
        style = style_for(color, None)
        write(render_rule_list(rules, style), style.color)
