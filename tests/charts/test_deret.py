"""The course on category bands: breaks, words, colours, the places of its figures."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.deret import banded_course, perlu_deret, runs, sides
from charts.templat import BIASA

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


def draw(data: pd.DataFrame, ambang: pd.DataFrame, **lain: object) -> go.Figure:
    return banded_course(data, ambang, INDIKATOR, BIASA, judul="Uji", **lain)


def test_needs_one_value_or_zone() -> None:
    assert perlu_deret(course((2024, 64.15, "Rentan", 5, 1)))
    assert perlu_deret(course((2024, None, "Zona hijau", 1, 1)))
    assert not perlu_deret(course((2024, 64.15, None, 0, 1)).iloc[:0])


def test_points_carry_value_letter_and_category_colour() -> None:
    fig = draw(course((2023, 78.5, "Terjaga", 1, 1), (2024, 72.54, "Rentan", 5, 1)), bands([2023, 2024]))
    garis = fig.data[0]
    assert list(garis.text) == ["78,50 · T", "72,54 · R"]
    assert list(garis.marker.color) == [BIASA.mutu[1], BIASA.mutu[5]]
    assert "Kategori: Rentan" in garis.hovertext[1]


def test_line_breaks_where_the_method_changes_and_says_so() -> None:
    putus = pd.DataFrame({"tahun": [2022], "keterangan": ["ganti cara"]})
    fig = draw(course((2021, 79.31, "Waspada", 3, 0), (2022, 69.38, "Rentan", 5, 1)), bands([2021, 2022]), putus=putus)
    assert list(fig.data[0].y)[1] is None or pd.isna(fig.data[0].y[1])
    assert any(a.text == "cara ukur berubah" for a in fig.layout.annotations)


def test_missing_year_is_a_word_and_breaks_the_line() -> None:
    fig = draw(course((2021, 70.0, "Rentan", 5, 1), (2023, 75.0, "Waspada", 3, 1)), bands([2021, 2022, 2023]), sampai=2024)
    kata = [a.x for a in fig.layout.annotations if a.name == "kosong"]
    assert kata == [2022, 2024]
    assert pd.isna(fig.data[0].y[1])


def test_a_zone_without_value_keeps_its_year_below_the_bands() -> None:
    fig = draw(course((2022, 80.0, "Terjaga", 1, 1), (2023, None, "Zona kuning", 3, 1)), bands([2022, 2023]))
    zona = next(t for t in fig.data if t.mode == "markers+text")
    assert zona.text[0] == "hanya<br>zona kuning"
    assert zona.marker.color[0] == BIASA.mutu[3]
    assert zona.y[0] < min(s.y0 for s in fig.layout.shapes if s.type == "rect")


def test_only_zones_need_no_axis_and_no_bands() -> None:
    fig = draw(course((2023, None, "Zona hijau", 1, 1)), bands([2023]))
    assert not [s for s in fig.layout.shapes if s.type == "rect"]
    assert list(fig.layout.yaxis.tickvals) == []


def test_bands_change_with_the_thresholds_of_the_year() -> None:
    ambang = pd.concat([bands([2022], 73.7), bands([2023, 2024])])
    fig = draw(course((2022, 73.76, "Waspada", 3, 1), (2024, 64.15, "Rentan", 5, 1)), ambang)
    waspada = sorted((s.x0, s.x1, s.y0) for s in fig.layout.shapes if s.fillcolor == BIASA.mutu[3])
    assert waspada == [(2021.5, 2022.5, 73.7), (2022.5, 2024.5, 73.0)]


def test_no_band_over_years_without_a_rule() -> None:
    fig = draw(course((2019, 80.0, "Terjaga", 1, 1), (2021, 75.0, "Waspada", 3, 1)), bands([2019, 2021]))
    assert {(s.x0, s.x1) for s in fig.layout.shapes if s.type == "rect"} == {(2018.5, 2019.5), (2020.5, 2021.5)}


def test_categories_are_named_with_their_letter() -> None:
    fig = draw(course((2024, 64.15, "Rentan", 5, 1)), bands([2024]))
    assert {t.name for t in fig.data if t.name} == {"T = Terjaga", "W = Waspada", "R = Rentan"}


def test_runs_of_years() -> None:
    assert runs([2019, 2021, 2022, 2024]) == [(2019, 2019), (2021, 2022), (2024, 2024)]


@pytest.mark.parametrize(
    ("nilai", "letak"),
    [
        ([70.0], ["top center"]),
        ([70.0, 75.0], ["bottom center", "top center"]),
        ([75.0, 70.0], ["top center", "bottom center"]),
        ([70.0, 72.0, 75.0], ["bottom center", "top left", "top center"]),
        ([75.0, 72.0, 70.0], ["top center", "top right", "bottom center"]),
        ([70.0, None, 75.0], ["top center", "top center", "top center"]),
    ],
)
def test_figures_stand_off_the_line(nilai: list[float], letak: list[str]) -> None:
    assert sides(nilai) == letak
