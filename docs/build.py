"""Writes the pages that are made from the built-in packs: `python docs/build.py`.

They are `docs/rules/`, a page a rule and an index, and `docs/guides-coverage.md`.

With `--check` nothing is written; the exit code is 1 if a page is missing, stale or not needed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import guides_coverage

from coach.authoring.handbook.content import filled
from coach.pack import Citation, Example, Pack, Rule, base_pack_path, load_pack, role_paths

DOCS = Path(__file__).parent


def pages() -> dict[str, str]:
    """The pages by file name within `DOCS`."""
    base = load_pack(base_pack_path())
    roles = [load_pack(base_pack_path(), roles=[role]) for role in role_paths()]
    own = [_own_rules(pack) for pack in roles]
    every = (*base.rules.values(), *base.silent.values())
    found = {f"rules/{rule.id}.md": _page(base, rule) for rule in every}
    for pack, rules in zip(roles, own, strict=True):
        found |= {f"rules/{rule.id}.md": _page(pack, rule) for rule in rules}
    return {
        "rules/index.md": _index(base, zip(roles, own, strict=True)),
        "guides-coverage.md": guides_coverage.page(
            base.guides.values(), guides_coverage.carriers([base, *roles])
        ),
        **found,
    }


def _own_rules(pack: Pack) -> list[Rule]:
    """The rules that the highest layer of `pack` brings."""
    top = pack.layers[-1]
    return [r for r in pack.rules.values() if Path(r.position.path).is_relative_to(top.folder)]


def _index(base: Pack, roles: Iterable[tuple[Pack, list[Rule]]]) -> str:
    lines = [
        f"# The rules of the pack {base.name} {base.version}, and of roles",
        "",
        "Made from the rules by `make docs`.",
    ]
    for dimension in base.dimensions.values():
        rules = [rule for rule in base.rules.values() if rule.dimension == dimension.name]
        if rules:
            lines += _table(dimension.title, rules)
    lines += _policies(base)
    for pack, rules in roles:
        role = pack.layers[-1]
        lines += _table(f"{role.manifest.title} (`--role {role.name}`)", rules)
    return "\n".join(lines) + "\n"


def _table(title: str, rules: Iterable[Rule]) -> Iterator[str]:
    yield from ("", f"## {title}", "", "| rule | severity | what it finds |", "|---|---|---|")
    for rule in rules:
        yield f"| [{rule.id}]({rule.id}.md) | {rule.severity or rule.kind} | {rule.title} |"


def _policies(pack: Pack) -> Iterator[str]:
    """What companies settle for themselves, and the rules that each choice brings or changes."""
    yield from ("", "## Policies", "", "| policy | choices | rules |", "|---|---|---|")
    for policy in pack.policies.values():
        default = {name: f"**{name}**" for name in [policy.default]}
        choices = ", ".join(default.get(name, name) for name in policy.choices)
        named = dict.fromkeys(rule for rulings in policy.choices.values() for rule in rulings)
        rules = ", ".join(f"[{rule}]({rule}.md)" for rule in named)
        yield f"| {policy.name}: {policy.about} | {choices} | {rules} |"


def _page(pack: Pack, rule: Rule) -> str:
    return "\n".join(_lines(pack, rule)) + "\n"


def _lines(pack: Pack, rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.id}", "", f"**{rule.title}**", "")
    severity = f", {rule.severity}" if rule.severity else ""
    yield f"{pack.dimensions[rule.dimension].title}; {rule.kind}{severity}. "
    yield f"Judged in: {', '.join(rule.stages)}."
    for policy, ruling in pack.policies_on(rule.id):
        if ruling is not None:
            wakened = [name for name, rulings in policy.choices.items() if rule.id not in rulings]
            choices = " or ".join(f"`{name}`" for name in wakened)
            yield f"It applies where the policy `{policy.name}` is {choices}."
    yield from ("", "## Why", "", filled(rule.why, rule))
    if rule.instead:
        yield from ("", "## Write instead", "", filled(rule.instead, rule))
    yield from ("", "## Found", "")
    yield from (f"- {_marked(e)}" for e in rule.examples if e.flagged)
    yield from ("", "## Left alone", "")
    yield from (f"- {_marked(e)}" for e in rule.examples if not e.flagged)
    yield from ("", "## Source", "")
    for source in rule.sources:
        if isinstance(source, Citation):
            yield f"- {pack.guides[source.guide].title}: {source.section.rstrip(':')}"
        else:
            yield f"- Practice: {source.practice}"


def _marked(example: Example) -> str:
    text = example.text
    for start, end in reversed(example.spans):
        text = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    return " ".join(text.split())


def main(arguments: list[str]) -> int:
    """Write or check the pages; returns the exit code."""
    wanted = pages()
    made = [*(DOCS / "rules").glob("*.md"), *DOCS.glob("guides-coverage.md")]
    present = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in made}
    stale = sorted(name for name in wanted | present if wanted.get(name) != present.get(name))
    if "--check" in arguments:
        for name in stale:
            print(f"docs/{name} is stale: run make docs", file=sys.stderr)
        return 1 if stale else 0
    (DOCS / "rules").mkdir(exist_ok=True)
    for name in stale:
        if name in wanted:
            (DOCS / name).write_text(wanted[name], "utf-8")
        else:
            (DOCS / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
