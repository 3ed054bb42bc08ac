"""The SPM page as a person meets it, on the shipped figures, on training figures and on none."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.bantuan.katalog import drop
from tests.bantuan.laman import open_page, words


def buka(**query: str) -> AppTest:
    return open_page("spm", **query)


def test_shows_the_six_sectors_of_kalsel_2020() -> None:
    at = buka(prov="63", tahun="2020")
    assert not at.exception
    isi = words(at)
    assert "Bidang terendah: pekerjaan umum 50,00 (Belum Tuntas)." in isi
    assert "nilai totalnya belum terkumpul; rata-rata bidang 88,86 bukan angka resmi" in isi


def test_names_who_has_no_figure_and_checks_the_total() -> None:
    at = buka(prov="65", tahun="2023", daerah="65.01", rinci="spm_kesehatan")
    assert not at.exception
    isi = words(at)
    assert "1 dari 5 kabupaten/kota sudah ada angka SPM terbit 2023." in isi
    assert "Bulungan: nilai total 97,81, rata-rata enam bidang 97,81; cocok" in isi
    assert "12 layanan kesehatan yang menjadi kewenangan Bulungan" in isi
    assert at.metric[0].value == "97,81†"


def test_shows_the_version_of_the_local_government_beside_the_ministry() -> None:
    isi = words(buka(prov="64", tahun="2023", daerah="64.74"))
    assert "dipakai 75,38 (Kata Kaltim); versi lain 92,48" in isi


def test_quarters_stand_apart() -> None:
    at = buka(prov="64", tahun="2025", daerah="64.11")
    assert not at.exception
    assert not at.metric
    assert "Posisi triwulan, bukan nilai tahunan" in [s.value for s in at.header]


def test_unknown_sector_falls_back_and_provinces_can_be_compared() -> None:
    at = buka(prov="63", tahun="2023", rinci="bukan_bidang", lingkup="semua_provinsi")
    assert not at.exception
    assert "2 layanan pendidikan" in words(at)


def test_works_without_any_figure(empty_data: None) -> None:
    at = open_page("spm", prov="63")
    assert not at.exception
    assert "Angka keenam bidang SPM belum ada untuk daerah ini." in words(at)


def test_what_a_click_does_is_said_beside_the_chart_and_only_where_there_is_one() -> None:
    petunjuk = "Klik batang untuk membuka layanannya."
    assert petunjuk in words(buka(prov="63", tahun="2020"))
    assert petunjuk not in words(buka(prov="63", tahun="2024"))


def test_a_catalogue_without_sectors_is_said_in_words(own_data: Path) -> None:
    drop(own_data, "spm_indeks")
    at = buka(prov="63")
    assert not at.exception
    assert "Katalog indikator tidak memuat bidang SPM." in [i.value for i in at.info]
