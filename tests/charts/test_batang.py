"""Ranked bars: what is said of each region, and the picture made of it."""

import pandas as pd
import pytest

from charts.batang import ranked_bars
from charts.dasar.templat import ABU, BIASA, UTAMA
from charts.dasar.uraian import Acuan, Batang, Batas, Kunci, Peringkat
from charts.dasar.uraian_garis import Sebar
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
    assert isi.kategori == ("Tanah Laut", "Kotabaru", "Banjar") and isi.sorot == {1}
    assert isi.deret[0].nilai == (80.0, 72.0, None) and isi.deret[0].sorot == {1}
    assert isi.deret[0].warna_titik == (BIASA.mutu[1], BIASA.mutu[5], BIASA.mutu[3])
    assert isi.kode == ("63.01", "63.02", "63.03")
    assert isi.kepala.anak_judul == "3 dari 4 daerah ada datanya"


def test_words_where_a_figure_is_missing(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat)
    assert isi.deret[0].teks == ("80,00 · T", "72,00 · R", "")
    assert [(k.kategori, k.teks, k.warna) for k in isi.kata] == [(2, "B (nilai tidak terbit)", BIASA.mutu[3])]


def test_the_year_stands_beside_a_figure_only_where_years_differ(peringkat: pd.DataFrame) -> None:
    setahun = described(peringkat.assign(tahun_sebut=2024))
    assert setahun.deret[0].teks == ("80,00 · T", "72,00 · R", "")
    assert setahun.kepala.anak_judul == "3 dari 4 daerah ada datanya; angka 2024"
    berbeda = described(peringkat.assign(tahun_sebut=[2024, 2022, 2024, 2024]))
    assert berbeda.deret[0].teks == ("80,00 · T (2024)", "72,00 · R (2022)", "")
    assert berbeda.kepala.anak_judul == "3 dari 4 daerah ada datanya; tahun berbeda, 2022–2024"


def test_who_has_nothing_is_one_line_of_names_by_reason_and_no_row(peringkat: pd.DataFrame) -> None:
    kosong = peringkat.tail(1)
    lain = kosong.assign(kode_wilayah="63.05", nama_tampil="Tapin", alasan_kosong=None)
    semua = pd.concat([peringkat, lain, lain.assign(kode_wilayah="63.06", nama_tampil="Balangan")], ignore_index=True)
    isi = described(semua)
    assert len(isi.kategori) == 3 and not {"Tapin", "Balangan", "Barito Kuala"} & {*isi.kategori}
    assert isi.kunci[-3:] == (
        Kunci("□", ABU, "tidak diumumkan: Barito Kuala"), Kunci("□", ABU, "belum terkumpul: Tapin,"), Kunci("", "", "Balangan"),
    )
    assert key(fig(isi))[-3:] == ["tidak diumumkan: Barito Kuala", "belum terkumpul: Tapin,", "Balangan"]


def test_thresholds_are_named_lines_and_one_benchmark_another(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat)
    assert isi.batas == (Batas("W ≥ 73", 73, BIASA.mutu[3]), Batas("T ≥ 78", 78, BIASA.mutu[1]))
    assert isi.acuan == (Acuan("Nasional", 71.53, ABU),) and len(isi.deret) == 1
    assert isi.kunci == (
        Kunci("╌╌", ABU, "Nasional 71,53"), Kunci("■", BIASA.mutu[1], "T = Terjaga"), Kunci("■", BIASA.mutu[3], "W = Waspada"),
        Kunci("■", BIASA.mutu[3], "B"), Kunci("■", BIASA.mutu[5], "R = Rentan"),
        Kunci("□", ABU, "tidak diumumkan: Barito Kuala"),
    )


def test_words_have_a_ground_of_their_own_where_lines_would_cross_them(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat)
    (kata,) = [a for a in fig(isi).layout.annotations if a.name == "kata"]
    assert (kata.text, kata.x, kata.y, kata.bgcolor) == ("B (nilai tidak terbit)", isi.ujung[0], "Banjar", BIASA.kosong)
    assert not any("nilai tidak terbit" in str(t.text) for t in fig(isi).data)
    tanpa = fig(described(peringkat.assign(nilai_banding=None, hasil=None), AMBANG.head(0)))
    assert not [a for a in tanpa.layout.annotations if a.name == "kata"]
    assert any("B (nilai tidak terbit)" in str(t.text) for t in tanpa.data)


