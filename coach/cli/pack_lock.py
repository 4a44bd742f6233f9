"""`coach pack lock`: pin what a pack extends."""

from __future__ import annotations

import click

from coach.cli import loading
from coach.cli.output import write, writing


@click.command("lock")
@click.argument("pack", metavar="NAME|PATH")
def lock(pack: str) -> None:
    """Write down the versions and contents of the packs that PACK extends.

    The file coach.lock beside its pack.yaml holds them. If one of them is another later, the coach
    says so instead of loading it; run this again once you have looked at what changed.
    """
    from coach.pack import lock_pack, pack_folder

    folder = pack_folder(pack, loading.HERE)
    with writing(folder / "coach.lock"):
        write(f"{lock_pack(folder)} is written.\n")
