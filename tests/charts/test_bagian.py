"""What the bars of parts draw: lengths, words, colours."""

import pandas as pd

from charts.bagian import Bilah, parts
from charts.dasar.templat import BIASA, UTAMA
from charts.dasar.uraian import Bagian, Batang, Kata
from charts.kalimat.nilai import rows as plain
from rakor.tayang.tempat import places
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig, office


def rows() -> pd.DataFrame:
    return pd.DataFrame({
        "kunci": ["a", "b", "c"], "nama": ["Kesehatan", "Sosial", "Nama yang terlalu panjang untuk satu baris layar ponsel"],
        "panjang": [83.16, None, 120.0], "teks": ["83,16 · Tuntas Madya", "belum terkumpul", "120"],
        "mutu": [2, None, None], "petunjuk": ["a", "b", "c"],
    })


def drawn(data: pd.DataFrame, lebar_nama: int = 44) -> Bagian:
    return parts([Bilah(**r) for r in plain(data)], BIASA, judul="J", lebar_nama=lebar_nama)


def test_a_bar_longer_than_the_track_is_cut_in_the_picture_alone() -> None:
    isi = drawn(rows())
    assert isi.deret[0].nilai == (83.16, None, 120.0) and isi.ujung == (0.0, 100.0)
    jalur, batang = fig(isi).data[:2]
    assert list(jalur.x) == [100, 100, 100]
    assert list(batang.x) == [83.16, 0, 100]
    assert office(isi, Batang).deret[0].nilai == (83.16, None, 120.0) and office(isi, Batang).ujung == (0.0, 120.0)


def test_colour_is_the_category_or_neutral() -> None:
    isi = drawn(rows())
    assert isi.deret[0].warna_titik == (BIASA.mutu[2], UTAMA, UTAMA)
    assert list(fig(isi).data[1].marker.color) == [BIASA.mutu[2], UTAMA, UTAMA]


def test_every_part_has_its_name_and_its_figure_in_words() -> None:
    isi = drawn(rows())
    assert isi.deret[0].teks == ("83,16 · Tuntas Madya", "", "120") and isi.kata == (Kata(1, "belum terkumpul"),)
    nama, angka = fig(isi).data[2:4]
    assert nama.text[0] == "Kesehatan" and nama.text[2] == "Nama yang terlalu panjang untuk satu baris…"
    assert list(angka.text) == ["83,16 · Tuntas Madya", "belum terkumpul", "120"]


def test_an_interval_is_drawn_at_the_end_of_its_bar_and_said_in_the_key() -> None:
    data = rows().assign(panjang=[83.16, 70.0, 60.0])
    isi = parts([Bilah(**r, selang=s) for r, s in zip(plain(data), [(2.0, 3.5), None, (1.0, 1.0)])], BIASA, judul="J")
    assert isi.deret[0].selang == ((2.0, 3.5), None, (1.0, 1.0)) and [k.nama for k in isi.kunci] == ["selang terbit"]
    galat = fig(isi).data[1].error_x
    assert (list(galat.arrayminus), list(galat.array)) == ([2.0, 0.0, 1.0], [3.5, 0.0, 1.0])
    assert drawn(rows()).deret[0].selang == () and drawn(rows()).kunci == ()


def test_a_slide_has_whole_names_even_with_a_colon() -> None:
    data = rows().assign(nama=["HSS: SPI", "Kotabaru: " + "Indeks panjang " * 4, "c"], petunjuk="<b>Daerah</b><br>x")
    asli = office(drawn(data, 20), Batang)
    assert asli.kategori == ("HSS: SPI", "Kotabaru: Indeks panjang Indeks panjang Indeks panjang Indeks panjang", "c")


def test_a_negative_figure_and_a_zero_are_figures_on_a_slide_and_never_words() -> None:
    data = rows().assign(panjang=[-3.5, 0.0, 2.0], teks=["−3,5 poin", "nol", "2,0"])
    asli = office(drawn(data), Batang)
    assert (asli.deret[0].nilai, asli.deret[0].teks) == ((-3.5, 0.0, 2.0), ("−3,5 poin", "nol", "2,0"))
    assert asli.kata == ()


def test_words_that_begin_with_a_digit_are_words_on_a_slide_where_no_figure_was_published() -> None:
    asli = office(drawn(rows().assign(teks=["83,16", "3 dari 5 unsur", "120"])), Batang)
    assert asli.deret[0].nilai[1] is None and asli.kata == (Kata(1, "3 dari 5 unsur"),)


def test_names_and_words_are_written_to_the_letter_and_the_one_in_view_in_bold() -> None:
    data = rows().assign(nama=["a < b & c", "<b>x</b>", "y" * 50], teks="< 5", tebal=[False, True, False])
    isi = drawn(data)
    nama, angka = fig(isi).data[2:4]
    assert list(nama.text) == ["a &lt; b &amp; c", "<b>&lt;b&gt;x&lt;/b&gt;</b>", "y" * 43 + "…"]
    assert set(angka.text) == {"&lt; 5"}
    assert office(isi, Batang).kategori == ("a < b & c", "► <b>x</b>", "y" * 50)


def test_click_gives_the_part() -> None:
    isi = drawn(rows())
    assert isi.kode == ("a", "b", "c") and [c[0] for c in fig(isi).data[1].customdata] == ["a", "b", "c"]


def test_parts_that_are_regions_can_be_lit_and_one_with_two_parts_only_named() -> None:
    data = rows().assign(kunci=["63.01", "63.02", "63.71"], daerah=["Tanah Laut", "Kotabaru", "Banjarmasin"])
    tempat = places(drawn(data))
    assert tempat.kotak["63.02"] == (None, None, 0.5, 1.5) and tempat.daerah["63.71"] == "Banjarmasin"
    # A name stands 0,34 rows above its bar: the middle between a bar and the next name is 0,33 below the bar.
    assert tempat.sela == (0.33, 1.33)
    berulang = places(drawn(data.assign(kunci=["63.01", "63.02", "63.01"])))
    assert (berulang.kotak, berulang.daerah) == ({}, {"63.01": "Tanah Laut", "63.02": "Kotabaru"})


def test_needs_a_figure() -> None:
    ada = pd.DataFrame({"nilai": [None, 1.0], "predikat": [None, None], "persen_hitung": [None, None]})
    kosong = ada.iloc[:1]
    assert JENIS["bagian"](ada) and not JENIS["bagian"](kosong)
    assert JENIS["bagian"](kosong.assign(predikat="A"))
    assert JENIS["layanan"](ada) and not JENIS["layanan"](kosong)
    assert JENIS["layanan"](kosong.assign(persen_hitung=80.0))
