"""Riwayat data: every batch that was published, what it did, and the way back."""

from collections.abc import Sequence

import streamlit as st

import store
from charts.kalimat import riwayat as kalimat
from pages.bersama import hak_halaman as hak
from pages.bersama import kotak_pilih as pilih
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.tautan import link
from pages.riwayat.banding_versi import compare
from pages.riwayat.batch_riwayat import Riwayat, batches, listing, opened
from store import BarisBuku


def main() -> None:
    k = current()
    buku = store.history() if store.latest() else []
    boleh = hak.permission()
    st.title("Riwayat data")
    st.write(
        "Setiap berkas yang terbit menjadi satu batch. Batch dapat dicabut dan dipulihkan kapan saja; setiap langkah menjadi "
        "versi baru dan tidak ada yang dihapus."
    )
    hak.account(boleh)
    if not buku and not store.condition().sehat:
        # The mark above the page says so, and why.
        return
    if not buku:
        st.info("Belum ada berkas yang diterbitkan. Angka dasbor berasal dari berkas bawaan di folder data.")
        link("unggah", "Unggah data", icon=":material/upload_file:", versi=0)
        return
    semua = batches(k, buku)
    _standing(buku, semua)
    listing(semua)
    _open(k, semua, boleh)
    compare(k, buku)


def _standing(buku: Sequence[BarisBuku], semua: dict[int, Riwayat]) -> None:
    akhir = buku[-1]
    dicabut = sum(r.keadaan == "dicabut" for r in semua.values())
    st.markdown(
        f"Versi terbaru **{akhir.nomor}** ({kalimat.moment(akhir.pada)}): **{len(semua) - dicabut} batch berlaku**"
        + (f", {dicabut} dicabut." if dicabut else ".")
    )


def _open(k: Konteks, semua: dict[int, Riwayat], boleh: hak.Boleh) -> None:
    nama = {i: f"Batch {i}: {r.terbit.nama_berkas}" for i, r in semua.items()}
    pilih.select("batch", "Buka batch", [0, *semua], lambda i: nama.get(i, "Pilih batch, atau klik barisnya di atas"))
    terbuka = semua.get(k.tampilan.batch)
    if terbuka:
        opened(terbuka, boleh)


main()
