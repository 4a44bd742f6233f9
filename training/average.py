"""Average the weights of models that were trained on from the same start.

Such runs end near each other, so that the mean of their weights is a working model at the cost of
one; whether it is a better one is for the dev split to say.
"""

from pathlib import Path

import click
import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe


def average(models: list[Language]) -> Language:
    """The first model with the mean of all models' weights."""
    first, *others = models
    for name, component in first.components:
        if not isinstance(component, TrainablePipe):
            continue
        peers = [other.get_pipe(name) for other in others]
        networks = [component.model, *(peer.model for peer in peers)]  # type: ignore[attr-defined]
        for same in zip(*(network.walk() for network in networks), strict=True):
            for param in same[0].param_names:
                if same[0].has_param(param):
                    total = sum(node.get_param(param) for node in same)
                    same[0].set_param(param, total / len(same))
    return first


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.argument("output", type=click.Path(file_okay=False, path_type=Path))
def main(paths: tuple[Path, ...], output: Path) -> None:
    """Write the average of the models in PATHS to OUTPUT."""
    average([spacy.load(path) for path in paths]).to_disk(output)


if __name__ == "__main__":
    main()
