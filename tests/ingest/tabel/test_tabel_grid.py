"""Finding the tables of a messy file: headers, data, and everything that is neither."""

from collections.abc import Iterator

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from ingest.baca.grid import Baris, Grid, marks
from ingest.baca.sniff import read
from ingest.sel.angka import Salah, decide
from ingest.tabel.tabel_grid import Tabel, find, find_all
from ingest.temuan import Ditolak
from tests.bantuan import buku

DAERAH = {"tapin", "hss", "hst", "hsu", "kab. tapin", "kotabaru", "kalimantan selatan", "tanah laut"}


def is_region(teks: str) -> bool:
    """A few names, as the caller's matcher would know them."""
    return teks.strip().lower() in DAERAH


def tables(teks: str) -> tuple[Tabel, ...]:
    """Tables of a text file."""
    return find_all(read(teks.encode()), is_region)


def only(teks: str) -> Tabel:
    """The one table of a text file, without anything wrong."""
    (tabel,) = tables(teks)
    assert tabel.salah == ()
    return tabel


def test_plain_table() -> None:
    tabel = only("kab;skor\nTapin;71,94\nHSS;70\n")
    assert tabel.judul == ("kab", "skor")
    assert tabel.baris == (("Tapin", "71,94"), ("HSS", "70"))
    assert tabel.nomor == (2, 3) and tabel.jumlah == 2
    assert tuple(tabel.letak) == (1, 0, 3, 1)


def test_titles_total_and_footnotes_are_kept_apart() -> None:
    tabel = only(
        "REKAPITULASI SPI;;;\nTahun 2024;;;\n;;;\nNo;Kabupaten;Nilai;Ket\n1;Tapin;71,94;\n2;HSS;70;naik\n"
        ";Rata-rata;70,97;\n;;;\nSumber: KPK;;;\n*) angka sementara;;;\n"
    )
    assert tabel.judul == ("No", "Kabupaten", "Nilai", "Ket")
    assert tabel.nomor == (5, 6)
    assert tabel.keterangan == ("REKAPITULASI SPI", "Tahun 2024")
    assert [nomor for nomor, _ in tabel.ringkasan] == [7]
    assert tabel.catatan == ("Sumber: KPK", "*) angka sementara")
    assert tabel.dilewati == ((7, "jumlah atau rata-rata"),)


def test_titles_without_padding_and_key_value_lines() -> None:
    tabel = only("REKAP SPI\nProvinsi;Kalimantan Selatan\nTahun;2024\n\nKab;Nilai\nTapin;71\n")
    assert tabel.judul == ("Kab", "Nilai") and tabel.nomor == (6,)
    assert tabel.keterangan == ("REKAP SPI", "Provinsi Kalimantan Selatan", "Tahun 2024")
    assert only("Provinsi :;Kalsel;\nNo;Kab;Nilai\n1;Tapin;71\n").judul == ("No", "Kab", "Nilai")


def test_two_line_header_of_a_text_file() -> None:
    tabel = only("No;Kabupaten;SPI;;SPM;;Catatan\n;;2023;2024;2023;2024;\n(1);(2);(3);(4);(5);(6);(7)\n1;Tapin;71,9;72;80;81;x\n")
    assert tabel.judul == ("No", "Kabupaten", "SPI 2023", "SPI 2024", "SPM 2023", "SPM 2024", "Catatan")
    assert tabel.baris == (("1", "Tapin", "71,9", "72", "80", "81", "x"),)
    assert tabel.dilewati == ((3, "nomor kolom"),)


def test_groups_above_the_names_and_units_below_them() -> None:
    assert only(";SPI;;SPM;\nKab;2023;2024;2023;2024\nTapin;1;2;3;4\n").judul == ("Kab", "SPI 2023", "SPI 2024", "SPM 2023",
    "SPM 2024")
    assert only("Kab;SPI;SPM\n;(%);(indeks)\nTapin;1;2\n").judul == ("Kab", "SPI (%)", "SPM (indeks)")
    assert only("No;Kab;Nilai\n;;2024\n1;Tapin;71\n").judul == ("No", "Kab", "Nilai 2024")


def test_first_data_row_is_never_taken_for_a_header() -> None:
    assert only("No;Kabupaten;Predikat\n;Tapin;BB\n2;HSS;A\n").nomor == (2, 3)
    assert only("Kabupaten;2021;2022\nTapin;BB;A\nHSS;B;BB\n").nomor == (2, 3)
    assert only("tahun;kab;predikat\n2023;Tapin;BB\n2023;HSS;A\n").nomor == (2, 3)
    assert only("kab;status\nTapin;tidak dinilai\nHSS;-\n").nomor == (2, 3)


