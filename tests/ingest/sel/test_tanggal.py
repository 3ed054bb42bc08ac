"""Dates of promises such as 3/4/2026: settled by their column, asked where it says nothing, never guessed."""

import io
from datetime import datetime

import openpyxl
import pytest

from ingest.sel.potongan import Keliru
from ingest.sel.tanggal import date
from tests.bantuan.unggah import causes, checked, questions, rows

JUDUL = "Rakor;Tanggal Rakor;Kab/Kota;Rencana Aksi;Batas Waktu\n"
TAPIN, HSS, HSU = (f"Rakor SPI;{{}};{daerah};Susun SOP;{{}}\n" for daerah in ("Tapin", "HSS", "HSU"))
KUNCI = "tanggal:Tanggal Rakor"


def test_another_cell_of_the_column_settles_day_and_month() -> None:
    hasil = checked(JUDUL + TAPIN.format("3/4/2026", "31/12/2026") + HSS.format("14/4/2026", "01-12-2026"))
    assert (hasil.status, rows(hasil, "tanggal_janji", "tenggat")) == (
        "ok", [("2026-04-03", "2026-12-31"), ("2026-04-14", "2026-12-01")],
    )
    kata = [(t.baris, t.kolom, t.sebab) for t in hasil.peringatan]
    assert (2, "Tanggal Rakor", "dibaca 3 April 2026 (hari dahulu), seperti 14/4/2026 di baris 3") in kata


def test_a_month_first_column_is_read_month_first() -> None:
    hasil = checked(JUDUL + TAPIN.format("3/4/2026", "") + HSS.format("4/14/2026", ""))
    assert (hasil.status, rows(hasil, "tanggal_janji")) == ("ok", [("2026-03-04",), ("2026-04-14",)])


def test_each_column_settles_for_itself() -> None:
    hasil = checked(JUDUL + TAPIN.format("3/4/2026", "31/12/2026"))
    assert (hasil.status, questions(hasil)) == ("needs_choice", [KUNCI])


@pytest.mark.parametrize(("jawab", "isi"), [("hari", "2026-04-03"), ("bulan", "2026-03-04")])
def test_an_undecided_column_is_asked_and_asked_again(jawab: str, isi: str) -> None:
    berkas = JUDUL + TAPIN.format("3/4/2026", "") + HSS.format("5/5/2026", "")
    hasil = checked(berkas, jawaban={KUNCI: jawab})
    assert (hasil.status, rows(hasil, "tanggal_janji")) == ("ok", [(isi,), ("2026-05-05",)])
    (tanya,) = checked(berkas).pertanyaan
    assert [kata for _, kata in tanya.pilihan] == [
        "hari dahulu: 3/4/2026 berarti 3 April 2026", "bulan dahulu: 3/4/2026 berarti 4 Maret 2026",
    ]
    assert "3/4/2026 di baris 2" in tanya.kalimat
    assert questions(checked(berkas, jawaban={KUNCI: "entah"})) == [KUNCI]


def test_a_column_that_writes_both_ways_settles_nothing() -> None:
    hasil = checked(JUDUL + TAPIN.format("3/4/2026", "") + HSS.format("4/14/2026", "") + HSU.format("14/4/2026", ""))
    assert hasil.status == "refused" and [t.baris for t in hasil.galat] == [2]
    assert "hari dan bulan dapat tertukar" in causes(hasil)[0]


@pytest.mark.parametrize("salah", ["31/2/2026", "0/4/2026", "32/4/2026"])
def test_a_day_outside_the_calendar_proves_nothing(salah: str) -> None:
    berkas = JUDUL + TAPIN.format("3/4/2026", "") + HSS.format(salah, "")
    assert questions(checked(berkas)) == [KUNCI]
    assert "tidak ada di kalender" in causes(checked(berkas, jawaban={KUNCI: "hari"}))[0]


def sheet(*tanggal: object) -> bytes:
    """A workbook of commitments with these meeting dates."""
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.append(JUDUL.strip().split(";"))
    for daerah, isi in zip(("Tapin", "Hulu Sungai Selatan", "Hulu Sungai Utara"), tanggal):
        lembar.append(["Rakor SPI", isi, daerah, "Susun SOP", None])
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize(("jawab", "isi"), [("hari", "2026-03-04"), ("hari+tukar", "2026-04-03")])
def test_date_cells_beside_texts_are_asked_about(jawab: str, isi: str) -> None:
    # 3/4/2026 typed in April where the spreadsheet expects the month first; 14/4/2026 it cannot read.
    berkas = sheet(datetime(2026, 3, 4), "14/4/2026")
    (tanya,) = checked(berkas, "a.xlsx").pertanyaan
    assert tanya.kunci == KUNCI and "14/4/2026 di baris 3" in tanya.kalimat and "di baris 2?" in tanya.kalimat
    assert [kata for _, kata in tanya.pilihan] == [
        "4 Maret 2026, seperti tersimpan", "3 April 2026; hari dan bulan semua sel tanggal di kolom ini ditukar",
    ]
    hasil = checked(berkas, "a.xlsx", jawaban={KUNCI: jawab})
    assert (hasil.status, rows(hasil, "tanggal_janji")) == ("ok", [(isi,), ("2026-04-14",)])


