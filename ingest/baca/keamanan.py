"""Limits and defences against files made to hurt: sizes, archives, names, cells on the way out."""

import hashlib
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from ingest.temuan import Ditolak, refuse

MIB = 1024 * 1024
MAKS_BERKAS = 200 * MIB
MAKS_BARIS = 3_000_000
# Lines beside the rows that the limit promises: titles, headings, notes.
RUANG_JUDUL = 100
MAKS_KOLOM = 2_000
MAKS_SEL_LEMBAR = 6_000_000
MAKS_HURUF_SEL = 32_767
MAKS_HURUF_BARIS = MIB
MAKS_LEMBAR = 250
MAKS_ENTRI = 5_000
MAKS_ISI_ARSIP = 1024 * MIB
# XML of real workbooks shrinks 10 to 60 times; a bomb about 1000 times.
MAKS_RASIO = 200
RASIO_DIPERIKSA = 5 * MIB
POTONG = MIB

NAMA_TERLARANG = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.I)


@dataclass(frozen=True)
class Bahan:
    """The bytes of a file, in memory or on disk; opened anew for every pass."""

    asal: Path | bytes

    @cached_property
    def ukuran(self) -> int:
        """Size in bytes."""
        return self.asal.stat().st_size if isinstance(self.asal, Path) else len(self.asal)

    @cached_property
    def sidik(self) -> str:
        """SHA-256 of the bytes, in hex."""
        digest = hashlib.sha256()
        for potong in self.chunks():
            digest.update(potong)
        return digest.hexdigest()

    def open(self) -> BinaryIO:
        """A fresh reader from the first byte."""
        return self.asal.open("rb") if isinstance(self.asal, Path) else io.BytesIO(self.asal)

    def chunks(self) -> Iterator[bytes]:
        """The bytes, one MiB at a time."""
        with self.open() as berkas:
            while potong := berkas.read(POTONG):
                yield potong

    def head(self, banyak: int = 8192) -> bytes:
        """The first bytes."""
        with self.open() as berkas:
            return berkas.read(banyak)


def clean_name(nama: str) -> str:
    """A file name without folders, control or direction characters; never empty, at most 120 characters.

    `..\\..\\x.csv` becomes `x.csv`; what hides the real ending (U+202E) goes.
    """
    dasar = re.split(r"[/\\]", unicodedata.normalize("NFC", nama))[-1]
    bersih = "".join(h for h in dasar if unicodedata.category(h)[0] != "C")
    bersih = re.sub(r'[<>:"|?*]', "_", bersih).strip(" .")
    if not bersih or NAMA_TERLARANG.match(bersih):
        bersih = f"berkas_{bersih}".rstrip("_")
    badan, titik, akhir = bersih.rpartition(".")
    return bersih if len(bersih) <= 120 else badan[: 119 - len(akhir)] + titik + akhir[:119]


def check_size(bahan: Bahan, paling_besar: int = MAKS_BERKAS) -> None:
    """Refuse an empty file or one above a limit in bytes."""
    if bahan.ukuran == 0:
        raise refuse("berkas kosong (0 bita)", "unggah lagi berkas aslinya")
    if bahan.ukuran > paling_besar:
        besar = f"{bahan.ukuran / MIB:.0f} MB".replace(".", ",")
        raise refuse(f"berkas {besar} melebihi batas {paling_besar // MIB} MB", "pecah menurut tahun atau simpan sebagai Parquet")


def check_extent(baris: int, kolom: int, lembar: str = "") -> None:
    """Refuse a table wider or longer than any real one, before memory is asked for it."""
    if kolom > MAKS_KOLOM:
        raise refuse(f"{kolom} kolom; batasnya {MAKS_KOLOM}", "hapus kolom yang tidak dipakai", lembar=lembar)
    if baris > MAKS_BARIS + RUANG_JUDUL:
        sebab = f"{baris:,} baris; batasnya {MAKS_BARIS:,}".replace(",", ".")
        raise refuse(sebab, "pecah berkas menurut tahun", lembar=lembar)


