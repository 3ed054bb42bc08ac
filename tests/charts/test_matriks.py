"""What the matrix draws: cells, colours, words for missing."""

import json
from typing import Any

import pandas as pd
import pytest

from charts.dasar.templat import ABU, BIASA, TANPA_NILAI
from charts.dasar.uraian import Kunci, Tabel
from charts.kalimat.nilai import rows
from charts.matriks import Matriks, matrix
from charts.pelukis import draw
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig, key, office


def cells() -> pd.DataFrame:
    def cell(baris: str, kolom: str, nilai: float | None, huruf: str | None, mutu: int | None) -> dict[str, object]:
        return {
            "baris": baris, "nama_baris": baris.upper(), "kolom": kolom, "nama_kolom": kolom, "kunci": f"{baris}|{kolom}",
            "petunjuk": f"petunjuk {baris} {kolom}", "nilai": nilai, "desimal_sumber": 2, "predikat": None,
            "kategori": None if huruf is None else f"Kategori {huruf}", "huruf": huruf, "mutu": mutu,
        }

    return pd.DataFrame([
        cell("a", "satu", 97.811, "TU", 1), cell("a", "dua", None, None, None),
        cell("b", "satu", None, None, None), cell("b", "dua", None, None, None),
    ])


def drawn(data: pd.DataFrame, **lain: Any) -> Matriks:
    return matrix(rows(data), BIASA, **{"judul": "Judul", **lain})


@pytest.fixture
def isi() -> Matriks:
    return drawn(cells(), sorot="a")


def test_value_with_its_symbol_stands_in_the_cell(isi: Matriks) -> None:
    assert [k.teks for k in isi.kolom] == ["", "satu", "dua"]
    nama, sel, _ = isi.baris[0]
    assert (nama.teks, sel.teks, sel.ekor) == ("A", "97,81", "TU")
    assert fig(isi).data[1].text[0] == "97,81<br>TU"


def test_missing_cell_has_a_word_and_where_there_is_no_room_a_sign_with_a_key(isi: Matriks) -> None:
    assert isi.baris[0][2].teks == "belum terkumpul" and isi.baris[0][2].kecil
    assert fig(isi).data[1].text[1] == "–" and isi.kunci[-1] == Kunci("–", ABU, "belum terkumpul di dasbor")


def test_each_reason_for_an_empty_cell_has_its_sign() -> None:
    isi = drawn(cells().assign(alasan_kosong="tidak_dinilai"))
    assert fig(isi).data[1].text[1] == "×" and isi.kunci[-1] == Kunci("×", ABU, "tidak dinilai")


def test_row_without_any_figure_says_so_once(isi: Matriks) -> None:
    assert [s.teks for s in isi.baris[1][1:]] == ["", ""]
    assert [(k.kategori, k.teks) for k in isi.kata] == [(1, "belum terkumpul")]
    kata = [(a.text, a.x, a.y) for a in fig(isi).layout.annotations if a.name != "legenda"]
    # Where its first cell would begin: a phone shows no more of a wide row.
    assert kata == [("belum terkumpul", -0.46, 1)]


def test_colour_follows_the_category(isi: Matriks) -> None:
    assert [s.isi for s in isi.baris[0][1:]] == [BIASA.mutu[1], ""]
    assert [s.tinta for s in isi.baris[0][1:]] == [BIASA.teks_mutu[1], BIASA.teks_mutu[0]]
    peta = fig(isi).data[0]
    assert [list(z) for z in peta.z] == [[0, None], [None, None]]
    assert [tuple(t) for t in peta.colorscale] == [(0, BIASA.mutu[1]), (1, BIASA.mutu[1])]


def test_cells_without_a_figure_are_the_ground_outlined_but_no_line_runs_through_the_words_of_a_row(isi: Matriks) -> None:
    (tepi,) = fig(isi).layout.shapes
    assert tepi.path.count("M") == 1 and tepi.path.startswith("M0.54,-0.46H1.46V0.46H0.54Z") and not tepi.fillcolor


