"""How the store is: whole, empty, held by somebody, or in need of whoever tends the dashboard. Asking changes nothing."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from store.dasar.galat import SimpananRusak, SimpananTerkunci
from store.dasar.tempat import Letak, file_state, place
from store.pembukuan.buku import BATAS_BACA
from store.penulisan import kehilangan, tanda
from store.penulisan.rupa import exists, state, unreachable
from store.penulisan.sambungan import opened, unreadable

BAIK, KOSONG, SIBUK = "baik", "kosong", "sibuk"
BERMASALAH = "Tidak ada yang dapat disimpan selama simpanan data unggahan bermasalah: {pesan}"
HANYA_BACA = (
    "Tidak ada yang dapat disimpan: folder simpanan data unggahan tidak dapat ditulisi. Sampaikan kepada pengelola; biasanya "
    "cakramnya penuh galat sehingga hanya dapat dibaca, terpasang hanya baca, atau pemilik foldernya bukan pengguna dasbor."
)
_catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class Keadaan:
    """The store as a whole.

    jenis: baik | kosong (nothing was published yet) | sibuk (held by another process, not known otherwise) | hilang (the folder
    or its database file is gone) | mundur (writes are lost, the rest can be read) | rusak (cannot be read) | lebih_baru (made by
    a later program) | terputus (the catalogue of a lake does not answer). pesan: words for everybody, '' while all is well;
    rinci: the same with the place and the way back, for whoever tends the dashboard.
    """

    jenis: str
    pesan: str = ""
    rinci: str = ""

    @property
    def sehat(self) -> bool:
        """Whether everything published is there and more can be."""
        return self.jenis in (BAIK, KOSONG, SIBUK)


_ingatan: dict[Letak, tuple[object, Keadaan]] = {}


def condition(simpanan: Path | None = None) -> Keadaan:
    """How the store is now. Never raises; looks into the store only after one of its files has changed."""
    letak = place(simpanan)
    try:
        return _remembered(letak, _appearance(letak))
    except SimpananRusak as galat:
        return _of(galat)


def unwritable(simpanan: Path | None = None) -> str:
    """Why nothing can be written now, in words for everybody; '' while it can. Never raises, changes nothing."""
    keadaan, letak = condition(simpanan), place(simpanan)
    if not keadaan.sehat:
        return BERMASALAH.format(pesan=keadaan.pesan)
    # A folder that the first batch will make lies in the nearest one there is.
    ada = next((f for f in (letak.folder, *letak.folder.parents) if f.is_dir()), letak.folder)
    perlu = [ada, *([letak.basis] if letak.basis.is_file() else [])]
    return "" if all(os.access(f, os.W_OK) for f in perlu) else HANYA_BACA


def _remembered(letak: Letak, rupa: object) -> Keadaan:
    kenal = _ingatan.get(letak)
    if kenal and kenal[0] == rupa:
        return kenal[1]
    try:
        keadaan = _look(letak)
    except SimpananTerkunci:
        return kenal[1] if kenal else Keadaan(SIBUK)
    except SimpananRusak as galat:
        keadaan = _of(galat)
    if not keadaan.sehat:
        _catatan.error(keadaan.rinci)
    _ingatan[letak] = (rupa, keadaan)
    return keadaan


def _look(letak: Letak) -> Keadaan:
    if galat := unreachable(letak):
        return _of(galat)
    if not exists(letak):
        galat = kehilangan.missing(letak)
        return _of(galat) if galat else Keadaan(KOSONG)
    if galat := unreadable(letak):
        return _of(galat)
    # On a lake others write meanwhile: what the markers said before the store was opened it must know.
    tercatat = tanda.markers(letak)
    with opened(letak, tulis=False, batas=BATAS_BACA) as con:
        hilang = kehilangan.lost_of(tercatat, con)
    return _of(kehilangan.behind(letak, hilang)) if hilang else Keadaan(BAIK)


def _of(galat: SimpananRusak) -> Keadaan:
    return Keadaan(galat.jenis, str(galat), galat.rinci)


def _appearance(letak: Letak) -> object:
    """What of the files tells whether to look again."""
    berkas = [file_state(p) for p in tanda.places(letak)]
    return state(letak), unreachable(letak), unreadable(letak), letak.folder.is_dir(), berkas
