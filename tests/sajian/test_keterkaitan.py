"""The pair of indicators made from query strings alone; figures by hand from the small data folder."""

from __future__ import annotations

import pandas as pd
import pytest

from sajian.daftar import serve
from sajian.keterkaitan import SAJIAN, correlated, pair_rows
from sajian.konteks import Konteks
from tests.bantuan.sajian import hold, title, view

TAMPILAN = [
    {"prov": "63", "tahun": "2021", "lingkup": "kalimantan", "x": "spi_indeks", "y": "mcp"},
    {"daerah": "63.06", "tahun": "2024", "lingkup": "semua_provinsi"},
    {"prov": "61", "tahun": "2018"},
    {"prov": "64", "tahun": "2023", "latihan": "1", "warna": "aman"},
    {"daerah": "62.01", "tahun": "2024", "latihan": "1", "lingkup": "kalimantan", "x": "sakip", "y": "rb_indeks"},
]


def pairs(k: Konteks) -> pd.DataFrame:
    t = k.tampilan
    return k.tanya("pasangan", x=t.x, y=t.y, tahun=t.tahun, lingkup=t.lingkup, prov=t.prov)


def test_it_is_the_only_chart_of_the_page() -> None:
    assert set(SAJIAN) == {"keterkaitan"}


@pytest.mark.parametrize("query", TAMPILAN, ids=str)
def test_chart_draws_the_rows_of_its_question(query: dict[str, str]) -> None:
    k = view(**query)
    hold("keterkaitan", k, pairs(k))


def test_pairs_by_hand(kecil: None) -> None:
    k = view(prov="63", tahun="2024", x="indeks", y="risiko")
    sajian = serve("keterkaitan", k)
    ada = sajian.data.dropna(subset=["nilai_x", "nilai_y"]).set_index("kode_wilayah")
    assert ada[["nilai_x", "nilai_y"]].T.to_dict("list") == {"63.01": [80, 10], "63.02": [72, 25], "63.03": [64, 12.5]}
    assert ada.loc["63.03", ["teks_x", "teks_y"]].tolist() == ["64,00", "12,5%"]
    assert sajian.kolom["teks_x"] == "Indeks" and sajian.kolom["teks_y"] == "Risiko"
    assert sorted(set(zip(sajian.jejak["indikator"], sajian.jejak["kode_wilayah"]))) == [
        (i, w) for i in ("indeks", "risiko") for w in ("63.01", "63.02", "63.03")
    ]
    assert title(sajian) == "Indeks dan Risiko 2024, kabupaten/kota Kalimantan Selatan"
    assert correlated(pair_rows(k)).n == 3 and sajian.gambar().layout.title.subtitle.text == "n = 3 daerah"


def test_an_indicator_beside_itself_is_refused_in_words() -> None:
    sajian = serve("keterkaitan", view(prov="63", tahun="2024", x="spi_indeks", y="spi_indeks"))
    assert not sajian.ada and sajian.kosong == "Pilih dua indikator yang berbeda."
