"""The public-service charts made from query strings alone; figures by hand from data/ombudsman."""


import pandas as pd

from sajian.daftar import serve
from sajian.jejak import trail
from tests.bantuan.sajian import charts_of, title, view


def test_course_of_kalsel_has_the_four_values_since_2021() -> None:
    sajian = serve("omb_deret", view(prov="63", tahun="2024"))
    assert dict(zip(sajian.data["tahun"], sajian.data["nilai"])) == {2021: 79.31, 2022: 69.38, 2023: 85.77, 2024: 94.58}
    # The method changed in 2022: no change is named over the whole course, the break is told beside it.
    assert title(sajian) == "Kepatuhan Pemprov Kalimantan Selatan, 2021–2024"
    assert sajian.catatan.startswith("2022: Sampai 2021 diukur standar pelayanan yang tampak")
    assert serve("omb_deret", view(prov="64", tahun="2024")).catatan == ""  # its course begins in 2022


def test_hss_2022_is_a_zone_without_a_value() -> None:
    data = serve("omb_deret", view(daerah="63.06", tahun="2023")).data.set_index("tahun")
    assert list(data.index) == [2021, 2022, 2023]  # 2018 lies before the course
    assert pd.isna(data.loc[2022, "nilai"]) and data.loc[2022, "predikat"] == "zona kuning"


def test_rank_of_2025_shows_the_last_year_that_was_published() -> None:
    assert title(serve("omb_peringkat", view(prov="63", tahun="2025"))).endswith("kab/kota Kalimantan Selatan 2024")


def test_rank_of_2023_has_values_best_first_and_then_the_zones() -> None:
    data = serve("omb_peringkat", view(prov="63", tahun="2023")).data
    bernilai = data.dropna(subset=["nilai"])
    assert list(zip(bernilai["kode_wilayah"].head(2), bernilai["nilai"].head(2))) == [("63.06", 95.07), ("63.72", 92)]
    assert "63" not in set(data["kode_wilayah"])
    assert data.set_index("kode_wilayah").loc["63.01", "predikat"] == "zona hijau"


def test_units_of_barito_kuala_without_the_value_of_the_whole() -> None:
    sajian = serve("omb_unit", view(daerah="63.04", tahun="2024"))
    assert sajian.data["nilai"].tolist() == [90.31, 89.95, 89.88, 87.79, 86.62, 85.87, 82.73]
    assert sajian.data["rincian"].iloc[-1] == "Disdukcapil"
    assert title(sajian) == "Kepatuhan unit layanan Barito Kuala 2023"


def cells(kunci: str, **query: str) -> dict[tuple[int, str, str], float]:
    """Counts of a chart that has any, by year, period and measure."""
    data = serve(kunci, view(**query)).data.dropna(subset=["nilai"])
    periode = data["periode"] if "periode" in data else ["tahunan"] * len(data)
    return dict(zip(zip(data["tahun"], periode, data["indikator"]), data["nilai"]))


def test_flow_of_kalsel_has_full_years_only() -> None:
    # 2021 and 2025 have positions inside the year.
    assert cells("omb_alur", prov="63", tahun="2025") == {
        (2020, "tahunan", "omb_laporan_diterima"): 155, (2020, "tahunan", "omb_laporan_selesai"): 142,
    }
    # 2024 lies after the year in view.
    assert set(cells("omb_alur", prov="61", tahun="2023")) == {
        (2022, "tahunan", "omb_laporan_diterima"), (2022, "tahunan", "omb_laporan_proses"),
        (2023, "tahunan", "omb_laporan_diperiksa"),
    }


def test_access_leaves_out_years_that_have_reports_only() -> None:
    assert cells("omb_akses", prov="63", tahun="2024") == {
        (2024, "tahunan", "omb_akses_masyarakat"): 1107, (2020, "tahunan", "omb_akses_masyarakat"): 546,
        (2020, "tahunan", "omb_laporan_diterima"): 155,
    }
    # Kalteng counted reports in four years and consultations in 2020 alone.
    assert cells("omb_akses", prov="62", tahun="2024") == {
        (2020, "tahunan", "omb_konsultasi"): 67, (2020, "tahunan", "omb_laporan_diterima"): 68,
    }


def test_access_inside_the_year_leaves_out_periods_that_have_reports_only() -> None:
    assert cells("omb_akses_dalam", prov="61", tahun="2024") == {
        (2024, "tw1", "omb_akses_masyarakat"): 137, (2024, "tw1", "omb_laporan_diterima"): 63,
    }
    # Kaltara 2022 has a position of reports alone.
    assert cells("omb_akses_dalam", prov="65", tahun="2022") == {}
    assert cells("omb_akses_dalam", prov="64", tahun="2025") == {
        (2025, "posisi", "omb_akses_masyarakat"): 500, (2025, "posisi", "omb_laporan_diterima"): 188,
        (2025, "s1", "omb_akses_masyarakat"): 253, (2025, "s1", "omb_laporan_diterima"): 119,
        (2025, "s1", "omb_konsultasi"): 94, (2025, "s1", "omb_tembusan"): 41,
    }
    assert cells("omb_alur_dalam", prov="64", tahun="2025") == {
        (2025, "posisi", "omb_laporan_diterima"): 188, (2025, "posisi", "omb_laporan_selesai"): 161,
        (2025, "posisi", "omb_laporan_proses"): 27, (2025, "s1", "omb_laporan_diterima"): 119,
    }


