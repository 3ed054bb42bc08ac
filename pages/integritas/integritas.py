"""Integritas (SPI): index and category over the years, components, parts, risks, respondents, means."""

from functools import partial

import streamlit as st

from charts.kalimat import spi as kalimat_spi
from pages.bersama import kotak_pilih as pilih
from pages.bersama.arti import meaning, meanings
from pages.bersama.dipisah import apart, without_figures
from pages.bersama.grafik import draw
from pages.bersama.kartu import card
from pages.bersama.konteks_halaman import Konteks, current
from pages.bersama.lipatan_layar import fold
from pages.bersama.panel_bagian import panels
from pages.bersama.panel_lipat import Lipatan, folds
from pages.bersama.tahun_lain import year_strip
from pages.bersama.tautan import leave_for, link
from pages.integritas import bagian_spi as spi
from pages.integritas.isi_integritas import lead
from sajian.daftar import serve
from sajian.integritas import AMBANG, INDEKS, RATA_WILAYAH
from sajian.survei_sendiri import beside


def main() -> None:
    k = current()
    t = k.tampilan
    st.title(f"Integritas (SPI) {k.nama()}{t.akhiran}")
    pokok = lead(k)
    st.markdown(pokok.kalimat)
    with st.grid(4, min_column_width=150, gap="small"):
        for kartu in pokok.kartu:
            card(kartu)
    _course_and_rank(k)
    fold()
    _components(k)
    _risk_and_respondents(k)
    _means(k)
    bacaan = Lipatan("Cara membaca", "spi_cara", partial(_reading, k), ":material/help:")
    folds([*_own_survey(k), *without_figures(k, INDEKS), apart(k, "spi", 2021, t.tahun), bacaan])
    link("sumber", "Sumber dan aturan selengkapnya", icon=":material/menu_book:")


def _course_and_rank(k: Konteks) -> None:
    st.header("Indeks dan kategori")
    pilih.segments("ambang", "Kategori menurut", list(AMBANG), lambda a: AMBANG[a])
    kiri, kanan = st.columns(2, gap="large")
    draw(serve("spi_deret", k), di=kiri)
    draw(serve("spi_peringkat", k), saat_klik=lambda kode: leave_for("profil", daerah=kode), di=kanan)
    year_strip(k, "spi_peringkat", (INDEKS,), "provinsi", di=kanan)
    with kanan:
        link("bandingkan", "Bandingkan lebih luas", indikator=INDEKS, icon=":material/leaderboard:")
    spi.label_changes(k)


def _components(k: Konteks) -> None:
    st.header("Komponen, dimensi, dan unit kerja")
    panels(k, "integritas", [*spi.component_panels(k), *spi.part_panels(k)])
    if sebab := serve("spi_komponen", k).catatan:
        st.info(sebab)


def _risk_and_respondents(k: Konteks) -> None:
    st.header("Risiko dan responden")
    panels(k, "integritas", spi.people_panels(k))


def _means(k: Konteks) -> None:
    st.header("Rata-rata wilayah dan kelompok")
    if arti := meaning(k, RATA_WILAYAH):
        st.caption(arti)
    panels(k, "integritas", spi.mean_panels(k))


def _own_survey(k: Konteks) -> list[Lipatan]:
    """What the governments measured themselves, apart from the survey of the commission: in words, its charts in a panel."""
    teks = beside(k)
    if not teks:
        return []
    st.header("Survei mandiri pemda (bukan SPI)")
    st.markdown(teks)
    judul = "Survei mandiri: peringkat, dimensi, dan unit kerja"
    return [Lipatan(judul, "spi_mandiri", partial(_own_charts, k), ":material/poll:")]


def _own_charts(k: Konteks) -> None:
    panels(k, "integritas", spi.own_panels(k))


def _reading(k: Konteks) -> None:
    meanings(k, (INDEKS, "spi_internal", "spi_eksternal", "spi_eksper", "spi_risiko"))
    st.markdown(f"**Mengapa indeks bisa lebih rendah dari komponennya?** {kalimat_spi.KOREKSI}")


main()