def check_archive(bahan: Bahan) -> None:
    """Refuse a zip that is a bomb, is locked, or does not say the truth about itself.

    Every entry is inflated once, counting only, so that a lying size is found before
    any other reader trusts it.
    """
    try:
        with bahan.open() as berkas, zipfile.ZipFile(berkas) as arsip:
            _check_listing(arsip)
            for entri in arsip.infolist():
                _check_entry(berkas, entri)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as galat:
        raise refuse("arsip di dalam berkas rusak atau terpotong", "unggah lagi berkas aslinya") from galat


def _check_listing(arsip: zipfile.ZipFile) -> None:
    entri = arsip.infolist()
    nama = [e.filename for e in entri]
    jumlah = sum(e.file_size for e in entri)
    if len(entri) > MAKS_ENTRI or jumlah > MAKS_ISI_ARSIP:
        raise _bomb(f"isinya mengembang menjadi {jumlah / MIB:.0f} MB dalam {len(entri)} bagian")
    if len(set(nama)) != len(nama):
        raise refuse("arsip memuat dua bagian bernama sama", "simpan ulang dari program lembar kerja")
    if any(n.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", n) or "\0" in n for n in nama):
        raise refuse("arsip memuat jalur ke luar foldernya", "simpan ulang dari program lembar kerja")
    if any(e.flag_bits & 0x1 for e in entri):
        raise refuse("berkas terkunci kata sandi", "buka kuncinya lalu simpan ulang")
    _check_overlap(entri)


def _check_overlap(entri: list[zipfile.ZipInfo]) -> None:
    urut = sorted(entri, key=lambda e: e.header_offset)
    for kiri, kanan in pairwise(urut):
        if kiri.header_offset + 30 + kiri.compress_size > kanan.header_offset:
            raise _bomb("bagian-bagiannya saling menindih")


def _check_entry(berkas: BinaryIO, entri: zipfile.ZipInfo) -> None:
    if entri.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refuse("arsip memakai cara mampat yang tidak lazim", "simpan ulang dari program lembar kerja")
    if entri.file_size > RASIO_DIPERIKSA and entri.file_size > MAKS_RASIO * entri.compress_size:
        raise _bomb(f"bagian {entri.filename} mengembang {entri.file_size // max(entri.compress_size, 1)} kali")
    if _true_size(berkas, entri) != entri.file_size:
        raise _bomb(f"ukuran bagian {entri.filename} tidak seperti yang tertulis")


def _true_size(berkas: BinaryIO, entri: zipfile.ZipInfo) -> int:
    """Bytes of the entry once inflated, counted no further than just past what it declares."""
    if entri.compress_type == zipfile.ZIP_STORED:
        return entri.compress_size
    berkas.seek(entri.header_offset + 26)
    panjang = berkas.read(4)
    berkas.seek(int.from_bytes(panjang[:2], "little") + int.from_bytes(panjang[2:], "little"), io.SEEK_CUR)
    mesin, sisa, jumlah = zlib.decompressobj(-15), entri.compress_size, 0
    while sisa > 0 and not mesin.eof and jumlah <= entri.file_size:
        potong = berkas.read(min(POTONG, sisa))
        if not potong:
            break
        sisa -= len(potong)
        jumlah += _inflated(mesin, potong, entri.file_size - jumlah)
    return jumlah + (len(mesin.flush()) if jumlah <= entri.file_size else 0)


def _inflated(mesin: "zlib._Decompress", potong: bytes, boleh: int) -> int:
    jumlah = 0
    while potong and jumlah <= boleh:
        jumlah += len(mesin.decompress(potong, POTONG))
        potong = mesin.unconsumed_tail
    return jumlah


def _bomb(rincian: str) -> Ditolak:
    return refuse(f"berkas ini tidak wajar: {rincian}", "simpan ulang dari program lembar kerja, hanya lembar yang dipakai")
