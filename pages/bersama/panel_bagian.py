"""Cards of one figure and panels of charts that are drawn only when there is something to draw."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat.nilai import last
from pages.bersama.grafik import draw
from pages.bersama.kartu import WARNA_LENCANA, WARNA_LENCANA_AMAN
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import link
from sajian.sajian import Sajian, government

MAKS_TAUTAN = 4


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


def card(
    k: Konteks, label: str, nilai: str, catatan: str = "", *, pengganti: str = kata.BELUM_ADA,
    lencana: tuple[str, float | None] = ("", None), delta: str | None = None, bantuan: str | None = None,
) -> None:
    """One headline figure in a box: value, change, category as a badge (word, mutu), a note in words.

    Without a value the words `pengganti` take its place.
    """
    with st.container(border=True, height="stretch", gap="xxsmall"):
        if kata.kosong(nilai):
            st.markdown(f"{label}  \n**{kata.awal_besar(pengganti)}**")
        else:
            st.metric(label, nilai, delta, help=bantuan)
        if not kata.kosong(lencana[0]):
            warna = WARNA_LENCANA_AMAN if k.tampilan.warna == "aman" else WARNA_LENCANA
            st.badge(str(lencana[0]), color="gray" if lencana[1] is None or kata.kosong(lencana[1]) else warna[int(lencana[1])])
        if catatan:
            st.caption(kata.awal_besar(catatan))


def last_known(baris: pd.Series) -> str:
    """'terakhir 94,58 (2024)' from a row of `nilai_daerah`; '' when nothing was ever published."""
    akhir = last(baris, "", int(baris["desimal"]))
    return f"terakhir {akhir}" if akhir else ""


def absent_card(k: Konteks, label: str, baris: pd.Series) -> None:
    """The card of an indicator without a figure in the year in view: why, and its last figure."""
    sebab = "" if kata.kosong(baris["keterangan_tidak_ada"]) else str(baris["keterangan_tidak_ada"]).rstrip(".")
    card(k, label, "", "; ".join(filter(None, [last_known(baris), sebab])))


def panels(k: Konteks, halaman: str, isi: Sequence[Panel], milik: str = "") -> None:
    """Panels with figures in two balanced columns; one box names the empty ones and where such figures are.

    `milik`: whose figures they are, by default the government in view.
    """
    ada, kosong = [p for p in isi if p.ada], [p for p in isi if not p.ada]
    if not ada:
        _absent(k, halaman, kosong, milik or government(k))
        return
    kolom, tinggi = st.columns(2, gap="large"), [0, 0]
    for p in ada:
        letak = tinggi.index(min(tinggi))
        tinggi[letak] += len(p.sajian.data) + 4
        with kolom[letak]:
            draw(p.sajian, catatan=p.sajian.catatan if p.bercatatan else "")
    with kolom[tinggi.index(min(tinggi))]:
        _absent(k, halaman, kosong, milik or government(k))


def _absent(k: Konteks, halaman: str, kosong: Sequence[Panel], milik: str) -> None:
    if not kosong:
        return
    with st.container(border=True, gap="xsmall"):
        nama = kata.dan([p.sajian.bagan.nama.lower() for p in kosong])
        st.markdown(f"**Belum ada angka terbit** untuk {milik} sampai {k.tampilan.tahun}: {nama}.")
        _elsewhere(k, halaman, kosong)


def _elsewhere(k: Konteks, halaman: str, kosong: Sequence[Panel]) -> None:
    """Links to regions of the province that do have such figures."""
    tempat = [
        k.tanya("tempat_rincian", indikator=p.indikator, prov=k.tampilan.prov, berincian=p.berincian)
        for p in kosong if p.indikator
    ]
    if not tempat or all(t.empty for t in tempat):
        return
    semua = pd.concat(tempat).sort_values("tahun", ascending=False).drop_duplicates("kode_wilayah")
    semua = semua[semua["kode_wilayah"] != k.tampilan.kode]
    if len(semua):
        st.caption("Sebagian ada untuk:")
    with st.container(horizontal=True, gap="small"):
        for _, r in semua.head(MAKS_TAUTAN).iterrows():
            daerah = r["kode_wilayah"] if "." in r["kode_wilayah"] else ""
            nama = r["nama_tampil"] if daerah else f"Pemprov {r['nama_tampil']}"
            link(halaman, f"{nama} {int(r['tahun'])}", daerah=daerah, tahun=int(r["tahun"]))
