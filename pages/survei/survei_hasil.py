"""Last steps of the page: the scores, what may be downloaded of them, and the way to publish them."""

from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

from charts.kalimat import kata
from charts.kalimat.skor_survei import differences, extremes
from charts.skor_survei import score_dots
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.kode.urutan_kelompok import places
from ingest.jawaban.perintah import summary
from ingest.jawaban.skor.partisipasi import populations
from ingest.jawaban.skor.setara_skor import with_letters
from ingest.jawaban.skor.skor import Skor, scale
from ingest.jawaban.skor.tabel_skor import full_table, unconfirmed, upload_table
from ingest.temuan import Temuan
from pages.bersama.grafik import draw
from pages.bersama.naskah import sheet, text
from pages.bersama.tabel_angka import show
from pages.bersama.titipan import hand_over
from pages.survei.survei_bobot import weights
from pages.survei.survei_ganda import choices
from pages.survei.survei_jawaban import questions
from pages.survei.survei_kerja import Kerja
from pages.survei.survei_mutu import quality
from pages.survei.survei_partisipasi import answered
from pages.survei.survei_sumber import source_of, survey_name
from sajian.daftar import BAGAN
from sajian.halaman import HALAMAN
from sajian.sajian import Sajian

TAHUN_AWAL = 2000
MAKS_TAMPIL = 20
# Columns whose words fit beside each other on a phone.
MAKS_KOLOM = 3
KOLOM_BAGAN = {"nama": "Nama", "nilai": "Nilai", "bawah": "Batas bawah", "atas": "Batas atas", "n": "Responden",
               "sebab": "Keterangan"}
BELUM_TERBIT = "Dari berkas yang belum terbit"


def refusals(salah: list[Temuan]) -> None:
    """What has to be mended first, by line."""
    st.error("Belum dapat dihitung. Yang harus diperbaiki:", icon=":material/error:")
    st.markdown("\n".join(f"- {text(kata.awal_besar(t.sentence()))}." for t in salah[:MAKS_TAMPIL]))


def scores(kerja: Kerja, hasil: Skor, rujukan: Rujukan) -> None:
    """Each region in words, then its elements, units and groups as tables, with what differs for certain."""
    assert kerja.kode is not None
    skor = hasil.tabel
    nama = {"": "Indeks"} | dict(zip(rujukan.tabel["unsur_survei"]["unsur"], rujukan.tabel["unsur_survei"]["nama"]))
    if ragu := unconfirmed(kerja.kode, rujukan):
        st.info(text(ragu), icon=":material/help:")
    weights(kerja, rujukan)
    _summary(skor, nama, kerja, rujukan)
    st.caption("Dalam kurung selang kepercayaan 95%: dari seratus survei seperti ini, kira-kira 95 memuat nilai sebenarnya.")
    urut = {u: ke for ke, u in enumerate(nama)}
    skor = skor.assign(letak=places(skor, rujukan.tabel["urutan_kelompok"]), ke=skor["unsur"].map(urut))
    skor = with_letters(skor.sort_values(["kelompok", "letak", "ke"], kind="stable").drop(columns=["letak", "ke"]), hasil.beda)
    isi = skor.assign(
        daerah=skor["kode_wilayah"].map(rujukan.region_name), nama_unsur=[nama.get(u, u) for u in skor["unsur"]],
        tulisan=[_figure(r) for r in skor.to_dict("records")],
    )
    _differ(hasil.beda[hasil.beda["kelompok"] == ""], rujukan)
    _picture(isi, kerja, rujukan)
    st.subheader("Menurut unsur")
    _beside(_table(isi[isi["kelompok"] == ""], "nama_unsur", "Unsur"), alt="Nilai tiap unsur menurut daerah")
    for kelompok in [k for k in dict.fromkeys(isi["kelompok"]) if k]:
        st.subheader(f"Menurut {text(kata.awal_kecil(kelompok))}")
        milik = isi[(isi["kelompok"] == kelompok) & (isi["unsur"] == "")]
        _beside(_table(milik, "isi", kelompok), alt=f"Indeks menurut {kelompok}")
        for _, beda in hasil.beda[hasil.beda["kelompok"] == kelompok].groupby("kode_wilayah", sort=False):
            _differ(beda, rujukan)
    _left_out(skor)
    questions(hasil.sebaran, kerja, scale(kerja.kode.buku, rujukan), rujukan)
    choices(kerja, list(hasil.mutu["kode_wilayah"]), rujukan)
    populasi = populations(kerja.bersih.orang, kerja.kode) if kerja.bersih else {}
    answered(hasil.tabel, kerja.kode.buku, populasi, rujukan)
    quality(kerja, hasil, rujukan)
    unduh = full_table(skor, kerja.kode, rujukan, kerja.berbobot, kerja.lain)
    st.download_button(
        "Unduh semua skor (CSV)", unduh, "skor-survei.csv", "text/csv", key="unduh_skor",
        icon=":material/download:", on_click="ignore",
    )


def _summary(skor: pd.DataFrame, nama: dict[str, str], kerja: Kerja, rujukan: Rujukan) -> None:
    """Each region in a sentence with how sure it is, and its highest and lowest element."""
    assert kerja.kode is not None
    if kerja.tanpa:
        st.info("Dihitung tanpa jawaban bertanda yang dipilih di Mutu jawaban, di bawah.", icon=":material/filter_alt:")
    daerah = skor[(skor["kelompok"] == "") & (skor["unsur"] == "")]["kode_wilayah"]
    for kode, kalimat in zip(daerah, summary(skor, kerja.kode.buku, rujukan), strict=True):
        unsur = skor[(skor["kode_wilayah"] == kode) & (skor["kelompok"] == "") & (skor["unsur"] != "")]
        ujung = extremes(unsur.assign(nama=[nama.get(u, u) for u in unsur["unsur"]]))
        st.markdown(text(" ".join(filter(None, [kalimat, ujung]))))


