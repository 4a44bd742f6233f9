"""A dependency grammar to draw trees from; the head of ``pitches.txt`` explains its notation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random


@dataclass(frozen=True)
class Item:
    """One place of a production: a word, or the name of a rule, and how it attaches to the head."""

    relation: str
    content: str
    tag: str = ""
    optional: bool = False

    @classmethod
    def parse(cls, text: str) -> "Item":
        """Read an item such as ``*raise/NN``, ``obj=RAISE`` or ``?punct=,/,``."""
        optional = text.startswith("?")
        text = text.removeprefix("?")
        relation, content = ("", text[1:]) if text.startswith("*") else text.split("=", 1)
        word, slash, tag = content.rpartition("/")
        return cls(relation, word, tag, optional) if slash else cls(relation, content, "", optional)

    @property
    def is_head(self) -> bool:
        """Whether the other items attach to this one."""
        return self.relation == ""


Production = list[Item]
Grammar = Mapping[str, list[Production]]


@dataclass
class Node:
    """A word of a drawn tree, with the dependents that stand before it and after it."""

    word: str
    tag: str
    before: list[tuple[str, "Node"]] = field(default_factory=list)
    after: list[tuple[str, "Node"]] = field(default_factory=list)


def read_grammar(path: Path) -> Grammar:
    """The productions of each rule, by its name."""
    grammar: dict[str, list[Production]] = {}
    name = ""
    for line in path.read_text(encoding="utf8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("|"):
            body = line[1:]
        else:
            name, body = line.split(" = ", 1)
        grammar.setdefault(name, []).extend(_productions(body))
    return grammar


def _productions(body: str) -> list[Production]:
    """The alternatives that stand in one line."""
    tag, colon, words = body.partition(": ")
    if colon and "=" not in tag and "*" not in tag:
        return [[Item("", word, tag)] for word in words.split()]
    return [[Item.parse(text) for text in option.split()] for option in body.split(" | ")]


def draw(grammar: Grammar, name: str, random: Random) -> Node:
    """One tree of a rule."""
    before: list[tuple[str, Node]] = []
    after: list[tuple[str, Node]] = []
    head: Node | None = None
    for item in random.choice(grammar[name]):
        if item.optional and random.random() < 0.5:
            continue
        node = Node(item.content, item.tag) if item.tag else draw(grammar, item.content, random)
        if item.is_head:
            head = node
        else:
            (before if head is None else after).append((item.relation, node))
    assert head is not None, f"{name} has a production without a head"
    head.before[:0] = before
    head.after.extend(after)
    return head
