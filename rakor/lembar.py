"""A slide with its figures: what the presentation and every file draw from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

import store
from charts.dasar.gambar import Gambar, untitled
from charts.dasar.templat import CAP_LATIHAN
from charts.dasar.uraian import Sel, Tabel, Uraian
from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat_riwayat
from charts.nama_bagan import spoken
from charts.pelukis import draw
from charts.tabel import table
from rakor.kop import Kop, load, organiser
from rakor.paparan import Paparan, Salindia
from rakor.teks import words
from sajian.andal import doubts
from sajian.daftar import serve
from sajian.halaman import HALAMAN
from sajian.jejak import source_line, trail
from sajian.konteks import Konteks, read_view
from sajian.sajian import Sajian

# Choices that decide whose and which figures a slide shows.
PENENTU = {"prov": "provinsi", "daerah": "daerah", "tahun": "tahun", "tahun2": "tahun", "indikator": "indikator",
           "x": "indikator", "y": "indikator", "pilih": "daerah pilihan"}
PEMISAH = " · "
# The slide that gathers those without figures, and what the presenter says of it.
BELUM, JUDUL_BELUM = "belum", "Yang belum ada datanya"
ANAK_BELUM = "Belum ada bukan berarti nol atau gagal"
KOLOM_BELUM = ((Sel("Yang belum ada", rata="kiri"), 1.0), (Sel("Sebabnya", rata="kiri"), 1.4))
PENYAJI_BELUM = (
    "Bacakan seperlunya: angka yang belum ada bukan nol dan bukan kegagalan. Untuk setiap baris sepakati siapa yang "
    "menyampaikannya dan kapan."
)
# What is shown before anything was uploaded.
DATA_BAWAAN = "Data bawaan dasbor, belum ada unggahan"
# Doubts told on the slide itself, each after a sign; the speaker has them all.
MAKS_RAGU, RAGU = 2, "* "


@dataclass(frozen=True)
class Lembar:
    """One slide as it is shown. `jenis`: sampul, agenda, bagan or BELUM; `sajian` is None but on a bagan.

    `uraian`: the chart, None when there is nothing to draw; then `kosong` has the words in its place. `versi`: which data
    it shows, in words, and `sidik` their fingerprint. `kaki`, `logo`: who holds the meeting, where and when. `jejak`: every
    source of its figures, in words. `ragu`: what is known of figures to be read with care.
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
    sidik: str = ""
    url: str = ""
    latihan: bool = False
    kaki: str = ""
    logo: bytes = b""
    jejak: pd.DataFrame | None = None
    ragu: tuple[str, ...] = ()

    @property
    def untuk_penyaji(self) -> str:
        """What the presenter reads: the notes written for him, then every figure to be read with care."""
        ragu = "\n".join(["Angka yang perlu dibaca hati-hati:", *self.ragu]) if self.ragu else ""
        return "\n\n".join(filter(None, [self.catatan_penyaji, ragu]))

    @property
    def nama(self) -> str:
        """What is on the slide: the name of its chart, else its title."""
        return self.sajian.bagan.nama if self.sajian else self.judul

    @property
    def alt(self) -> str:
        """What its chart shows, for those who cannot see it; '' without one."""
        if self.uraian is None or self.sajian is None:
            return ""
        kepala = replace(self.uraian.kepala, judul=self.judul, anak_judul=self.anak_judul)
        return self.sajian.alt or spoken(replace(self.uraian, kepala=kepala))

    def pasangan(self) -> list[tuple[str, str]]:
        """What stands on a table of two columns of words: what has no figures, and why."""
        return [(b[0].teks, b[1].teks) for b in self.uraian.baris] if isinstance(self.uraian, Tabel) else []

    def gambar(self) -> Gambar:
        """The picture without its title, which the slide has. Only where there is a chart."""
        if self.uraian is None:
            raise ValueError(f"Salindia {self.nomor} tidak memuat bagan.")
        return untitled(draw(self.uraian))


def sheets(paparan: Paparan, sampai: int | None = None, kop: Kop | None = None) -> Iterator[Lembar]:
    """Every slide of a paparan in order: cover, agenda (when there is one), the charts, and last what has no figures yet.

    `sampai`: the ledger number the figures are frozen at; by default the newest, or the slide's own when the
    paparan is frozen. `kop`: the letterhead, by default the one remembered. Slides are made one at a time.
    """
    kop = kop or load(paparan.prov)
    kaki = PEMISAH.join(filter(None, [organiser(paparan, kop), *_when(paparan)]))
    for satu in _all(paparan, sampai, organiser(paparan, kop)):
        yield replace(satu, kaki=kaki, logo=kop.logo)


