# duban: the few commands for everything.
#   make run            set up, read examples/ into ./duban.db, print and serve it
#   make run FILES="…"  the same for your own texts
#   make test           every check (also: make lint)
#   make bench docs     measure; remake docs/reference, the picture and docs/quality.md
#   make train GOLD=…   remake all models from a folder of gold readings (an hour)

FILES ?= examples
GOLD ?= ../shared/gold/train
CORPORA ?= ../shared/corpora
CHECKED ?= ../shared/gold/dev
WORKERS ?= 2

VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_CONSTRAINT=$(CURDIR)/constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
	$(BIN)/python -m pip install --quiet

# The first Python on the path that is new enough; PYTHON=/path/to/python3 chooses.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python; \
	do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { command -v $$p; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help run test lint gate bench docs train clean

help:
	@sed -n 's/^#   //p' Makefile

run: $(VENV)/runs
	@$(BIN)/duban run $(FILES)

test: lint gate
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

lint: $(VENV)/tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The floors of quality/ hold wherever the gold readings are at hand.
gate: $(VENV)/tests
	@if test -d $(CHECKED); then $(BIN)/python -m quality.gate; \
	else echo "gate: no gold readings in $(CHECKED); floors not checked"; fi

bench: $(VENV)/runs
	$(BIN)/python -m benchmarks.reading

docs: $(VENV)/tests
	$(BIN)/python docs/make_reference.py
	$(BIN)/python docs/make_pictures.py
	@if test -d $(CHECKED); then $(BIN)/python -m quality.report; fi

# Taggers and encoder are made side by side, a core each; then the careful reader,
# which is both, teaches the quick one.
train: $(VENV)/tests
	$(PIP) --editable '.[train-encoder]'
	@$(BIN)/python -m quality.train $(GOLD) --corpora $(CORPORA) & taggers=$$!; \
	$(BIN)/python -m quality.encoder $(GOLD) --corpora $(CORPORA) && wait $$taggers
	$(BIN)/python -m quality.skimmer $(GOLD) --corpora $(CORPORA)
	$(BIN)/python -m quality.card $(GOLD) --corpora $(CORPORA)

clean:
	rm -rf $(VENV) benchmarks/.venv
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# Each stamp is older than what it was made from when an install is due.
$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "error: duban needs Python 3.11 or newer and found \
	none — install it, or name it: make run PYTHON=/path/to/python3" >&2; exit 2; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV) || { echo "error: $(PYTHON) \
	cannot make a virtual environment — on Debian and Ubuntu: apt install python3-venv" \
	>&2; rm -rf $(VENV); exit 2; }
	@touch $@

$(VENV)/runs: $(VENV)/made pyproject.toml constraints.txt
	@echo "Installing duban into $(VENV) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/tests: $(VENV)/made pyproject.toml constraints.txt
	@echo "Installing duban and its checks into $(VENV) …"
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/runs
