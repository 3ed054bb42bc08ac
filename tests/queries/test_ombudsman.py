"""Complaint questions on the small data folder tests/berkas/integritas; expected numbers are worked out by hand."""

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

FOLDER = ROOT / "tests" / "berkas" / "integritas"


@pytest.fixture(scope="module")
def versi() -> store.Versi:
    return store.versi(folder=FOLDER)


def test_full_years_name_what_is_missing(versi: store.Versi) -> None:
    data = queries.run("laporan_tahunan", versi, indikator=("terima", "selesai"), kode="63", sampai=2025)
    # 2025 has only positions inside the year; 2023 and 2024 have neither measure.
    assert data[["tahun", "indikator"]].values.tolist() == [
        [2022, "terima"], [2022, "selesai"], [2020, "terima"], [2020, "selesai"],
    ]
    satu = queries.run("laporan_tahunan", versi, indikator=("akses", "terima"), kode="63", sampai=2024)
    assert pd.isna(satu[(satu["tahun"] == 2024) & (satu["indikator"] == "terima")]["nilai"].iloc[0])


def test_positions_inside_the_year_stand_apart(versi: store.Versi) -> None:
    data = queries.run("laporan_dalam_tahun", versi, indikator=("terima", "selesai"), kode="63", **pada(2025))
    nilai = data.set_index(["periode", "indikator"])["nilai"]
    assert nilai[("posisi", "terima")] == 298 and pd.isna(nilai[("posisi", "selesai")])
    assert nilai[("s1", "selesai")] == 99
    beda = data[data["jumlah_nilai"] > 1]
    assert beda[["periode", "indikator"]].values.tolist() == [["s1", "terima"]]


def test_completion_is_computed_only_within_one_source(versi: store.Versi) -> None:
    data = queries.run(
        "penyelesaian", versi, terbit="persen", selesai="selesai", diterima="terima", kode="63", sampai=2025
    )
    baris = data[["tahun", "periode", "asal", "nilai"]].round(4).values.tolist()
    # 2020: 142/155; 2022: two sources, so nothing; 2025 half-year: 99/145 of one paper.
    assert baris == [
        [2025, "posisi", "terbit", 84.23], [2025, "s1", "dihitung", 68.2759],
        [2023, "tahunan", "terbit", 100.0], [2020, "tahunan", "dihitung", 91.6129],
    ]


def test_periods_of_the_last_year_with_parts(versi: store.Versi) -> None:
    data = queries.run("periode_rincian", versi, indikator=("jenis",), kode="63", tahun=2025)
    assert data[["tahun", "periode"]].values.tolist() == [[2025, "posisi"], [2025, "s1"]]
    lalu = queries.run("periode_rincian", versi, indikator=("jenis",), kode="63", tahun=2024)
    assert lalu[["tahun", "periode"]].values.tolist() == [[2022, "tahunan"]]


def test_parts_of_one_period_and_their_total(versi: store.Versi) -> None:
    data = queries.run("rincian_periode", versi, indikator=("jenis",), kode="63", tahun=2022, periode="tahunan")
    assert data[["rincian", "nilai"]].values.tolist() == [["", 236.0], ["imbalan", 178.0], ["penundaan", 25.0]]


def test_reports_by_region_of_the_last_year(versi: store.Versi) -> None:
    def ambil(tahun: int) -> list[list[object]]:
        data = queries.run(
            "laporan_kabkota", versi, indikator="terima", lain="lain", awalan="laporan menurut", prov="63", tahun=tahun
        )
        return data[["kode_wilayah", "nilai", "deret"]].values.tolist()

    assert ambil(2025) == [["63.02", 50.0, "sementara"], ["63.01", 30.0, "sementara"]]
    assert ambil(2024) == [["63.01", 28.0, "final"]]


def test_disagreeing_sources_are_listed_together(versi: store.Versi) -> None:
    data = queries.run("angka_dipisah", versi, kelompok="ombudsman", prov="63", dari=2025, sampai=2025)
    beda = data[data["berbeda"]]
    assert sorted(float(v) for v in beda["nilai"]) == [114.0, 145.0]
    assert set(data["deret"]) == {"sementara", "triwulan"}


def test_other_figures_with_their_sources(versi: store.Versi) -> None:
    data = queries.run("angka_rincian", versi, indikator=("jenis",), kode="63", sampai=2022)
    assert sorted(data["rincian"]) == ["imbalan", "penundaan"]
    assert set(data["penerbit"]) == {"Koran A"}
