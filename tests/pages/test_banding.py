"""Bandingkan daerah and Keterkaitan through Streamlit's own test runner: real, empty and training data."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import queries
import store
from charts.dasar.templat import CAP_LATIHAN
from pages.bersama.tabel_angka import figures as figures_table
from sajian import bersama as banding
from tests.bantuan.laman import open_page, words
from tests.bantuan.waktu import pada

BANDINGKAN = "bandingkan"
KETERKAITAN = "keterkaitan"


def figures(at: AppTest) -> list[dict[str, Any]]:
    """The figures on the page as Plotly would read them."""
    return [json.loads(b.proto.spec) for b in at.get("plotly_chart")]


@pytest.mark.parametrize(
    ("query", "teks"),
    [
        ({"prov": "63", "tahun": "2022", "daerah": "63.06"}, "terbaik Hulu Sungai Selatan (81,82)"),
        ({"prov": "63", "tahun": "2024", "lingkup": "semua_provinsi"}, "Kalimantan Selatan 2024: 64,15, peringkat"),
        ({"prov": "63", "tahun": "2025", "lingkup": "semua_provinsi", "indikator": "perangkat_daerah"}, "(37 unit)"),
        ({"prov": "65", "tahun": "2023", "lihat": "dua_tahun"}, "SPI 2022 ke 2023"),
        ({"prov": "61", "tahun": "2024", "lihat": "dua_tahun", "lingkup": "semua_provinsi"}, "Dari 38 provinsi, SPI 2023"),
        ({"prov": "61", "tahun": "2024", "lihat": "perjalanan"}, "kabupaten/kota Kalimantan Barat"),
        ({"prov": "64", "tahun": "2024", "lihat": "semua", "lingkup": "kalimantan", "warna": "aman"}, "dari 560 sel 2024"),
    ],
)
def test_one_sentence_says_what_is_seen(query: dict[str, str], teks: str) -> None:
    at = open_page(BANDINGKAN, **query)
    assert not at.exception
    assert teks in words(at)
    assert figures(at)


def test_every_region_of_the_province_has_its_row_or_its_name_under_the_chart() -> None:
    [gambar] = figures(open_page(BANDINGKAN, prov="63", tahun="2022"))
    assert len({nama for jejak in gambar["data"] for nama in jejak["y"]}) == 12
    teks = [t.strip() for jejak in gambar["data"] for t in jejak.get("text", [])]
    assert "81,82 · T" in teks
    assert any("belum\u00a0terkumpul:\u00a0" in c["text"] for c in gambar["layout"]["annotations"])


def test_years_across_a_change_of_method_are_refused_with_the_reason() -> None:
    at = open_page(BANDINGKAN, prov="63", tahun="2022", tahun2="2021", lihat="dua_tahun", indikator="ombudsman_kepatuhan")
    assert "2021 dan 2022 tidak dibandingkan: cara ukur berubah pada 2022" in words(at)
    assert not figures(at)


def test_the_year_offered_first_is_one_measured_alike() -> None:
    at = open_page(BANDINGKAN, prov="63", tahun="2024", lihat="dua_tahun", indikator="mcp", latihan="1")
    # The areas of MCP changed in 2024: 2025 is measured alike, 2023 is not.
    assert at.selectbox(key="w_tahun2").options[:2] == ["2025", "2023"]
    assert "MCP 2024 ke 2025" in words(at)


@pytest.mark.parametrize(
    ("kueri", "kolom", "lain"),
    [
        ("banding_daerah", banding.KOLOM_PERINGKAT,
         {"indikator": "spi_indeks", "rincian": "", **pada(2024), "banding": "nasional"}),
        ("deret_lingkup", banding.KOLOM_DERET, {"indikator": "spi_indeks", "rincian": ""}),
        ("tartan", banding.KOLOM_TARTAN, {**pada(2024), "banding": "nasional", "kelompok": ("spi", "reformasi")}),
        ("angka_lain_lingkup", banding.KOLOM_LAIN, {"indikator": "mcp", "rincian": "", "pilihan_tahun": 2024}),
    ],
)
def test_tables_leave_nothing_blank(kueri: str, kolom: dict[str, str], lain: dict[str, Any]) -> None:
    data = queries.run(kueri, store.versi(), lingkup="kalimantan", prov="63", **lain)
    isi = figures_table(banding.worded(banding.with_year(data)), kolom)
    assert len(isi)
    assert not isi.isin(["", "nan", "None", "lebih_rendah"]).any(axis=None)


def test_the_strip_of_years_leads_to_a_year_and_back_to_the_newest() -> None:
    at = open_page(BANDINGKAN, prov="63", tahun="2023", lingkup="kalimantan", indikator="eppd")
    assert not figures(at)
    pita = at.button_group(key="th_banding_batang")
    assert pita.value is None and all(" · " in t for t in pita.options)
    tahun = pita.options[-1].split(" · ")[0]
    at.button_group(key="th_banding_batang").set_value(int(tahun)).run()
    assert at.query_params["tahun"] == tahun and figures(at)
    at.button_group(key="th_banding_batang").set_value(None).run()
    assert at.query_params["tahun"] == "terbaru" and at.button_group(key="th_banding_batang").value is None


def test_figures_that_are_not_final_are_set_apart() -> None:
    teks = words(open_page(BANDINGKAN, prov="63", tahun="2024", indikator="mcp"))
    assert "Angka lain, di luar peringkat" in teks


def test_picker_holds_more_than_the_headlines_and_is_grouped() -> None:
    pilihan = open_page(BANDINGKAN, prov="63", tahun="2024", latihan="1").selectbox(key="w_indikator").options
    assert "SPI · SPI internal: transparansi" in pilihan
    assert [p for p in pilihan if p.startswith("Ombudsman · ")]
    assert len(pilihan) > 40


def test_choices_live_in_the_address() -> None:
    at = open_page(BANDINGKAN, prov="63", tahun="2024")
    at.selectbox(key="w_lingkup").set_value("kalimantan").run()
    at.segmented_control(key="w_lihat").set_value("dua_tahun").run()
    at.selectbox(key="w_tahun2").set_value(2022).run()
    assert at.query_params == {"prov": "63", "tahun": "2024", "lingkup": "kalimantan", "lihat": "dua_tahun", "tahun2": "2022"}
    assert "SPI 2022 ke 2024" in words(at)


def test_a_click_on_a_cell_goes_to_the_profile() -> None:
    at = open_page(BANDINGKAN, prov="63", tahun="2024", lihat="semua")
    titik = [j for j in figures(at)[0]["data"] if j.get("mode") == "markers+text"]
    kode = {c[0] for jejak in titik for c in jejak["customdata"]}
    assert len(kode) == 13 and "63.06" in kode


@pytest.mark.parametrize("lihat", ["peringkat", "dua_tahun", "perjalanan", "semua"])
def test_training_figures_are_marked_in_every_view(lihat: str) -> None:
    at = open_page(BANDINGKAN, prov="62", tahun="2023", lihat=lihat, lingkup="kalimantan", latihan="1")
    assert not at.exception
    assert figures(at)
    for gambar in figures(at):
        assert CAP_LATIHAN in [c["text"] for c in gambar["layout"]["annotations"]]
        assert len(json.dumps(gambar)) < 120_000


@pytest.mark.parametrize("lihat", ["peringkat", "dua_tahun", "perjalanan", "semua"])
def test_comparison_stands_without_any_figure(lihat: str, empty_data: None) -> None:
    at = open_page(BANDINGKAN, prov="63", lihat=lihat)
    assert not at.exception
    assert not figures(at)
    assert "elum ada" in words(at)


def test_pair_with_few_regions_claims_nothing() -> None:
    at = open_page(KETERKAITAN, prov="63", tahun="2024", lingkup="kalimantan", x="spi_indeks", y="spbe")
    teks = words(at)
    assert "keterkaitan belum dapat disimpulkan" in teks
    assert "selang perlu paling sedikit 10 daerah, baru ada 8" in teks
    assert "Keterkaitan bukan sebab-akibat" in teks


def test_pair_with_enough_regions_has_rho_and_interval() -> None:
    teks = words(open_page(KETERKAITAN, prov="63", tahun="2021", lingkup="kalimantan", x="spi_indeks", y="mcp"))
    assert "n = 16 daerah; rho Spearman" in teks and "selang 95%" in teks


def test_composite_with_its_part_brings_a_notice() -> None:
    sejak = open_page(KETERKAITAN, prov="63", tahun="2024", latihan="1", lingkup="kalimantan", x="spi_indeks", y="rb_indeks")
    assert "SPI ikut menyusun RB sejak 2023" in words(sejak)
    sebelum = open_page(KETERKAITAN, prov="63", tahun="2022", latihan="1", lingkup="kalimantan", x="spi_indeks", y="rb_indeks")
    assert "ikut menyusun" not in words(sebelum)


def test_pair_without_figures_offers_pairs_that_have_them() -> None:
    at = open_page(KETERKAITAN, prov="63", tahun="2021", lingkup="kalimantan", x="spi_indeks", y="ipp")
    assert not figures(at)
    assert "perlu paling sedikit 5" in words(at)
    assert any("SPI dan MCP: 16 daerah" in tombol.label for tombol in at.button)


def test_the_same_indicator_twice_is_not_a_pair() -> None:
    assert "Pilih dua indikator yang berbeda" in words(open_page(KETERKAITAN, prov="63", x="spi_indeks", y="spi_indeks"))


def test_pairs_stand_without_any_figure(empty_data: None) -> None:
    at = open_page(KETERKAITAN, prov="63")
    assert not at.exception
    assert not figures(at)
