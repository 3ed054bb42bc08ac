"""Who has answered, and how many answers are still needed for the margin one wants."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.skor.partisipasi import Sel, participation
from ingest.jawaban.skor.skor import scale
from pages.bersama.tabel_angka import show

# To each side, in hundredths of the highest score. Grades of satisfaction surveys lie about twelve of them apart: three keep a
# score within one.
JAUH, BIASA = (1, 2, 3, 5, 10), 3


def answered(tabel: pd.DataFrame, buku: str, populasi: Mapping[Sel, int], rujukan: Rujukan) -> None:
    """A table of regions, units and groups. `tabel`: of `ingest.jawaban.skor.skor.Skor`; `populasi`: people, where known."""
    st.subheader("Siapa yang sudah menjawab")
    satu = scale(buku, rujukan)[1] / 100
    seratus = st.selectbox(
        "Selang yang diinginkan", JAUH, JAUH.index(BIASA), key="s_jauh", width=260,
        format_func=lambda banyak: f"± {kata.angka(banyak * satu, 0 if satu == 1 else 2)}",
    )
    isi = participation(tabel, seratus * satu, populasi)
    tabel = pd.DataFrame([_row(r, rujukan) for r in isi.to_dict("records")])
    # Where no population is known two columns would say nothing.
    tanpa = [] if isi["populasi"].notna().any() else ["Populasi", "Menjawab"]
    show(tabel.drop(columns=tanpa), alt="Responden tiap daerah, unit, dan kelompok")
    st.caption(
        "Masih perlu: jawaban tambahan supaya selang kepercayaannya kira-kira sesempit itu, bila jawabannya beragam seperti yang "
        "sudah masuk."
    )


def _row(r: Mapping[str, Any], rujukan: Rujukan) -> dict[str, str]:
    daerah = rujukan.region_name(str(r["kode_wilayah"]))
    hasil = {
        "Siapa": f"{daerah}, {r['isi']}" if r["kelompok"] else daerah,
        "Responden": r["singkat"] if pd.isna(r["n"]) else kata.angka(r["n"], 0),
        "Populasi": "belum diisi" if pd.isna(r["populasi"]) else kata.angka(r["populasi"], 0),
        "Menjawab": "" if pd.isna(r["bagian"]) else f"{kata.angka(100 * float(r['bagian']), 0)}%",
        "Selang kini": "" if pd.isna(r["jauh_kini"]) else f"± {kata.angka(r['jauh_kini'], 2)}",
        "Masih perlu": "" if pd.isna(r["perlu"]) else (f"{kata.angka(r['perlu'], 0)} jawaban" if r["perlu"] else "cukup"),
    }
    return hasil