def merged(lembar: Worksheet) -> None:
    """Title over all, names over two rows, groups over two columns, a region over two years."""
    for rentang in ("A1:E1", "A3:A4", "B3:B4", "C3:D3", "A5:A6"):
        lembar.merge_cells(rentang)


MERGED: buku.Isi = [
    ["REKAP SPI DAN SPM"], [], ["Kabupaten", "Tahun", "SPI", None, "SPM"], [None, None, "internal", "eksternal", "(%)"],
    ["Tapin", 2023, 71.94, 70, 0.5], [None, 2024, 72.5, 71, 0.6], ["HSS", 2024, 60, 61, 0.7], ["JUMLAH", None, 204.44, 202, 1.8],
]


def test_merged_headers_and_labels_of_a_workbook() -> None:
    (tabel,) = find_all(read(buku.xlsx(MERGED, merged)), is_region)
    assert tabel.judul == ("Kabupaten", "Tahun", "SPI internal", "SPI eksternal", "SPM (%)")
    assert [sel[:3] for sel in tabel.baris] == [("Tapin", "2023", "71.94"), ("Tapin", "2024", "72.5"), ("HSS", "2024", "60")]
    assert tabel.nomor == (5, 6, 7) and tabel.keterangan == ("REKAP SPI DAN SPM",)
    assert tabel.ringkasan[0][0] == 8


def test_number_merged_over_cells_is_marked_and_no_number() -> None:
    isi: buku.Isi = [["Kab", "Nilai"], ["Tapin", 71], ["HSS", None], ["HST", 60]]
    (tabel,) = find_all(read(buku.xlsx(isi, lambda lembar: lembar.merge_cells("B2:B3"))), is_region)
    nilai = [sel[1] for sel in tabel.baris]
    assert [str(n) for n in nilai] == ["71", "71", "60"]
    assert "gabung" in marks(nilai[0]) and "gabung" in marks(nilai[1]) and "gabung" not in marks(nilai[2])
    hasil = decide(nilai)
    assert isinstance(hasil, Salah) and hasil.jumlah == 2


def test_wide_merged_column_is_one_column() -> None:
    isi: buku.Isi = [["Kab", "Nilai", None], ["Tapin", 71, None], ["HSS", 70, None]]

    def merge(lembar: Worksheet) -> None:
        for nomor in (1, 2, 3):
            lembar.merge_cells(f"B{nomor}:C{nomor}")

    (tabel,) = find_all(read(buku.xlsx(isi, merge)), is_region)
    assert tabel.judul == ("Kab", "Nilai")
    assert not any(marks(sel[1]) & {"gabung"} for sel in tabel.baris)


def test_text_merged_over_values_is_repeated() -> None:
    isi: buku.Isi = [["Kab", "2023", "2024"], ["Tapin", "tidak dinilai", None], ["HSS", 70, 71]]
    (tabel,) = find_all(read(buku.xlsx(isi, lambda lembar: lembar.merge_cells("B2:C2"))), is_region)
    assert tabel.baris[0] == ("Tapin", "tidak dinilai", "tidak dinilai")


def test_blank_rows_and_columns_do_not_part_a_table() -> None:
    tabel = only(";;;\n;Kab;;Nilai\n;;;\n;Tapin;;71\n;;;\n;HSS;;70\n")
    assert tabel.judul == ("Kab", "Nilai") and tabel.kolom == (1, 3)
    assert tabel.baris == (("Tapin", "71"), ("HSS", "70")) and tabel.nomor == (4, 6)


def test_repeated_headers_of_printed_pages_are_left_out() -> None:
    tabel = only("kab;nilai\nTapin;1\nkab;nilai\n(1);(2)\nHSS;2\n\nkab;nilai\nHST;3\n")
    assert tabel.nomor == (2, 5, 8)
    assert tabel.dilewati == ((3, "judul berulang"), (4, "nomor kolom"), (7, "judul berulang"))


def test_sections_become_a_column() -> None:
    tabel = only("Kab;Nilai\nTahun 2023;\nTapin;71\nHSS;72\nTahun 2024;\nTapin;73\n")
    assert tabel.judul == ("Kab", "Nilai", "bagian")
    assert tabel.baris == (("Tapin", "71", "Tahun 2023"), ("HSS", "72", "Tahun 2023"), ("Tapin", "73", "Tahun 2024"))


def test_region_without_a_value_stays_a_row() -> None:
    assert only("Kab;Nilai\nTapin;\nHSS;72\nHST;\n").baris == (("Tapin", ""), ("HSS", "72"), ("HST", ""))


