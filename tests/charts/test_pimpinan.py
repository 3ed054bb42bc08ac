"""Tables of what leaders ask: rows as high as their words, the heading inside the picture, what is known in its cell."""

import pytest

from charts.tabel import cell_text, shown
from charts.uraian import Tabel
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
    assert (spi[3].teks, spi[3].tebal, spi[6].teks) == ("64,15", True, "5 dari 5")
    kategori = {(b[0].teks, b[0].ekor): b[1].teks for b in table_of("pimpinan_kategori").baris}
    # Bounds of 2022 and of 2023 on are counted apart.
    assert kategori[("SPI", "2022")] == "1 Rentan, 2 Waspada, 1 Terjaga"