def test_subjects_and_parties_without_their_total() -> None:
    substansi = serve("omb_substansi", view(prov="63", tahun="2025", periode="s1")).data
    assert substansi["nilai"].tolist() == [31, 23, 16, 13, 6, 5, 4, 3]
    terlapor = serve("omb_terlapor", view(prov="61", tahun="2025", periode="posisi")).data
    assert list(zip(terlapor["rincian"], terlapor["nilai"])) == [("badan pertanahan", 97), ("pemerintah daerah", 57)]


def test_reports_by_region_of_the_year_in_view_most_first() -> None:
    sajian = serve("omb_kabkota", view(prov="65", tahun="2024"))
    assert list(zip(sajian.data["kode_wilayah"], sajian.data["nilai"])) == [
        ("65.03", 52), ("65.71", 27), ("65.01", 14), ("65.02", 1),
    ]
    assert title(sajian) == "Laporan menurut wilayah terlapor, Ombudsman Kalimantan Utara 2024"


def test_opinion_says_how_many_regions_have_one() -> None:
    sajian = serve("omb_opini", view(prov="63", tahun="2025"))
    assert sajian.uraian().kepala.anak_judul == "3 dari 13 daerah ada hasilnya"
    hss = sajian.data.set_index("kode_wilayah").loc["63.06"]
    assert pd.isna(hss["nilai"]) and hss["predikat"] == "zona hijau (kualitas tinggi)"


def test_published_means_of_kalsel_2024() -> None:
    data = serve("omb_rata", view(daerah="63.03", tahun="2024")).data.set_index("rincian")["nilai"]
    assert data.to_dict() == {
        "rata-rata polres": 93.89, "rata-rata se-provinsi": 93.64, "rata-rata kantor pertanahan": 93.31,
    }


def test_rate_of_kalbar_2024_is_computed_and_explained() -> None:
    k = view(prov="61", tahun="2024")
    sajian = serve("omb_penyelesaian", k)
    # 406 ÷ 394 = 103,05%
    assert sajian.data.set_index("tahun").loc[2024, "label"] == "2024, dihitung: 406 dari 394"
    assert round(float(sajian.data.set_index("tahun").loc[2024, "nilai"]), 2) == 103.05
    assert sajian.catatan == "Lebih dari 100% (2024) karena laporan tahun sebelumnya ikut diselesaikan."
    rinci = trail(k, sajian)
    assert set(rinci.loc[rinci["dipakai"] & (rinci["Tahun"] == "2024"), "Nilai"]) == {"406", "394"}


def test_breakdown_follows_the_period_in_the_address_and_ignores_an_unknown_one() -> None:
    s1 = serve("omb_maladministrasi", view(prov="63", tahun="2025", periode="s1"))
    posisi = serve("omb_maladministrasi", view(prov="63", tahun="2025", periode="tw4"))
    assert s1.data.set_index("rincian")["nilai"]["tidak memberikan pelayanan"] == 59
    assert posisi.data.set_index("rincian")["nilai"]["tidak memberikan pelayanan"] == 125
    assert title(s1) == "Dugaan maladministrasi, Ombudsman Kalimantan Selatan 2025"


def test_positions_inside_the_year_say_that_they_disagree() -> None:
    sajian = serve("omb_alur_dalam", view(prov="63", tahun="2025"))
    assert "tidak dijumlahkan dengan setahun penuh" in sajian.uraian().kepala.anak_judul
    # 114 by one paper, 145 by another.
    assert sajian.catatan == "Berbeda antarsumber: laporan diterima semester I; semua angkanya ada pada daftar sumber."
    rinci = trail(view(prov="63", tahun="2025"), sajian)
    s1 = rinci[(rinci["Indikator"] == "Laporan diterima") & (rinci["Periode"] == "semester I")]
    assert set(s1["Nilai"]) == {"114", "145"}


def test_an_empty_slide_says_what_it_would_show_and_whose() -> None:
    k = view(daerah="63.03", tahun="2025")
    substansi = serve("omb_substansi", k)
    # The half-year has subjects, the position of 2025 has none.
    assert substansi.judul == "Substansi laporan, Ombudsman Kalimantan Selatan 2025"
    assert substansi.kosong == "Belum ada rincian posisi sementara 2025 dari Ombudsman Perwakilan Kalimantan Selatan."
    assert serve("omb_unit", k).kosong == "Belum ada angka terbit untuk Kab. Banjar sampai 2025."
    assert serve("omb_opini", view(daerah="63.03", tahun="2024")).judul == "Opini kab/kota Kalimantan Selatan 2024"


def test_without_any_figure_every_chart_has_words(empty_data: None) -> None:
    k = view(prov="63")
    assert not any(serve(kunci, k).ada for kunci in charts_of("pelayanan"))
    assert all(serve(kunci, k).kosong for kunci in charts_of("pelayanan"))
