"""Panels of charts that are drawn only when there is something to draw."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from charts.kalimat import kata
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import link
from pages.bersama.tempat_lain import elsewhere
from sajian.sajian import Sajian, government


@dataclass(frozen=True)
class Panel:
    """A chart among others; `indikator` are looked for elsewhere in the province when it has no figures.

    `berincian`: it is their parts that are looked for, not the whole. `bercatatan`: its words stand under it, not
    elsewhere on the page.
    """

    sajian: Sajian
    indikator: tuple[str, ...] = ()
    berincian: bool = True
    bercatatan: bool = True

    @property
    def ada(self) -> bool:
        """Is there enough to draw."""
        return self.sajian.ada


def panels(k: Konteks, halaman: str, isi: Sequence[Panel], milik: str = "") -> None:
    """Panels with figures in two balanced columns; one box names the empty ones and where such figures are.

    `milik`: whose figures they are, by default the government in view.
    """
    ada, kosong = [p for p in isi if p.ada], [p for p in isi if not p.ada]
    if not ada:
        _absent(k, halaman, kosong, milik or government(k))
        return
    kolom, tinggi = st.columns(2, gap="large"), [0, 0]
    isi_kolom: tuple[list[Panel], list[Panel]] = ([], [])
    for p in ada:
        letak = tinggi.index(min(tinggi))
        tinggi[letak] += len(p.sajian.data) + 4
        isi_kolom[letak].append(p)
    for tempat, tumpukan in zip(kolom, isi_kolom):
        if tumpukan:
            with tempat:
                _stack(tumpukan)
    with kolom[tinggi.index(min(tinggi))]:
        _absent(k, halaman, kosong, milik or government(k))


@st.fragment
def _stack(isi: Sequence[Panel]) -> None:
    # A fragment a chart would be a third of what such a page costs; what is pressed under one chart runs its column.
    for p in isi:
        draw(p.sajian, catatan=p.sajian.catatan if p.bercatatan else "", sendiri=False)


def _absent(k: Konteks, halaman: str, kosong: Sequence[Panel], milik: str) -> None:
    if not kosong:
        return
    with st.container(border=True, gap="xsmall"):
        nama = kata.dan([p.sajian.bagan.nama.lower() for p in kosong])
        st.markdown(f"**Belum ada angka terbit** untuk {milik} sampai {k.tampilan.tahun}: {nama}.")
        _elsewhere(k, halaman, kosong)


def _elsewhere(k: Konteks, halaman: str, kosong: Sequence[Panel]) -> None:
    """Links to regions of the province that do have such figures."""
    tempat = elsewhere(k, tuple((p.indikator, p.berincian) for p in kosong if p.indikator))
    if tempat is None:
        return
    if tempat:
        st.caption("Sebagian ada untuk:")
    with st.container(horizontal=True, gap="small"):
        for t in tempat:
            link(halaman, t.label, daerah=t.daerah, tahun=t.tahun)
