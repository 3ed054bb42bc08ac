"""What a machine asks: does it live, has it figures, how much does it do."""

import re

import pytest
from starlette.applications import Starlette

from pages.bersama.layanan import rute_keadaan
from pages.bersama.layanan.hitungan import HITUNGAN
from pages.bersama.layanan.siaga import KESIAPAN
from store import Keadaan
from tests.pages.test_padat import ask

APP = Starlette(routes=rute_keadaan.routes())
# A line of the OpenMetrics text format: a comment, or a name with labels and a number.
BARIS = re.compile(r'# (?:(?:TYPE|UNIT|HELP) dasbor_\w+ .+|EOF)|dasbor_\w+(?:\{\w+="\w+"\})? -?\d+(?:\.\d+)?')


def test_it_lives_whatever_the_data_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KESIAPAN, "sebab", "data tidak dapat dibaca")
    assert ask(APP, "/hidup", "GET", {})[::2] == (200, b"hidup")


def test_it_is_ready_with_figures_to_show_and_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KESIAPAN, "sebab", "")
    status, kepala, isi = ask(APP, "/siap", "GET", {})
    assert (status, isi, kepala["cache-control"]) == (200, b"siap", "no-store")
    monkeypatch.setattr(KESIAPAN, "sebab", "data tidak dapat dibaca")
    assert ask(APP, "/siap", "GET", {})[::2] == (503, b"belum siap: data tidak dapat dibaca")


def test_a_store_that_lost_something_is_said_while_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KESIAPAN, "sebab", "")
    monkeypatch.setattr(KESIAPAN, "simpanan", Keadaan("mundur", "kata", "rinci"))
    status, _, isi = ask(APP, "/siap", "GET", {})
    assert (status, isi.decode()) == (200, "siap; simpanan perlu diperiksa (mundur)")
    assert "dasbor_simpanan_sehat 0" in ask(APP, "/ukuran", "GET", {})[2].decode().splitlines()


def test_its_counts_are_openmetrics(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KESIAPAN, "sebab", "")
    monkeypatch.setattr(HITUNGAN, "layar", lambda: 7)
    HITUNGAN.refused("laju", "203.0.113.7")
    _, kepala, isi = ask(APP, "/ukuran", "GET", {})
    baris = isi.decode().splitlines()
    assert kepala["content-type"].startswith("application/openmetrics-text")
    assert [b for b in baris if not BARIS.fullmatch(b)] == [] and baris[-1] == "# EOF"
    assert "dasbor_layar 7" in baris and "dasbor_siap 1" in baris
    assert any(re.fullmatch(r'dasbor_ditolak_total\{sebab="laju"\} [1-9]\d*', b) for b in baris)
