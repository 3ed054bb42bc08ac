"""Every registered chart's figure: known to plotly, plain, and built only of what JSON has."""

import json

import plotly.graph_objects as go
import pytest

from charts.dasar.gambar import add_source, untitled
from sajian.daftar import SAJIAN, serve
from sajian.konteks import Konteks
from tests.bantuan.sajian import figure, view

# What the training figures do not hold is taken from the published ones.
TERBIT = {"omb_opini", "omb_rata", "pimpinan_belum", "pimpinan_sejak"}


@pytest.fixture(scope="module")
def latihan() -> Konteks:
    return view(prov="63", tahun="2024", latihan="1", lingkup="kalimantan")


@pytest.mark.parametrize("kunci", list(SAJIAN))
def test_a_figure_is_plain_and_holds_to_the_schema(latihan: Konteks, kunci: str) -> None:
    sajian = serve(kunci, view(prov="63", tahun="2025") if kunci in TERBIT else latihan)
    assert sajian.ada
    gambar = figure(sajian)
    add_source(gambar, "Sumber: KPK.", latihan=True)
    # A figure of plotly refuses what plotly.js does not know, and values it does not take.
    go.Figure(gambar)
    assert json.loads(json.dumps(gambar, allow_nan=False)) == gambar
    assert gambar["data"] and gambar["layout"]["title"]["text"]


@pytest.mark.parametrize("kunci", [k for k in SAJIAN if k not in TERBIT])
def test_without_its_title_a_figure_is_only_lower(latihan: Konteks, kunci: str) -> None:
    penuh, tanpa = figure(serve(kunci, latihan)), untitled(figure(serve(kunci, latihan)))
    assert tanpa["data"] == penuh["data"]
    turun = penuh["layout"]["margin"]["t"] - tanpa["layout"]["margin"]["t"]
    assert penuh["layout"]["height"] - tanpa["layout"]["height"] == turun > 0


@pytest.mark.parametrize("isi", [{"data": [{"type": "bar", "xx": 1}]}, {"data": [], "layout": {"heigth": 3}}])
def test_the_schema_refuses_what_is_unknown(isi: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="Invalid property"):
        go.Figure(isi)
