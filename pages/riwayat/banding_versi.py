"""Two versions of the data side by side: which figures came, went or changed."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

import store
from charts.kalimat import kata
from charts.kalimat import riwayat as kalimat
from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tabel_angka import csv_bytes, filled, show
from queries.beda_versi import MAKS_BARIS, differences
from store import BarisBuku

NAMA_RINCI = {
    "partisipasi": "responden SPI", "layanan": "layanan SPM", "tanpa_tahun": "angka tanpa tahun",
    "penghargaan": "penghargaan SPM", "zona_integritas": "zona integritas", "isu": "isu kelembagaan",
    "komitmen": "tindak lanjut",
}


def compare(k: Konteks, buku: Sequence[BarisBuku]) -> None:
    """The choice of two versions and what differs; nothing is computed while the panel is closed."""
    t = k.tampilan
    panel = st.expander(
        "Bandingkan dua versi", key="banding_versi", on_change="rerun", icon=":material/compare_arrows:",
        expanded=t.dari >= 0 or t.ke > 0,
    )
    if not panel.open:
        return
    with panel:
        lama, baru = _choices(k, buku)
        if lama == baru:
            st.info("Kedua versi sama. Pilih versi lain pada salah satunya.")
            return
        _differences(lama, baru)


def _choices(k: Konteks, buku: Sequence[BarisBuku]) -> tuple[int, int]:
    nama = {0: "0: sebelum ada unggahan"} | {
        b.nomor: f"{b.nomor}: batch {b.batch_id} {kalimat.event(b.jenis, b.oleh, b.pada)}" for b in buku
    }
    urut, akhir = sorted(nama, reverse=True), max(nama)
    with st.grid(2, min_column_width=300):
        pilih.select("dari", "Dari versi", [-1, *urut], lambda n: nama.get(n, "Tepat sebelumnya"))
        pilih.select("ke", "Ke versi", [0, *[n for n in urut if n]], lambda n: nama[n] if n else f"Terbaru ({akhir})")
    baru = k.tampilan.ke or akhir
    return (k.tampilan.dari if k.tampilan.dari >= 0 else baru - 1), baru


def _differences(lama: int, baru: int) -> None:
    with st.spinner("Menyandingkan kedua versi …"):
        beda = differences(store.versi(nomor=lama), store.versi(nomor=baru))
    st.markdown(f"**Dari versi {lama} ke versi {baru}:** {kalimat.differences(beda.jumlah)}.")
    if not beda.isi.empty:
        tabel = kalimat.versions_table(beda.isi)
        show(filled(tabel), alt=f"Angka yang berbeda antara versi {lama} dan {baru}")
        if sum(beda.jumlah.values()) > MAKS_BARIS:
            st.caption(f"Tampil {kata.angka(MAKS_BARIS, 0)} angka pertama.")
        st.download_button(
            "Unduh CSV", csv_bytes(tabel, latihan=False), f"beda-versi-{lama}-{baru}.csv", "text/csv", key="csv_beda",
            icon=":material/download:", on_click="ignore",
        )
    if not beda.rinci.empty:
        _details(beda.rinci, lama, baru)


def _details(rinci: pd.DataFrame, lama: int, baru: int) -> None:
    st.markdown(f"**Baris tabel rinci yang berbeda: {kata.angka(len(rinci), 0)}**")
    show(pd.DataFrame({
        "Tabel": [NAMA_RINCI.get(t, t) for t in rinci["tabel"]], "Beda": [kalimat.BEDA[b] for b in rinci["beda"]],
        "Isi": rinci["isi"],
    }), alt=f"Baris tabel rinci yang berbeda antara versi {lama} dan {baru}")
