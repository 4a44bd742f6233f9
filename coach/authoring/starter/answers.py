"""What has to be known for a first pack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.pack.name_form import is_name
from coach.pack.policy_shapes import Policy
from coach.pack.problems import listed

_WORDS = re.compile(r"[a-z0-9][a-z0-9 '&-]{0,60}", re.IGNORECASE)


class AnswerError(ValueError):
    """An answer that no pack can be made from; the message says what would do."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the author of a first pack says.

    Attributes:
        name: of the pack and its folder: lower-case letters, digits and hyphens.
        company: what readers of the pack call the company.
        rewards: what people may ask for there, beside bonus and raise.
        goals: the goals of the company, in its words.
        roles: the role packs that it lies on.
        policies: what is chosen of the policies that the packs below declare.

    Raises:
        AnswerError: if one of them will not do.
    """

    name: str
    company: str
    rewards: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    policies: Mapping[str, str] = field(default_factory=dict)

    def check(self, known: Mapping[str, Policy]) -> None:
        """Hold the choices against the policies that are `known`.

        Raises:
            AnswerError: if there is no such policy, or no such choice.
        """
        for name, choice in self.policies.items():
            if name not in known:
                raise AnswerError(_no("policy", name, known))
            if choice not in known[name].choices:
                raise AnswerError(f"{name}: {_no('choice', choice, known[name].choices)}")

    def __post_init__(self) -> None:
        if not is_name(self.name):
            raise AnswerError(
                f"{self.name!r} is no name for a pack; use lower-case letters, digits and hyphens."
            )
        if not self.company.strip() or not self.company.isprintable():
            raise AnswerError("The company needs a name.")
        for words in (*self.rewards, *self.goals):
            if not _WORDS.fullmatch(words):
                raise AnswerError(f"{words!r} are no plain words; write letters and digits only.")


def _no(what: str, word: str, known: Iterable[str]) -> str:
    return f"There is no {what} {word!r}; there is {listed(known)}."
