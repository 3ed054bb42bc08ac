"""The words above a chart on a page, and the figure handed to Streamlit."""

import json

import plotly.io
import plotly.tools

from charts.pelukis import draw
from charts.uraian import Kepala
from pages.bersama.gambar_siap import GambarSiap
from pages.bersama.grafik import heading
from sajian.daftar import serve
from tests.bantuan.sajian import view


def test_a_heading_has_the_letters_and_no_markup() -> None:
    assert heading(Kepala("a < b c & d")) == r"**a \< b c & d**"
    assert heading(Kepala("Satu", "b < a")) == "**Satu**  \n" + r"b \< a"


def test_a_prepared_figure_is_sent_as_it_is() -> None:
    gambar = draw(serve("spi_peringkat", view(prov="63", tahun="2022")).uraian())
    # The way Streamlit takes: plotly's own opening of a figure, then its JSON without a check.
    buka = plotly.tools.return_figure_from_figure_or_data(GambarSiap(gambar), True)
    assert buka is gambar
    assert json.loads(plotly.io.to_json(buka, validate=False)) == json.loads(json.dumps(gambar))
