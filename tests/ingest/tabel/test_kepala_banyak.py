"""Headers of several lines, and files whose header lacks a name or stands over answers: read, or refused for what they are."""

from pathlib import Path

import pytest

from tests.bantuan.unggah import causes, checked, questions, rows

BPS = "Provinsi/Kabupaten/Kota,\n,Indeks Survei Penilaian Integritas (SPI)\n,2024\nTanah Laut,71.94\nKotabaru,68.05\n"


@pytest.mark.parametrize("isi", [
    BPS, "\ufeff" + BPS, "Indeks SPI Kalimantan Selatan,\n\n" + BPS,
    "Kabupaten/Kota,SPI\n,Indeks\n,2024\nTanah Laut,71.94\nKotabaru,68.05\n",
])
def test_a_name_a_title_and_a_year_above_one_column(isi: str) -> None:
    assert rows(checked(isi, himpunan="spi"), "kode_wilayah", "tahun", "nilai") == [("63.01", 2024, 71.94),
    ("63.02", 2024, 68.05)]


def test_years_side_by_side_under_title_and_unit() -> None:
    isi = "Kab/Kota;SPI;SPI\n;Indeks;Indeks\n;2023;2024\nTanah Laut;69,94;70,1\n"
    assert rows(checked(isi, himpunan="spi"), "tahun", "nilai") == [(2023, 69.94), (2024, 70.1)]


def test_figures_under_titles_alone_have_no_header() -> None:
    assert "baris judul tidak ditemukan" in causes(checked("Data SPI\nTahun 2024\nTapin;71,94\nBanjar;70\n", himpunan="spi"))[0]


@pytest.mark.parametrize(("isi", "sebab"), [
    ('"kab" "tahun" "spi"\n"1" "Tapin" 2024 71.94\n', "dipisah spasi"),
    ('"kab";"tahun";"spi"\n"1";"Tapin";2024;71\n"2";"Banjar";2024;68\n', "write.table"),
    ("kab\ttahun\tspi\n1\tTapin\t2024\t71.94\n2\tBanjar\t2024\t68\n", "write.table"),
    ("kab;spi\nTapin;71;9\nBanjar;68;1\n", "sel lebih banyak"),
])
def test_a_header_one_name_short_is_told_from_a_shifted_row(isi: str, sebab: str) -> None:
    assert sebab in causes(checked(isi, himpunan="spi"))[0]


@pytest.mark.parametrize("kepala", ["_id;_submission_time", "Stempel waktu;Nama", "start;end"])
def test_answers_of_a_survey_are_refused_for_what_they_are(kepala: str) -> None:
    hasil = checked(f"{kepala};Kab/Kota;Unsur satu\n1;2;Tapin;4\n2;3;Tapin;3\n", himpunan="lainnya")
    assert "satu baris satu responden" in causes(hasil)[0]


@pytest.mark.parametrize(("isi", "kata"), [
    ("Indeks Pembangunan Manusia 2024;\nKab/Kota;Nilai\nTapin;71\n", "indeks pembangunan manusia"),
    ("Kab/Kota;IPM;Tahun\nTapin;71;2024\n", "IPM"),
    ("Nilai SAKIP Tahun 2024;\nKab/Kota;Nilai\nTapin;71\n", "nilai sakip"),
])
def test_figures_that_are_called_something_else_are_asked_about(isi: str, kata: str) -> None:
    jawab = {"kolom_nilai": "IPM"}
    hasil = checked(isi, himpunan="spi", jawaban=jawab)
    assert questions(hasil) == ["judul_lain"] and kata in hasil.pertanyaan[0].kalimat
    assert checked(isi, himpunan="spi", jawaban=jawab | {"judul_lain": "benar"}).status == "ok"


@pytest.mark.parametrize("isi", [
    "Nilai Akhir per Kabupaten 2024;\nKab/Kota;Nilai\nTapin;71\n",
    "Survei Penilaian Integritas, Indeks Korupsi 2024;\nKab/Kota;Nilai\nTapin;71\n",
    "Kab/Kota;SPI;Tahun\nTapin;71;2024\n",
])
def test_figures_that_are_called_nothing_else_are_not(isi: str) -> None:
    assert questions(checked(isi, himpunan="spi")) == []


def test_words_beside_figures_and_names_of_sources_do_not_stop_a_table() -> None:
    isi = "Kab/Kota;2023;2024;Hasil;Sumber\nTapin;70;71;membaik;KPK, Hasil SPI\nBanjar;72;70;memburuk;KPK, Hasil SPI\n"
    assert rows(checked(isi, himpunan="spi"), "tahun", "nilai") == [(2023, 70), (2024, 71), (2023, 72), (2024, 70)]
    assert "bukan angka" in causes(checked("Kab/Kota;SPI 2024\nTapin;membaik\n", himpunan="spi"))[0]


def test_a_measure_beside_its_indicator_is_no_part_of_it() -> None:
    isi = "Tahun;Kode wilayah;Indikator;Nilai;Ukuran\n2024;63;spi_indeks;64,15;Indeks pemprov\n"
    assert rows(checked(isi), "indikator", "rincian", "nilai") == [("spi_indeks", "", 64.15)]
    isi = isi.replace("Kode wilayah;Indikator", "Kode wilayah;Catatan").replace("spi_indeks", "")
    assert rows(checked(isi, himpunan="spi"), "rincian") == [("Indeks pemprov",)]


def test_letters_that_name_other_measures_are_data(own_data: Path) -> None:
    isi, jawab = "Kab/Kota;IKK;Tahun\nTapin;71;2024\n", {"kolom_nilai": "IKK"}
    assert questions(checked(isi, himpunan="spi", jawaban=jawab)) == []
    with (own_data / "pemeriksaan.csv").open("a", encoding="utf-8") as berkas:
        berkas.write("ukuran_lain,,,IKK|IKU,,,Uji.\n")
    hasil = checked(isi, himpunan="spi", jawaban=jawab)
    assert questions(hasil) == ["judul_lain"] and "IKK" in hasil.pertanyaan[0].kalimat
