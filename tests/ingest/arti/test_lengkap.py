"""What no column says: year, period, region from titles, or asked; never silently from the file name."""

import pytest

from tests.bantuan.unggah import causes, checked, questions, rows

SPI = "Daerah;Indeks SPI\nTapin;71,94\n"


def test_year_from_the_title_is_told() -> None:
    hasil = checked("Hasil SPI Tahun 2024;\n" + SPI)
    assert rows(hasil, "tahun") == [(2024,)]
    assert [(t.kolom, t.isi) for t in hasil.peringatan] == [("tahun", "2024")]


@pytest.mark.parametrize("judul", ["", "Hasil SPI 2023 dan 2024;\n", "Hasil SPI 2024\nRilis 2025\n"])
def test_year_in_doubt_is_asked(judul: str) -> None:
    hasil = checked(judul + SPI)
    assert (hasil.status, questions(hasil)) == ("needs_choice", ["tahun"])
    assert rows(checked(judul + SPI, jawaban={"tahun": "2024"}), "tahun") == [(2024,)]


def test_year_in_the_file_name_is_only_offered() -> None:
    # The year of release is often one later than the year assessed.
    hasil = checked(SPI, "spi_rilis_2025.csv")
    assert questions(hasil) == ["tahun"]
    assert hasil.pertanyaan[0].pilihan[0] == ("2025", "2025")


def test_date_of_a_letter_is_no_year() -> None:
    hasil = checked("Banjarbaru, 14 November 2025;\nHasil SPI Tahun 2024;\n" + SPI)
    assert rows(hasil, "tahun") == [(2024,)]


def test_sheet_name_gives_the_year() -> None:
    hasil = checked(SPI, jawaban={"tahun": "abc"})
    assert "bukan tahun empat angka" in causes(hasil)[0]


def test_quarter_from_the_title_never_stands_where_the_year_belongs() -> None:
    hasil = checked("Capaian SPM Triwulan III Tahun 2025;\nDaerah;Nilai\nTapin;68,76\n")
    assert rows(hasil, "tahun", "periode") == [(2025, "tw3")]
    assert hasil.tampung is not None
    assert next(iter(hasil.tampung.frames()))["status"].tolist() == ["triwulan"]
    assert "periode" in [t.kolom for t in hasil.peringatan]


def test_quarter_in_the_file_name_is_asked() -> None:
    isi = "SPM 2025;\nDaerah;Nilai\nTapin;68,76\n"
    assert questions(checked(isi, "spm_tw3.csv")) == ["periode"]
    assert rows(checked(isi, "spm_tw3.csv", jawaban={"periode": "tw3"}), "periode") == [("tw3",)]


def test_position_in_the_year_is_asked() -> None:
    assert questions(checked("SPM per 30 September 2025;\nDaerah;Nilai\nTapin;68,76\n")) == ["periode"]


def test_period_column_may_hold_the_year_too() -> None:
    hasil = checked("SPM;;\nDaerah;Periode;Nilai\nTapin;TW I 2025;20,5\nTapin;TW II 2025;40,5\n")
    assert rows(hasil, "tahun", "periode") == [(2025, "tw1"), (2025, "tw2")]


def test_region_from_the_title() -> None:
    isi = "SPI unit kerja Kabupaten Tapin 2024;\nUnit Kerja;Indeks\nDinas Kesehatan;70,5\n"
    assert rows(checked(isi), "kode_wilayah", "rincian") == [("63.05", "Dinas Kesehatan")]


def test_region_that_nobody_names_is_asked() -> None:
    isi = "SPI unit kerja 2024;\nUnit Kerja;Indeks\nDinas Kesehatan;70,5\n"
    hasil = checked(isi)
    assert questions(hasil) == ["kode_wilayah"]
    assert len(hasil.pertanyaan[0].pilihan) == 61
    assert rows(checked(isi, jawaban={"kode_wilayah": "63.05"}), "kode_wilayah") == [("63.05",)]


def test_indicator_that_nobody_names_is_asked() -> None:
    hasil = checked("Daerah;Tahun;Nilai\nTapin;2024;80\n", himpunan="lainnya")
    assert questions(hasil) == ["indikator"]
    hasil = checked("Daerah;Tahun;Nilai\nTapin;2024;80\n", himpunan="lainnya", jawaban={"indikator": "ikm"})
    assert rows(hasil, "indikator") == [("ikm",)]
    hasil = checked("Daerah;Tahun;Nilai\nTapin;2024;80\n", himpunan="lainnya", jawaban={"indikator": "spi_indeks"})
    assert "tidak ada di himpunan" in causes(hasil)[0]


def test_period_of_the_title_is_not_spread_over_other_years() -> None:
    isi = "SPM sampai Triwulan III 2025;;\nDaerah;2024;2025\nTapin;90,5;68,7\n"
    assert questions(checked(isi)) == ["periode"]
    isi = "SPM sampai Triwulan III 2025;;\nDaerah;2024;TW III 2025\nTapin;90,5;68,7\n"
    assert rows(checked(isi), "tahun", "periode") == [(2024, "tahunan"), (2025, "tw3")]


def test_year_of_the_title_is_not_given_to_some_columns_only() -> None:
    assert questions(checked("SPI 2024;;\nDaerah;SPI 2023;Internal\nTapin;70,5;68,7\n")) == ["tahun"]


def test_title_against_headers_is_asked() -> None:
    assert questions(checked("Rekap SPM 2024;;\nDaerah;SPI 2024;2024\nTapin;70,5;68,7\n")) == ["himpunan"]