def _differ(beda: pd.DataFrame, rujukan: Rujukan) -> None:
    """Which of these differ for certain; `beda`: pairs of regions, or of one kind of group of one region."""
    kalimat = differences(beda.assign(**{k: [rujukan.region_name(n) for n in beda[k]] for k in ("pertama", "kedua")}))
    awal = f"{rujukan.region_name(beda['kode_wilayah'].iloc[0])}, " if len(beda) and beda["kode_wilayah"].iloc[0] else ""
    if kalimat:
        st.caption(text(f"{awal}{kata.awal_kecil(kalimat) if awal else kalimat}"))


def _picture(isi: pd.DataFrame, kerja: Kerja, rujukan: Rujukan) -> None:
    """Regions, or the elements, units or groups of one of them, in ranked order with their intervals."""
    assert kerja.kode is not None
    pilihan = _drawable(isi)
    if not pilihan:
        return
    pilih = st.selectbox("Bagan", range(len(pilihan)), format_func=lambda i: pilihan[i][0], key=f"s_bagan_{len(pilihan)}")
    judul, milik = pilihan[pilih or 0]
    skala = scale(kerja.kode.buku, rujukan)
    data = milik.reset_index(drop=True)
    draw(Sajian(
        BAGAN["survei_skor"], judul, data, KOLOM_BAGAN, lambda j: score_dots(data, *skala, judul=j, anak_judul=BELUM_TERBIT),
        sumber=source_of(kerja.nama),
    ))


def _drawable(isi: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """What can be ranked, by name: the regions, then the elements and groups of each."""
    indeks = isi[isi["unsur"] == ""]
    hasil = []
    for daerah, milik in isi.groupby("daerah", sort=False):
        unsur = milik[(milik["kelompok"] == "") & (milik["unsur"] != "")]
        hasil.append((f"Unsur, {daerah}", unsur.assign(nama=unsur["nama_unsur"])))
        for kelompok, anggota in milik[(milik["kelompok"] != "") & (milik["unsur"] == "")].groupby("kelompok", sort=False):
            hasil.append((f"{kelompok}, {daerah}", anggota.assign(nama=anggota["isi"])))
    semua = indeks[indeks["kelompok"] == ""]
    awal = [("Indeks tiap daerah", semua.assign(nama=semua["daerah"]))] if len(semua) > 1 else []
    return [(j, m) for j, m in awal + hasil if m["nilai"].notna().any()]


def publishing(kerja: Kerja, skor: pd.DataFrame, boleh: bool, rujukan: Rujukan) -> None:
    """The way to Unggah data, with the index of each region, its elements and its units."""
    assert kerja.kode is not None
    kini = date.today().year
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pilihan = range(kini, TAHUN_AWAL - 1, -1)
        tahun = st.selectbox("Tahun survei", pilihan, None, key="s_tahun", placeholder="Pilih tahun", width=200)
        siap = boleh and tahun is not None
        if st.button("Lanjut ke Unggah data", key="s_lanjut", disabled=not siap, icon=":material/arrow_forward:"):
            assert tahun is not None
            judul = f"{survey_name(kerja.kode.buku, skor['kode_wilayah'], rujukan)} {tahun}"
            hand_over("skor-survei.csv", upload_table(skor, kerja.kode, tahun, rujukan, kerja.berbobot), judul)
            st.switch_page(HALAMAN["unggah"].berkas)
    st.caption(
        "Di sana nilai tiap daerah, unsur, dan unit disandingkan dengan angka yang berlaku; baru terbit setelah Anda menekan "
        "Terbitkan."
    )


def _left_out(skor: pd.DataFrame) -> None:
    """Each reason why figures are left out, once."""
    sebab = dict.fromkeys(zip(skor.loc[skor["n"].isna(), "singkat"], skor.loc[skor["n"].isna(), "sebab"]))
    if sebab:
        st.caption(text("; ".join(f"“{kata.awal_besar(s)}”: {k}" for s, k in sebab) + "."))


def _table(isi: pd.DataFrame, baris: str, judul: str) -> pd.DataFrame:
    """One row a part, one column a region, each figure with its interval."""
    lebar = isi.pivot_table(index=baris, columns="daerah", values="tulisan", aggfunc="first", sort=False).fillna("–")
    return lebar.rename_axis(judul).reset_index().rename_axis(columns=None)


def _beside(tabel: pd.DataFrame, *, alt: str) -> None:
    """A table whose words break, so that a phone shows all its columns; one with more rows or regions slides in a frame."""
    if len(tabel.columns) > MAKS_KOLOM or len(tabel) > MAKS_TAMPIL:
        show(tabel, alt=alt)
    else:
        sheet(pa.table({text(k): [text(v) for v in tabel[k]] for k in tabel.columns}), alt=alt)


def _figure(r: dict[str, Any]) -> str:
    """'76,08 (74,79–77,37), n 108', or why there is none."""
    if pd.isna(r["nilai"]):
        return str(r["singkat"])
    nilai, bawah, atas = (kata.angka(r[k], 2) for k in ("nilai", "bawah", "atas"))
    selang = r["singkat"] or f"{bawah}–{atas}"
    return ", ".join(filter(None, [f"{nilai} ({selang})", f"n {kata.angka(r['n'], 0)}", r["huruf"]]))
