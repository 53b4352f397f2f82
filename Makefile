# `make site` builds the example, `make test` runs every check. Each sets up all that it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The day on which the example plays: late in its current period.
TODAY := 2026-11-20
# Three files at a time on two cores, for some tests wait; in the order of their names, so that no long one comes last.
BY_FILE := --numprocesses 3 --dist loadfile --no-loadscope-reorder
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input

# Where the environment forbids it, every command that a test starts would compile all of Waypoints for itself alone.
unexport PYTHONDONTWRITEBYTECODE

# One virtual environment in two steps: what Waypoints needs to run, then what its checks need.
RUNTIME := $(VENV)/.runtime
CHECKS := $(VENV)/.checks

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test coverage style types floors venv browser clean

help:
	@echo 'make site     build the example sites into output/'
	@echo 'make test     run every check, cheap ones first (alone: make style, make types, make floors)'
	@echo 'make coverage run the tests and show what they leave out, branches too'
	@echo 'make venv     make $(VENV) with all that the checks need'
	@echo 'make browser  make sure that there is a Chromium'
	@echo 'make clean    remove everything made here'

site: $(RUNTIME)
	@$(BIN)/waypoints build all --today $(TODAY)

# One recipe and no prerequisites among the checks: their order holds under `make -j`, and pytest speaks last.
test: $(CHECKS) browser
	@$(call check-style)
	@$(call check-types)
	@$(call check-floors)
	@echo '== tests'
	@$(BIN)/python -m pytest $(BY_FILE)

# Twice as slow, since processes that tests start are traced too; so not a part of every run.
coverage: $(CHECKS) browser
	@$(BIN)/python -m pytest $(BY_FILE) --cov

style: $(CHECKS)
	@$(call check-style)

types: $(CHECKS)
	@$(call check-types)

floors: $(CHECKS)
	@$(call check-floors)

define check-style
echo '== style' && $(BIN)/ruff check && $(BIN)/ruff format --check
endef

define check-types
echo '== types' && $(BIN)/mypy
endef

define check-floors
echo '== floors' && $(BIN)/lint-imports --no-logo --cache-dir .import_linter_cache
endef

venv: $(CHECKS)

# The build backend comes first and builds without isolation, so that its version is pinned too.
$(RUNTIME): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Waypoints needs Python 3.11 or newer. Name one: make PYTHON=python3.11' >&2; exit 1; }
	@echo '== $(VENV): what Waypoints needs to run'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install -c constraints.txt hatchling editables
	@$(PIP) install -c constraints.txt --no-build-isolation -e .
	@touch $@

# The package is there already, so that only its extra is installed: a `make site` beside this one is not disturbed.
$(CHECKS): $(RUNTIME)
	@echo '== $(VENV): what the checks need'
	@$(PIP) install -c constraints.txt 'waypoints-site[test]'
	@touch $@

# Playwright drives the system's Chromium; nothing is downloaded but the system's own package.
browser:
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if ! command -v apt-get >/dev/null; then \
	  echo 'The browser tests need Chromium: install it so that `chromium` or `google-chrome` is on the PATH.' >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then as_root=; \
	elif command -v sudo >/dev/null; then as_root=sudo; \
	else echo 'The browser tests need Chromium: ask an administrator for the packages chromium and fonts-liberation.' >&2; exit 1; \
	fi; \
	echo '== Chromium, from the system'"'"'s packages'; \
	$$as_root apt-get update -qq && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-liberation >/dev/null || \
	{ echo 'Chromium could not be installed. Install it by hand: the packages chromium and fonts-liberation.' >&2; exit 1; }

clean:
	@rm -rf output .waypoints dist $(VENV) .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find waypoints_site tests -name __pycache__ -type d -prune -exec rm -rf {} +
