"""What a file is, by its bytes and not by its name; then the reader for it."""

import codecs
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from ingest.baca.awal_statistik import statistical_format
from ingest.baca.grid import Dokumen
from ingest.baca.keamanan import MAKS_BERKAS, Bahan, check_size, clean_name
from ingest.baca.ole import TANDA_OLE, Ole
from ingest.baca.parquet import read_parquet
from ingest.baca.proses_baca import read_apart
from ingest.baca.teks import read_text
from ingest.temuan import Ditolak, refuse

SIMPAN_XLSX = "buka di Excel atau LibreOffice lalu simpan sebagai XLSX"
BUKAN_TABEL = {
    b"%PDF": "PDF",
    b"\x89PNG": "gambar PNG",
    b"\xff\xd8\xff": "gambar JPEG",
    b"GIF8": "gambar GIF",
    b"\x1f\x8b": "arsip gzip",
    b"7z\xbc\xaf": "arsip 7z",
    b"Rar!": "arsip RAR",
    b"{\\rtf": "dokumen RTF",
    b"SQLite format 3": "basis data SQLite",
}
# What reports offer as "Excel" is often a page, an archive of one, or an old exchange format.
HTML = re.compile(
    r"(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype|/?[a-z][a-z0-9]*[\s>])|(?:<\?xml[^>]*>\s*)(?:<!doctype html|<html)", re.I | re.S
)
ARSIP_WEB = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/", re.I)
XML = re.compile(r"<\?xml", re.I)
JSON = re.compile(r"\{\s*\"|\[\s*[\[{]")
TUKAR = re.compile(r"ID;P[A-Z]|TABLE\n0,1\n")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@dataclass(frozen=True)
class Pilihan:
    """Answers of the analyst to how a text file is written; empty means: find out."""

    encoding: str = ""
    pemisah: str = ""


def read(
    asal: Path | str | bytes | Bahan, nama: str = "", pilihan: Pilihan | None = None, paling_besar: int = MAKS_BERKAS,
) -> Dokumen:
    """Read a file given as path or bytes; its name is for words only, its bytes say what it is.

    `paling_besar`: bytes a text file may have. Raises Ditolak with reasons, or PerluPilihan when the delimiter must be asked.
    """
    bahan = asal if isinstance(asal, Bahan) else Bahan(Path(asal) if isinstance(asal, str) else asal)
    nama = clean_name(nama or (bahan.asal.name if isinstance(bahan.asal, Path) else "berkas"))
    bentuk = format_of(bahan) if bahan.ukuran else ""
    check_size(bahan, paling_besar if bentuk == "teks" else MAKS_BERKAS)
    if bentuk == "teks":
        return _document_of_text(bahan, nama, pilihan or Pilihan())
    if bentuk == "parquet":
        return Dokumen(nama, bentuk, "", "", (read_parquet(bahan),), (), bahan.sidik)
    grid, peringatan = read_apart(bahan, bentuk)
    return Dokumen(nama, bentuk, "", "", grid, peringatan, bahan.sidik)


def _document_of_text(bahan: Bahan, nama: str, pilihan: Pilihan) -> Dokumen:
    grid, encoding, pemisah, peringatan = read_text(bahan, pilihan.encoding, pilihan.pemisah)
    return Dokumen(nama, "tsv" if pemisah == "\t" else "csv", encoding, pemisah, (grid,), peringatan, bahan.sidik)


def format_of(bahan: Bahan) -> str:
    """One of teks, xlsx, ods, xls, parquet, sav, dta; raises Ditolak for anything else, naming it."""
    awal = bahan.head()
    if awal.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _format_of_zip(bahan)
    if awal.startswith(TANDA_OLE):
        return _format_of_ole(bahan)
    if awal.startswith(b"PAR1"):
        return "parquet"
    if bentuk := statistical_format(awal):
        return bentuk
    for tanda, sebutan in BUKAN_TABEL.items():
        if awal.startswith(tanda):
            raise refuse(f"berkas ini {sebutan}, bukan tabel", "unggah tabelnya sebagai XLSX atau CSV")
    _refuse_markup(awal)
    return "teks"


def _refuse_markup(awal: bytes) -> None:
    teks = awal.decode("utf-16" if awal.startswith(UTF16) else "latin-1", "ignore").removeprefix("\xef\xbb\xbf").lstrip()
    teks = teks.replace("\r\n", "\n")
    for pola, sebab, cara in (
        (HTML, "berkas ini halaman web walau namanya lembar kerja", SIMPAN_XLSX),
        (ARSIP_WEB, "berkas ini arsip halaman web (MHTML) walau namanya lembar kerja", SIMPAN_XLSX),
        (XML, "berkas ini XML, bukan lembar kerja XLSX", SIMPAN_XLSX),
        (JSON, "berkas ini JSON, bukan tabel", "ubah menjadi CSV atau XLSX"),
        (TUKAR, "berkas ini format tukar lama (SYLK atau DIF), bukan lembar kerja", SIMPAN_XLSX),
    ):
        if pola.match(teks):
            raise refuse(sebab, cara)


def _format_of_zip(bahan: Bahan) -> str:
    try:
        with bahan.open() as berkas, zipfile.ZipFile(berkas) as arsip:
            isi = set(arsip.namelist())
            jenis = arsip.read("mimetype")[:100] if "mimetype" in isi and arsip.getinfo("mimetype").file_size < 200 else b""
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, LookupError, RuntimeError) as galat:
        raise refuse("arsip di dalam berkas rusak atau terpotong", "unggah lagi berkas aslinya") from galat
    if jenis.startswith(ODS):
        return "ods"
    if "xl/workbook.xml" in isi:
        return "xlsx"
    raise _unknown_zip(isi)


def _unknown_zip(isi: set[str]) -> Ditolak:
    if "xl/workbook.bin" in isi:
        return refuse("berkas ini XLSB, belum didukung", SIMPAN_XLSX)
    if any(n.startswith("word/") for n in isi):
        return refuse("berkas ini dokumen Word, bukan tabel", "pindahkan tabelnya ke XLSX")
    if any(n.startswith("ppt/") for n in isi):
        return refuse("berkas ini paparan, bukan tabel", "pindahkan tabelnya ke XLSX")
    return refuse("berkas ini arsip zip", "buka arsipnya lalu unggah berkas di dalamnya satu per satu")


def _format_of_ole(bahan: Bahan) -> str:
    with bahan.open() as berkas:
        arus = Ole(berkas.read()).arus
    if "EncryptedPackage" in arus:
        raise refuse("berkas terkunci kata sandi", "buka kuncinya lalu simpan ulang")
    if "Workbook" in arus or "Book" in arus:
        return "xls"
    raise refuse("berkas ini bukan lembar kerja Excel", "unggah tabelnya sebagai XLSX atau CSV")
