"""A chart on a page with what belongs to it: table of the same numbers, downloads, the way to the source."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.dasar.gambar import title_lines
from charts.dasar.templat import CONFIG
from charts.dasar.uraian import Kepala
from charts.kalimat.berkas import TANDA_LATIHAN, safe_name
from charts.kalimat.kata import awal_besar
from pages.bersama.gambar.gambar_siap import show_figure
from pages.bersama.gambar.jadi import Jadi, Pilihan, finish
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import csv_bytes, figures, show
from pages.bersama.tambah_paparan import button, count_in
from sajian.jejak import trail
from sajian.sajian import Sajian
from sajian.tampilan import TERBARU

Saat = Callable[[str], None]


def draw(
    sajian: Sajian, *, saat_klik: Saat | None = None, petunjuk: str = "", catatan: str = "", di: DeltaGenerator | None = None,
    sendiri: bool = True,
) -> None:
    """Draw a registered chart when its predicate says there is enough, else say what is missing.

    Under it stand `catatan`, words that belong to the chart, and a closed panel that holds the table of the same
    numbers, the CSV and the sources. `saat_klik` is a callback that receives the location (or first customdata value)
    of a clicked mark, or of one chosen by keyboard; `petunjuk` tells people what it does. A chart that its view
    alone can make may be put into a paparan. `di`: the column it stands in, by default where the script is; to stand in
    it first costs every fragment more.
    `sendiri`: what is pressed under it runs that alone, else the fragment it is drawn in.
    """
    tempat = st if di is None else di
    if not sajian.ada:
        tempat.info(sajian.kosong)
        if catatan:
            tempat.caption(catatan)
        return
    jadi = finish(current(), sajian)
    with tempat.container(key=_frame(sajian.kunci, jadi), gap="xsmall"):
        st.markdown(heading(jadi.kepala))
        _draw(sajian.kunci, jadi, jadi.nama or "Bagan", saat_klik)
        if saat_klik is not None and jadi.pilihan.nama:
            _by_keyboard(sajian.kunci, jadi.pilihan, saat_klik)
        for teks in (petunjuk and f":material/touch_app: {petunjuk}", catatan):
            if teks:
                st.caption(teks)
        (_below if sendiri else _under)(sajian, count_in(sajian))


def _frame(kunci: str, jadi: Jadi) -> str:
    """Key of the chart's frame: how many lines the picture keeps free for its own title, hidden on the page, and its width."""
    judul, anak = title_lines(jadi.gambar)
    return f"jd{judul}a{anak}_{'lebar_' if jadi.lebar else ''}{kunci}"


def heading(kepala: Kepala) -> str:
    """Title and subtitle as words of the page: broken where the screen ends, not where a phone would."""
    anak = f"  \n{text(kepala.anak_judul)}" if kepala.anak_judul else ""
    return f"**{text(kepala.judul)}**{anak}"


def _draw(kunci: str, jadi: Jadi, alt: str, saat_klik: Saat | None) -> None:
    tata, butir = jadi.gambar["layout"], CONFIG["toImageButtonOptions"]
    # A tall picture keeps its height: squeezed into the usual one its rows would run into each other.
    berkas = {**butir, "height": max(butir["height"], tata["height"]), "filename": _file_name(kunci)}
    config = {k: v for k, v in CONFIG.items() if k != "topojsonURL" or "geo" in tata} | {"toImageButtonOptions": berkas}
    if saat_klik is None:
        show_figure(jadi.teks, tata["height"], config, key=f"g_{kunci}", alt=alt)
        return
    show_figure(
        jadi.teks_klik, tata["height"], config, key=f"g_{kunci}", alt=alt, selection_mode="points",
        on_select=lambda: _clicked(f"g_{kunci}", saat_klik),
    )


def _clicked(widget: str, saat_klik: Saat) -> None:
    titik = st.session_state[widget]["selection"]["points"]
    if titik:
        isi = titik[0].get("location") or titik[0].get("customdata")
        saat_klik(str(isi[0] if isinstance(isi, (list, tuple)) else isi))


def _by_keyboard(kunci: str, pilihan: Pilihan, saat_klik: Saat) -> None:
    """The marks of the chart to choose from without a mouse: seen only where the keyboard is."""
    widget, nama, sebutan = f"dd_{kunci}", pilihan.nama, pilihan.sebutan
    st.selectbox(
        f"{awal_besar(sebutan)} pada bagan ini", list(nama), None, nama.__getitem__, key=widget, placeholder=f"Pilih {sebutan}",
        on_change=lambda: _chosen(widget, saat_klik),
    )


def _chosen(widget: str, saat_klik: Saat) -> None:
    kode, st.session_state[widget] = st.session_state[widget], None
    if kode:
        saat_klik(kode)


def _under(sajian: Sajian, dapat_ditambahkan: bool) -> None:
    _panel(sajian)
    if dapat_ditambahkan:
        button(sajian.kunci)


# Opening the panel and adding the chart run this alone: one fragment for both costs half of two.
_below = st.fragment(_under)


def _panel(sajian: Sajian) -> None:
    kunci = sajian.kunci
    panel = st.expander("Tabel, unduhan, dan sumber", key=f"p_{kunci}", on_change="rerun", icon=":material/table:")
    if not panel.open:
        return
    with panel:
        show(figures(sajian.data, sajian.kolom, sajian.desimal), alt=f"Tabel angka bagan {kunci}")
        st.download_button(
            "Unduh CSV", csv_bytes(sajian.data, current().latihan, current().per_versi), f"{_file_name(kunci)}.csv", "text/csv",
            key=f"u_{kunci}", icon=":material/download:", on_click="ignore",
        )
        st.caption("Gambar PNG: tombol kamera di sudut kanan atas bagan. Sumber tiap angka, termasuk sumber lain:")
        show(trail(current(), sajian).drop(columns=["dipakai"]), alt="Sumber tiap angka", tautan="Alamat")


def _file_name(kunci: str) -> str:
    k: Konteks = current()
    awalan = TANDA_LATIHAN if k.latihan else ""
    akhiran = f"_{safe_name(k.per_versi)}" if k.per_versi else ""
    return f"{awalan}{kunci}_{k.tampilan.kode.replace('.', '')}_{k.tampilan.pilihan_tahun or TERBARU}{akhiran}"
