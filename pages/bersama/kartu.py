"""Headline tiles and cards on a page; a word where the figure is absent."""

from typing import Literal

import streamlit as st

from charts.kalimat import kata
from pages.bersama.isi_kartu import Kartu, Lencana, Ubin, Ubinan
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text
from pages.bersama.tautan import compare

Warna = Literal["normal", "inverse", "off"]
Panah = Literal["auto", "down", "off"]


def tiles(isi: Ubinan) -> None:
    """Tiles for the indicators with a figure; `absent` names the others."""
    with st.grid(min_column_width=205, gap="small"):
        for ubin in isi.ada:
            _tile(ubin)


def absent(k: Konteks, isi: Ubinan) -> None:
    """One panel that names the indicators without a figure in the year in view, with the last one known.

    Nothing is drawn when every indicator has a figure.
    """
    if not isi.kosong:
        return
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**Tanpa angka{k.tampilan.setahun}**")
        with st.grid(min_column_width=205, gap="small"):
            for kalimat in isi.kosong:
                st.caption(kalimat)


def _tile(u: Ubin) -> None:
    with st.container(key=f"ubin_{u.indikator}", border=True, height="stretch", gap="xxsmall"):
        warna, panah = turned(u.perubahan, u.warna, u.panah)
        st.metric(u.nama, u.nilai, u.perubahan, delta_color=warna, delta_arrow=panah, help=u.bantuan)
        if u.garis:
            st.image(u.garis[0], width="stretch", alt=u.garis[1])
        _foot(u.lencana, u.catatan)
        compare(u.tautan, u.indikator)


def turned(perubahan: str | None, warna: Warna = "normal", panah: Panah = "auto") -> tuple[Warna, Panah]:
    """Colour and arrow of a change: Streamlit knows a fall by a hyphen alone, and ours is written with a minus sign."""
    if not perubahan or not perubahan.startswith(kata.MINUS):
        return warna, panah
    balik: dict[Warna, Warna] = {"normal": "inverse", "inverse": "normal", "off": "off"}
    return balik[warna], "down" if panah == "auto" else panah


def card(isi: Kartu) -> None:
    """One headline figure in a box: value, change, category as a badge, a note in words."""
    with st.container(border=True, height="stretch", gap="xxsmall"):
        if not isi.nilai:
            st.markdown(f"{isi.label}  \n**{kata.awal_besar(isi.pengganti)}**")
        else:
            warna, panah = turned(isi.perubahan)
            st.metric(isi.label, isi.nilai, isi.perubahan, delta_color=warna, delta_arrow=panah, help=isi.bantuan)
        _foot(isi.lencana, kata.awal_besar(isi.catatan))


def _foot(lencana: Lencana | None, catatan: str) -> None:
    """The category as a badge and the note below it, as one message: a page has many of them."""
    baris = [f":{lencana[1]}-badge[{text(lencana[0])}]"] if lencana else []
    if baris or catatan:
        st.caption("  \n".join([*baris, *([catatan] if catatan else [])]))
