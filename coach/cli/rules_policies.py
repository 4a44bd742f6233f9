"""`coach rules policies`: what a company settles for itself."""

from __future__ import annotations

import click

from coach.cli import loading
from coach.cli.options import color_option, pack_option, role_option, width_option
from coach.cli.output import style_for, write


@click.command("policies")
@pack_option
@role_option
@color_option
@width_option
def list_policies(pack: str | None, roles: tuple[str, ...], color: str, width: int | None) -> None:
    """Show the policies: what may be chosen, what was, where, and what that makes of rules."""
    from coach.report.policy_list import render_policies

    loaded = loading.load_rules(pack, roles)
    style = style_for(color, width)
    write(render_policies(loaded, style), style.color)
