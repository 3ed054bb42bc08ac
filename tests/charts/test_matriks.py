"""What the matrix draws: cells, colours, words for missing."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.matriks import ISI_TANPA_KATEGORI, matrix, perlu_matriks
from charts.templat import BIASA


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


@pytest.fixture
def fig() -> go.Figure:
    return matrix(cells(), BIASA, judul="Judul", sorot="a")


def texts(fig: go.Figure) -> list[str]:
    return list(fig.data[1].text)


def test_value_with_its_symbol_stands_in_the_cell(fig: go.Figure) -> None:
    assert texts(fig)[0] == "97,81<br>TU"


def test_missing_cell_has_a_word(fig: go.Figure) -> None:
    assert texts(fig)[1] == "belum<br>ada"


def test_row_without_any_figure_says_so_once(fig: go.Figure) -> None:
    assert texts(fig)[2:] == ["", ""]
    kata = [(a.text, a.y) for a in fig.layout.annotations if a.name != "legenda"]
    assert kata == [("belum ada data", 1)]


def test_colour_follows_the_category(fig: go.Figure) -> None:
    assert list(fig.data[0].z[0]) == [1, 0]
    warna = {v for _, v in fig.data[0].colorscale}
    assert {*BIASA.mutu, ISI_TANPA_KATEGORI} == warna


def test_figures_that_must_not_be_judged_have_one_neutral_colour() -> None:
    fig = matrix(cells(), BIASA, judul="Judul", berkategori=False)
    assert list(fig.data[0].z[0]) == [6, 0]
    assert not [a for a in fig.layout.annotations if a.name == "legenda"]


def test_legend_names_the_categories_present_and_the_missing(fig: go.Figure) -> None:
    assert [t.name for t in fig.data if t.name] == ["TU Kategori TU", "belum ada data"]


def test_click_gives_region_and_column(fig: go.Figure) -> None:
    assert [c[0] for c in fig.data[1].customdata] == ["a|satu", "a|dua", "b|satu", "b|dua"]


def test_region_in_view_stands_out(fig: go.Figure) -> None:
    nama = next(t for t in fig.data[1:] if t.textposition == "middle right")
    assert list(nama.text) == ["<b>A</b>", "B"]


def test_height_grows_with_the_rows() -> None:
    banyak = pd.concat([cells().assign(baris=cells()["baris"] + str(i)) for i in range(5)])
    assert matrix(banyak, BIASA, judul="J").layout.height > matrix(cells(), BIASA, judul="J").layout.height + 250


def test_needs_a_figure() -> None:
    assert perlu_matriks(cells())
    assert not perlu_matriks(cells().iloc[1:])
    assert not perlu_matriks(cells().iloc[:0])


def test_figure_is_light() -> None:
    besar = pd.concat([cells().iloc[[0, 1]].assign(baris=f"d{i}") for i in range(56)])
    assert len(matrix(besar, BIASA, judul="J").to_json()) < 60_000
