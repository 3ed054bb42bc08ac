"""Sumber & metodologi through Streamlit's own test runner."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from sajian.tampilan import BAGIAN
from tests.bantuan.laman import open_page, words


def tables(at: AppTest) -> list[pd.DataFrame]:
    return [d.value for d in at.dataframe]


def segments(at: AppTest) -> dict[str, int]:
    """Counts written on the sections."""
    opsi = [o.content for o in at.get("button_group")[0].proto.options]
    return {teks.rpartition(" (")[0]: int(teks.rpartition("(")[2].rstrip(")")) for teks in opsi}


@pytest.mark.parametrize("bagian", BAGIAN)
def test_every_section_stands_and_has_no_filter_bar(bagian: str) -> None:
    at = open_page("sumber", prov="63", tahun="2024", bagian=bagian)
    assert not at.exception
    assert "Sumber & metodologi" in words(at)
    assert not [s for s in at.selectbox if s.key == "w_prov"]


def test_one_search_narrows_every_section_and_lives_in_the_address() -> None:
    penuh = segments(open_page("sumber", prov="63", tahun="2024"))
    at = open_page("sumber", prov="63", tahun="2024", bagian="sumber", cari="kpk.go.id")
    sempit = segments(at)
    assert at.query_params["cari"] == "kpk.go.id"
    assert 0 < sempit["Sumber"] < penuh["Sumber"] and all(sempit[b] <= n for b, n in penuh.items())
    assert tables(at)[0]["Alamat"].str.contains("kpk.go.id").all()


def test_a_search_without_a_hit_says_so_as_it_was_typed() -> None:
    at = open_page("sumber", prov="63", tahun="2024", bagian="sumber", cari="<b>tidakada</b>")
    assert "Tidak ada yang cocok" in words(at) and not tables(at)


def test_a_link_focuses_an_indicator_with_its_rules() -> None:
    at = open_page("sumber", prov="63", tahun="2024", indikator="ombudsman_kepatuhan")
    teks = words(at)
    assert "**Nilai kepatuhan penyelenggaraan pelayanan publik**" in teks
    assert "**Pergantian cara ukur**" in teks and "hanya dari predikat terbit" in teks
    assert at.selectbox(key="w_indikator").value == "ombudsman_kepatuhan"


def test_original_and_present_thresholds_stand_side_by_side() -> None:
    ambang = tables(open_page("sumber", prov="63", tahun="2024", bagian="ambang", cari="SPI 2021–2022 Terjaga"))[0]
    spi = ambang[ambang["Indikator"] == "SPI"].set_index("Versi")["Rentang"]
    assert spi.to_dict() == {"berlaku tahun itu": "≥77,5", "ambang sekarang, dibaca mundur": "≥78"}


def test_a_known_disagreement_is_told_with_its_choice() -> None:
    beda = tables(open_page("sumber", prov="63", tahun="2024", bagian="beda", cari="Tabalong 2022"))[0].iloc[0]
    assert beda["Yang dipakai"].startswith("79,57")
    assert "79,59" in beda["Sumber lain"]


def test_stands_without_any_figure(own_data: Path) -> None:
    (own_data / "spi" / "salah.csv").write_text("nama,skor\nHSS,81\n")
    at = open_page("sumber", prov="63", bagian="berkas")
    assert not at.exception
    assert tables(at)[0].loc[0, ["Berkas", "Keadaan"]].tolist() == ["spi/salah.csv", "ditolak"]
    assert not open_page("sumber", prov="63", bagian="beda").exception


def test_training_figures_are_named_in_the_version() -> None:
    assert "(angka latihan)" in words(open_page("sumber", prov="63", tahun="2024", bagian="berkas", latihan="1"))


def test_a_search_leaves_a_section_without_hits_for_one_with_some() -> None:
    at = open_page("sumber", prov="63", tahun="2024", bagian="berkas")
    at.text_input(key="w_cari").set_value("kpk.go.id").run()
    assert at.query_params["cari"] == "kpk.go.id" and at.query_params["bagian"] == "ambang"
    assert at.button_group(key="w_bagian").value == "ambang" and len(tables(at)[0])
