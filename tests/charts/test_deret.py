"""The course among its thresholds: breaks, words, colours, the places of its figures."""

import pandas as pd
import pytest

from charts.dasar.templat import BIASA
from charts.dasar.uraian_garis import Berjenjang
from charts.deret import banded_course, runs, sides
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig

TANPA_PUTUS = pd.DataFrame({"tahun": pd.Series(dtype=int)})
INDIKATOR = pd.Series({"nama_pendek": "SPI", "desimal": 2})


def course(*titik: tuple[int, float | None, str | None, int, int]) -> pd.DataFrame:
    """Rows of (tahun, nilai, kategori, mutu, ruas); without a value the category is the published zone."""
    return pd.DataFrame([
        {"tahun": t, "nilai": v, "desimal_sumber": 2, "predikat": None if v is not None else k, "kategori": k,
         "huruf": k[:1] if k else None, "mutu": m, "ruas": r}
        for t, v, k, m, r in titik
    ])


def bands(tahun: list[int], batas: float = 73.0) -> pd.DataFrame:
    return pd.DataFrame([
        {"tahun": t, "kategori": k, "huruf": k[0], "mutu": m, "batas_bawah": b, "batas_atas": a}
        for t in tahun
        for k, m, b, a in (("Terjaga", 1, 78.0, None), ("Waspada", 3, batas, 78.0), ("Rentan", 5, None, batas))
    ])


def uraian(data: pd.DataFrame, ambang: pd.DataFrame, **lain: object) -> Berjenjang:
    return banded_course(data, ambang, INDIKATOR, BIASA, judul="Uji", **{"putus": TANPA_PUTUS, **lain})


def test_needs_one_value_or_zone() -> None:
    assert JENIS["deret"](course((2024, 64.15, "Rentan", 5, 1)))
    assert JENIS["deret"](course((2024, None, "Zona hijau", 1, 1)))
    assert not JENIS["deret"](course((2024, 64.15, None, 0, 1)).iloc[:0])


def test_points_carry_value_letter_and_category_colour() -> None:
    (garis,) = uraian(course((2023, 78.5, "Terjaga", 1, 1), (2024, -72.54, "Rentan", 5, 1)), bands([2023, 2024])).deret
    assert garis.nilai == (78.5, -72.54)
    assert garis.teks == ("78,50 · T", "−72,54 · R")
    assert garis.warna_titik == (BIASA.mutu[1], BIASA.mutu[5])
    assert garis.petunjuk[1] == "<b>2024</b><br>SPI: −72,54 · R<br>Kategori: Rentan"


def test_many_points_leave_the_letter_to_the_hover() -> None:
    (garis,) = uraian(course(*((t, 70.0, "Rentan", 5, 1) for t in range(2019, 2025))), bands([2024])).deret
    assert set(garis.teks) == {"70,00"} and garis.petunjuk[0] == "<b>2019</b><br>SPI: 70,00 · R<br>Kategori: Rentan"


def test_line_breaks_where_the_method_changes_and_says_so() -> None:
    putus = pd.DataFrame({"tahun": [2022], "keterangan": ["ganti cara"]})
    isi = uraian(course((2021, 79.31, "Waspada", 3, 0), (2022, 69.38, "Rentan", 5, 1)), bands([2021, 2022]), putus=putus)
    assert isi.deret[0].putus == {1} and isi.patah == ((1, "cara ukur berubah"),)
    gambar = fig(isi)
    assert gambar.data[0].y == (79.31, None, 69.38)
    assert [a.x for a in gambar.layout.annotations if a.text == "cara ukur berubah"] == [2021.5]


def test_a_published_interval_is_a_band_under_the_line() -> None:
    data = course((2023, 75.0, "Waspada", 3, 1), (2024, 79.0, "Terjaga", 1, 1))
    isi = uraian(data.assign(batas_bawah=[73.5, 77.0], batas_atas=[76.0, 82.0]), bands([2023, 2024]))
    assert isi.deret[0].selang == ((1.5, 1.0), (2.0, 3.0)) and isi.kunci[-1].nama == "selang terbit"
    assert isi.ujung[0] < 73.5 and isi.ujung[1] > 82
    pita, garis = fig(isi).data
    assert (pita.x, pita.y, pita.fill) == ((2023, 2024, 2024, 2023), (73.5, 77.0, 82.0, 76.0), "toself")
    assert garis.y == (75.0, 79.0)


def test_missing_year_is_a_word_and_breaks_the_line() -> None:
    isi = uraian(course((2021, 70.0, "Rentan", 5, 1), (2023, 75.0, "Waspada", 3, 1)), bands([2021, 2022, 2023]), sampai=2024)
    assert isi.kategori == ("2021", "2022", "2023", "2024")
    assert [(k.kategori, k.teks, k.warna) for k in isi.kata] == [(1, "belum terkumpul", ""), (3, "belum terkumpul", "")]
    gambar = fig(isi)
    assert [a.x for a in gambar.layout.annotations if a.name == "kosong"] == [2022, 2024]
    assert gambar.data[0].y == (70, None, 75)


