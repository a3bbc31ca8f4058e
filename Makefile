# On a fresh clone: `make chat` starts Planwijzer, `make test` proves it. Both set everything up by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: chat test ingest clean
.DEFAULT_GOAL := chat

# The stamps make a second run start at once; a change of pyproject.toml installs again.
$(VENV)/installed: pyproject.toml
	@echo "Planwijzer installeren (de eerste keer een paar minuten) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Planwijzer heeft Python 3.11 of nieuwer nodig; geef een andere met: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --progress-bar off --upgrade 'pip>=25'
	$(BIN)/python -m pip install --progress-bar off --quiet 'torch==2.13.0'
	@echo "De rest van de bibliotheken …"
	$(BIN)/python -m pip install --progress-bar off --quiet -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Wat de tests nodig hebben …"
	@$(BIN)/python -m pip install --progress-bar off --quiet -e '.[test]'
	@command -v chromium >/dev/null || { echo "Chromium installeren voor de test van de pagina …"; \
		$$(command -v sudo || true) apt-get update -qq && $$(command -v sudo || true) apt-get install -y -qq chromium >/dev/null; }
	@touch $@

chat: $(VENV)/installed
	@$(BIN)/planwijzer ingest
	@exec $(BIN)/planwijzer chat

ingest: $(VENV)/installed
	@$(BIN)/planwijzer ingest

test: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

clean:
	rm -rf $(VENV) .planwijzer
