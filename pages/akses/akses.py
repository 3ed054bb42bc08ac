"""Catatan akses: who signed in, was refused, published, took back; whether the log is whole; the settings of roles."""

from collections import Counter

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat
from ingest.terbit import catatan_peran, pintu
from ingest.terbit.hak import Boleh
from pages.bersama import hak_halaman as hak
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import csv_bytes, show
from store import SimpananGagal
from store.akses.catatan_akses import BarisAkses, CatatanAkses, access_log
from store.ekspor.kata_akses import events

MAKS_TAMPIL = 500
TINGGI = 520
# On the computer of the dashboard nobody signs in.
SIAPA = "pemakai komputer dasbor"
HANYA_PENGELOLA = "Halaman ini hanya untuk pengelola dasbor."
JUDUL = {"nomor": "Nomor", "pada": "Waktu", "apa": "Kejadian", "oleh": "Siapa", "asal": "Dari", "rincian": "Rincian",
         "sebelum": "Sebelum", "sesudah": "Sesudah"}


def main() -> None:
    boleh = hak.permission()
    st.title("Catatan akses")
    st.write(
        "Siapa yang masuk, ditolak, menerbitkan, mencabut, dan mengunduh berkas asli, serta perubahan setelan peran. Catatan "
        "hanya bertambah, tanpa data responden; setiap barisnya terikat pada baris sebelumnya."
    )
    hak.account(boleh)
    if not boleh.kelola:
        st.info(HANYA_PENGELOLA)
        return
    try:
        catatan = access_log()
    except SimpananGagal as galat:
        st.error(text(galat))
        return
    _roles()
    _chain(catatan)
    _listing(catatan, boleh)


def _roles() -> None:
    """The settings of roles: where they lie, whether they are used, and what in them nobody knows."""
    st.header("Setelan peran")
    ringkas = catatan_peran.summary()
    if ringkas.salah:
        st.error(text(ringkas.salah), icon=":material/error:")
    st.markdown(text(ringkas.kalimat))
    for tanya in ringkas.tak_dikenal:
        st.warning(text(tanya))
    if ringkas.baris:
        with st.expander(f"Isi setelan ({kata.angka(len(ringkas.baris), 0)} baris)", icon=":material/badge:"):
            show(pd.DataFrame({"Yang berlaku": list(ringkas.baris)}), alt="Isi setelan peran")


def _chain(catatan: CatatanAkses) -> None:
    """Whether anything was changed or cut, and whether a fingerprint noted elsewhere is still there."""
    st.header("Keutuhan")
    for sebab in catatan.rusak:
        st.error(text(sebab), icon=":material/link_off:")
    if not catatan.baris:
        st.write("Belum ada yang dicatat.")
        return
    akhir = catatan.baris[-1]
    if not catatan.rusak:
        banyak = kata.angka(len(catatan.baris), 0)
        st.success(f"Utuh: {banyak} catatan, dari nomor 1 sampai {akhir.nomor}.", icon=":material/link:")
    st.caption(
        "Catat sidik terakhir ini di tempat lain, misalnya pada berita acara. Pemilik komputer dapat membuat ulang seluruh "
        "catatan; hanya sidik yang disimpan di luar komputer yang menunjukkannya."
    )
    st.code(f"{akhir.nomor} {akhir.sidik}", language=None)
    isian = st.text_input("Periksa sidik yang pernah dicatat", placeholder="tempel sidiknya", max_chars=80, key="sidik_lama")
    cari = isian.split()
    if cari:
        ada = next((b for b in catatan.baris if b.sidik == cari[-1]), None)
        if ada:
            st.success(f"Ada: nomor {ada.nomor}, {kalimat.moment(ada.pada)}.", icon=":material/check_circle:")
        else:
            st.error("Sidik itu tidak ada: catatan ini bukan lanjutan dari yang dahulu.", icon=":material/link_off:")


def _listing(catatan: CatatanAkses, boleh: Boleh) -> None:
    if not catatan.baris:
        return
    st.header("Kejadian")
    jumlah = Counter(b.apa for b in catatan.baris)
    pilih = st.pills(
        "Jenis", list(jumlah), selection_mode="multi", key="jenis_akses",
        format_func=lambda a: f"{events().get(a, a)} ({kata.angka(jumlah[a], 0)})",
    )
    cari = st.text_input("Cari nama, alamat, atau rincian", max_chars=80, key="cari_akses").casefold().strip()
    pakai = [b for b in reversed(catatan.baris) if (not pilih or b.apa in pilih) and cari in _searched(b)]
    if not pakai:
        st.info("Tidak ada kejadian yang cocok.")
        return
    show(_table(pakai[:MAKS_TAMPIL]), alt="Kejadian, terbaru di atas", tinggi=TINGGI if len(pakai) > TINGGI // 35 else None)
    if len(pakai) > MAKS_TAMPIL:
        st.caption(f"Tampil {MAKS_TAMPIL} terbaru dari {kata.angka(len(pakai), 0)}; CSV memuat semuanya.")
    st.download_button(
        "Unduh CSV", lambda: _csv(catatan, boleh), "catatan-akses.csv", "text/csv", icon=":material/download:", on_click="ignore",
    )


def _csv(catatan: CatatanAkses, boleh: Boleh) -> bytes:
    """All lines with their fingerprints, oldest first; that they were taken is an event too."""
    pintu.took_log(hak.actor(boleh.nama or st.session_state.get(hak.KUNCI_NAMA, "") or SIAPA))
    return csv_bytes(pd.DataFrame([vars(b) for b in catatan.baris]).astype({"nomor": "str"}), latihan=False)


def _table(baris: list[BarisAkses]) -> pd.DataFrame:
    isi = [vars(b) | {"nomor": str(b.nomor), "pada": kalimat.moment(b.pada), "apa": events().get(b.apa, b.apa)} for b in baris]
    return pd.DataFrame(isi)[list(JUDUL)].rename(columns=JUDUL)


def _searched(b: BarisAkses) -> str:
    return " ".join((b.oleh, b.asal, b.rincian, b.sebelum, b.sesudah)).casefold()


main()
