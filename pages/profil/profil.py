"""Profil daerah: everything about one region on one sheet that prints well."""

from functools import partial

import streamlit as st

from charts.kalimat.profil import LEGENDA
from charts.spine import any_placed
from pages.bersama import kotak_pilih as pilih
from pages.bersama.gaya import style
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.naskah import CAP_CETAK, sheet
from pages.bersama.panel_lipat import folded
from pages.bersama.tautan import link
from pages.profil import isi_profil as isi
from sajian.daftar import serve
from sajian.profil import LINGKUP

PENDEK = {"provinsi": "Seprovinsi", "kalimantan": "Se-Kalimantan", "semua_provinsi": "Semua provinsi"}
# More rows than this would drown the sheet: they are one click away.
MAKS_LAIN = 34
MAKS_SPINE = 14


def main() -> None:
    k = current()
    t, fakta = k.tampilan, isi.facts(k)
    style("naskah")
    if k.latihan:
        st.html(CAP_CETAK)
    with st.container(key="lembar"):
        st.title(f"Profil {fakta.nama}{t.akhiran}")
        atas = st.container()
        _facts(fakta)
        _peers(fakta.kelas)
        posisi, cara = isi.position(k)
        if posisi:
            with atas, st.container(border=True, gap="xsmall"):
                st.markdown(f"**Posisi.** {posisi}")
                st.caption(cara)
            _headline(k)
            fold()
            for bidang in isi.subjects(k, t.ganti(bagian="beda", cari=k.nama()).url("sumber")):
                _subject(k, bidang)
        else:
            st.info(f"Belum ada angka terbit sampai {t.tahun} untuk {k.nama()}. Pilih tahun lain pada saringan.")
        _others(k)
        st.caption(f"Versi data {k.versi.sidik}.")


def _facts(fakta: isi.Fakta) -> None:
    with st.grid(min_column_width=170, gap="small"):
        for butir in fakta.butir:
            st.markdown(butir)
    st.caption(f"Sumber fakta daerah: {fakta.sumber}.")


def _peers(kelas: str) -> None:
    with st.container(key="pilihan_lembar", horizontal=True, vertical_alignment="bottom"):
        pilih.segments("lingkup", "Sebaran daerah setingkat", list(LINGKUP[kelas]), PENDEK.__getitem__)
        st.caption(":material/print: Cetak atau simpan PDF: Ctrl+P (⌘P di Mac), kertas A4 tegak.")


def _headline(k: Konteks) -> None:
    sajian = serve("spine_utama", k)
    if sajian.data.empty:
        st.caption(LEGENDA)
    else:
        draw(sajian, catatan=LEGENDA)


def _subject(k: Konteks, bidang: isi.Bidang) -> None:
    st.header(bidang.nama)
    for kunci, judul in bidang.tulang:
        sajian = serve(kunci, k)
        if len(sajian.data) > MAKS_SPINE:
            label = f"{judul}: bagan {len(sajian.data)} indikator"
            folded(label, kunci, partial(draw, sajian), icon=":material/bar_chart:")
        elif sajian.ada and any_placed(sajian.data):
            draw(sajian)
    with st.container(key=f"kartu_capaian_{bidang.kunci}"):
        sheet(bidang.tabel, alt=f"Semua angka {k.nama()}: {bidang.nama}")
    if bidang.alasan:
        st.caption(bidang.alasan)
    if bidang.halaman:
        link(bidang.halaman, "Rincian pada halaman bidang", icon=":material/arrow_forward:")


def _others(k: Konteks) -> None:
    lain = isi.others(k)
    if not lain.ada:
        return
    st.header("Angka di luar deret tahunan")
    st.caption("Triwulan, sementara, versi pemda, dan yang diragukan: tidak masuk bagan, banding, atau peringkat.")
    if lain.banyak > MAKS_LAIN:
        folded(f"{lain.banyak} angka {k.tampilan.tahun}", "profil_lain", partial(_other_table, k), icon=":material/list:")
    elif lain.banyak:
        _other_table(k)
    if lain.tahun:
        st.caption(f"Tahun lain yang punya angka seperti ini: {lain.tahun}.")


def _other_table(k: Konteks) -> None:
    with st.container(key="kartu_lain"):
        sheet(isi.other_table(k), alt=f"Angka {k.nama()} di luar deret tahunan")


main()
