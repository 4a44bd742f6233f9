"""Choosing from which probability the recogniser is believed."""

from training.bounds import DEFAULT, FEWEST, Told, best_bounds


def test_few_examples_keep_the_default() -> None:
    assert best_bounds([Told(0.9, matched=False, borne=True)] * (FEWEST - 1)) == DEFAULT


def test_false_alarms_just_above_the_default_raise_it() -> None:
    right = [Told(0.9, matched=False, borne=True)] * FEWEST
    wrong = [Told(0.56, matched=False, borne=False)] * FEWEST
    assert best_bounds(right + wrong).least > 0.56


def test_patterns_that_err_where_the_model_doubts_are_doubted() -> None:
    right = [Told(0.4, matched=True, borne=True)] * FEWEST
    wrong = [Told(0.12, matched=True, borne=False)] * FEWEST
    assert 0.12 < best_bounds(right + wrong).doubt <= 0.4


def test_what_makes_no_difference_keeps_the_default() -> None:
    assert best_bounds([Told(0.99, matched=True, borne=True)] * FEWEST) == DEFAULT
