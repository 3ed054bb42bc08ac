"""The sheet of one region and the disagreements between sources, on the small data folder; worked out by hand."""

import shutil

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT

KECIL = ROOT / "tests" / "berkas" / "kecil"
JUDUL = "tahun,periode,kode_wilayah,indikator,rincian,nilai,predikat,n,batas_bawah,batas_atas,status,sumber_id,catatan\n"
# A rounded value, two values that are not roundings of each other, two grades, and a rank beside a grade.
TAMBAHAN = JUDUL + """\
2023,tahunan,63.04,indeks,,64.2,,,,,tahunan,u:3,
2023,tahunan,63.04,indeks,,64.15,,,,,tahunan,u:4,
2023,tahunan,63.06,indeks,,64.2,,,,,tahunan,u:3,
2023,tahunan,63.06,indeks,,64.3,,,,,tahunan,u:4,
2019,tahunan,63.06,indeks,,50,,,,,tahunan,u:3,
2019,tahunan,63.02,indeks,,50,,,,,tahunan,u:3,
2019,tahunan,63.01,indeks,,50,,,,,tahunan,u:3,
2024,tahunan,63.03,huruf,,,B,,,,tahunan,u:3,
2024,tahunan,63.03,huruf,,,BB,,,,tahunan,u:4,
2024,tahunan,63.04,huruf,,,BB,,,,tahunan,u:3,
2024,tahunan,63.04,huruf,,,peringkat 1,,,,tahunan,u:4,
"""
TANPA_TAHUN = JUDUL + ",tahunan,63.01,indeks,,95,,,,,ragu,u:3,Tahun tidak disebut sumber\n"


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    folder = tmp_path_factory.mktemp("profil") / "data"
    shutil.copytree(KECIL, folder)
    (folder / "reformasi" / "tambahan.csv").write_text(TAMBAHAN, encoding="utf-8")
    (folder / "spm" / "tanpa_tahun").mkdir(parents=True)
    (folder / "spm" / "tanpa_tahun" / "uji.csv").write_text(TANPA_TAHUN, encoding="utf-8")
    return store.versi(folder=folder)


def profile(
    versi: store.Versi, kode: str, *, tahun: int = 2024, banding: str = "nasional", lingkup: str = "provinsi"
) -> pd.DataFrame:
    data = queries.run("profil_daerah", versi, kode=kode, tahun=tahun, banding=banding, lingkup=lingkup)
    return data.set_index("indikator")


def test_spread_of_the_kabupaten_of_the_province(versi: store.Versi) -> None:
    # 64 (Banjar); 70; 72; 73,4; 80 (Tanah Laut): quartiles 70 and 73,4.
    baris = profile(versi, "63.02").loc["indeks"]
    assert (baris["n_sebaran"], baris["terendah"], baris["tertinggi"]) == (5, 64.0, 80.0)
    assert (baris["nama_terendah"], baris["nama_tertinggi"]) == ("Banjar", "Tanah Laut")
    assert (baris["kuartil_bawah"], baris["kuartil_atas"]) == (70.0, 73.4)


def test_spread_over_kalimantan_counts_the_other_provinces(versi: store.Versi) -> None:
    # 60; 64; 70; 72; 73,4; 80: 64 + 0,25 x 6 = 65,5 and 72 + 0,75 x 1,4 = 73,05.
    baris = profile(versi, "63.02", lingkup="kalimantan").loc["indeks"]
    assert baris["terendah"] == 60.0
    assert (baris["kuartil_bawah"], round(baris["kuartil_atas"], 6)) == (65.5, 73.05)


def test_of_regions_with_the_same_value_the_first_by_name_is_named(versi: store.Versi) -> None:
    # Hulu Sungai Selatan, Kotabaru, and Tanah Laut.
    baris = profile(versi, "63.02", tahun=2019).loc["indeks"]
    assert (baris["n_sebaran"], baris["terendah"], baris["tertinggi"]) == (3, 50.0, 50.0)
    assert (baris["nama_terendah"], baris["nama_tertinggi"]) == ("Hulu Sungai Selatan", "Hulu Sungai Selatan")


def test_provinces_are_set_against_provinces(versi: store.Versi) -> None:
    baris = profile(versi, "63", lingkup="kalimantan").loc["indeks"]
    assert (baris["n_sebaran"], baris["nama_tertinggi"]) == (1, "Kalimantan Selatan")


def test_fewer_than_four_regions_give_words_instead_of_quartiles(versi: store.Versi) -> None:
    baris = profile(versi, "64.01").loc["indeks"]
    assert pd.isna(baris["kuartil_bawah"])
    assert baris["alasan_sebaran"] == "hanya 1 daerah punya data (perlu 4)"


