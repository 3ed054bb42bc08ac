"""A chart made ready for a page: its picture with source line and mark, and its heading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from charts.dasar.gambar import Gambar, add_source
from charts.dasar.uraian import Batang, Kepala, Tahap, Uraian
from charts.matriks import Matriks
from charts.nama_bagan import spoken
from charts.pelukis import draw
from charts.peta import PetaPetak
from charts.tartan import Tartan
from pages.bersama.gambar.ringkas import send
from sajian.daftar import serve
from sajian.jejak import publishers, source_words
from sajian.konteks import Konteks
from sajian.sajian import Sajian
from store.dasar.cache import CACHE

# Columns of figures that fit beside their names on a phone, the names' own among them.
MUAT_KOLOM = 4


@dataclass(frozen=True)
class Pilihan:
    """The marks of a chart that can be clicked on: their names by what a click says, and what they are called."""

    sebutan: str = "daerah"
    nama: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Jadi:
    """What a page shows of a chart, shared by all who look at it and not to be changed.

    `nama`: what it is called aloud. `pilihan`: what can be clicked on. `lebar`: too many columns for a phone, where it slides
    sideways in its frame.
    """

    kepala: Kepala
    gambar: Gambar
    nama: str
    pilihan: Pilihan = Pilihan()
    lebar: bool = False

    @cached_property
    def teks(self) -> str:
        """The picture as it is sent."""
        return send(self.gambar, klik=False)

    @cached_property
    def teks_klik(self) -> str:
        """The same where clicks on its marks are listened to."""
        return send(self.gambar, klik=True)


def finish(k: Konteks, sajian: Sajian) -> Jadi:
    """The chart as a page shows it, made once where the view alone can make it. Only to be called when there is enough."""
    if _of_view(k, sajian):
        return CACHE.get(("jadi", sajian.kunci, k.kunci_tampilan), lambda: _finish(k, sajian))
    return _finish(k, sajian)


def _of_view(k: Konteks, sajian: Sajian) -> bool:
    try:
        return serve(sajian.kunci, k) is sajian
    except KeyError:
        return False


def _finish(k: Konteks, sajian: Sajian) -> Jadi:
    uraian = sajian.uraian()
    gambar = draw(uraian)
    add_source(gambar, source_words(publishers(k, sajian), k.per_versi), latihan=k.latihan)
    return Jadi(uraian.kepala, gambar, sajian.alt or spoken(uraian), _choices(sajian, uraian, gambar), _wide(uraian))


def _wide(uraian: Uraian) -> bool:
    return isinstance(uraian, PetaPetak) or (isinstance(uraian, Matriks | Tartan) and len(uraian.kolom) > MUAT_KOLOM)


def _choices(sajian: Sajian, uraian: Uraian, gambar: Gambar) -> Pilihan:
    """Regions where a click says which; else cells, stages or bars."""
    if daerah := _regions(sajian, gambar):
        return Pilihan(nama=daerah)
    if isinstance(uraian, Matriks):
        sel = ((s.kode, b[0].teks, k.teks) for b in uraian.baris for s, k in zip(b[1:], uraian.kolom[1:]))
        return Pilihan("sel", {kode: f"{baris}, {kolom}" for kode, baris, kolom in sel if kode})
    if isinstance(uraian, Batang):
        return Pilihan("tahap" if isinstance(uraian, Tahap) else "batang", dict(zip(uraian.kode, uraian.kategori)))
    return Pilihan()


def _regions(sajian: Sajian, gambar: Gambar) -> Mapping[str, str]:
    data = sajian.data
    if not {"kode_wilayah", "nama_tampil"} <= set(data.columns):
        return {}
    nama = dict(zip(data["kode_wilayah"], data["nama_tampil"]))
    terklik = dict.fromkeys(kode for t in gambar["data"] for kode in _codes(t))
    return {kode: nama[kode] for kode in terklik if kode in nama}


def _codes(goresan: Gambar) -> list[str]:
    """What a click on each mark of a trace says first."""
    isi = goresan.get("locations") or goresan.get("customdata") or []
    return [str(k[0] if isinstance(k, list | tuple) else k) for k in isi if k]
