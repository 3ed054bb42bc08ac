"""Rows as they will be stored: exact numbers, missing values with their reason, source line and column."""

import datetime
from typing import Any

from tests.bantuan import buku
from tests.bantuan.unggah import causes, checked, questions, rows


def stored(isi: str, *kolom: str, **lain: Any) -> list[list[str]]:
    """Text of these columns as the store will get it."""
    hasil = checked(isi, **lain)
    assert hasil.tampung is not None
    return next(iter(hasil.tampung.frames()))[list(kolom)].to_numpy().tolist()


def test_each_row_knows_its_line_and_column() -> None:
    isi = "Rekap;;\nHasil SPI;;\nDaerah;SPI 2023;SPI 2024\n;;\nTapin;70,15;71,25\nRata-rata;70;71\n"
    assert stored(isi, "baris", "kolom", "nilai") == [["5", "SPI 2023", "70.15"], ["5", "SPI 2024", "71.25"]]


def test_numbers_stay_as_printed() -> None:
    assert stored("Daerah;Tahun;Indeks SPI\nTapin;2024;71,90\nBanjarbaru;2024;80\n", "nilai") == [["71.90"], ["80"]]


def test_decimal_comma_is_never_lost() -> None:
    assert rows(checked('Daerah,Tahun,Indeks SPI\nTapin,2024,"71,94"\nBanjarbaru,2024,"68,10"\n'), "nilai") == [(71.94,), (68.1,)]


def test_thousands_are_settled_by_the_column_or_asked() -> None:
    judul = "Laporan Ombudsman;;\nDaerah;Tahun;Laporan Diterima\n"
    assert rows(checked(judul + "Tapin;2024;1.234\nBanjar;2024;12.345.678\nKab. Barito Kuala;2024;5\n"), "nilai") == [
        (1234,), (12345678,), (5,),
    ]
    ragu = checked(judul + "Tapin;2024;1.234\n")
    assert questions(ragu) == ["angka:Laporan Diterima"]
    assert rows(checked(judul + "Tapin;2024;1.234\n", jawaban={"angka:Laporan Diterima": ","}), "nilai") == [(1234,)]


def test_missing_values_keep_their_reason_and_are_no_zero() -> None:
    isi = "Daerah;Tahun;Indeks SPI\nTapin;2024;-\nBanjarbaru;2024;tidak dinilai\nTabalong;2024;\n"
    isi += "Balangan;2024;n/a\nKab. Barito Kuala;2024;7\n"
    assert stored(isi, "kode_wilayah", "nilai", "catatan") == [
        ["63.05", "", "Tidak ada nilai; sumber menulis: -"],
        ["63.72", "", "Tidak ada nilai; sumber menulis: tidak dinilai"],
        ["63.11", "", "Tidak ada nilai; sumber menulis: n/a"],
        ["63.04", "7", ""],
    ]


def test_percent_signs() -> None:
    assert rows(checked("SPM 2024;\nDaerah;Nilai\nTapin;97,19%\nBanjarbaru;100%\n"), "nilai") == [(97.19,), (100,)]


def test_shares_of_one_are_asked_and_made_percent() -> None:
    isi = "SPI 2024;\nDaerah;Nilai\nTapin;0,7194\nBanjarbaru;0,8\n"
    assert questions(checked(isi)) == ["satuan:spi_indeks"]
    assert rows(checked(isi, jawaban={"satuan:spi_indeks": "pecahan"}), "nilai") == [(71.94,), (80,)]
    assert rows(checked(isi, jawaban={"satuan:spi_indeks": "apa_adanya"}), "nilai") == [(0.7194,), (0.8,)]


def test_index_of_five_read_as_one_of_hundred_is_asked() -> None:
    isi = "SPI 2024;\nDaerah;Nilai\nTapin;3,2\nBanjarbaru;4,1\nTabalong;2,9\n"
    hasil = checked(isi)
    assert questions(hasil) == ["satuan:spi_indeks"]
    assert checked(isi, jawaban={"satuan:spi_indeks": "salah"}).status == "needs_choice"


def test_several_wrong_cells_are_told_at_once() -> None:
    isi = "Daerah;Tahun;Indeks SPI\nAntah Berantah;2024;70\nTapin;24;71\nBanjarbaru;2024;171\n"
    assert [(t.baris, t.kolom) for t in checked(isi).galat] == [(2, "Daerah"), (3, "Tahun"), (4, "Indeks SPI")]


def test_broken_number_is_refused_with_line_and_header() -> None:
    hasil = checked("Daerah;Tahun;Indeks SPI\nTapin;2024;7l,94\n")
    assert hasil.galat[0].to_json() == {
        "row": 2, "column": "Indeks SPI", "value": "7l,94", "cause": hasil.galat[0].sebab, "fix": hasil.galat[0].cara,
    }


def test_shifted_row_is_refused() -> None:
    assert "koma desimal" in causes(checked("Daerah,Tahun,Indeks SPI\nTapin,2024,71,94\nBanjarbaru,2024,80,12\n"))[0]


