"""`coach rules show`: everything about one rule."""

from __future__ import annotations

import click

from coach.cli import loading
from coach.cli.failing import Failure, unknown
from coach.cli.options import color_option, pack_option, role_option, width_option
from coach.cli.output import style_for, write


@click.command("show")
@click.argument("rule_id", metavar="ID")
@pack_option
@role_option
@color_option
@width_option
def show_rule(
    rule_id: str, pack: str | None, roles: tuple[str, ...], color: str, width: int | None
) -> None:
    """Show all about the rule ID: why, what to write instead, examples, sources.

    Of a rule that layers or policies change it tells which file each change comes from.
    """
    from coach.report.rule_page import render_rule

    loaded = loading.load_rules(pack, roles)
    if disabled := loaded.disabled.get(rule_id):
        reason = f"{disabled.reason.removesuffix('.')} ({disabled.position})"
        raise Failure(f"The rule {rule_id!r} is disabled: {reason}.")
    known = {**loaded.rules, **loaded.silent}
    if rule_id not in known:
        raise unknown("rule", rule_id, known)
    style = style_for(color, width)
    write(render_rule(known[rule_id], loaded, style), style.color)
