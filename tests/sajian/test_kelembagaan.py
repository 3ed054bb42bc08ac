"""The charts on institutions made from query strings alone; figures by hand from data/kelembagaan."""

import pytest

from sajian.daftar import serve
from sajian.kelembagaan import assessment
from tests.bantuan.sajian import title, view

EVALUASI, MATANG = "evaluasi_kelembagaan", "kematangan_perangkat_daerah"


@pytest.mark.parametrize(("diminta", "tampil"), [("", EVALUASI), (MATANG, MATANG), ("spi_indeks", EVALUASI)])
def test_an_assessment_of_another_subject_gives_the_first(diminta: str, tampil: str) -> None:
    assert assessment(view(prov="63", indikator=diminta))["indikator"] == tampil


@pytest.mark.parametrize(("lingkup", "anggota"), [("kalimantan", 14), ("semua_provinsi", 5), ("provinsi", 14)])
def test_counts_stand_beside_the_province_or_the_provinces(lingkup: str, anggota: int) -> None:
    # The province of Kalsel and its thirteen, or the five provinces.
    data = serve("klg_hitungan", view(prov="63", tahun="2025", lingkup=lingkup)).data
    assert data["kode_wilayah"].nunique() == anggota


def test_counts_of_kalsel_come_with_the_year_they_are_from() -> None:
    data = serve("klg_hitungan", view(prov="63", tahun="2023")).data
    kalsel = data[data["kode_wilayah"] == "63"].set_index("indikator")
    assert (kalsel.loc["perangkat_daerah", "nilai"], kalsel.loc["perangkat_daerah", "tahun_kata"]) == (37, "2025")
    assert kalsel.loc["uptd", "nilai"] == 70


def test_load_leaves_the_province_out_of_the_row_of_its_regions() -> None:
    sajian = serve("klg_beban", view(prov="63", tahun="2025"))
    assert "63" not in set(sajian.data["kode_wilayah"])
    hss = sajian.data.set_index("kode_wilayah").loc["63.06"]
    # 239.471 penduduk ÷ 29 = 8.257,6
    assert (hss["penduduk"], hss["nilai"], round(hss["beban"], 1)) == (239_471, 29, 8257.6)
    assert title(sajian).startswith("Penduduk per perangkat daerah (dihitung), Kalimantan Selatan")


def test_load_of_the_provinces_has_kalsel_with_37() -> None:
    data = serve("klg_beban", view(prov="63", tahun="2025", lingkup="semua_provinsi")).data.set_index("kode_wilayah")
    # 4.305.281 penduduk ÷ 37 = 116.358,9
    assert round(data.loc["63", "beban"]) == 116_359
    assert data.loc["63", "periode_kata"] != "belum terkumpul"


def test_types_are_absent_from_the_published_figures_and_drawn_in_training() -> None:
    assert not serve("klg_tipe", view(prov="63", tahun="2025")).ada
    assert serve("klg_tipe", view(prov="63", tahun="2024", latihan="1")).ada


def test_types_of_hss_in_training() -> None:
    data = serve("klg_tipe", view(daerah="63.06", tahun="2024", latihan="1")).data
    hss = data[data["kode_wilayah"] == "63.06"]
    assert dict(zip(hss["rincian"], hss["nilai"])) == {"A": 12, "B": 10, "C": 8}


def test_assessment_in_view_and_its_parts() -> None:
    latihan = {"daerah": "63.06", "tahun": "2024", "latihan": "1"}
    evaluasi = serve("klg_penilaian", view(**latihan)).data.set_index("kode_wilayah")
    assert (evaluasi.loc["63.06", "nilai"], len(evaluasi)) == (92.19, 13)
    bagian = serve("klg_bagian", view(**latihan)).data
    assert list(zip(bagian["rincian"], bagian["nilai"])) == [("proses", 98), ("struktur", 86.37)]
    matang = serve("klg_bagian", view(**latihan, indikator=MATANG)).data
    assert matang["nilai"].tolist() == [55, 54, 51, 51, 46, 45, 45, 44]


@pytest.mark.parametrize("bagan", ["klg_penilaian", "klg_bagian"])
def test_assessments_that_the_catalogue_lacks_are_said_in_words(bagan: str, kecil: None) -> None:
    sajian = serve(bagan, view(prov="63"))
    assert (sajian.ada, sajian.kosong) == (False, "Katalog indikator tidak memuat penilaian kelembagaan.")
    assert sajian.judul == f"{sajian.bagan.nama}: Kalimantan Selatan"
