"""Unggah data: from a file to published figures, nothing stored before Terbitkan."""

import streamlit as st

from ingest.hasil import TOLAK
from pages.bersama import hak_halaman as hak
from pages.bersama.konteks_halaman import Konteks, change, current
from pages.bersama.naskah import text
from pages.unggah import unggah_terbit
from pages.unggah.kerja_unggah import checked
from pages.unggah.unggah_baca import pick, reading, verdict
from pages.unggah.unggah_hasil import changes, findings, questions, stored_rows
from pages.unggah.unggah_templat import templates
from store import SimpananGagal


def main() -> None:
    k = current()
    boleh = hak.permission()
    st.title("Unggah data")
    st.write(
        "Seret berkas apa adanya dari KPK, Kemendagri, Kementerian PANRB, Ombudsman, atau biro. Tidak ada yang tersimpan "
        "sebelum Anda menekan Terbitkan, dan yang terbit dapat dicabut lagi."
    )
    unggah_terbit.message()
    hak.account(boleh)
    _elsewhere(k)
    kerja = pick(boleh.ya and not k.latihan and not k.per_versi)
    templates(k)
    if kerja is None:
        return
    try:
        hasil = checked(kerja)
    except SimpananGagal as galat:
        st.error(text(galat))
        st.button("Coba lagi")
        return
    verdict(kerja, hasil)
    if hasil.status == TOLAK:
        findings(hasil)
    questions(kerja, hasil)
    reading(k, kerja, hasil, k.tanya("daftar_himpunan").set_index("himpunan")["nama"].to_dict())
    stored_rows(k, hasil)
    changes(k, hasil, unggah_terbit.source(hasil, kerja))
    if hasil.status != TOLAK:
        findings(hasil)
    unggah_terbit.publishing(kerja, hasil, boleh)


def _elsewhere(k: Konteks) -> None:
    """New files are set beside the newest real figures, never beside frozen or training ones."""
    if k.latihan or k.per_versi:
        sebab = "Mode latihan menyala" if k.latihan else f"Yang tampil adalah dasbor {k.per_versi}"
        st.info(f"{sebab}. Berkas baru disandingkan dengan data terbaru, jadi kembalilah ke sana dahulu.")
        st.button("Ke data terbaru dan mengunggah", on_click=lambda: change(versi=0, latihan=False))


main()
