"""The way back after a loss: a backup put in place, or a loss accepted; both are written into the store with who and why."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from store.akses.catatan_akses import access_place
from store.akses.salinan_akses import copy_access
from store.dasar.batch import now
from store.dasar.cakram import AKHIRAN_SEMENTARA, make_folder, sync_file, sync_folder, temporary
from store.dasar.galat import SimpananGagal, SimpananRusak, is_full
from store.dasar.kueri import ask
from store.dasar.tempat import Letak, log_of, place
from store.pembukuan.buku import latest, snapshot
from store.penjagaan.keadaan import condition
from store.penjagaan.periksa_simpanan import examine, file_print
from store.penulisan import jejak, lipat, skema, tanda
from store.penulisan.rupa import exists
from store.penulisan.sambungan import beside, commit, create, opened
from store.penulisan.tanda import Tanda
from store.penulisan.tulis import said

TAK_ADA_KEHILANGAN = "Simpanan di {folder} utuh; tidak ada kehilangan yang perlu diterima."
DITERIMA = (
    "Kehilangan diterima dan dicatat. Simpanan di {folder} dapat ditulis lagi; penerbitan berikutnya bernomor {nomor}.{sisihan}"
)
DIPULIHKAN = (
    "Simpanan di {folder} dipulihkan ke versi {nomor} dari {dari}; penerbitan berikutnya bernomor {berikut}. {jumlah} berkas "
    "asli diperiksa.{sisihan}"
)
DISISIHKAN = " Berkas yang lama disisihkan ke {folder}."
BUKAN_CADANGAN = "Di {folder} tidak ada simpanan.duckdb; sebut folder cadangan yang dibuat oleh python -m store backup."
CADANGAN_RUSAK = "Cadangan di {folder} tidak dipakai dan simpanan tidak disentuh, karena cadangan itu rusak: {sebab}."
SENDIRI = "Folder cadangan itu simpanan yang sedang dipakai; sebut folder lain."
PENUH = "Cakram penuh: pemulihan tidak dijalankan dan simpanan tidak disentuh. Kosongkan ruang di {folder}, lalu ulangi."


def accept(oleh: str, alasan: str, *, simpanan: Path | None = None) -> str:
    """Go on with what is left of a store that has lost writes, or anew where nothing can be read, and say so in words.

    What cannot be read is put aside, never deleted; numbers of versions that were used are not used again. Raises SimpananGagal
    where nothing is lost.
    """
    letak, oleh, alasan = place(simpanan), said("nama", oleh), said("alasan", alasan)
    keadaan = condition(simpanan)
    if keadaan.sehat:
        raise SimpananGagal(TAK_ADA_KEHILANGAN.format(folder=letak.folder))
    if keadaan.jenis in ("lebih_baru", "terputus") or (letak.katalog and keadaan.jenis == "rusak"):
        raise SimpananRusak(keadaan.pesan, keadaan.rinci, keadaan.jenis)
    tercatat, sisihan = _used(letak), _aside_folder(letak)
    lama = [] if keadaan.jenis == "mundur" else _database(letak)
    _aside(letak, sisihan, lama)
    _drop(lama)
    if not exists(letak):
        create(letak, bertanda=False)
    with opened(letak, tulis=True, walau_hilang=True) as con:
        con.begin()
        langkah = _note(con, jejak.TERIMA, tercatat, {"oleh": oleh, "alasan": alasan, "keadaan": keadaan.jenis})
        commit(letak, con)
        _settle(con, letak, langkah)
    return DITERIMA.format(folder=letak.folder, nomor=langkah.nomor + 1, sisihan=_said(sisihan))


def recover(cadangan: Path, oleh: str, alasan: str, *, simpanan: Path | None = None) -> str:
    """Put a backup in the place of the store, in one step, and say so in words; what was there is put aside.

    The backup is looked through first and stays as it is. Raises SimpananGagal, with the store untouched, where it is damaged.
    """
    dari, letak, oleh, alasan = place(cadangan), place(simpanan), said("nama", oleh), said("alasan", alasan)
    if dari.folder.resolve() == letak.folder.resolve():
        raise SimpananGagal(SENDIRI)
    if not dari.basis.is_file():
        raise SimpananGagal(BUKAN_CADANGAN.format(folder=dari.folder))
    make_folder(letak.folder)
    tercatat, lama, sisihan = _used(letak), _database(letak), _aside_folder(letak)
    try:
        with _examined(dari, letak.folder) as (baru, versi), _held(letak):
            jumlah = bring_originals(dari, letak)
            catatan = {"oleh": oleh, "alasan": alasan, "dari": str(dari.folder), "versi": versi}
            langkah = _noted_in(baru, tercatat, catatan)
            _aside(letak, sisihan, lama)
            # A log without its file would be taken for that of the file that gets the same name.
            _drop([p for p in lama if p.suffix == ".wal" and not p.with_suffix("").is_file()])
            _put_in_place(letak, baru, sisihan)
        if not letak.katalog:
            lipat.remove_old(letak)
        # A log that went on here tells more than its copy.
        if not access_place(letak.folder).isi.is_file():
            copy_access(letak.folder, dari.folder)
        with opened(letak, tulis=False) as con:
            _settle(con, letak, langkah)
    except OSError as galat:
        if is_full(galat):
            raise SimpananGagal(PENUH.format(folder=letak.folder)) from galat
        raise
    return DIPULIHKAN.format(
        folder=letak.folder, nomor=versi, dari=dari.folder, berikut=langkah.nomor + 1, jumlah=jumlah, sisihan=_said(sisihan),
    )


@dataclass(frozen=True)
class _Dipakai:
    """The markers as they were, and the highest number that is known to have been used."""

    tanda: list[Tanda]
    nomor: int


def _used(letak: Letak) -> _Dipakai:
    tercatat = tanda.markers(letak)
    return _Dipakai(tercatat, max([latest(letak.folder), *(t.nomor for t in tercatat)]))


def _note(con: duckdb.DuckDBPyConnection, jenis: str, dipakai: _Dipakai, isi: dict[str, object]) -> Tanda:
    """The step that tells of it, later than every marker it settles; numbers go on after the highest that was used."""
    ask(con, "pagar_maju", nomor=dipakai.nomor)
    pada = max([now(), *(t.pada for t in dipakai.tanda)])
    return jejak.step(con, json.dumps(isi | {"tanda": [asdict(t) for t in dipakai.tanda]}, ensure_ascii=False), jenis, pada)


def _noted_in(baru: Path, dipakai: _Dipakai, isi: dict[str, object]) -> Tanda:
    """The same in a copy that nobody knows yet, on disk."""
    with beside(baru) as con:
        con.begin()
        langkah = _note(con, jejak.PULIH, dipakai, isi)
        con.commit()
    lipat.checkpoint(baru)
    sync_file(baru)
    return langkah


def _settle(con: duckdb.DuckDBPyConnection, letak: Letak, langkah: Tanda) -> None:
    snapshot(con, letak)
    sync_folder(letak.folder)
    tanda.leave(letak, langkah)


def _database(letak: Letak) -> list[Path]:
    """The files of the database as they lie now, with their logs and logs without a file."""
    if letak.katalog:
        return []
    basis = [*letak.basis_lama, letak.basis]
    return [p for p in {*basis, *map(log_of, basis), *letak.folder.glob("simpanan*.duckdb.wal")} if p.is_file()]


def _aside_folder(letak: Letak) -> Path:
    return letak.folder / f"sisihan-{now()[:26].replace(':', '')}"


def _aside(letak: Letak, tujuan: Path, berkas: list[Path]) -> None:
    """Give files a second name in a folder inside the store, beside copies of the ledger and the marker as they are."""
    salin = [p for p in (letak.riwayat, letak.tanda) if p.is_file()]
    if not [*berkas, *salin]:
        return
    make_folder(tujuan)
    for path in salin:
        shutil.copyfile(path, tujuan / path.name)
    # So the old ones outlive whatever stops this half-way, and what is still being written to them.
    for path in berkas:
        os.link(path, tujuan / path.name)
    sync_folder(tujuan)


def _put_in_place(letak: Letak, baru: Path, sisihan: Path) -> None:
    if letak.katalog:
        from store.penjagaan import salin_danau

        salin_danau.succeed(letak, baru, sisihan)
    else:
        lipat.succeed(letak, baru)


def _drop(berkas: list[Path]) -> None:
    for path in berkas:
        path.unlink(missing_ok=True)


def _said(sisihan: Path) -> str:
    return DISISIHKAN.format(folder=sisihan) if sisihan.is_dir() else ""


@contextmanager
def _examined(dari: Letak, di: Path) -> Iterator[tuple[Path, int]]:
    """A whole copy of a backup's database in `di`, in the newest shape and looked through, and the version it holds."""
    sementara = temporary(di)
    try:
        with dari.basis.open("rb") as terbuka:
            lipat.copy(terbuka, log_of(dari.basis), sementara)
        try:
            with beside(sementara) as con:
                if (ada := skema.version(con)) != skema.TERBARU:
                    skema.upgrade(con, ada)
                temuan = examine(con, dari.asli)
                if hilang := [t for t in tanda.markers(dari) if jejak.lost(con, t)]:
                    temuan.append(f"tandanya mencatat sampai versi {hilang[0].nomor}, isinya tidak")
                versi = max((int(str(nomor)) for (nomor,) in ask(con, "buku_nomor")), default=0)
        except duckdb.Error as galat:
            raise SimpananGagal(CADANGAN_RUSAK.format(folder=dari.folder, sebab=galat)) from galat
        if temuan:
            raise SimpananGagal(CADANGAN_RUSAK.format(folder=dari.folder, sebab="; ".join(temuan)))
        yield sementara, versi
    finally:
        for path in (sementara, log_of(sementara)):
            path.unlink(missing_ok=True)


@contextmanager
def _held(letak: Letak) -> Iterator[None]:
    """Nobody else writes meanwhile, as far as the store can still be opened."""
    with ExitStack() as tumpukan:
        if letak.katalog:
            from store.penjagaan import salin_danau

            tumpukan.enter_context(salin_danau.held_or_new(letak))
        elif letak.basis.is_file():
            # What cannot be opened cannot be written to either.
            with suppress(SimpananRusak):
                tumpukan.enter_context(opened(letak, tulis=False, menyalin=True))
        yield


def bring_originals(dari: Letak, letak: Letak) -> int:
    """Originals of a backup that are missing or changed here; how many the backup has."""
    make_folder(letak.asli)
    ada = [p for p in dari.asli.glob("*") if p.is_file() and p.suffix != AKHIRAN_SEMENTARA]
    for path in ada:
        tujuan = letak.asli / path.name
        if tujuan.is_file() and file_print(tujuan) == path.name:
            continue
        sementara = temporary(letak.asli)
        try:
            shutil.copyfile(path, sementara)
            sync_file(sementara)
            os.replace(sementara, tujuan)
        finally:
            sementara.unlink(missing_ok=True)
    sync_folder(letak.asli)
    return len(ada)
