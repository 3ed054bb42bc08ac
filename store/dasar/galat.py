"""What can go wrong in the store, each with an Indonesian sentence for the screen as its text."""

import errno
import tempfile
from pathlib import Path
from typing import Any

PENUH = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CAKRAM_PENUH = (
    "Cakram penuh: tidak ada ruang lagi untuk berkas kerja di {folder}. Kosongkan ruang di sana, atau arahkan tetapan lingkungan "
    "TMPDIR ke folder lain yang lapang, lalu ulangi."
)
TANPA_KERJA = (
    "Tidak ada folder yang dapat dipakai untuk berkas kerja. Arahkan tetapan lingkungan TMPDIR ke folder yang ada, lapang, dan "
    "boleh ditulis, lalu ulangi."
)
HANYA_BAWAAN = (
    "Yang tampil hanya angka bawaan di folder data; berkas unggahan, paparan, dan gelombang survei tidak ikut, dan tidak ada "
    "yang dapat disimpan sampai pengelola memulihkannya."
)
JALAN = (
    "Jalan kembali: (1) pasang atau kembalikan folder itu bila cakramnya terlepas; (2) pulihkan dari cadangan: "
    "python -m store restore FOLDER_CADANGAN --by NAMA --why ALASAN; (3) bila memang tidak ada lagi, terima kehilangannya: "
    "python -m store accept --by NAMA --why ALASAN. Keadaan lengkapnya: python -m store check."
)
PESAN_RUSAK = f"Simpanan data unggahan tidak dapat dibaca. {HANYA_BAWAAN}"
RINCI_RUSAK = "Simpanan di {folder} tidak dapat dibuka atau dibaca: {sebab}. {jalan}"
MESIN_BERHENTI = "Pekerjaan berhenti sebelum selesai. Sebab: {sebab}"


class SimpananGagal(RuntimeError):
    """Nothing was stored, or it is said what is uncertain. `rinci`: the same for whoever tends the dashboard."""

    def __init__(self, pesan: str, rinci: str = "") -> None:
        super().__init__(pesan)
        self.rinci = rinci or pesan


class SimpananTerkunci(SimpananGagal):
    """Another process held the store for longer than one waits."""


class SimpananRusak(SimpananGagal):
    """The store is damaged, gone, of a later program, or has lost writes. `jenis` as in `store.Keadaan`.

    The text names no place on the disk; `rinci` does, with the way back.
    """

    def __init__(self, pesan: str, rinci: str = "", jenis: str = "rusak") -> None:
        super().__init__(pesan, rinci)
        self.jenis = jenis


def placed(kalimat: str, folder: Path, **isi: object) -> SimpananGagal:
    """An error whose sentence says `{di}`: the place for whoever tends the dashboard, nothing for everybody else."""
    return SimpananGagal(kalimat.format(di="", **isi), kalimat.format(di=f" di {folder}", **isi))


def damaged(folder: Path, galat: Exception) -> SimpananRusak:
    """The words for a store that cannot be opened or read."""
    return SimpananRusak(PESAN_RUSAK, RINCI_RUSAK.format(folder=folder, sebab=reason(galat), jalan=JALAN))


class SimpananTerputus(SimpananRusak):
    """The catalogue of a lake cannot be reached, or not from this machine as it is set up; nothing is lost by that."""

    def __init__(self, pesan: str, rinci: str = "") -> None:
        super().__init__(pesan, rinci, "terputus")


class BatchTidakAda(SimpananGagal):
    """No batch carries this number."""


class JawabanRusak(SimpananGagal):
    """The answers of an upload to a wave can not be read any more."""


class VersiBergeser(SimpananGagal):
    """The store moved after the preview was computed; `sejak` are the ledger rows since, oldest first."""

    def __init__(self, pesan: str, sejak: tuple[Any, ...]) -> None:
        super().__init__(pesan)
        self.sejak = sejak

    def __reduce__(self) -> tuple["type[VersiBergeser]", tuple[str, tuple[Any, ...]]]:
        """What makes the same error in another process."""
        return type(self), (str(self), self.sejak)


def is_full(galat: BaseException) -> bool:
    """Whether an error says that the disk has no room left; DuckDB says so only in its message."""
    if isinstance(galat, OSError) and galat.errno in PENUH:
        return True
    pesan = str(galat).lower()
    return any(kata in pesan for kata in ("no space left", "not enough space", "disk full", "file too large", "quota exceeded"))


def reason(galat: BaseException) -> str:
    """What an error says, without the statement that DuckDB repeats under it."""
    return " ".join(str(galat).split("\n\nLINE ")[0].split()).rstrip(".")


def told(galat: Exception) -> str:
    """An error in words for the command line: the whole of what the store says, a full disk, a file, or what stopped it."""
    if isinstance(galat, SimpananGagal):
        return galat.rinci
    if is_full(galat):
        return CAKRAM_PENUH.format(folder=getattr(galat, "filename", None) or _work_folder())
    if isinstance(galat, FileNotFoundError) and "temporary directory" in str(galat):
        return TANPA_KERJA
    if isinstance(galat, OSError) and galat.filename:
        return f"{galat.filename} tidak dapat dibaca atau ditulis: {galat.strerror or galat}."
    return MESIN_BERHENTI.format(sebab=reason(galat))


def _work_folder() -> str:
    try:
        return tempfile.gettempdir()
    except OSError:
        return "folder sementara"
