"""What the tests of a pack need: plain-word steps for `pytest-bdd`, fixtures, a check of examples.

A pack that has its own repository needs two lines, in a file such as ``test_pack.py``::

    from coach.testing.suite import add_tests
    add_tests("our-pack")

As a pytest plugin (``-p coach.testing``, or ``pytest_plugins = ["coach.testing"]`` in a
``conftest.py`` at the top or in a test module) this brings the steps of `coach.testing.steps`, the
fixtures of `coach.testing.fixtures`, and the option ``--coach-pack``. ``docs/testing-packs.md``
tells more. Needs the extra ``pitch-coach[testing]``.

PYTEST_DONT_REWRITE: a test module may import from here before it names this plugin.
"""

from coach.testing.steps import THEMES

pytest_plugins = [
    "coach.testing.fixtures",
    *(f"coach.testing.steps.{theme}" for theme in THEMES),
]
