"""SPM questions on the small data folder tests/berkas/bidang; expected numbers are worked out by hand."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada, terbaru

BIDANG = ROOT / "tests" / "berkas" / "bidang"


@pytest.fixture(scope="module")
def versi() -> store.Versi:
    return store.versi(folder=BIDANG)


def kisi(versi: store.Versi, lingkup: str = "provinsi") -> pd.DataFrame:
    return queries.run("spm_bidang", versi, prov="63", lingkup=lingkup, **pada(2024), induk="spm")


def test_grid_has_every_region_and_sector_with_or_without_a_figure(versi: store.Versi) -> None:
    data = kisi(versi)
    # 63 and five kabupaten, each with the total and two sectors.
    assert len(data) == 6 * 3
    assert list(data["kode_wilayah"].drop_duplicates()) == ["63", "63.01", "63.02", "63.03", "63.04", "63.06"]
    assert list(data["indikator"].drop_duplicates()) == ["spm", "didik", "sehat"]


def test_grid_says_why_a_figure_is_absent(versi: store.Versi) -> None:
    data = kisi(versi).set_index(["kode_wilayah", "indikator"])
    assert pd.isna(data.loc[("63.06", "spm"), "nilai"])
    assert data.loc[("63.06", "spm"), "alasan_kosong"] == "belum_final"
    assert data.loc[("63.04", "sehat"), ["alasan_kosong", "keterangan"]].tolist() == [
        "tidak_dinilai", "Bidang kesehatan tidak dinilai.",
    ]


def test_why_a_later_figure_is_absent_stands_beside_no_published_one(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BIDANG, tmp_path / "data"))
    with (folder / "spm" / "uji.csv").open("a") as berkas:
        berkas.write("2023,tahunan,63.04,sehat,,70,,,,,tahunan,u:1,\n")
    versi = store.versi(folder=folder)
    terakhir = queries.run("spm_bidang", versi, prov="63", lingkup="provinsi", **terbaru(2024), induk="spm")
    r = terakhir.set_index(["kode_wilayah", "indikator"]).loc[("63.04", "sehat")]
    assert (r["nilai"], r["tahun"]) == (70, 2023) and pd.isna(r["keterangan"]) and pd.isna(r["alasan_kosong"])
    setahun = kisi(versi).set_index(["kode_wilayah", "indikator"])
    assert setahun.loc[("63.04", "sehat"), "keterangan"] == "Bidang kesehatan tidak dinilai."


def test_grid_over_provinces(versi: store.Versi) -> None:
    assert set(kisi(versi, "semua_provinsi")["kode_wilayah"]) == {"63", "64"}


def test_category_of_a_cell_follows_the_thresholds(versi: store.Versi) -> None:
    data = kisi(versi).set_index(["kode_wilayah", "indikator"])
    assert data.loc[("63.01", "spm"), "kategori"] == "Tuntas Utama"
    assert data.loc[("63.01", "didik"), "huruf"] == "TP"


@pytest.mark.parametrize(
    ("kode", "hasil", "rata_rata"),
    [
        ("63.01", "cocok", 90.0),  # (100 + 80) / 2 = 90,00; total 90,00
        ("63.02", "cocok", 74.8),  # (70,20 + 79,40) / 2 = 74,80; beda tepat 0,20
        ("63.03", "berbeda", 74.75),  # (70 + 79,5) / 2 = 74,75; beda 0,25
        ("63.04", "bidang_belum_lengkap", 55.0),  # satu dari dua bidang
        ("63", "total_belum_ada", 75.0),  # (100 + 50) / 2
    ],
)
def test_total_is_compared_with_the_mean_of_its_sectors(
    versi: store.Versi, kode: str, hasil: str, rata_rata: float
) -> None:
    uji = queries.run("spm_uji_rata", versi, prov="63", **pada(2024), induk="spm").set_index("kode_wilayah")
    assert uji.loc[kode, "hasil"] == hasil
    assert uji.loc[kode, "rata_rata"] == pytest.approx(rata_rata)


def test_check_ignores_quarters_and_interim_figures(versi: store.Versi) -> None:
    uji = queries.run("spm_uji_rata", versi, prov="63", **pada(2024), induk="spm")
    assert "63.06" not in set(uji["kode_wilayah"])


def test_services_follow_the_level_of_the_region(versi: store.Versi) -> None:
    kab = queries.run("spm_layanan", versi, kode="63.01", **pada(2024), bidang="didik")
    prov = queries.run("spm_layanan", versi, kode="63", **pada(2024), bidang="didik")
    assert list(kab["indikator"]) == ["kab_paud", "kab_dasar"]
    assert list(prov["indikator"]) == ["prov_menengah"]


def test_percent_is_the_published_one_and_computed_only_where_none_was(versi: store.Versi) -> None:
    kab = queries.run("spm_layanan", versi, kode="63.01", **pada(2024), bidang="didik").set_index("indikator")
    assert kab.loc["kab_paud", "nilai"] == 75.0
    assert pd.isna(kab.loc["kab_paud", "persen_hitung"])
    # Official source first: 64 of 80 = 80 percent, not 60 of 80.
    assert kab.loc["kab_dasar", "persen_hitung"] == 80.0


def test_quarterly_targets_never_count_as_a_year(versi: store.Versi) -> None:
    kab = queries.run("spm_layanan", versi, kode="63.02", **pada(2024), bidang="didik")
    assert kab["sasaran"].isna().all()


def test_quarters_and_interim_figures_stand_apart_with_the_national_one(versi: store.Versi) -> None:
    data = queries.run("belum_final", versi, prov="63", pilihan_tahun=2024, indikator=("spm", "didik", "sehat"))
    isi = set(zip(data["kode_wilayah"], data["indikator"], data["periode"], data["nilai"]))
    assert isi == {
        ("63.06", "spm", "tw2", 40.0), ("63.06", "didik", "tw2", 35.0),
        ("63.06", "spm", "tahunan", 98.0), ("00", "spm", "tw3", 68.76),
    }


def test_other_versions_stand_beside_the_figure_in_use(versi: store.Versi) -> None:
    data = queries.run("versi_lain", versi, kelompok="spm", prov="63", pilihan_tahun=2024)
    isi = {(r["kode_wilayah"], r["nilai"], r["nilai_dipakai"]) for _, r in data.iterrows()}
    # 75 is 75,00 rounded and no other version; 75,1 is.
    assert isi == {("63.01", 95.5, 90.0), ("63.02", 75.1, 75.0)}


def test_measures_that_are_not_the_index_use_their_latest_year(versi: store.Versi) -> None:
    data = queries.run("spm_ukuran_lain", versi, prov="63", tahun=2024, induk="spm").set_index("indikator")
    assert set(data.index) == {"isian", "skor"}
    assert (data.loc["isian", "tahun"], data.loc["isian", "nilai"]) == (2023, 94.9)
    assert pd.isna(data.loc["skor", "nilai"])


def test_awards_keep_what_is_not_a_rank(versi: store.Versi) -> None:
    data = queries.run("spm_penghargaan", versi)
    assert list(data["kode_wilayah"]) == ["64", "00", "63.01"]
    assert list(data["sebutan"]) == ["nominasi", "1", "2"]
    assert pd.isna(data.loc[0, "peringkat"])


def test_years_with_figures_of_the_province(versi: store.Versi) -> None:
    data = queries.run("tahun_kelompok", versi, indikator=("spm", "didik"), prov="63", kode="63.02")
    assert data[["tahun", "jumlah_daerah", "daerah_ini"]].values.tolist() == [[2024, 5, True], [2023, 1, False]]
