"""Comparisons of regions and pairs of indicators on a small data folder; every number is worked out by hand."""

import shutil

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

BERKAS = ROOT / "tests" / "berkas"
KALSEL = {"lingkup": "provinsi", "prov": "63"}


@pytest.fixture(scope="module")
def versi(tmp_path_factory: pytest.TempPathFactory) -> store.Versi:
    folder = tmp_path_factory.mktemp("banding") / "data"
    shutil.copytree(BERKAS / "kecil", folder)
    shutil.copytree(BERKAS / "banding", folder, dirs_exist_ok=True)
    return store.versi(folder=folder)


def banding(versi: store.Versi, indikator: str = "indeks", rincian: str = "", **lain: str) -> pd.DataFrame:
    pilihan = {"banding": "nasional", **KALSEL, **lain}
    return queries.run("banding_daerah", versi, indikator=indikator, rincian=rincian, **pada(2024), **pilihan)


def dua_tahun(versi: store.Versi, indikator: str, lama: int, baru: int) -> pd.DataFrame:
    data = queries.run("dua_tahun", versi, indikator=indikator, rincian="", lama=lama, baru=baru, **KALSEL)
    return data.set_index("kode_wilayah")


def hubungan(versi: store.Versi, x: str, y: str, tahun: int) -> list[tuple[str, str]]:
    data = queries.run("hubungan_indikator", versi, x=x, y=y, tahun=tahun)
    return list(zip(data["bagian"], data["keseluruhan"]))


def test_best_first_then_regions_without_a_figure(versi: store.Versi) -> None:
    # 80; 73,4; 72; 70; 64; none.
    assert banding(versi)["kode_wilayah"].tolist() == ["63.01", "63.06", "63.02", "63.04", "63.03", "63.09"]
    assert banding(versi)["alasan_kosong"].iloc[-1] == "tidak_diumumkan"


def test_lowest_first_where_low_is_good(versi: store.Versi) -> None:
    # 10; 12,5; 25.
    assert banding(versi, "risiko")["nilai"].dropna().tolist() == [10, 12.5, 25]


def test_a_published_predicate_comes_before_nothing(versi: store.Versi) -> None:
    data = banding(versi, "huruf")
    assert data["kode_wilayah"].tolist()[:2] == ["63.01", "63.02"]
    assert data.loc[1, "kategori"] == "B" and pd.isna(data.loc[1, "nilai"])


def test_quartile_follows_the_scope(versi: store.Versi) -> None:
    # Five of 63 and one of 64: rank 1 of 5, rank 1 of 6.
    assert banding(versi).loc[0, ["peringkat", "n_peringkat", "kuartil"]].tolist() == [1, 5, 1]
    assert banding(versi, lingkup="kalimantan").loc[0, "n_peringkat"] == 6


def test_a_part_has_values_but_no_benchmark_and_no_rank(versi: store.Versi) -> None:
    data = banding(versi, rincian="Dinas A")
    assert data["nilai"].dropna().tolist() == [74.1, 70.0]
    assert data["hasil"].isna().all() and data["peringkat"].isna().all()


def test_only_parts_that_several_regions_have_can_be_chosen(versi: store.Versi) -> None:
    assert queries.run("rincian_sebanding", versi, indikator="indeks", **KALSEL)["rincian"].tolist() == ["", "Dinas A"]


def test_two_years_side_by_side(versi: store.Versi) -> None:
    hasil = dua_tahun(versi, "indeks", 2023, 2024)
    assert hasil.loc["63.01", ["selisih", "hasil"]].tolist() == [pytest.approx(1.2), "lebih_baik"]
    assert hasil.loc["63.02", ["selisih", "hasil"]].tolist() == [-3, "lebih_rendah"]
    assert hasil.loc["63.06", ["alasan", "hasil"]].tolist() == ["angka 2023 belum terkumpul", "tidak_dibandingkan"]
    assert hasil.loc["63.09", "alasan"] == "belum ada angka kedua tahun"


