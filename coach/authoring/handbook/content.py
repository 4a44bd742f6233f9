"""What a handbook of a pack says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coach.authoring.handbook.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Look,
    Paragraph,
    Run,
    Tags,
    Text,
    plain,
)
from coach.pack import Example, Layer, Pack, Position, Rule, fill
from coach.pack.changes import Changes, changes
from coach.report.checklist import HEADINGS
from coach.report.citing import cited
from coach.report.pack_difference import told
from coach.report.prose import counted, listed

MOST_EXAMPLES = 4
"""So many examples of each sort are given."""

MOST_WORDS = 40
"""So many words of a list are given."""


def handbook(pack: Pack, base: Pack | None) -> Document:
    """The handbook of `pack`, which is laid on `base`; None if it stands alone."""
    difference = changes(base, pack) if base is not None else None
    blocks = [*_opening(pack), *_policies(pack)]
    if base is not None and difference is not None:
        blocks += _different(difference, base)
    blocks += [*_rules(pack), *_checklist(pack), *_grades(pack)]
    if difference is not None:
        blocks += _words(difference)
    return Document(pack.manifest.title, tuple(blocks))


def filled(template: str, rule: Rule) -> str:
    """`template` as the writer of the rule's first example would read it."""
    first = next(example for example in rule.examples if example.flagged)
    words = first.text[slice(*first.spans[0])] if first.spans else "..."
    names = {condition.alias for condition in rule.when if condition.alias}
    return fill(template, dict.fromkeys(names, words)).strip()


def _opening(pack: Pack) -> Iterator[Block]:
    *below, top = (f"{layer.name} {layer.manifest.version}" for layer in pack.layers)
    ground = f", laid on {listed(below)}" if below else ""
    rules = counted(len(pack.rules), "rule")
    yield Paragraph(
        plain(
            f"What the coach says here about requests for a bonus or a raise: {rules}, each with "
            f"its reason, what to write instead, and examples. The rule pack {top}{ground}."
        )
    )


def _different(difference: Changes, base: Pack) -> Iterator[Block]:
    if not difference.any:
        return
    yield Heading(2, "What is different here", "different")
    yield Paragraph(plain(f"Compared with the pack {base.name}: {base.manifest.title}."))
    yield from _bullets("New", [(_link(rule), Run(f": {rule.title}")) for rule in difference.added])
    yield from _bullets(
        "Otherwise",
        [(_link(change.new), Run(f": {told(change)}")) for change in difference.changed],
    )
    yield from _bullets(
        "Does not apply",
        [
            (Run(rule.id, "code"), Run(f" ({rule.title})"), Run(f": {reason}" if reason else ""))
            for rule, reason in difference.removed
        ],
    )
    yield from _bullets("To do as well", [plain(item.what) for item in difference.to_do])
    yield from _bullets("Nothing to do here", [plain(item.what) for item in difference.left_out])


def _bullets(label: str, items: list[Text]) -> Iterator[Block]:
    if items:
        yield Bullets(tuple(items), label)


def _link(rule: Rule) -> Run:
    return Run(rule.id, "code", rule.id)


def _rules(pack: Pack) -> Iterator[Block]:
    for dimension in pack.dimensions.values():
        rules = [rule for rule in pack.rules.values() if rule.dimension == dimension.name]
        if rules:
            yield Heading(2, dimension.title, f"dimension-{dimension.name}")
        for rule in rules:
            yield from _rule(rule, pack)


def _rule(rule: Rule, pack: Pack) -> Iterator[Block]:
    yield Heading(3, rule.title, rule.id)
    layer = _layer_of(rule.position, pack)
    yield Tags((rule.severity or rule.kind, rule.id, *([layer] if layer else []), *rule.stages))
    yield Paragraph(plain(filled(rule.why, rule)), "Why")
    if rule.instead is not None:
        yield Paragraph(plain(filled(rule.instead, rule)), "Instead")
    found = "Praised" if rule.kind == "strength" else "Objected to"
    yield from _bullets(found, _examples(rule, pack, flagged=True))
    yield from _bullets("Left alone", _examples(rule, pack, flagged=False))
    sources = "; ".join(cited(source, pack).rstrip(".") for source in rule.sources)
    yield Paragraph((Run(f"{sources}.", "quiet"),), "Source")


def _examples(rule: Rule, pack: Pack, *, flagged: bool) -> list[Text]:
    """A few examples; those of the highest layer first, for they are about the company."""
    found = [example for example in rule.examples if example.flagged == flagged]
    found.sort(key=lambda example: not _is_within(example.position, pack.layers[-1]))
    return [_marked(example) for example in found[:MOST_EXAMPLES]]


def _is_within(position: Position, layer: Layer) -> bool:
    return Path(position.path).is_relative_to(layer.folder)


def _layer_of(position: Position, pack: Pack) -> str | None:
    """The pack that `position` is in, if there are several."""
    inside = (layer.name for layer in pack.layers if _is_within(position, layer))
    return next(inside, None) if len(pack.layers) > 1 else None


def _marked(example: Example) -> Text:
    """The text, with what is underlined marked."""
    runs: list[Run] = []
    last = 0
    for start, end in example.spans:
        runs += [Run(example.text[last:start]), Run(example.text[start:end], "mark")]
        last = end
    return tuple(run for run in (*runs, Run(example.text[last:])) if run.text)


def _checklist(pack: Pack) -> Iterator[Block]:
    if pack.checklist:
        yield Heading(2, "Before, during and after the talk", "checklist")
    for time, heading in HEADINGS.items():
        items = [item for item in pack.checklist if item.time == time]
        yield from _bullets(
            heading, [(Run(item.what, "strong"), Run(f" {item.why}")) for item in items]
        )


def _grades(pack: Pack) -> Iterator[Block]:
    if pack.rubric is None:
        return
    yield Heading(2, "How a draft is graded", "grades")
    rows = [
        (plain(letter), plain(f"{least} points")) for letter, least in pack.rubric.letters.items()
    ]
    yield Grid(("Grade", "From"), tuple(rows))
    costs = [
        (plain(severity), plain(", ".join(map(str, points))))
        for severity, points in pack.rubric.costs.items()
    ]
    yield Grid(("Finding", "Takes: the first of a rule, the next, ..."), tuple(costs))


def _words(difference: Changes) -> Iterator[Block]:
    if difference.words:
        yield Heading(2, "Words of our own", "words")
        rows = [
            (
                (Run(change.name, "code"),),
                plain(_some(change.added)),
                plain(_some(change.removed)),
            )
            for change in difference.words
        ]
        yield Grid(("List", "Added", "Removed"), tuple(rows))


def _some(words: tuple[str, ...]) -> str:
    more = len(words) - MOST_WORDS
    return ", ".join(words[:MOST_WORDS]) + (f" and {more} more" if more > 0 else "")


def _policies(pack: Pack) -> Iterator[Block]:
    """What the company has settled; what it only takes over is in the same table, and quiet."""
    if pack.policies:
        yield Heading(2, "What we want", "policies")
        yield Grid(
            ("Matter", "Here", "Elsewhere"), tuple(_policy(name, pack) for name in pack.policies)
        )


def _policy(name: str, pack: Pack) -> tuple[Text, ...]:
    policy, choice = pack.policies[name], pack.choices[name].name
    others = ", ".join(other for other in policy.choices if other != choice)
    look: Look = "plain" if choice == policy.default else "strong"
    return plain(policy.about), (Run(choice, look),), (Run(others, "quiet"),)
