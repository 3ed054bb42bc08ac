"""A file's clean answers kept as a wave, beside what is there or in its place; the codebook of a wave used again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from charts.kalimat import kata
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.gelombang.gelombang import JawabanBersih, kept, only_known, own_clusters, to_keep, to_parquet
from ingest.jawaban.gelombang.gelombang_gabung import (
    Gelombang,
    same_rows,
    shared_clusters,
    together,
    unlabelled_clusters,
)
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.gelombang_kode import reused
from ingest.temuan import Ditolak
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh
from pages.bersama import hak_halaman as hak
from pages.bersama.naskah import text
from pages.survei.survei_hasil import TAHUN_AWAL, refusals
from pages.survei.survei_kerja import Kerja
from pages.survei.survei_pilih import choose
from pages.survei.survei_sumber import survey_name
from pages.survei.survei_tulis import KUNCI_PESAN, written
from store import CatatanGelombang, JawabanRusak, Kiriman, SimpananGagal
from survei.rahasia import TERKECIL

PERIODE = ("setahun", "semester 1", "semester 2", "triwulan 1", "triwulan 2", "triwulan 3", "triwulan 4")
TAMBAHKAN, GANTIKAN = "Tambahkan", "Gantikan"
ARTI = {
    TAMBAHKAN: "responden lain dari gelombang yang sama; nilainya dihitung dari semuanya",
    GANTIKAN: "berkas yang lebih lengkap atau sudah dibetulkan; yang lama tidak lagi dihitung, tetapi dapat dipulihkan",
}

GUGUS_SAMA, GUGUS_LAIN = "Gugus yang sama", "Gugus lain"
GUGUS_ITU = {
    GUGUS_SAMA: "misalnya desa atau sekolah yang sama ditanyai lagi; dihitung satu gugus",
    GUGUS_LAIN: "nomornya diulang di tiap berkas; dihitung sendiri-sendiri",
}


def keeping(kerja: Kerja, semua: Sequence[Gelombang], boleh: Boleh, rujukan: Rujukan) -> None:
    """The form that keeps the answers: which wave they are, and what becomes of those already in it."""
    if pesan := st.session_state.pop(KUNCI_PESAN, ""):
        st.success(text(pesan), icon=":material/check_circle:")
    st.caption(
        "Yang disimpan: skor tiap jawaban, daerah, unit, dan kelompok tiap responden. Tidak pernah: nama, nomor telepon, dan "
        "kolom lain yang tidak dipakai, juga kalimat responden."
    )
    assert kerja.bersih is not None
    usul = survey_name(kerja.bersih.kode.buku, kerja.bersih.orang["kode_wilayah"], rujukan)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        nama = st.text_input("Nama survei", usul, max_chars=120, key=f"s_nama_{kerja.unggahan}")
        tahun = st.selectbox("Tahun", range(date.today().year, TAHUN_AWAL - 1, -1), None, key="s_tahun_gelombang",
                             placeholder="Pilih tahun", width=160)
        periode = st.selectbox("Periode", PERIODE, None, key="s_periode", placeholder="Pilih atau tulis", width=200,
                               accept_new_options=True)
    if not (nama.strip() and tahun and periode):
        return
    try:
        kiriman = to_keep(kerja.bersih, nama, tahun, periode, kerja.nama)
    except Ditolak as tolak:
        refusals(tolak.pesan)
        return
    _decide(kiriman, kerja.bersih, next((g for g in semua if g.awal.gelombang == kiriman.gelombang), None), boleh)


def _decide(kiriman: Kiriman, bersih: JawabanBersih, ada: Gelombang | None, boleh: Boleh) -> None:
    """What becomes of the uploads that are in the wave already, then the button."""
    if sebab := pintu.answers_closed(kiriman.wilayah, kiriman.buku, boleh):
        hak.closed("Simpan gelombang", "s_simpan_tertutup", sebab)
        return
    lama = ada.kiriman if ada else ()
    sama = next((c for c in lama if c.sidik == kiriman.sidik), None)
    if sama is not None and not _damaged(sama):
        st.info("Jawaban yang sama sudah tersimpan dalam gelombang ini; tidak ada yang perlu ditambahkan.")
        return
    cara = _asked(ada, bersih) if ada and lama and sama is None else ""
    if cara is None:
        return
    if cara == TAMBAHKAN and ada:
        jadi = _clusters(ada, bersih)
        if jadi is None or not _fits(ada, jadi):
            return
        kiriman = replace(kiriman, isi=to_parquet(only_known(jadi.orang)))
    orang = hak.person(boleh)
    if st.button("Simpan gelombang", key="s_simpan_gelombang", icon=":material/save:"):
        _keep(kiriman, {c.kiriman for c in lama}, cara == GANTIKAN, orang)


def _damaged(sama: CatatanGelombang) -> bool:
    """Whether the upload that held the same answers can not be read any more; said, since this file mends it."""
    try:
        kept(sama)
    except JawabanRusak:
        st.info(f"Jawaban berkas ini sama dengan kiriman {sama.kiriman} yang rusak; bila disimpan, langsung menggantikannya.")
        return True
    except SimpananGagal as galat:
        st.error(text(galat))
    return False


def _asked(ada: Gelombang, bersih: JawabanBersih) -> str | None:
    st.warning(f"{text(ada.nama)} sudah berisi {kata.angka(ada.jumlah, 0)} responden. Apa berkas ini?")
    kembar = _twice(ada, bersih)
    semua = len(bersih.orang)
    # Of a small file all are new where it is added; of a fuller one those who do not stand there yet.
    baru = semua if semua < TERKECIL else semua - kembar
    if 0 < baru < TERKECIL:
        st.markdown(
            f"Yang baru di berkas ini hanya {kata.angka(baru, 0)} responden. Disimpan sekarang, nilai yang "
            f"memuat mereka tidak ditampilkan sampai yang baru sedikitnya {TERKECIL}: selisih dengan nilai sebelumnya akan "
            "membuka jawaban mereka."
        )
    if kembar:
        st.markdown(
            f"{kata.angka(kembar, 0)} dari {kata.angka(semua, 0)} baris berkas ini sama jawaban dan kelompoknya "
            "dengan yang sudah tersimpan: mungkin responden yang sama. Bila ditambahkan, mereka dihitung dua kali; tidak ada "
            "yang dibuang."
        )
    return st.radio("Berkas ini", list(ARTI), None, captions=list(ARTI.values()), key="s_cara_gelombang")


def _clusters(ada: Gelombang, bersih: JawabanBersih) -> JawabanBersih | None:
    """The answers with their clusters told from those of the wave, or known in it; None until somebody has said which."""
    try:
        lama = together([kept(c) for c in ada.kiriman])
    except (Ditolak, SimpananGagal):
        # Said by the check whether they go together.
        return bersih
    if unlabelled_clusters(lama) and bersih.orang["psu"].notna().any():
        st.caption("Kiriman lama disimpan tanpa tanda gugusnya; gugus berkas ini dianggap gugus lain.")
    banyak = shared_clusters(lama, bersih)
    if not banyak:
        return bersih
    st.markdown(f"{kata.angka(banyak, 0)} gugus di berkas ini berlabel sama dengan gugus tersimpan di lapis yang sama.")
    pilih = st.radio("Gugus yang berlabel sama", list(GUGUS_ITU), None, captions=list(GUGUS_ITU.values()), key="s_gugus_sama")
    return None if pilih is None else bersih if pilih == GUGUS_SAMA else own_clusters(bersih)


def _twice(ada: Gelombang, bersih: JawabanBersih) -> int:
    """How many rows stand in the wave already; 0 where what is kept can not be read, which is said once it is opened."""
    try:
        return same_rows(together([kept(c) for c in ada.kiriman]), bersih)
    except (Ditolak, SimpananGagal) as galat:
        st.warning(text(f"Tidak dapat disandingkan dengan yang tersimpan: {galat}"))
        return 0


def _fits(ada: Gelombang, bersih: JawabanBersih) -> bool:
    """Whether the answers can be counted together with those there; said where not."""
    try:
        together([*(kept(c) for c in ada.kiriman), bersih])
    except Ditolak as tolak:
        refusals(tolak.pesan)
        return False
    except SimpananGagal as galat:
        st.error(text(galat))
        return False
    return True


def _keep(kiriman: Kiriman, harapan: set[int], ganti: bool, orang: str) -> None:
    written(orang, lambda pelaku: pintu.save_wave(kiriman, pelaku, harapan=harapan, ganti=ganti))


def codebook(kerja: Kerja, semua: Sequence[Gelombang]) -> None:
    """The choice of an earlier wave whose meanings of columns are taken over; what does not match is said."""
    if not semua or kerja.kode is None:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        pilih = choose("Pakai buku kode gelombang", semua, "s_kode_gelombang", "Arti kolom diusulkan dari berkas")
        pakai = st.button("Pakai", key="s_pakai_kode", disabled=pilih is None, icon=":material/replay:")
    if not pakai or pilih is None:
        return
    try:
        jadi = reused(bk.from_json(pilih.riwayat[-1].kode), kerja.kode)
    except Ditolak as tolak:
        refusals(tolak.pesan)
        return
    kerja.use(jadi.kode)
    st.success(f"Arti kolom mengikuti {text(pilih.nama)}.")
    for apa, judul in (("Tidak ada di berkas ini", jadi.hilang), ("Baru di berkas ini, periksa artinya", jadi.baru)):
        if judul:
            st.warning(text(f"{apa}: {kata.dan(list(judul))}."))
