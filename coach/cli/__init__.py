"""The command line: one command a module, nothing in it but arguments and printing.

What a command needs beyond that is imported when it runs, so that `coach --help` is quick and
`coach rules` and `coach prepare` do without spaCy.
"""

from __future__ import annotations

import click

from coach import __version__
from coach.cli.critique import critique
from coach.cli.evaluate import evaluate
from coach.cli.failing import CarefulGroup
from coach.cli.pack import pack
from coach.cli.prepare import prepare
from coach.cli.rules import rules


@click.group(cls=CarefulGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Coach drafts that ask a manager for a bonus or a raise.

    \b
      coach critique            paste a draft and have it coached
      coach critique draft.txt  coach the draft in a file
      coach prepare             see what to do beside writing
      coach rules list          see what the coach looks for
      coach evaluate corpora    measure the coach on labelled texts
    """  # noqa: D301


main.add_command(critique)
main.add_command(evaluate)
main.add_command(pack)
main.add_command(prepare)
main.add_command(rules)
