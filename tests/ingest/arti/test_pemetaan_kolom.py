"""Which column means what: long files, wide ones by year, indicator, sector, quarter and region; the unclear is asked."""

import pytest

from tests.bantuan.unggah import causes, checked, questions, rows

NILAI = ("tahun", "kode_wilayah", "indikator", "nilai")


def test_long_file() -> None:
    hasil = checked("Kode;Daerah;Tahun;Nilai SAKIP;Predikat\n63.05;Tapin;2023;71,94;BB\n")
    assert rows(hasil, *NILAI, "predikat") == [(2023, "63.05", "sakip", 71.94, "BB")]


def test_wide_by_year() -> None:
    hasil = checked("Daerah;SPI 2023;SPI 2024\nTapin;70,15;71,25\n")
    assert rows(hasil, *NILAI) == [(2023, "63.05", "spi_indeks", 70.15), (2024, "63.05", "spi_indeks", 71.25)]


def test_wide_by_year_with_bare_years_needs_a_title() -> None:
    isi = "Daerah;2023;2024\nTapin;70,15;71,25\n"
    assert questions(checked(isi)) == ["himpunan"]
    assert rows(checked("Hasil SPI;;\n" + isi), *NILAI) == [
        (2023, "63.05", "spi_indeks", 70.15), (2024, "63.05", "spi_indeks", 71.25),
    ]


def test_wide_by_year_with_a_grade_behind_each_value() -> None:
    hasil = checked("Daerah,2023 Nilai SPI,2023 Kategori,2024 Nilai SPI,2024 Kategori\nTapin,70.1,Rentan,75.0,Waspada\n")
    assert rows(hasil, "tahun", "nilai", "predikat") == [(2023, 70.1, "Rentan"), (2024, 75.0, "Waspada")]


def test_wide_by_indicator() -> None:
    hasil = checked("Daerah;Tahun;SPI;MCP;SAKIP\nTapin;2024;70,5;90,1;76,2\n")
    assert hasil.himpunan is not None and hasil.himpunan.himpunan == "indikator_lain"
    assert rows(hasil, "indikator", "nilai") == [("spi_indeks", 70.5), ("mcp", 90.1), ("sakip", 76.2)]


def test_wide_by_sector_with_its_mean() -> None:
    judul = "Daerah;Tahun;Pendidikan;Kesehatan;PU;Perumahan Rakyat;Trantibumlinmas;Sosial;Rata-rata"
    hasil = checked(f"Rekap SPM\n{judul}\nTapin;2023;90;91;92;93;94;95;92,5\n")
    assert rows(hasil, "indikator", "nilai") == [
        ("spm_pendidikan", 90), ("spm_kesehatan", 91), ("spm_pekerjaan_umum", 92), ("spm_perumahan_rakyat", 93),
        ("spm_trantibumlinmas", 94), ("spm_sosial", 95), ("spm_indeks", 92.5),
    ]


def test_mean_over_quarters_is_not_the_yearly_total() -> None:
    hasil = checked("SPM 2025;;;;\nDaerah;TW I;TW II;TW III;Rata-rata\nTapin;20,1;40,2;60,3;40,2\n")
    assert rows(hasil, "periode", "indikator", "nilai") == [
        ("tw1", "spm_indeks", 20.1), ("tw2", "spm_indeks", 40.2), ("tw3", "spm_indeks", 60.3),
    ]


def test_regions_side_by_side() -> None:
    hasil = checked("SPM 2024;;\nBidang;Tapin;Tabalong\nPendidikan;90,5;80,5\nKesehatan;91,5;81,5\n")
    assert rows(hasil, "kode_wilayah", "indikator", "nilai") == [
        ("63.05", "spm_pendidikan", 90.5), ("63.09", "spm_pendidikan", 80.5),
        ("63.05", "spm_kesehatan", 91.5), ("63.09", "spm_kesehatan", 81.5),
    ]


def test_grades_under_a_header_of_values() -> None:
    hasil = checked("Nilai SAKIP 2024\nDaerah;Hasil\nBerau;BB (76,45)\nPaser;80,10 (A)\nKutim;B\n")
    assert rows(hasil, "nilai", "predikat") == [(76.45, "BB"), (80.1, "A"), (None, "B")]


def test_sections_name_the_province() -> None:
    selatan = "Provinsi Kalimantan Selatan;;\n1;Banjar;71,5\n"
    tengah = "Provinsi Kalimantan Tengah;;\n1;Kapuas;73,5\n"
    isi = f"Indeks SPI 2024;;\nNo;Kab/Kota;Nilai\n{selatan}{tengah}"
    assert rows(checked(isi), "kode_wilayah", "nilai") == [("63.03", 71.5), ("62.03", 73.5)]


def test_sections_that_only_group_are_left_out() -> None:
    hasil = checked("SPI 2024;\nDaerah;Nilai\nA. KABUPATEN;\nTapin;70,5\nB. KOTA;\nBanjarbaru;80,5\n")
    assert rows(hasil, "kode_wilayah", "rincian") == [("63.05", ""), ("63.72", "")]