@pytest.mark.parametrize("tanggal", [
    (datetime(2026, 3, 4), datetime(2026, 4, 14)),  # no text beside
    (datetime(2026, 4, 15), "14/4/2026"),  # cannot have been exchanged
    (datetime(2026, 4, 4), "14/4/2026"),  # the same either way
    (datetime(2026, 3, 4), "14 April 2026"),  # a text with one reading in every country
])
def test_date_cells_that_raise_no_doubt_are_not_asked_about(tanggal: tuple[object, ...]) -> None:
    hasil = checked(sheet(*tanggal), "a.xlsx")
    isi = [(t.date().isoformat() if isinstance(t, datetime) else "2026-04-14",) for t in tanggal]
    assert (hasil.status, rows(hasil, "tanggal_janji")) == ("ok", isi)


def test_date_cells_beside_contradicting_texts_are_asked_about_too() -> None:
    berkas = sheet(datetime(2026, 3, 4), "14/4/2026", "4/14/2026")
    assert questions(checked(berkas, "a.xlsx")) == [KUNCI]
    hasil = checked(berkas, "a.xlsx", jawaban={KUNCI: "campur+tukar"})
    assert (hasil.status, rows(hasil, "tanggal_janji")) == ("ok", [("2026-04-03",), ("2026-04-14",), ("2026-04-14",)])


@pytest.mark.parametrize(("teks", "iso"), [
    ("1 Okt. 2025", "2025-10-01"), ("19 Agustus 2025.", "2025-08-19"), ("19 Agustus, 2025", "2025-08-19"),
    ("Jum\u2019at, 7 Maret 2025", "2025-03-07"), ("Jumat,7 Maret 2025", "2025-03-07"), ("Kam, 6 Mar 2025", "2025-03-06"),
    ("Senin, 3 Nop. 2025", "2025-11-03"), ("20 Agustus 2025 pukul 09.00 WITA", "2025-08-20"),
    ("19/08/2025 9:05:12", "2025-08-19"), ("2025-08-20 09:05", "2025-08-20"),
])
def test_a_date_keeps_its_day_as_word_processors_and_forms_write_it(teks: str, iso: str) -> None:
    assert date(teks) == iso


@pytest.mark.parametrize(("teks", "iso"), [
    # 01.05 in Greenwich is 08.05 WIB and 09.05 WITA; at 18.30 the next day has begun in both.
    ("2025-08-20T01:05:12Z", "2025-08-20"), ("2025-08-20T18:30:00.123Z", "2025-08-21"),
    ("2025-08-20T18:30:00+00:00", "2025-08-21"), ("2025-08-20T23:30:00+08:00", "2025-08-20"),
])
def test_a_moment_is_the_day_it_was_here(teks: str, iso: str) -> None:
    assert date(teks) == iso


@pytest.mark.parametrize(("teks", "zona", "iso"), [
    # 16.30 in Greenwich is 23.30 WIB and 00.30 WITA.
    ("2025-08-20T16:30:00Z", 7, "2025-08-20"), ("2025-08-20T16:30:00Z", 8, "2025-08-21"),
    ("2025-08-20T23:30:00+07:00", 8, "2025-08-21"), ("2025-08-21T00:30:00+08:00", 7, "2025-08-20"),
])
def test_a_moment_is_the_day_of_its_region(teks: str, zona: int, iso: str) -> None:
    assert date(teks, zona=zona) == iso


def test_the_region_of_the_row_says_which_day_a_moment_was() -> None:
    hasil = checked(
        "Tanggal;Kode;Daerah;Isu;Jenis;Catatan\n"
        "2025-08-20T16:30:00Z;63.02;Kabupaten Kotabaru;Penataan UPTD;isu;\n"
        "2025-08-20T16:30:00Z;62.01;Kabupaten Kotawaringin Barat;Penataan UPTD;isu;\n"
        "2025-08-20T01:05:12Z;63.02;Kabupaten Kotabaru;Pengisian jabatan;isu;\n", himpunan="isu")
    assert (hasil.status, rows(hasil, "tanggal")) == ("ok", [("2025-08-21",), ("2025-08-20",), ("2025-08-20",)])


@pytest.mark.parametrize(("teks", "sebab"), [
    ("45 Agustus 2025", "tidak ada di kalender"), ("31 Juni, 2025", "tidak ada di kalender"),
    ("19-21 Agustus 2025", "beberapa hari"), ("19 s.d. 21 Agustus 2025", "beberapa hari"),
    ("1 s/d 3 Oktober 2025", "beberapa hari"), ("30 Agustus - 2 September 2025", "beberapa hari"),
    ("2025-08-20T16:30:00Z", "hari lain di WIB dan di WITA"),
    ("2025-08-20T99:99Z", "jam ini tidak ada"), ("minggu ke-3 Agustus 2025", "bukan tanggal"),
])
def test_a_date_never_loses_its_day_silently(teks: str, sebab: str) -> None:
    hasil = date(teks)
    assert isinstance(hasil, Keliru) and sebab in hasil.sebab


@pytest.mark.parametrize(("teks", "iso"), [("Agustus 2025", "2025-08"), ("per Agustus 2025", "2025-08"), ("2025", "2025")])
def test_a_month_or_a_year_alone_stays_one(teks: str, iso: str) -> None:
    assert date(teks) == iso
