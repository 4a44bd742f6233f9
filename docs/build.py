"""Writes the rule pages of `docs/rules/` from the built-in pack: `python docs/build.py`.

With `--check` nothing is written; the exit code is 1 if a page is missing, stale or not needed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from coach.evidence.schema import FACT_SCHEMA
from coach.pack import Citation, Example, Pack, Rule, base_pack_path, fill, load_pack

FOLDER = Path(__file__).parent / "rules"


def pages(pack: Pack) -> dict[str, str]:
    """The pages by file name: one a rule, and an index."""
    found = {f"{rule.id}.md": _page(pack, rule) for rule in pack.rules.values()}
    return {"index.md": _index(pack), **found}


def _index(pack: Pack) -> str:
    lines = [
        f"# The rules of the pack {pack.name} {pack.version}",
        "",
        "Made from the rules by `make docs`.",
    ]
    for dimension in pack.dimensions.values():
        rules = [rule for rule in pack.rules.values() if rule.dimension == dimension.name]
        if rules:
            lines += ["", f"## {dimension.title}", "", "| rule | severity | what it finds |"]
            lines.append("|---|---|---|")
        for rule in rules:
            severity = rule.severity or rule.kind
            lines.append(f"| [{rule.id}]({rule.id}.md) | {severity} | {rule.title} |")
    return "\n".join(lines) + "\n"


def _page(pack: Pack, rule: Rule) -> str:
    return "\n".join(_lines(pack, rule)) + "\n"


def _lines(pack: Pack, rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.id}", "", f"**{rule.title}**", "")
    severity = f", {rule.severity}" if rule.severity else ""
    yield f"{pack.dimensions[rule.dimension].title}; {rule.kind}{severity}. "
    yield f"Judged in: {', '.join(rule.stages)}."
    yield from ("", "## Why", "", _filled(rule.why, rule))
    if rule.instead:
        yield from ("", "## Write instead", "", _filled(rule.instead, rule))
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


def _filled(template: str, rule: Rule) -> str:
    """The text as the writer of the rule's first example would read it."""
    first = next(example for example in rule.examples if example.flagged)
    words = first.text[slice(*first.spans[0])] if first.spans else "..."
    names = {condition.alias for condition in rule.when if condition.alias}
    return fill(template, dict.fromkeys(names, words)).strip()


def _marked(example: Example) -> str:
    text = example.text
    for start, end in reversed(example.spans):
        text = f"{text[:start]}**{text[start:end]}**{text[end:]}"
    return " ".join(text.split())


def main(arguments: list[str]) -> int:
    """Write or check the pages; returns the exit code."""
    wanted = pages(load_pack(base_pack_path(), FACT_SCHEMA))
    present = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    stale = sorted(name for name in wanted | present if wanted.get(name) != present.get(name))
    if "--check" in arguments:
        for name in stale:
            print(f"docs/rules/{name} is stale: run make docs", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name in stale:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], "utf-8")
        else:
            (FOLDER / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
