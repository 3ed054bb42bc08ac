"""Catatan akses, through Streamlit's own test runner: for who looks after the dashboard alone, whole or said to be broken."""

from pathlib import Path

import pytest

import store
from ingest.terbit.hak import HANYA_BACA, Boleh
from ingest.terbit.peran import SETELAN_PERAN
from pages.bersama import hak_halaman as hak
from store.akses.catatan_akses import Kejadian, access_log, access_place, note_access
from tests.bantuan.laman import open_page, words


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_data: None) -> Path:
    """A log of two events."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    note_access(Kejadian("masuk", "sari@provinsi.go.id", "10.0.0.7", "Analis"), pada="2026-11-29T09:15:00+08:00")
    note_access(Kejadian("terbit", "sari@provinsi.go.id", "10.0.0.7", "spi, spi.csv", "versi 1", "versi 2, batch 2 terbit"))
    return tmp_path


def test_who_looks_after_the_dashboard_sees_what_happened_newest_first() -> None:
    at = open_page("akses")
    assert not at.exception
    tabel = at.dataframe[0].value
    assert tabel["Kejadian"].tolist() == ["Terbit", "Masuk"] and tabel["Sesudah"][0] == "versi 2, batch 2 terbit"
    assert tabel["Waktu"][1] == "29 November 2026 pukul 09.15 WITA"
    assert "Utuh: 2 catatan, dari nomor 1 sampai 2" in words(at)


@pytest.mark.parametrize("boleh", [Boleh(False, HANYA_BACA), Boleh(True, nama="analis@provinsi.go.id")])
def test_others_see_nothing_of_it(monkeypatch: pytest.MonkeyPatch, boleh: Boleh) -> None:
    monkeypatch.setattr(hak, "permission", lambda: boleh)
    at = open_page("akses")
    assert "hanya untuk pengelola" in words(at) and not at.dataframe and "sari@" not in words(at)


def test_a_log_that_was_changed_is_said_to_be(simpanan: Path) -> None:
    isi = access_place(simpanan).isi
    isi.write_text(isi.read_text().replace("spi.csv", "lain.csv"))
    teks = words(open_page("akses"))
    assert "Nomor 2 berubah isinya sesudah ditulis" in teks and "Utuh" not in teks


def test_a_fingerprint_noted_elsewhere_can_be_looked_for() -> None:
    at = open_page("akses")
    at.text_input(key="sidik_lama").input(f"1 {access_log().baris[0].sidik}").run()
    assert "Ada: nomor 1" in words(at)
    at.text_input(key="sidik_lama").input("f" * 64).run()
    assert "bukan lanjutan" in words(at)


def test_events_are_searched() -> None:
    at = open_page("akses")
    at.text_input(key="cari_akses").input("SPI.csv").run()
    assert at.dataframe[0].value["Kejadian"].tolist() == ["Terbit"]
    at.text_input(key="cari_akses").input("tidak ada").run()
    assert "Tidak ada kejadian" in words(at)


def test_the_settings_of_roles_are_told_with_names_nobody_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "peran.toml"
    berkas.write_text('[[peran]]\nperan = "analis"\nsurel = ["a@b.id"]\ndaerah = ["63.99"]\nbidang = ["spi", "ombudsmen"]\n')
    monkeypatch.setenv(SETELAN_PERAN, str(berkas))
    teks = words(open_page("akses"))
    assert "daerah 63.99 tidak ada di katalog" in teks and "bidang ombudsmen tidak ada di katalog" in teks
    berkas.write_text("peran = [")
    assert "tidak dapat dipakai" in words(open_page("akses"))


def test_while_nothing_was_noted_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "lain"))
    assert "Belum ada yang dicatat" in words(open_page("akses"))
