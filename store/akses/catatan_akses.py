"""Who signed in, was refused, published, took back: one line an event, each with the fingerprint of the line before it.

Lines are only added. A line that was changed, taken out or put in breaks the chain from there on; a small file beside it says
where the chain ended last, so that a cut is seen too. Nobody who owns this computer can be kept from making both anew: the
newest fingerprint, noted elsewhere, is what shows that.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from store.dasar.batch import now
from store.dasar.cakram import replace_text
from store.dasar.galat import placed
from store.dasar.kunci_berkas import alone
from store.dasar.tempat import place
from store.penulisan.kehilangan import make_inside

FOLDER = "akses"
AWAL = "0" * 64
MAKS_HURUF = 2_000
# Bytes before the known end that are read again to see whether it is still there: longer than any line.
EKOR = 64 << 10
PUTUS = "rantai_putus"
TAK_TERTULIS = "Catatan akses{di} tidak dapat ditulis: {sebab}."
TAK_TERBACA = "Catatan akses{di} tidak dapat dibaca: {sebab}."


@dataclass(frozen=True)
class Kejadian:
    """What happened. apa: key of data/akses/kejadian.csv. asal: from where. sebelum, sesudah: the state before and after."""

    apa: str
    oleh: str = ""
    asal: str = ""
    rincian: str = ""
    sebelum: str = ""
    sesudah: str = ""


@dataclass(frozen=True)
class BarisAkses:
    """One line: an event with its number 1, 2, 3, …, its moment, the fingerprint of the line before, and its own."""

    nomor: int
    pada: str
    apa: str
    oleh: str
    asal: str
    rincian: str
    sebelum: str
    sesudah: str
    lalu: str
    sidik: str

    def counted(self) -> str:
        """The fingerprint this line should have."""
        isi = {k: v for k, v in asdict(self).items() if k != "sidik"}
        return hashlib.sha256(json.dumps(isi, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Kepala:
    """Where the chain ended last: number and fingerprint of the line, bytes of the file up to its end."""

    nomor: int = 0
    sidik: str = AWAL
    panjang: int = 0


@dataclass(frozen=True)
class CatatanAkses:
    """The lines that can be read, oldest first, and what is wrong with the chain, in words."""

    baris: tuple[BarisAkses, ...] = ()
    rusak: tuple[str, ...] = ()


@dataclass(frozen=True)
class LetakAkses:
    """The files of one log inside the folder of a store."""

    folder: Path

    @property
    def isi(self) -> Path:
        """The lines, one JSON object each."""
        return self.folder / "catatan.jsonl"

    @property
    def kepala(self) -> Path:
        """Where they ended last."""
        return self.folder / "kepala.json"

    @property
    def kunci(self) -> Path:
        """Held by whoever adds a line."""
        return self.folder / "kunci"


def access_place(simpanan: Path | None = None) -> LetakAkses:
    """The log of the store in a folder, by default of the one in use. Nothing is created."""
    return LetakAkses(place(simpanan).folder / FOLDER)


def note_access(kejadian: Kejadian, *, pada: str = "", simpanan: Path | None = None) -> BarisAkses:
    """Add an event; on disk when this returns. Raises SimpananGagal when it cannot be written."""
    letak = access_place(simpanan)
    rapi = Kejadian(**{k: _tidy(v) for k, v in asdict(kejadian).items()})
    try:
        make_inside(letak.folder)
        with alone(letak.kunci), letak.isi.open("ab+") as berkas:
            return _append(letak, berkas, rapi, pada or now())
    except OSError as galat:
        raise placed(TAK_TERTULIS, letak.folder, sebab=galat.strerror or galat) from galat


def access_log(simpanan: Path | None = None) -> CatatanAkses:
    """All lines and whether the chain is whole; read again only after the files have changed. Raises SimpananGagal."""
    letak = access_place(simpanan)
    try:
        return _read(letak, _state(letak.isi), _state(letak.kepala))
    except (OSError, UnicodeDecodeError) as galat:
        raise placed(TAK_TERBACA, letak.folder, sebab=getattr(galat, "strerror", None) or galat) from galat


def _append(letak: LetakAkses, berkas: BinaryIO, kejadian: Kejadian, pada: str) -> BarisAkses:
    kepala = _head(letak)
    ujung, sebab = _end(berkas, kepala)
    if sebab:
        putus = Kejadian(PUTUS, rincian=sebab, sebelum=f"{kepala.nomor} {kepala.sidik}", sesudah=f"{ujung.nomor} {ujung.sidik}")
        ujung = _line(berkas, ujung, putus, pada)
    baris = _line(berkas, ujung, kejadian, pada)
    berkas.flush()
    os.fsync(berkas.fileno())
    akhir = Kepala(baris.nomor, baris.sidik, berkas.seek(0, os.SEEK_END))
    replace_text(letak.kepala, json.dumps(asdict(akhir)))
    return baris


def _line(berkas: BinaryIO, ujung: Kepala | BarisAkses, kejadian: Kejadian, pada: str) -> BarisAkses:
    baris = BarisAkses(nomor=ujung.nomor + 1, pada=pada, lalu=ujung.sidik, sidik="", **asdict(kejadian))
    baris = replace(baris, sidik=baris.counted())
    berkas.write(json.dumps(asdict(baris), ensure_ascii=False).encode() + b"\n")
    return baris


def _end(berkas: BinaryIO, kepala: Kepala) -> tuple[Kepala | BarisAkses, str]:
    """What the next line follows, and what is wrong with the end of the file ('' when nothing).

    Half a line behind the known end was never said to be written, so it is taken away; any other stays where it is.
    """
    ukuran = berkas.seek(0, os.SEEK_END)
    mulai = max(0, min(ukuran, kepala.panjang) - EKOR)
    berkas.seek(mulai)
    isi = berkas.read()
    utuh = isi.rfind(b"\n") + 1
    if mulai + utuh >= kepala.panjang:
        berkas.truncate(mulai + utuh)
    elif utuh < len(isi):
        berkas.write(b"\n")
    akhir = _parsed(isi[:utuh].splitlines()[-1:]) or kepala
    dahulu = _parsed(isi[:max(0, kepala.panjang - mulai)].splitlines()[-1:])
    if ukuran < kepala.panjang:
        return akhir, f"berkas terpotong sesudah nomor {akhir.nomor}"
    if (dahulu.sidik if dahulu else AWAL) != kepala.sidik:
        return akhir, f"ujung yang dikenal, nomor {kepala.nomor}, sudah lain isinya"
    return akhir, ""


def _parsed(baris: list[bytes]) -> BarisAkses | None:
    """A line as an event, None for what is none."""
    try:
        isi = json.loads(baris[0]) if baris else None
        return BarisAkses(**isi) if isinstance(isi, dict) and _typed(isi) else None
    except ValueError:
        return None


def _typed(isi: dict[str, object]) -> bool:
    jenis = {f.name: int if f.name == "nomor" else str for f in fields(BarisAkses)}
    return isi.keys() == jenis.keys() and all(type(isi[k]) is j for k, j in jenis.items())


def _head(letak: LetakAkses) -> Kepala:
    """Where the chain ended last; the beginning without that file or when it cannot be understood."""
    try:
        isi = json.loads(letak.kepala.read_text(encoding="utf-8"))
        return Kepala(int(isi["nomor"]), str(isi["sidik"]), int(isi["panjang"]))
    except FileNotFoundError:
        return Kepala()
    except (ValueError, KeyError, TypeError):
        return Kepala(sidik="tidak terbaca")


@lru_cache(maxsize=2)
def _read(letak: LetakAkses, keadaan: object, kepala: object) -> CatatanAkses:
    if keadaan is None and kepala is None:
        return CatatanAkses()
    isi = letak.isi.read_bytes() if keadaan else b""
    baris, rusak = _walked(isi)
    akhir = _head(letak)
    if not any(b.nomor == akhir.nomor and b.sidik == akhir.sidik for b in baris) and (akhir.nomor or baris):
        rusak.append(f"Catatan terpotong: nomor {akhir.nomor}, yang terakhir ditulis, tidak ada lagi.")
    return CatatanAkses(tuple(baris), tuple(rusak))


def _walked(isi: bytes) -> tuple[list[BarisAkses], list[str]]:
    baris: list[BarisAkses] = []
    rusak: list[str] = []
    lalu: Kepala | BarisAkses = Kepala()
    for ke, teks in enumerate(isi.splitlines(), 1):
        b = _parsed([teks])
        if b is None:
            rusak.append(f"Baris {ke} berkas bukan catatan.")
            continue
        if b.sidik != b.counted():
            rusak.append(f"Nomor {b.nomor} berubah isinya sesudah ditulis.")
        elif b.apa == PUTUS:
            rusak.append(f"Saat nomor {b.nomor} ditulis, {b.rincian}.")
        elif (b.nomor, b.lalu) != (lalu.nomor + 1, lalu.sidik):
            rusak.append(f"Antara nomor {lalu.nomor} dan {b.nomor} ada yang hilang atau disisipkan.")
        baris.append(b)
        lalu = b
    return baris, rusak


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        info = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return info.st_ino, info.st_size, info.st_mtime_ns


def _tidy(teks: str) -> str:
    rata = " ".join("".join(h if h.isprintable() else " " for h in teks).split())
    return rata if len(rata) <= MAKS_HURUF else rata[: MAKS_HURUF - 1] + "…"
