"""What the tests of a pack need: plain-word steps for `pytest-bdd`, fixtures, a check of examples.

As a pytest plugin, from a `conftest.py` at the top or from a test module::

    pytest_plugins = ["coach.testing"]

    @pytest.fixture(scope="session")
    def pack_path() -> Path:
        return Path("our-pack")

The steps are listed in `coach.testing.steps`, the fixtures in `coach.testing.fixtures`. The
examples in the rules of a pack are checked with `coach.testing.examples`. Needs the extra
`pitch-coach[testing]`.

PYTEST_DONT_REWRITE: a test module may import from here before it names this plugin.
"""

pytest_plugins = ["coach.testing.fixtures", "coach.testing.steps"]
