"""Upload page, second half: questions, findings, the rows as they will be stored, and what would change."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from charts.dumbbell import before_after
from charts.kalimat import kata
from charts.kalimat import unggah as kalimat
from ingest.arti.himpunan import CAPAIAN
from ingest.baris.penampung import KOLOM_ASAL
from ingest.hasil import Hasil
from ingest.periksa import banding_angka as banding
from ingest.temuan import Pertanyaan, Temuan, shorten
from ingest.terbit import salinan
from pages.bersama.grafik import draw
from pages.bersama.konteks_halaman import Konteks
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import filled, show
from pages.unggah.kerja_unggah import Kerja
from sajian.daftar import BAGAN
from sajian.sajian import Sajian
from store import Sumber

MAKS_TAMPIL = 200
# Answers up to so many are radio buttons, side by side when all are so short.
MAKS_TOMBOL, PENDEK = 6, 12
MAKS_PERUBAHAN = 3000
KOLOM_ANGKA = ["nilai", "n", "batas_bawah", "batas_atas", "sasaran", "realisasi", "populasi", "sampel", "responden", "target"]
KOLOM_BAGAN = {"label": "Daerah", "nilai_lama": "Sebelum", "nilai": "Sesudah", "keadaan": "Keadaan"}


def questions(kerja: Kerja, hasil: Hasil) -> None:
    """What must not be guessed, answered all at once."""
    if not hasil.pertanyaan:
        return
    st.header("Pertanyaan")
    with st.form("pertanyaan"):
        jawaban = {}
        for tanya in hasil.pertanyaan:
            nama = dict(tanya.pilihan)
            jawaban[tanya.kunci] = _ask(tanya, nama)
        if st.form_submit_button("Pakai jawaban ini"):
            terjawab = {k: v for k, v in jawaban.items() if v}
            if terjawab:
                kerja.answer(terjawab)
                st.rerun()
            st.error("Pilih salah satu jawaban dahulu.")


def _ask(tanya: Pertanyaan, nama: dict[str, str]) -> str | None:
    kalimat_tanya, kunci = text(tanya.kalimat), f"jawab_{tanya.kunci}"
    if len(nama) > MAKS_TOMBOL:
        return st.selectbox(
            kalimat_tanya, list(nama), format_func=lambda v: nama[v], index=None, key=kunci, placeholder="Pilih jawaban",
        )
    pendek = max(map(len, nama.values())) <= PENDEK
    return st.radio(kalimat_tanya, list(nama), format_func=lambda v: text(nama[v]), index=None, key=kunci, horizontal=pendek)


def findings(hasil: Hasil) -> None:
    """What must be mended and what should be looked at, with a marked-up copy to take along."""
    if not hasil.jumlah_galat and not hasil.jumlah_peringatan:
        return
    st.header("Temuan")
    _finding_list("Harus diperbaiki", hasil.galat, hasil.jumlah_galat, "red")
    _finding_list("Perlu diperhatikan, tidak menghalangi", hasil.peringatan, hasil.jumlah_peringatan, "orange")
    if hasil.dokumen is None:
        return
    st.caption("Salinan berkas bertanda: tiap baris diberi kolom hasil, sebab, dan cara memperbaiki.")
    with st.container(horizontal=True, gap="small"):
        for akhiran, nama in ((".xlsx", "Excel"), (".csv", "CSV")):
            st.download_button(
                f"Unduh salinan bertanda ({nama})", partial(_marked, hasil, akhiran),
                f"{Path(hasil.nama).stem}-diperiksa{akhiran}", "application/octet-stream", key=f"salinan{akhiran}",
                icon=":material/download:", on_click="ignore",
            )


def _finding_list(judul: str, temuan: Sequence[Temuan], jumlah: int, warna: str) -> None:
    """Findings by line; a long list scrolls in a box of its own."""
    if not temuan:
        return
    st.markdown(f":{warna}[**{judul}: {kata.angka(jumlah, 0)}**]")
    urut = sorted(temuan, key=lambda t: (t.baris is None, t.baris or 0))[:MAKS_TAMPIL]
    with st.container(height=420 if len(urut) > 8 else "content", border=True):
        st.markdown("\n".join(f"- {_finding(t)}" for t in urut))
    if len(temuan) > MAKS_TAMPIL:
        st.caption(f"Tampil {MAKS_TAMPIL} temuan pertama; semuanya ada pada salinan bertanda.")


def _finding(t: Temuan) -> str:
    letak = kalimat.place(t.baris, t.kolom, shorten(t.isi), t.lembar)
    return f"**{text(letak)}.** {text(kalimat.sentence(t.sebab))} *{text(kalimat.sentence(t.cara))}*"


def _marked(hasil: Hasil, akhiran: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        tujuan = Path(folder) / f"salinan{akhiran}"
        salinan.write_marked(hasil, tujuan)
        return tujuan.read_bytes()


def stored_rows(k: Konteks, hasil: Hasil) -> None:
    """The first rows exactly as they will be stored."""
    if hasil.tampung is None or not hasil.jumlah:
        return
    st.header("Tabel yang akan disimpan")
    data = hasil.tampung.head(MAKS_TAMPIL)
    buang = {"sumber_id", "kunci", "isi", *KOLOM_ASAL} - {"baris"}
    if hasil.himpunan is not None and hasil.himpunan.tabel == "isu":
        buang -= {"isi"}
    kolom = [c for c in data.columns if c not in buang and c != "baris"]
    show(kalimat.stored(data[["baris", *kolom]], KOLOM_ANGKA, _names(k)), alt="Baris yang akan disimpan")
    if hasil.jumlah > MAKS_TAMPIL:
        st.caption(f"Tampil {MAKS_TAMPIL} baris pertama dari {kata.angka(hasil.jumlah, 0)}.")


def _names(k: Konteks) -> dict[str, dict[str, str]]:
    """Words for the codes of a column."""
    return {
        "kode_wilayah": k.tanya("wilayah").set_index("kode")["nama_tampil"].to_dict(),
        "indikator": k.tanya("indikator").set_index("indikator")["nama_pendek"].to_dict(),
        "periode": kata.PERIODE,
        "sumber_id": k.tanya("daftar_sumber").set_index("sumber_id")["penerbit"].to_dict(),
    }


def changes(k: Konteks, hasil: Hasil, sumber: Sumber) -> None:
    """What the file would do to the figures in force: a table with old and new value, and a chart of one indicator."""
    if hasil.tampung is None or hasil.himpunan is None or hasil.jumlah_galat or not sum(hasil.perubahan.to_ledger().values()):
        return
    st.header("Perubahan terhadap data sekarang")
    hitung = {"": sum(hasil.perubahan.to_ledger().values()), **hasil.perubahan.to_ledger()}
    ada = [s for s in kalimat.KEADAAN if hitung[s]]
    keadaan = st.segmented_control(
        "Keadaan", ada, format_func=lambda s: f"{kalimat.KEADAAN[s]} ({kata.angka(hitung[s], 0)})", default="", required=True,
        label_visibility="collapsed", key=f"keadaan_{len(ada)}",
    )
    st.caption(kalimat.ARTI_KEADAAN)
    tabel = banding.changes(hasil.tampung, keadaan or "", MAKS_TAMPIL)
    berangka = hasil.himpunan.tabel == CAPAIAN
    kata_tabel = kalimat.changed(tabel, _names(k)) if berangka else kalimat.changed_rows(tabel)
    show(filled(kata_tabel), alt="Perubahan terhadap data sekarang")
    if hitung[keadaan or ""] > MAKS_TAMPIL:
        st.caption(f"Tampil {MAKS_TAMPIL} baris pertama.")
    if berangka:
        _picture(k, hasil, sumber)


def _picture(k: Konteks, hasil: Hasil, sumber: Sumber) -> None:
    assert hasil.tampung is not None
    semua = banding.changes(hasil.tampung, "", MAKS_PERUBAHAN)
    kelompok = semua.groupby(["indikator", "tahun", "periode"], sort=False).size()
    nama = k.tanya("indikator").set_index("indikator")["nama_pendek"].to_dict()
    pilihan = list(kelompok.index)
    pilih = st.selectbox(
        "Bagan sebelum dan sesudah", range(len(pilihan)), key=f"bagan_{len(pilihan)}",
        format_func=lambda i: f"{nama[pilihan[i][0]]} {pilihan[i][1]}, {kata.PERIODE[pilihan[i][2]]} ({kelompok.iloc[i]} angka)",
    )
    indikator, tahun, periode = pilihan[pilih or 0]
    isi = semua[(semua["indikator"] == indikator) & (semua["tahun"] == tahun) & (semua["periode"] == periode)]
    data = _plotted(k, isi)
    judul = f"{nama[indikator]} {tahun} sebelum dan sesudah berkas ini (pratinjau, belum terbit)"
    draw(Sajian(
        BAGAN["unggah_beda"], judul, data, KOLOM_BAGAN,
        lambda judul: before_after(data, k.indikator(indikator), judul=judul),
        kosong="Berkas ini hanya memuat predikat untuk pilihan ini, tanpa nilai yang dapat digambar.", sumber=pd.DataFrame([{
            "penerbit": sumber.penerbit or "belum diisi", "judul": sumber.judul, "tanggal": sumber.tanggal, "url": sumber.url,
        }]),
    ))


def _plotted(k: Konteks, isi: pd.DataFrame) -> pd.DataFrame:
    daerah = k.tanya("wilayah").set_index("kode")["nama_tampil"].to_dict()
    label = [
        f"{daerah.get(w, w)}: {r}" if r else daerah.get(w, w) for w, r in zip(isi["kode_wilayah"], isi["rincian"])
    ]
    angka = {k: pd.to_numeric(isi[k].astype("object").where(isi[k].notna()), errors="coerce") for k in ("nilai", "nilai_lama")}
    return isi.assign(label=label, **{k: v.astype("float64") for k, v in angka.items()}).reset_index(drop=True)