def test_published_interval_decides_over_two_years(versi: store.Versi) -> None:
    # 73,40 both years, interval 72,60-74,20 holds the old value.
    assert dua_tahun(versi, "indeks", 2022, 2024).loc["63.06", "hasil"] == "setara"


def test_a_fall_is_better_where_low_is_good(versi: store.Versi) -> None:
    hasil = dua_tahun(versi, "risiko", 2023, 2024)
    # 20 to 10; 30 to 25; 12,0 to 12,5 lies within the tolerance of 0,5.
    assert hasil.loc[["63.01", "63.02", "63.03"], "hasil"].tolist() == ["lebih_baik", "lebih_baik", "setara"]
    assert list(hasil.index[:3]) == ["63.01", "63.02", "63.03"]


@pytest.mark.parametrize(("lama", "baru"), [(2022, 2024), (2022, 2023), (2021, 2024)])
def test_across_a_change_of_method_nothing_is_compared(versi: store.Versi, lama: int, baru: int) -> None:
    hasil = dua_tahun(versi, "risiko", lama, baru)
    assert hasil["selisih"].isna().all()
    assert set(hasil["hasil"]) == {"tidak_dibandingkan"}
    assert hasil.loc["63.01", "alasan"] == "cara ukur berubah pada 2023"
    assert (hasil["putus_tahun"] == 2023).all()


def test_years_of_one_method_are_compared_up_to_the_change(versi: store.Versi) -> None:
    assert dua_tahun(versi, "risiko", 2021, 2022).loc["63.01", "selisih"] == -10


def test_spread_has_a_floor_of_four_regions(versi: store.Versi) -> None:
    data = queries.run("sebaran_lingkup", versi, indikator="indeks", rincian="", **KALSEL).set_index("tahun")
    # 2024: 64; 70; 72; 73,4; 80: a quarter of the way is the second, half the third, three quarters the fourth.
    assert data.loc[2024, ["n", "persentil_25", "median", "persentil_75"]].tolist() == [5, 70, 72, 73.4]
    assert data.loc[2024, ["terkecil", "terbesar"]].tolist() == [64, 80]
    # 2023: two regions.
    assert data.loc[2023, "n"] == 2 and not data.loc[2023, "cukup"]
    assert data.loc[2023, ["persentil_25", "median", "persentil_75"]].isna().all()


def test_course_keeps_regions_without_any_figure(versi: store.Versi) -> None:
    data = queries.run("deret_lingkup", versi, indikator="indeks", rincian="", **KALSEL)
    assert data.loc[data["kode_wilayah"] == "63.09", "tahun"].isna().tolist() == [True]
    # 99,00 of the second quarter and the doubted one of 2025 belong to 64.01 and to no course.
    paser = queries.run("deret_lingkup", versi, indikator="indeks", rincian="", lingkup="provinsi", prov="64")
    assert paser["nilai"].tolist() == [60]


def test_figures_that_are_not_final_stand_apart(versi: store.Versi) -> None:
    lain = {tahun: queries.run("angka_lain_lingkup", versi, indikator="indeks", rincian="", pilihan_tahun=tahun,
                               lingkup="kalimantan", prov="63") for tahun in (2024, 2025)}
    assert lain[2024][["kode_wilayah", "periode", "nilai"]].values.tolist() == [["64.01", "tw2", 99.0]]
    assert lain[2025]["nama_status"].tolist() == ["Diragukan"]


def test_rug_is_whole_and_leaves_out_what_is_not_judged(versi: store.Versi) -> None:
    data = queries.run("tartan", versi, **pada(2024), banding="nasional", kelompok=("spi", "reformasi", "kelembagaan"),
                       **KALSEL)
    assert len(data) == 6 * 3
    assert data["indikator"].unique().tolist() == ["indeks", "risiko", "huruf"]
    sel = data.set_index(["kode_wilayah", "indikator"])
    assert sel.loc[("63.01", "indeks"), "hasil"] == "lebih_baik"
    assert sel.loc[("63.02", "huruf"), ["huruf", "hasil"]].tolist() == ["B", "tidak_dibandingkan"]
    assert sel.loc[("63.09", "indeks"), "alasan_kosong"] == "tidak_diumumkan"


