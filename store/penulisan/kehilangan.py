"""A store that is missing or has lost writes: how that is known, and the words for it.

What visitors read names no place on the disk; whoever tends the dashboard reads the place and the way back.
"""

import errno
from collections.abc import Iterable
from pathlib import Path

import duckdb

from store.dasar import tempat
from store.dasar.cakram import make_folder
from store.dasar.galat import HANYA_BAWAAN, JALAN, SimpananRusak
from store.dasar.tempat import Letak
from store.penulisan import jejak, tanda
from store.penulisan.jejak import Hilang
from store.penulisan.tanda import Tanda

HILANG, MUNDUR = "hilang", "mundur"
PESAN_HILANG = f"Simpanan data unggahan tidak ditemukan di tempatnya. {HANYA_BAWAAN}"
RINCI_HILANG = "Di {folder} pernah ada simpanan{sampai}, tetapi {apa} tidak ada lagi. {jalan}"
BERKAS, KATALOG = "berkas basis datanya", f"isinya di katalog PostgreSQL yang disebut {tempat.SETELAN_KATALOG}"
RINCI_TANPA_FOLDER = (
    f"Folder {{folder}} yang disebut {tempat.SETELAN_SIMPANAN} tidak ada. Bila cakramnya belum terpasang, pasang dahulu. Bila "
    "memang simpanan baru, buat dengan: python -m store create."
)
PESAN_MUNDUR = (
    "Sebagian data unggahan hilang dari simpanan: tercatat {tercatat}, yang ada hanya sampai {ada}. Yang tampil adalah yang "
    "tersisa, dan tidak ada yang dapat disimpan sampai pengelola memulihkannya."
)
RINCI_MUNDUR = (
    "Simpanan di {folder} kehilangan penulisan yang sudah dijawab tersimpan: tandanya mencatat {tercatat}, terakhir {apa} pada "
    "{pada}, tetapi yang ada di berkasnya hanya sampai {ada}. Biasanya catatan tunda (.wal) terhapus atau terpotong, atau "
    "salinan lama ditaruh di tempatnya. Simpanan hanya dapat dibaca. {jalan}"
)


def missing(letak: Letak) -> SimpananRusak | None:
    """The words where no database file is although there was one, or the folder that is named is not there; else None."""
    if tanda.known(letak):
        ada = tanda.markers(letak)
        sampai = f" sampai versi {ada[0].nomor} ({moment(ada[0].pada)})" if ada else ""
        kata = {"folder": letak.folder, "sampai": sampai, "apa": KATALOG if letak.katalog else BERKAS, "jalan": JALAN}
        return SimpananRusak(PESAN_HILANG, RINCI_HILANG.format(**kata), HILANG)
    if tempat.must_exist(letak) and not letak.folder.is_dir():
        return SimpananRusak(PESAN_HILANG, RINCI_TANPA_FOLDER.format(folder=letak.folder), HILANG)
    return None


def make_inside(folder: Path) -> None:
    """Create a folder inside a store, but not that of a store which should be there already. Raises OSError."""
    letak = tempat.place()
    if folder.is_relative_to(letak.folder) and tempat.must_exist(letak) and not letak.folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "folder simpanan tidak ada", str(letak.folder))
    make_folder(folder)


def lost(letak: Letak, con: duckdb.DuckDBPyConnection) -> Hilang | None:
    """What the open store does not know of its markers, the farthest of them."""
    return lost_of(tanda.markers(letak), con)


def lost_of(tercatat: Iterable[Tanda], con: duckdb.DuckDBPyConnection) -> Hilang | None:
    """The same of markers read before."""
    return next((h for t in tercatat if (h := jejak.lost(con, t))), None)


def refuse(letak: Letak, con: duckdb.DuckDBPyConnection) -> None:
    """Raises SimpananRusak where the open store has lost writes."""
    if hilang := lost(letak, con):
        raise behind(letak, hilang)


def behind(letak: Letak, hilang: Hilang) -> SimpananRusak:
    """The words for writes that are lost."""
    t = hilang.tanda
    # Paparan and waves leave the version as it is; then it is the steps that tell.
    beda = t.nomor != hilang.nomor
    tercatat = f"versi {t.nomor}" if beda else f"langkah {t.langkah}"
    ada = f"versi {hilang.nomor}" if beda else f"langkah {hilang.langkah}"
    rinci = RINCI_MUNDUR.format(folder=letak.folder, tercatat=tercatat, ada=ada, apa=t.apa, pada=moment(t.pada), jalan=JALAN)
    return SimpananRusak(PESAN_MUNDUR.format(tercatat=tercatat, ada=ada), rinci, MUNDUR)


def moment(pada: str) -> str:
    """'21-11-2026 pukul 20.15' of an ISO time; '' without one."""
    if len(pada) < len("2026-11-21T20:15"):
        return "waktu yang tidak tercatat"
    tahun, bulan, hari = pada[:10].split("-")
    return f"{hari}-{bulan}-{tahun} pukul {pada[11:16].replace(':', '.')}"
