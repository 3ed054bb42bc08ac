"""A slide with its figures: what the presentation and every file draw from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from charts.gambar import Gambar, untitled
from charts.kalimat import kata
from charts.pelukis import draw
from charts.templat import CAP_LATIHAN
from charts.uraian import Uraian
from rakor.paparan import Paparan, Salindia
from rakor.teks import words
from sajian.daftar import serve
from sajian.halaman import HALAMAN
from sajian.jejak import source_line, trail
from sajian.konteks import Konteks, read_view
from sajian.sajian import Sajian

# Choices that decide whose and which figures a slide shows.
PENENTU = {"prov": "provinsi", "daerah": "daerah", "tahun": "tahun", "tahun2": "tahun", "indikator": "indikator",
           "x": "indikator", "y": "indikator", "pilih": "daerah pilihan"}


@dataclass(frozen=True)
class Lembar:
    """One slide as it is shown. `sajian` is None on the cover and the agenda.

    `uraian`: the chart, None when there is nothing to draw; then `kosong` has the words in its place. `versi`: which data
    it shows. `jejak`: every source of its figures, in words.
    """

    nomor: int
    jenis: str
    judul: str
    anak_judul: str = ""
    butir: tuple[str, ...] = ()
    catatan: str = ""
    catatan_penyaji: str = ""
    kunci: str = ""
    bagan: str = ""
    sajian: Sajian | None = None
    uraian: Uraian | None = None
    kosong: str = ""
    sumber: str = ""
    versi: str = ""
    url: str = ""
    latihan: bool = False
    jejak: pd.DataFrame | None = None

    def gambar(self) -> Gambar:
        """The picture without its title, which the slide has. Only where there is a chart."""
        if self.uraian is None:
            raise ValueError(f"Salindia {self.nomor} tidak memuat bagan.")
        return untitled(draw(self.uraian))


def sheets(paparan: Paparan, sampai: int | None = None) -> Iterator[Lembar]:
    """Every slide of a paparan in order: cover, agenda (when there is one), then the charts.

    `sampai`: the ledger number the figures are frozen at; by default the newest, or the slide's own when the
    paparan is frozen. Slides are made one at a time.
    """
    nomor = 1
    yield Lembar(nomor, "sampul", paparan.judul, " · ".join(filter(None, [paparan.kapan, paparan.tempat])))
    if paparan.agenda:
        nomor += 1
        yield Lembar(nomor, "agenda", "Agenda", butir=paparan.agenda)
    for s in paparan.salindia:
        nomor += 1
        yield sheet(s, nomor, s.versi if paparan.beku else sampai)


def sheet(salindia: Salindia, nomor: int, sampai: int | None = None) -> Lembar:
    """One chart slide with the figures up to a version of the data."""
    query = dict(salindia.query)
    k = read_view(query, sampai)
    sajian = _asked_for(salindia, k, serve(salindia.bagan, k))
    kosong = "" if sajian.ada else sajian.kosong
    isi = None if kosong else sajian.uraian()
    rinci = trail(k, sajian)
    judul, anak_judul = salindia.judul or _title(isi, sajian, k), words(isi.kepala.anak_judul) if isi else ""
    return Lembar(
        nomor, "bagan", judul, anak_judul, catatan=_notes(salindia, sajian), catatan_penyaji=salindia.catatan_penyaji,
        kunci=salindia.kunci, bagan=salindia.bagan, sajian=sajian, uraian=isi,
        kosong=kosong, sumber=source_line(rinci), versi=version_line(k), url=salindia.url, latihan=k.latihan, jejak=rinci,
    )


def _asked_for(salindia: Salindia, k: Konteks, sajian: Sajian) -> Sajian:
    """The chart, or one without rows when the data do not hold what the slide asks for: never another year's figures."""
    q = dict(salindia.query)
    tetap = () if HALAMAN[sajian.bagan.halaman].bertahun else ("tahun", "tahun2")
    asing = [f"{nama} {q[kunci]}" for kunci, nama in PENENTU.items() if kunci in k.tampilan.abaikan and kunci not in tetap]
    if not asing:
        return sajian
    tanpa = sajian.data.iloc[:0]
    judul = f"{sajian.bagan.nama} {q.get('tahun', '')}"
    kosong = f"Data belum memuat {kata.dan(asing)} yang diminta salindia ini."
    return replace(sajian, data=tanpa, jejak=tanpa, sumber=None, kosong=kosong, judul=judul)


def version_line(k: Konteks) -> str:
    """'DATA LATIHAN', 'Data per versi 12, 21 November 2026', or the fingerprint of the newest."""
    if k.latihan:
        return CAP_LATIHAN
    return f"Data {k.per_versi}" if k.per_versi else f"Versi data {k.versi.sidik}"


def _notes(salindia: Salindia, sajian: Sajian) -> str:
    """What was written on the slide, then what must be said beside the figures drawn."""
    return "\n".join(filter(None, [salindia.catatan, sajian.catatan if sajian.ada else ""]))


def _title(isi: Uraian | None, sajian: Sajian, k: Konteks) -> str:
    if isi is None:
        return sajian.judul or f"{sajian.bagan.nama}: {k.nama()}{k.tampilan.akhiran}"
    return words(isi.kepala.judul) or sajian.bagan.nama
