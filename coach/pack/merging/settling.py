"""Who has the last word: what two layers of the same level say otherwise, none may decide."""

from __future__ import annotations

from dataclasses import dataclass

from coach.pack.problems import Log, Position
from coach.pack.stack import StackedPack


@dataclass(frozen=True, slots=True)
class _Word:
    pack: StackedPack
    value: object
    position: Position


class Settling:
    """Takes what layers say, from the lowest to the highest, and finds what nobody settles."""

    def __init__(self) -> None:
        self._last: dict[str, list[_Word]] = {}

    def say(self, about: str, value: object, position: Position, pack: StackedPack) -> None:
        """Let `pack` say `value` about a matter, such as "the severity of the rule 'tenure'".

        What was said below it is settled by that.
        """
        words = self._last.setdefault(about, [])
        words[:] = [word for word in words if not pack.is_above(word.pack)]
        words.append(_Word(pack, value, position))

    def overrule(self, ending: str, position: Position, pack: StackedPack) -> None:
        """Let `pack` do away with all that was said about matters with this `ending`."""
        for about in [about for about in self._last if about.endswith(ending)]:
            self.say(about, None, position, pack)

    def check(self, log: Log) -> None:
        """Log every matter on which two layers differ, and none above them has spoken."""
        for about, (first, *others) in self._last.items():
            for other in others:
                if other.value != first.value:
                    message = (
                        f"{other.pack.name!r} and {first.pack.name!r} disagree on {about}: see "
                        f"{first.position}; let a layer above both decide, or do without one"
                    )
                    log.add(other.position, "conflict", message)