def _when(paparan: Paparan) -> list[str]:
    return [paparan.kapan, paparan.tempat]


def _all(paparan: Paparan, sampai: int | None, penyelenggara: str) -> Iterator[Lembar]:
    nomor = 1
    kapan = PEMISAH.join(filter(None, _when(paparan)))
    yield Lembar(nomor, "sampul", paparan.judul, kapan, butir=(penyelenggara,) if penyelenggara else ())
    if paparan.agenda:
        nomor += 1
        yield Lembar(nomor, "agenda", "Agenda", butir=paparan.agenda)
    kosong: list[Lembar] = []
    for s in paparan.salindia:
        satu = sheet(s, nomor + 1, s.versi if paparan.beku else sampai)
        if satu.uraian is None:
            kosong.append(satu)
        else:
            nomor += 1
            yield satu
    if kosong:
        yield gathered(kosong, nomor + 1)


def gathered(kosong: Sequence[Lembar], nomor: int) -> Lembar:
    """One slide that says what has no figures and why; what the presenter would say of each stands in its notes."""
    baris = [[Sel(s.judul, tebal=True), Sel(" ".join(filter(None, [s.kosong, s.catatan])))] for s in kosong]
    pesan = [f"{s.judul}: {s.catatan_penyaji}" for s in kosong if s.catatan_penyaji]
    return Lembar(
        nomor, BELUM, JUDUL_BELUM, ANAK_BELUM, catatan_penyaji="\n\n".join([PENYAJI_BELUM, *pesan]), kunci=BELUM,
        uraian=table(KOLOM_BELUM, baris, judul=JUDUL_BELUM, anak_judul=ANAK_BELUM), versi=kosong[0].versi,
        sidik=kosong[0].sidik, latihan=any(s.latihan for s in kosong), sumber="Sumber: katalog dan isi dasbor.",
    )


def sheet(salindia: Salindia, nomor: int, sampai: int | None = None) -> Lembar:
    """One chart slide with the figures up to a version of the data."""
    query = dict(salindia.query)
    k = read_view(query, sampai)
    sajian = _asked_for(salindia, k, serve(salindia.bagan, k))
    kosong = "" if sajian.ada else sajian.kosong
    isi = None if kosong else sajian.uraian()
    rinci, ragu = trail(k, sajian), tuple(doubts(sajian))
    judul, anak_judul = salindia.judul or _title(isi, sajian, k), words(isi.kepala.anak_judul) if isi else ""
    return Lembar(
        nomor, "bagan", judul, anak_judul, catatan=_notes(salindia, sajian, ragu), catatan_penyaji=salindia.catatan_penyaji,
        kunci=salindia.kunci, bagan=salindia.bagan, sajian=sajian, uraian=isi,
        kosong=kosong, sumber=source_line(rinci), versi=version_line(k), sidik=k.versi.sidik, url=salindia.url,
        latihan=k.latihan, jejak=rinci, ragu=ragu,
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
    """'DATA LATIHAN', 'Data per 21 November 2026, batch 12', or that nothing was uploaded yet."""
    if k.latihan:
        return CAP_LATIHAN
    baris = next((b for b in store.history() if b.nomor == k.versi.sampai), None) if k.versi.sampai else None
    return kalimat_riwayat.state(baris.jenis, baris.batch_id, baris.pada) if baris else DATA_BAWAAN


def codes(lembar: Sequence[Lembar]) -> str:
    """The codes of the versions of data in a file; on the slides they stand in words."""
    return ", ".join(dict.fromkeys(f"versi data {satu.sidik}" for satu in lembar if satu.sidik))


def _notes(salindia: Salindia, sajian: Sajian, ragu: Sequence[str]) -> str:
    """What was written on the slide, then what must be said beside the figures drawn, and the first of the doubts."""
    sisa = len(ragu) - MAKS_RAGU
    lagi = [f"{RAGU}{sisa} angka lain bercatatan; semuanya ada pada catatan penyaji."] if sisa > 0 else []
    beda = [f"{RAGU}{r}" for r in ragu[:MAKS_RAGU]]
    return "\n".join(filter(None, [salindia.catatan, sajian.catatan if sajian.ada else "", *beda, *lagi]))


def _title(isi: Uraian | None, sajian: Sajian, k: Konteks) -> str:
    if isi is None:
        return sajian.judul or f"{sajian.bagan.nama}: {k.nama()}{k.tampilan.akhiran}"
    return words(isi.kepala.judul) or sajian.bagan.nama
