"""The reform page as a person meets it, on the shipped figures, on training figures and on none."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.bantuan.katalog import drop
from tests.bantuan.laman import open_page, words


def buka(**query: str) -> AppTest:
    return open_page("reformasi", **query)


def test_kalsel_2024_has_the_notice_the_areas_and_the_zones() -> None:
    at = buka(prov="63", tahun="2024")
    assert not at.exception
    isi = words(at)
    assert "Sejak 2023, indeks RB sudah memuat SPI, SAKIP, SPBE" in isi
    assert "Nilai kedelapan area perubahan belum ada untuk" in isi
    assert "Manajemen perubahan" in isi
    assert "Sampai 2024, 19 unit di Kalimantan Selatan tercatat dalam zona integritas" in isi


def test_predicates_are_shown_as_published() -> None:
    isi = words(buka(prov="62", tahun="2022", indikator="rb_indeks"))
    assert "Predikat terbit: 2019 CC, 2020 CC, 2021 CC, 2022 B." in isi
    assert "Mulai 2023, indeks RB memuat" in isi


def test_instrument_and_stage_come_from_the_address() -> None:
    at = buka(prov="63", daerah="63.71", tahun="2023", indikator="mcp", rinci="diusulkan", lingkup="kalimantan")
    assert not at.exception
    assert at.session_state["w_indikator"] == "mcp"
    tabel = next(d.value for d in at.dataframe if "Unit kerja" in d.value)
    assert set(tabel["Tahap tertinggi"]) == {"Diusulkan"}
    assert "96,79" in set(tabel["Nilai TPI"])


def test_mid_year_positions_stand_in_their_own_panel() -> None:
    at = buka(prov="64", tahun="2023", indikator="mcp")
    assert not at.exception
    assert any("Posisi tengah tahun MCP 2023" in e.label for e in at.expander)


def test_training_figures_draw_every_chart() -> None:
    at = buka(prov="65", daerah="65.02", tahun="2024", latihan="1", indikator="itkp")
    assert not at.exception
    assert not at.info or all("belum" not in str(i.value) for i in at.info)


def test_works_without_any_figure(empty_data: None) -> None:
    at = open_page("reformasi", prov="63")
    assert not at.exception
    assert "Belum ada hasil evaluasi terbit untuk daerah ini." in words(at)


def test_a_catalogue_without_the_composite_or_any_instrument_is_said_in_words(own_data: Path) -> None:
    drop(own_data, "rb_indeks")
    assert buka(prov="63").session_state["w_indikator"] == "sakip"
    drop(own_data, "sakip", "spbe", "ipp", "mcp", "itkp")
    at = buka(prov="63")
    assert not at.exception
    assert "Katalog indikator tidak memuat instrumen reformasi birokrasi." in [i.value for i in at.info]