def test_summary_words_alone_make_a_summary_row() -> None:
    tabel = only("uraian;2023;2024\nJumlah laporan diterima;5;6\nTotal unit kerja;7;8\nJUMLAH;12;14\nRata-rata Kab/Kota;6;7\n")
    assert tabel.nomor == (2, 3) and len(tabel.ringkasan) == 2
    assert only("kelompok;kab;n\ntotal;Tapin;30\ninternal;Tapin;10\n").nomor == (2, 3)


def test_signatures_are_no_data() -> None:
    tabel = only(
        "Kab;Nilai;Ket\nTapin;71;\nHSS;70;\n;;\n;;Banjarmasin, 12 Maret 2024\nMengetahui,;;Kepala Biro,\n;;\n"
        ";;NAMA JELAS\n;;NIP. 19650101\n"
    )
    assert tabel.nomor == (2, 3) and "NIP. 19650101" in tabel.catatan


def test_regions_as_columns_are_a_header() -> None:
    tabel = only("Indikator;Tapin;HSS;HST\nSPI;71;72;73\nSAKIP;BB;A;B\n")
    assert tabel.judul == ("Indikator", "Tapin", "HSS", "HST") and tabel.nomor == (2, 3)


def test_words_like_notes_inside_the_data_stay_data() -> None:
    assert only("kab;predikat\n*Tapin;BB\nHSS;A\n").nomor == (2, 3)
    assert only("unit;stage;kab\nInspektorat;wbk;Tapin\n\nSekretariat Daerah;wbbm;HSS\nKepala Biro;wbk;HST\n").nomor == (2, 4, 5)


def test_title_cells_next_to_each_other_are_no_header() -> None:
    tabel = only("REKAP;2024\nKab;Nilai\nTapin;71\n")
    assert tabel.judul == ("Kab", "Nilai") and tabel.keterangan == ("REKAP 2024",)


def test_same_header_under_another_title_is_another_table() -> None:
    dua = tables("SPI\nkab;nilai\nTapin;1\nHSS;2\n\nSPM\nkab;nilai\nTapin;3\n")
    assert [t.keterangan for t in dua] == [("SPI",), ("SPM",)]
    satu = only("Tahun 2023\nkab;nilai\nTapin;1\n\nTahun 2024\nkab;nilai\nTapin;3\n")
    assert satu.baris == (("Tapin", "1", "Tahun 2023"), ("Tapin", "3", "Tahun 2024")) and satu.keterangan == ("Tahun 2023",)


def test_tables_below_each_other_are_two() -> None:
    dua = tables("Kab;Nilai\nTapin;71\n\nTabel 2. Predikat\nKab;Predikat;Nilai\nHSS;A;70\n")
    assert [t.judul for t in dua] == [("Kab", "Nilai"), ("Kab", "Predikat", "Nilai")]
    assert dua[1].keterangan == ("Tabel 2. Predikat",) and dua[1].nomor == (6,)


def test_tables_side_by_side_are_two() -> None:
    dua = tables("Kab;Nilai;;Kab;Nilai\nTapin;71;;HSS;70\nHST;1;;HSU;2\n")
    assert [t.baris for t in dua] == [(("Tapin", "71"), ("HST", "1")), (("HSS", "70"), ("HSU", "2"))]
    legenda = tables("Kab;Nilai;;Kategori;Batas\nTapin;71;;Terjaga;78\nHSS;72;;;\nHST;73;;;\n")
    assert [t.judul for t in legenda] == [("Kab", "Nilai"), ("Kategori", "Batas")]


def test_hidden_sheets_are_left_out_unless_alone() -> None:
    kerja = openpyxl.Workbook()
    lama = kerja.create_sheet("Lama")
    for lembar in (kerja.active, lama):
        lembar.append(["kab", "skor"])
        lembar.append(["Tapin", 1])
    lama.sheet_state = "hidden"
    assert [t.lembar for t in find_all(read(buku.saved(kerja)))] == ["Sheet"]
    assert [t.lembar for t in find_all(read(buku.ods([["kab", "skor"], ["Tapin", 1]], tersembunyi=True)))] == ["Data"]


def test_hidden_rows_inside_the_table_are_said() -> None:
    def hide(lembar: Worksheet) -> None:
        lembar.row_dimensions[2].hidden = True
        lembar.column_dimensions["B"].hidden = True

    (tabel,) = find_all(read(buku.xlsx([["kab", "skor"], ["Tapin", 1], ["HSS", 2]], hide)), is_region)
    assert tabel.jumlah == 2
    assert any("1 baris tersembunyi" in p for p in tabel.peringatan) and any("'skor' tersembunyi" in p for p in tabel.peringatan)


