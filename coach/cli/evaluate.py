"""`coach evaluate`: how good the coach is on labelled texts."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli import loading
from coach.cli.failing import Failure, unknown
from coach.cli.options import color_option, model_option, pack_option, role_option, width_option
from coach.cli.output import style_for, write, writing

if TYPE_CHECKING:
    from coach.coach import Coach
    from coach.evaluate.behaviour.result import Behaviour
    from coach.evaluate.evaluation import Evaluation
    from coach.evaluate.items import Item
    from coach.evaluate.labels import Labels
    from coach.evaluate.prediction import Prediction
    from coach.pack import Pack

_NEEDED = ("scipy", "sklearn", "matplotlib", "jinja2")
_file = click.Path(path_type=Path)


@click.command()
@click.argument("corpora", metavar="[CORPUS]...", nargs=-1, type=_file)
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="For people, for programs, or a page with plots.",
)
@click.option("--errors", is_flag=True, help="Show the misses and false alarms in their context.")
@click.option(
    "--behaviour/--no-behaviour",
    default=False,
    show_default=True,
    help="Change drafts in ways that must leave the critique as it is, or move it, and see.",
)
@click.option("--rule", "rules", metavar="ID", multiple=True, help="Only this rule; repeatable.")
@click.option(
    "--second",
    type=_file,
    help="Measure the labels in this file or folder, such as a second person's, not the coach.",
)
@click.option(
    "--treebank",
    type=_file,
    help="Count false alarms on the mails, reviews and answers of this folder of CoNLL-U files.",
)
@click.option("--predictions", type=_file, help="Write what was found to this file, as a corpus.")
@click.option("--save", type=_file, help="Write what was found to this file, for --baseline.")
@click.option("--baseline", type=_file, help="Compare with what was saved in this file.")
@click.option(
    "--gate",
    is_flag=True,
    help="Exit with 1 if a figure falls below the baseline's, or a rule never finds anything.",
)
@click.option("--quiet", is_flag=True, help="Print only what moved, and whether the gate is open.")
@pack_option
@role_option
@model_option
@color_option
@width_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    corpora: tuple[Path, ...],
    output: str,
    errors: bool,
    behaviour: bool,
    rules: tuple[str, ...],
    second: Path | None,
    treebank: Path | None,
    predictions: Path | None,
    save: Path | None,
    baseline: Path | None,
    gate: bool,
    quiet: bool,
    pack: str | None,
    roles: tuple[str, ...],
    model: str | None,
    color: str,
    width: int | None,
) -> None:
    """Measure the coach on labelled texts.

    CORPUS is a file in JSON Lines, or a folder of such files; the folder corpora if none is named.

    \b
    Exit codes:
      0  measured
      1  the gate is closed
      2  wrong usage, or a corpus that cannot be read
    """  # noqa: D301
    _check_extra()
    if second is not None and (behaviour or gate or model is not None):
        message = "--second measures no coach, so it goes with no --behaviour, --gate or --model."
        raise Failure(message)
    if gate and baseline is None:
        raise Failure("--gate compares with an earlier evaluation: add --baseline FILE.")
    if save is not None and save == predictions:
        raise Failure("--save and --predictions name the same file.")
    from coach.evaluate.baseline import as_baseline, read_baseline
    from coach.evaluate.comparison import compare, reasons_to_stop
    from coach.evaluate.evaluation import Evaluation
    from coach.evaluate.gathering import gather, labelled_twice

    loaded = loading.load_rules(pack, roles)
    labels = _labels(loaded, rules, by_people=second is not None)
    items = gather(corpora, treebank, labels)
    said: dict[str, Prediction] = {}
    if second is not None:
        items, said = labelled_twice(items, second, labels)
    before = read_baseline(baseline, items) if baseline is not None else None
    for path in filter(None, (predictions, save)):
        _check_writable(path, items)

    behaviours: tuple[Behaviour, ...] = ()
    if second is None:
        coach = loading.load_coach(pack, model, roles)
        said = _coached(coach, items)
        if behaviour:
            behaviours = _tried(coach, items, said, labels)
    measured = Evaluation.of(items, said, labels, behaviours)
    comparison = compare(measured, before) if before is not None else None
    stops = list(reasons_to_stop(comparison, labels)) if comparison and gate else None
    if predictions is not None:
        _write_file(predictions, _as_corpus(measured))
    if save is not None:
        _write_file(save, as_baseline(measured))

    if output == "json":
        from coach.evaluate.report.json import render_json

        write(render_json(measured, comparison, stops, loaded, errors))
    elif output == "html":
        from coach.evaluate.report.html import render_html

        write(render_html(measured, comparison, stops, _title(loaded, second), errors))
    else:
        from coach.evaluate.report.text import render_text, render_verdict

        style = style_for(color, width)
        figures = "" if quiet else render_text(measured, style, _title(loaded, second), errors)
        verdict = render_verdict(comparison, stops, style, errors)
        write("\n".join(filter(None, (figures, verdict))), style.color)
    if stops:
        ctx.exit(1)


def _check_extra() -> None:
    if not all(map(find_spec, _NEEDED)):
        raise Failure("coach evaluate needs more: pip install 'pitch-coach[evaluate]'")


def _labels(pack: Pack, rules: Sequence[str], by_people: bool) -> Labels:
    from coach.evaluate.labels import Labels

    labels = Labels.of(pack)
    if by_people:
        labels = labels.by_people()
    for rule in rules:
        if rule not in labels.produced:
            raise unknown("rule", rule, labels.produced)
    return labels.only(rules) if rules else labels


def _title(pack: Pack, second: Path | None) -> str:
    if second is not None:
        return f"The labels of {second}"
    return f"The rule pack {pack.name} {pack.version}"


def _coached(coach: Coach, items: Sequence[Item]) -> dict[str, Prediction]:
    """What the coach says about `items`, by id."""
    from coach.evaluate.prediction import with_quantities

    said = _predicted(coach, [item.text for item in items], "Coaching")
    return {
        item.id: with_quantities(coach, item, one) for item, one in zip(items, said, strict=True)
    }


def _tried(
    coach: Coach, items: Sequence[Item], said: Mapping[str, Prediction], labels: Labels
) -> tuple[Behaviour, ...]:
    """What the coach does when drafts among `items` are changed, of which it `said` so much."""
    from coach.evaluate.behaviour.running import planned

    plan = planned(items, said, labels, coach.pack)
    return plan.behaviours(_predicted(coach, plan.texts, "Changing drafts"))


def _predicted(coach: Coach, texts: Sequence[str], doing: str) -> list[Prediction]:
    """What the coach says about `texts`, with a bar on a terminal while it does."""
    from coach.evaluate.prediction import predict

    said = predict(coach, texts)
    hidden = sys.stderr is None or not sys.stderr.isatty()
    with click.progressbar(said, len(texts), doing, file=sys.stderr, hidden=hidden) as shown:
        return list(shown)


def _as_corpus(evaluation: Evaluation) -> str:
    import json

    from coach.evaluate.prediction import as_gold

    lines = (as_gold(item, evaluation.predictions[item.id]) for item in evaluation.items)
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _check_writable(path: Path, items: Sequence[Item]) -> None:
    """Fail before the long work if `path` cannot be written, or is one of the corpora."""
    if path.resolve() in {Path(item.file).resolve() for item in items}:
        raise Failure(f"{path}: This corpus is being measured; write to another file.")
    is_new = not path.exists()
    with writing(path), path.open("ab"):
        pass
    if is_new:
        path.unlink()


def _write_file(path: Path, text: str) -> None:
    with writing(path):
        path.write_text(text, encoding="utf-8")