def test_status_follows_the_period() -> None:
    isi = "SPM;;;\nDaerah;Tahun;Periode;Nilai\nTapin;2025;TW II;40,5\nTapin;2024;tahunan;90,5\n"
    assert stored(isi, "periode", "status") == [["tw2", "triwulan"], ["tahunan", "tahunan"]]


def test_status_words() -> None:
    isi = "Daerah;Tahun;Indeks SPI;Status Data\nTapin;2024;70,1;sementara\nBanjarbaru;2024;80,1;final\n"
    assert stored(isi, "status") == [["sementara"], ["tahunan"]]
    assert "isi tidak dikenal" in causes(checked("Daerah;Tahun;Indeks SPI;Status Data\nTapin;2024;70,1;entah\n"))[0]


def test_markup_is_refused() -> None:
    hasil = checked("Daerah;Tahun;Indeks SPI;Catatan\nTapin;2024;70,5;<img src=x onerror=alert(1)>\n")
    assert "kode HTML" in causes(hasil)[0]


def test_indicator_of_another_dataset_is_refused() -> None:
    hasil = checked("Daerah;Tahun;Indikator;Nilai\nTapin;2024;MCP;90\n", himpunan="spi")
    assert "bukan bagian himpunan" in causes(hasil)[0]


def test_known_source_of_a_row_is_kept_and_an_unknown_one_refused() -> None:
    judul = "tahun,kode_wilayah,indikator,nilai,sumber_id\n"
    assert stored(judul + "2024,63.06,spi_indeks,80.1,spi:S001\n", "sumber_id") == [["spi:S001"]]
    assert "sumber_id tidak ada" in causes(checked(judul + "2024,63.06,spi_indeks,80.1,spi:ENTAH\n"))[0]


def test_detail_rows() -> None:
    isi = "Responden SPI;;;;;\nTahun;Daerah;Kelompok;Populasi;Sampel;Responden\n"
    isi += "2024;Tapin;Pegawai;1.657;400;308\n2024;Tapin;eksternal;3.000;1.200.000;101\n"
    hasil = checked(isi, himpunan="partisipasi")
    assert rows(hasil, "tahun", "kode_wilayah", "kelompok", "populasi", "responden") == []
    hasil = checked(isi, himpunan="partisipasi", jawaban={"angka:Populasi": ","})
    assert rows(hasil, "tahun", "kode_wilayah", "kelompok", "populasi", "responden") == [
        (2024, "63.05", "internal", 1657, 308), (2024, "63.05", "eksternal", 3000, 101),
    ]


def test_detail_rows_need_all_their_columns() -> None:
    isi = "Tahun;Daerah;Unit Kerja;Tahap\n2024;Tapin;Disdukcapil;WBK\n2024;Tapin;;WBK\n2024;Tapin;RSUD;entah\n"
    hasil = checked(isi, himpunan="zona_integritas")
    assert [t.baris for t in hasil.galat] == [3, 4]


def test_dates() -> None:
    isi = "Tanggal;Daerah;Isu;Jenis\n14 November 2025;Tapin;Beban kerja;masalah\n2025-11;Tapin;Struktur;tindak lanjut\n"
    assert rows(checked(isi, himpunan="isu"), "tanggal", "jenis") == [("2025-11-14", "isu"), ("2025-11", "tindak_lanjut")]
    ragu = checked("Tanggal;Daerah;Isu;Jenis\n02/03/2025;Tapin;Beban kerja;isu\n", himpunan="isu")
    assert questions(ragu) == ["tanggal:Tanggal"]


def test_a_bare_number_for_a_time_and_a_date_for_a_year_are_refused_for_what_they_are() -> None:
    for judul in ("Periode", "Masa Penilaian", "Triwulan/Semester", "Bulan/Triwulan"):
        waktu = checked(f"Daerah;Tahun;{judul};Nilai MCP\nTapin;2024;1;60,1\nTapin;2024;2;88,2\n", himpunan="mcp")
        assert [t.sebab for t in waktu.galat] == ["angka saja dapat berarti bulan, triwulan, atau semester"] * 2
    tanggal = buku.xlsx([("Daerah", "Tahun", "SPI"), ("Tapin", datetime.date(2024, 1, 1), 71.94)])
    assert [t.sebab for t in checked(tanggal, "a.xlsx", himpunan="spi").galat] == ["sel ini berformat tanggal, bukan tahun"]


def test_a_bare_number_is_the_time_its_heading_names_and_no_other() -> None:
    arti = {"Triwulan": ["tw1", "tw2"], "TW": ["tw1", "tw2"], "Semester": ["s1", "s2"], "Bulan": ["posisi"] * 2}
    for judul, periode in arti.items():
        isi = f"Daerah;Tahun;{judul};Nilai MCP\nTapin;2024;1;60,1\nBanjar;2024;02;88,2\n"
        assert [p for (p,) in rows(checked(isi, himpunan="mcp"), "periode")] == periode
    bulan = checked("Daerah;Tahun;Bulan;Nilai MCP\nTapin;2024;12;60,1\nTapin;2024;13;88,2\n", himpunan="mcp")
    assert [(t.baris, t.isi) for t in bulan.galat] == [(3, "13")]
