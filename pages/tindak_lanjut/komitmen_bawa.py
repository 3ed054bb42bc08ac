"""Promises as a file: the list as it stands for Excel or CSV, an empty template, and the way back in."""

import tempfile
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.kalimat.berkas import TANDA_LATIHAN
from ingest.arti.rujukan import references
from ingest.terbit.catat import HIMPUNAN
from ingest.terbit.templat import write_rows, write_template
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import link

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def files(k: Konteks, isi: pd.DataFrame) -> None:
    """Downloads of these rows, the template, and a link to the upload page."""
    with st.expander("Unduh, templat, dan unggah", icon=":material/table:"):
        st.caption(
            "Berkas unduhan dapat dilengkapi di Excel lalu diunggah kembali: hanya baris yang Anda ubah yang dicatat, dan yang "
            "sementara itu diubah orang lain ditanyakan satu per satu (kolom Versi Baris jangan dihapus). Baris baru boleh "
            "tanpa ID dan Versi Baris."
        )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            for akhir, nama, jenis in (("xlsx", "Excel", XLSX), ("csv", "CSV", "text/csv")):
                st.download_button(
                    f"Unduh {nama}", partial(_rows, isi, akhir, k.versi.sampai), _name(k, akhir), jenis, key=f"komitmen_{akhir}",
                    icon=":material/download:", on_click="ignore", disabled=isi.empty,
                )
            st.download_button(
                "Unduh templat", _template, f"templat-{HIMPUNAN}.xlsx", XLSX, key="komitmen_templat",
                icon=":material/description:", on_click="ignore",
            )
            link("unggah", "Unggah berkas", icon=":material/upload_file:", versi=0, latihan=False)


def _name(k: Konteks, akhir: str) -> str:
    awalan = TANDA_LATIHAN if k.latihan else ""
    return f"{awalan}tindak-lanjut_{k.tampilan.kode.replace('.', '')}.{akhir}"


def _rows(isi: pd.DataFrame, akhir: str, nomor: int) -> bytes:
    rujukan = references(angka=False)
    with tempfile.TemporaryDirectory() as folder:
        tujuan = Path(folder) / f"komitmen.{akhir}"
        write_rows(isi, rujukan.himpunan[HIMPUNAN], rujukan, tujuan, nomor)
        return tujuan.read_bytes()


def _template() -> bytes:
    rujukan = references(angka=False)
    with tempfile.TemporaryDirectory() as folder:
        tujuan = Path(folder) / "templat.xlsx"
        write_template(rujukan.himpunan[HIMPUNAN], rujukan, tujuan)
        return tujuan.read_bytes()