def test_newest_figure_up_to_the_year_asked_with_its_own_year(versi: store.Versi) -> None:
    assert profile(versi, "63.06", tahun=2022).loc["indeks", ["tahun", "nilai"]].tolist() == [2022, 73.4]
    assert profile(versi, "63.06", tahun=2023).loc["indeks", "tahun"] == 2023
    assert profile(versi, "63.01", tahun=2021).loc["risiko", ["tahun", "nilai"]].tolist() == [2021, 40.0]


def test_judgement_is_that_of_the_figures_year(versi: store.Versi) -> None:
    baris = profile(versi, "63.01").loc["indeks"]
    assert (baris["nilai_banding"], baris["hasil"], baris["peringkat"]) == (71.53, "lebih_baik", 1)


def test_six_benchmarks_for_every_indicator(versi: store.Versi) -> None:
    data = queries.run("profil_banding", versi, kode="63.01", tahun=2024)
    assert data.groupby("indikator").size().tolist() == [6, 6, 6, 6]
    hasil = data.set_index(["indikator", "banding"])
    assert hasil.loc[("indeks", "ambang"), "selisih"] == 2.0
    assert hasil.loc[("risiko", "tahun_lalu"), "hasil"] == "lebih_baik"


def test_figures_outside_the_yearly_series_stand_apart(versi: store.Versi) -> None:
    data = queries.run("angka_lain_daerah", versi, kode="64.01")
    assert data[["tahun", "periode", "nama_status"]].values.tolist() == [
        [2025, "tahunan", "Diragukan"], [2024, "tw2", "Triwulan"],
    ]


def test_facts_of_a_region(versi: store.Versi) -> None:
    fakta = queries.run("fakta_daerah", versi, kode="63").iloc[0]
    # 4.305.281 people on 100 km².
    assert (fakta["jumlah_kabupaten"], fakta["jumlah_kota"], fakta["kepadatan"]) == (6, 0, 43052.81)
    assert queries.run("sumber_daerah", versi, kode="63")["sumber_id"].tolist() == ["u:1"]


def disagreements(versi: store.Versi) -> pd.DataFrame:
    return queries.run("beda_sumber", versi).set_index(["indikator", "kode_wilayah", "tahun"])


def test_a_rounded_value_is_no_disagreement(versi: store.Versi) -> None:
    kunci = set(disagreements(versi).index)
    assert ("indeks", "63.04", 2023) not in kunci
    assert ("indeks", "63.06", 2023) in kunci


def test_two_grades_disagree_but_a_rank_beside_a_grade_does_not(versi: store.Versi) -> None:
    beda = disagreements(versi)
    assert beda.loc[[("huruf", "63.03", 2024)], "beda_predikat"].tolist() == [True, True]
    assert ("huruf", "63.04", 2024) not in set(beda.index)


def test_a_quarter_never_disagrees_with_the_year(versi: store.Versi) -> None:
    assert ("indeks", "64.01", 2024) not in set(disagreements(versi).index)


def test_each_source_says_why_it_is_used_or_not(versi: store.Versi) -> None:
    beda = disagreements(versi)
    # 64,2 is the chosen 64,15 rounded; the pemda's own 66,00 is of another status.
    kalsel = beda.loc[[("indeks", "63", 2024)]]
    assert dict(zip(kalsel["nilai"].astype(float), kalsel["sebab"])) == {64.15: "dipakai", 64.2: "cocok", 66.0: "status"}
    banjar = beda.loc[[("indeks", "63.03", 2024)]]
    assert dict(zip(banjar["nilai"].astype(float), banjar["sebab"])) == {64.0: "dipakai", 71.94: "jenis", 71.9: "jenis"}
    hss = beda.loc[[("indeks", "63.06", 2023)]]
    assert dict(zip(hss["nilai"].astype(float), hss["sebab"])) == {64.3: "dipakai", 64.2: "tanggal"}


def test_profile_marks_the_figures_whose_sources_disagree(versi: store.Versi) -> None:
    assert bool(profile(versi, "63.03").loc["indeks", "beda_sumber"])
    assert not bool(profile(versi, "63.02").loc["indeks", "beda_sumber"])


def test_figures_without_a_year_enter_nothing_and_stay_readable(versi: store.Versi) -> None:
    data = queries.run("tanpa_tahun", versi)
    assert data[["nama_tampil", "nilai", "nama_status"]].values.tolist() == [["Tanah Laut", 95, "Diragukan"]]
    assert 95.0 not in queries.run("deret_daerah", versi, kode="63.01", indikator=("indeks",))["nilai"].tolist()
