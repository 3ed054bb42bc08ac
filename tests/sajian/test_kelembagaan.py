"""The charts on institutions made from query strings alone; figures by hand from data/kelembagaan."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from sajian.daftar import serve
from sajian.kelembagaan import SAJIAN, assessment
from sajian.konteks import Konteks
from tests.bantuan.sajian import hold, title, view

# Views with the scope and the assessment they are about.
TAMPILAN = [
    ({"prov": "63", "tahun": "2025"}, "provinsi", "evaluasi_kelembagaan"),
    ({"daerah": "63.06", "tahun": "2023", "lingkup": "kalimantan"}, "provinsi", "evaluasi_kelembagaan"),
    ({"prov": "62", "tahun": "2025", "lingkup": "semua_provinsi"}, "semua_provinsi", "evaluasi_kelembagaan"),
    ({"prov": "65", "tahun": "2017", "indikator": "kematangan_perangkat_daerah"}, "provinsi", "kematangan_perangkat_daerah"),
    (
        {"daerah": "63.06", "tahun": "2024", "latihan": "1", "indikator": "kematangan_perangkat_daerah"},
        "provinsi", "kematangan_perangkat_daerah",
    ),
    ({"prov": "64", "tahun": "2023", "latihan": "1", "lingkup": "semua_provinsi"}, "semua_provinsi", "evaluasi_kelembagaan"),
]


def counts(k: Konteks, lingkup: str, indikator: str) -> pd.DataFrame:
    return k.tanya("klg_hitungan", prov=k.tampilan.prov, lingkup=lingkup, tahun=k.tampilan.tahun)


def load(k: Konteks, lingkup: str, indikator: str) -> pd.DataFrame:
    t = k.tampilan
    data = k.tanya("klg_beban", indikator="perangkat_daerah", prov=t.prov, lingkup=lingkup, tahun=t.tahun)
    data = data.assign(penduduk=data["penduduk"].astype(float))
    return data if lingkup == "semua_provinsi" else data[data["kelas"] == "kabkota"]


def types(k: Konteks, lingkup: str, indikator: str) -> pd.DataFrame:
    return k.tanya("klg_susunan", indikator="klg_tipe", prov=k.tampilan.prov, lingkup=lingkup, tahun=k.tampilan.tahun)


def grades(k: Konteks, lingkup: str, indikator: str) -> pd.DataFrame:
    t = k.tampilan
    return k.tanya(
        "banding_daerah", indikator=indikator, rincian="", tahun=t.tahun, banding=t.banding, lingkup=lingkup, prov=t.prov,
    )


def parts(k: Konteks, lingkup: str, indikator: str) -> pd.DataFrame:
    return k.tanya("rincian_daerah", indikator=indikator, kode=k.tampilan.kode, tahun=k.tampilan.tahun)


HARAPAN: dict[str, Callable[[Konteks, str, str], pd.DataFrame]] = {
    "klg_hitungan": counts, "klg_beban": load, "klg_tipe": types, "klg_penilaian": grades, "klg_bagian": parts,
}


def test_every_chart_of_the_subject_is_held_here() -> None:
    assert set(HARAPAN) == set(SAJIAN)


@pytest.mark.parametrize(("query", "lingkup", "indikator"), TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", HARAPAN)
def test_chart_draws_the_rows_of_its_question(kunci: str, query: dict[str, str], lingkup: str, indikator: str) -> None:
    k = view(**query)
    assert assessment(k)["indikator"] == indikator
    hold(kunci, k, HARAPAN[kunci](k, lingkup, indikator))


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
    assert data.loc["63", "periode_kata"] != "belum ada data"


def test_types_are_absent_from_the_published_figures_and_drawn_in_training() -> None:
    assert not serve("klg_tipe", view(prov="63", tahun="2025")).ada
    assert serve("klg_tipe", view(prov="63", tahun="2024", latihan="1")).ada
