"""Ranked bars: what is said of each region, and the picture made of it."""

import pandas as pd
import pytest

from charts.batang import ranked_bars
from charts.templat import ABU, BIASA, UTAMA
from charts.uraian import Acuan, Batang, Kata, Kunci, Peringkat, Pita
from rakor.teks import solid
from sajian.sajian import JENIS
from tests.bantuan.gambar import INDEKS, fig, key, office

AMBANG = pd.DataFrame({
    "kategori": ["Terjaga", "Waspada", "Rentan"], "huruf": ["T", "W", "R"], "mutu": [1, 3, 5],
    "batas_bawah": [78.0, 73.0, None], "batas_atas": [None, 78.0, 73.0],
})


def described(data: pd.DataFrame, ambang: pd.DataFrame = AMBANG, **lain: str) -> Peringkat:
    return ranked_bars(data, INDEKS, ambang, BIASA, judul="Uji", **lain)


def test_order_values_and_colours_of_the_categories(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat, sorot="63.02")
    assert isi.kategori == ("Tanah Laut", "Kotabaru", "Banjar", "Barito Kuala") and isi.sorot == {1}
    assert isi.deret[0].nilai == (80.0, 72.0, None, None) and isi.deret[0].sorot == {1}
    assert isi.deret[0].warna_titik == (BIASA.mutu[1], BIASA.mutu[5], BIASA.mutu[3], BIASA.mutu[0])
    assert isi.kode == ("63.01", "63.02", "63.03", "63.04") and isi.ujung == (0, 100)
    assert isi.kepala.anak_judul == "3 dari 4 daerah ada datanya"


def test_words_where_a_figure_is_missing(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat)
    assert isi.deret[0].teks == ("80,00 · T", "72,00 · R", "", "")
    assert [(k.kategori, k.teks, k.warna) for k in isi.kata] == [
        (2, "B (nilai tidak terbit)", BIASA.mutu[3]), (3, "tidak diumumkan", ""),
    ]


def test_bands_and_one_benchmark_line(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat)
    assert isi.pita == (Pita(78, 100, BIASA.mutu[1]), Pita(73, 78, BIASA.mutu[3]), Pita(0, 73, BIASA.mutu[5]))
    assert isi.acuan == (Acuan("Nasional", 71.53, ABU),) and len(isi.deret) == 1
    assert isi.kunci == (
        Kunci("╌╌", ABU, "Nasional 71,53"), Kunci("■", BIASA.mutu[1], "T = Terjaga"), Kunci("■", BIASA.mutu[3], "W = Waspada"),
        Kunci("■", BIASA.mutu[3], "B"), Kunci("■", BIASA.mutu[5], "R = Rentan"),
    )


def test_last_years_values_are_strokes_and_only_where_compared(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat.assign(nilai_banding=[78.8, 75.0, 60.0, None], label_banding="Tahun 2023"))
    assert isi.deret[1].nama == "Tahun 2023" and isi.deret[1].nilai == (78.8, 75.0, None, None)
    assert not isi.acuan


def test_published_interval_becomes_whiskers(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat.assign(batas_bawah=[78.0, None, None, None], batas_atas=[83.0, None, None, None]))
    assert isi.deret[0].selang == ((2.0, 3.0), None, None, None)
    galat = next(t.error_x for t in fig(isi).data if t.error_x.array is not None)
    assert (list(galat.array), list(galat.arrayminus)) == ([3.0], [2.0])


def test_an_open_scale_starts_at_zero(peringkat: pd.DataFrame) -> None:
    terbuka = ranked_bars(peringkat, INDEKS.replace({100.0: None}), AMBANG.head(0), BIASA, judul="Uji")
    assert terbuka.ujung == pytest.approx((0, 86.4))


def test_without_any_category_bars_are_plain_and_no_longer_than_needed(peringkat: pd.DataFrame) -> None:
    polos = peringkat.head(2).assign(nilai=[20.0, 12.0], nilai_banding=None, kategori=None, huruf=None, mutu=None)
    isi = described(polos, AMBANG.head(0))
    assert set(isi.deret[0].warna_titik) == {UTAMA} and isi.ujung == pytest.approx((0, 21.6)) and isi.kisi


def test_predicates_alone_stand_on_no_bands(peringkat: pd.DataFrame) -> None:
    assert not described(peringkat.tail(2), sorot="63.04").pita


def test_nothing_to_rank_is_not_drawn(peringkat: pd.DataFrame) -> None:
    assert JENIS["batang"](peringkat)
    assert not JENIS["batang"](peringkat.tail(1))
    assert not JENIS["batang"](peringkat.head(0))


def test_the_picture_says_the_same(peringkat: pd.DataFrame) -> None:
    gambar = fig(described(peringkat, sorot="63.02"))
    assert list(gambar.layout.yaxis.categoryarray) == ["Tanah Laut", "<b>Kotabaru</b>", "Banjar", "Barito Kuala"]
    assert list(gambar.data[0].x) == [80, 72, 0, 0] and list(gambar.data[0].marker.line.width) == [0, 2, 0, 0]
    assert [(s.x0, s.x1) for s in gambar.layout.shapes if s.type == "rect"] == [(78, 100), (73, 78), (0, 73)]
    assert [s.x0 for s in gambar.layout.shapes if s.type == "line"] == [71.53]
    assert key(gambar)[0] == "Nasional 71,53"


def test_negative_figures_stay_figures_everywhere(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat.assign(nilai=[-1.5, -2.25, None, None]))
    assert isi.deret[0].nilai[:2] == (-1.5, -2.25) and isi.deret[0].teks[:2] == ("−1,50 · T", "−2,25 · R")
    asli = office(isi, Batang)
    assert asli.deret[0].nilai == (-1.5, -2.25, None, None)


def test_office_charts_get_solid_bands_a_sign_before_names_and_numbers_behind_the_line(peringkat: pd.DataFrame) -> None:
    asli = office(described(peringkat, sorot="63.02"), Batang)
    assert asli.kategori[1] == "► Kotabaru" and asli.pita[0].warna == solid(BIASA.mutu[1], 0.13)
    assert (asli.deret[1].nama, asli.deret[1].nilai, asli.deret[1].gaya) == ("Nasional", (71.53,) * 4, "bayang")
    assert asli.kunci[0] == Kunci("■", BIASA.mutu[1], "T = Terjaga")


def test_one_region_alone_has_its_benchmark_as_a_bar(peringkat: pd.DataFrame) -> None:
    asli = office(described(peringkat.head(1)), Batang)
    assert not asli.acuan and asli.deret[1].gaya == "isi" and asli.deret[1].nilai == (71.53,)


def test_a_row_without_anything_keeps_its_reason(peringkat: pd.DataFrame) -> None:
    kata = described(peringkat).kata[1]
    assert kata == Kata(3, "tidak diumumkan", petunjuk="<b>Barito Kuala</b><br>Indeks: tidak diumumkan")
