# make demo: set up and coach a sample draft.   make test: set up and run every check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BASELINE := corpora/baseline.json
READY := $(VENV)/.ready
# Parallel tests share two cores well; one thread each for the linear algebra underneath.
export OMP_NUM_THREADS ?= 1
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: setup demo test lint gate baseline format bench docs clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Pitch Coach needs Python 3.11 or newer.")'
	@command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null || { echo \
	"durable_rules is built here and needs a C compiler: install one (Debian and Ubuntu: apt install build-essential python3-dev; Fedora: dnf install gcc python3-devel; macOS: xcode-select --install) and run make again."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/coach critique docs/samples/first-draft.txt --fail-on never

test: lint
	$(BIN)/python -m pytest -n 2
	@$(MAKE) --no-print-directory gate

# Whether the coach got worse on the corpora; make baseline accepts what moved. See docs/evaluate.md.
gate: setup
	$(BIN)/coach evaluate corpora --baseline $(BASELINE) --gate --quiet

baseline: setup
	$(BIN)/coach evaluate corpora --save $(BASELINE) --quiet

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup
	$(BIN)/python -m training.speed
	$(BIN)/python -m tests.bench

docs: setup
	$(BIN)/python docs/build.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache
