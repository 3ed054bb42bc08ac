"""Each respondent: region, groups, place in the design, weight; what is wrong is said with its line."""

import hashlib
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ingest.arti.rujukan import Rujukan
from ingest.daerah.wilayah import NASIONAL, Cocok, match
from ingest.jawaban.berkas.isi_jawaban import Isi, narrow
from ingest.jawaban.berkas.kolom_jawaban import MAKS_SEBUT, Jawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.sel.angka import Gaya, decide
from ingest.sel.potongan import Keliru
from ingest.temuan import Ditolak, Temuan, refuse
from store.dasar.kode import province

TANPA_DAERAH = refuse(
    "tidak ada kolom daerah, jadi tidak diketahui dari daerah mana jawaban ini",
    "pilih di kotak Daerah semua jawaban ini (pada baris perintah: --region 63.06)",
)


def respondents(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str = "") -> pd.DataFrame:
    """A row a respondent: responden, kode_wilayah, strata, psu, bobot, populasi_psu, g0, g1 … for its unit and groups, and
    where a column names clusters gugus: by it the same one is known in other files.

    `wilayah`: code of the region for a file that does not say. Where several regions answered each is a stratum of its own, since
    each is asked apart. Raises Ditolak with every line that does not fit.
    """
    daerah = _regions(jawaban, kode, rujukan, wilayah)
    lapis = _strata(daerah, column(jawaban, kode.one(bk.LAPIS)))
    gugus = column(jawaban, kode.one(bk.GUGUS))
    data = pd.DataFrame({
        "responden": np.arange(len(jawaban.nomor)), "kode_wilayah": texts(daerah),
        "strata": pd.Categorical.from_codes(lapis.sandi, pd.Index(lapis.beda, dtype="str")),
        "psu": _numbered(lapis, gugus),
        "bobot": _numbers(jawaban, kode, bk.BOBOT, lambda n: n > 0, "bobot harus angka lebih dari 0", 1.0),
        "populasi_psu": _numbers(jawaban, kode, bk.POPULASI, lambda n: n >= 1, "populasi harus bilangan mulai 1", np.nan),
    })
    check_population(data)
    data = data.assign(**{f"g{ke}": texts(_spelled(column(jawaban, k))) for ke, k in enumerate(groups(kode))})
    return data.assign(gugus=texts(_marked(lapis, gugus))) if kode.one(bk.GUGUS) else data


def column(jawaban: Jawaban, milik: bk.KolomKode | None) -> Isi:
    """The column of the file a codebook names, empty texts for none. Raises Ditolak where only a part of it could be kept."""
    if milik is None:
        return Isi(np.zeros(len(jawaban.nomor), np.uint8), [""])
    isi = next(k for k in jawaban.kolom if k.judul == milik.judul).isi
    if isi.terpotong:
        sebab = "hampir tiap responden menulis isi yang lain, jadi kolom ini tidak dapat dipakai pada berkas sebesar ini"
        raise refuse(sebab, "bulatkan angkanya, atau jadikan kolom ini tidak dipakai", kolom=milik.judul)
    return isi


def _spelled(isi: Isi) -> Isi:
    """Names that differ in capitals and blanks alone in the spelling most gave: "akta kelahiran" and "Akta Kelahiran" are one."""
    milik: dict[str, str] = {}
    for nama, _ in isi.counts().most_common():
        milik.setdefault(" ".join(nama.casefold().split()), nama)
    return Isi(isi.sandi, [milik.get(" ".join(b.casefold().split()), b) for b in isi.beda])


def texts(isi: Isi) -> pd.Series:
    """A text a respondent, none where nothing was written."""
    beda = pd.array([b or None for b in isi.beda], dtype="str")
    return pd.Series(beda.take(isi.sandi.astype(np.intp)))


def _strata(daerah: Isi, lapis: Isi) -> Isi:
    """Region and stratum of each, in the order of their names."""
    lebar = len(lapis.beda)
    ada, sandi = np.unique(daerah.sandi.astype(np.int64) * lebar + lapis.sandi, return_inverse=True)
    nama = np.array([f"{daerah.beda[i // lebar]}|{lapis.beda[i % lebar]}" for i in ada.tolist()], dtype=object)
    urut = np.argsort(nama)
    return Isi(narrow(np.argsort(urut), len(urut))[sandi], nama[urut].tolist())


