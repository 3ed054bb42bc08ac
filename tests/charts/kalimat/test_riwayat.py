"""The ledger in words."""

import pandas as pd
import pytest

from charts.kalimat import riwayat as kalimat

PADA = "2026-11-21T20:15:03.000001+08:00"


def test_a_moment_names_day_hour_and_zone() -> None:
    assert kalimat.moment(PADA) == "21 November 2026 pukul 20.15 WITA"
    assert kalimat.moment("2026-11-21T20:15:03+07:00") == "21 November 2026 pukul 20.15"


def test_the_mark_of_a_version_names_number_and_day() -> None:
    assert kalimat.as_of(12, PADA) == "per versi 12, 21 November 2026"


@pytest.mark.parametrize(
    ("jenis", "kata"), [("terbit", "diterbitkan"), ("cabut", "dicabut"), ("pulihkan", "dipulihkan")],
)
def test_every_kind_of_entry_has_a_word(jenis: str, kata: str) -> None:
    assert kalimat.event(jenis, "Sari", PADA) == f"{kata} oleh Sari, 21 November 2026 pukul 20.15 WITA"


def test_the_effect_leaves_zeros_out() -> None:
    assert kalimat.effect({"baru": 1200, "berubah": 0, "sama": 3}) == "1.200 baru, 3 sama"
    assert kalimat.effect({}) == ""


def test_a_source_leaves_out_what_is_unknown() -> None:
    assert kalimat.source("KPK", "Hasil SPI", "2025-12") == "KPK, Hasil SPI, Desember 2025"
    assert kalimat.source("", "", "") == ""


def test_a_figure_shows_value_and_grade() -> None:
    assert kalimat.figure(71.5, None, 2, 1) == "71,5"
    assert kalimat.figure(71.94, "BB", 2, 2) == "BB (71,94)"
    assert kalimat.figure(None, "BB", 2, None) == "BB"
    assert kalimat.figure(None, None, 2, None) == "belum terkumpul"


def test_differences_are_counted_by_kind() -> None:
    assert kalimat.differences({"datang": 2, "berubah": 1}) == "2 angka baru ada dan 1 angka nilainya berubah"
    assert kalimat.differences({}) == "Tidak ada angka yang berbeda"


def test_the_table_of_versions_says_what_was_and_what_is() -> None:
    baris = {
        "nama_tampil": "Tapin", "nama_pendek": "SPI", "rincian": "", "tahun": 2025, "periode": "tahunan", "desimal": 2,
        "ada_lama": False, "ada_baru": True, "nilai_lama": None, "nilai_baru": 71.9, "predikat_lama": None,
        "predikat_baru": None, "desimal_lama": None, "desimal_baru": 1, "penerbit_lama": None, "penerbit_baru": "KPK",
        "beda": "datang",
    }
    tabel = kalimat.versions_table(pd.DataFrame([baris]))
    assert tabel.loc[0, ["Sebelum", "Sesudah", "Beda", "Sumber sebelum"]].tolist() == ["belum terkumpul", "71,9", "baru ada", ""]
    assert kalimat.versions_table(pd.DataFrame(columns=list(baris))).empty
