"""Waves of surveys that are kept: the list, one opened with its scores, its uploads taken back and put back."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

import store
from charts.kalimat import gelombang as kalimat
from charts.kalimat import kata
from ingest.arti.rujukan import Rujukan
from ingest.jawaban.gelombang.gelombang_gabung import Gelombang, waves
from ingest.jawaban.gelombang.gelombang_rusak import CARA, KirimanRusak
from ingest.jawaban.gelombang.gelombang_skor import SkorGelombang, wave_scores
from ingest.jawaban.skor.sebab_sel import SEBELUMNYA
from ingest.temuan import Ditolak
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh
from pages.bersama import hak_halaman as hak
from pages.bersama.naskah import text
from pages.bersama.tabel_angka import show
from pages.survei import survei_banding as banding
from pages.survei import survei_hasil as hasil
from pages.survei.survei_kerja import Kerja
from pages.survei.survei_pilih import choose
from pages.survei.survei_tulis import KUNCI_PESAN, written
from store import CatatanGelombang, SimpananGagal
from survei.rahasia import TERKECIL

BERKAS_INI, TERSIMPAN = "Berkas ini", "Gelombang tersimpan"
MAKS_WILAYAH = 3


@dataclass(frozen=True)
class Kirim:
    """One upload through time, oldest event first, and whether it is counted."""

    catatan: tuple[CatatanGelombang, ...]
    berlaku: bool


def kept_waves() -> list[Gelombang]:
    """Every wave in the store; none, said in words, where it can not be read."""
    try:
        return waves(store.wave_ledger())
    except SimpananGagal as galat:
        st.error(text(galat))
        return []


def wanted(semua: Sequence[Gelombang], berkas: bool) -> bool:
    """Whether the kept waves are to be seen instead of the file: asked where there are both."""
    if not semua or not berkas:
        return bool(semua)
    pilih = st.segmented_control("Yang dilihat", [BERKAS_INI, TERSIMPAN], default=BERKAS_INI, key="s_lihat", required=True)
    return pilih == TERSIMPAN


def section(semua: Sequence[Gelombang], boleh: Boleh, rujukan: Rujukan, terbit: bool) -> None:
    """The list, then what is opened, then two beside each other. `terbit`: whether scores may be published here."""
    st.header("Gelombang tersimpan")
    if pesan := st.session_state.pop(KUNCI_PESAN, ""):
        st.success(text(pesan), icon=":material/check_circle:")
    show(pd.DataFrame([_row(g, rujukan) for g in semua]), alt="Gelombang survei yang tersimpan")
    pilih = choose("Buka gelombang", semua, "s_gelombang")
    if pilih is not None:
        _opened(pilih, boleh, rujukan, terbit)
    banding.compared(semua, rujukan)


def _row(g: Gelombang, rujukan: Rujukan) -> dict[str, str]:
    nama = [rujukan.region_name(w) for w in g.wilayah]
    lebih = [f"{len(nama) - MAKS_WILAYAH} lain"] if len(nama) > MAKS_WILAYAH else []
    akhir = g.riwayat[-1]
    return {
        "Survei": g.awal.nama, "Periode": g.saat, "Daerah": kata.dan([*nama[:MAKS_WILAYAH], *lebih]),
        "Responden": kata.angka(g.jumlah, 0) if g.kiriman else "dicabut", "Kiriman": kata.angka(len(g.kiriman), 0),
        "Terakhir": kalimat.event(akhir.jenis, akhir.oleh, akhir.pada, akhir.pengganti),
    }


def _opened(g: Gelombang, boleh: Boleh, rujukan: Rujukan, terbit: bool) -> None:
    st.subheader(text(g.nama))
    # What became of the uploads is known only once they are read.
    atas = st.container()
    jadi, rusak = _scored(g, rujukan)
    with atas:
        for kirim in uploads(g):
            _upload(kirim, boleh, kirim.catatan[0].kiriman in rusak)
    if jadi is None:
        return
    if (jadi.skor.tabel["alasan"] == SEBELUMNYA).any():
        st.caption(
            f"Sebagian angka tidak ditampilkan karena kiriman yang datang atau pergi terlalu sedikit: dikurangi yang pernah "
            f"ditampilkan, angka itu akan membuka jawaban kurang dari {TERKECIL} orang. Muncul lagi bila tambahannya cukup."
        )
    if jadi.rusak:
        nomor = kata.dan([f"kiriman {c.kiriman}" for c in jadi.rusak])
        st.warning(
            f"Yang pernah dihitung bersama {nomor} menunggu: isinya rusak, jadi tidak diketahui angka mana yang, dikurangi yang "
            f"dahulu tampil, akan membuka jawaban seseorang. Unggah lagi berkasnya atau pulihkan simpanan dari cadangan."
        )
    kerja = Kerja(f"gelombang-{g.awal.kiriman}", g.nama, kode=jadi.jawaban.kode)
    hasil.scores(kerja, jadi.skor, rujukan)
    hasil.publishing(kerja, jadi.skor.tabel, terbit, rujukan)


def _scored(g: Gelombang, rujukan: Rujukan) -> tuple[SkorGelombang | None, set[int]]:
    """The scores and the numbers of uploads that can not be read; why there are none is said."""
    if not g.kiriman:
        st.info("Semua kiriman gelombang ini sudah dicabut. Pulihkan salah satunya untuk melihat skornya.")
        return None, set()
    try:
        with st.spinner("Menghitung …"):
            jadi = wave_scores(g, rujukan)
        return jadi, {c.kiriman for c in jadi.rusak}
    except Ditolak as tolak:
        hasil.refusals(tolak.pesan)
    except KirimanRusak as galat:
        st.error(text(galat), icon=":material/broken_image:")
        return None, {c.kiriman for c in galat.kiriman}
    except SimpananGagal as galat:
        st.error(text(galat))
    return None, set()


def uploads(g: Gelombang) -> list[Kirim]:
    """The uploads of a wave, oldest first."""
    berlaku = {c.kiriman for c in g.kiriman}
    milik: dict[int, list[CatatanGelombang]] = {}
    for c in g.riwayat:
        milik.setdefault(c.kiriman, []).append(c)
    return [Kirim(tuple(isi), k in berlaku) for k, isi in sorted(milik.items())]


def _upload(kirim: Kirim, boleh: Boleh, rusak: bool) -> None:
    """What is known of an upload, and the way to take it back or put it back."""
    awal, akhir = kirim.catatan[0], kirim.catatan[-1]
    keadaan = f"{kalimat.JENIS[akhir.jenis]}{', isinya rusak' if rusak else ''}"
    nama = f"Kiriman {awal.kiriman}: {awal.nama_berkas}, {kata.angka(awal.jumlah, 0)} responden, {keadaan}"
    aksi, gambar = ("Cabut", "draft") if kirim.berlaku else ("Pulihkan", "undo")
    with st.expander(text(nama), icon=f":material/{'broken_image' if rusak else gambar}:"):
        if rusak:
            st.markdown(text(CARA))
        for c in kirim.catatan:
            alasan = f" — “{c.alasan}”" if c.alasan else ""
            st.markdown(f"- {text(kalimat.event(c.jenis, c.oleh, c.pada, c.pengganti) + alasan)}")
        st.caption(f"Sidik jawaban: `{awal.sidik[:16]}`. Yang dicabut tetap tersimpan supaya dapat dipulihkan.")
        if sebab := boleh.alasan if not boleh.ya else pintu.answers_closed(awal.wilayah, awal.buku, boleh):
            hak.closed(f"{aksi} kiriman {awal.kiriman}", f"tutup_kiriman_{awal.kiriman}", sebab)
            return
        with st.form(f"ubah_kiriman_{awal.kiriman}", border=False, enter_to_submit=False):
            orang = hak.person(boleh)
            alasan = st.text_area("Alasan", max_chars=500, key=f"alasan_kiriman_{awal.kiriman}")
            if st.form_submit_button(f"{aksi} kiriman {awal.kiriman}"):
                _carry_out(awal.kiriman, kirim.berlaku, orang, alasan)


def _carry_out(kiriman: int, berlaku: bool, orang: str, alasan: str) -> None:
    tindakan = pintu.withdraw_wave if berlaku else pintu.restore_wave
    written(orang, lambda pelaku: tindakan(kiriman, pelaku, alasan))
