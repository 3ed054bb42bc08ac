"""The tables of headlines and concerns as native cells: words, fills and spans as in the picture."""

from charts.dasar.templat import TINTA
from charts.dasar.uraian import Sel, Tabel
from charts.tabel import table
from rakor.pptx.kantor_tabel import KEPALA
from sajian.daftar import serve
from tests.bantuan.gambar import office
from tests.bantuan.sajian import view


def test_cells_of_a_table_become_native_cells() -> None:
    tabel = office(table(
        [(Sel("Indikator", rata="kiri"), 2), (Sel("Dari 2023", rata="kanan", muat=1), 1), (Sel("Kategori"), 1)],
        [
            [Sel("Perangkat\ndaerah\x07"), Sel("+1"), Sel("Baik", "#112233", "#FFFFFF", kecil=True)],
            [Sel("RB"), Sel("belum terkumpul")],
        ],
        judul="J",
    ), Tabel)
    assert [(s.teks, s.rata) for s in tabel.kolom] == [("Indikator", "kiri"), ("Dari 2023", "kanan"), ("Kategori", "tengah")]
    assert {(s.isi, s.tinta, s.tebal) for s in tabel.kolom} == {(KEPALA, TINTA, True)}
    assert tabel.lebar == (2, 1, 1)
    penuh, pendek = tabel.baris
    assert [s.teks for s in penuh] == ["Perangkat daerah", "+1", "Baik"]
    assert (penuh[2].isi, penuh[2].tinta, penuh[2].rentang) == ("#112233", "#FFFFFF", 1)
    assert (pendek[1].teks, pendek[1].rata, pendek[1].rentang) == ("belum terkumpul", "kiri", 2)
    assert len(pendek) == 3


def test_native_table_says_what_the_picture_says() -> None:
    tabel = office(serve("beranda_ubin", view(prov="63", tahun="2024")).uraian(), Tabel)
    baris = {b[0].teks: [s.teks for s in b[1:]] for b in tabel.baris}
    assert baris["SPI"] == ["64,15*", "▼", "Rentan", "−8,39", "5 dari 5"]
    assert baris["SPM"][0] == "belum terkumpul; terakhir 86,39 (2023)"
    assert len(baris) == 13