def test_sections_name_the_year() -> None:
    hasil = checked("SPI;\nDaerah;Nilai\nTahun 2023;\nTapin;70,5\nTahun 2024;\nBanjarbaru;80,5\n")
    assert rows(hasil, "tahun", "kode_wilayah") == [(2023, "63.05"), (2024, "63.72")]


def test_other_sections_are_asked() -> None:
    isi = "SPI 2024;\nDaerah;Nilai\nKelompok pertama;\nTapin;70,5\nKelompok kedua;\nBanjarbaru;80,5\n"
    assert questions(checked(isi)) == ["bagian"]
    assert rows(checked(isi, jawaban={"bagian": "rincian"}), "rincian") == [("Kelompok pertama",), ("Kelompok kedua",)]
    assert rows(checked(isi, jawaban={"bagian": "abaikan"}), "rincian") == [("",), ("",)]


def test_total_rows_are_told() -> None:
    hasil = checked("SPI 2024;;\nNo;Daerah;Nilai\n1;Tapin;70,5\n2;Banjar;71,5\n;Rata-rata;71\n")
    assert len(rows(hasil, "nilai")) == 2
    assert any("rata-rata tidak ikut" in t.sebab for t in hasil.peringatan)


def test_two_columns_for_the_same_figure_are_asked() -> None:
    isi = "Daerah;Tahun;Indeks SPI;Nilai SPI\nTapin;2024;71,9;72,5\n"
    assert questions(checked(isi)) == ["kembar:Indeks SPI|Nilai SPI"]
    hasil = checked(isi, jawaban={"kembar:Indeks SPI|Nilai SPI": "4"})
    assert rows(hasil, "nilai") == [(72.5,)]


def test_two_columns_that_part_rows_are_asked() -> None:
    isi = "Daerah;Tahun;Unit Kerja;Area;Indeks SPI\nTapin;2024;Dinas A;x;71,9\nTapin;2024;Dinas A;y;72,9\n"
    assert questions(checked(isi, himpunan="spi_unit_kerja")) == ["kembar:Unit Kerja|Area"]


def test_numbers_under_an_unknown_header_are_never_taken_by_themselves() -> None:
    isi = "SPI 2024;\nDaerah;Jumlah Penduduk\nTapin;197.000\n"
    hasil = checked(isi)
    assert questions(hasil) == ["kolom_nilai"]
    assert rows(hasil, "nilai") == []


def test_unknown_column_beside_the_values_is_told() -> None:
    hasil = checked("Daerah;Tahun;Indeks SPI;Luas\nTapin;2024;71,9;2.700\n")
    assert hasil.status == "ok"
    assert [(t.kolom, "tidak ikut" in t.sebab) for t in hasil.peringatan] == [("Luas", True)]


def test_words_are_no_grades_where_the_catalogue_knows_none() -> None:
    hasil = checked("Daerah;Tahun;Kategori;Peringkat\nTapin;2024;provinsi;1\n", himpunan="spm")
    assert hasil.status == "refused"
    assert "tidak ada kolom nilai" in causes(hasil)[0]


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        ("Daerah;Tahun;Capaian MCP\nTapin;2024;71,9\n", "mcp"),
        ("Tahun;Daerah;Jenis Layanan;Sasaran;Realisasi\n2024;Berau;Pelayanan kesehatan ibu hamil;28;27\n", "layanan"),
        ("Tanggal;Daerah;Isu;Jenis\n2025-11-14;Tapin;Beban kerja;isu\n", "isu"),
        ("Zona integritas;;;\nTahun;Daerah;Unit Kerja;Tahap\n2024;Berau;Disdukcapil;WBK\n", "zona_integritas"),
        ("Laporan masyarakat Ombudsman;;\nDaerah;Tahun;Laporan Diterima\nTapin;2024;12\n", "ombudsman_laporan"),
        ("Rekap Keterisian e-SPM;;\nDaerah;Tahun;Nilai\nTapin;2024;96,5\n", "spm_pendukung"),
    ],
)
def test_dataset_is_recognised(isi: str, harap: str) -> None:
    hasil = checked(isi)
    assert hasil.himpunan is not None and hasil.himpunan.himpunan == harap


@pytest.mark.parametrize("judul", ["Rekap SPI dan MCP 2024", "Tingkat keterisian aplikasi e-SPM 2024", "Skor SPM Awards 2024"])
def test_dataset_in_doubt_is_asked(judul: str) -> None:
    assert questions(checked(f"{judul};\nDaerah;Nilai\nTapin;96,5\n")) == ["himpunan"]


