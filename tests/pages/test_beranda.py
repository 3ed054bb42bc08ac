"""Beranda through Streamlit's own test runner: real, empty and training data, several regions and years."""

import json
from pathlib import Path

import pytest

from charts.dasar.templat import CAP_LATIHAN
from tests.bantuan.berkas import ROOT
from tests.bantuan.laman import open_page, words

KECIL = ROOT / "tests" / "berkas" / "kecil"


@pytest.mark.parametrize(
    ("query", "teks"),
    [
        ({"prov": "63", "tahun": "2024"}, "64,15"),
        ({"daerah": "63.06", "tahun": "2022"}, "81,82"),
        ({"prov": "63", "tahun": "2025"}, "37 unit"),
        ({"prov": "64", "tahun": "2023", "banding": "kalimantan"}, "96,95"),
        ({"prov": "65", "tahun": "2022", "warna": "aman"}, "Kalimantan Utara 2022"),
    ],
)
def test_shows_the_published_figures_of_a_region(query: dict[str, str], teks: str) -> None:
    at = open_page("beranda", **query)
    assert not at.exception
    assert teks in words(at)


def test_an_indicator_without_a_figure_has_words() -> None:
    teks = words(open_page("beranda", prov="63", tahun="2024"))
    assert "Tanpa angka 2024" in teks
    assert "**SPM** — belum terkumpul; terakhir 86,39 (2023). Tanyakan kepada" in teks


def test_the_address_bar_holds_the_whole_view() -> None:
    at = open_page("beranda", daerah="64.01", tahun="2023", banding="ambang")
    assert at.query_params == {"prov": "64", "daerah": "64.01", "tahun": "2023", "banding": "ambang"}


def test_choosing_in_the_filter_bar_changes_the_address() -> None:
    at = open_page("beranda", prov="63", tahun="2024")
    at.selectbox(key="w_pilihan_tahun").set_value(2022).run()
    at.selectbox(key="w_daerah").set_value("63.06").run()
    assert at.query_params["tahun"] == "2022" and at.query_params["daerah"] == "63.06"
    assert "81,82" in words(at)


def test_hostile_url_values_are_named_and_replaced() -> None:
    at = open_page("beranda", prov="63' or 1=1", tahun="<script>")
    assert not at.exception
    assert "diganti bawaan: prov dan tahun" in words(at)


def test_training_figures_carry_their_mark_everywhere() -> None:
    at = open_page("beranda", prov="63", tahun="2024", latihan="1")
    assert not at.exception
    assert any(CAP_LATIHAN in h.proto.body for h in at.get("html"))
    for bagan in at.get("plotly_chart"):
        catatan = json.loads(bagan.proto.spec)["layout"]["annotations"]
        assert CAP_LATIHAN in [c["text"] for c in catatan]
    assert at.query_params["latihan"] == "1"


def test_real_figures_carry_no_training_mark() -> None:
    at = open_page("beranda", prov="63", tahun="2024")
    assert not any(CAP_LATIHAN in h.proto.body for h in at.get("html"))


def test_stands_without_any_figure(empty_data: None) -> None:
    at = open_page("beranda", prov="63")
    assert not at.exception
    assert "Belum ada angka terbit" in words(at)


def test_a_refused_file_is_announced(own_data: Path) -> None:
    (own_data / "spi" / "salah.csv").write_text("nama,skor\nHSS,81\n")
    assert "salah.csv tidak dimuat" in words(open_page("beranda", prov="63"))
