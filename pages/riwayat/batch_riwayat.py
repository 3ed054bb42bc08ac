"""Batches of the history page: the list, one batch opened, taking it back and putting it back."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

import store
from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh, Pelaku, TidakBoleh
from pages.bersama import hak_halaman as hak
from pages.bersama.isi_kartu import Warna
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import csv_bytes, figures, height, show
from pages.bersama.tautan import link
from store import BarisBuku, SimpananGagal

MAKS_BARIS = 500
# Pixels of the list of batches.
TERTINGGI = 430
SEMUA_BARIS = 5_000_000
KUNCI_PESAN, KUNCI_TERTUTUP = "_pesan_riwayat", "_batch_tertutup"
# On the computer of the dashboard nobody signs in, and taking a copy home asks for no name.
TANPA_NAMA = "pemakai komputer dasbor"
FOLDER_UNGGAHAN = "unggahan"
KEADAAN: dict[str, Warna] = {"berlaku": "green", "dicabut": "gray", "tidak dimuat": "orange"}
AKSI = {"berlaku": ("Cabut batch", "Dicabut karena"), "dicabut": ("Pulihkan batch", "Dipulihkan karena")}


@dataclass(frozen=True)
class Riwayat:
    """One batch through time: its ledger rows oldest first, and why it is not shown although in force ('' = it is)."""

    batch_id: int
    catatan: tuple[BarisBuku, ...]
    nama_himpunan: str
    ditolak: str = ""

    @property
    def terbit(self) -> BarisBuku:
        """The row that published it."""
        return self.catatan[0]

    @property
    def keadaan(self) -> str:
        """berlaku, dicabut, or tidak dimuat."""
        if self.catatan[-1].jenis == "cabut":
            return "dicabut"
        return "tidak dimuat" if self.ditolak else "berlaku"


def batches(k: Konteks, buku: Sequence[BarisBuku]) -> dict[int, Riwayat]:
    """Every batch by number, newest first."""
    nama = k.tanya("daftar_himpunan").set_index("himpunan")["nama"].to_dict()
    berkas = k.tanya("berkas_ditolak").query("folder == @FOLDER_UNGGAHAN")
    ditolak = {str(b["nama"]).split(" ")[1]: str(b["pesan"]) for _, b in berkas.iterrows()}
    catatan: dict[int, list[BarisBuku]] = {}
    for b in buku:
        catatan.setdefault(b.batch_id, []).append(b)
    return {
        i: Riwayat(i, tuple(isi), nama.get(isi[0].himpunan, isi[0].himpunan), ditolak.get(str(i), ""))
        for i, isi in sorted(catatan.items(), reverse=True)
    }


def listing(semua: dict[int, Riwayat]) -> None:
    """The table of batches; clicking a row opens it."""
    data = pd.DataFrame([_row(r) for r in semua.values()])
    nomor = list(semua)
    st.dataframe(
        data, hide_index=True, alt="Daftar batch unggahan, terbaru di atas", height=height(len(data), TERTINGGI),
        key="daftar_batch", selection_mode="single-row", on_select=lambda: _opened(nomor),
    )


def _row(r: Riwayat) -> dict[str, str]:
    b = r.terbit
    return {
        "Batch": str(r.batch_id), "Keadaan": r.keadaan, "Terbit": kalimat.moment(b.pada), "Oleh": b.oleh,
        "Berkas": b.nama_berkas, "Himpunan": r.nama_himpunan, "Baris": kata.angka(b.jumlah_baris, 0),
        "Akibat": kalimat.effect(b.ringkasan) or "tidak dihitung", "Sumber": b.sumber_penerbit,
        "Sidik berkas": b.sidik_berkas[:12],
    }


def _opened(nomor: list[int]) -> None:
    baris = st.session_state["daftar_batch"]["selection"]["rows"]
    change(batch=nomor[baris[0]] if baris else 0)


def opened(r: Riwayat, boleh: Boleh) -> None:
    """One batch: facts, its way through the versions, its rows, the original file, and the way back."""
    with st.container(border=True):
        st.header(f"Batch {r.batch_id}: {text(r.terbit.nama_berkas)}")
        st.badge(r.keadaan, color=KEADAAN[r.keadaan])
        _outcome(r)
        if r.ditolak:
            st.warning(f"Batch ini berlaku tetapi tidak dimuat, karena tidak lagi cocok dengan katalog: {text(r.ditolak)}.")
        _facts(r)
        _way(r)
        _rows(r)
        _original(r, boleh)
        _change_state(r, boleh)


def _facts(r: Riwayat) -> None:
    b = r.terbit
    butir = {
        "Himpunan": r.nama_himpunan, "Diterbitkan oleh": b.oleh, "Waktu": kalimat.moment(b.pada),
        "Baris": kata.angka(b.jumlah_baris, 0), "Akibat saat terbit": kalimat.effect(b.ringkasan) or "tidak dihitung",
        "Sumber": kalimat.source(b.sumber_penerbit, b.sumber_judul, b.sumber_tanggal) or "tertulis di tiap baris",
        "Jenis sumber": kalimat.JENIS_SUMBER.get(b.sumber_jenis, b.sumber_jenis) or "tertulis di tiap baris",
    }
    with st.grid(min_column_width=190, gap="small"):
        for label, isi in butir.items():
            st.markdown(f":small[{label}]  \n**{text(isi)}**")
    st.caption(f"Sidik berkas (SHA-256): `{b.sidik_berkas}`")


def _way(r: Riwayat) -> None:
    st.markdown("**Perjalanan**")
    for b in r.catatan:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            alasan = f" — “{text(b.alasan)}”" if b.alasan else ""
            st.markdown(f"Versi **{b.nomor}**: {text(kalimat.event(b.jenis, b.oleh, b.pada))}{alasan}", width="content")
            link("beranda", f"Lihat dasbor per versi {b.nomor}", versi=b.nomor, latihan=False, batch=0, dari=-1, ke=0)
    link("riwayat", "Bandingkan versi sebelum dan sesudah batch ini", icon=":material/compare_arrows:",
         dari=r.batch_id - 1, ke=r.batch_id)


def _rows(r: Riwayat) -> None:
    panel = st.expander("Baris yang tersimpan", key=f"baris_{r.batch_id}", on_change="rerun", icon=":material/table:")
    if not panel.open:
        return
    with panel:
        try:
            data = store.batch_rows(r.terbit, MAKS_BARIS)
        except SimpananGagal as galat:
            st.error(text(galat))
            return
        isi = data.loc[:, [k for k in data.columns if k == "baris" or (data[k] != "").any()]]
        show(figures(isi.astype("str"), {k: k for k in isi.columns}), alt=f"Baris batch {r.batch_id}")
        if r.terbit.jumlah_baris > MAKS_BARIS:
            st.caption(f"Tampil {MAKS_BARIS} baris pertama dari {kata.angka(r.terbit.jumlah_baris, 0)}; CSV memuat semuanya.")
        st.download_button(
            "Unduh CSV", lambda: csv_bytes(store.batch_rows(r.terbit, SEMUA_BARIS), latihan=False),
            f"batch-{r.batch_id}.csv", "text/csv", key=f"csv_{r.batch_id}", icon=":material/download:", on_click="ignore",
        )


def _original(r: Riwayat, boleh: Boleh) -> None:
    # The rows went through the check for personal data, the original is as the analyst got it.
    if not boleh.ya:
        st.caption("Berkas asli hanya dapat diunduh oleh yang boleh menerbitkan, karena dapat memuat kolom yang tidak disimpan.")
        return
    # The click is answered outside the session, where nobody knows any more who it is: who asks is told here.
    pelaku = Pelaku(boleh, st.session_state.get(hak.KUNCI_NAMA, "") or TANPA_NAMA)
    st.download_button(
        "Unduh berkas asli", lambda: pintu.original(r.terbit.sidik_berkas, r.terbit.nama_berkas, pelaku), r.terbit.nama_berkas,
        "application/octet-stream", key=f"asli_{r.batch_id}", icon=":material/download:", on_click="ignore",
    )


def _change_state(r: Riwayat, boleh: Boleh) -> None:
    aksi, awal = AKSI["dicabut" if r.keadaan == "dicabut" else "berlaku"]
    if sebab := boleh.alasan if not boleh.ya else _closed(r.batch_id, boleh):
        hak.closed(f"{aksi} {r.batch_id}", f"tutup_{r.batch_id}", sebab)
        return
    with st.expander(f"{aksi} {r.batch_id} …", icon=":material/undo:" if r.keadaan != "dicabut" else ":material/redo:"):
        st.caption(
            "Angka lama yang digantikannya berlaku lagi; versi lama tetap dapat dilihat." if r.keadaan != "dicabut"
            else "Batch kembali ke tempatnya semula di antara batch lain."
        )
        with st.form(f"ubah_{r.batch_id}", border=False, enter_to_submit=False):
            nama = hak.person(boleh)
            alasan = st.text_area("Alasan", max_chars=500, placeholder=f"{awal} …", key=f"alasan_{r.batch_id}")
            if st.form_submit_button(f"{aksi} {r.batch_id}"):
                _carry_out(r, nama, alasan)


def _closed(batch_id: int, boleh: Boleh) -> str:
    """Why this batch lies outside what somebody may write, asked of its rows once a session: what is published stays."""
    kunci, dikenal = (batch_id, boleh.cakupan, boleh.nama), st.session_state.setdefault(KUNCI_TERTUTUP, {})
    if kunci not in dikenal:
        with st.spinner("Memeriksa hak atas batch ini …"):
            dikenal[kunci] = pintu.batch_closed(batch_id, boleh)
    return str(dikenal[kunci])


def _carry_out(r: Riwayat, nama: str, alasan: str) -> None:
    tindakan = pintu.restore if r.keadaan == "dicabut" else pintu.withdraw
    try:
        hasil = tindakan(r.batch_id, hak.actor(nama), alasan)
    except (TidakBoleh, SimpananGagal) as galat:
        st.error(text(galat))
        return
    hak.remember(nama)
    st.session_state[KUNCI_PESAN] = hasil
    st.rerun()


def _outcome(r: Riwayat) -> None:
    """What this session did last, as long as it concerns this batch and nothing has followed."""
    hasil = st.session_state.get(KUNCI_PESAN)
    if hasil is not None and hasil.batch_id == r.batch_id and hasil.nomor == store.latest():
        st.success(text(" ".join([hasil.pesan, *hasil.peringatan])), icon=":material/check_circle:")
