"""Reform questions on the small data folder tests/berkas/bidang; expected numbers are worked out by hand."""

import pandas as pd
import pytest

import queries
import store
from tests.bantuan.berkas import ROOT
from tests.bantuan.waktu import pada

BIDANG = ROOT / "tests" / "berkas" / "bidang"


@pytest.fixture(scope="module")
def versi() -> store.Versi:
    return store.versi(folder=BIDANG)


def bagian(versi: store.Versi, kode: str, indikator: str, tahun: int = 2024) -> pd.DataFrame:
    data = queries.run("bagian_instrumen", versi, kelompok="reformasi", kode=kode, tahun=tahun)
    return data[data["indikator"] == indikator].set_index("rincian")


def tahap(versi: store.Versi, kode: str = "63", tahun: int = 2024) -> dict[str, int]:
    data = queries.run("zi_tahap", versi, prov="63", kode=kode, tahun=tahun)
    return dict(zip(data["status"], data["jumlah"]))


def test_parts_follow_the_list_of_their_year(versi: store.Versi) -> None:
    data = bagian(versi, "63.01", "cegah")
    # 'Pajak' was published elsewhere that year; 'Lama' is of 2023; a mean is no part.
    assert list(data.index) == ["Pengadaan", "Perencanaan", "Pajak"]
    assert data.loc["Pajak", "alasan_kosong"] == "belum_terkumpul"
    assert set(data["tahun"]) == {2024}


def test_parts_of_an_earlier_year_are_asked_for_by_year(versi: store.Versi) -> None:
    assert list(bagian(versi, "63.01", "cegah", 2023).index) == ["Lama"]


def test_units_belong_to_their_own_region(versi: store.Versi) -> None:
    assert list(bagian(versi, "63.01", "akip").index) == ["Dinas B"]


def test_parts_that_add_up_to_the_whole_are_shares(versi: store.Versi) -> None:
    # 60 + 12,5 = 72,5; but 90 + 70 is not 80.
    assert bagian(versi, "63", "rb")["berbobot"].all()
    assert not bagian(versi, "63.01", "cegah")["berbobot"].any()


def test_areas_are_all_there_with_or_without_a_figure(versi: store.Versi) -> None:
    data = queries.run("area_perubahan", versi, induk="rb", kode="63.01", **pada(2024)).set_index("indikator")
    assert list(data.index) == ["area_sdm", "area_awas"]
    assert data.loc["area_sdm", "nilai"] == 60 and data.loc["area_sdm", "andal"] == "satu sumber: pemerintah daerah"
    assert data.loc["area_awas", "alasan_kosong"] == "belum_terkumpul"


def test_every_instrument_has_every_year(versi: store.Versi) -> None:
    data = queries.run("kelompok_tahun", versi, kelompok="reformasi", kode="63", dari=2022, sampai=2024)
    assert len(data) == 3 * 3
    rb = data[data["indikator"] == "rb"].set_index("tahun")
    assert list(rb["huruf"]) == ["B", "BB", "BB"]
    assert rb.loc[2023, "putus"] == "Susunan indeks berubah."
    assert pd.isna(rb.loc[2024, "putus"])


def test_unit_counts_once_at_its_highest_stage_of_its_latest_year(versi: store.Versi) -> None:
    # Disdukcapil: WBK in 2023 although also pledged; DPMPTSP: proposed in 2019, pledged again in 2023.
    assert tahap(versi) == {"direncanakan": 1, "dicanangkan": 1, "diusulkan": 0, "wbk": 1, "wbbm": 1}


def test_later_years_do_not_count_yet(versi: store.Versi) -> None:
    assert tahap(versi, tahun=2025)["diusulkan"] == 1
    assert tahap(versi, tahun=2025)["direncanakan"] == 0


def test_region_sees_its_own_units(versi: store.Versi) -> None:
    assert tahap(versi, "63.01") == {"direncanakan": 0, "dicanangkan": 1, "diusulkan": 0, "wbk": 1, "wbbm": 0}


def test_list_has_one_row_a_unit_and_year(versi: store.Versi) -> None:
    data = queries.run("zi_unit", versi, prov="63", kode="63.01", tahun=2024, penilaian="nilai_zi")
    isi = {(r["unit_kerja"].split()[0], r["tahun"], r["status"], bool(r["terakhir"])) for _, r in data.iterrows()}
    assert isi == {
        ("Disdukcapil", 2023, "wbk", True), ("Disdukcapil", 2019, "wbk", False),
        ("DPMPTSP", 2023, "dicanangkan", True), ("DPMPTSP", 2019, "diusulkan", False),
    }


def test_assessment_joins_the_unit_it_names(versi: store.Versi) -> None:
    data = queries.run("zi_unit", versi, prov="63", kode="63.01", tahun=2024, penilaian="nilai_zi")
    nilai = data.dropna(subset=["nilai_tpi"])
    assert nilai[["unit_kerja", "tahun", "nilai_tpi"]].values.tolist() == [["Disdukcapil Kabupaten Tanah Laut", 2023, 93.9]]


def test_smaller_measures_use_their_latest_year_and_absent_ones_stay(versi: store.Versi) -> None:
    data = queries.run("ukuran_lain", versi, kelompok="reformasi", kode="63.01", tahun=2024)
    assert data[["indikator", "tahun", "nilai"]].values.tolist() == [["harta", 2021, 99.0]]
    lain = queries.run("ukuran_lain", versi, kelompok="reformasi", kode="63.02", tahun=2024)
    assert list(lain["indikator"]) == ["harta"] and lain["tahun"].isna().all()
    lama = queries.run("ukuran_lain", versi, kelompok="reformasi", kode="63.01", tahun=2020)
    assert list(lama["nama_status"]) == ["Posisi"]


def test_counts_of_bodies(versi: store.Versi) -> None:
    data = queries.run("jumlah_instansi", versi, kelompok="reformasi", prov="63", tahun=2024)
    assert data[["rincian", "nilai"]].values.tolist() == [["kabupaten/kota dievaluasi", 13.0]]


def test_what_the_composite_contains(versi: store.Versi) -> None:
    data = queries.run("isi_gabungan", versi, indikator="rb")
    assert data[["nama_pendek", "tahun_mulai"]].values.tolist() == [["SAKIP", 2023]]


def test_instruments_to_choose_from(versi: store.Versi) -> None:
    data = queries.run("pilihan_instrumen", versi, kelompok="reformasi")
    assert list(data["indikator"]) == ["rb", "akip", "cegah", "harta"]


def test_mid_year_position_stands_apart(versi: store.Versi) -> None:
    data = queries.run("belum_final", versi, prov="63", pilihan_tahun=2024, indikator=("cegah",))
    assert data[["kode_wilayah", "periode", "nilai"]].values.tolist() == [["63.02", "posisi", 45.0]]
