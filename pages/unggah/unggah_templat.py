"""Templates to fill in and filled examples, one of each a dataset."""

import tempfile
from functools import partial
from pathlib import Path

import streamlit as st

from ingest.arti.rujukan import references
from ingest.terbit.templat import write_template
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text


def templates(k: Konteks) -> None:
    """The choice of a dataset with its template and example to download."""
    himpunan = k.tanya("daftar_himpunan").set_index("himpunan")
    if himpunan.empty:
        return
    with st.expander("Templat dan contoh berkas", icon=":material/description:"):
        st.caption("Templat tidak wajib: rekap apa pun yang berjudul kolom jelas dapat dibaca. Templat hanya jalan tercepat.")
        nama = himpunan["nama"].to_dict()
        pilih = st.selectbox("Himpunan data", list(nama), format_func=lambda h: nama[h], key="u_templat")
        st.markdown(text(himpunan.loc[pilih, "keterangan"]))
        with st.container(horizontal=True, gap="small"):
            for contoh, jenis in ((False, "templat"), (True, "contoh")):
                st.download_button(
                    f"Unduh {jenis} (Excel)", partial(_file, str(pilih), contoh), f"{jenis}-{pilih}.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", key=f"{jenis}_{pilih}",
                    icon=":material/download:", on_click="ignore",
                )


def _file(himpunan: str, contoh: bool) -> bytes:
    rujukan = references(angka=False)
    with tempfile.TemporaryDirectory() as folder:
        tujuan = Path(folder) / "templat.xlsx"
        write_template(rujukan.himpunan[himpunan], rujukan, tujuan, contoh)
        return tujuan.read_bytes()
