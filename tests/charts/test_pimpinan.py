"""Tables of what leaders ask: rows as high as their words, the heading inside the picture, what is known in its cell."""

import pandas as pd
import pytest

from charts import pimpinan
from charts.dasar.uraian import Tabel
from charts.tabel import cell_text, shown
from sajian.daftar import SAJIAN, serve
from tests.bantuan.sajian import figure, view

PIMPINAN = [kunci for kunci in SAJIAN if kunci.startswith("pimpinan_")]


def table_of(kunci: str) -> Tabel:
    """The table of a chart of Kalimantan Selatan."""
    uraian = serve(kunci, view(prov="63")).uraian()
    assert isinstance(uraian, Tabel)
    return uraian


@pytest.mark.parametrize("kunci", PIMPINAN)
def test_rows_have_room_for_their_words_and_the_heading_stands_in_the_picture(kunci: str) -> None:
    isi, gambar = table_of(kunci), figure(serve(kunci, view(prov="63")))
    baris = max(cell_text(s).count("<br>") + 1 for b in isi.baris for _, s in shown(b))
    # A line of small letters is 14 pixels high.
    assert isi.tinggi >= 14 * baris
    bawah, atas = gambar["layout"]["yaxis"]["range"]
    assert all(atas < y < bawah for t in gambar["data"] for y in t["y"])


def test_the_column_of_the_province_and_the_rows_of_categories() -> None:
    provinsi = table_of("pimpinan_provinsi")
    assert [s.teks for s in provinsi.kolom] == ["Indikator", "Kalbar", "Kalteng", "Kalsel", "Kaltim", "Kaltara", "Kita"]
    spi = next(b for b in provinsi.baris if b[0].teks == "SPI")
    assert (spi[3].teks, spi[3].tebal, spi[6].teks) == ("64,15*", True, "5 dari 5")
    kategori = {(b[0].teks, b[0].ekor): b[1].teks for b in table_of("pimpinan_kategori").baris}
    # Bounds of 2022 and of 2023 on are counted apart.
    assert kategori[("SPI", "2022")] == "1 Rentan, 2 Waspada, 1 Terjaga"


def test_news_name_the_part_they_are_about_and_the_doubt_of_their_figure() -> None:
    dasar = {
        "jenis": "komitmen", "kode_wilayah": "63.01", "nama_tampil": "Tanah Laut", "nama_pendek": "SPI", "satuan": "indeks",
        "desimal": 2, "tahun": 2024, "nilai": 60.0, "desimal_sumber": 0, "predikat": None, "perubahan": None, "janji": "naik",
        "tanggal_terbit": "2025-04-01", "tanda_ragu": "†", "rincian": "Dinas A",
    }
    status = dasar | {"nama_pendek": "", "nilai": None, "tahun": None, "tanda_ragu": None, "rincian": ""}
    isi = pimpinan.since(pd.DataFrame([dasar, status]), judul="Uji", anak_judul="")
    assert [[s.teks for s in b[1:3]] for b in isi.baris[1:]] == [["SPI: Dinas A (2024)", "60†"], ["status komitmen", "–"]]


def test_a_doubt_stands_behind_the_figure_and_behind_the_name_of_who_stands_in_a_category() -> None:
    r = {"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "nilai": 71.0, "desimal_sumber": 2, "tanda_ragu": "*",
         "n_serupa": 4, "median_serupa": 70.0, "arah": "tinggi_baik", "nama_terbaik": "Tapin", "nilai_terbaik": 75.0,
         "desimal_terbaik": 1, "tanda_ragu_terbaik": "†"}
    (baris,) = pimpinan.against_alike(pd.DataFrame([r]), view().palet, judul="Uji", anak_judul="").baris
    assert (baris[1].teks, baris[3].teks) == ("71,00*", "Tapin 75,0†")
    golongan = {"indikator": "spi", "nama_pendek": "SPI", "aturan": 1, "tahun": 2024, "kategori": "Rentan", "mutu": 3, "letak": 1,
                "alasan": "belum ada angka sebelumnya", "nama_tampil": "Tapin", "tanda_ragu": "†"}
    kategori = pimpinan.categories(pd.DataFrame([golongan]), judul="Uji", anak_judul="")
    assert kategori.baris[0][0].petunjuk == "Rentan: Tapin†"
