"""One promise on a card: status in one click, the course of its indicator, its form and history."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

import store
from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat_riwayat
from charts.kalimat import tindak_lanjut as kalimat
from pages.bersama import hak_halaman as hak
from pages.bersama.isi_kartu import Warna
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import anchor, text
from pages.tindak_lanjut import komitmen_kerja
from pages.tindak_lanjut.komitmen_isian import changed_promise
from store import SimpananGagal

WARNA: dict[str, Warna] = {"belum": "gray", "berjalan": "blue", "selesai": "green", "batal": "gray"}
KOLOM_SEJARAH = {"status": "status", "tenggat": "tenggat", "target": "target", "janji": "isi",
                 "penanggung_jawab": "penanggung jawab", "tautan_bukti": "bukti", "catatan": "catatan"}


def card(k: Konteks, baris: pd.Series, isi: Mapping[str, str], deret: pd.DataFrame, sebab: str, nama: str) -> None:
    """One promise: `isi` is the stored row, `deret` its indicator by year, `sebab` why nothing may be changed."""
    with st.container(border=True, key=f"janji_{baris['komitmen_id']}"):
        kiri, kanan = st.columns([2.6, 1.4], gap="medium")
        with kiri:
            _promise(baris)
            _status(baris, isi, sebab)
        with kanan:
            _course(baris, deret)
        komitmen_kerja.say(str(baris["komitmen_id"]))
        _more(k, baris, isi, sebab, nama)


def _promise(b: pd.Series) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{text(b['nama_tampil'])}**" + (f" · {text(b['unit_kerja'])}" if b["unit_kerja"] else ""), width="content")
        if b["terlambat"]:
            st.badge(kalimat.standing(b), color="red", icon=":material/schedule:")
    st.markdown(text(kata.awal_besar(str(b["janji"]))))
    butir = [text(b["rakor"]), f"dijanjikan {text(kata.tanggal(b['tanggal_janji']))}", _due(b)]
    butir += [f"oleh {text(b['penanggung_jawab'])}"] if b["penanggung_jawab"] else []
    butir += [anchor("bukti", b["tautan_bukti"])] if b["tautan_bukti"] else []
    butir += [anchor("lihat angkanya", str(b["salindia"]).lstrip("/"))] if b["salindia"] else []
    butir += [f"sumber: {anchor(str(b['penerbit']), b['url'])}"] if not b["batch_seq"] else []
    st.caption(" · ".join(butir))


def _due(b: pd.Series) -> str:
    return "tanpa tenggat" if kata.kosong(b["tenggat"]) else f"tenggat {text(kalimat.due(b))}"


def _status(b: pd.Series, isi: Mapping[str, str], sebab: str) -> None:
    if sebab:
        st.badge(kalimat.STATUS[b["status"]], color=WARNA[b["status"]])
        return
    kunci = f"s_{b['komitmen_id']}_{komitmen_kerja.attempt()}"
    st.segmented_control(
        f"Status: {b['janji']}", list(kalimat.STATUS), default=b["status"], required=True, key=kunci,
        format_func=kalimat.STATUS.__getitem__, label_visibility="collapsed", on_change=_change, args=(kunci, dict(isi)),
    )


def _change(kunci: str, isi: dict[str, str]) -> None:
    status = st.session_state[kunci]
    baru = {k: v for k, v in isi.items() if k != "sumber_id"} | {"status": status}
    komitmen_kerja.save(
        baru, st.session_state.get(hak.KUNCI_NAMA, ""), lama=isi, tentang=isi["komitmen_id"],
        apa=f"Status menjadi {kalimat.STATUS[status].lower()}: {isi['janji']}",
    )


def _course(b: pd.Series, deret: pd.DataFrame) -> None:
    if kata.kosong(b["gerak"]):
        st.caption("Tanpa indikator; perkembangannya dari status dan bukti.")
        return
    if not kalimat.course(b):
        st.caption(f"{text(kata.awal_besar(kalimat.movement(b)))} {text(b['nama_tampil'])}.")
        return
    # A line is drawn only within one way of measuring.
    titik = [float(v) for v in deret.loc[deret["ruas"] == deret["ruas"].max(), "nilai"]]
    kapan = "awal" if kata.kosong(b["nilai_kini"]) else "kini"
    st.metric(text(b["nama_indikator"]), kalimat.value(b, kapan), chart_data=titik if len(titik) > 1 else None,
              help=kalimat.course(b))
    st.markdown(f":small[{text(kata.awal_besar(kalimat.movement(b)))}.]")


def _more(k: Konteks, b: pd.Series, isi: Mapping[str, str], sebab: str, nama: str) -> None:
    kunci = f"ubah_{b['komitmen_id']}"
    panel = st.expander("Ubah dan riwayat", key=kunci, on_change="rerun", icon=":material/edit:", type="compact")
    if not panel.open:
        return
    with panel:
        if sebab:
            st.caption(sebab)
        else:
            changed_promise(k, isi, nama)
        _history(k, str(b["komitmen_id"]))


def _history(k: Konteks, kunci: str) -> None:
    """Every state the promise has had, newest first, each with what it changed."""
    if k.latihan:
        return
    st.markdown("**Riwayat**")
    try:
        rinci = store.rows_at(k.tampilan.versi or None, angka=False).rinci.get("komitmen", pd.DataFrame(columns=["komitmen_id"]))
        buku = {b.batch_id: b for b in store.history() if b.jenis == "terbit"}
    except SimpananGagal as galat:
        st.error(text(galat))
        return
    milik = rinci[rinci["komitmen_id"] == kunci].to_dict("records")
    for sebelum, sesudah in reversed(list(zip([None, *milik], milik))):
        b = buku[int(sesudah["batch_id"])]
        apa = "dicatat" if sebelum is None else kalimat.changes(sebelum, sesudah, KOLOM_SEJARAH)
        st.markdown(f"- {kalimat_riwayat.moment(b.pada)}, {text(b.oleh)}: {text(apa)}")
    if not milik:
        st.caption("Bawaan dasbor, dari sumber yang disebut; belum pernah diubah.")
