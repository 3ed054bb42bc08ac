"""Headline figures and concerns as tables, and the table figure itself."""

import pandas as pd
import pytest

from charts.dasar.templat import BIASA
from charts.dasar.uraian import Sel, Tabel
from charts.tabel import concerns, headlines, in_order, shown, signs, table
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig

KOSONG = {
    "nilai": None, "predikat": None, "kategori": None, "mutu": None, "perubahan": None, "peringkat": None, "n_peringkat": None,
    "hasil": None, "alasan_tidak_ada": None, "keterangan_tidak_ada": None, "tahun_terakhir": None, "nilai_terakhir": None,
    "desimal_terakhir": None, "predikat_terakhir": None, "desimal_sumber": None, "desimal": 2, "satuan": "indeks",
}
UTAMA = pd.DataFrame([
    {**KOSONG, "nama": "Pertama", "nama_pendek": "SPM", "tahun_terakhir": 2023, "nilai_terakhir": 86.39, "desimal_terakhir": 2},
    {**KOSONG, "nama": "Kedua", "nama_pendek": "SPI", "nilai": 64.15, "desimal_sumber": 2, "kategori": "Rentan", "mutu": 5,
     "perubahan": -8.39, "peringkat": 5, "n_peringkat": 5, "hasil": "lebih_rendah",
     "nilai_banding": 71.53, "label_banding": "Nasional"},
    {**KOSONG, "nama": "Ketiga", "nama_pendek": "Opini", "predikat": "Kualitas Tinggi", "kategori": "Kualitas tinggi", "mutu": 1,
     "hasil": "tidak_dibandingkan"},
    {**KOSONG, "nama": "Keempat", "nama_pendek": "Perangkat daerah", "nilai": 37, "desimal": 0, "desimal_sumber": 0,
     "satuan": "unit", "peringkat": 1, "n_peringkat": 1, "hasil": "tidak_dibandingkan"},
    {**KOSONG, "nama": "Kelima", "nama_pendek": "Kepatuhan", "alasan_tidak_ada": "tidak_dinilai",
     "keterangan_tidak_ada": "Diganti opini.", "tahun_terakhir": 2024, "nilai_terakhir": 94.58},
])
TEMUAN = pd.DataFrame({
    "jenis": ["kesenjangan", "kesenjangan", "penurunan"], "kode_wilayah": ["63", "63.10", "63"],
    "nama_tampil": ["Kalimantan Selatan", "Tanah Bumbu", "Kalimantan Selatan"], "nama_pendek": ["SPI", "IPP", "SPI"],
    "satuan": "indeks", "desimal": 2, "desimal_sumber": 2, "nilai": [64.15, 3.79, 64.15], "besar": [-7.38, -0.23, -8.39],
    "nilai_banding": [71.53, 4.02, 72.54], "label_banding": ["Nasional", "Nasional", "2023"],
})


def rows(isi: Tabel) -> list[list[str]]:
    """The words of a table, row by row."""
    return [[s.teks for _, s in shown(baris)] for baris in isi.baris]


def test_headlines_say_every_indicator_those_with_a_figure_first() -> None:
    assert rows(headlines(UTAMA, BIASA, judul="J", banding="Nasional", lalu="2023")) == [
        ["SPI", "64,15", "▼", "Rentan", "−8,39", "5 dari 5"],
        ["Opini", "hanya predikat", "○", "Kualitas tinggi", "–", "–"],
        ["Perangkat daerah", "37 unit", "○", "–", "–", "–"],
        ["SPM", "belum terkumpul; terakhir 86,39 (2023)"],
        ["Kepatuhan", "tidak dinilai: diganti opini"],
    ]


def test_category_has_its_colour_and_an_ink_to_be_read_on_it() -> None:
    sel, opini, *_ = headlines(UTAMA, BIASA, judul="J", banding="Nasional", lalu="2023").baris
    assert (sel[3].isi, sel[3].tinta) == (BIASA.mutu[5], BIASA.teks_mutu[5])
    assert opini[3].isi == BIASA.mutu[1]
    assert not any(s.isi for s in [*sel[:3], *sel[4:]])


