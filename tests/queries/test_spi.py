"""Integrity questions on the small data folder tests/berkas/integritas; expected numbers are worked out by hand."""

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


def test_the_small_folder_is_read_whole(versi: store.Versi) -> None:
    assert queries.run("berkas_ditolak", versi).empty


def kategori(versi: store.Versi, ambang: str) -> pd.DataFrame:
    data = queries.run("kategori_ambang", versi, indikator="indeks", prov="63", versi=ambang)
    return data.set_index(["kode_wilayah", "tahun"])


def test_each_year_keeps_its_own_thresholds(versi: store.Versi) -> None:
    data = kategori(versi, "asli")
    assert data.loc[("63.01", 2022), "kategori"] == "Sangat rentan"
    assert data.loc[("63.02", 2022), "kategori"] == "Terjaga"
    assert not data["berganti"].any()


def test_present_thresholds_change_three_labels(versi: store.Versi) -> None:
    # 66,00 sangat rentan -> rentan; 73,50 rentan -> waspada; 77,60 terjaga -> waspada; 75,00 stays waspada.
    data = kategori(versi, "sekarang")
    berganti = data[data["berganti"]]
    assert sorted(berganti.index) == [("63", 2022), ("63.01", 2022), ("63.02", 2022)]
    assert list(berganti.loc[("63.02", 2022), ["kategori_asli", "kategori", "mutu"]]) == ["Terjaga", "Waspada", 3]
    assert data.loc[("63.01", 2024), "kategori"] == "Waspada"


def test_bands_by_year_follow_the_chosen_thresholds(versi: store.Versi) -> None:
    def bawah(ambang: str) -> dict[int, list[float]]:
        data = queries.run("ambang_tahunan", versi, indikator="indeks", versi=ambang, dari=2020, sampai=2023)
        return {int(t): list(i["batas_bawah"].dropna()) for t, i in data.groupby("tahun")}

    assert bawah("asli") == {2021: [77.5, 73.7, 68.0], 2022: [77.5, 73.7, 68.0], 2023: [78.0, 73.0]}
    assert bawah("sekarang") == {2021: [78.0, 73.0], 2022: [78.0, 73.0], 2023: [78.0, 73.0]}


def komponen(versi: store.Versi, kode: str, tahun: int = 2025) -> pd.DataFrame:
    return queries.run("komponen_daerah", versi, induk="indeks", kode=kode, tahun=tahun, versi="asli").set_index("indikator")


def test_components_of_the_last_year_with_figures_worst_first(versi: store.Versi) -> None:
    data = komponen(versi, "63.01")
    assert set(data["tahun"]) == {2024}
    assert list(data.index) == ["ahli", "dalam", "dim_a", "dim_b"]
    assert "butir" not in data.index  # only ever published in parts


def test_component_against_last_year_and_the_median_where_n_allows(versi: store.Versi) -> None:
    data = komponen(versi, "63.01")
    # dim_a: 71 after 74; median of 71, 73, 75, 81 is 74. dim_b: one region, no median, no value.
    assert (data.loc["dim_a", "nilai_lalu"], data.loc["dim_a", "perubahan"]) == (74.0, -3.0)
    assert (data.loc["dim_a", "nilai_median"], data.loc["dim_a", "n_median"]) == (74.0, 4)
    assert pd.isna(data.loc["dim_b", "nilai_median"])
    assert data.loc["dim_b", "alasan_kosong"] == "belum_terkumpul"
    assert data.loc["dim_a", "kategori"] == "Rentan"


def test_no_components_no_rows(versi: store.Versi) -> None:
    assert komponen(versi, "63.06").empty


def test_expert_groups_are_told_from_work_units(versi: store.Versi) -> None:
    data = queries.run("rincian_daerah", versi, indikator=("ahli",), kode=("63.01",), tahun=2025).set_index("rincian")
    assert list(data.index) == ["BPBD", "auditor", "KPK"]
    assert list(data[data["unit_induk"]].index) == ["BPBD"]
    assert (data.loc["KPK", "tahun"], data.loc["KPK", "nilai_lalu"]) == (2024, 50.0)


