"""The view of all main indicators at once: the tartan rug of the regions compared."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts import kalimat_banding as kalimat
from charts import kata
from charts.tartan import rug
from pages.bersama import banding
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks

# Two pictures side by side, one under the other on a phone: title and subjects of each.
BAGIAN = {
    "tartan_hasil": ("Integritas, SPM, Ombudsman", ("spi", "spm", "ombudsman")),
    "tartan_reformasi": ("Reformasi birokrasi", ("reformasi",)),
}


def rug_view(k: Konteks, atas: DeltaGenerator) -> None:
    """The rug of the year and benchmark in view; its sentence goes to `atas`. A click on a cell opens the profile."""
    t = k.tampilan
    data = {
        kunci: k.tanya("tartan", tahun=t.tahun, banding=t.banding, kelompok=kelompok, **banding.scope(k))
        for kunci, (_, kelompok) in BAGIAN.items()
    }
    atas.markdown(kalimat.rug_sentence(pd.concat(data.values()), kata.BANDING[t.banding], t.tahun))
    for kolom, (kunci, isi) in zip(st.columns([d["letak"].nunique() + 2 for d in data.values()]), data.items()):
        with kolom:
            _picture(k, kunci, isi)
    st.caption(
        "Warna menurut hasil terhadap pembanding, bukan menurut besar nilai. Klik satu sel untuk membuka profil "
        "daerahnya. Jumlah perangkat daerah, UPTD, dan RSUD tidak dinilai baik-buruknya, jadi tidak ada di sini."
    )


def _picture(k: Konteks, kunci: str, isi: pd.DataFrame) -> None:
    t = k.tampilan
    chart(
        kunci, banding.worded(isi),
        lambda: rug(isi, k.palet, judul=f"{BAGIAN[kunci][0]} {t.tahun}", sorot=t.kode,
                    anak_judul=f"Terhadap: {kata.BANDING[t.banding]}"),
        banding.KOLOM_TARTAN, saat_klik=banding.open_profile,
    )
