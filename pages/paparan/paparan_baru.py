"""Page Paparan: a new paparan, from a template or empty."""

import streamlit as st

from ingest.terbit.hak import Boleh
from pages.bersama import paparan_kerja
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text
from rakor import templat_rakor as templat
from rakor.paparan import Paparan, PaparanSalah, new_key
from store.dasar.batch import now


def start(k: Konteks, boleh: Boleh) -> None:
    """A new paparan: a template for a province and a year, or an empty one."""
    pilihan = {t.kunci: t for t in templat.templates()}
    with st.container(border=True, key="paparan_baru"):
        st.header("Buat dari templat")
        with st.grid(min_column_width=210, gap="small"):
            kunci = st.selectbox("Templat", list(pilihan), format_func=lambda t: pilihan[t].nama, key="pt_templat")
            semua = k.pilihan.provinsi
            prov = st.selectbox("Provinsi", semua, index=semua.index(k.tampilan.prov), format_func=k.nama, key="pt_prov")
            tahun = [0, *sorted(k.pilihan.tahun, reverse=True)]
            pada = st.selectbox(
                "Tahun data", tahun, index=tahun.index(k.tampilan.pilihan_tahun), format_func=lambda t: str(t or "Terbaru"),
                key="pt_tahun",
            )
        st.caption(text(pilihan[kunci].keterangan))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            buat = st.button("Buat paparan", type="primary", icon=":material/auto_awesome_motion:", disabled=not boleh.ya,
                             help=boleh.alasan or None)
            st.button("Mulai dari paparan kosong", type="tertiary", disabled=not boleh.ya, help=boleh.alasan or None,
                      on_click=_empty)
            st.caption("Bagan dari halaman mana pun ditambahkan dengan tombol “Tambahkan ke paparan” di bawah bagannya.")
        if buat:
            _from_template(kunci, prov, pada, k.latihan)


def _from_template(kunci: str, prov: str, tahun: int, latihan: bool) -> None:
    try:
        with st.spinner("Menyusun salindia …"):
            baru = templat.from_template(kunci, prov, tahun, latihan=latihan)
    except PaparanSalah as galat:
        paparan_kerja.refuse(str(galat))
    else:
        paparan_kerja.begin(baru, f"Paparan dibuat dari templat: {len(baru.salindia)} bagan.")
    st.rerun()


def _empty() -> None:
    paparan_kerja.begin(Paparan(new_key(), f"Rapat koordinasi {now()[:4]}"), "Paparan kosong dibuat.")