def test_figures_in_a_part_of_the_scale_are_dots_on_an_axis_of_their_own(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat, sorot="63.02")
    # 71,53 to 80 is less than a tenth of the scale: 10 wide round 75,765, with 1,2 below and 2,8 above.
    assert isi.titik and isi.ujung == pytest.approx((69.565, 83.565))
    titik, angka = fig(isi).data[:2]
    assert titik.mode == "markers" and list(titik.x) == [80, 72] and list(titik.marker.line.width) == [0, 2.5]
    assert list(angka.textposition) == ["middle left", "middle right"] and list(angka.x) == [80, 72]


@pytest.mark.parametrize("nilai", [[80.0, 30.0], [80.0, 0.0], [80.0, -60.0]])
def test_figures_all_over_the_scale_are_bars_from_zero(peringkat: pd.DataFrame, nilai: list[float]) -> None:
    isi = described(peringkat.assign(nilai=[*nilai, None, None], nilai_banding=None, hasil=None))
    assert not isi.titik and isi.ujung == (0, 100) and fig(isi).data[0].type == "bar"


def test_last_years_values_are_strokes_and_only_where_compared(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat.assign(nilai_banding=[78.8, 75.0, 60.0, None], label_banding="Tahun 2023"))
    assert isi.deret[1].nama == "Tahun 2023" and isi.deret[1].nilai == (78.8, 75.0, None)
    assert not isi.acuan


def test_published_interval_becomes_whiskers(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat.assign(batas_bawah=[78.0, None, None, None], batas_atas=[83.0, None, None, None]))
    assert isi.deret[0].selang == ((2.0, 3.0), None, None)
    galat = next(t.error_x for t in fig(isi).data if t.error_x.array is not None)
    assert (list(galat.array), list(galat.arrayminus)) == ([3.0], [2.0])
    # The figure stands left of a dot far to the right, clear of the whisker.
    assert list(fig(isi).data[1].x) == [78.0, 72.0]


def test_an_open_scale_starts_at_zero(peringkat: pd.DataFrame) -> None:
    rendah = peringkat.assign(nilai=[80.0, 12.0, None, None], nilai_banding=None)
    terbuka = ranked_bars(rendah, INDEKS.replace({100.0: None}), AMBANG.head(0), BIASA, judul="Uji")
    assert terbuka.ujung == pytest.approx((0, 86.4))


def test_without_any_category_bars_are_plain_and_no_longer_than_needed(peringkat: pd.DataFrame) -> None:
    polos = peringkat.head(2).assign(nilai=[20.0, 8.0], nilai_banding=None, kategori=None, huruf=None, mutu=None)
    isi = described(polos, AMBANG.head(0))
    assert set(isi.deret[0].warna_titik) == {UTAMA} and isi.ujung == pytest.approx((0, 21.6)) and isi.kisi


def test_predicates_alone_stand_among_no_thresholds(peringkat: pd.DataFrame) -> None:
    assert not described(peringkat.tail(2), sorot="63.04").batas


def test_nothing_to_rank_is_not_drawn(peringkat: pd.DataFrame) -> None:
    assert JENIS["batang"](peringkat)
    assert not JENIS["batang"](peringkat.tail(1))
    assert not JENIS["batang"](peringkat.head(0))


def test_the_picture_says_the_same(peringkat: pd.DataFrame) -> None:
    gambar = fig(described(peringkat.assign(nilai=[80.0, 32.0, None, None]), sorot="63.02"))
    assert list(gambar.layout.yaxis.categoryarray) == ["Tanah Laut", "<b>Kotabaru</b>", "Banjar"]
    assert list(gambar.data[0].x) == [80, 32, 0] and list(gambar.data[0].marker.line.width) == [0, 2, 0]
    assert [(s.x0, s.line.color) for s in gambar.layout.shapes] == [(73, BIASA.mutu[3]), (78, BIASA.mutu[1]), (71.53, ABU)]
    assert [(a.x, a.text) for a in gambar.layout.annotations if a.name == "batas"] == [(73, "W ≥ 73"), (78, "T ≥ 78")]
    assert not any(s.fillcolor for s in gambar.layout.shapes)
    assert key(gambar)[0] == "Nasional 71,53"