def test_figures_that_must_not_be_judged_have_one_neutral_colour() -> None:
    isi = drawn(cells(), berkategori=False)
    assert [s.isi for s in isi.baris[0][1:]] == [TANPA_NILAI, ""]
    assert [k.nama for k in isi.kunci] == ["belum terkumpul di dasbor"]


def test_key_names_the_categories_present_and_the_missing(isi: Matriks) -> None:
    assert [(k.warna, k.nama) for k in isi.kunci] == [
        (BIASA.mutu[1], "TU = Kategori TU"), (ABU, "belum terkumpul di dasbor"),
    ]
    assert key(fig(isi)) == ["TU = Kategori TU", "belum terkumpul di dasbor"]


def test_categories_stand_best_first_and_the_higher_figure_before_the_lower() -> None:
    a, b, c, _ = cells().to_dict("records")
    baris = [{**a, "kategori": k, "huruf": k, "mutu": m, "nilai": n} for k, m, n in (("R", 5, 40), ("B", 2, 70), ("BB", 2, 75))]
    isi = drawn(pd.DataFrame([{**r, "baris": str(i)} for i, r in enumerate([*baris, b, c])]))
    assert [k.nama for k in isi.kunci][:3] == ["BB", "B", "R"]


def test_own_words_for_the_colours() -> None:
    nama = ("teratas", "atas", "tengah", "bawah", "terbawah")
    data = pd.concat([cells().head(1), cells().head(1).assign(kolom="dua", mutu=None, kategori=None)])
    # Where the colours have words of their own, the letters get theirs, once, with the rows that use them.
    assert [k.nama for k in drawn(data, nama_mutu=nama).kunci] == ["teratas", "tanpa kategori", "TU = Kategori TU (A)"]


def test_click_gives_region_and_column(isi: Matriks) -> None:
    assert [s.kode for b in isi.baris for s in b[1:]] == ["a|satu", "a|dua", "b|satu", "b|dua"]
    assert [c[0] for c in fig(isi).data[1].customdata] == ["a|satu", "a|dua", "b|satu", "b|dua"]


def test_region_in_view_stands_out(isi: Matriks) -> None:
    assert isi.sorot == {0}
    nama = next(t for t in fig(isi).data[1:] if t.textposition == "middle right")
    assert list(nama.text) == ["<b>A</b>", "B"]


def test_height_grows_with_the_rows() -> None:
    banyak = pd.concat([cells().assign(baris=cells()["baris"] + str(i)) for i in range(5)])
    satu, lima = (fig(drawn(d)).layout.height for d in (cells(), banyak))
    assert lima > satu + 250


def test_needs_a_figure() -> None:
    assert JENIS["matriks"](cells())
    assert not JENIS["matriks"](cells().iloc[1:])
    assert not JENIS["matriks"](cells().iloc[:0])


def test_figure_is_light() -> None:
    besar = pd.concat([cells().iloc[[0, 1]].assign(baris=f"d{i}") for i in range(56)])
    assert len(json.dumps(draw(drawn(besar)))) < 60_000


def test_native_cells_have_the_colours_and_the_symbol_behind_the_figure(isi: Matriks) -> None:
    tabel = office(isi, Tabel)
    assert [(s.teks, s.ekor, s.isi) for s in tabel.baris[0]] == [
        ("► A", "", ""), ("97,81", "TU", BIASA.mutu[1]), ("belum terkumpul", "", ""),
    ]
    assert tabel.baris[0][0].tebal and not tabel.baris[1][0].tebal
    assert [(s.teks, s.rentang) for s in tabel.baris[1]] == [("B", 1), ("belum terkumpul", 2), ("", 1)]
    assert tabel.lebar == (1.9, 1, 1)


def test_a_negative_figure_is_a_figure_with_its_symbol_behind_it() -> None:
    tabel = office(drawn(cells().head(2).assign(nilai=[-3.5, None])), Tabel)
    assert (tabel.baris[0][1].teks, tabel.baris[0][1].ekor) == ("−3,50", "TU")
