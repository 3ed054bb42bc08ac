"""The dashboard on a store that several machines share: pages say what is wrong in words, and what one publishes all see."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import store
from bench.soket import run, session
from ingest.terbit.hak import HANYA_BACA, Boleh
from pages.bersama import hak_halaman as hak
from store.danau import denyut
from tests.bantuan import peladen
from tests.bantuan.laman import open_page, words
from tests.bantuan.peladen import Peladen
from tests.bantuan.postgres import Danau
from tests.bantuan.putaran import complete
from tests.bantuan.sabar import SABAR
from tests.bantuan.simpanan import KPK, batch

DAERAH = {"prov": "63", "daerah": "63.01", "tahun": "2025"}
HALAMAN = ("beranda", "integritas", "tindak_lanjut", "riwayat", "paparan", "unggah", "survei")


def publish(nilai: str) -> None:
    """One more batch with one SPI figure of 63.01 in 2025."""
    store.publish(batch(nilai, indikator="spi_indeks", sumber=KPK))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, empty_data: None) -> None:
    """Somebody who may only read; whether the catalogue answers is asked anew for every look."""
    monkeypatch.setattr(hak, "permission", lambda: Boleh(False, HANYA_BACA))
    monkeypatch.setattr(denyut, "JEDA", 0.0)
    monkeypatch.setattr(denyut, "JEDA_PUTUS", 0.0)


def test_pages_stay_with_what_was_read_last_say_why_and_recover_by_themselves(danau: Danau, reader: None) -> None:
    publish("71.94")
    publish("72.50")
    assert "72,50" in words(open_page("integritas", **DAERAH))
    danau.postgres.crash()
    try:
        for halaman in HALAMAN:
            at = open_page(halaman, **DAERAH)
            teks = words(at)
            assert not at.exception and "sedang tidak terjangkau" in teks, halaman
            assert str(danau.simpanan) not in teks and str(danau.postgres.folder) not in teks, halaman
        assert "72,50" in words(open_page("integritas", **DAERAH))
    finally:
        danau.postgres.start()
    for halaman in HALAMAN:
        at = open_page(halaman, **DAERAH)
        assert not at.exception and "tidak terjangkau" not in words(at), halaman
    publish("73.10")
    assert "73,10" in words(open_page("integritas", **DAERAH))


def test_whoever_tends_it_reads_which_catalogue_and_what_to_do(
    danau: Danau, reader: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish("71.94")
    monkeypatch.setattr(hak, "permission", lambda: Boleh(True))
    danau.postgres.stop()
    try:
        teks = words(open_page("beranda", **DAERAH)).replace("\\", "")
    finally:
        danau.postgres.start()
    assert str(danau.simpanan) in teks and "Periksa peladen PostgreSQL" in teks


@pytest.fixture
def dua_dasbor(danau: Danau, folder_kosong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Peladen]]:
    """Two dashboards on one store, as on two machines."""
    monkeypatch.setenv("DASBOR_DATA", str(folder_kosong))
    publish("70.01")
    jalan = [peladen.start(tmp_path / f"log{i}.txt") for i in range(2)]
    yield jalan
    for satu in jalan:
        satu.stop()


async def _shows(url: str, kata: str) -> bool:
    async with session(url) as soket:
        return (await run(soket, "integritas", "prov=63&daerah=63.01&tahun=2025", kata)).ada


def until_shown(url: str, kata: str) -> bool:
    """Whether a session of its own comes to show these words."""
    akhir = time.monotonic() + SABAR
    while time.monotonic() < akhir:
        if complete(_shows(url, kata)):
            return True
        time.sleep(0.3)
    return False


def test_what_is_published_shows_on_both_dashboards_also_after_postgresql_was_away(
    dua_dasbor: list[Peladen], danau: Danau
) -> None:
    assert all(until_shown(satu.url, "70,01") for satu in dua_dasbor)
    publish("71.37")
    assert all(until_shown(satu.url, "71,37") for satu in dua_dasbor)
    danau.postgres.crash()
    # The figure read last is still shown.
    assert all(complete(_shows(satu.url, "71,37")) for satu in dua_dasbor)
    danau.postgres.start()
    store.withdraw(2, "Sari", "salah")
    assert all(until_shown(satu.url, "70,01") for satu in dua_dasbor)
    for satu in dua_dasbor:
        assert satu.alive() and "Traceback" not in satu.read_log(), satu.read_log()
