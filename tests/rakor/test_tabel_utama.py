"""The tables of headlines and concerns as native cells: words, fills and spans as in the picture."""

from __future__ import annotations

from charts.tabel import Kolom, Sel, table
from rakor.asli.tabel import cells
from sajian.daftar import serve
from tests.bantuan.sajian import view


def test_cells_of_a_table_picture_become_native_cells() -> None:
    sajian = serve("beranda_ubin", view(prov="63", tahun="2024"))
    fig = table(
        [Kolom("Indikator", 2), Kolom("Dari<br>2023", 1, "kanan"), Kolom("Kategori", 1, "tengah")],
        [
            [Sel("Perangkat<br>daerah"), Sel("+1"), Sel("Baik", "#112233", "#FFFFFF", kecil=True)],
            [Sel("RB"), Sel("belum ada data")],
        ],
        judul="J",
    )
    tabel = cells(sajian, fig)
    assert [(s.teks, s.rata) for s in tabel.kepala] == [("Indikator", "kiri"), ("Dari 2023", "kanan"), ("Kategori", "tengah")]
    assert tabel.lebar == (2, 1, 1)
    penuh, pendek = tabel.baris
    assert [s.teks for s in penuh] == ["Perangkat daerah", "+1", "Baik"]
    assert (penuh[2].isi, penuh[2].tinta, penuh[2].kolom) == ("#112233", "#FFFFFF", 1)
    assert (pendek[1].teks, pendek[1].rata, pendek[1].kolom) == ("belum ada data", "kiri", 2)
    assert len(pendek) == 3


def test_native_table_says_what_the_picture_says() -> None:
    sajian = serve("beranda_ubin", view(prov="63", tahun="2024"))
    baris = {b[0].teks: [s.teks for s in b[1:]] for b in cells(sajian, sajian.gambar()).baris}
    assert baris["SPI"] == ["64,15", "▼", "Rentan", "−8,39", "5 dari 5"]
    assert baris["SPM"][0] == "belum ada data; terakhir 86,39 (2023)"
    assert len(baris) == 13
