"""Kelembagaan: how many institutions, what load each carries, how they are graded, and what is planned."""

from __future__ import annotations

import streamlit as st

from charts import kalimat_kelembagaan as kalimat
from charts import kata
from charts.bagian import parts
from charts.kelembagaan import count_cells, load_parts
from charts.matriks import matrix
from charts.tumpuk import stacked_bars
from pages.bersama import bagian_kelembagaan, pilih
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks, change, current
from pages.bersama.tautan import link
from pages.bersama.versi import versions

JUMLAH = "perangkat_daerah"
RENCANA = "perangkat_daerah_rencana"
TIPE = "klg_tipe"
KOLOM_HITUNGAN = {
    "nama_tampil": "Daerah", "nama_pendek": "Lembaga", "nilai": "Jumlah", "tahun_kata": "Tahun", "alasan_kosong": "Keterangan",
}
KOLOM_BEBAN = {
    "nama_tampil": "Daerah", "penduduk": "Penduduk", "periode_kata": "Periode penduduk", "nilai": "Perangkat daerah",
    "tahun_kata": "Tahun jumlah", "beban": "Penduduk per perangkat daerah (dihitung)", "alasan_kosong": "Keterangan",
}
KOLOM_TIPE = {"nama_tampil": "Daerah", "rincian": "Tipe", "nilai": "Jumlah", "tahun_kata": "Tahun"}


def main() -> None:
    k = current()
    t = k.tampilan
    st.title(f"Kelembagaan {k.nama()}")
    _standing(k)
    pilih.segments("lingkup", "Daerah", list(kata.LINGKUP_PEMDA), lambda v: kata.LINGKUP_PEMDA[v])
    lingkup = t.lingkup if t.lingkup in kata.LINGKUP_PEMDA else "provinsi"
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _counts(k, lingkup)
    with kanan:
        _load(k, lingkup)
    bagian_kelembagaan.plans(k, RENCANA, JUMLAH)
    _types(k, lingkup)
    bagian_kelembagaan.grades(k, lingkup)
    bagian_kelembagaan.issues(k)
    bagian_kelembagaan.in_words(k)
    versions(k, "kelembagaan")


def _standing(k: Konteks) -> None:
    t = k.tampilan
    data = k.tanya("klg_daerah", kode=t.kode, tahun=t.tahun)
    st.markdown(kalimat.standing(data, k.nama()))
    with st.grid(min_column_width=180, gap="small"):
        for _, b in data[data["nilai"].notna()].iterrows():
            with st.container(border=True, height="stretch", gap="xxsmall"):
                st.metric(b["nama_pendek"], kata.angka(b["nilai"], 0), help=b["keterangan"])
                st.caption(bagian_kelembagaan.origin(b))
                link("bandingkan", "Bandingkan", indikator=b["indikator"])
    if kosong := list(data.loc[data["nilai"].isna(), "nama_pendek"]):
        st.caption(f"Belum ada data {k.nama()}: {kata.dan(kosong)}.")
    st.caption(
        f"Jumlah lembaga adalah keadaan, bukan hasil tahunan: dipakai angka dari tahun yang terdekat dengan {t.tahun}, dan "
        "tahunnya selalu disebut. Sedikit atau banyak tidak dinilai baik-buruknya."
    )


def _counts(k: Konteks, lingkup: str) -> None:
    t = k.tampilan
    data = bagian_kelembagaan.with_year(k.tanya("klg_hitungan", prov=t.prov, lingkup=lingkup, tahun=t.tahun))
    chart(
        "klg_hitungan", data, lambda: matrix(
            count_cells(data), k.palet, judul=f"Jumlah lembaga {_where(k, lingkup)}", sorot=t.kode, berkategori=False,
            anak_judul="Angka kecil: tahun keadaan. Klik baris untuk memilih daerah.", lebar_nama=0.27,
        ), KOLOM_HITUNGAN, desimal=0, saat_klik=_open,
    )


def _load(k: Konteks, lingkup: str) -> None:
    t = k.tampilan
    data = bagian_kelembagaan.with_people(k.tanya("klg_beban", indikator=JUMLAH, prov=t.prov, lingkup=lingkup, tahun=t.tahun))
    sebaya = data if lingkup == "semua_provinsi" else data[data["kelas"] == "kabkota"]
    ada = sebaya[sebaya["beban"].notna()]
    sumber = k.tanya("klg_beban_sumber", indikator=JUMLAH, kode=tuple(ada["kode_wilayah"]))
    chart(
        "klg_beban", sebaya, lambda: parts(
            load_parts(ada, t.kode), k.palet, judul=kalimat.load_title(ada, _where(k, lingkup)), jalur=False,
            anak_judul=f"{len(ada)} dari {len(sebaya)} daerah dapat dihitung; penduduk dibagi jumlah perangkat daerah",
            skala_maks=float(ada["beban"].max()),
        ), KOLOM_BEBAN, desimal=0, sumber=sumber, saat_klik=_open,
    )
    for _, b in data[(data["kode_wilayah"] == t.kode) & data["beban"].notna()].iterrows():
        st.markdown(kalimat.load(b))
        st.caption(kalimat.load_sources(k.tanya("klg_beban_sumber", indikator=JUMLAH, kode=(t.kode,))))


def _where(k: Konteks, lingkup: str) -> str:
    return k.nama(k.tampilan.prov) if lingkup == "provinsi" else "provinsi se-Kalimantan"


def _open(kode: str) -> None:
    change(prov=kode[:2], daerah=kode if "." in kode else "")


def _types(k: Konteks, lingkup: str) -> None:
    t = k.tampilan
    st.subheader("Tipe perangkat daerah")
    data = bagian_kelembagaan.with_year(k.tanya("klg_susunan", indikator=TIPE, prov=t.prov, lingkup=lingkup, tahun=t.tahun))
    chart(
        "klg_tipe", data, lambda: stacked_bars(
            data, judul=f"Perangkat daerah menurut tipe, {_where(k, lingkup)}", awalan="Tipe", sorot=t.kode,
            anak_judul="Tipe A beban terbesar, C terkecil",
        ), KOLOM_TIPE, desimal=0,
    )


main()
