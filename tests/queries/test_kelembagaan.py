"""Questions on institutions on the small data folder tests/berkas/bidang; expected numbers are worked out by hand."""

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT

BIDANG = ROOT / "tests" / "berkas" / "bidang"


@pytest.fixture(scope="module")
def versi() -> store.Versi:
    return store.versi(folder=BIDANG)


def daerah(versi: store.Versi, kode: str, tahun: int) -> pd.DataFrame:
    return queries.run("klg_daerah", versi, kode=kode, tahun=tahun).set_index("indikator")


def beban(versi: store.Versi, tahun: int = 2025, lingkup: str = "provinsi") -> pd.DataFrame:
    data = queries.run("klg_beban", versi, indikator="opd", prov="63", lingkup=lingkup, tahun=tahun)
    return data.set_index("kode_wilayah")


@pytest.mark.parametrize(("tahun", "nilai", "dari"), [(2025, 37, 2025), (2024, 35, 2023), (2021, 35, 2023)])
def test_nearest_year_is_used_and_the_older_one_goes_first(versi: store.Versi, tahun: int, nilai: int, dari: int) -> None:
    data = daerah(versi, "63", tahun)
    assert (data.loc["opd", "nilai"], data.loc["opd", "tahun"]) == (nilai, dari)


def test_headline_counts_stay_without_a_figure_and_plans_are_no_counts(versi: store.Versi) -> None:
    data = daerah(versi, "63.06", 2025)
    assert list(data.index) == ["opd", "uptd"]
    assert data["nilai"].isna().all()


def test_position_on_a_date_is_shown_with_its_status(versi: store.Versi) -> None:
    assert daerah(versi, "64", 2025).loc["uptd", "nama_status"] == "Posisi"


def test_grid_takes_final_figures_only(versi: store.Versi) -> None:
    data = queries.run("klg_hitungan", versi, prov="63", lingkup="provinsi", tahun=2025).set_index(["kode_wilayah", "indikator"])
    assert data.loc[("63.01", "opd"), "nilai"] == 30
    # 40 is 'kurang lebih' and disputed.
    assert pd.isna(data.loc[("63.02", "opd"), "nilai"])
    assert data.loc[("63.02", "opd"), "alasan_kosong"] == "belum_final"
    provinsi = queries.run("klg_hitungan", versi, prov="63", lingkup="semua_provinsi", tahun=2025)
    assert set(provinsi["kode_wilayah"]) == {"63", "64"}
    assert provinsi.loc[(provinsi["kode_wilayah"] == "64") & (provinsi["indikator"] == "uptd"), "nilai"].isna().all()


def test_load_is_population_by_institutions(versi: store.Versi) -> None:
    data = beban(versi)
    # 4.000.000 / 37 = 108.108,1; 360.000 / 30 = 12.000
    assert data.loc["63", "beban"] == pytest.approx(108108.108, abs=0.001)
    assert data.loc["63.01", "beban"] == 12000
    assert data.loc["63.01", "penduduk_periode"] == "2024-12"


def test_load_says_what_is_missing(versi: store.Versi) -> None:
    data = beban(versi)
    assert data.loc["63.06", "alasan_kosong"] == "jumlah lembaga belum ada"
    assert data.loc["63.04", "alasan_kosong"] == "jumlah penduduk belum ada"
    assert pd.isna(data.loc["63.04", "beban"])


def test_load_names_both_sources(versi: store.Versi) -> None:
    data = queries.run("klg_beban_sumber", versi, indikator="opd", kode=("63", "63.01"))
    assert set(zip(data["peran"], data["sumber_id"])) == {("jumlah lembaga", "u:3"), ("penduduk", "u:5")}


def test_plan_stands_beside_the_present_number(versi: store.Versi) -> None:
    data = queries.run("klg_rencana", versi, rencana="opd_rencana", sekarang="opd", prov="63")
    assert data[["kode_wilayah", "nilai_kini", "nilai", "selisih"]].values.tolist() == [["63.01", 30.0, 25.0, -5.0]]
    assert list(data["nama_status"]) == ["Rencana"]


def test_kinds_of_the_nearest_year_together(versi: store.Versi) -> None:
    data = queries.run("klg_susunan", versi, indikator="tipe", prov="63", lingkup="provinsi", tahun=2025)
    isi = data[data["nilai"].notna()]
    assert isi[["rincian", "nilai", "tahun"]].values.tolist() == [["A", 10.0, 2024.0], ["B", 12.0, 2024.0]]
    assert data["kode_wilayah"].nunique() == 6


def test_figures_only_words_can_tell(versi: store.Versi) -> None:
    data = queries.run("klg_kata", versi, prov="63")
    assert data[["kode_wilayah", "rincian", "nilai", "nama_status"]].values.tolist() == [
        ["63.02", "dinas yang digabung", 6.0, "Rencana"], ["63", "kuota usulan", 3.0, "Tahunan"],
    ]


def test_issues_newest_first_then_by_kind(versi: store.Versi) -> None:
    data = queries.run("klg_isu", versi, prov="63")
    assert list(data["isu"]) == ["Beban tidak seimbang", "Tepat ukuran", "Bertukar data", "Batas belanja pegawai"]


def test_disputed_count_is_told_apart(versi: store.Versi) -> None:
    data = queries.run("versi_lain", versi, kelompok="kelembagaan", prov="63", pilihan_tahun=2025)
    assert list(data["kode_wilayah"]) == ["63.02"] and pd.isna(data.loc[0, "nilai_dipakai"])
