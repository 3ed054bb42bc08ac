"""The door: page setup, navigation, the filter bar. Start with `streamlit run dashboard.py`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

# By address: pictures are read and sent by nobody but the browser, once.
IKON = "/app/static/favicon.png"
# Seconds at the end for what is being made beforehand.
SABAR_AKHIR = 10.0
TAK_TAMPIL = (
    "Halaman ini tidak dapat ditampilkan. Muat ulang halaman, atau pilih daerah dan tahun lain. "
    "Bila tetap begini, sampaikan jam kejadian kepada pengelola dasbor; rinciannya ada di catatan peladen."
)


def main() -> None:
    """One run of the page: context from the URL, marks, filter bar, then the page itself."""
    from pages.bersama import hak_halaman as hak
    from pages.bersama import konteks_halaman as konteks
    from pages.bersama import saringan, tautan, ulangan
    from sajian.halaman import HALAMAN, PERTAMA

    # Before the navigation: else the browser would ask another host for the picture of the page.
    st.set_page_config(page_icon=IKON, layout="wide", initial_sidebar_state="auto")
    logo = "logo-gelap.svg" if st.context.theme.type == "dark" else "logo.svg"
    st.logo(f"/app/static/{logo}", size="large")
    if not hak.gate():
        st.navigation(tautan.pages(), position="hidden")
        return
    halaman = st.navigation(tautan.pages(), expanded=True)
    k = konteks.start()
    tautan.follow(halaman.url_path)
    ini = HALAMAN[halaman.url_path or PERTAMA]
    st.set_page_config(ini.nama_tab(k.nama()))

    def draw() -> None:
        saringan.sidebar()
        saringan.marks(k)
        if ini.saringan:
            saringan.bar(k)
        tautan.way_back(k)
        halaman.run()

    ulangan.show(ini, k, draw)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, object]]:
    """Before the first visit: forget the folder-based pages and build the data once. After the last: leave nothing behind."""
    import logging
    from asyncio import create_task
    from threading import Event, Thread

    from streamlit.runtime.pages_manager import PagesManager

    import queries
    import store
    from pages.bersama.layanan import antrean, catatan, tanpa_tunda, tema_tetap
    from pages.bersama.layanan.hitungan import HITUNGAN
    from pages.bersama.layanan.kunci_lokal import announce
    from pages.bersama.layanan.siaga import keep_ready

    catatan.begin(setelan.catatan)
    antrean.hand_over_often()
    tanpa_tunda.settle()
    tema_tetap.settle()
    # Streamlit takes a folder named pages/ for its old multipage mode until a navigation has run.
    PagesManager.uses_pages_directory = False
    try:
        queries.run("indikator", queries.ready(store.versi()))
    except store.SimpananGagal:
        # Whoever comes is told in words, and sees the rest.
        logging.getLogger(__name__).exception("data belum dapat disiapkan")
    berhenti = Event()
    penjaga = Thread(target=keep_ready, args=(berhenti,), daemon=True)
    penjaga.start()
    jam = create_task(HITUNGAN.watch())
    announce()
    try:
        yield {}
    finally:
        berhenti.set()
        jam.cancel()
        # What it still asks for would make the temporary folder anew.
        penjaga.join(SABAR_AKHIR)
        # The server ends by the signal that stopped it, past what Python would tidy up at its end.
        store.release()


def say_error(galat: Exception) -> bool:
    """Words instead of Streamlit's English notice; the log keeps the trace. What the store says is fit for the screen."""
    from pages.bersama.naskah import text
    from store import SimpananGagal

    st.error(text(galat) if isinstance(galat, SimpananGagal) else TAK_TAMPIL)
    return True


if get_script_run_ctx(suppress_warning=True) is not None:
    from pages.bersama.layanan.antrean import ANTREAN

    with ANTREAN.turn():
        main()
else:
    from os import environ

    from starlette.middleware import Middleware

    from pages.bersama.layanan import kunci_lokal, rute_keadaan, rute_paket, rute_peta, rute_tahap
    from pages.bersama.layanan.padat import Padat
    from pages.bersama.layanan.penjaga import Penjaga
    from pages.bersama.layanan.pintu_masuk import PintuMasuk
    from pages.bersama.layanan.setelan import or_stop
    from pages.paparan import rute_tayang

    setelan = or_stop(environ, st.get_option("secrets.files"))
    layanan = (kunci_lokal, rute_keadaan, rute_paket, rute_peta, rute_tahap, rute_tayang)
    rute = [satu for asal in layanan for satu in asal.routes()]
    lapis = [Middleware(Penjaga, setelan=setelan), Middleware(PintuMasuk), Middleware(Padat)]
    app = st.App(__file__, lifespan=lifespan, routes=rute, middleware=lapis, on_script_error=say_error)
