"""One file on its way through the upload page: kept for the session, checked again after every answer."""

import contextlib
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

import queries
import store
from charts.kalimat import unggah as kalimat
from ingest.arti.pemetaan import Pemetaan, PetaKolom
from ingest.baca.keamanan import MAKS_BERKAS, MIB, clean_name
from ingest.hasil import Hasil
from ingest.jalan import Kabar, Permintaan, check
from ingest.periksa import banding_angka as banding
from ingest.terbit import terbit
from ingest.terbit.hak import Pelaku
from ingest.terbit.terpisah import check_apart, publish_apart, worthwhile
from pages.bersama import titipan
from pages.bersama.titipan import Titipan
from store import Hasil as HasilTerbit
from store import SimpananGagal, Sumber

KUNCI = "_kerja_unggah"
KUNCI_KE = "_unggahan_ke"


@dataclass
class Kerja:
    """The file on disk, what the analyst has said about it, and the outcome of the last check.

    unggahan: Streamlit's id of the upload. jenis: kind of source chosen, '' while none is. pesan: what moved in the
    meantime, said above the new preview. judul: of the source, by the page that handed the file over.
    """

    unggahan: str
    nama: str
    ukuran: int
    folder: tempfile.TemporaryDirectory[str]
    jawaban: dict[str, str] = field(default_factory=dict)
    pemetaan: dict[str, object] | None = None
    jenis: str = ""
    hasil: Hasil | None = None
    pesan: str = ""
    judul: str = ""

    @property
    def berkas(self) -> Path:
        """The bytes as they were uploaded."""
        return Path(self.folder.name) / "berkas"

    @property
    def ruang(self) -> Path:
        """Where a process of its own works on them."""
        ruang = Path(self.folder.name) / "ruang"
        ruang.mkdir(exist_ok=True)
        return ruang

    @property
    def jenis_sumber(self) -> str:
        """Kind of source the comparison is made for: as long as nobody has said, one that outranks no official figure."""
        return self.jenis or banding.JENIS_BAWAAN

    def answer(self, jawaban: dict[str, str]) -> None:
        """Take answers over; '' takes an answer back. The next run checks again."""
        self.jawaban = {k: v for k, v in {**self.jawaban, **jawaban}.items() if v}
        self.forget()

    def choose_dataset(self, himpunan: str) -> None:
        """Another dataset: columns and questions start anew."""
        tetap = {k: v for k, v in self.jawaban.items() if k in ("tabel", "encoding", "pemisah")}
        self.pemetaan, self.jenis = None, ""
        self.jawaban = {}
        self.answer({**tetap, "himpunan": himpunan})

    def choose_table(self, nomor: str) -> None:
        """Another table of the file: everything about the old one is void."""
        self.pemetaan = None
        self.jawaban = {k: v for k, v in self.jawaban.items() if k in ("encoding", "pemisah")}
        self.answer({"tabel": nomor})

    def map_column(self, letak: int, kolom: PetaKolom) -> None:
        """Give one column another meaning; facts for all rows are found again."""
        assert self.hasil is not None
        assert self.hasil.pemetaan is not None
        lama = self.hasil.pemetaan
        isi = tuple(kolom if i == letak else k for i, k in enumerate(lama.kolom))
        self.pemetaan = Pemetaan(lama.himpunan, isi).to_json()
        self.forget()

    def choose_kind(self, jenis: str) -> None:
        """Another kind of source: only the comparison is made again."""
        self.jenis = jenis
        self.compare()

    def compare(self) -> None:
        """Compare with what is in force, for the kind of source chosen."""
        h = self.hasil
        if h is not None and h.tampung is not None and not h.jumlah_galat and h.jenis != self.jenis_sumber:
            h.perubahan, h.jenis = banding.compare(h.tampung, self.jenis_sumber), self.jenis_sumber

    def forget(self) -> None:
        """Drop the outcome; the next run checks again, on the newest version."""
        if self.hasil is not None:
            self.hasil.close()
        self.hasil = None
        shutil.rmtree(self.ruang, ignore_errors=True)


def at_work() -> Kerja | None:
    """The file this session is busy with."""
    return st.session_state.get(KUNCI)


def take(pilihan: UploadedFile | None) -> Kerja | None:
    """The work on an upload, else on what another page handed over; started when it is a new one, dropped when removed."""
    kerja = at_work()
    unggahan = pilihan or titipan.handed_over()
    if unggahan is None or unggahan.size > MAKS_BERKAS:
        drop()
        return None
    if kerja is None or kerja.unggahan != unggahan.file_id:
        drop()
        kerja = st.session_state[KUNCI] = _start(unggahan)
    return kerja


def drop() -> None:
    """Forget the file of this session and what was held for it."""
    kerja = st.session_state.pop(KUNCI, None)
    if kerja is not None:
        kerja.forget()
        kerja.folder.cleanup()


def another() -> None:
    """Empty the uploader for the next file."""
    drop()
    titipan.put_away()
    st.session_state[KUNCI_KE] = st.session_state.get(KUNCI_KE, 0) + 1


def too_big(unggahan: UploadedFile) -> str:
    """Why a file is not even looked at; '' when it is small enough."""
    if unggahan.size <= MAKS_BERKAS:
        return ""
    return (
        f"Berkas {clean_name(unggahan.name)} {kalimat.size(unggahan.size)}; batasnya {MAKS_BERKAS // MIB} MB. "
        "Bagi menjadi beberapa berkas, atau simpan sebagai CSV atau Parquet."
    )


def checked(kerja: Kerja) -> Hasil:
    """The outcome of the check, made now with progress on the page unless nothing has changed since."""
    if kerja.hasil is None:
        with st.empty():
            bilah = st.progress(0.0, "Membuka berkas …")
            kerja.hasil = _check(kerja, lambda tahap, baris: bilah.progress(*kalimat.progress(tahap, baris, 0)))
            bilah.empty()
    return kerja.hasil


def _check(kerja: Kerja, kabar: Kabar) -> Hasil:
    minta = Permintaan(
        asal=kerja.berkas, nama=kerja.nama, pemetaan=kerja.pemetaan, jawaban=kerja.jawaban, jenis_sumber=kerja.jenis,
    )
    return check_apart(minta, kerja.ruang, kabar) if worthwhile(kerja.ukuran) else check(minta, kabar)


def publish(kerja: Kerja, pelaku: Pelaku, sumber: Sumber, alasan: str) -> HasilTerbit:
    """Publish what was checked. Raises as terbit.publish does."""
    assert kerja.hasil is not None
    if worthwhile(kerja.ukuran):
        akhir = publish_apart(kerja.hasil, kerja.berkas, pelaku, sumber, alasan, kerja.ruang)
        _show_at_once()
        return akhir
    return terbit.publish(kerja.hasil, kerja.berkas, pelaku, sumber, alasan)


def _show_at_once() -> None:
    """Build the new version before its publisher is told that everybody sees it; others still see the one before."""
    with contextlib.suppress(SimpananGagal):
        queries.run("tahun", store.versi())


def _start(unggahan: UploadedFile | Titipan) -> Kerja:
    kerja = Kerja(unggahan.file_id, clean_name(unggahan.name), unggahan.size, tempfile.TemporaryDirectory(prefix="unggah_"))
    if isinstance(unggahan, Titipan):
        isi, kerja.judul = unggahan.stream(), unggahan.judul
    else:
        isi = unggahan
    isi.seek(0)
    try:
        with kerja.berkas.open("wb") as tujuan:
            shutil.copyfileobj(isi, tujuan)
    except OSError:
        kerja.folder.cleanup()
        raise
    return kerja