SHIFTED = [
    ("kab,skor\nTapin,71,94\nHSS,70,1\n", 2, "koma desimal"),
    ("kab,skor,\nTapin,71,94\n", 2, "koma desimal"),
    ("kab;skor\nTapin;71\nHSS;72;5\n", 3, "lebih banyak"),
    ("kab;skor;ket\nTapin;71\nHSS;72;x\n", 2, "sel kurang"), ("kab;skor;;\nTapin;71;;\nHSS\n", 3, "sel kurang (1 sel, judul 2)"),
    ("Tapin;71\nHSS;72\n", 1, "judul tidak ditemukan"),
    ("Tapin;BB\nHSS;A\n", 1, "sudah berisi data"),
    ("kab,spi,,spm\nTapin,71,94,80\n", 2, "koma desimal"),
    ("a;b;c\n1;2;3\n4;5;6\n", 2, "nomor kolom atau data"),
    ("kab;skor\nTapin;71\n;belum jelas\nHSS;3\n", 3, "tanpa nama daerah"),
]


@pytest.mark.parametrize(("teks", "baris", "sebab"), SHIFTED)
def test_shifted_rows_make_the_table_unfit(teks: str, baris: int, sebab: str) -> None:
    (tabel,) = tables(teks)
    assert tabel.jumlah_salah >= 1
    assert tabel.salah[0].baris == baris and sebab in tabel.salah[0].sebab


def test_duplicate_and_missing_header_names_are_said_and_nothing_is_missed_under_empty_ones() -> None:
    assert [sel[1] for sel in only("kab;skor;;;\nTapin;71;;;\nHSS;72\nHSU;73;\n").baris] == ["71", "72", "73"]
    assert "dipakai 2 kali" in tables("kab;skor;skor\nTapin;1;2\n")[0].peringatan[0]
    tabel = only(",kab,nilai\n0,Tapin,71\n1,HSS,72\n")
    assert tabel.judul[0] == "(kolom A)" and "tanpa judul" in tabel.peringatan[0]


@pytest.mark.parametrize("teks", ["hanya satu kalimat\n", "satu\ndua\ntiga\n", "kab;skor\n", ";;;\n;x;;\n"])
def test_files_without_a_table_are_refused(teks: str) -> None:
    with pytest.raises(Ditolak, match="tidak ada tabel"):
        tables(teks)


class Panjang:
    """A million rows that exist only while they are looked at."""

    def __init__(self, banyak: int) -> None:
        self.banyak = banyak

    def __iter__(self) -> Iterator[Baris]:
        yield 1, ("kab", "skor")
        for nomor in range(2, self.banyak + 2):
            yield nomor, ("Tapin", str(nomor))


def test_rows_are_never_gathered() -> None:
    (tabel,) = find(Grid("", Panjang(200_000), pemisah=";"))
    assert tabel.jumlah == 200_000
    assert next(iter(tabel)) == (2, ("Tapin", "2"))


NAMES = st.sampled_from(["Tapin", "HSS", "HST", "HSU", "Tanah Laut", "Kotabaru"])
VALUES = st.sampled_from(["71,94", "70", "-", "tidak dinilai", "BB (76,45)", "1.234,5", ""])


@settings(max_examples=200)
@given(
    st.lists(st.tuples(NAMES, VALUES, VALUES), min_size=2, max_size=12), st.lists(st.sampled_from(["REKAP", "Tahun 2024",
    ""]), max_size=3),
    st.sets(st.integers(0, 12), max_size=3), st.sampled_from(["", "Rata-rata;1;2", "JUMLAH;5;6"]), st.sampled_from(["",
    "Sumber: KPK;;"]),
)
def test_no_data_row_is_lost_or_invented(
    isi: list[tuple[str, str, str]], atas: list[str], jeda: set[int], ringkasan: str, kaki: str
) -> None:
    baris = [f"{a};;" for a in atas] + ["kab;2023;2024"]
    for urut, sel in enumerate(isi):
        baris += [";;"] if urut in jeda else []
        baris.append(";".join(sel))
    teks = "\n".join(baris + [b for b in (ringkasan, ";;", kaki) if b]) + "\n"
    tabel = only(teks)
    assert tabel.judul == ("kab", "2023", "2024")
    assert list(tabel.baris) == isi and [teks.split("\n")[n - 1] for n in tabel.nomor] == [";".join(sel) for sel in isi]
