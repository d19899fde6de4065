# make run: open dubao on the page that ships with it.  make test: all checks.
# make canary: the suite with the oldest and the newest libraries allowed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ARGS   ?=

.PHONY: run test lint types walls unit bench wheel canary pictures train-sample mutants release clean

run: $(VENV)/.installed
	@$(BIN)/dubao $(ARGS)

test: lint types walls unit

lint: $(VENV)/.tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.tools
	$(BIN)/mypy

walls: $(VENV)/.tools
	$(BIN)/lint-imports

unit: $(VENV)/.tools
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

bench: $(VENV)/.bench
	$(BIN)/python tests/bench/run.py

wheel: $(VENV)/.tools
	$(BIN)/python tests/wheel_check.py

canary: $(VENV)/.tools
	$(BIN)/python tools/canary.py $(ARGS)

pictures: $(VENV)/.tools
	$(BIN)/python tools/pictures.py

train-sample: $(VENV)/.tools
	$(BIN)/python tools/train_sample.py

mutants: $(VENV)/.tools
	$(BIN)/python tools/mutants.py $(ARGS)

release: $(VENV)/.tools
	$(BIN)/python tools/release.py $(ARGS)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q reader
	@touch $@

$(VENV)/.tools: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

$(VENV)/.bench: $(VENV)/.tools
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	@touch $@

clean:
	rm -rf $(VENV) dist build mutants .mypy_cache .ruff_cache .hypothesis .import_linter_cache
