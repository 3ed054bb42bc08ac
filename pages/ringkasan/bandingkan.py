"""Bandingkan daerah: one indicator over regions (rank, two years, course), or all main indicators as a rug."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts import kalimat_banding as kalimat
from charts import kata
from charts.batang import perlu_batang, ranked_bars
from charts.dumbbell import dumbbell, refusal
from charts.panel import panels
from charts.sebaran import peer_spread
from pages.bersama import banding, pilih
from pages.bersama.grafik import chart
from pages.bersama.konteks import Konteks, current
from pages.bersama.pilih_indikator import indicator_select
from pages.bersama.tartan import rug_view
from pages.bersama.tautan import link
from queries.tampilan import LIHAT, LINGKUP

LIHAT_KATA = {"peringkat": "Peringkat", "dua_tahun": "Dua tahun", "perjalanan": "Perjalanan", "semua": "Semua indikator"}


def main() -> None:
    k = current()
    st.title("Bandingkan daerah")
    atas = st.container(border=True)
    _choices(k)
    {"peringkat": _ranking, "dua_tahun": _two_years, "perjalanan": _courses, "semua": rug_view}[k.tampilan.lihat](k, atas)


def _choices(k: Konteks) -> None:
    pilih.segments("lihat", "Cara melihat", LIHAT, lambda v: LIHAT_KATA[v], label_visibility="collapsed")
    with st.grid(min_column_width=260, gap="small"):
        pilih.select("lingkup", "Daerah yang dibandingkan", LINGKUP, lambda v: kata.LINGKUP[v])
        if k.tampilan.lihat == "semua":
            return
        indicator_select(k, "indikator", "Indikator", berdata=k.tanya("indikator_berdata", **banding.scope(k)))
        if len(rincian := banding.details(k)) > 1:
            pilih.select("rinci", "Rincian", rincian, lambda r: r or "keseluruhan")
        if k.tampilan.lihat == "dua_tahun" and (tahun := banding.second_years(k)):
            pilih.select("tahun2", f"Tahun di samping {k.tampilan.tahun}", tahun)


def _ranking(k: Konteks, atas: DeltaGenerator) -> None:
    t, indikator, lingkup = k.tampilan, banding.topic(k), kalimat.scope(k.tampilan.lingkup, k.nama(k.tampilan.prov))
    data = k.tanya("banding_daerah", tahun=t.tahun, banding=t.banding, **banding.scope(k), **banding.subject(k))
    atas.markdown(" ".join([kalimat.seen(data, indikator, lingkup, t.tahun), kalimat.place(data, t.kode, indikator, t.tahun)]))
    judul = kalimat.rank_title(data, indikator, lingkup, t.tahun)
    chart(
        "banding_batang", banding.worded(data),
        lambda: ranked_bars(
            banding.rows_to_draw(data), indikator, banding.thresholds(k), k.palet, judul=judul, sorot=t.kode,
            anak_judul=kalimat.count_note(data, lingkup),
        ),
        banding.KOLOM_PERINGKAT, desimal=int(indikator["desimal"]), saat_klik=banding.open_profile,
    )
    if perlu_batang(data):
        banding.name_undrawn(data)
    else:
        banding.offer_years(k)
    banding.not_final(k)
    banding.reading(k)


def _two_years(k: Konteks, atas: DeltaGenerator) -> None:
    t, indikator, tahun = k.tampilan, banding.topic(k), banding.second_years(k)
    if not tahun:
        atas.markdown(f"Belum ada tahun lain yang punya angka {indikator['nama_pendek']} dalam lingkup ini.")
        return
    lama, baru = sorted((t.tahun2 if t.tahun2 in tahun else tahun[0], t.tahun))
    data = k.tanya("dua_tahun", lama=lama, baru=baru, **banding.scope(k), **banding.subject(k))
    if alasan := refusal(data, lama, baru):
        atas.markdown(f"{indikator['nama_pendek']} {alasan}")
        st.info("Pilih dua tahun yang cara ukurnya sama. Pada Perjalanan, garis terputus di pergantian itu.")
        link("bandingkan", "Buka Perjalanan", lihat="perjalanan")
        return
    judul = kalimat.change_title(data, indikator, lama, baru)
    atas.markdown(f"Dari {len(data)} {kalimat.scope(t.lingkup, k.nama(t.prov))}, {judul}.")
    chart(
        "banding_dua_tahun", data.assign(hasil_kata=banding.changes(data)),
        lambda: dumbbell(data, indikator, k.palet, lama=lama, baru=baru, judul=judul, sorot=t.kode),
        banding.columns_two_years(lama, baru), jejak=banding.trail(data, k, (lama, baru)),
        desimal=int(indikator["desimal"]), saat_klik=banding.open_profile,
    )


def _courses(k: Konteks, atas: DeltaGenerator) -> None:
    t, indikator, lingkup = k.tampilan, banding.topic(k), kalimat.scope(k.tampilan.lingkup, k.nama(k.tampilan.prov))
    deret = k.tanya("deret_lingkup", **banding.scope(k), **banding.subject(k))
    sebaran = k.tanya("sebaran_lingkup", **banding.scope(k), **banding.subject(k))
    putus, ada = k.tanya("putus_metode", indikator=t.indikator), banding.with_year(deret)
    sendiri = ada[ada["kode_wilayah"] == t.kode]
    nama = "" if sendiri.empty else k.nama()
    kini = k.tanya("banding_daerah", tahun=t.tahun, banding=t.banding, **banding.scope(k), **banding.subject(k))
    atas.markdown(" ".join([kalimat.courses(deret, indikator, lingkup), kalimat.place(kini, t.kode, indikator, t.tahun)]))
    chart(
        "banding_sebaran", sebaran,
        lambda: peer_spread(
            sebaran, sendiri, putus, indikator, nama=nama, anak_judul=kalimat.spread_note(sebaran),
            judul=f"{indikator['nama_pendek']}: {f'{nama} di antara ' if nama else 'sebaran '}{lingkup}",
        ),
        banding.KOLOM_SEBARAN, jejak=ada, desimal=max(int(indikator["desimal"]), 1),
    )
    chart(
        "banding_perjalanan", banding.worded(ada),
        lambda: panels(
            ada, sebaran, putus, indikator, sorot=t.kode, judul=f"{indikator['nama_pendek']} tiap {lingkup}",
            anak_judul=kalimat.same_scale(ada, indikator),
        ),
        banding.KOLOM_DERET, desimal=int(indikator["desimal"]), saat_klik=banding.open_profile,
    )


main()
