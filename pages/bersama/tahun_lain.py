"""The way to years that do have figures, when the chosen one has few or none."""

import pandas as pd
import streamlit as st

from pages.bersama.konteks_halaman import Konteks
from pages.bersama.tautan import link


def other_years(k: Konteks, halaman: str, indikator: tuple[str, ...]) -> None:
    """Links to the other years with published figures of the province; nothing when there are none.

    `halaman`: key of the page to stay on; `indikator`: what that page is about.
    """
    t = k.tampilan
    tahun = k.tanya("tahun_kelompok", indikator=indikator, prov=t.prov, kode=t.kode)
    lain = tahun[tahun["tahun"] != t.tahun].head(6)
    if lain.empty:
        return
    st.caption("Tahun lain yang ada angkanya:")
    with st.container(horizontal=True, gap="small"):
        for _, b in lain.iterrows():
            link(halaman, _label(b), tahun=int(b["tahun"]))


def _label(baris: pd.Series) -> str:
    return str(int(baris["tahun"])) if baris["daerah_ini"] else f"{int(baris['tahun'])} (daerah lain)"
