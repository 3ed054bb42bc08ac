"""What was said to be stored stays, however often its writer is killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bantuan.berkas import ROOT
from tests.bantuan.sabar import SABAR_PANJANG

BUNUH = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="sistem ini tidak dapat membelah proses")
def test_nothing_is_lost_or_half_there_after_two_hundred_kills(tmp_path: Path) -> None:
    jalan = [sys.executable, "-m", "tests.bantuan.pembunuhan", str(tmp_path), str(BUNUH), "20251121", "batch"]
    hasil = subprocess.run(jalan, cwd=ROOT, capture_output=True, text=True, timeout=SABAR_PANJANG)
    hitung = json.loads(hasil.stdout)
    assert hitung["rusak"] == [], hasil.stderr
    # The kills came while work was going on, and work got done.
    assert hitung["bunuh"] >= BUNUH and hitung["terpotong"] >= BUNUH // 8
    assert hitung["dijawab"] > BUNUH // 4 and hitung["lipatan"] > 10
