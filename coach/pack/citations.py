"""Whether what is cited is there: the guide, its section, and the advice in that section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.pack.guide_shapes import Guide
from coach.pack.nodes import Array, Node, Scalar, Table
from coach.pack.parts import Part
from coach.pack.problems import Log


def check_citations(node: Node | None, guides: Sequence[Part[Guide]], log: Log) -> None:
    """Log what the sources in `node`, a rule or a checklist, cite that `guides` do not have."""
    known = {part.file.stem: part.value for part in guides}
    for citation in _citations(node):
        name, section = citation.at("guide").plain(), citation.at("section").plain()
        if not isinstance(name, str) or not isinstance(section, str):
            continue
        if name not in known:
            place = citation.at("guide").position
            log.unknown(place, "unknown-guide", f"there is no guide {name!r}", name, known)
            continue
        guide = known[name]
        if guide is None or not all(guide.sections or [""]):
            continue  # which sections it has is not known
        if section not in guide.sections:
            message = f"the guide {name!r} has no section {section!r}"
            place = citation.at("section").position
            log.unknown(place, "unknown-section", message, section, guide.sections)
        else:
            _check_advice(citation.get("advice"), guide, section, log)


def _check_advice(node: Node | None, guide: Guide, section: str, log: Log) -> None:
    for cited in node.items if isinstance(node, Array) else [node]:
        if not isinstance(cited, Scalar) or not isinstance(cited.value, str):
            continue
        advice = guide.advice.get(cited.value)
        if advice is None:
            message = f"the guide {guide.name!r} has no advice {cited.value!r}"
            place = cited.position
            log.unknown(place, "unknown-advice", message, cited.value, guide.advice)
        elif advice.section != section:
            message = f"the advice {advice.id!r} is given in the section {advice.section!r}"
            log.add(cited.position, "wrong-section", message)


def _citations(node: Node | None) -> Iterator[Table]:
    """The sources of guides in a rule, or in the items of a list."""
    for holder in node.items if isinstance(node, Array) else [node]:
        source = holder.get("source") if holder else None
        for one in source.items if isinstance(source, Array) else [source]:
            if isinstance(one, Table) and "guide" in one.values:
                yield one
