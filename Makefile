# Every command of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check fix audit bench screens wording texts lock clean

VENV_DIR ?= .venv
export VENV_DIR
PYTHON := $(VENV_DIR)/bin/python

help: ## list the commands
	@sed -n 's/^\([a-z]*\): ## /  make \1|/p' Makefile | sed 's/|/	/'

run: ## start the site with made-up reports (PORT=8000 DATA_DIR=var)
	@scripts/venv.sh base && exec $(PYTHON) -m scripts.run

test: ## every check and every test; as root on Debian it installs what it lacks
	@scripts/venv.sh test && exec $(PYTHON) -m scripts.test

check: ## the checks and tests that need no server
	@scripts/venv.sh test && exec $(PYTHON) -m scripts.checks

fix: ## put code and templates into shape
	@scripts/venv.sh test
	@$(PYTHON) -m ruff check --fix . || true
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m djlint templates --reformat --quiet || true

audit: ## the slow drills and scans; writes docs/audit.md
	@scripts/venv.sh test && exec $(PYTHON) -m scripts.audit

bench: ## measure against the budgets (ROWS=1000000 for the long run)
	@scripts/venv.sh test && exec $(PYTHON) -m tests.bench

screens: ## a picture of every page, into docs/screens
	@scripts/venv.sh test
	@SCREENS_DIR=docs/screens $(PYTHON) -m pytest tests/browser/test_main_job.py
	@exec $(PYTHON) -m tests.browser.screens

wording: ## how easy each page's words are, against the gates
	@scripts/venv.sh test && exec $(PYTHON) -m scripts.wording

texts: ## bring the translators' files up to the texts of the site, and compile them
	@scripts/venv.sh test
	@export DJANGO_SETTINGS_MODULE=safety_portal.settings.test; \
	for step in make_texts compile_texts translation_status; do \
	    $(PYTHON) manage.py $$step || exit 1; \
	done

lock: ## lock the dependencies of pyproject.toml again
	@scripts/lock.sh

clean: ## remove what can be built again; the data stays
	@rm -rf $(VENV_DIR) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis staticfiles
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
