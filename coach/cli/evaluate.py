"""`coach evaluate`: how good the coach is on labelled texts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli import loading
from coach.cli.failing import Failure, unknown
from coach.cli.options import color_option, model_option, pack_option, width_option
from coach.cli.output import style_for, write

if TYPE_CHECKING:
    from coach.coach import Coach
    from coach.evaluate.comparison import Comparison
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
@click.option("--save", type=_file, help="Write the evaluation to this file, for --baseline.")
@click.option("--baseline", type=_file, help="Compare with the evaluation in this file.")
@click.option(
    "--gate",
    is_flag=True,
    help="Exit with 1 if a figure falls below the baseline's, or a rule never finds anything.",
)
@pack_option
@model_option
@color_option
@width_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    corpora: tuple[Path, ...],
    output: str,
    errors: bool,
    rules: tuple[str, ...],
    second: Path | None,
    treebank: Path | None,
    predictions: Path | None,
    save: Path | None,
    baseline: Path | None,
    gate: bool,
    pack: str | None,
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
    if second is not None and (gate or model is not None):
        raise Failure("--second measures no coach, so it goes with neither --gate nor --model.")
    from coach.evaluate.comparison import compare, reasons_to_stop
    from coach.evaluate.evaluation import Evaluation
    from coach.evaluate.gathering import gather, labelled_twice
    from coach.evaluate.saved import document, dumped, read_saved

    saved = read_saved(baseline) if baseline is not None else None
    loaded = loading.load_rules(pack)
    labels = _labels(loaded, rules, by_people=second is not None)
    items = gather(corpora, treebank, labels)
    if second is not None:
        items, found = labelled_twice(items, second, labels)
    else:
        found = _coached(loading.load_coach(pack, model), items)
    evaluation = Evaluation.of(items, found, labels)
    comparison = compare(evaluation, saved) if saved is not None else None
    stops = list(reasons_to_stop(evaluation, comparison)) if gate else []
    if predictions is not None:
        _write_predictions(predictions, evaluation)
    if save is not None:
        _write_file(save, dumped(document(evaluation, loaded)))
    _report(evaluation, comparison, stops, loaded, second, output, errors, color, width)
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


def _coached(coach: Coach, items: Sequence[Item]) -> dict[str, Prediction]:
    """What the coach says about `items`, with a bar on a terminal while it does."""
    from coach.evaluate.prediction import predict

    found = predict(coach, [item.text for item in items])
    hidden = sys.stderr is None or not sys.stderr.isatty()
    with click.progressbar(
        found, len(items), "Coaching", file=sys.stderr, hidden=hidden
    ) as predictions:
        return {item.id: one for item, one in zip(items, predictions, strict=True)}


def _report(
    evaluation: Evaluation,
    comparison: Comparison | None,
    stops: Sequence[str],
    pack: Pack,
    second: Path | None,
    output: str,
    errors: bool,
    color: str,
    width: int | None,
) -> None:
    title = f"The rule pack {pack.name} {pack.version}"
    if second is not None:
        title = f"The labels of {second}"
    if output == "json":
        from coach.evaluate.comparison import described
        from coach.evaluate.saved import document, dumped

        data = document(evaluation, pack, errors)
        data["comparison"] = described(comparison) if comparison is not None else None
        write(dumped(data | {"gate": list(stops)}))
        return
    if output == "html":
        from coach.evaluate.report.html import render_html

        write(render_html(evaluation, comparison, stops, title, errors))
        return
    from coach.evaluate.errors import errors as errors_of
    from coach.evaluate.report.comparison_text import render_comparison
    from coach.evaluate.report.error_list import render_errors
    from coach.evaluate.report.text import render_text

    style = style_for(color, width)
    parts = [render_text(evaluation, style, title)]
    if errors:
        parts.append(render_errors(errors_of(evaluation), style))
    if comparison is not None:
        parts.append(render_comparison(comparison, style, errors))
    if stops:
        parts.append("\n".join([style.paint("The gate is closed:", "error"), *stops]) + "\n")
    write("\n".join(parts), style.color)


def _write_predictions(path: Path, evaluation: Evaluation) -> None:
    import json

    from coach.evaluate.prediction import as_gold

    lines = (as_gold(item, evaluation.predictions[item.id]) for item in evaluation.items)
    _write_file(path, "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines))


def _write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{path}: The file cannot be written: {error.strerror or error}."
        raise Failure(message) from error
