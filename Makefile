# `make demo` and `make test` need a python3 (3.11 to 3.14) and a package index, nothing else.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: demo test lint rules engine unit format clean

demo: $(INSTALLED)
	mkdir -p build
	$(BIN)/sp-policy-lint check examples/shop --exit-zero --output sarif=build/demo.sarif
	@echo "The same as SARIF, for code scanning: build/demo.sarif"

# pytest comes last: its closing line is what people and machines look for.
test: lint rules engine unit

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

rules: $(INSTALLED)
	$(BIN)/sp-policy-lint rules validate rules
	$(BIN)/sp-policy-lint rules test rules

engine: $(INSTALLED)
	$(BIN)/python tests/engine/confirm.py
	$(BIN)/python tests/engine/measure.py

unit: $(INSTALLED)
	$(BIN)/pytest

format: $(INSTALLED)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Where Python comes without ensurepip (Debian), its own pip fills the environment.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
	|| { echo "needs Python 3.11 to 3.14, but $(PYTHON) is $$($(PYTHON) -V 2>&1); say: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) \
	|| { $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install pip; } \
	|| { rm -rf $(VENV); echo "needs pip or ensurepip (Debian: apt-get install python3-venv)" >&2; exit 1; }

$(INSTALLED): requirements-dev.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf build dist $(VENV)
