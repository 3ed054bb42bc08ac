"""A chart made ready for a page: its picture with source line and mark, and its heading."""

from dataclasses import dataclass
from functools import cached_property

from charts.gambar import Gambar, add_source
from charts.pelukis import draw
from charts.uraian import Kepala
from pages.bersama.gambar.ringkas import send
from sajian.daftar import serve
from sajian.jejak import publishers, source_words
from sajian.konteks import Konteks
from sajian.sajian import Sajian
from store.cache import CACHE


@dataclass(frozen=True)
class Jadi:
    """What a page shows of a chart, shared by all who look at it and not to be changed."""

    kepala: Kepala
    gambar: Gambar

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
    return Jadi(uraian.kepala, gambar)