def _numbered(lapis: Isi, gugus: Isi) -> pd.Series:
    """Units by number in the order of the file, none for respondents who were drawn themselves."""
    nomor = np.full(len(lapis), -1)
    ada = gugus.of([bool(b) for b in gugus.beda])
    nomor[ada] = pd.factorize(lapis.sandi[ada].astype(np.int64) * len(gugus.beda) + gugus.sandi[ada])[0]
    hasil = pd.Series(nomor, dtype="Int64")
    return hasil.mask(hasil < 0)


def _marked(lapis: Isi, gugus: Isi) -> Isi:
    """A fingerprint for each stratum and label instead of the label, '' for respondents who were drawn themselves."""
    lebar = len(gugus.beda)
    ada, sandi = np.unique(lapis.sandi.astype(np.int64) * lebar + gugus.sandi, return_inverse=True)
    return Isi(sandi, [mark(lapis.beda[i // lebar], b) if (b := gugus.beda[i % lebar]) else "" for i in ada.tolist()])


def mark(*bagian: str) -> str:
    """Sixteen digits that stand for some texts."""
    return hashlib.sha256("\0".join(bagian).encode()).hexdigest()[:16]


def groups(kode: bk.BukuKode) -> list[bk.KolomKode]:
    """Columns by which respondents are told apart: the unit first."""
    return [*kode.of(bk.UNIT), *kode.of(bk.KELOMPOK)]


def _regions(jawaban: Jawaban, kode: bk.BukuKode, rujukan: Rujukan, wilayah: str) -> Isi:
    milik = kode.one(bk.DAERAH)
    if milik is None:
        if wilayah not in rujukan.wilayah.nama:
            raise TANPA_DAERAH
        return Isi(np.zeros(len(jawaban.nomor), np.uint8), [wilayah])
    isi = column(jawaban, milik)
    bebas = {i: match(i, (), rujukan.wilayah, usulkan=False) for i in isi.counts()}
    lingkup = {province(h.kode) for h in bebas.values() if isinstance(h, Cocok) and h.kode != NASIONAL}
    hasil = {i: match(i, lingkup, rujukan.wilayah) for i in bebas}
    kodenya = [h.kode if isinstance(h := hasil.get(i), Cocok) else "" for i in isi.beda]
    sebab, cara = "daerah ini tidak dikenal atau berarti lebih dari satu", "tulis nama lengkap atau kodenya"
    _refuse_lines(jawaban, milik, isi, [not k for k in kodenya], sebab, cara)
    sandi, beda = pd.factorize(np.array(kodenya, dtype=object))
    return Isi(narrow(sandi, len(beda))[isi.sandi], beda.tolist())


def _refuse_lines(jawaban: Jawaban, milik: bk.KolomKode, isi: Isi, salah: Sequence[bool], sebab: str, cara: str) -> None:
    """Raises Ditolak with the first lines in which such a text stands; `salah`: by distinct text."""
    baris = np.flatnonzero(isi.of(salah))[:MAKS_SEBUT].tolist()
    if baris:
        raise Ditolak(*(Temuan(jawaban.nomor[b], milik.judul, isi[b], sebab, cara) for b in baris))


def _numbers(
    jawaban: Jawaban, kode: bk.BukuKode, peran: str, sah: Callable[[float], bool], sebab: str, tanpa: float
) -> NDArray[np.float64]:
    milik = kode.one(peran)
    if milik is None:
        return np.full(len(jawaban.nomor), tanpa)
    isi = column(jawaban, milik)
    ada = list(isi.counts())
    gaya = decide(ada, milik.judul)
    angka = {i: _value(i, gaya) if isinstance(gaya, Gaya) else None for i in ada}
    salah = [i in angka and ((n := angka[i]) is None or not sah(n)) for i in isi.beda]
    _refuse_lines(jawaban, milik, isi, salah, sebab, "betulkan di berkas")
    return isi.of([np.nan if (n := angka.get(i)) is None else n for i in isi.beda]).astype(float)


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
