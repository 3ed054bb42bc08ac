"""The spines of the sheet on one region made from query strings alone; figures by hand from the small data folder."""

from __future__ import annotations

import pandas as pd
import pytest

from charts.spine import BAGIAN
from sajian.daftar import serve
from sajian.konteks import Konteks
from sajian.profil import SAJIAN, peers, sheet_rows, spine_rows
from tests.bantuan.sajian import hold, title, view

TAMPILAN = [
    {"prov": "63", "tahun": "2024"},
    {"daerah": "63.06", "tahun": "2022", "banding": "kalimantan", "lingkup": "kalimantan"},
    {"prov": "64", "tahun": "2023", "lingkup": "semua_provinsi", "warna": "aman"},
    {"daerah": "65.01", "tahun": "2017"},
    {"daerah": "63.06", "tahun": "2024", "latihan": "1"},
    {"prov": "62", "tahun": "2023", "latihan": "1", "banding": "tahun_lalu"},
]


def sheet(k: Konteks, lingkup: str) -> pd.DataFrame:
    t = k.tampilan
    return k.tanya("profil_daerah", kode=t.kode, tahun=t.tahun, banding=t.banding, lingkup=lingkup)


def test_every_spine_of_the_sheet_is_served() -> None:
    assert set(SAJIAN) == set(BAGIAN)


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
def test_spines_share_out_the_judged_rows_of_the_sheet(query: dict[str, str]) -> None:
    k = view(**query)
    bawaan = "provinsi" if k.tampilan.daerah else "kalimantan"
    semua = sheet(k, k.tampilan.lingkup if query.get("lingkup") else bawaan)
    bagian = spine_rows(semua)
    for kunci in SAJIAN:
        hold(kunci, k, bagian.get(kunci, semua.head(0)))
    digambar = [i for isi in bagian.values() for i in isi["indikator"]]
    assert len(set(digambar)) == len(digambar)
    sisa = semua[~semua["indikator"].isin(digambar)]
    assert set(sisa["arah"]) <= {"tanpa_penilaian"} and not sisa["utama"].any()


def test_peers_fit_the_class_of_the_region() -> None:
    assert peers(view(prov="63")) == "kalimantan"
    assert peers(view(prov="63", lingkup="semua_provinsi")) == "semua_provinsi"
    assert peers(view(daerah="63.06")) == "provinsi"
    assert peers(view(daerah="63.06", lingkup="semua_provinsi")) == "provinsi"


def test_spine_by_hand(kecil: None) -> None:
    # Kotabaru 72,00 beside the national 71,53: alike within 0,5; the five of the province are 64, 70, 72, 73,4 and 80.
    k = view(daerah="63.02", tahun="2024", indikator="indeks")
    sajian = serve("spine_utama", k)
    indeks = sajian.data.set_index("indikator").loc["indeks"]
    assert (indeks["nilai"], round(indeks["selisih"], 6), indeks["hasil"]) == (72, 0.47, "setara")
    sebaran = ["terendah", "kuartil_bawah", "kuartil_atas", "tertinggi"]
    assert indeks[sebaran].tolist() == [64, 70, 73.4, 80]
    assert title(sajian) == "Indikator utama Kotabaru: 1 setara, 2 tidak dibandingkan"
    assert "sebaran kab/kota seprovinsi" in sajian.gambar().layout.title.subtitle.text.replace("<br>", " ")
    assert len(sheet_rows(k)) == 3


def test_published_figure_of_the_province() -> None:
    spi = serve("spine_utama", view(prov="63", tahun="2024")).data.set_index("indikator").loc["spi_indeks"]
    assert (spi["nilai"], spi["nilai_banding"], round(spi["selisih"], 6)) == (64.15, 71.53, -7.38)
