# make run   dasbor di http://localhost:8501
# make test  semua pengujian
# make lint  gaya penulisan kode dan tipe
# make bench pengukuran ke bench/RESULTS.md; ARGS="halaman --lama FOLDER" memilih bagian dan pembanding

PORT ?= 8501
ADDRESS ?= localhost
WORKERS ?= 2
ARGS ?=

VENV := .venv
PYTHON := $(VENV)/bin/python
# The first interpreter of at least 3.11 that really starts.
FIND_PYTHON = for p in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; \
	done

.PHONY: run test lint bench setup setup-test clean

run: setup
	@echo "Dasbor: http://localhost:$(PORT) (berhenti: Ctrl+C)"
	@exec $(VENV)/bin/streamlit run dashboard.py --server.port $(PORT) --server.address $(ADDRESS) $(ARGS)

# Dozens of processes start while tests run: what one has compiled the others need not compile again.
test: export PYTHONDONTWRITEBYTECODE =
test: setup-test
	@CHROMIUM="$$($(PYTHON) .ci/chromium.py)" && export CHROMIUM && \
		NODE="$$($(PYTHON) .ci/penyedia.py)" && export NODE && \
		exec $(PYTHON) -m pytest -n $(WORKERS) $(ARGS)

lint: setup-test
	@$(PYTHON) -m ruff check . && exec $(PYTHON) -m mypy

bench: setup-test
	@exec $(PYTHON) -m bench $(ARGS)

setup:
	@PY="$$($(FIND_PYTHON))"; \
	if [ -z "$$PY" ]; then \
		echo "Python 3.11 atau lebih baru tidak ditemukan. Pasang dari https://www.python.org/downloads/ lalu ulangi." >&2; exit 1; \
	fi; \
	"$$PY" .ci/environment.py requirements.txt

setup-test: setup
	@$(PYTHON) .ci/environment.py requirements.txt requirements-jaringan.txt requirements-mesin.txt requirements-test.txt
	@$(PYTHON) .ci/nginx.py
	@$(PYTHON) .ci/postgresql.py

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache
