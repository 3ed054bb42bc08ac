"""Delimited text as rows of text: every field exactly as written, or a refusal that names the line."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.baca.blok import Blok, pieces
from ingest.baca.bungkus import DILEPAS, unwrapped, wrapped
from ingest.baca.grid import Baris, Grid
from ingest.baca.keamanan import MAKS_HURUF_BARIS, MAKS_HURUF_SEL, MIB, Bahan, check_extent
from ingest.baca.pemisah import choose_delimiter, split_rows
from ingest.baca.potong_teks import Pemotong
from ingest.baca.sandi import UTF8, UTF8_BOM, WINDOWS, check_encoding, encoding_of, null_bytes
from ingest.temuan import Ditolak, refuse

BARIS_CONTOH = 400
HURUF_CONTOH = 400_000
SEP = re.compile(r"^sep=(.)\r?\n?$", re.I)
KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Names in quotes parted by blanks: what write.table of R writes unless told otherwise.
SPASI_R = re.compile(r'"[^"]*"(?: "[^"]*")+\s*$')
TULIS_R = "simpan lagi dengan write.csv(data, berkas, row.names = FALSE)"
KUTIP = 'periksa tanda kutip (") di sekitar baris itu'
# Below this size blocks cost more than they save; a piece is what is looked at in one go.
BERKAS_TERKECIL = 256 << 10
BITA_SEKALI = 2 * MIB
SETIAP = 10_000


@dataclass(frozen=True)
class BarisTeks:
    """Rows of a text file, read from the file again at every pass. lebar: how many cells a row usually has."""

    bahan: Bahan
    encoding: str
    pemisah: str
    lewati: int = 0
    lebar: int = 1

    def __iter__(self) -> Iterator[Baris]:
        baris = lines(self.bahan, self.encoding)
        for _ in range(self.lewati):
            next(baris)
        return self._rows(baris, 1 + self.lewati)

    def blocks(self) -> Iterator[Blok | Baris]:
        """The same rows, those of the usual width in blocks."""
        letak, nomor, sisa = self._start(), 1 + self.lewati, b""
        if self.bahan.ukuran < BERKAS_TERKECIL or not self._pemotong.able or letak < 0:
            yield from self
            return
        with self.bahan.open() as berkas:
            berkas.seek(letak)
            while True:
                baru = berkas.read(BITA_SEKALI)
                data, habis = sisa + baru, len(baru) < BITA_SEKALI
                p = self._pemotong.cut(data, nomor, habis)
                for r in p.rentang:
                    isi = data[r.awal : r.akhir]
                    if r.polos and not isi.startswith(codecs.BOM_UTF8):
                        yield self._pemotong.block(isi, r, self.encoding)
                    else:
                        yield from self._rows(_split_lines(isi.decode(self._sandi)), r.nomor)
                letak, nomor, sisa = letak + p.terpakai, p.nomor, data[p.terpakai :]
                if p.ragu:
                    yield from self._rows(lines(self.bahan, self._sandi, letak, nomor), nomor)
                if p.ragu or habis:
                    return

    @cached_property
    def _pemotong(self) -> Pemotong:
        return Pemotong(self.pemisah, self.lebar)

    @property
    def _sandi(self) -> str:
        """The encoding behind the first bytes, where no byte order mark is to be taken off."""
        return UTF8 if self.encoding == UTF8_BOM else self.encoding

    def _start(self) -> int:
        """Byte at which the rows begin, -1 where the bytes of lines cannot be told."""
        if self.encoding not in (UTF8, UTF8_BOM, WINDOWS):
            return -1
        with self.bahan.open() as berkas:
            tanda = self.encoding == UTF8_BOM and berkas.read(3) == codecs.BOM_UTF8
            berkas.seek(3 if tanda else 0)
            baris = [berkas.readline(BITA_SEKALI) for _ in range(self.lewati)]
            return -1 if any(b"\r" in b.removesuffix(b"\n").removesuffix(b"\r") for b in baris) else berkas.tell()

    def _rows(self, baris: Iterable[str], mulai: int) -> Iterator[Baris]:
        """Rows of lines of which the first has the number `mulai`."""
        pembaca = csv.reader(baris, delimiter=self.pemisah, strict=True)
        nomor = mulai
        try:
            for sel in pembaca:
                yield nomor, tuple(sel)
                nomor = pembaca.line_num + mulai
        except csv.Error as galat:
            raise _broken_quotes(nomor) from galat


def read_text(bahan: Bahan, encoding: str = "", pemisah: str = "") -> tuple[Grid, str, str, tuple[str, ...]]:
    """The one grid of a text file, its encoding, its delimiter, and what the reader should know.

    Empty `encoding` or `pemisah` means: find out. Raises Ditolak, or PerluPilihan when
    two delimiters read equally well.
    """
    encoding = check_encoding(bahan, encoding) if encoding else encoding_of(bahan)
    contoh, sep = _sample(bahan, encoding)
    if SPASI_R.match(contoh[0]):
        raise refuse("kolom berkas ini dipisah spasi, seperti tulisan write.table di R", TULIS_R, 1)
    terbungkus = wrapped(contoh)
    if terbungkus:
        bahan = unwrapped(bahan, encoding)
        contoh, sep = _sample(bahan, encoding)
    pemisah = pemisah or sep or choose_delimiter(contoh)
    isi = BarisTeks(bahan, encoding, pemisah, 1 if sep else 0, _usual_width(contoh, pemisah))
    _check(isi)
    peringatan = ["huruf dibaca sebagai Windows-1252; periksa huruf beraksen"] if encoding == WINDOWS else []
    peringatan += [DILEPAS] if terbungkus else []
    return Grid("", isi, pemisah=pemisah), encoding, pemisah, tuple(peringatan)


def lines(bahan: Bahan, encoding: str, letak: int = 0, nomor: int = 1) -> Iterator[str]:
    """Lines with their ends kept, from the one of this number, which begins at the byte `letak`.

    A line of MAKS_HURUF_BARIS or with control characters is refused.
    """
    with bahan.open() as mentah:
        mentah.seek(letak)
        with io.TextIOWrapper(mentah, encoding, "strict", newline="") as teks:
            while baris := teks.readline(MAKS_HURUF_BARIS):
                if len(baris) == MAKS_HURUF_BARIS:
                    raise refuse("satu baris memuat lebih dari sejuta huruf", "berkas ini bukan tabel; periksa asalnya", nomor)
                if (cocok := KENDALI.search(baris)) is not None:
                    raise _control(nomor, cocok.group())
                yield baris
                nomor += 1


def _split_lines(teks: str) -> Iterator[str]:
    return iter(io.StringIO(teks, newline=""))


def _control(nomor: int, huruf: str) -> Ditolak:
    if huruf == "\0":
        return null_bytes(nomor)
    return refuse(f"ada karakter kendali U+{ord(huruf):04X}", "simpan ulang dari program lembar kerja", nomor)


def _sample(bahan: Bahan, encoding: str) -> tuple[list[str], str]:
    """The first lines without Excel's `sep=` line, and the delimiter which that line names."""
    contoh: list[str] = []
    panjang, sep = 0, ""
    for baris in lines(bahan, encoding):
        if not contoh and not sep and (cocok := SEP.match(baris)):
            sep = cocok.group(1)
            continue
        contoh.append(baris)
        panjang += len(baris)
        if len(contoh) >= BARIS_CONTOH or panjang >= HURUF_CONTOH:
            break
    if not any(b.strip() for b in contoh):
        raise refuse("berkas tidak berisi apa-apa", "unggah lagi berkas aslinya")
    return contoh, sep


