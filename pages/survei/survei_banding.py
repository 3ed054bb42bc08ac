"""Two waves beside each other: what changed since the last one, and what only seems so."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from charts.kalimat import gelombang as kalimat
from charts.kalimat import kata
from charts.kalimat.nilai import rows
from charts.selisih_gelombang import change_dots
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.gelombang.gelombang_banding import changes
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang
from ingest.jawaban.gelombang.gelombang_skor import wave_scores
from ingest.jawaban.kode.urutan_kelompok import places
from ingest.temuan import Ditolak
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import current
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import show
from pages.survei.survei_hasil import refusals
from pages.survei.survei_pilih import choose
from sajian.daftar import BAGAN
from sajian.sajian import Sajian
from store import SimpananGagal

KOLOM = {
    "nama": "Nama", "nilai_lama": "Sebelum", "nilai_baru": "Sesudah", "selisih": "Perubahan", "bawah": "Batas bawah",
    "atas": "Batas atas", "hasil_kata": "Artinya",
}


def compared(semua: Sequence[Gelombang], rujukan: Rujukan) -> None:
    """The choice of two waves and what differs between them."""
    ada = [g for g in semua if g.kiriman]
    if len(ada) < 2:
        return
    st.header("Apa yang berubah sejak gelombang lalu")
    with st.container(horizontal=True, gap="small"):
        baru = choose("Gelombang", ada, "s_banding_baru")
        lama = choose("Dibandingkan dengan", [g for g in ada if g != baru], "s_banding_lama")
    if baru is None or lama is None:
        return
    try:
        dua = [wave_scores(g, rujukan) for g in (lama, baru)]
    except Ditolak as tolak:
        refusals(tolak.pesan)
        return
    except SimpananGagal as galat:
        st.error(text(galat))
        return
    dahulu, kini = dua
    beda = changes(dahulu.skor, dahulu.jawaban.kode, kini.skor, kini.jawaban.kode, rujukan)
    _told(_named(beda, rujukan), lama, baru)


def _named(beda: pd.DataFrame, rujukan: Rujukan) -> pd.DataFrame:
    unsur = dict(zip(rujukan.tabel["unsur_survei"]["unsur"], rujukan.tabel["unsur_survei"]["nama"]))
    urut = {u: ke for ke, u in enumerate(["", *unsur])}
    letak = places(beda, rujukan.tabel["urutan_kelompok"])
    beda = beda.assign(letak=letak, ke=beda["unsur"].map(urut)).sort_values(["ke", "letak"], kind="stable", ignore_index=True)
    daerah = [rujukan.region_name(w) for w in beda["kode_wilayah"]]
    nama = [i if k else unsur.get(u, u) if u else d for d, k, i, u in zip(daerah, beda["kelompok"], beda["isi"], beda["unsur"])]
    return beda.assign(daerah=daerah, nama=nama, hasil_kata=[kalimat.verdict(r) for r in rows(beda)])


def _told(beda: pd.DataFrame, lama: Gelombang, baru: Gelombang) -> None:
    """Each kind of comparison in words, the chosen one as a picture, all as a table."""
    bagian = _parts(beda)
    for judul, milik in bagian:
        kata_kata = [kalimat.changed(milik), kalimat.seeming(milik), kalimat.uncompared(milik)]
        st.markdown(f"**{text(judul)}.** {text(' '.join(filter(None, kata_kata)))}")
    st.caption(
        "Nyata: bedanya terlalu besar untuk kebetulan (95%, dengan aturan Holm bila banyak yang dibandingkan sekaligus). "
        "Kedua gelombang dianggap menanyai orang yang dipilih sendiri-sendiri."
    )
    nama = [judul for judul, _ in bagian]
    ke = st.selectbox("Bagan perubahan", range(len(nama)), format_func=nama.__getitem__, key=f"s_bagan_banding_{len(nama)}")
    judul, milik = bagian[ke or 0]
    data, palet = milik.reset_index(drop=True), current().palet
    draw(Sajian(
        BAGAN["survei_gelombang"], f"{judul}: perubahan {lama.saat} ke {baru.saat}", data, KOLOM,
        lambda j: change_dots(data, palet, judul=j, anak_judul=f"{baru.awal.nama}, belum terbit"),
        sumber=pd.DataFrame([{"penerbit": "survei sendiri", "judul": g.nama, "tanggal": "", "url": ""} for g in (lama, baru)]),
        kosong=f"{judul}: {kalimat.uncompared(milik)}",
    ))
    show(_table(beda), alt="Perubahan antara dua gelombang")


def _parts(beda: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """What is compared together, by name: regions, then elements and groups of each."""
    indeks = beda[(beda["kelompok"] == "") & (beda["unsur"] == "")]
    hasil = [("Indeks", indeks)]
    for daerah, milik in beda.groupby("daerah", sort=False):
        hasil.append((f"Unsur, {daerah}", milik[(milik["kelompok"] == "") & (milik["unsur"] != "")]))
        kelompok = milik[milik["kelompok"] != ""].groupby("kelompok", sort=False)
        hasil += [(f"{nama}, {daerah}", isi) for nama, isi in kelompok]
    return [(judul, milik) for judul, milik in hasil if len(milik)]


def _table(beda: pd.DataFrame) -> pd.DataFrame:
    angka = {judul: [kata.angka(v) if v == v else "–" for v in beda[k].astype(float)]
             for k, judul in (("nilai_lama", "Sebelum"), ("nilai_baru", "Sesudah"))}
    return pd.DataFrame({"Daerah": beda["daerah"], "Nama": beda["nama"], "Artinya": beda["hasil_kata"], **angka,
                         "Kelompok": beda["kelompok"]})
