"""The workbook of a paparan: names, headings, numbers as numbers, sources; and back through the upload road."""

import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest
from openpyxl.workbook import Workbook

from charts.dasar.templat import CAP_LATIHAN
from ingest.jalan import Permintaan, check
from rakor.lembar import Lembar, sheet
from rakor.paparan import Paparan, new_slide
from rakor.xlsx import MAKS_NAMA, columns, write
from tests.bantuan.sajian import data_of

SAMPUL = Lembar(1, "sampul", "Rakor uji", "21 November 2026")
PAPARAN = Paparan("abcd1234", "Rakor uji")
KALSEL = {"prov": "63", "tahun": "2024"}


def lembar(bagan: str, nomor: int = 2, **query: str) -> Lembar:
    return sheet(new_slide(bagan, KALSEL | query), nomor)


def workbook(*isi: Lembar) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(write(PAPARAN, [SAMPUL, *isi])))


def named(satu: Lembar, nama: str) -> Lembar:
    """The slide with this name in every row."""
    assert satu.sajian is not None
    return replace(satu, sajian=replace(satu.sajian, data=satu.sajian.data.assign(nama_tampil=nama)))


def table(buku: Workbook, nomor: int) -> pd.DataFrame:
    """The rows of a sheet under its headings, which stand below the first empty row."""
    baris = list(buku.worksheets[nomor].iter_rows(values_only=True))
    awal = next(i for i, b in enumerate(baris) if not any(b)) + 1
    return pd.DataFrame(baris[awal + 1:], columns=baris[awal])


def test_one_sheet_a_slide_between_contents_and_sources() -> None:
    buku = workbook(lembar("spi_peringkat"), lembar("omb_peringkat", 3))
    assert buku.sheetnames == ["Daftar isi", "2 Peringkat SPI kab-kota", "3 Peringkat kepatuhan", "Sumber"]
    assert all(len(n) <= MAKS_NAMA for n in buku.sheetnames)


def test_a_sheet_opens_with_title_source_and_version() -> None:
    satu = lembar("spi_peringkat", latihan="1")
    atas = [b[0] for b in workbook(satu).worksheets[1].iter_rows(max_row=4, values_only=True)]
    assert atas == [satu.judul, satu.anak_judul, satu.sumber, CAP_LATIHAN]


def test_figures_are_numbers_and_codes_are_text() -> None:
    satu = lembar("spi_peringkat")
    isi = table(workbook(satu), 1)
    assert list(isi.columns[:3]) == ["Tahun", "Kode wilayah", "Indikator"]
    assert list(isi["Kode wilayah"]) == list(data_of(satu)["kode_wilayah"])
    assert [v for v in isi["Nilai"] if not pd.isna(v)] == [float(v) for v in data_of(satu)["nilai"].dropna()]


def test_every_source_has_its_address() -> None:
    satu = lembar("spi_peringkat")
    baris = list(workbook(satu)["Sumber"].iter_rows(values_only=True))
    assert satu.jejak is not None and len(baris) - 1 == len(satu.jejak)
    assert [b[list(baris[0]).index("Alamat")] or "" for b in baris[1:]] == list(satu.jejak["Alamat"].fillna(""))


def test_formulas_are_words() -> None:
    satu = lembar("spi_peringkat")
    buku = workbook(replace(named(satu, "=HYPERLINK(1)"), judul="=1+1"))
    assert buku.worksheets[1]["A1"].value == "'=1+1"
    assert set(table(buku, 1)["Daerah"]) == {"'=HYPERLINK(1)"}
    assert set(table(workbook(named(satu, "-0,5")), 1)["Daerah"]) == {"-0,5"}
    assert not any(c.data_type == "f" for lembar_buku in buku for b in lembar_buku.iter_rows() for c in b)


def test_title_and_place_of_the_meeting_are_words_too() -> None:
    isi = write(replace(PAPARAN, judul="=1+1"), [replace(SAMPUL, anak_judul="+A1")])
    assert [b[0].value for b in openpyxl.load_workbook(io.BytesIO(isi)).worksheets[0].iter_rows(max_row=2)] == ["'=1+1", "'+A1"]


def test_what_the_dashboard_reads_is_not_called_a_predicate() -> None:
    judul = list(columns(lembar("spi_peringkat")))
    assert "Predikat" in judul and "Golongan menurut dasbor" in judul
    assert "Kategori" not in judul


@pytest.mark.parametrize("latihan", ["", "1"])
@pytest.mark.parametrize("bagan", [
    "spi_peringkat", "spi_deret", "omb_peringkat", "banding_batang", "banding_perjalanan", "tartan_hasil", "klg_hitungan",
    "reformasi_tahun", "peta_beranda", "spine_utama",
])
def test_a_sheet_goes_back_through_the_upload_road(bagan: str, latihan: str) -> None:
    satu = lembar(bagan, latihan=latihan)
    isi = write(PAPARAN, [SAMPUL, satu])
    tanya = check(Permintaan(isi, nama="rakor.xlsx")).pertanyaan
    pilih = {q.kunci: next(k for k, kata in q.pilihan if "lembar 2 " in kata) for q in tanya if q.kunci == "tabel"}
    # Figures of a state and not of a year are asked about.
    hasil = check(Permintaan(isi, nama="rakor.xlsx", jawaban={**pilih, "periode": "tahunan"}))
    assert (hasil.status, hasil.galat) == ("ok", ())
    baris = {(b["kode_wilayah"], b["tahun"], b["indikator"], b["rincian"]): b["nilai"] for b in hasil.rows()}
    data = data_of(satu).dropna(subset=["nilai"])
    assert len(data) > 0
    for _, r in data.iterrows():
        assert baris[r["kode_wilayah"], int(r["tahun"]), r["indikator"], r["rincian"]] == float(r["nilai"])