def _check(isi: BarisTeks) -> None:
    """One pass over everything: widths, lengths, quotes that swallowed rows, rows cut by another character."""
    lebar, pemisah = isi.lebar, isi.pemisah
    lain = [p for p in ";,\t|" if p != pemisah]
    mulai, banyak = False, 0
    for bagian in pieces(isi):
        if isinstance(bagian, Blok):
            _check_length(banyak, len(bagian), lebar)
            mulai, banyak = True, banyak + len(bagian)
            continue
        nomor, sel = bagian
        if len(sel) > 1 and len(sel) == lebar:
            mulai = True
        elif mulai and len(sel) == 1 and lebar > 1:
            _refuse_other_delimiter(nomor, sel[0], lebar, lain)
        _check_cells(nomor, sel, lebar, pemisah)
        _check_length(banyak, 1, len(sel))
        banyak += 1
    check_extent(banyak, lebar)


def _check_length(sudah: int, tambah: int, lebar: int) -> None:
    """The extent, looked at every SETIAP rows."""
    for banyak in range(sudah + 1 + -sudah % SETIAP, sudah + tambah + 1, SETIAP):
        check_extent(banyak, lebar)


def _usual_width(contoh: list[str], pemisah: str) -> int:
    lebar = Counter(len(sel) for sel in split_rows(contoh, pemisah) if len(sel) > 1)
    return lebar.most_common(1)[0][0] if lebar else 1


def _refuse_other_delimiter(nomor: int, isi: str, lebar: int, lain: list[str]) -> None:
    for pemisah in lain:
        potong = isi.split(pemisah)
        if len(potong) == lebar and not any(p.startswith(" ") for p in potong[1:]):
            sebab = f"baris ini memakai pemisah '{pemisah}', baris lain tidak"
            raise refuse(sebab, "samakan pemisah di seluruh berkas", nomor, isi)


def _check_cells(nomor: int, sel: tuple[str, ...], lebar: int, pemisah: str) -> None:
    if len(sel) > lebar:
        check_extent(1, len(sel))
    for isi in sel:
        if len(isi) > MAKS_HURUF_SEL:
            raise refuse(f"satu sel memuat {len(isi)} huruf", KUTIP, nomor, isi)
        # A lost quote joins rows into one cell, which then holds the delimiters of a row.
        if ("\n" in isi or "\r" in isi) and isi.count(pemisah) >= max(1, lebar - 1):
            raise refuse("beberapa baris tertelan menjadi satu sel", KUTIP, nomor, isi)


def _broken_quotes(nomor: int) -> Ditolak:
    return refuse("tanda kutip tidak berpasangan", KUTIP, nomor)
