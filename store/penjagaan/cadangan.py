"""A copy of the store that is whole even while others publish, opened and looked through before it counts as one."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import duckdb

from store.akses.salinan_akses import copy_access
from store.dasar.batch import now
from store.dasar.cakram import AKHIRAN_SEMENTARA, make_folder, sync_file, sync_folder
from store.dasar.galat import SimpananGagal, SimpananRusak, is_full
from store.dasar.tempat import Letak, place
from store.pembukuan.buku import entries, snapshot
from store.penjagaan.keadaan import condition
from store.penjagaan.periksa_simpanan import examine
from store.penulisan import jejak, tanda
from store.penulisan.lipat import folded
from store.penulisan.rupa import exists
from store.penulisan.sambungan import beside, opened

# Days that dated copies are kept; the newest few stay however old they are.
SETELAN_HARI = "DASBOR_CADANGAN_HARI"
BAWAAN_HARI, SEDIKITNYA = 30, 3
POLA_TANGGAL = re.compile(r"simpanan-(\d{4}-\d{2}-\d{2}T\d{6})")
BENTUK_TANGGAL = "%Y-%m-%dT%H%M%S"
TAK_UTUH = "Cadangan tidak dibuat, karena simpanannya sendiri tidak utuh; cadangan yang lama dibiarkan. {rinci}"
PENUH = "Cakram penuh: cadangan di {folder} tidak dibuat, tidak sebagian pun. Kosongkan ruang di sana, lalu ulangi."
TAK_LULUS = "Cadangan dibuat di {folder}, tetapi tidak lulus pemeriksaan; cadangan yang lama dibiarkan. Yang salah: {sebab}."
TANPA_TUJUAN = "Folder {folder} tidak ada. Pasang cakram cadangannya, atau buat foldernya, lalu ulangi."
BUKAN_HARI = "Isi " + SETELAN_HARI + " atau --days harus bilangan hari, paling sedikit 1; yang tertulis: {isi}."


@dataclass(frozen=True)
class Cadangan:
    """A copy that was made and looked through: its folder, the version it holds, and dated copies that went for it."""

    folder: Path
    nomor: int
    dibuang: tuple[Path, ...] = ()


def backup(tujuan: Path, simpanan: Path | None = None) -> int:
    """Copy the store into a new folder, look the copy through and give its version; writers wait meanwhile.

    Raises SimpananGagal when there is no store, it is not whole, the folder holds something already, or the copy is not right.
    """
    nomor, salah = _made(place(tujuan), simpanan)
    _refuse(tujuan, salah)
    return nomor


def backup_dated(di: Path, hari: int | None = None, simpanan: Path | None = None) -> Cadangan:
    """A copy in a folder of its own in `di`, named after this moment; dated copies older than `hari` days go once it is right.

    hari: by default what the setting says. Raises like `backup`; then nothing is removed.
    """
    hari = days() if hari is None else hari
    if not di.is_dir():
        raise SimpananGagal(TANPA_TUJUAN.format(folder=di))
    tujuan = di / f"simpanan-{now()[:19].replace(':', '')}"
    kerja = di / f"{tujuan.name}{AKHIRAN_SEMENTARA}"
    try:
        nomor, salah = _made(place(kerja), simpanan)
        os.replace(kerja, tujuan)
    finally:
        shutil.rmtree(kerja, ignore_errors=True)
    sync_folder(di)
    _refuse(tujuan, salah)
    lama = tuple(_outdated(di, tujuan, hari))
    for folder in lama:
        shutil.rmtree(folder)
    return Cadangan(tujuan, nomor, lama)


def _made(ke: Letak, simpanan: Path | None) -> tuple[int, list[str]]:
    """Copy, then look the copy through: the version it holds, and words for what is wrong with it."""
    dari, keadaan = place(simpanan), condition(simpanan)
    if not keadaan.sehat:
        raise SimpananRusak(keadaan.pesan, TAK_UTUH.format(rinci=keadaan.rinci), keadaan.jenis)
    if not exists(dari):
        raise SimpananGagal(f"Belum ada simpanan di {dari.folder}; tidak ada yang dicadangkan.")
    if ke.folder.exists() and any(ke.folder.iterdir()):
        raise SimpananGagal(f"Folder {ke.folder} sudah berisi; pilih folder baru untuk cadangan.")
    with _whole_or_none(ke.folder):
        nomor = _copied(dari, ke)
        copy_access(ke.folder, dari.folder)
        with beside(ke.basis) as salinan:
            return nomor, examine(salinan, ke.asli)


def _refuse(folder: Path, salah: list[str]) -> None:
    if salah:
        raise SimpananGagal(TAK_LULUS.format(folder=folder, sebab="; ".join(salah)))


def days(isi: str | None = None) -> int:
    """How many days dated copies are kept: what is written here, else the setting. Raises SimpananGagal for what is no number."""
    tulisan = isi or os.environ.get(SETELAN_HARI) or str(BAWAAN_HARI)
    if not tulisan.isdecimal() or int(tulisan) < 1:
        raise SimpananGagal(BUKAN_HARI.format(isi=tulisan))
    return int(tulisan)


def _outdated(di: Path, baru: Path, hari: int) -> Iterator[Path]:
    """Dated copies of more than so many days before the new one, all but the newest few."""
    bertanggal = sorted(p for p in di.iterdir() if p.is_dir() and POLA_TANGGAL.fullmatch(p.name))
    batas = _date(baru) - timedelta(days=hari)
    return (p for p in bertanggal[:-SEDIKITNYA] if _date(p) < batas)


def _date(folder: Path) -> datetime:
    return datetime.strptime(folder.name.removeprefix("simpanan-"), BENTUK_TANGGAL)


@contextmanager
def _whole_or_none(folder: Path) -> Iterator[None]:
    """What a copy has begun in its folder goes when it cannot be finished."""
    ada = folder.exists()
    try:
        make_folder(folder)
        yield
    except BaseException as galat:
        for isi in list(folder.iterdir()) if folder.is_dir() else []:
            shutil.rmtree(isi) if isi.is_dir() else isi.unlink()
        if not ada and folder.is_dir():
            folder.rmdir()
        if isinstance(galat, (OSError, duckdb.Error)) and is_full(galat):
            raise SimpananGagal(PENUH.format(folder=folder)) from galat
        raise


def _copied(dari: Letak, ke: Letak) -> int:
    if dari.katalog:
        nomor = _copied_lake(dari, ke)
        _copy_originals(dari, ke)
        return nomor
    with opened(dari, tulis=False, menyalin=True) as con:
        nomor = max((b.nomor for b in entries(con)), default=0)
        _copy_held(con, dari, ke)
    _copy_originals(dari, ke)
    return nomor


def _copied_lake(dari: Letak, ke: Letak) -> int:
    """Nobody waits meanwhile; what stands beside the copy is told by the copy itself."""
    from store.penjagaan.salin_danau import as_file

    with as_file(dari, ke.folder) as utuh:
        os.link(utuh, ke.basis)
    with beside(ke.basis) as con:
        snapshot(con, ke)
        tanda.leave(ke, jejak.last(con))
        return max((b.nomor for b in entries(con)), default=0)


def _copy_held(con: duckdb.DuckDBPyConnection, dari: Letak, ke: Letak) -> None:
    for asal, salinan in ((dari.riwayat, ke.riwayat), (dari.tanda, ke.tanda)):
        if asal.is_file():
            _copy(asal, salinan)
    with folded(con, dari, ke.folder) as utuh:
        os.link(utuh, ke.basis)
    sync_folder(ke.folder)


def _copy_originals(dari: Letak, ke: Letak) -> None:
    make_folder(ke.asli)
    for path in sorted(dari.asli.glob("*")):
        if path.is_file() and path.suffix != AKHIRAN_SEMENTARA:
            _copy(path, ke.asli / path.name)
    sync_folder(ke.asli)


def _copy(dari: Path, ke: Path) -> None:
    shutil.copyfile(dari, ke)
    sync_file(ke)
