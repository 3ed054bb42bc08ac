"""A codebook proposed from the file: roles by header and content, scales by the answers, elements by words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from ingest.arti.judul_pribadi import named_columns
from ingest.arti.pemetaan_kolom import PERAN_DAERAH
from ingest.arti.pribadi import BAGIAN_KOLOM, kind_of
from ingest.arti.rujukan import Rujukan
from ingest.daerah.wilayah import Cocok, match
from ingest.jawaban.berkas.isi_pilihan import separator
from ingest.jawaban.berkas.kolom_jawaban import Jawaban, KolomJawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.catatan_alat import CATATAN_ALAT, TANDA_KOBO, noted
from ingest.jawaban.kode.centang_pilihan import as_choices
from ingest.jawaban.kode.pertanyaan import closest, element, scale_of_each
from ingest.jawaban.kode.skala_jawaban import scales
from ingest.sel.kata_judul import tokens
from ingest.temuan import refuse

KATA_PERAN: Mapping[str, frozenset[str]] = {
    bk.BOBOT: frozenset({"bobot", "weight", "penimbang"}),
    bk.LAPIS: frozenset({"strata", "stratum", "lapis", "lapisan"}),
    bk.GUGUS: frozenset({"psu", "klaster", "cluster", "gugus"}),
    bk.POPULASI: frozenset({"populasi", "population"}),
}
KATA_UNIT = frozenset(tokens("unit opd dinas satker layanan instansi skpd loket puskesmas kecamatan"))
# Of a survey these make groups of people, not one of them, as long as there are few.
DEMOGRAFI = frozenset(tokens("kelamin gender pendidikan pekerjaan umur usia jabatan golongan"))
# What stands under these is written by hand, however few have written something.
KALIMAT = frozenset(tokens("saran masukan kritik komentar pesan kesan harapan usul usulan sebutkan"))
DAERAH_DIKENAL = 0.8
CONTOH = 200
# Respondents of a larger file by whom its columns are told.
DILIHAT = 50_000
# More different answers than this make no groups that can be shown.
KELOMPOK_MAKS = 12
PANJANG_MAKS = 60
MANDIRI = "mandiri"


def propose(jawaban: Jawaban, rujukan: Rujukan, buku: str = "") -> bk.BukuKode:
    """Every column with its role; `buku`: the kind of survey, '' to tell it by the questions.

    Raises Ditolak where the folder of exports does not know that kind.
    """
    jawaban = jawaban.sample(DILIHAT)
    skala = scales(rujukan.tabel["skala_jawaban"])
    tetap = _choices(jawaban) | {k.letak: bk.KolomKode(k.judul, p) for k in jawaban.kolom if not k.opsi and (p := noted(k))}
    pribadi = _personal(jawaban, rujukan, set(tetap)) - set(tetap)
    sisa = [k for k in jawaban.kolom if k.letak not in pribadi | set(tetap) and not _is_meta(k)]
    peran = {k.letak: r for k in sisa if (r := _design(k) or _region(k, rujukan))}
    cocok = scale_of_each([k for k in sisa if k.letak not in peran], skala)
    tetap |= _joined([k for k in sisa if k.letak not in peran and k.letak not in cocok], jawaban)
    unsur = rujukan.tabel["unsur_survei"]
    lengkap = _kinds([k.judul for k in jawaban.kolom if k.letak in cocok], unsur)
    buku = buku or next(iter(lengkap), MANDIRI)
    if buku not in set(rujukan.tabel["buku_survei"]["buku"]):
        raise refuse(f"folder data dasbor ini tidak mengenal jenis survei “{buku}” (survei/buku_survei.csv)",
                     "minta pengelola menyalin folder data/survei/ bawaan ke folder data itu")
    milik = unsur[unsur["buku"] == buku]
    kolom = [tetap.get(k.letak) or _column(k, pribadi, peran, cocok, milik) for k in jawaban.kolom]
    if buku in lengkap and buku != MANDIRI:
        kolom = [_of_kind(k, unsur[unsur["buku"].isin(lengkap)], buku) for k in kolom]
    return bk.BukuKode(buku, tuple(_single(kolom)))


def _choices(jawaban: Jawaban) -> dict[int, bk.KolomKode]:
    """Choices with a column of their own; the column that holds the same choices joined is not needed beside them."""
    soal = {k.soal for k in jawaban.kolom if k.opsi}
    gabung = [k for k in jawaban.kolom if not k.opsi and k.judul in soal]
    sendiri = {k.letak: as_choices(k) for k in jawaban.kolom if k.opsi}
    return sendiri | {k.letak: bk.KolomKode(k.judul, bk.LEWATI) for k in gabung}


def _joined(kolom: Sequence[KolomJawaban], jawaban: Jawaban) -> dict[int, bk.KolomKode]:
    """Columns of which one cell holds several choices."""
    kobo = bool(TANDA_KOBO & {" ".join(tokens(k.judul)) for k in jawaban.kolom})
    return {k.letak: as_choices(k, p) for k in kolom if (p := separator(k, kobo))}


def _column(
    k: KolomJawaban, pribadi: set[int], peran: Mapping[int, str], cocok: Mapping[int, str], unsur: pd.DataFrame
) -> bk.KolomKode:
    if k.letak in pribadi:
        return bk.KolomKode(k.judul, bk.PRIBADI)
    if k.letak in cocok:
        return bk.KolomKode(k.judul, bk.PERTANYAAN, element(k.judul, unsur), cocok[k.letak])
    return bk.KolomKode(k.judul, peran.get(k.letak) or (bk.LEWATI if _is_meta(k) else _group(k)))


def _personal(jawaban: Jawaban, rujukan: Rujukan, tetap: set[int]) -> set[int]:
    """Places of columns of personal data, by their header or by most of what stands in them; `tetap`: not looked into."""
    judul = [k.judul for k in jawaban.kolom]
    contoh = list(zip(*(k.isi[:CONTOH] for k in jawaban.kolom)))
    semua = named_columns(judul, contoh, rujukan.dictionary(), lambda teks: _is_region(teks, rujukan))
    bernama = [i for i in semua if not (set(tokens(judul[i])) & DEMOGRAFI and len(set(jawaban.kolom[i].isi)) <= KELOMPOK_MAKS)]
    isi = [i for i, k in enumerate(jawaban.kolom) if k.letak not in tetap and _mostly_personal(k)]
    return {jawaban.kolom[i].letak for i in (*bernama, *isi)}


def _mostly_personal(k: KolomJawaban) -> bool:
    isi = Counter(filter(None, k.isi))
    return sum(n for i, n in isi.items() if kind_of(i)) >= BAGIAN_KOLOM * isi.total()


def _is_meta(k: KolomJawaban) -> bool:
    """What a tool notes beside the answers; "Waktu penyelesaian" is an element of satisfaction surveys as well."""
    return k.judul.startswith("_") or " ".join(tokens(k.judul)) in CATATAN_ALAT


def _design(k: KolomJawaban) -> str:
    kata = set(tokens(k.judul))
    return next((p for p, milik in KATA_PERAN.items() if kata & milik), "")


def _region(k: KolomJawaban, rujukan: Rujukan) -> str:
    arti = rujukan.dictionary().read(k.judul)
    if arti is not None and arti.peran in PERAN_DAERAH:
        return bk.DAERAH
    isi = sorted(set(filter(None, k.isi)))[:CONTOH]
    return bk.DAERAH if sum(_is_region(i, rujukan) for i in isi) >= DAERAH_DIKENAL * len(isi) else ""


def _is_region(teks: str, rujukan: Rujukan) -> bool:
    return isinstance(match(teks, (), rujukan.wilayah, usulkan=False), Cocok)


def _group(k: KolomJawaban) -> str:
    beda = set(filter(None, k.isi))
    if not 1 < len(beda) <= KELOMPOK_MAKS or max(map(len, beda)) > PANJANG_MAKS or all(i.isdigit() for i in beda):
        return bk.LEWATI
    if KALIMAT & set(tokens(k.judul)):
        return bk.LEWATI
    return bk.UNIT if KATA_UNIT & set(tokens(k.judul)) else bk.KELOMPOK


def _kinds(judul: Sequence[str], unsur: pd.DataFrame) -> list[str]:
    """The kinds of survey of which all elements are asked about, the one with most of them first: a form may hold two."""
    lengkap = [(-len(m), str(b)) for b, m in unsur.groupby("buku") if {element(j, m) for j in judul} >= set(m["unsur"])]
    return [buku for _, buku in sorted(lengkap)]


def _of_kind(k: bk.KolomKode, unsur: pd.DataFrame, buku: str) -> bk.KolomKode:
    """The column, left out where it asks about no element of its kind of survey, or more closely about one of another.

    `unsur`: the elements of all kinds the form asks about: "pelayanan di luar prosedur" is about cheating, not procedure.
    """
    if k.peran != bk.PERTANYAAN:
        return k
    dekat = {b: closest(k.judul, milik)[0] for b, milik in unsur.groupby("buku")}
    return replace(k, peran=bk.LEWATI, unsur="") if dekat[buku] < max(1, *dekat.values()) else k


def _single(kolom: list[bk.KolomKode]) -> list[bk.KolomKode]:
    """Of roles that there are once the first column keeps it."""
    ada: set[str] = set()
    hasil = []
    for k in kolom:
        lebih = k.peran in bk.TUNGGAL and k.peran in ada
        ada.add(k.peran)
        hasil.append(bk.KolomKode(k.judul, bk.KELOMPOK if k.peran == bk.UNIT else bk.LEWATI) if lebih else k)
    return hasil
