"""Keterkaitan: any two indicators over regions in one year, with how sure that is and what it does not mean."""

import streamlit as st

from charts.kalimat import kait as kalimat
from charts.kalimat import kata
from charts.sebar import perlu_sebar
from pages.bersama import kotak_pilih as pilih
from pages.bersama.bagian_banding import open_profile
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.pilih_indikator import indicator_select
from pages.bersama.tautan import link
from sajian.daftar import serve
from sajian.keterkaitan import BERBEDA, correlated, pair_rows
from sajian.tampilan import LINGKUP

MAKS_TAWARAN = 6


def main() -> None:
    k = current()
    st.title("Keterkaitan dua indikator")
    atas = st.container(border=True)
    _choices(k)
    x, y = k.indikator(k.tampilan.x), k.indikator(k.tampilan.y)
    if k.tampilan.x == k.tampilan.y:
        atas.markdown(BERBEDA)
        return
    data = pair_rows(k)
    korelasi = correlated(data)
    hitungan = f" {kalimat.statistics(korelasi)}." if korelasi.rho is not None else ""
    atas.markdown(f"**{kalimat.headline(korelasi, x, y)}.**{hitungan}")
    _contained(k)
    draw(serve("keterkaitan", k), saat_klik=open_profile, catatan="\n\n".join(kalimat.quadrants(data, x, y)))
    _other_pairs(k, terbuka=not perlu_sebar(data))
    _warning()


def _choices(k: Konteks) -> None:
    berdata = k.tanya("indikator_berdata")
    with st.grid(min_column_width=260, gap="small"):
        indicator_select(k, "x", "Sumbu mendatar", berdata=berdata)
        indicator_select(k, "y", "Sumbu tegak", berdata=berdata)
        pilih.select("lingkup", "Daerah", LINGKUP, lambda v: kata.LINGKUP[v])
    link("keterkaitan", "Tukar sumbu", icon=":material/swap_horiz:", x=k.tampilan.y, y=k.tampilan.x)


def _contained(k: Konteks) -> None:
    for _, r in k.tanya("hubungan_indikator", x=k.tampilan.x, y=k.tampilan.y, tahun=k.tampilan.tahun).iterrows():
        st.warning(kalimat.part_of(r), icon=":material/link:")


def _other_pairs(k: Konteks, *, terbuka: bool) -> None:
    pasangan = k.tanya("pasangan_tersedia", tahun=k.tampilan.tahun).head(MAKS_TAWARAN)
    if pasangan.empty:
        return
    with st.expander(f"Pasangan dengan data terbanyak pada {k.tampilan.tahun}", expanded=terbuka, icon=":material/list:"):
        for _, r in pasangan.iterrows():
            link("keterkaitan", f"{r['nama_x']} dan {r['nama_y']}: {int(r['n'])} daerah", x=r["x"], y=r["y"])


def _warning() -> None:
    st.info(kalimat.PERINGATAN, icon=":material/info:")
    with st.expander("Apa yang tidak dikatakan bagan ini", icon=":material/help:"):
        st.markdown("\n".join(f"- {isi}" for isi in kalimat.BATASAN))


main()
