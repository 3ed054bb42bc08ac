"""The whole store moved: from a database file to a lake that several machines share, or back; then the setting may be changed."""

import tempfile
from pathlib import Path

from store.akses.salinan_akses import copy_access
from store.dasar.galat import SimpananGagal, SimpananRusak
from store.dasar.tempat import SETELAN_KATALOG, SETELAN_SIMPANAN, Letak, place
from store.pembukuan.buku import entries, snapshot
from store.penjagaan.cadangan import backup
from store.penjagaan.periksa_simpanan import examine
from store.penjagaan.pulih import bring_originals
from store.penjagaan.salin_danau import replace
from store.penulisan import jejak, kehilangan, sambungan, tanda
from store.penulisan.lipat import folded
from store.penulisan.rupa import exists
from store.penulisan.sambungan import opened
from store.penulisan.sambungan_danau import held

TANPA_KATALOG = (
    f"{SETELAN_KATALOG} belum diisi. Isi dengan alamat katalog PostgreSQL, misalnya: host=katalog.contoh.id dbname=dasbor "
    "user=dasbor; lalu ulangi."
)
TANPA_ASAL = "Di {folder} tidak ada simpanan berupa berkas basis data; tidak ada yang dipindahkan."
SUDAH_BERISI = "Simpanan bersama yang dituju sudah berisi; tidak ada yang dipindahkan. Pakai katalog dan folder yang kosong."
ASAL_RUSAK = "Simpanan di {folder} tidak utuh; tidak ada yang dipindahkan. Yang salah: {sebab}."
TUJUAN_SALAH = "Sudah disalin, tetapi tidak lulus pemeriksaan; jangan dipakai. Yang salah: {sebab}."
DIPINDAH = (
    "Simpanan versi {nomor} dipindahkan dari {dari} ke katalog PostgreSQL dan {ke}; setiap baris dibandingkan dan {asli} berkas "
    f"asli diperiksa sidiknya. Sekarang jalankan semua dasbor dengan {SETELAN_SIMPANAN}={{ke}} dan {SETELAN_KATALOG} yang sama. "
    "Simpanan lama di {dari} dibiarkan; jangan ditulisi lagi."
)
DIBAWA_PULANG = (
    "Simpanan bersama versi {nomor} disalin ke {ke} sebagai berkas basis data; setiap baris dibandingkan dan setiap berkas asli "
    f"diperiksa sidiknya. Sekarang jalankan satu dasbor dengan {SETELAN_SIMPANAN}={{ke}} dan tanpa {SETELAN_KATALOG}."
)


def move_in(folder: Path) -> str:
    """Move the store in a folder into the lake of the settings, which must be empty, and say so in words; the old one stays.

    The folder may be that of the lake. Raises SimpananGagal, and then the lake holds nothing.
    """
    ke, dari = _lake(), Letak(folder.absolute())
    if not dari.basis.is_file():
        raise SimpananGagal(TANPA_ASAL.format(folder=dari.folder))
    _refuse_full(ke, dari)
    with opened(dari, tulis=False, menyalin=True) as con, tempfile.TemporaryDirectory() as kerja:
        salah = examine(con, dari.asli)
        if hilang := kehilangan.lost(dari, con):
            salah.append(kehilangan.behind(dari, hilang).rinci)
        if salah:
            raise SimpananGagal(ASAL_RUSAK.format(folder=dari.folder, sebab="; ".join(salah)))
        jumlah = bring_originals(dari, ke)
        if ke.folder != dari.folder:
            copy_access(ke.folder, dari.folder)
        with folded(con, dari, Path(kerja)) as berkas:
            nomor = _filled(ke, berkas)
    return DIPINDAH.format(nomor=nomor, dari=dari.folder, ke=ke.folder, asli=jumlah)


def move_out(folder: Path) -> str:
    """Bring the lake of the settings into a new folder as a database file, and say so in words; the lake stays.

    Raises SimpananGagal.
    """
    _lake()
    return DIBAWA_PULANG.format(nomor=backup(folder), ke=folder.absolute())


def _lake() -> Letak:
    letak = place()
    if not letak.katalog:
        raise SimpananGagal(TANPA_KATALOG)
    return letak


def _refuse_full(ke: Letak, dari: Letak) -> None:
    """Raises SimpananGagal where the lake holds anything, or its folder belongs to another store."""
    if exists(ke, kini=True):
        with opened(ke, tulis=False) as con:
            if jejak.last(con).langkah or entries(con):
                raise SimpananGagal(SUDAH_BERISI)
    elif ke.folder != dari.folder and (galat := kehilangan.missing(ke)):
        raise SimpananRusak(SUDAH_BERISI, f"{SUDAH_BERISI} {galat.rinci}", galat.jenis)


def _filled(ke: Letak, berkas: Path) -> int:
    """The version the lake holds then, looked through."""
    if not exists(ke, kini=True):
        sambungan.create(ke, bertanda=False)
    with held(ke, sambungan.BATAS_TUNGGU):
        replace(ke, berkas)
    with opened(ke, tulis=False) as con:
        if salah := examine(con, ke.asli):
            raise SimpananGagal(TUJUAN_SALAH.format(sebab="; ".join(salah)))
        snapshot(con, ke)
        tanda.leave(ke, jejak.last(con))
        return max((b.nomor for b in entries(con)), default=0)
