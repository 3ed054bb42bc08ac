"""Sections of the reform page: interim positions, areas without figures, integrity zones, other measures."""

import streamlit as st

from charts.kalimat import kata
from pages.bersama import kotak_pilih as pilih
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, change
from pages.bersama.panel_lipat import folded
from pages.bersama.tabel_angka import figures, show
from pages.reformasi import isi_reformasi as isi
from sajian.daftar import serve
from sajian.reformasi import KELOMPOK

KOLOM_JUMLAH = {
    "rincian": "Yang dihitung", "nilai": "Jumlah", "tahun": "Tahun", "nama_pendek": "Ukuran", "penerbit": "Penerbit",
    "url": "Alamat",
}


def interim(k: Konteks) -> None:
    """Mid-year positions of the instrument in view, apart from its final figures."""
    judul, _ = isi.interim(k)
    if judul:
        folded(judul, "rb_sementara", lambda: _interim_table(k), icon=":material/schedule:")


def _interim_table(k: Konteks) -> None:
    judul, tabel = isi.interim(k)
    st.caption("Tidak disandingkan dan tidak diperingkat bersama nilai akhir tahun.")
    show(tabel, alt=judul)


def areas(k: Konteks) -> None:
    """The eight areas of change: bars where figures were published, else the areas by name."""
    st.header("Delapan area perubahan")
    draw(serve("reformasi_area", k))
    if nama := isi.areas(k):
        _area_cards(nama)


def _area_cards(nama: tuple[str, ...]) -> None:
    with st.grid(min_column_width=240, gap="small"):
        for area in nama:
            with st.container(border=True, height="stretch", gap="xxsmall"):
                st.markdown(f"**{area}**")
                st.caption(kata.BELUM_ADA)


def zones(k: Konteks) -> None:
    """Units on their way to WBK and WBBM: how many stand where, and the list of them."""
    zona = isi.zones(k)
    st.header("Zona integritas")
    st.markdown(zona.kalimat)
    draw(serve("zi_tahap", k), saat_klik=lambda s: change(rinci=s), petunjuk="Klik tahap untuk menyaring daftar.")
    if zona.ada:
        _zone_list(k, zona)


def _zone_list(k: Konteks, zona: isi.Zona) -> None:
    pilih.segments("rinci", "Tahap", list(zona.tahap), lambda s: zona.tahap[s], label_visibility="collapsed")
    folded(
        f"Daftar {zona.banyak} unit kerja", "zi_unit", icon=":material/list:",
        terbuka=bool(k.tampilan.rinci) and k.tampilan.rinci in zona.tahap,
        isi=lambda: show(isi.zone_table(k), alt="Unit zona integritas", tautan="Alamat"),
    )
    if zona.aturan:
        st.caption(zona.aturan)


def other_measures(k: Konteks) -> None:
    """Smaller measures of the region as one table, and counts of bodies in the province."""
    t = k.tampilan
    st.header("Ukuran lain")
    tabel, kosong = isi.other_measures(k)
    if not tabel.empty:
        show(tabel, alt="Ukuran reformasi lain", tautan="Alamat")
    if kosong:
        st.caption(f"Belum terkumpul di dasbor, {k.nama()} sampai {t.tahun}: {kosong}.")
    jumlah = k.tanya("jumlah_instansi", kelompok=KELOMPOK)
    if not jumlah.empty:
        folded(
            f"Jumlah instansi menurut hasil evaluasi di {k.nama(t.prov)}", "rb_instansi", icon=":material/tag:",
            isi=lambda: show(figures(jumlah, KOLOM_JUMLAH, 0), alt="Jumlah instansi", tautan="Alamat"),
        )
