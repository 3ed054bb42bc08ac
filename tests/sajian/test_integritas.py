"""The SPI charts made from query strings alone; figures by hand from data/spi."""


import pandas as pd
import pytest

from pages.bersama.tabel_angka import figures
from sajian.daftar import serve
from sajian.jejak import source_line, trail
from tests.bantuan.sajian import charts_of, title, view


def test_course_of_kalsel_falls_from_73_76_to_64_15() -> None:
    sajian = serve("spi_deret", view(prov="63", tahun="2024"))
    assert dict(zip(sajian.data["tahun"], sajian.data["nilai"])) == {2022: 73.76, 2023: 72.54, 2024: 64.15}
    # 73,76 − 64,15 = 9,61
    assert title(sajian) == "SPI Pemprov Kalimantan Selatan turun 9,61 poin, 2022–2024"


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


def test_dimensions_of_banjar_stop_at_their_component_worst_first() -> None:
    k = view(daerah="63.03", tahun="2024", latihan="1")
    luar = serve("spi_dimensi_eksternal", k)
    assert list(zip(luar.data["indikator"], luar.data["nilai"])) == [
        ("spi_eks_pencegahan", 85.12), ("spi_eks_integritas_pegawai", 86.84), ("spi_eks_transparansi_keadilan", 86.96),
    ]
    assert serve("spi_dimensi_internal", k).data["nilai"].tolist() == [67.8, 67.95, 68.12, 70.73, 73.48, 76.67, 81.83]
    # Of the published ones three have a figure, and one of them a year before.
    terbit = serve("spi_dimensi_internal", view(daerah="63.03", tahun="2024")).data.dropna(subset=["nilai"])
    assert list(zip(terbit["indikator"], terbit["nilai"])) == [
        ("spi_int_pbj", 63.71), ("spi_int_sdm", 66.3), ("spi_int_anggaran", 75.7),
    ]
    assert terbit.set_index("indikator")["nilai_lalu"].dropna().to_dict() == {"spi_int_sdm": 72.85}


def test_indicators_of_banjar_worst_first_and_risks_worst_first() -> None:
    indikator = serve("spi_indikator", view(daerah="63.03", tahun="2025"))
    assert indikator.data["nilai"].tolist() == [46.63, 53.92, 53.97, 54.17, 63.81, 63.81, 65.48, 65.6, 78.01]
    # A high risk is the bad one.
    risiko = serve("spi_risiko", view(daerah="63.03", tahun="2024", latihan="1"))
    assert risiko.data["nilai"].tolist() == [49.68, 40.79, 32.64, 31.87, 26.01, 23.76, 22.85, 17.5, 15.01, 11]


def test_respondents_of_sanggau_by_group() -> None:
    data = serve("spi_partisipasi", view(daerah="61.05", tahun="2025")).data.set_index("kelompok")
    assert set(data["tahun"]) == {2024}
    assert data.loc["internal", ["sampel", "responden"]].tolist() == [1657, 308]
    assert data.loc["eksternal", ["sampel", "responden"]].tolist() == [3000, 101]


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


def test_the_region_belongs_to_a_kind_that_is_shown() -> None:
    # For 2025 one mean of all local governments was published, for 2024 one of the provinces.
    for tahun, kelompok in (("2025", "pemda"), ("2024", "pemprov")):
        isi = serve("spi_rata_kelompok", view(prov="64", tahun=tahun)).uraian()
        assert isi.kepala.anak_judul == f"Pemprov Kalimantan Timur termasuk kelompok {kelompok}"


def test_words_beside_the_picture_come_along() -> None:
    k = view(prov="63", tahun="2024")
    assert "601.453" in serve("spi_partisipasi_nasional", k).catatan
    assert serve("spi_rata_wilayah", k).catatan.startswith(
        "Rata-rata wilayah 2023 74,92, 2,38 poin di atas indeks pemprov (72,54)."
    )


@pytest.mark.parametrize("kunci", charts_of("integritas"))
def test_the_table_of_every_chart_has_its_columns(kunci: str) -> None:
    sajian = serve(kunci, view(daerah="63.03", tahun="2024", latihan="1"))
    # A column that is empty in every row is left out.
    terisi = [judul for k, judul in sajian.kolom.items() if sajian.data[k].replace("", None).notna().any()]
    assert terisi and list(figures(sajian.data, sajian.kolom, sajian.desimal).columns) == terisi


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


@pytest.mark.parametrize("kunci", charts_of("integritas"))
def test_title_where_there_is_no_picture_is_that_of_the_picture(kunci: str) -> None:
    sajian = serve(kunci, view(daerah="63.03", tahun="2024", latihan="1"))
    if kunci == "spi_deret":  # the picture's title tells the change
        assert sajian.judul == "Indeks SPI Kab. Banjar menurut tahun"
    else:
        assert sajian.judul == title(sajian)


def test_without_any_figure_every_chart_has_words(empty_data: None) -> None:
    k = view(prov="63")
    assert not any(serve(kunci, k).ada for kunci in charts_of("integritas"))
    assert all(serve(kunci, k).kosong for kunci in charts_of("integritas"))
