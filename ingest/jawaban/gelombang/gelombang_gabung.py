"""Waves out of the ledger, and the uploads of one put together: who answers one questionnaire is one survey."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ingest.jawaban.bersih.responden import check_population, groups
from ingest.jawaban.bersih.tanda_jawaban import TANDA
from ingest.jawaban.gelombang.gelombang import GUGUS, JawabanBersih
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.centang_pilihan import Opsi, options
from ingest.temuan import refuse
from store import CatatanGelombang, wave_uploads

MAKS_SEBUT = 4


@dataclass(frozen=True)
class Gelombang:
    """One wave: all that happened to its uploads, oldest first, and those in force."""

    riwayat: tuple[CatatanGelombang, ...]

    @property
    def kiriman(self) -> tuple[CatatanGelombang, ...]:
        """Its uploads in force, by number."""
        return tuple(wave_uploads(self.riwayat))

    @property
    def awal(self) -> CatatanGelombang:
        """The event that began it, which names it."""
        return self.riwayat[0]

    @property
    def nama(self) -> str:
        """'SKM Kabupaten Tapin, semester 1 2025'."""
        return f"{self.awal.nama}, {self.saat}"

    @property
    def saat(self) -> str:
        """'semester 1 2025'."""
        return f"{self.awal.periode} {self.awal.tahun}"

    @property
    def wilayah(self) -> tuple[str, ...]:
        """Codes of the regions that answered, in order."""
        return tuple(sorted({w for c in self.kiriman or self.riwayat for w in c.wilayah.split(",")}))

    @property
    def jumlah(self) -> int:
        """Respondents in force."""
        return sum(c.jumlah for c in self.kiriman)

    @property
    def nomor(self) -> tuple[int, ...]:
        """Numbers of its uploads in force."""
        return tuple(c.kiriman for c in self.kiriman)

    @property
    def pertanyaan(self) -> frozenset[str]:
        """Headers of the questions of its last upload."""
        return frozenset(p.judul for p in bk.from_json(self.riwayat[-1].kode).of(bk.PERTANYAAN))


def waves(catatan: Iterable[CatatanGelombang]) -> list[Gelombang]:
    """Every wave of a ledger, the latest year first, then by name and the last that was touched."""
    milik: dict[tuple[str, str, int, str], list[CatatanGelombang]] = {}
    for c in catatan:
        milik.setdefault(c.gelombang, []).append(c)
    semua = [Gelombang(tuple(isi)) for isi in milik.values()]
    return sorted(semua, key=lambda g: (-g.awal.tahun, g.awal.nama.casefold(), -g.riwayat[-1].urut))


def seen(gelombang: Gelombang, semua: Iterable[Gelombang]) -> list[tuple[int, ...]]:
    """Uploads that were in force together, one state after the other until the present one of a wave, each once.

    Those of other waves with the same questions in one of its regions too, where the same people may stand: a year holds its
    half-years. Writes of one moment are one step.
    """
    keluarga = [g for g in semua if g.awal.gelombang == gelombang.awal.gelombang or _akin(g, gelombang)]
    catatan = sorted((c for g in keluarga for c in g.riwayat), key=lambda c: c.urut)
    hasil: list[tuple[int, ...]] = []
    sampai: dict[tuple[str, str, int, str], list[CatatanGelombang]] = {}
    for (_, _, kunci), langkah in groupby(catatan, key=lambda c: (c.pada, c.oleh, c.gelombang)):
        sampai[kunci] = [*sampai.get(kunci, []), *langkah]
        kini = tuple(c.kiriman for c in wave_uploads(sampai[kunci]))
        if kini and kini not in hasil:
            hasil.append(kini)
    return hasil[: hasil.index(gelombang.nomor) + 1]


def _akin(satu: Gelombang, lain: Gelombang) -> bool:
    wilayah = [{w for c in g.riwayat for w in c.wilayah.split(",")} for g in (satu, lain)]
    return satu.awal.buku == lain.awal.buku and bool(wilayah[0] & wilayah[1]) and satu.pertanyaan == lain.pertanyaan


def together(kiriman: Sequence[JawabanBersih]) -> JawabanBersih:
    """All answers of several uploads of one questionnaire.

    Groups that one of them lacks are empty there; a cluster of one label and stratum is one in all of them. Raises Ditolak where
    the questions, their scales or the population of a stratum differ.
    """
    awal = kiriman[0]
    for lain in kiriman[1:]:
        _same_questions(awal.kode, lain.kode)
    kode = _with_groups(awal.kode, [k for lain in kiriman[1:] for k in groups(lain.kode)])
    kode = _with_choices(kode, [o for lain in kiriman[1:] for o in options(lain.kode)])
    bagian = [_by_headers(satu, kode) for satu in kiriman]
    semua = pd.concat(bagian, ignore_index=True).astype({"strata": "category"})
    asal = np.repeat(np.arange(len(bagian)), [len(b) for b in bagian])
    semua = semua.assign(responden=np.arange(len(semua)), psu=_units(semua, asal))
    if semua["populasi_psu"].notna().groupby(semua["strata"], observed=True).nunique().gt(1).any():
        raise refuse("populasi hanya disebut oleh sebagian kirimannya", "sebut di semua kiriman, atau tidak di satu pun")
    check_population(semua)
    return JawabanBersih(semua, kode)


def _units(orang: pd.DataFrame, asal: NDArray[np.int64]) -> pd.Series:
    """Units by number: one label in one stratum is one, in whichever uploads it stands; without labels each has its own."""
    sendiri = pd.Series(asal, orang.index).astype(str) + "/" + orang["psu"].astype("Int64").astype(str)
    nomor = pd.factorize(orang[GUGUS].fillna(sendiri).where(orang["psu"].notna()))[0]
    return pd.Series(nomor, orang.index, dtype="Int64").mask(nomor < 0)


def shared_clusters(lama: JawabanBersih, baru: JawabanBersih) -> int:
    """How many clusters have the same label in the same stratum in both."""
    dua = [set(j.orang[GUGUS].dropna()) if GUGUS in j.orang else set() for j in (lama, baru)]
    return len(dua[0] & dua[1])


def unlabelled_clusters(jawaban: JawabanBersih) -> bool:
    """Whether there are clusters that can not be known again in another upload."""
    tanpa = jawaban.orang[GUGUS].isna() if GUGUS in jawaban.orang else True
    return bool((jawaban.orang["psu"].notna() & tanpa).any())


def same_rows(lama: JawabanBersih, baru: JawabanBersih) -> int:
    """How many rows of the new answers stand, answer for answer and group for group, in the old ones too."""
    kunci = [content(j, *common(lama.kode, baru.kode)).value_counts() for j in (lama, baru)]
    return int(pd.concat(kunci, axis=1).dropna().min(axis=1).sum())


def common(satu: bk.BukuKode, lain: bk.BukuKode) -> tuple[list[str], list[str]]:
    """Headers of groups and of questions that both have."""
    kelompok, tanya = {k.judul for k in groups(lain)}, {p.judul for p in lain.of(bk.PERTANYAAN)}
    return [k.judul for k in groups(satu) if k.judul in kelompok], [p.judul for p in satu.of(bk.PERTANYAAN) if p.judul in tanya]


def content(jawaban: JawabanBersih, kelompok: Sequence[str], pertanyaan: Sequence[str]) -> pd.Series:
    """A number for each respondent that is the same for those of one region, groups and answers."""
    letak = {k.judul: f"g{ke}" for ke, k in enumerate(groups(jawaban.kode))}
    letak |= {p.judul: f"q{ke}" for ke, p in enumerate(jawaban.kode.of(bk.PERTANYAAN))}
    kata = jawaban.orang[["kode_wilayah", *(letak[j] for j in kelompok)]].astype(object)
    isi = pd.concat([kata.where(kata.notna(), ""), jawaban.orang[[letak[j] for j in pertanyaan]].astype(float)], axis=1)
    return pd.Series(pd.util.hash_pandas_object(isi.set_axis(range(isi.shape[1]), axis=1), index=False))


def _same_questions(satu: bk.BukuKode, lain: bk.BukuKode) -> None:
    dua = [{(p.judul, p.unsur, p.skala, p.balik) for p in kode.of(bk.PERTANYAAN)} for kode in (satu, lain)]
    beda = sorted({judul for judul, *_ in dua[0] ^ dua[1]})
    if not beda:
        return
    sebut = ", ".join(beda[:MAKS_SEBUT]) + (f", dan {len(beda) - MAKS_SEBUT} lain" if len(beda) > MAKS_SEBUT else "")
    raise refuse(
        f"pertanyaan, unsur, atau skalanya tidak sama dengan kiriman yang sudah ada: {sebut}",
        "pakai buku kode gelombang ini, atau simpan sebagai gelombang lain",
    )


def _with_groups(kode: bk.BukuKode, lain: Sequence[bk.KolomKode]) -> bk.BukuKode:
    ada = {k.judul for k in groups(kode)}
    tambah = {k.judul: bk.KolomKode(k.judul, bk.KELOMPOK) for k in lain if k.judul not in ada}
    tetap = tuple(k for k in kode.kolom if k.judul not in tambah)
    return replace(kode, kolom=(*tetap, *tambah.values()))


def _by_headers(jawaban: JawabanBersih, kode: bk.BukuKode) -> pd.DataFrame:
    """The answers with their groups and questions in the order of another codebook."""
    punya = {k.judul: f"g{ke}" for ke, k in enumerate(groups(jawaban.kode))}
    tanya = {p.judul: f"q{ke}" for ke, p in enumerate(jawaban.kode.of(bk.PERTANYAAN))}
    orang = jawaban.orang
    tanda = [t for t in TANDA if t in orang]
    isi = orang[["responden", "kode_wilayah", "strata", "psu", "bobot", "populasi_psu", *tanda]].astype({"strata": str})
    isi[GUGUS] = orang[GUGUS].astype(object) if GUGUS in orang else None
    for ke, k in enumerate(groups(kode)):
        isi[f"g{ke}"] = orang[punya[k.judul]] if k.judul in punya else None
    isi = isi.assign(**{f"q{ke}": orang[tanya[p.judul]] for ke, p in enumerate(kode.of(bk.PERTANYAAN))})
    return isi.assign(**{f"o{ke}": _ticked(o, jawaban) for ke, o in enumerate(options(kode))})


def _ticked(opsi: Opsi, jawaban: JawabanBersih) -> pd.Series:
    """Who took a choice; of an upload in which nobody did, nobody of those who were asked."""
    punya = {o: f"o{ke}" for ke, o in enumerate(options(jawaban.kode))}
    if opsi in punya:
        return jawaban.orang[punya[opsi]]
    sesoal = next((jawaban.orang[k] for o, k in punya.items() if o.soal == opsi.soal), None)
    return pd.Series(float("nan"), jawaban.orang.index) if sesoal is None else sesoal * 0.0


def _with_choices(kode: bk.BukuKode, lain: Sequence[Opsi]) -> bk.BukuKode:
    ada = set(options(kode))
    tambah = [
        bk.KolomKode(f"{o.soal}/{o.opsi}", bk.PILIHAN, o.soal, skor={o.opsi: None}) for o in dict.fromkeys(lain) if o not in ada
    ]
    return replace(kode, kolom=(*kode.kolom, *tambah))
