"""The file of answers of a session: read once, its codebook as people correct it, its scores while nothing changes."""

from dataclasses import dataclass, field, replace

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ingest.arti.rujukan import Rujukan, references
from ingest.baca.keamanan import MIB, clean_name
from ingest.jawaban.berkas.baca_jawaban import read_answers
from ingest.jawaban.berkas.contoh import example
from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.gelombang.gelombang import JawabanBersih
from ingest.jawaban.kode.buku_kode import LEWATI, TUNGGAL, BukuKode, KolomKode
from ingest.jawaban.kode.tabel_populasi import Populasi, with_populations
from ingest.jawaban.kode.usul_kode import propose
from ingest.jawaban.skor.bobot_populasi import by_population, can_weight, other_way
from ingest.jawaban.skor.skor import Skor, score_clean
from ingest.jawaban.skor.tanda_mutu import set_aside
from ingest.temuan import Ditolak, PerluPilihan, Temuan

KUNCI = "_kerja_survei"
# The file itself lies in the server's memory, and of its scores eight bytes an answer.
MAKS_BERKAS = 100 * MIB
# Whoever gives a larger file sees how far reading has come, and may stop it as any run of a page.
BESAR = MIB
CONTOH, NAMA_CONTOH = "contoh", "contoh-survei.csv"
TEBAK_PEMISAH = Temuan(None, "", "", "pemisah kolomnya dapat dibaca dengan dua cara", "simpan sebagai XLSX, lalu unggah lagi")


@dataclass
class Kerja:
    """A file, or why it can not be read; `wilayah`: code of its region where no column says.

    `bersih`: its answers as they may be kept, there once it is scored. `tanpa`: marks of answers that are left out of the scores.
    `berbobot`: scores by weights of populations; `lain`: indices that are told without them too.
    """

    unggahan: str
    nama: str
    jawaban: Jawaban | None = None
    kode: BukuKode | None = None
    wilayah: str = ""
    salah: list[Temuan] = field(default_factory=list)
    skor: Skor | None = None
    bersih: JawabanBersih | None = None
    tanpa: frozenset[str] = frozenset()
    populasi: Populasi | None = None
    berbobot: bool = False
    lain: pd.DataFrame | None = None

    def change(self, ke: int, kolom: KolomKode) -> None:
        """Take a column for something else; of roles that there are once the column that had it loses it."""
        assert self.kode is not None
        tunggal = kolom.peran in TUNGGAL
        isi = [replace(k, peran=LEWATI) if tunggal and k.peran == kolom.peran else k for k in self.kode.kolom]
        isi[ke] = kolom
        self.kode = replace(self.kode, kolom=tuple(isi))
        self.skor = None

    def choose_kind(self, buku: str, rujukan: Rujukan) -> None:
        """Another kind of survey: its elements are looked for anew."""
        assert self.jawaban is not None
        self.kode, self.skor = propose(self.jawaban, rujukan, buku), None

    def choose_region(self, wilayah: str) -> None:
        """The region of all answers."""
        self.wilayah, self.skor = wilayah, None

    def use(self, kode: BukuKode) -> None:
        """The codebook of an earlier wave."""
        self.kode, self.skor = kode, None

    def leave_out(self, tanda: frozenset[str]) -> None:
        """Marked answers the scores are counted without; what is kept holds all."""
        self.tanpa, self.skor = tanda, None

    def count(self, populasi: Populasi | None) -> None:
        """How many people each unit has, told in a table."""
        self.populasi, self.skor = populasi, None

    def weigh(self, ya: bool) -> None:
        """Scores by weights of populations, or without."""
        self.berbobot, self.skor = ya, None

    def scored(self, rujukan: Rujukan) -> Skor | None:
        """The scores, or None with `salah` saying why there are none."""
        assert self.jawaban is not None
        assert self.kode is not None
        if self.skor is None:
            self.salah, self.bersih, self.lain = [], None, None
            try:
                tabel = self.populasi
                jawaban, kode = with_populations(self.jawaban, self.kode, tabel) if tabel else (self.jawaban, self.kode)
                self.bersih = JawabanBersih(clean(jawaban, kode, rujukan, self.wilayah), self.kode)
                self.skor = self._counted(set_aside(self.bersih.orang, self.tanpa), rujukan)
            except Ditolak as tolak:
                self.salah = tolak.pesan
        return self.skor

    def _counted(self, orang: pd.DataFrame, rujukan: Rujukan) -> Skor:
        """The scores as they are weighted; with weights of populations beside what they would be without."""
        assert self.kode is not None
        tanpa = score_clean(orang, self.kode, rujukan)
        self.berbobot = self.berbobot and can_weight(orang, self.kode)
        if not self.berbobot:
            return tanpa
        dengan = score_clean(by_population(orang), self.kode, rujukan)
        self.lain = other_way(dengan.tabel, tanpa.tabel, orang)
        return dengan


def take(unggahan: UploadedFile | None) -> Kerja | None:
    """The work on a file, begun anew for another one; None without a file, unless the example is tried."""
    kerja: Kerja | None = st.session_state.get(KUNCI)
    if unggahan is None:
        if kerja is not None and kerja.unggahan == CONTOH:
            return kerja
        st.session_state.pop(KUNCI, None)
        return None
    if kerja is None or kerja.unggahan != unggahan.file_id:
        kerja = st.session_state[KUNCI] = _read(unggahan)
    return kerja


def try_example() -> None:
    """Work on the invented file as if it had been uploaded."""
    isi = example(references(angka=False))
    st.session_state[KUNCI] = _opened(Kerja(CONTOH, NAMA_CONTOH), isi)


def leave_example() -> None:
    """Back to where a file is asked for."""
    st.session_state.pop(KUNCI, None)


def _read(unggahan: UploadedFile) -> Kerja:
    kerja = Kerja(unggahan.file_id, clean_name(unggahan.name))
    if unggahan.size > MAKS_BERKAS:
        sebab = f"berkas ini lebih besar daripada {MAKS_BERKAS // MIB} MB"
        kerja.salah = [Temuan(None, "", "", sebab, "bagi menurut daerah, atau pakai perintah python -m ingest survey --clean")]
        return kerja
    return _opened(kerja, unggahan.getvalue())


def _opened(kerja: Kerja, isi: bytes) -> Kerja:
    bilah = st.progress(0.0, "Membaca berkas …") if len(isi) > BESAR else None

    def told(bagian: float, sisa: float) -> None:
        if bilah is not None:
            bilah.progress(bagian, f"Membaca berkas … {bagian:.0%}, kira-kira {sisa:.0f} detik lagi")

    try:
        jawaban = read_answers(isi, kerja.nama, told)
        kerja.jawaban, kerja.kode = jawaban, propose(jawaban, references(angka=False))
    except PerluPilihan:
        kerja.salah = [TEBAK_PEMISAH]
    except Ditolak as tolak:
        kerja.salah = tolak.pesan
    if bilah is not None:
        bilah.empty()
    return kerja
