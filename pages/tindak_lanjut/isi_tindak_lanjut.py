"""What the page on promises says: how many there are, and each of them with the course of its indicator."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from charts.kalimat.nilai import Baris, rows
from pages.bersama.isi_kartu import Warna
from pages.bersama.naskah import anchor, text
from sajian.konteks import Konteks
from sajian.tampilan import MAKS_PANJANG
from sajian.tindak_lanjut import promises
from store.dasar.cache import once

WARNA: dict[str, Warna] = {"belum": "gray", "berjalan": "blue", "selesai": "green", "batal": "gray"}


class Ringkas(NamedTuple):
    """All promises in a sentence, and the meetings they were made at by what the address calls them."""

    kalimat: str
    rakor: Mapping[str, str]


class Jalan(NamedTuple):
    """The course of the indicator: a figure where it may be shown as one, with the years behind it; else words alone."""

    teks: str
    nama: str = ""
    nilai: str = ""
    titik: tuple[float, ...] = ()
    bantuan: str = ""


class Janji(NamedTuple):
    """One promise as Markdown. `lewat`: how late it is, '' when it is not; `isi`: its stored row.

    `kurang`: how far its indicator is from the target, '' when it is there or nothing can be said.
    """

    kunci: str
    nama: str
    lewat: str
    janji: str
    butir: str
    status: str
    jalan: Jalan
    isi: Mapping[str, str]
    kurang: str = ""


@once
def summary(k: Konteks, hari_ini: str) -> Ringkas | None:
    """How many promises of the region in view there are on that day; None without any."""
    hitung = k.tanya("komitmen_hitung", hari_ini=hari_ini)
    if hitung.empty:
        return None
    return Ringkas(kalimat.counts(hitung), {str(r)[:MAKS_PANJANG]: str(r) for r in hitung["rakor"]})


@once
def listed(k: Konteks, hari_ini: str, banyak: int) -> tuple[tuple[Janji, ...], int]:
    """The first `banyak` promises of the choice in view, late ones first, and how many there are."""
    semua = rows(promises(k, hari_ini))
    tersimpan = {b["komitmen_id"]: b for b in rows(k.tanya("komitmen_isi"))}
    tampil = semua[:banyak]
    deret = rows(k.tanya("komitmen_deret", komitmen=tuple(b["komitmen_id"] for b in tampil)))
    return tuple(
        _promise(b, [d for d in deret if d["komitmen_id"] == b["komitmen_id"]], tersimpan[b["komitmen_id"]]) for b in tampil
    ), len(semua)


def _promise(b: Baris, deret: Sequence[Baris], isi: Mapping[str, str]) -> Janji:
    butir = [text(b["rakor"]), f"dijanjikan {text(kata.tanggal(b['tanggal_janji']))}", _due(b)]
    butir += [f"oleh {text(b['penanggung_jawab'])}"] if b["penanggung_jawab"] else []
    butir += [anchor("bukti", b["tautan_bukti"])] if b["tautan_bukti"] else []
    butir += [anchor("lihat angkanya", str(b["salindia"]).lstrip("/"))] if b["salindia"] else []
    butir += [f"sumber: {anchor(str(b['penerbit']), b['url'])}"] if not b["batch_seq"] else []
    return Janji(
        str(b["komitmen_id"]), f"**{text(b['nama_tampil'])}**" + (f" · {text(b['unit_kerja'])}" if b["unit_kerja"] else ""),
        kalimat.lateness(b), text(kata.awal_besar(str(b["janji"]))), " · ".join(butir), b["status"],
        _course(b, deret), isi, kalimat.short_of(b),
    )


def _due(b: Baris) -> str:
    return "tanpa tenggat" if kata.kosong(b["tenggat"]) else f"tenggat {text(kalimat.due(b))}"


def _course(b: Baris, deret: Sequence[Baris]) -> Jalan:
    if kata.kosong(b["gerak"]):
        return Jalan("Tanpa indikator; perkembangannya dari status dan bukti.")
    gerak = text(kata.awal_besar(kalimat.movement(b)))
    if not kalimat.course(b):
        return Jalan(f"{gerak} {text(b['nama_tampil'])}.")
    # A line is drawn only within one way of measuring.
    terakhir = max((d["ruas"] for d in deret), default=0)
    titik = tuple(float(d["nilai"]) for d in deret if d["ruas"] == terakhir)
    kapan = "awal" if kata.kosong(b["nilai_kini"]) else "kini"
    return Jalan(
        f":small[{gerak}.]", text(b["nama_indikator"]), kalimat.value(b, kapan), titik if len(titik) > 1 else (),
        kalimat.course(b),
    )