def test_work_units_ranked_by_the_whole_with_their_components(versi: store.Versi) -> None:
    data = queries.run("unit_kerja", versi, induk="indeks", kode="63.01", tahun=2025)
    # Dinas Sosial 78,00; BPBD 76,38 (99,00 is of 2023); Dinas Baru has no whole; a mean is no unit.
    assert list(dict.fromkeys(data["rincian"])) == ["Dinas Sosial", "BPBD", "Dinas Baru"]
    bpbd = data[data["rincian"] == "BPBD"]
    assert list(bpbd["komponen"]) == ["Indeks", "Dalam", "Ahli"]
    assert [float(v) for v in bpbd["nilai"]] == [76.38, 71.06, 70.27]


def test_places_that_have_parts(versi: store.Versi) -> None:
    data = queries.run("tempat_rincian", versi, indikator=("ahli",), prov="63", berincian=True)
    assert data[["kode_wilayah", "tahun"]].values.tolist() == [["63.01", 2024]]


def test_response_rate_only_from_one_source(versi: store.Versi) -> None:
    data = queries.run("partisipasi_daerah", versi, kode=("63.01",), tahun=2025)
    assert set(data["tahun"]) == {2024}
    internal = data[data["kelompok"] == "internal"].iloc[0]
    assert internal["tingkat_respons"] == pytest.approx(18.5878, abs=1e-4)  # 308 of 1.657
    assert internal["dasar"] == "sampel"
    eksper = data[data["kelompok"] == "eksper"]
    assert len(eksper) == 2 and eksper["tingkat_respons"].isna().all()


def test_sources_that_print_the_same_are_one_statement(versi: store.Versi) -> None:
    total = queries.run("partisipasi_daerah", versi, kode=("63.01",), tahun=2024).query("kelompok == 'total'").iloc[0]
    assert (total["jumlah_sumber"], total["penerbit"]) == (2, "Kantor Pusat; Koran B")


def test_differing_totals_are_all_kept(versi: store.Versi) -> None:
    # 63.02: 20 + 30 + 10 = 60 by one source, 65 by another.
    data = queries.run("partisipasi_total", versi, kode=("63.02",), tahun=2024)
    assert data[["asal", "banyak"]].values.tolist() == [["total terbit", 65], ["jumlah tiga kelompok", 60]]
    assert data["berbeda"].all()
    satu = queries.run("partisipasi_total", versi, kode=("63.01",), tahun=2024).query("ukuran == 'responden'")
    assert list(satu["banyak"]) == [420] and not satu["berbeda"].any()


def test_regional_mean_is_computed_only_from_all_governments(versi: store.Versi) -> None:
    def rata(prov: str) -> dict[str, float]:
        data = queries.run("rata_rata_wilayah", versi, indikator="indeks", rata_rata="rata", prov=prov)
        return {r["nama"]: float(r["nilai"]) for _, r in data[data["tahun"] == 2024].iterrows()}

    # Province 64 has two governments, both with a figure: (70 + 60) / 2 = 65. Province 63 lacks two of seven.
    assert rata("64") == {"Indeks pemprov": 70.0, "Rata-rata wilayah (dihitung)": 65.0}
    assert rata("63") == {"Indeks pemprov": 64.15, "Rata-rata wilayah (terbit)": 71.20}


def test_who_has_no_figure_and_why(versi: store.Versi) -> None:
    data = queries.run("tanpa_angka", versi, indikator="indeks", prov="63", **pada(2024)).set_index("kode_wilayah")
    assert dict(data["alasan"]) == {"63.06": "belum_final", "63.09": "tidak_diumumkan"}
    assert dict(data["keterangan"]) == {"63.06": "hanya ada angka berstatus diragukan", "63.09": "Nilai tidak diumumkan."}
    lalu = queries.run("tanpa_angka", versi, indikator="indeks", prov="63", **pada(2023)).set_index("kode_wilayah")
    assert (lalu.loc["63.01", "tahun_terakhir"], lalu.loc["63.01", "nilai_terakhir"]) == (2022, 66.0)


def test_doubted_figures_stand_apart(versi: store.Versi) -> None:
    data = queries.run("angka_dipisah", versi, kelompok="spi", prov="63", dari=2021, sampai=2025)
    assert data[["kode_wilayah", "deret", "berbeda"]].values.tolist() == [["63.06", "ragu", False]]
