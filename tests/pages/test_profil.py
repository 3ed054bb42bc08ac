"""Profil daerah through Streamlit's own test runner: several regions and years, empty and training data."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from charts.dasar.templat import CAP_LATIHAN
from tests.bantuan.laman import open_page, words


def cells(at: AppTest) -> str:
    """Every cell of the static tables."""
    return "\n".join(str(v) for t in at.table for v in t.value.to_numpy().ravel())


@pytest.mark.parametrize(
    ("query", "judul", "angka"),
    [
        ({"prov": "63", "tahun": "2024"}, "Profil Provinsi Kalimantan Selatan 2024", "64,15"),
        ({"daerah": "63.06", "tahun": "2022"}, "Profil Kabupaten Hulu Sungai Selatan 2022", "81,82"),
        ({"prov": "63", "tahun": "2025", "banding": "ambang"}, "Profil Provinsi Kalimantan Selatan 2025", "37 unit"),
        ({"prov": "64", "tahun": "2023", "lingkup": "semua_provinsi"}, "Profil Provinsi Kalimantan Timur 2023", "2023"),
        ({"daerah": "65.71", "tahun": "2021", "warna": "aman", "lingkup": "kalimantan"}, "Profil Kota Tarakan 2021", ""),
    ],
)
def test_sheet_of_a_region(query: dict[str, str], judul: str, angka: str) -> None:
    at = open_page("profil", **query)
    assert not at.exception
    assert judul in words(at) and angka in cells(at)


def test_head_has_capital_population_and_area_with_their_time() -> None:
    teks = words(open_page("profil", daerah="63.06", tahun="2024"))
    for bagian in ("Kandangan", r"239\.471 jiwa", "Desember 2024", "km²", "Sumber fakta daerah"):
        assert bagian.replace("\\", "") in teks.replace("\\", "")


def test_each_row_leads_to_its_source_and_disputed_ones_to_the_dispute() -> None:
    isi = cells(open_page("profil", daerah="63.09", tahun="2022"))
    assert "](<https://" in isi
    assert "[sumber berbeda](<sumber?" in isi


def test_figures_inside_the_year_stand_in_their_own_block() -> None:
    at = open_page("profil", prov="63", tahun="2025")
    at.session_state["l_profil_lain"] = True
    at.run()
    assert "Angka di luar deret tahunan" in words(at)
    lain = at.table[-1].value
    assert set(lain["Status"]) >= {"Triwulan atau semester", "Sementara"}
    assert "semester I" in set(lain["Periode"])


def test_training_mark_is_on_charts_and_on_every_printed_page() -> None:
    at = open_page("profil", daerah="63.06", tahun="2024", latihan="1")
    assert not at.exception
    assert len(at.get("plotly_chart")) >= 5
    for bagan in at.get("plotly_chart"):
        assert CAP_LATIHAN in [c["text"] for c in json.loads(bagan.proto.spec)["layout"]["annotations"]]
    assert any("cap-cetak" in h.proto.body and CAP_LATIHAN in h.proto.body for h in at.get("html"))


def test_stands_without_any_figure(empty_data: None) -> None:
    at = open_page("profil", prov="63")
    assert not at.exception
    assert "Belum ada angka terbit" in words(at) and "Banjarbaru" in words(at)
    assert not at.get("plotly_chart")
