"""Choices and judgements on a small data folder; every expected number is worked out by hand."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

KECIL = ROOT / "tests" / "berkas" / "kecil"


@pytest.fixture(scope="module")
def versi() -> store.Versi:
    return store.versi(folder=KECIL)


def banding(versi: store.Versi, banding: str, indikator: str = "indeks", lingkup: str = "provinsi") -> pd.DataFrame:
    data = queries.run(
        "nilai_lingkup", versi, indikator=indikator, **pada(2024), banding=banding, lingkup=lingkup, prov="63"
    )
    return data.set_index("kode_wilayah")


def test_chooses_the_official_source_before_local_government_and_press(versi: store.Versi) -> None:
    # 64,00 (pemda) goes before the press figures although two papers agree.
    assert banding(versi, "nasional").loc["63.03", "nilai"] == 64.00


def test_among_press_figures_the_precise_one_that_a_rounded_one_supports_wins(versi: store.Versi) -> None:
    hasil = queries.run("nilai_daerah", versi, kode="63", **pada(2024), banding="nasional").set_index("indikator")
    # 64,2 is 64,15 rounded: both support 64,15; the pemda's own 66,00 is another series.
    assert hasil.loc["indeks", "nilai"] == 64.15
    assert hasil.loc["indeks", "jumlah_nilai"] == 2


def test_other_sources_stay_reachable(versi: store.Versi) -> None:
    jejak = queries.run("jejak_angka", versi, indikator=("indeks",), kode=("63",), tahun=(2024,))
    assert sorted(jejak["nilai"]) == [64.15, 64.2, 66.0]
    assert jejak.loc[jejak["dipakai"], "nilai"].tolist() == [64.15]


def test_quarterly_and_doubted_figures_never_enter_the_yearly_series(versi: store.Versi) -> None:
    deret = queries.run("deret_daerah", versi, kode="64.01", indikator=("indeks",))
    assert deret[["tahun", "nilai"]].values.tolist() == [[2024, 60.0]]


def test_category_follows_the_thresholds_of_its_year(versi: store.Versi) -> None:
    # 73,40: rentan below 73,7 in 2022, waspada from 73 in 2024.
    deret = queries.run("deret_daerah", versi, kode="63.06", indikator=("indeks",)).set_index("tahun")
    assert deret.loc[2022, "kategori"] == "Rentan"
    assert deret.loc[2024, "kategori"] == "Waspada"


def test_present_thresholds_can_be_asked_for_old_years(versi: store.Versi) -> None:
    sekarang = queries.run("ambang_berlaku", versi, indikator="indeks", tahun=2022, versi="sekarang")
    assert sekarang["batas_bawah"].dropna().tolist() == [78.0, 73.0]
    asli = queries.run("ambang_berlaku", versi, indikator="indeks", tahun=2022, versi="asli")
    assert asli["batas_bawah"].dropna().tolist() == [77.5, 73.7]


def test_published_predicate_is_a_fact_and_is_never_derived(versi: store.Versi) -> None:
    hasil = banding(versi, "nasional", "huruf")
    assert pd.isna(hasil.loc["63.01", "kategori"])
    assert hasil.loc["63.01", "asal_kategori"] == "predikat tidak diumumkan"
    assert hasil.loc["63.02", "kategori"] == "B"


def test_value_and_predicate_may_come_from_two_sources(versi: store.Versi) -> None:
    hasil = queries.run("nilai_daerah", versi, kode="63", **pada(2024), banding="nasional").set_index("indikator")
    assert (hasil.loc["huruf", "nilai"], hasil.loc["huruf", "kategori"]) == (78.49, "BB")


@pytest.mark.parametrize(
    ("kode", "hasil"),
    [
        ("63.01", "lebih_baik"),  # 80,00 - 71,53 = 8,47
        ("63.02", "setara"),  # 72,00 - 71,53 = 0,47 <= 0,5
        ("63.03", "lebih_rendah"),  # 64,00 - 71,53 = -7,53
        ("63.04", "setara"),  # interval 69,00-72,50 holds 71,53 although the value is 1,53 below
        ("63.06", "lebih_baik"),  # interval 72,60-74,20 lies wholly above
    ],
)
def test_outcome_against_the_national_figure(versi: store.Versi, kode: str, hasil: str) -> None:
    assert banding(versi, "nasional").loc[kode, "hasil"] == hasil


def test_absent_figure_has_a_reason_not_a_zero(versi: store.Versi) -> None:
    hasil = banding(versi, "nasional")
    assert pd.isna(hasil.loc["63.09", "nilai"])
    assert hasil.loc["63.09", "alasan_kosong"] == "tidak_diumumkan"


def test_province_median_needs_four_regions(versi: store.Versi) -> None:
    # 64; 70; 72; 73,4; 80 -> median 72
    hasil = banding(versi, "provinsi")
    assert hasil.loc["63.01", "nilai_banding"] == 72.0
    lain = queries.run(
        "nilai_lingkup", versi, indikator="indeks", **pada(2024), banding="provinsi", lingkup="provinsi", prov="64"
    ).iloc[0]
    assert lain["hasil"] == "tidak_dibandingkan"
    assert lain["alasan"] == "hanya 1 daerah punya data (perlu 4)"


def test_kalimantan_median_counts_all_provinces(versi: store.Versi) -> None:
    # 60; 64; 70; 72; 73,4; 80 -> (70 + 72) / 2 = 71
    assert banding(versi, "kalimantan").loc["63.01", "nilai_banding"] == 71.0


def test_a_bound_is_compared_exactly(versi: store.Versi) -> None:
    hasil = banding(versi, "ambang")
    assert hasil.loc["63.01", "hasil"] == "lebih_baik"
    assert hasil.loc["63.06", "hasil"] == "lebih_rendah"
    assert hasil.loc["63.01", "label_banding"] == "Ambang terjaga"


def test_change_on_last_year(versi: store.Versi) -> None:
    hasil = banding(versi, "tahun_lalu")
    assert hasil.loc["63.02", "perubahan"] == -3.0
    assert hasil.loc["63.02", "hasil"] == "lebih_rendah"
    assert hasil.loc["63.06", "hasil"] == "tidak_dibandingkan"
    assert hasil.loc["63.06", "alasan"] == "angka 2023 belum terkumpul"


def test_change_of_method_forbids_the_comparison_with_last_year(versi: store.Versi) -> None:
    data = queries.run(
        "nilai_lingkup", versi, indikator="risiko", **pada(2023), banding="tahun_lalu", lingkup="provinsi", prov="63"
    ).set_index("kode_wilayah")
    assert pd.isna(data.loc["63.01", "perubahan"])
    assert data.loc["63.01", "alasan"] == "cara ukur berubah pada 2023"


def test_low_is_good_where_the_catalogue_says_so(versi: store.Versi) -> None:
    # 10 against 20: ten percent points fewer risks is better.
    assert banding(versi, "tahun_lalu", "risiko").loc["63.01", "hasil"] == "lebih_baik"


def test_counts_are_not_judged(versi: store.Versi) -> None:
    hasil = banding(versi, "nasional", "unit")
    assert hasil.loc["63.01", "hasil"] == "tidak_dibandingkan"
    assert hasil.loc["63.01", "alasan"] == "indikator ini tidak dinilai baik-buruknya"
    assert pd.isna(hasil.loc["63.01", "peringkat"])


def test_rank_counts_only_regions_with_data(versi: store.Versi) -> None:
    hasil = banding(versi, "nasional")
    assert hasil.loc[["63.01", "63.06", "63.02", "63.04", "63.03"], "peringkat"].tolist() == [1, 2, 3, 4, 5]
    assert (hasil.loc["63.01", "n_peringkat"], hasil.loc["63.01", "jumlah_daerah"]) == (5, 6)


def test_quartiles_need_four_regions(versi: store.Versi) -> None:
    assert banding(versi, "nasional").loc["63.01", "kuartil"] == 1
    lain = queries.run(
        "nilai_lingkup", versi, indikator="indeks", **pada(2024), banding="nasional", lingkup="provinsi", prov="64"
    ).iloc[0]
    assert pd.isna(lain["kuartil"])


def test_trend_needs_five_points_since_the_last_method(versi: store.Versi) -> None:
    risiko = queries.run("nilai_daerah", versi, kode="63.01", **pada(2024), banding="nasional").set_index("indikator")
    # Six years, but only 2023 and 2024 by the present method.
    assert risiko.loc["risiko", "tren"] == "belum_dapat_dihitung"
    indeks = queries.run("nilai_daerah", versi, kode="63.02", **pada(2024), banding="nasional").set_index("indikator")
    # 60, 65, 70, 75, 72: S = 4+3+2-1 = 8, variance 5*4*15/18 = 16,67, z = 7/4,08 = 1,71.
    assert indeks.loc["indeks", "tren"] == "tidak_berubah_nyata"


def test_region_is_never_compared_with_itself(versi: store.Versi) -> None:
    hasil = queries.run("nilai_daerah", versi, kode="63", **pada(2024), banding="provinsi").set_index("indikator")
    assert hasil.loc["indeks", "alasan"] == "provinsi tidak dibandingkan dengan dirinya sendiri"


def test_equal_values_share_rank_and_quartile(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(KECIL, tmp_path / "data"))
    judul = (folder / "spi" / "uji.csv").read_text().splitlines()[0]
    kembar = [f"2025,tahunan,{kode},indeks,,70.00,,,,,tahunan,u:1," for kode in ("63.01", "63.02", "63.03")]
    (folder / "spi" / "uji.csv").write_text("\n".join([judul, *kembar, "2025,tahunan,63.04,indeks,,60,,,,,tahunan,u:1,"]))
    data = queries.run(
        "nilai_lingkup", store.versi(folder=folder), indikator="indeks", **pada(2025), banding="nasional",
        lingkup="provinsi", prov="63",
    ).set_index("kode_wilayah")
    assert data.loc[["63.01", "63.02", "63.03", "63.04"], "peringkat"].tolist() == [1, 1, 1, 4]
    assert data.loc[["63.01", "63.02", "63.03", "63.04"], "kuartil"].tolist() == [1, 1, 1, 4]


def test_a_predicate_given_to_another_value_is_not_taken_over(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(KECIL, tmp_path / "data"))
    judul = (folder / "reformasi" / "uji.csv").read_text().splitlines()[0]
    baris = ["2024,tahunan,63.01,huruf,,68.35,,,,,tahunan,u:1,", "2024,tahunan,63.01,huruf,,91.25,BB,,,,tahunan,u:3,",
             "2024,tahunan,63.02,huruf,,68.35,,,,,tahunan,u:1,", "2024,tahunan,63.02,huruf,,68.4,B,,,,tahunan,u:3,"]
    (folder / "reformasi" / "uji.csv").write_text("\n".join([judul, *baris]))
    data = queries.run(
        "nilai_lingkup", store.versi(folder=folder), indikator="huruf", **pada(2024), banding="nasional",
        lingkup="provinsi", prov="63",
    ).set_index("kode_wilayah")
    # 91,25 was graded BB, 68,35 was not; 68,4 is 68,35 rounded, so its B holds.
    assert pd.isna(data.loc["63.01", "kategori"]) and data.loc["63.01", "nilai"] == 68.35
    assert data.loc["63.02", "kategori"] == "B"
