"""Second step of the page: the codebook as a file, populations of units, and scores of the answers to one question."""

from collections import Counter
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from charts.kalimat import kata
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.skala_jawaban import key, scales
from ingest.jawaban.kode.tabel_kode import fitted, load, to_table
from ingest.jawaban.kode.tabel_populasi import Populasi, from_file, told_by
from ingest.jawaban.kode.usul_kode import propose
from ingest.temuan import Ditolak, PerluPilihan, Temuan
from pages.bersama.naskah import text
from pages.survei.survei_kerja import TEBAK_PEMISAH, Kerja

KUNCI = "_buku_survei"
MAKS_TAMPIL = 10
# More units than this are told in a file, not one by one.
MAKS_KETIK = 30
MAKS_JAWABAN = 12
MAKS_POPULASI = 10_000_000


def files(kerja: Kerja, rujukan: Rujukan) -> None:
    """The codebook to take away, and one to use instead; a new one is taken once, so that clicks behind it stay."""
    assert kerja.kode is not None
    with st.expander("Buku kode sebagai berkas", icon=":material/menu_book:"):
        st.caption("Buku kode menyimpan arti tiap kolom dan skor tiap jawaban; pakai lagi untuk survei berikutnya.")
        st.download_button(
            "Unduh buku kode", to_table(kerja.kode), "buku-kode.csv", "text/csv", key="s_unduh_buku", icon=":material/download:",
            on_click="ignore",
        )
        unggahan = st.file_uploader("Pakai buku kode (CSV, XLSX, atau JSON)", key=f"s_buku_berkas_{kerja.unggahan}")
        if unggahan is not None:
            _refused("Buku kode ini belum dapat dipakai:", _once(kerja, unggahan, rujukan))


def _once(kerja: Kerja, unggahan: UploadedFile, rujukan: Rujukan) -> list[Temuan]:
    """Why a codebook can not be used; nothing where it is in use."""
    dikenal: tuple[str, list[Temuan]] = st.session_state.get(KUNCI, ("", []))
    if dikenal[0] != unggahan.file_id:
        dikenal = st.session_state[KUNCI] = (unggahan.file_id, _use(kerja, unggahan, rujukan))
    return dikenal[1]


def _use(kerja: Kerja, unggahan: UploadedFile, rujukan: Rujukan) -> list[Temuan]:
    assert kerja.jawaban is not None
    try:
        kode = load(unggahan.getvalue(), unggahan.name, rujukan)
        kerja.use(fitted(kode, propose(kerja.jawaban, rujukan, kode.buku)))
    except Ditolak as tolak:
        return tolak.pesan
    except PerluPilihan:
        return [TEBAK_PEMISAH]
    return []


def populations(kerja: Kerja) -> None:
    """How many people each unit has, typed or out of a file of two columns."""
    assert kerja.jawaban is not None
    assert kerja.kode is not None
    milik = told_by(kerja.kode)
    if milik is None or kerja.kode.one(bk.POPULASI) is not None:
        return
    nama = sorted(set(filter(None, next(k.isi for k in kerja.jawaban.kolom if k.judul == milik.judul))))
    with st.expander(f"Populasi tiap {text(kata.awal_kecil(milik.judul))}", icon=":material/groups:"):
        st.caption(
            "Bila diketahui berapa orang seluruhnya di tiap unit, selang kepercayaannya menyempit, dan di bawah dapat dipilih "
            "bobot menurut populasi. Boleh dikosongkan."
        )
        unggahan = st.file_uploader("Berkas dua kolom: nama dan populasi", key=f"s_populasi_berkas_{kerja.unggahan}")
        if unggahan is not None:
            _from_file(kerja, unggahan)
        elif len(nama) <= MAKS_KETIK:
            _typed(kerja, nama)


def _from_file(kerja: Kerja, unggahan: UploadedFile) -> None:
    try:
        populasi = from_file(unggahan.getvalue(), unggahan.name)
    except Ditolak as tolak:
        _refused("Tabel populasi ini belum dapat dipakai:", tolak.pesan)
        return
    except PerluPilihan:
        _refused("Tabel populasi ini belum dapat dipakai:", [TEBAK_PEMISAH])
        return
    if kerja.populasi != populasi:
        kerja.count(populasi)


def _typed(kerja: Kerja, nama: list[str]) -> None:
    """One number for each unit; they count once all are there."""
    with st.grid(min_column_width=180, gap="small"):
        isi = {
            n: st.number_input(text(n), 1, MAKS_POPULASI, None, key=f"s_populasi_{kerja.unggahan}_{ke}", placeholder="banyaknya")
            for ke, n in enumerate(nama)
        }
    ada = {n: int(b) for n, b in isi.items() if b is not None}
    if 0 < len(ada) < len(nama):
        st.caption(f"Baru {len(ada)} dari {len(nama)} terisi; dipakai bila semuanya terisi.")
    populasi = Populasi(ada, {}) if len(ada) == len(nama) else None
    if kerja.populasi != populasi:
        kerja.count(populasi)


def answer_scores(kerja: Kerja, rujukan: Rujukan) -> None:
    """Every answer to one question, how many gave it and its score, which can be changed."""
    assert kerja.jawaban is not None
    assert kerja.kode is not None
    semua = [ke for ke, k in enumerate(kerja.kode.kolom) if k.peran == bk.PERTANYAAN]
    if not semua:
        return
    with st.expander("Skor tiap jawaban", icon=":material/tune:"):
        judul = {ke: kerja.kode.kolom[ke].judul for ke in semua}
        ke = st.selectbox("Pertanyaan", semua, format_func=judul.__getitem__, key=f"s_skor_tanya_{len(semua)}") or semua[0]
        k = kerja.kode.kolom[ke]
        isi = next(kolom.isi for kolom in kerja.jawaban.kolom if kolom.judul == k.judul)
        skor = bk.scores(bk.KolomKode(k.judul, k.peran, k.unsur, k.skala, skor=k.skor), scales(rujukan.tabel["skala_jawaban"]))
        if k.balik:
            st.caption("Pertanyaan ini dibalik: skor di bawah dihitung 100 dikurangi skornya.")
        with st.grid(min_column_width=200, gap="small"):
            for jawab, n in Counter(filter(None, isi)).most_common(MAKS_JAWABAN):
                _one_score(kerja, ke, jawab, n, skor.get(key(jawab)))
        st.caption("Kosong berarti tidak dihitung.")


def _one_score(kerja: Kerja, ke: int, jawab: str, banyak: int, skor: float | None) -> None:
    kunci = f"s_nilai_{ke}_{jawab}"
    st.session_state[kunci] = skor
    st.number_input(
        f"{text(jawab)} ({kata.angka(banyak, 0)} orang)", 0.0, 100.0, key=kunci, placeholder="tidak dihitung", format="%.2f",
        on_change=partial(_give, kerja, ke, jawab, kunci),
    )


def _give(kerja: Kerja, ke: int, jawab: str, kunci: str) -> None:
    assert kerja.kode is not None
    k = kerja.kode.kolom[ke]
    kerja.change(ke, bk.KolomKode(k.judul, k.peran, k.unsur, k.skala, k.balik, {**k.skor, jawab: st.session_state[kunci]}))


def _refused(judul: str, salah: list[Temuan]) -> None:
    if salah:
        st.error(judul, icon=":material/error:")
        st.markdown("\n".join(f"- {text(kata.awal_besar(t.sentence()))}." for t in salah[:MAKS_TAMPIL]))
