"""The public-service charts made from query strings alone; figures by hand from data/ombudsman."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from sajian.daftar import serve
from sajian.jejak import trail
from sajian.konteks import Konteks
from sajian.pelayanan import SAJIAN
from tests.bantuan.sajian import hold, title, view

KEPATUHAN, OPINI = "ombudsman_kepatuhan", "ombudsman_opini"
DITERIMA = "omb_laporan_diterima"
ALUR = (DITERIMA, "omb_laporan_diperiksa", "omb_laporan_selesai", "omb_laporan_proses")
AKSES = ("omb_akses_masyarakat", DITERIMA, "omb_konsultasi", "omb_tembusan")
ISI = ("omb_maladministrasi", "omb_substansi", "omb_terlapor")
# With each view: the last year up to it that has compliance, opinion, and breakdowns; and the period of those.
TAMPILAN: list[tuple[dict[str, str], int, int, tuple[int, str]]] = [
    ({"prov": "63", "tahun": "2024"}, 2024, 2024, (2022, "tahunan")),
    ({"prov": "63", "tahun": "2025", "periode": "s1"}, 2024, 2025, (2025, "s1")),
    ({"daerah": "63.04", "tahun": "2023", "lingkup": "kalimantan"}, 2023, 2023, (2022, "tahunan")),
    ({"prov": "61", "tahun": "2025", "lingkup": "semua_provinsi", "warna": "aman"}, 2024, 2025, (2025, "posisi")),
    ({"prov": "61", "tahun": "2019"}, 2019, 2019, (2019, "tahunan")),
    ({"daerah": "63.06", "tahun": "2024", "latihan": "1"}, 2024, 2024, (2024, "tahunan")),
    ({"prov": "65", "tahun": "2025", "latihan": "1", "lingkup": "semua_provinsi"}, 2024, 2025, (2025, "tahunan")),
]
Tahun = tuple[int, int, tuple[int, str]]


def course(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    data = k.tanya("kategori_ambang", indikator=KEPATUHAN, prov=k.tampilan.prov, versi="asli")
    return data[(data["kode_wilayah"] == k.tampilan.kode) & (data["tahun"] >= 2019)]


def scope(k: Konteks, indikator: str, tahun: int) -> pd.DataFrame:
    t = k.tampilan
    return k.tanya("nilai_lingkup", indikator=indikator, tahun=tahun, banding=t.banding, lingkup=t.lingkup, prov=t.prov)


def compliance(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    return scope(k, KEPATUHAN, tahun[0])


def opinion(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    data = scope(k, OPINI, tahun[1])
    return data[data["nilai"].notna() | data["predikat"].notna()]


def parts(k: Konteks, kode: str) -> pd.DataFrame:
    return k.tanya("rincian_daerah", indikator=KEPATUHAN, kode=kode, tahun=k.tampilan.tahun)


def units(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    data = parts(k, k.tampilan.kode)
    return data[~data["rata_rata"]]


def means(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    data = parts(k, k.tampilan.prov)
    return data[data["rata_rata"]]


def flow(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    return k.tanya("laporan_tahunan", indikator=ALUR, kode=k.tampilan.prov, sampai=k.tampilan.tahun)


def access(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    return own(k.tanya("laporan_tahunan", indikator=AKSES, kode=k.tampilan.prov, sampai=k.tampilan.tahun), "tahun")


def flow_within(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    return k.tanya("laporan_dalam_tahun", indikator=ALUR, kode=k.tampilan.prov, tahun=k.tampilan.tahun)


def access_within(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    return own(k.tanya("laporan_dalam_tahun", indikator=AKSES, kode=k.tampilan.prov, tahun=k.tampilan.tahun), "periode")


def own(data: pd.DataFrame, kunci: str) -> pd.DataFrame:
    """Groups that have more than the reports received."""
    ada = set(data[(data["indikator"] != DITERIMA) & data["nilai"].notna()][kunci])
    return data[pd.Series([g in ada for g in data[kunci]], index=data.index, dtype=bool)]


def completion(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    data = k.tanya(
        "penyelesaian", terbit="omb_penyelesaian_persen", selesai="omb_laporan_selesai", diterima=DITERIMA,
        kode=k.tampilan.prov, sampai=k.tampilan.tahun,
    )
    return data[data["deret"] == "final"]


def content(indikator: str) -> Callable[[Konteks, Tahun], pd.DataFrame]:
    def rows(k: Konteks, tahun: Tahun) -> pd.DataFrame:
        data = k.tanya("rincian_periode", indikator=indikator, kode=k.tampilan.prov, tahun=tahun[2][0], periode=tahun[2][1])
        return data[data["rincian"] != ""]
    return rows


def by_region(k: Konteks, tahun: Tahun) -> pd.DataFrame:
    return k.tanya(
        "laporan_kabkota", indikator=DITERIMA, lain="omb_lain", awalan="laporan menurut", prov=k.tampilan.prov,
        tahun=k.tampilan.tahun,
    )


HARAPAN: dict[str, Callable[[Konteks, Tahun], pd.DataFrame]] = {
    "omb_deret": course, "omb_peringkat": compliance, "omb_opini": opinion, "omb_unit": units, "omb_rata": means,
    "omb_alur": flow, "omb_penyelesaian": completion, "omb_akses": access, "omb_alur_dalam": flow_within,
    "omb_akses_dalam": access_within, **{i: content(i) for i in ISI}, "omb_kabkota": by_region,
}


def test_every_chart_of_the_subject_is_held_here() -> None:
    assert set(HARAPAN) == set(SAJIAN)


@pytest.mark.parametrize(("query", "kepatuhan", "opini", "isi"), TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", HARAPAN)
def test_chart_draws_the_rows_of_its_question(
    kunci: str, query: dict[str, str], kepatuhan: int, opini: int, isi: tuple[int, str],
) -> None:
    k = view(**query)
    hold(kunci, k, HARAPAN[kunci](k, (kepatuhan, opini, isi)))


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


def test_opinion_says_how_many_regions_have_one() -> None:
    sajian = serve("omb_opini", view(prov="63", tahun="2025"))
    assert sajian.gambar().layout.title.subtitle.text == "3 dari 13 daerah ada hasilnya"
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
    assert "tidak dijumlahkan dengan setahun penuh" in str(sajian.gambar().layout.title.subtitle.text).replace("<br>", " ")
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


def test_without_any_figure_every_chart_has_words(empty_data: Path) -> None:
    k = view(prov="63")
    assert not any(serve(kunci, k).ada for kunci in SAJIAN)
    assert all(serve(kunci, k).bagan.kosong for kunci in SAJIAN)
