"""The reform charts made from query strings alone; figures by hand from data/reformasi."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from sajian.daftar import serve
from sajian.jejak import trail
from sajian.konteks import Konteks
from sajian.reformasi import SAJIAN, instrument
from tests.bantuan.sajian import hold, title, view

# Views with the instrument they are about.
TAMPILAN = [
    ({"prov": "63", "tahun": "2024"}, "rb_indeks"),
    ({"daerah": "63.71", "tahun": "2023", "indikator": "spbe", "lingkup": "kalimantan"}, "spbe"),
    ({"prov": "62", "tahun": "2022", "indikator": "rb_indeks", "lingkup": "semua_provinsi"}, "rb_indeks"),
    ({"prov": "61", "tahun": "2017", "indikator": "spm_indeks"}, "rb_indeks"),
    ({"daerah": "65.02", "tahun": "2024", "latihan": "1", "indikator": "itkp", "banding": "provinsi"}, "itkp"),
    ({"prov": "63", "tahun": "2023", "latihan": "1", "indikator": "sakip", "lingkup": "semua_provinsi"}, "sakip"),
]


def years(k: Konteks, indikator: str) -> pd.DataFrame:
    tahun = k.pilihan.tahun
    return k.tanya("kelompok_tahun", kelompok="reformasi", kode=k.tampilan.kode, dari=min(tahun), sampai=max(tahun))


def regions(k: Konteks, indikator: str) -> pd.DataFrame:
    t = k.tampilan
    return k.tanya(
        "banding_daerah", indikator=indikator, rincian="", tahun=t.tahun, banding=t.banding, lingkup=t.lingkup, prov=t.prov,
    )


def course(k: Konteks, indikator: str) -> pd.DataFrame:
    return k.tanya("deret_daerah", kode=k.tampilan.kode, indikator=(indikator,))


def parts(k: Konteks, indikator: str) -> pd.DataFrame:
    data = k.tanya("bagian_instrumen", kelompok="reformasi", kode=k.tampilan.kode, tahun=k.tampilan.tahun)
    return data[data["indikator"] == indikator]


def areas(k: Konteks, indikator: str) -> pd.DataFrame:
    return k.tanya("area_perubahan", induk="rb_indeks", kode=k.tampilan.kode, tahun=k.tampilan.tahun)


def zones(k: Konteks, indikator: str) -> pd.DataFrame:
    return k.tanya("zi_tahap", prov=k.tampilan.prov, kode=k.tampilan.kode, tahun=k.tampilan.tahun)


HARAPAN: dict[str, Callable[[Konteks, str], pd.DataFrame]] = {
    "reformasi_tahun": years, "reformasi_daerah": regions, "reformasi_deret": course, "reformasi_bagian": parts,
    "reformasi_area": areas, "zi_tahap": zones,
}


def test_every_chart_of_the_subject_is_held_here() -> None:
    assert set(HARAPAN) == set(SAJIAN)


@pytest.mark.parametrize(("query", "indikator"), TAMPILAN, ids=str)
@pytest.mark.parametrize("kunci", HARAPAN)
def test_chart_draws_the_rows_of_its_question(kunci: str, query: dict[str, str], indikator: str) -> None:
    k = view(**query)
    assert instrument(k)["indikator"] == indikator
    hold(kunci, k, HARAPAN[kunci](k, indikator))


def test_course_of_spbe_in_banjarmasin() -> None:
    sajian = serve("reformasi_deret", view(daerah="63.71", tahun="2024", indikator="spbe"))
    data = sajian.data.set_index("tahun")
    assert dict(data["nilai"]) == {2021: 2.48, 2022: 3.31, 2023: 4.0, 2024: 4.06}
    assert data.loc[2022, "predikat"] == "Baik"
    assert title(sajian).endswith("Banjarmasin menurut tahun")


def test_one_predicate_is_no_course_but_a_bar() -> None:
    k = view(daerah="63.71", tahun="2024", indikator="sakip")
    assert not serve("reformasi_deret", k).ada
    banjarmasin = serve("reformasi_daerah", k).data.set_index("kode_wilayah").loc["63.71"]
    assert (banjarmasin["predikat"], pd.isna(banjarmasin["nilai"])) == ("BB", True)


def test_units_on_the_road_to_wbk_carry_their_sources() -> None:
    k = view(daerah="63.11", tahun="2025")
    sajian = serve("zi_tahap", k)
    assert dict(zip(sajian.data["status"], sajian.data["jumlah"]))["wbk"] == 2
    assert "Balangan" in " ".join(trail(k, sajian)["Judul"])


def test_areas_without_figures_stay_eight_rows_without_a_picture() -> None:
    sajian = serve("reformasi_area", view(prov="63", tahun="2024"))
    assert (len(sajian.data), sajian.ada) == (8, False)
