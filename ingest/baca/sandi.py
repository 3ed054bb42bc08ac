"""Which characters the bytes of a text file stand for: decided from all of its bytes, never guessed from a few."""

import codecs
import re

from ingest.baca.keamanan import Bahan
from ingest.temuan import Ditolak, refuse

UTF8 = "utf-8"
UTF8_BOM = "utf-8-sig"
WINDOWS = "windows-1252"
TANDA_AWAL = (
    (codecs.BOM_UTF8, UTF8_BOM),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DIDUKUNG = (UTF8, UTF8_BOM, "utf-16", "utf-16-le", "utf-16-be", "utf-32", WINDOWS)
# A letter of several bytes as UTF-8 writes it.
HURUF_UTF8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
MINTA_UTF8 = "buka di Excel atau LibreOffice lalu simpan sebagai CSV UTF-8"


def encoding_of(bahan: Bahan) -> str:
    """Name of the encoding with which every byte of the file has a meaning, one of DIDUKUNG.

    A byte order mark decides; then UTF-16 by its zero bytes; then UTF-8 if the whole file
    is; then Windows-1252. A file that mixes UTF-8 with other bytes is refused.
    """
    awal = bahan.head()
    for tanda, nama in TANDA_AWAL:
        if awal.startswith(tanda):
            return check_encoding(bahan, nama)
    if b"\0" in awal:
        return check_encoding(bahan, _utf16_without_mark(awal))
    if _first_error(bahan, UTF8) is None:
        return UTF8
    _refuse_mixture(bahan)
    return check_encoding(bahan, WINDOWS)


def check_encoding(bahan: Bahan, nama: str) -> str:
    """The same name when all bytes have a meaning in it; raises Ditolak otherwise."""
    if nama not in DIDUKUNG:
        raise refuse(f"sandi huruf {nama} tidak didukung", MINTA_UTF8)
    galat = _first_error(bahan, nama)
    if galat is not None:
        raise refuse(f"bita ke-{galat + 1} bukan {nama.upper()}; berkas rusak atau terpotong", MINTA_UTF8)
    return nama


def _first_error(bahan: Bahan, nama: str) -> int | None:
    """Offset (about) of the first byte without meaning, None when there is none."""
    pembaca = codecs.getincrementaldecoder(nama)("strict")
    sudah = 0
    for potong in bahan.chunks():
        try:
            pembaca.decode(potong)
        except UnicodeDecodeError as galat:
            return max(0, sudah + galat.start)
        sudah += len(potong)
    try:
        pembaca.decode(b"", final=True)
    except UnicodeDecodeError:
        return max(0, sudah - 1)
    return None


def _utf16_without_mark(awal: bytes) -> str:
    # Latin letters in UTF-16 have a zero in every second byte, always on the same side.
    separuh = max(1, len(awal) // 2)
    genap, ganjil = awal[0::2].count(0) / separuh, awal[1::2].count(0) / separuh
    if ganjil > 0.4 and genap < 0.02:
        return "utf-16-le"
    if genap > 0.4 and ganjil < 0.02:
        return "utf-16-be"
    raise null_bytes(len(awal[: awal.index(b"\0") + 1].splitlines()))


def null_bytes(baris: int) -> Ditolak:
    """The refusal of a text with zero bytes."""
    return refuse("berkas memuat bita nol, jadi bukan teks yang utuh", MINTA_UTF8, baris)


def _refuse_mixture(bahan: Bahan) -> None:
    baris, ekor = 1, b""
    for potong in bahan.chunks():
        jendela = ekor + potong
        if (cocok := HURUF_UTF8.search(jendela)) is not None:
            nomor = baris + jendela.count(b"\n", 0, cocok.start())
            contoh = cocok.group().decode(UTF8, "replace")
            raise refuse("sebagian huruf tertulis dalam UTF-8 dan sebagian tidak", MINTA_UTF8, nomor, contoh)
        ekor = jendela[-3:]
        baris += jendela.count(b"\n", 0, len(jendela) - len(ekor))
