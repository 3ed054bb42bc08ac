"""Each respondent: region, groups, place in the design, weight; what is wrong is said with its line."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.daerah.wilayah import NASIONAL, Cocok, match
from ingest.jawaban import buku_kode as bk
from ingest.jawaban.kolom_jawaban import Jawaban, KolomJawaban
from ingest.sel.angka import Gaya, decide
from ingest.sel.potongan import Keliru
from ingest.temuan import Ditolak, Temuan, refuse
from store.kode import province

MAKS_SEBUT = 20
TANPA_DAERAH = refuse(
    "tidak ada kolom daerah, jadi tidak diketahui dari daerah mana jawaban ini",
    "pilih daerahnya (pada baris perintah: --region 63.06)",
)


def respondents(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "") -> pd.DataFrame:
    """A row a respondent: responden, kode_wilayah, strata, psu, bobot, populasi_psu, and g0, g1 … for its unit and groups.

    `wilayah`: code of the region for a file that does not say. Where several regions answered each is a stratum of its own, since
    each is asked apart. Raises Ditolak with every line that does not fit.
    """
    kolom = {k.judul: k for k in jawaban.kolom}
    data = pd.DataFrame({"responden": range(len(jawaban.nomor)), "kode_wilayah": _regions(jawaban, kode, rujukan, wilayah)})
    lapis = _texts(kode, bk.LAPIS, kolom, len(data))
    gugus = _texts(kode, bk.GUGUS, kolom, len(data))
    data["strata"] = [f"{d}|{t}" for d, t in zip(data["kode_wilayah"], lapis)]
    data["psu"] = _numbered([f"{s}|{g}" if g else None for s, g in zip(data["strata"], gugus)])
    data["strata"] = data["strata"].astype("category")
    data["bobot"] = _numbers(jawaban, kode, bk.BOBOT, lambda n: n > 0, "bobot harus angka lebih dari 0", 1.0)
    data["populasi_psu"] = _numbers(jawaban, kode, bk.POPULASI, lambda n: n >= 1, "populasi harus bilangan mulai 1", np.nan)
    check_population(data)
    for ke, k in enumerate(groups(kode)):
        data[f"g{ke}"] = [i or None for i in kolom[k.judul].isi]
    return data


def _numbered(nama: list[str | None]) -> pd.Series:
    """Units by number, none for respondents who were drawn themselves."""
    nomor = pd.Series(pd.factorize(pd.Series(nama, dtype=object))[0], dtype="Int64")
    return nomor.mask(nomor < 0)


def groups(kode: bk.BukuKode) -> list[bk.KolomKode]:
    """Columns by which respondents are told apart: the unit first."""
    return [*kode.of(bk.UNIT), *kode.of(bk.KELOMPOK)]


def _texts(kode: bk.BukuKode, peran: str, kolom: dict[str, KolomJawaban], banyak: int) -> Sequence[str]:
    milik = kode.one(peran)
    return kolom[milik.judul].isi if milik else [""] * banyak


def _regions(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str) -> list[str]:
    milik = kode.one(bk.DAERAH)
    if milik is None:
        if wilayah not in rujukan.wilayah.nama:
            raise TANPA_DAERAH
        return [wilayah] * len(jawaban.nomor)
    isi = next(k for k in jawaban.kolom if k.judul == milik.judul).isi
    bebas = {i: match(i, (), rujukan.wilayah, usulkan=False) for i in set(isi)}
    lingkup = {province(h.kode) for h in bebas.values() if isinstance(h, Cocok) and h.kode != NASIONAL}
    hasil = {i: match(i, lingkup, rujukan.wilayah) for i in bebas}
    salah = [
        Temuan(n, milik.judul, i, "daerah ini tidak dikenal atau berarti lebih dari satu", "tulis nama lengkap atau kodenya")
        for n, i in zip(jawaban.nomor, isi) if not isinstance(hasil[i], Cocok)
    ]
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    return [h.kode for i in isi if isinstance(h := hasil[i], Cocok)]


def _numbers(
    jawaban: Jawaban, kode: bk.BukuKode, peran: str, sah: Callable[[float], bool], sebab: str, tanpa: float
) -> list[float]:
    milik = kode.one(peran)
    if milik is None:
        return [tanpa] * len(jawaban.nomor)
    isi = next(k for k in jawaban.kolom if k.judul == milik.judul).isi
    gaya = decide(isi, milik.judul, jawaban.nomor)
    angka = [_value(i, gaya) if isinstance(gaya, Gaya) else None for i in isi]
    baris = zip(jawaban.nomor, isi, angka)
    salah = [Temuan(n, milik.judul, i, sebab, "betulkan di berkas") for n, i, a in baris if a is None or not sah(a)]
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    return [a for a in angka if a is not None]


def _value(isi: str, gaya: Gaya) -> float | None:
    nilai = gaya.read(isi)
    return None if isinstance(nilai, Keliru) or nilai.angka is None else float(nilai.angka)


def check_population(data: pd.DataFrame) -> None:
    """Of a stratum one number of people is known, and no more answered than there are."""
    salah = list(_population_faults(data))
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])


def _population_faults(data: pd.DataFrame) -> Iterator[Temuan]:
    for strata, milik in data[data["populasi_psu"].notna()].groupby("strata", observed=True):
        nama = str(strata).strip("|").replace("|", ", lapis ")
        n, besar = milik["psu"].nunique() or len(milik), sorted(milik["populasi_psu"].unique())
        if len(besar) > 1:
            sebab = f"populasi {nama} ditulis berbeda: {besar[0]:g} dan {besar[-1]:g}"
            yield Temuan(None, "", "", sebab, "samakan dalam satu lapis")
        elif n > besar[0]:
            sebab = f"yang menjawab di {nama} {n}, lebih banyak daripada populasinya {besar[0]:g}"
            yield Temuan(None, "", "", sebab, "betulkan populasinya")
