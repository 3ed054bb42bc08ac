"""The words above a chart on a page, and the figure handed to Streamlit."""

import json

from streamlit.testing.v1 import AppTest

from charts.dasar.uraian import Kepala
from pages.bersama.grafik import heading
from tests.bantuan.laman import open_page


def test_a_heading_has_the_letters_and_no_markup() -> None:
    assert heading(Kepala("a < b c & d")) == r"**a \< b c & d**"
    assert heading(Kepala("Satu", "b < a")) == "**Satu**  \n" + r"b \< a"


def _page(spec: str) -> None:
    from pages.bersama.gambar.gambar_siap import show_figure

    show_figure(spec, 300, {"locale": "id", "displaylogo": False}, key="g_uji", alt="Uji")


def test_a_prepared_figure_is_sent_as_it_is() -> None:
    spec, lain = (f'{{"data":[],"layout":{{"title":{{"text":"a<b/c · {t}"}}}}}}' for t in "de")
    satu, sama, dua = (AppTest.from_function(_page, args=(t,)).run().get("plotly_chart")[0].proto for t in (spec, spec, lain))
    assert (satu.spec, satu.config, satu.alt) == (spec, '{"locale":"id"}', "Uji")
    # The browser draws anew where the name of the chart is another.
    assert satu.id == sama.id != dua.id


def test_a_chart_that_is_clicked_on_is_a_widget() -> None:
    at = open_page("integritas", prov="63", tahun="2024", latihan="1")
    dipilih = {g.proto.id.rpartition("-")[2] for g in at.get("plotly_chart") if g.proto.selection_mode}
    assert dipilih == {"g_spi_peringkat"}
    peringkat = next(json.loads(g.proto.spec) for g in at.get("plotly_chart") if g.proto.id.endswith("g_spi_peringkat"))
    assert {k[0][:3] for k in peringkat["data"][0]["customdata"]} == {"63."}


def test_regions_of_a_chart_are_chosen_by_keyboard_as_by_a_click() -> None:
    at = open_page("integritas", prov="63", tahun="2022")
    daftar = at.selectbox(key="dd_spi_peringkat")
    assert (daftar.value, len(daftar.options)) == (None, 12) and "Hulu Sungai Selatan" in daftar.options
    daftar.set_value("63.06").run()
    assert not at.exception and at.query_params["daerah"] == "63.06" and at.title[0].value.startswith("Profil")


def test_cells_of_a_matrix_are_chosen_by_keyboard_too() -> None:
    at = open_page("spm", prov="63", tahun="2024", latihan="1")
    daftar = at.selectbox(key="dd_spm_matriks")
    assert daftar.label == "Sel pada bagan ini" and "HSS, Kesehatan" in daftar.options
    daftar.set_value("63.06|spm_kesehatan").run()
    assert not at.exception
    assert (at.query_params["daerah"], at.query_params["rinci"]) == ("63.06", "spm_kesehatan")


def test_stages_and_bars_are_chosen_by_keyboard_too() -> None:
    at = open_page("reformasi", prov="63", tahun="2024", latihan="1")
    tahap = at.selectbox(key="dd_zi_tahap")
    assert tahap.label == "Tahap pada bagan ini" and len(tahap.options) > 1
    tahap.set_value("wbk").run()
    assert not at.exception and at.query_params["rinci"] == "wbk"
    bidang = open_page("spm", prov="63", tahun="2024", latihan="1").selectbox(key="dd_spm_bidang")
    assert bidang.label == "Batang pada bagan ini" and "Kesehatan" in bidang.options
