"""Columns of personal data by their header, looked at beside what stands in them."""

import re
from collections.abc import Callable, Sequence

from ingest.arti.kamus import ORANG, Kamus
from ingest.arti.orang import looks_personal, names_body
from ingest.arti.pemetaan import PRIBADI
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import clean, missing_reason

# What questionnaires put around the name of a field.
KUESIONER = frozenset(
    tokens("profil identitas data biodata informasi responden anda saudara bapak ibu pengisi informan narasumber")
)
# Words after which a field is one of a body, and words of what is counted over many people.
LEMBAGA = frozenset(tokens(
    "kantor instansi dinas situs website web laman url tautan opd unit lembaga perangkat sekretariat puskesmas sekolah layanan "
    "satker badan kecamatan aplikasi program kegiatan inovasi"
))
BANYAK = frozenset(tokens("jumlah banyak banyaknya persen persentase rata rerata kelompok kategori rentang penduduk cakupan n"))
# What somebody does: a person where the cells read like people, else an office.
PELAKU = frozenset(tokens(
    "enumerator surveyor pewawancara petugas operator verifikator pelapor terlapor bupati walikota gubernur kepala ketua "
    "koordinator anggota camat lurah inspektur sekretaris pengisi pemohon pengadu pejabat pegawai admin narasumber oleh"
))
ALAMAT = "alamat"
BERALAMAT = re.compile(
    r"\b(?:kantor|dinas|badan|gedung|puskesmas|rsud|rumah sakit|sekretariat|inspektorat|sekolah|mal pelayanan|balai kota"
    r"|balaikota|mpp|uptd?|samsat|pemda|pemkab|pemkot|pemko|pemprov)\b", re.I,
)
# A figure as tables hold them; longer rows of digits are numbers of something.
ANGKA = re.compile(r"-?[0-9]{1,7}(?:[.,][0-9]+)*")
Daerah = Callable[[str], bool]


def named_columns(judul: Sequence[str], contoh: Sequence[Sequence[str]], kamus: Kamus, daerah: Daerah) -> list[int]:
    """Columns whose header names personal data; where it may name an office as well, only when people stand in it."""
    isi = [[b[i] for b in contoh if missing_reason(b[i]) is None] for i in range(len(judul))]
    return [i for i, j in enumerate(judul) if _personal(j, isi[i], kamus, daerah)]


def _personal(judul: str, isi: Sequence[str], kamus: Kamus, daerah: Daerah) -> bool:
    """By the header as it stands, without the words of questionnaires, by a phrase in it, or by who is named.

    A phrase among words not understood counts over what is no figure: how many wrote by WhatsApp is one.
    """
    kata = set(tokens(judul))
    for teks in (judul, " ".join(k for k in tokens(judul) if k not in KUESIONER)):
        arti = kamus.read(teks)
        if arti is not None and arti.peran == ORANG:
            return _holds_people(isi, daerah)
        if arti is not None and arti.peran == PRIBADI:
            return not _office_address(kata, isi)
        if arti is not None:
            return False
    if kata & (LEMBAGA | BANYAK) and not (kata & PELAKU and _mostly(isi, looks_personal)):
        return False
    if kamus.holds(judul, PRIBADI) and not _mostly(isi, _is_figure):
        return not _office_address(kata, isi)
    return bool(kata & PELAKU or kamus.holds(judul, ORANG)) and _mostly(isi, lambda s: looks_personal(s) and not daerah(s))


def _office_address(kata: set[str], isi: Sequence[str]) -> bool:
    """Whether a column of addresses holds those of bodies, by its header or by most of its cells."""
    return ALAMAT in kata and (bool(kata & LEMBAGA) or _mostly(isi, lambda teks: bool(BERALAMAT.search(teks))))


def _mostly(isi: Sequence[str], sifat: Callable[[str], bool]) -> bool:
    return sum(1 for teks in isi if sifat(teks)) * 2 > len(isi)


def _is_figure(teks: str) -> bool:
    return ANGKA.fullmatch(clean(teks)) is not None


def _holds_people(isi: Sequence[str], daerah: Daerah) -> bool:
    return bool(isi) and not _mostly(isi, lambda s: daerah(s) or names_body(s) or _is_figure(s))