def test_dataset_that_says_nothing_is_asked() -> None:
    hasil = checked("Daerah;Tahun;Nilai\nTapin;2024;71,9\n")
    assert (hasil.status, questions(hasil)) == ("needs_choice", ["himpunan"])
    assert rows(checked("Daerah;Tahun;Nilai\nTapin;2024;71,9\n", jawaban={"himpunan": "mcp"}), "indikator") == [("mcp",)]


def test_unknown_dataset_is_refused() -> None:
    assert "tidak dikenal" in causes(checked("Daerah;Nilai\nTapin;7\n", himpunan="entah"))[0]


@pytest.mark.parametrize("kepala", ["kode_provinsi,kode_kabupaten_kota", "kode_provinsi,nama_kabupaten_kota"])
def test_the_more_specific_column_of_regions_counts(kepala: str) -> None:
    tapin = "63.05" if "kode_kab" in kepala else "Kabupaten Tapin"
    hasil = checked(f"{kepala},indeks_spi,tahun\n63,{tapin},66.12,2024\n")
    assert (hasil.status, rows(hasil, "kode_wilayah", "nilai")) == ("ok", [("63.05", 66.12)])


def test_a_province_that_is_not_the_parent_of_its_region_is_asked_about() -> None:
    hasil = checked("kode_provinsi,kode_kabupaten_kota,indeks_spi,tahun\n63,64.71,66.12,2024\n63,63.05,70.2,2024\n")
    assert questions(hasil) == ["wilayah:64.71"]


def test_codes_of_provinces_beside_their_names_stay_the_region() -> None:
    hasil = checked("kode_provinsi,nama_provinsi,indeks_spi,tahun\n63,Kalimantan Selatan,66.12,2024\n")
    assert rows(hasil, "kode_wilayah", "nilai") == [("63", 66.12)]


@pytest.mark.parametrize("kepala", [
    "Target;Realisasi;Capaian (%)", "Target SAKIP;Realisasi SAKIP;Capaian SAKIP (%)", "SAKIP Target;SAKIP Realisasi;Persentase",
])
def test_what_was_reached_is_the_figure_and_not_how_much_of_the_target(kepala: str) -> None:
    hasil = checked(f"Kabupaten/Kota;Tahun;{kepala}\nTapin;2024;70;65,50;93,57\n", himpunan="sakip")
    assert (hasil.status, rows(hasil, *NILAI)) == ("ok", [(2024, "63.05", "sakip", 65.5)])
    assert "persentase terhadap target, bukan angkanya; tidak ikut diterbitkan" in [t.sebab for t in hasil.peringatan]


def test_a_share_alone_and_one_of_another_year_stay_figures() -> None:
    assert rows(checked("Daerah;Tahun;Capaian SAKIP\nTapin;2024;65,5\n", himpunan="sakip"), "nilai") == [(65.5,)]
    hasil = checked("Daerah;Realisasi SAKIP 2023;Capaian SAKIP 2024\nTapin;65,5;66,1\n", himpunan="sakip")
    assert rows(hasil, "tahun", "nilai") == [(2023, 65.5), (2024, 66.1)]


def test_spent_money_is_no_figure_of_the_dataset() -> None:
    hasil = checked("Daerah;Tahun;SAKIP;Realisasi Anggaran\nTapin;2024;65,5;90\n", himpunan="sakip")
    assert rows(hasil, "nilai") == [(65.5,)]


def test_a_yearly_column_beside_quarters_is_read() -> None:
    kepala = "Daerah;SPM 2024 Triwulan I;SPM 2024 Triwulan II;SPM 2024 Tahunan"
    hasil = checked(f"{kepala}\nTapin;20,1;40,2;71,94\n", himpunan="spm")
    assert rows(hasil, "periode", "nilai") == [("tw1", 20.1), ("tw2", 40.2), ("tahunan", 71.94)]


def test_a_guess_that_the_dataset_has_no_place_for_is_left_out_and_said() -> None:
    baris = "Rakor SPI;3 Maret 2026;Tapin;Profil;30 Juni 2026;belum"
    isi = f"Rakor;Tanggal Janji;Kabupaten/Kota;Rencana Tindak Lanjut;{{}};Status\n{baris}\n"
    hasil = checked(isi.format("Selambatnya"), himpunan="tindak_lanjut")
    assert hasil.status == "ok" and "Selambatnya" in [t.kolom for t in hasil.peringatan]
    assert rows(checked(isi.format("Batas Waktu TL"), himpunan="tindak_lanjut"), "tenggat") == [("2026-06-30",)]


def test_marks_behind_years_are_kept_as_notes() -> None:
    hasil = checked("Kabupaten/Kota;2022;2023*;2024**\nTapin;64,12;65,12;66,12\n", himpunan="spi")
    assert rows(hasil, "tahun", "nilai") == [(2022, 64.12), (2023, 65.12), (2024, 66.12)]
    assert hasil.tampung is not None
    catatan = next(iter(hasil.tampung.frames()))["catatan"].tolist()
    assert catatan == ["", "bertanda * di judul kolom", "bertanda ** di judul kolom"]