def test_headlines_name_their_columns_and_say_the_whole_name_to_the_pointer() -> None:
    isi = headlines(UTAMA, BIASA, judul="J", banding="Nasional", lalu="2023")
    assert [(k.teks, k.rata) for k in isi.kolom] == [
        ("Indikator", "kiri"), ("Nilai", "kanan"), ("", "tengah"), ("Kategori", "tengah"), ("Dari 2023", "kanan"),
        ("Peringkat", "kanan"),
    ]
    assert (isi.kepala.judul, isi.kepala.anak_judul) == ("J", "Terhadap Nasional: ▼ lebih rendah, ○ tidak dibandingkan")
    assert [b[0].petunjuk for b in isi.baris] == [
        "Kedua<br>Lebih rendah dari Nasional, 71,53", "Ketiga", "Keempat", "Pertama", "Kelima",
    ]


def test_only_judgements_that_occur_are_explained() -> None:
    assert signs(UTAMA.to_dict("records"), "Nasional") == "Terhadap Nasional: ▼ lebih rendah, ○ tidak dibandingkan"
    assert in_order(UTAMA)["nama_pendek"].tolist() == ["SPI", "Opini", "Perangkat daerah", "SPM", "Kepatuhan"]


def test_concerns_stand_under_the_heading_of_their_kind() -> None:
    isi = concerns(TEMUAN, BIASA, judul="J", anak_judul="", lalu="2023")
    assert rows(isi) == [
        ["Lebih rendah dari Nasional"],
        ["Kalimantan Selatan", "SPI", "−7,38", "64,15", "71,53"],
        ["Tanah Bumbu", "IPP", "−0,23", "3,79", "4,02"],
        ["Turun dari 2023"],
        ["Kalimantan Selatan", "SPI", "−8,39", "64,15", "72,54"],
    ]
    assert [b[0].kode for b in isi.baris] == ["", "63", "63.10", "", "63"]
    assert "turun 8,39 poin" in isi.baris[4][0].petunjuk.replace("<br>", " ")
    petunjuk = fig(isi).data[-1]
    assert [c[0] for c in petunjuk.customdata] == ["", "63", "63.10", "", "63"] and petunjuk.mode == "markers"


def test_nothing_found_is_not_drawn() -> None:
    assert JENIS["perhatian"](TEMUAN) and not JENIS["perhatian"](TEMUAN.head(0))


def test_table_puts_words_on_the_side_of_their_column() -> None:
    gambar = fig(table(
        [(Sel("A", rata="kiri"), 1), (Sel("B"), 2), (Sel("C", rata="kanan"), 1)],
        [[Sel("a"), Sel("b", "#112233", "#FFFFFF"), Sel("c", tebal=True)], [Sel("x"), Sel("sampai tepi")]], judul="J",
    ))
    letak = {(teks, jejak.textposition): (x, y) for jejak in gambar.data for teks, x, y in zip(jejak.text, jejak.x, jejak.y)}
    assert letak["b", "middle center"] == (0.5, 0)
    assert letak["<b>c</b>", "middle left"] == (pytest.approx(0.992), 0)
    # The last cell of a short row begins where its column does and runs to the right edge.
    assert letak["sampai tepi", "middle right"] == (pytest.approx(0.258), 1)
    assert letak["<b>A</b>", "middle right"] == (pytest.approx(0.008), -1)
    [isian] = [s for s in gambar.layout.shapes if s.type == "rect"]
    assert (isian.x0, isian.x1, isian.fillcolor) == (0.25, 0.75, "#112233")


def test_a_short_row_is_whole_its_last_cell_covering_the_rest() -> None:
    [baris] = table([(Sel(k, rata="kanan"), 1) for k in "ABC"], [[Sel("x"), Sel("y")]], judul="J").baris
    assert [(s.teks, s.rentang) for s in baris] == [("x", 1), ("y", 2), ("", 1)]
    assert [s.rata for s in baris[:2]] == ["kanan", "kiri"]
    assert [(i, s.teks) for i, s in shown(baris)] == [(0, "x"), (1, "y")]


def test_words_are_broken_and_no_markup() -> None:
    [jejak] = fig(table([(Sel("", rata="kiri"), 1)], [[Sel("Hulu <b> Sungai", muat=8)]], judul="J")).data
    assert list(jejak.text) == ["Hulu<br>&lt;b&gt;<br>Sungai"]


def test_table_grows_with_its_rows() -> None:
    satu, tiga = (fig(table([(Sel("A"), 1)], [[Sel("a")]] * n, judul="J")).layout.height for n in (1, 3))
    assert tiga - satu == 72
