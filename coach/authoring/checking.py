"""Everything that is wrong with a pack before any draft is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.pack import Pack, PackError, Problem, load_pack
from coach.pack.problems import Log
from coach.pack.waivers import Waiver, check_waivers, waivers_of
from coach.prepared import PreparedPack


@dataclass(frozen=True, slots=True)
class Checked:
    """What a pack's files say, as far as nothing is wrong with them.

    Attributes:
        prepared: the pack; None if it has problems.
        waivers: its waivers.
        problems: all that is wrong, sorted by file and position.
    """

    prepared: PreparedPack | None
    waivers: tuple[Waiver, ...]
    problems: tuple[Problem, ...]

    @property
    def pack(self) -> Pack:
        """The pack.

        Raises:
            PackError: with its problems.
        """
        if self.prepared is None:
            raise PackError(self.problems)
        return self.prepared.pack


def check_pack(folder: Path, roles: Sequence[str] = ()) -> Checked:
    """Read the pack in `folder` with `roles`, all that it lies on, and its waivers.

    Raises:
        RoleError: if there is no such role.
    """
    log = Log()
    problems: list[Problem] = []
    prepared: PreparedPack | None = None
    waivers = waivers_of(folder, log)
    try:
        prepared = PreparedPack.of(load_pack(folder, roles=roles))
        check_waivers(waivers, prepared.pack.rules, log)
    except PackError as error:
        problems += error.problems
    try:
        log.raise_if_any()
    except PackError as error:
        problems += error.problems
    if problems:
        return Checked(None, waivers, PackError(problems).problems)
    return Checked(prepared, waivers, ())
