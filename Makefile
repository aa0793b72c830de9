# Everything a developer does with SafePlan. Needs Python 3.11 or newer, git and make; nothing else.
PYTHON ?= python3
ARGS ?=

ifeq ($(OS),Windows_NT)
VENV_PYTHON := .venv/Scripts/python.exe
else
VENV_PYTHON := .venv/bin/python
endif

SETUP := $(PYTHON) tools/setup.py
CATALOGUES := $(VENV_PYTHON) -m tools.translations --compile

.DEFAULT_GOAL := help
.PHONY: help run demo test torture bench check screenshots translations build lock clean

help: ## Show this list
	@echo "make TARGET, where TARGET is one of:"
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  \1\t/' | expand -t 16
	@echo "Another Python: make run PYTHON=python3.12. Words for the program: make run ARGS='--home /tmp/try'"

run: ## Set up what is missing and start SafePlan (with no display: the demo)
	@$(SETUP) run
	@$(CATALOGUES)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so the demo runs instead, on a virtual screen."; \
		$(MAKE) --no-print-directory demo; \
	else \
		$(VENV_PYTHON) -m safeplan $(ARGS); \
	fi

demo: ## The real program does its main job on a virtual screen; see build/demo/
	@$(SETUP) demo
	@$(CATALOGUES)
	$(VENV_PYTHON) -m tools.demo

test: ## Set up what is missing, then run every check and every test
	@$(SETUP) test
	@$(CATALOGUES)
	@$(MAKE) --no-print-directory check
	QT_QPA_PLATFORM=offscreen $(VENV_PYTHON) -m pytest -n auto --dist worksteal

torture: ## Long trials of leaving, resumed where they stopped; ARGS="cycles" for one, --seed N for the same again
	@$(SETUP) test
	@$(CATALOGUES)
	$(VENV_PYTHON) -m tools.torture $(ARGS)

bench: ## The real program with 100,000 entries beside plain SQLite and jrnl; the first run makes them (5 min)
	@$(SETUP) test
	@$(CATALOGUES)
	$(VENV_PYTHON) -m benchmarks.bench $(ARGS)

check: ## Format, lint and strict types (after make test has set up)
	$(VENV_PYTHON) -m ruff format --check .
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m mypy

screenshots: ## Every screen and dialog to build/screenshots/: light, dark, 200 % text, mirrored
	@$(SETUP) test
	@$(CATALOGUES)
	$(VENV_PYTHON) -m tools.screenshots

translations: ## Bring translations/*.ts up to date and compile them (ARGS=ur begins a new one)
	@$(SETUP) test
	$(VENV_PYTHON) -m tools.translations $(ARGS)

build: ## A folder that runs without Python, in dist/; started once with --self-test
	@$(SETUP) build
	@$(CATALOGUES)
	$(VENV_PYTHON) -m tools.build

lock: ## Write the lock files anew from pyproject.toml (needs uv)
	sh tools/lock.sh

clean: ## Remove what was built; .venv stays
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
