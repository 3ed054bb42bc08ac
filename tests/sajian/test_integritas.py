"""The SPI charts made from query strings alone; figures by hand from data/spi."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from charts.kalimat.kategori import relabel
from pages.bersama.tabel_angka import figures
from sajian.daftar import serve
from sajian.integritas import SAJIAN
from sajian.jejak import source_line, trail
from sajian.konteks import Konteks
from tests.bantuan.sajian import hold, title, view

INDEKS = "spi_indeks"
TAMPILAN = [
    {"prov": "63", "tahun": "2024"},
    {"daerah": "63.03", "tahun": "2024"},
    {"daerah": "65.71", "tahun": "2022", "ambang": "sekarang", "warna": "aman"},
    {"prov": "62", "tahun": "2025", "banding": "kalimantan"},
    {"prov": "61", "tahun": "2019"},
    {"daerah": "63.06", "tahun": "2024", "latihan": "1"},
    {"prov": "64", "tahun": "2022", "latihan": "1", "ambang": "sekarang"},
]


def labels(k: Konteks) -> pd.DataFrame:
    return k.tanya("kategori_ambang", indikator=INDEKS, prov=k.tampilan.prov, versi=k.tampilan.ambang)


def course(k: Konteks) -> pd.DataFrame:
    data = labels(k)
    return data[data["kode_wilayah"] == k.tampilan.kode]


def rank(k: Konteks) -> pd.DataFrame:
    t = k.tampilan
    data = k.tanya("nilai_lingkup", indikator=INDEKS, tahun=t.tahun, banding=t.banding, lingkup="provinsi", prov=t.prov)
    return relabel(data, labels(k))


def below(induk: str) -> Callable[[Konteks], pd.DataFrame]:
    def rows(k: Konteks) -> pd.DataFrame:
        t = k.tampilan
        data = k.tanya("komponen_daerah", induk=INDEKS, kode=t.kode, tahun=t.tahun, versi=t.ambang)
        return data[data["induk"] == induk]
    return rows


def parts(indikator: str, *, terbalik: bool) -> Callable[[Konteks], pd.DataFrame]:
    def rows(k: Konteks) -> pd.DataFrame:
        data = k.tanya("rincian_daerah", indikator=indikator, kode=k.tampilan.kode, tahun=k.tampilan.tahun)
        data = data[~data["rata_rata"] & ~data["unit_induk"]]
        return data.iloc[::-1] if terbalik else data
    return rows


def units(k: Konteks) -> pd.DataFrame:
    return k.tanya("unit_kerja", induk=INDEKS, kode=k.tampilan.kode, tahun=k.tampilan.tahun)


def people(k: Konteks) -> pd.DataFrame:
    return k.tanya("partisipasi_daerah", kode=k.tampilan.kode, tahun=k.tampilan.tahun)


def all_people(k: Konteks) -> pd.DataFrame:
    return k.tanya("partisipasi_daerah", kode="00", tahun=k.tampilan.tahun)


def regional(k: Konteks) -> pd.DataFrame:
    data = k.tanya("rata_rata_wilayah", indikator=INDEKS, rata_rata="spi_rata_rata_wilayah", prov=k.tampilan.prov)
    return data.sort_values(["tahun", "urut"], ascending=[False, True])


def groups(k: Konteks) -> pd.DataFrame:
    return k.tanya("rincian_daerah", indikator="spi_rata_rata_kelompok", kode="00", tahun=k.tampilan.tahun)


HARAPAN: dict[str, Callable[[Konteks], pd.DataFrame]] = {
    "spi_deret": course, "spi_peringkat": rank, "spi_komponen": below(INDEKS),
    "spi_dimensi_internal": below("spi_internal"), "spi_dimensi_eksternal": below("spi_eksternal"),
    "spi_kelompok_eksper": parts("spi_eksper", terbalik=True), "spi_indikator": parts("spi_indikator", terbalik=True),
    "spi_risiko": parts("spi_risiko", terbalik=False), "spi_unit": units, "spi_partisipasi": people,
    "spi_partisipasi_nasional": all_people, "spi_rata_wilayah": regional, "spi_rata_kelompok": groups,
}


def test_every_chart_of_the_subject_is_held_here() -> None:
    assert set(HARAPAN) == set(SAJIAN)


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", HARAPAN)
def test_chart_draws_the_rows_of_its_question(kunci: str, query: dict[str, str]) -> None:
    k = view(**query)
    hold(kunci, k, HARAPAN[kunci](k))


def test_course_of_kalsel_falls_from_73_76_to_64_15() -> None:
    sajian = serve("spi_deret", view(prov="63", tahun="2024"))
    assert dict(zip(sajian.data["tahun"], sajian.data["nilai"])) == {2022: 73.76, 2023: 72.54, 2024: 64.15}
    # 73,76 − 64,15 = 9,61
    assert title(sajian) == "SPI Pemprov Kalimantan Selatan turun 9,61 poin, 2022–2024"
    assert sajian.alt == "Indeks SPI Kalimantan Selatan menurut tahun"


def test_thresholds_in_the_address_change_the_label() -> None:
    # 73,74: from 73,7 waspada in 2022 and from 73 waspada now; Malinau 73,41 was rentan and would be waspada.
    asli = serve("spi_peringkat", view(prov="65", tahun="2022")).data.set_index("kode_wilayah")["kategori"]
    sekarang = serve("spi_peringkat", view(prov="65", tahun="2022", ambang="sekarang")).data.set_index("kode_wilayah")["kategori"]
    assert (asli["65.71"], sekarang["65.71"]) == ("Waspada", "Waspada")
    assert (asli["65.02"], sekarang["65.02"]) == ("Rentan", "Waspada")


def test_expert_groups_of_kalsel_worst_first_with_the_year_they_are_from() -> None:
    sajian = serve("spi_kelompok_eksper", view(prov="63", tahun="2024"))
    assert list(zip(sajian.data["rincian"], sajian.data["nilai"])) == [
        ("DPRD", 44.65), ("KPK", 57.04), ("auditor BPKP", 58.67), ("Saber Pungli Polri", 64.07), ("auditor BPK", 67.45),
    ]
    assert title(sajian) == "SPI menurut kelompok eksper Pemprov Kalimantan Selatan 2023"


def test_components_of_tarakan_2022() -> None:
    data = serve("spi_komponen", view(daerah="65.71", tahun="2022")).data.set_index("indikator")["nilai"]
    assert (data["spi_internal"], data["spi_eksternal"]) == (77.2, 79.3)
    assert pd.isna(data["spi_eksper"])


def test_components_explain_an_index_below_them_all() -> None:
    latihan = serve("spi_komponen", view(daerah="63.03", tahun="2024", latihan="1"))
    assert "faktor koreksi" in latihan.catatan
    # Kalsel 2023: 72,54 with one component of three known.
    assert serve("spi_komponen", view(prov="63", tahun="2024")).catatan == ""


def test_units_of_banjar_keep_their_components() -> None:
    data = serve("spi_unit", view(daerah="63.03", tahun="2024")).data
    bpbd = data[data["rincian"] == "BPBD"].set_index("indikator")["nilai"]
    assert bpbd.to_dict() == {
        "spi_indeks": 76.38, "spi_internal": 71.06, "spi_eksternal": 90.10, "spi_eksper": 70.27,
    }


def test_national_means_carry_the_index_of_the_region_in_view() -> None:
    data = serve("spi_rata_kelompok", view(prov="63", tahun="2024")).data.set_index("rincian")
    assert data.loc["pemprov", ["nilai", "nilai_banding", "label_banding"]].tolist() == [
        67.52, 64.15, "Indeks Pemprov Kalimantan Selatan",
    ]


def test_words_beside_the_picture_come_along() -> None:
    k = view(prov="63", tahun="2024")
    assert "601.453" in serve("spi_partisipasi_nasional", k).catatan
    assert serve("spi_rata_wilayah", k).catatan.startswith(
        "Rata-rata wilayah 2023 74,92, 2,38 poin di atas indeks pemprov (72,54)."
    )


@pytest.mark.parametrize("kunci", HARAPAN)
def test_the_table_of_every_chart_has_its_columns(kunci: str) -> None:
    sajian = serve(kunci, view(daerah="63.03", tahun="2024", latihan="1"))
    assert list(figures(sajian.data, sajian.kolom, sajian.desimal).columns) == list(sajian.kolom.values())


def test_respondents_name_every_publisher_of_a_count() -> None:
    k = view(prov="63", tahun="2024")
    sajian = serve("spi_partisipasi_nasional", k)
    rinci = trail(k, sajian)
    assert set(rinci["Responden"]) == {"390.754", "601.453", "840.000"}
    assert source_line(rinci).startswith("Sumber: ")


def test_an_empty_slide_says_what_it_would_show_and_whose() -> None:
    unit = serve("spi_unit", view(prov="63", tahun="2025"))
    assert (unit.judul, unit.kosong) == (
        "SPI unit kerja Pemprov Kalimantan Selatan 2025",
        "Belum ada angka terbit untuk Pemprov Kalimantan Selatan sampai 2025.",
    )
    nasional = serve("spi_partisipasi_nasional", view(prov="61", tahun="2019"))
    assert nasional.judul == "Populasi dan responden SPI Nasional 2019"
    assert nasional.kosong == "Belum ada angka terbit untuk tingkat nasional sampai 2019."


@pytest.mark.parametrize("kunci", HARAPAN)
def test_title_where_there_is_no_picture_is_that_of_the_picture(kunci: str) -> None:
    sajian = serve(kunci, view(daerah="63.03", tahun="2024", latihan="1"))
    if kunci == "spi_deret":  # the picture's title tells the change
        assert sajian.judul == "Indeks SPI Kab. Banjar menurut tahun"
    else:
        assert sajian.judul == title(sajian)


def test_without_any_figure_every_chart_has_words(empty_data: Path) -> None:
    k = view(prov="63")
    assert not any(serve(kunci, k).ada for kunci in SAJIAN)
    assert all(serve(kunci, k).bagan.kosong for kunci in SAJIAN)
