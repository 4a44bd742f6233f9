"""`coach rules`: what the coach knows."""

from __future__ import annotations

import click

from coach.cli.rules_list import list_rules
from coach.cli.rules_policies import list_policies
from coach.cli.rules_show import show_rule


@click.group()
def rules() -> None:
    """Look at the rules of a pack."""


rules.add_command(list_rules)
rules.add_command(list_policies)
rules.add_command(show_rule)
