"""The sections of the public-service page that are more than one chart."""

import pandas as pd
import streamlit as st

from charts.kalimat import kata
from charts.kalimat import ombudsman as kalimat_ombudsman
from charts.kalimat.nilai import first
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.panel_bagian import Panel, absent_card, card
from pages.bersama.tautan import leave_for
from pages.pelayanan.laporan_masyarakat import count_card, rate_card
from sajian.daftar import serve
from sajian.pelayanan import KEPATUHAN, OPINI, method_breaks, scope_name, scope_rows


def headline(k: Konteks, kepatuhan: pd.Series, opini: pd.Series) -> None:
    """Compliance, opinion, reports and completion as cards."""
    with st.grid(4, min_column_width=150, gap="small"):
        _score_card(k, kepatuhan, "Kepatuhan")
        _score_card(k, opini, "Opini Ombudsman")
        count_card(k)
        rate_card(k)


def _score_card(k: Konteks, baris: pd.Series, nama: str) -> None:
    label = f"{nama} {k.tampilan.tahun}"
    if kata.kosong(baris["nilai"]) and kata.kosong(baris["predikat"]):
        absent_card(k, label, baris)
        return
    if kata.kosong(baris["nilai"]):
        card(k, label, first(baris, ("kategori", "predikat")), "nilai tidak diumumkan")
        return
    delta = None if kata.kosong(baris["perubahan"]) else kata.selisih(baris["perubahan"]).replace(kata.MINUS, "-")
    catatan = baris["alasan_perubahan"] if kata.kosong(baris["perubahan"]) else f"perubahan dari {int(baris['tahun']) - 1}, poin"
    card(
        k, label, kata.angka(baris["nilai"], 2, baris["desimal_sumber"]), "" if kata.kosong(catatan) else str(catatan),
        delta=delta, lencana=(baris["kategori"], baris["mutu"]),
    )


def compliance(k: Konteks) -> None:
    """Value and zone by year with the changes of method in words, beside the regions ranked."""
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        putus = [f"{int(p['tahun'])}: {p['keterangan']}" for _, p in method_breaks(k).iterrows()]
        draw(serve("omb_deret", k), catatan="\n\n".join(putus))
    with kanan:
        draw(serve("omb_peringkat", k), saat_klik=_go)


def opinion(k: Konteks) -> None:
    """Regions that have an opinion, and how many have none."""
    sajian = serve("omb_opini", k)
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        draw(sajian, saat_klik=_go)
    with kanan:
        if len(sajian.data):
            st.markdown(kalimat_ombudsman.coverage(scope_rows(k, OPINI)[0], scope_name(k)))


def _go(kode: str) -> None:
    leave_for("profil", **({"daerah": kode} if "." in kode else {"prov": kode, "daerah": ""}))


def unit_panels(k: Konteks) -> list[Panel]:
    """Panels of the service units of the region in view, and of the means the office published for the province."""
    return [Panel(serve(kunci, k), (KEPATUHAN,)) for kunci in ("omb_unit", "omb_rata")]