def test_pairs_need_both_values_of_the_same_year(versi: store.Versi) -> None:
    data = queries.run("pasangan", versi, x="indeks", y="risiko", **pada(2024), **KALSEL).set_index("kode_wilayah")
    ada = data[data["alasan"].isna()]
    assert ada[["nilai_x", "nilai_y"]].values.tolist() == [[80, 10], [72, 25], [64, 12.5]]
    assert data.loc["63.06", "alasan"] == "sumbu tegak belum terkumpul"


def test_pairs_say_for_each_side_why_it_has_no_figure(versi: store.Versi) -> None:
    kolom = ["alasan_x", "alasan_y", "alasan"]
    data = queries.run("pasangan", versi, x="indeks", y="risiko", **pada(2024), **KALSEL).set_index("kode_wilayah")
    assert data.loc["63.09", kolom].tolist() == [
        "tidak diumumkan", "belum terkumpul", "sumbu mendatar tidak diumumkan, sumbu tegak belum terkumpul",
    ]
    sama = queries.run("pasangan", versi, x="indeks", y="indeks", **pada(2024), **KALSEL).set_index("kode_wilayah")
    assert sama.loc["63.09", "alasan"] == "keduanya tidak diumumkan"
    # Kotabaru was given a letter without a number.
    huruf = queries.run("pasangan", versi, x="huruf", y="indeks", **pada(2024), **KALSEL).set_index("kode_wilayah")
    assert huruf.loc["63.02", kolom[0]] == "hanya predikat yang diumumkan" and huruf.loc["63.02", "nilai_y"] == 72


def test_pairs_on_offer_are_counted(versi: store.Versi) -> None:
    data = queries.run("pasangan_tersedia", versi, pilihan_tahun=2024, **KALSEL)
    # indeks-risiko: 63.01, 63.02, 63.03; the others only 63.01, and one point is no chart.
    assert data[["x", "y", "n"]].values.tolist() == [["indeks", "risiko", 3]]


def test_a_composite_is_linked_to_its_parts_from_its_year_on(versi: store.Versi) -> None:
    assert hubungan(versi, "indeks", "huruf", 2024) == [("indeks", "huruf")]
    assert hubungan(versi, "huruf", "indeks", 2024) == [("indeks", "huruf")]
    assert hubungan(versi, "indeks", "huruf", 2023) == []
    assert hubungan(versi, "indeks", "risiko", 2024) == []


def test_a_part_of_a_part_is_linked_too(versi: store.Versi) -> None:
    assert hubungan(versi, "bagian", "indeks", 2020) == [("bagian", "indeks")]
    assert hubungan(versi, "bagian", "huruf", 2024) == [("bagian", "huruf")]
    assert hubungan(versi, "bagian", "huruf", 2023) == []


def test_choices_are_headlines_and_whatever_has_figures(versi: store.Versi) -> None:
    data = queries.run("indikator_berdata", versi, **KALSEL)
    assert data["indikator"].tolist() == ["indeks", "bagian", "risiko", "huruf", "unit"]
    assert data["daerah"].tolist() == [5, 1, 3, 2, 1]


def test_years_with_figures_are_counted(versi: store.Versi) -> None:
    data = queries.run("tahun_berdata", versi, indikator=("indeks",), rincian="", **KALSEL)
    assert data.values.tolist() == [[2024, 5], [2023, 2], [2022, 2], [2021, 1], [2020, 1]]


def test_provinces_are_compared_with_provinces(versi: store.Versi) -> None:
    data = banding(versi, lingkup="semua_provinsi")
    assert data[["kode_wilayah", "nilai"]].fillna(0).values.tolist() == [["63", 64.15], ["64", 0]]


def test_what_a_composite_contains_is_shipped() -> None:
    isi = hubungan(store.versi(), "spi_indeks", "rb_indeks", 2024)
    assert isi == [("spi_indeks", "rb_indeks")]
    assert hubungan(store.versi(), "sakip", "rb_indeks", 2022) == []
