"""What was said to be stored stays, however often writers on several machines and PostgreSQL itself are killed."""

import json
import os
import subprocess
import sys

import pytest

from tests.bantuan.berkas import ROOT
from tests.bantuan.postgres import Postgres
from tests.bantuan.sabar import SABAR_PANJANG

# docs/banyak-mesin.md tells of a run of 200 and 20.
BUNUH, MATI = 12, 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="sistem ini tidak dapat membelah proses")
def test_nothing_is_lost_doubled_or_torn_by_kills_of_writers_and_of_postgresql(postgres: Postgres) -> None:
    jalan = [sys.executable, "-m", "tests.bantuan.pembunuhan_danau", str(BUNUH), str(MATI), "20251121"]
    hasil = subprocess.run(jalan, cwd=ROOT, capture_output=True, text=True, timeout=SABAR_PANJANG)
    hitung = json.loads(hasil.stdout)
    assert hitung["rusak"] == [], hasil.stderr
    # Work got done, was cut short, and was read while it went on.
    assert (hitung["bunuh"], hitung["basis_mati"]) == (BUNUH, MATI)
    assert hitung["dijawab"] >= 4 and hitung["terpotong"] > 0 and hitung["gagal"] > 0 and hitung["baca"] > 0
