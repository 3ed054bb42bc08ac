"""The page on institutions as a person meets it, on the shipped figures, on training figures and on none."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.bantuan.katalog import drop
from tests.bantuan.laman import open_page, words


def buka(**query: str) -> AppTest:
    return open_page("kelembagaan", **query)


def test_kalsel_has_its_counts_its_load_and_the_plan_of_hss() -> None:
    at = buka(prov="63", tahun="2025")
    assert not at.exception
    assert [m.value for m in at.metric[:3]] == ["37", "70", "4"]
    isi = words(at)
    assert "Kalimantan Selatan memiliki 37 perangkat daerah, 70 UPTD, dan 4 RSUD (2025)." in isi
    assert "÷ 37 perangkat daerah (2025) = 116.359 penduduk per perangkat daerah." in isi
    assert "29 perangkat daerah (2025) direncanakan menjadi 25, berkurang 4." in isi


def test_counts_are_found_from_another_year() -> None:
    at = buka(prov="63", tahun="2023")
    assert at.metric[0].value == "37"
    assert "Keadaan 2025; baritobersinar.news" in words(at)


def test_issues_are_filtered_by_kind() -> None:
    isi = words(buka(prov="63", tahun="2025", rinci="tujuan"))
    assert "Kelembagaan tepat ukuran" in isi
    assert "Perangkat daerah harus efisien" not in isi
    assert "5 dari 18 butir." in isi


def test_mergers_are_told_in_words_and_doubted_counts_apart() -> None:
    assert "dinas yang diusulkan digabung: 8 (rencana)" in words(buka(prov="62", tahun="2025", lingkup="semua_provinsi"))
    assert "Malinau, Perangkat daerah 2025**: 40 unit (diperselisihkan" in words(buka(prov="65", tahun="2025"))


def test_training_figures_draw_every_chart() -> None:
    at = buka(prov="63", daerah="63.06", tahun="2024", latihan="1", indikator="kematangan_perangkat_daerah")
    assert not at.exception
    assert not [i.value for i in at.info if "belum terkumpul" in str(i.value)]


def test_works_without_any_figure(empty_data: None) -> None:
    at = open_page("kelembagaan", prov="63")
    assert not at.exception
    assert "Jumlah lembaga Kalimantan Selatan belum terkumpul." in words(at)


def test_a_catalogue_without_assessments_or_counts_is_said_in_words(own_data: Path) -> None:
    drop(own_data, "evaluasi_kelembagaan", "kematangan_perangkat_daerah", "perangkat_daerah")
    at = buka(prov="63")
    assert not at.exception
    assert [i.value for i in at.info].count("Katalog indikator tidak memuat penilaian kelembagaan.") == 2
    assert "Rencana jumlah perangkat daerah di Kalimantan Selatan belum terkumpul di dasbor." in words(at)
