"""What the minutes of a meeting say: taken from its paparan and from Tindak lanjut."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from charts.kalimat.nilai import Baris, rows
from rakor.kop import load, organiser
from rakor.lembar import BELUM, RAGU, Lembar
from rakor.paparan import Paparan
from sajian.konteks import Konteks, read_view
from sajian.tindak_lanjut import promises

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TITIK = "………………"
PEMBUKA = "tindak_lanjut"


@dataclass(frozen=True)
class Komitmen:
    """One promise in words; what is not said is ''."""

    daerah: str
    janji: str
    ukuran: str
    tenggat: str
    penanggung: str
    keadaan: str


@dataclass(frozen=True)
class Acara:
    """Minutes in words. lalu: promises of earlier meetings that were gone through; baru: those made at this one.

    bahasan: what was shown, each with the note on its slide. belum: what has no figures, with the reason.
    """

    judul: str
    penyelenggara: str
    waktu: str
    tempat: str
    logo: bytes
    peserta: tuple[str, ...]
    agenda: tuple[str, ...]
    bahasan: tuple[tuple[str, str], ...]
    lalu: tuple[Komitmen, ...]
    baru: tuple[Komitmen, ...]
    belum: tuple[tuple[str, str], ...]
    keadaan_data: str
    latihan: bool


def minutes(paparan: Paparan, lembar: Sequence[Lembar]) -> Acara:
    """The minutes of a paparan; promises are as they stand now, whatever version its figures are frozen at."""
    k = _view(paparan, any(s.latihan for s in lembar))
    kop = load(paparan.prov)
    lalu, baru = _parted(paparan, lembar, promises(k))
    return Acara(
        paparan.judul, organiser(paparan, kop), _moment(paparan.tanggal), paparan.tempat, kop.logo, _participants(k),
        paparan.agenda, tuple((s.judul, _noted(s.catatan)) for s in lembar if s.jenis == "bagan" and s.bagan != PEMBUKA),
        tuple(map(_promise, lalu)), tuple(map(_promise, baru)), _missing(lembar),
        next((s.versi for s in reversed(lembar) if s.versi), ""), k.latihan,
    )


def _noted(catatan: str) -> str:
    """The note on a slide on one line, without what it says of single figures: that stands on the slide."""
    return " ".join(b for b in catatan.splitlines() if not b.startswith(RAGU))


def _view(paparan: Paparan, latihan: bool) -> Konteks:
    return read_view({"prov": paparan.prov, "latihan": "1" if latihan else "0"})


def _parted(paparan: Paparan, lembar: Sequence[Lembar], semua: pd.DataFrame) -> tuple[Sequence[Baris], Sequence[Baris]]:
    """Promises that the opening slides showed, and those of this meeting: by its name, or by its day."""
    hari = paparan.tanggal.isoformat() if paparan.tanggal else ""
    sini = (semua["rakor"] == paparan.judul) | ((semua["tanggal_janji"] == hari) & (hari != ""))
    dibuka = {i for s in lembar if s.bagan == PEMBUKA and s.sajian for i in s.sajian.data["komitmen_id"]}
    return rows(semua[semua["komitmen_id"].isin(dibuka) & ~sini]), rows(semua[sini])


def _promise(b: Baris) -> Komitmen:
    target = kalimat.target(b)
    ukuran = "" if kata.kosong(b["nama_indikator"]) else f"{b['nama_indikator']}{f', target {target}' if target else ''}"
    unit = f" ({b['unit_kerja']})" if b["unit_kerja"] else ""
    return Komitmen(
        f"{b['nama_tampil']}{unit}", kata.awal_besar(str(b["janji"])), ukuran, kalimat.due(b),
        str(b["penanggung_jawab"] or ""), kalimat.standing(b),
    )


def _moment(tanggal: date | None) -> str:
    """'Rabu, 2 Desember 2026', or dots to be filled in by hand."""
    return f"{HARI[tanggal.weekday()]}, {kata.tanggal(tanggal.isoformat())}" if tanggal else TITIK


def _participants(k: Konteks) -> tuple[str, ...]:
    """The governments that are expected: the province, then its kabupaten and kota."""
    return f"Pemerintah Provinsi {k.nama(k.tampilan.prov)}", *map(k.nama, k.tanya("daerah_provinsi")["kode"])


def _missing(lembar: Sequence[Lembar]) -> tuple[tuple[str, str], ...]:
    return tuple(b for s in lembar if s.jenis == BELUM for b in s.pasangan())