def test_negative_figures_stay_figures_everywhere(peringkat: pd.DataFrame) -> None:
    isi = described(peringkat.assign(nilai=[-1.5, -2.25, None, None]))
    assert isi.deret[0].nilai[:2] == (-1.5, -2.25) and isi.deret[0].teks[:2] == ("−1,50 · T", "−2,25 · R")
    asli = office(isi, Batang)
    assert asli.deret[0].nilai == (-1.5, -2.25, None)


def test_office_bars_get_thresholds_a_sign_before_names_and_numbers_behind_the_line(peringkat: pd.DataFrame) -> None:
    asli = office(described(peringkat.assign(nilai=[80.0, 32.0, None, None]), sorot="63.02"), Batang)
    assert asli.kategori[1] == "► Kotabaru" and [b.nama for b in asli.batas] == ["W ≥ 73", "T ≥ 78"]
    assert (asli.deret[1].nama, asli.deret[1].nilai, asli.deret[1].gaya) == ("Nasional", (71.53,) * 3, "bayang")
    assert asli.kunci[0] == Kunci("■", BIASA.mutu[1], "T = Terjaga")


def test_office_dots_are_points_in_rows_by_colour_with_spans_and_lines(peringkat: pd.DataFrame) -> None:
    selang = peringkat.assign(batas_bawah=[78.0, None, None, None], batas_atas=[83.0, None, None, None])
    asli = office(described(selang, sorot="63.02"), Sebar)
    # The first reaches from 78 to 83: an error bar, and a line for programs that draw none; the others have no interval.
    rentang, *titik = asli.deret
    assert rentang.x[:3] == (78.0, 83.0, None) and rentang.garis == "utuh"
    assert [d.selang for d in titik] == [((2.0, 3.0), None, None), (), (), ()]
    # Two series of points, then their words: at an end of the interval, or beside the point.
    assert [(d.warna, d.x, d.teks) for d in titik] == [
        (BIASA.mutu[1], (80.0, None, None), ()), (BIASA.mutu[5], (None, 72.0, None), ()),
        (BIASA.mutu[1], (78.0, None, None), ("80,00 · T", "", "")), (BIASA.mutu[5], (None, 72.0, None), ("", "72,00 · R", "")),
    ]
    assert asli.baris == ("Tanah Laut", "► Kotabaru", "Banjar") and [k.teks for k in asli.kata] == ["B (nilai tidak terbit)"]
    assert [(b.nama, b.nilai, b.putus) for b in asli.batas] == [("W ≥ 73", 73, False), ("T ≥ 78", 78, False), ("", 71.53, True)]


def test_one_region_alone_has_its_benchmark_as_a_bar(peringkat: pd.DataFrame) -> None:
    asli = office(described(peringkat.head(1).assign(nilai=20.0)), Batang)
    assert not asli.acuan and asli.deret[1].gaya == "isi" and asli.deret[1].nilai == (71.53,)


def test_a_row_with_a_predicate_alone_says_so_to_the_pointer(peringkat: pd.DataFrame) -> None:
    kata = described(peringkat).kata[0]
    assert kata.petunjuk == (
        "<b>Banjar</b><br>Indeks: B<br>Kategori: B<br>Terhadap Nasional: tidak dibandingkan"
    )


def test_pale_colours_are_explained_where_there_are_some(peringkat: pd.DataFrame) -> None:
    pucat = "pucat: lebih dari dua tahun lalu"
    assert pucat not in [k.nama for k in described(peringkat).kunci]
    assert pucat in [k.nama for k in described(peringkat.assign(usang=[True, False, False, False])).kunci]
    # A region without a figure is never old.
    assert pucat not in [k.nama for k in described(peringkat.assign(usang=[False, False, False, True])).kunci]


def test_the_line_of_a_benchmark_lies_under_figures_beside_dots_and_over_bars(peringkat: pd.DataFrame) -> None:
    def layer(*nilai: float) -> set[str]:
        gambar = fig(described(peringkat.assign(nilai=[*nilai, None, None])))
        return {s.layer for s in gambar.layout.shapes if s.line.dash == "dash"}

    assert layer(80.0, 71.0) == {"below"} and layer(80.0, 32.0) == {"above"}
