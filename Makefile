# On a fresh clone: `make chat` starts Planwijzer, `make test` proves it. Both set everything up by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
SHELL := bash
.SHELLFLAGS := -o pipefail -c
# One line per package: enough to see that it goes on.
PIP := $(BIN)/python -m pip install --progress-bar off
BRIEF := 2>&1 | awk '/^(Collecting|Obtaining|Installing|Successfully|ERROR|error)/ { print; fflush() }'

.PHONY: chat test ingest evals schermafbeeldingen bench clean
.DEFAULT_GOAL := chat

# The stamps make a second run start at once; a change of pyproject.toml installs again.
$(VENV)/installed: pyproject.toml
	@echo "Planwijzer installeren (de eerste keer een paar minuten) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Planwijzer heeft Python 3.11 of nieuwer nodig; geef een andere met: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --upgrade 'pip>=25' $(BRIEF)
	@$(PIP) 'torch==2.13.0' $(BRIEF)
	@$(PIP) -e . $(BRIEF)
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Wat de tests nodig hebben …"
	@$(PIP) -e '.[test]' $(BRIEF)
	@command -v chromium >/dev/null && command -v tesseract >/dev/null || { echo "Chromium en Tesseract installeren voor de tests …"; \
		$$(command -v sudo || true) apt-get update -qq && $$(command -v sudo || true) apt-get install -y -qq \
		chromium tesseract-ocr tesseract-ocr-nld >/dev/null; }
	@touch $@

# A file that cannot be read is told by ingest, and keeps nobody from asking about the others.
chat: $(VENV)/installed
	@$(BIN)/planwijzer ingest || true
	@exec $(BIN)/planwijzer chat

ingest: $(VENV)/installed
	@$(BIN)/planwijzer ingest

# In the order of the folders the many quick files come last, so that no process is left alone with a long one.
test: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/planwijzer eval lint
	$(BIN)/planwijzer eval lint --set scholen
	$(BIN)/planwijzer eval lint --set beleid
	$(BIN)/planwijzer eval lint --set regio
	$(BIN)/planwijzer eval lint --set alledaags
	$(BIN)/planwijzer eval gate
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder -m "not alone"
	$(BIN)/pytest -m alone

# Measures the answers on both splits, over the corpus and each set that stands apart; looking at test is noted
# in the LEDGER.md beside the questions.
evals: $(VENV)/installed-test
	@for set in "" scholen beleid regio alledaags; do \
		$(BIN)/planwijzer eval lint $${set:+--set $$set} || exit 1; \
		for split in dev test; do \
			run=.planwijzer/evals/$${set:+$$set-}$$split; \
			$(BIN)/planwijzer eval run --split $$split $${set:+--set $$set} --out $$run && \
			$(BIN)/planwijzer eval score $$run --reason "make evals" --who "$${USER:-onbekend}" && \
			$(BIN)/planwijzer eval report $$run || exit 1; \
		done; \
	done

# Makes the pictures of the manual anew.
schermafbeeldingen: $(VENV)/installed-test
	@$(BIN)/python -m evals.manual_pictures

$(VENV)/installed-bench: $(VENV)/installed-test
	@echo "Waar de metingen ons naast zetten …"
	@$(PIP) -e '.[bench]' $(BRIEF)
	@touch $@

# Measures speed and memory: half an hour at most on a quiet machine, with tables and plots in evals/results/bench.
# BENCH=quick only shows that it works; LAWS=folder takes Dutch laws for the large index instead of made-up documents.
bench: $(VENV)/installed-bench
	@$(BIN)/python -m evals.bench $(if $(filter quick,$(BENCH)),--quick) $(if $(LAWS),--laws "$(LAWS)")

clean:
	rm -rf $(VENV) .planwijzer