def test_a_zone_without_value_keeps_its_year_below_the_thresholds() -> None:
    isi = uraian(course((2022, 80.0, "Terjaga", 1, 1), (2023, None, "Zona kuning", 3, 1)), bands([2022, 2023]))
    (kata,) = isi.kata
    assert (kata.kategori, kata.teks, kata.warna) == (1, "hanya zona kuning", BIASA.mutu[3])
    assert kata.petunjuk == "<b>2023</b><br>Zona kuning<br>nilai tidak diumumkan"
    assert kata.nilai == isi.ujung[0] < isi.dasar < min(b.nilai for b in isi.batas)
    zona = next(t for t in fig(isi).data if t.mode == "markers+text")
    assert zona.text == ("hanya<br>zona kuning",) and zona.marker.color == (BIASA.mutu[3],)


def test_only_zones_need_no_axis_and_no_thresholds() -> None:
    isi = uraian(course((2023, None, "Zona hijau", 1, 1)), bands([2023]))
    assert not isi.batas and not isi.deret
    assert fig(isi).layout.yaxis.tickvals == ()


def test_a_change_of_thresholds_is_a_line_and_the_word_keeps_its_colour() -> None:
    ambang = pd.concat([bands([2022], 73.7), bands([2023, 2024])])
    isi = uraian(course((2022, 73.76, "Waspada", 3, 1), (2024, 64.15, "Rentan", 5, 1)), ambang)
    waspada = [b for b in isi.batas if b.warna == BIASA.mutu[3]]
    assert [(b.kategori, b.nama, b.nilai) for b in waspada] == [((1, 2), "W ≥ 73", 73.0), ((0, 0), "W ≥ 73,7", 73.7)]
    assert isi.patah == ((1, "ambang berubah"),) and isi.deret[0].putus == frozenset()
    gambar = fig(isi)
    assert sorted((s.x0, s.x1, s.y0) for s in gambar.layout.shapes if s.line.color == BIASA.mutu[3]) == [
        (2021.5, 2022.5, 73.7), (2022.5, 2024.5, 73.0),
    ]
    assert [a.x for a in gambar.layout.annotations if a.text == "ambang berubah"] == [2022.5]
    assert not any(s.fillcolor for s in gambar.layout.shapes)


def test_a_change_of_method_says_more_than_one_of_thresholds() -> None:
    putus = pd.DataFrame({"tahun": [2023], "keterangan": ["ganti cara"]})
    ambang = pd.concat([bands([2022], 73.7), bands([2023])])
    isi = uraian(course((2022, 73.76, "Waspada", 3, 0), (2023, 64.15, "Rentan", 5, 1)), ambang, putus=putus)
    assert isi.patah == ((1, "cara ukur berubah"),)


def test_the_axis_holds_the_figures_and_the_thresholds() -> None:
    # 64,15 and the bounds 73 and 78: a window of 0,28 and 0,224 of 13,85 around them.
    isi = uraian(course((2024, 64.15, "Rentan", 5, 1)), bands([2024]))
    assert isi.ujung == pytest.approx((60.272, 81.1024))
    assert [(b.nama, b.nilai) for b in isi.batas] == [("W ≥ 73", 73.0), ("T ≥ 78", 78.0)]


def test_no_threshold_over_years_without_a_rule() -> None:
    isi = uraian(course((2019, 80.0, "Terjaga", 1, 1), (2021, 75.0, "Waspada", 3, 1)), bands([2019, 2021]))
    assert {b.kategori for b in isi.batas} == {(0, 0), (2, 2)}


def test_categories_are_named_with_their_letter_from_best_to_worst() -> None:
    isi = uraian(course((2024, 64.15, "Rentan", 5, 1)), bands([2024]))
    assert [(k.tanda, k.warna, k.nama) for k in isi.kunci] == [
        ("■", BIASA.mutu[1], "T = Terjaga"), ("■", BIASA.mutu[3], "W = Waspada"), ("■", BIASA.mutu[5], "R = Rentan"),
    ]


def test_runs_of_years() -> None:
    assert runs([2019, 2021, 2022, 2024]) == [(2019, 2019), (2021, 2022), (2024, 2024)]


@pytest.mark.parametrize(
    ("nilai", "letak"),
    [
        ([70.0], ("t",)),
        ([70.0, 75.0], ("b", "t")),
        ([75.0, 70.0], ("t", "b")),
        ([70.0, 72.0, 75.0], ("b", "tl", "t")),
        ([75.0, 72.0, 70.0], ("t", "tr", "b")),
        ([70.0, None, 75.0], ("t", "t", "t")),
    ],
)
def test_figures_stand_off_the_line(nilai: list[float | None], letak: tuple[str, ...]) -> None:
    assert sides(nilai) == letak


def test_a_broken_line_has_no_slope_to_stand_off() -> None:
    assert sides([70.0, 75.0, 80.0], frozenset({1})) == ("t", "b", "t")


def test_the_name_of_a_threshold_keeps_clear_of_the_figure_that_stands_on_its_line() -> None:
    putus = pd.DataFrame({"tahun": [2023], "keterangan": ["ganti cara"]})
    titik = course((2022, 73.76, "Waspada", 3, 0), (2023, 72.54, "Rentan", 5, 1), (2024, 64.15, "Rentan", 5, 1))
    ambang = pd.concat([bands([2022], 73.7), bands([2023, 2024])])
    gambar = fig(uraian(titik, ambang, putus=putus))
    nama = {a.text: (a.xanchor, a.yanchor) for a in gambar.layout.annotations if a.name == "batas"}
    # 73,76 is written above its mark, over the whole year: the name goes under the line. Where nothing stands it stays above.
    assert nama["W ≥ 73,7"][1] == "top"
    assert nama["T ≥ 78"] == ("right", "bottom") and nama["W ≥ 73"] == ("right", "bottom")
