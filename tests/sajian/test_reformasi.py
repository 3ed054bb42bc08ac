"""The reform charts made from query strings alone; figures by hand from data/reformasi."""

import pandas as pd
import pytest

from sajian.daftar import serve
from sajian.jejak import trail
from sajian.reformasi import instrument
from tests.bantuan.sajian import title, view


@pytest.mark.parametrize(("diminta", "tampil"), [("spbe", "spbe"), ("", "rb_indeks"), ("spm_indeks", "rb_indeks")])
def test_an_instrument_of_another_subject_gives_the_composite(diminta: str, tampil: str) -> None:
    k = view(prov="63", tahun="2024", indikator=diminta)
    assert instrument(k)["indikator"] == tampil


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


def test_every_instrument_of_banjarmasin_has_its_row_of_years() -> None:
    data = serve("reformasi_tahun", view(daerah="63.71", tahun="2024")).data.set_index(["indikator", "tahun"])
    assert data.loc["spbe", "nilai"].dropna().to_dict() == {2021: 2.48, 2022: 3.31, 2023: 4, 2024: 4.06}
    assert (data.loc[("rb_indeks", 2024), "predikat"], data.loc[("ipp", 2024), "predikat"]) == ("A", "Pelayanan Prima")


def test_spbe_stands_beside_the_regions_of_the_scope_in_view() -> None:
    provinsi = serve("reformasi_daerah", view(prov="63", tahun="2023", indikator="spbe", lingkup="semua_provinsi"))
    assert provinsi.data.set_index("kode_wilayah").loc["63", "nilai"] == 2.69
    assert set(provinsi.data["kode_wilayah"]) >= {"61", "62", "63", "64", "65"}
    assert set(provinsi.data["kode_wilayah"].str.len()) == {2}
    assert set(serve("reformasi_daerah", view(prov="63", tahun="2023", indikator="spbe")).data["kode_wilayah"].str[:3]) == {"63."}


def test_parts_of_the_instrument_in_view_in_their_last_year() -> None:
    mcp = serve("reformasi_bagian", view(prov="61", tahun="2024", indikator="mcp")).data
    assert set(mcp["tahun"]) == {2022}
    assert dict(zip(mcp["rincian"], mcp["nilai"])) == {
        "Manajemen ASN": 99.04, "Manajemen Aset Daerah": 96.29, "Optimalisasi Pajak Daerah": 98.08,
        "Pelayanan Terpadu Satu Pintu": 100, "Pengadaan Barang dan Jasa": 96.22, "Pengawasan APIP": 94.82,
        "Perencanaan dan Penganggaran APBD": 94.55,
    }
    assert serve("reformasi_bagian", view(prov="61", tahun="2024", indikator="spbe")).data.empty


def test_areas_of_training_stand_in_their_order() -> None:
    sajian = serve("reformasi_area", view(prov="63", tahun="2024", latihan="1"))
    assert sajian.data["nilai"].tolist() == [67.78, 63.69, 65.46, 60.09, 62.51, 65.05, 63.05, 68.09]
    assert title(sajian) == "Delapan area perubahan Kalimantan Selatan 2024"


def test_units_on_the_road_to_wbk_carry_their_sources() -> None:
    k = view(daerah="63.11", tahun="2025")
    sajian = serve("zi_tahap", k)
    assert dict(zip(sajian.data["status"], sajian.data["jumlah"]))["wbk"] == 2
    assert "Balangan" in " ".join(trail(k, sajian)["Judul"])


def test_areas_without_figures_stay_eight_rows_without_a_picture() -> None:
    sajian = serve("reformasi_area", view(prov="63", tahun="2024"))
    assert (len(sajian.data), sajian.ada) == (8, False)
