"""The store in sentences for whoever tends it: how it is, what is wrong with it, which batches are missing."""

import json
from pathlib import Path

from store.dasar.tempat import Letak, place
from store.pembukuan.buku import entries
from store.penjagaan.keadaan import BAIK, KOSONG, SIBUK, Keadaan, condition
from store.penjagaan.periksa_simpanan import examine
from store.penulisan import kehilangan
from store.penulisan.sambungan import opened

UTUH = "Simpanan di {folder} utuh: versi {nomor}, {batch} batch, {asli} berkas asli; semua baris dan sidiknya cocok."
BELUM = "Belum ada simpanan di {folder}; folder dan isinya dibuat saat penerbitan pertama."
SEDANG_DIPAKAI = "Simpanan di {folder} sedang dipakai proses lain; ulangi sebentar lagi."
SALAH = "Simpanan di {folder} terbuka, tetapi ada yang salah:"
HILANG = "Batch yang tercatat di salinan riwayat (riwayat.json) tetapi tidak ada di simpanan; dapat diterbitkan lagi:"
SEBUAH = "- batch {batch}: {nama}, {siapa}, {pada}; berkas asli: {asli}"
TANPA_ASLI = "tidak ada lagi"


def report(simpanan: Path | None = None) -> tuple[bool, list[str]]:
    """Whether the store is whole, and the sentences on it. Raises SimpananGagal, OSError, duckdb.Error while looking."""
    letak, keadaan = place(simpanan), condition(simpanan)
    if keadaan.jenis == KOSONG:
        return True, [BELUM.format(folder=letak.folder)]
    if keadaan.jenis == SIBUK:
        return False, [SEDANG_DIPAKAI.format(folder=letak.folder)]
    if keadaan.jenis == BAIK:
        return _whole(letak)
    return False, [keadaan.rinci, *_missing(letak, keadaan)]


def _whole(letak: Letak) -> tuple[bool, list[str]]:
    with opened(letak, tulis=False) as con:
        buku, salah = entries(con), examine(con, letak.asli)
    if salah:
        return False, [SALAH.format(folder=letak.folder), *(f"- {s}." for s in salah)]
    terbit = [b for b in buku if b.jenis == "terbit"]
    nomor, asli = buku[-1].nomor if buku else 0, len({b.sidik_berkas for b in terbit})
    return True, [UTUH.format(folder=letak.folder, nomor=nomor, batch=len(terbit), asli=asli)]


def _missing(letak: Letak, keadaan: Keadaan) -> list[str]:
    """Batches that only the copy of the ledger still knows, each with the original it can be published from again."""
    if keadaan.jenis == "terputus" or not letak.riwayat.is_file():
        return []
    ada: set[int] = set()
    if keadaan.jenis == kehilangan.MUNDUR:
        with opened(letak, tulis=False) as con:
            ada = {b.nomor for b in entries(con)}
    try:
        tercatat = json.loads(letak.riwayat.read_text(encoding="utf-8"))["buku"]
        hilang = [b for b in tercatat if b["jenis"] == "terbit" and b["nomor"] not in ada]
        kalimat = [_one(letak, b) for b in hilang]
    except (ValueError, KeyError, TypeError) as galat:
        return [f"Salinan riwayat {letak.riwayat} tidak terbaca: {galat}."]
    return [HILANG, *kalimat] if kalimat else []


def _one(letak: Letak, b: dict[str, str]) -> str:
    asli = letak.asli / b["sidik_berkas"]
    return SEBUAH.format(
        batch=b["nomor"], nama=b["nama_berkas"], siapa=b["oleh"], pada=kehilangan.moment(b["pada"]),
        asli=asli if asli.is_file() else TANPA_ASLI,
    )
