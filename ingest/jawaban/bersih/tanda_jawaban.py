"""Answers that may have been directed or copied: marked, never dropped. Nothing of a device or a person is kept."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import gammainc

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.berkas.waktu_jawaban import Saat, moments
from ingest.jawaban.kode import buku_kode as bk

LURUS, CEPAT, RAMAI, KEMBAR = "lurus", "cepat", "ramai", "kembar"
TANDA = (LURUS, CEPAT, RAMAI, KEMBAR)
MENIT, JAM, HARI = 60, 3600, 86_400
Ya = NDArray[np.bool_]
Angka = NDArray[np.float64]


def marks(jawaban: Jawaban, kode: bk.BukuKode, orang: pd.DataFrame, rujukan: Rujukan) -> dict[str, Ya]:
    """Columns `cepat`, `ramai`, `kembar` of true and false, each only where the file has what tells it.

    `orang`: respondents with groups, scores and choices (`bersih.clean`). Bounds and their reasons: data/survei/tanda_mutu.csv.
    """
    aturan = rujukan.tabel["tanda_mutu"].set_index("tanda")
    if aturan.empty:
        return {}
    batas = {t: (float(b or "nan"), int(s)) for t, b, s in zip(aturan.index, aturan["batas"], aturan["sedikitnya"])}
    kolom = {k.judul: k.isi for k in jawaban.kolom}
    mulai, selesai = (_moments(kode, peran, kolom) for peran in (bk.MULAI, bk.SELESAI))
    saat = mulai if selesai is None else selesai
    hasil: dict[str, Ya] = {}
    if (lama := _duration(kode, kolom, mulai, selesai)) is not None:
        hasil[CEPAT] = too_fast(lama, *batas[CEPAT])
    if saat is not None:
        hasil[RAMAI] = bursts(saat, _units(orang, kode), *batas[RAMAI])
    kiriman, alat = ([_first(kolom[k.judul]) for k in kode.of(peran)] for peran in (bk.KIRIMAN, bk.ALAT))
    if kiriman or alat or saat is not None:
        menit, sedikitnya = batas[KEMBAR]
        hasil[KEMBAR] = _twice(kiriman, len(orang)) | copies(orang, saat, alat, menit, sedikitnya)
    return hasil


def straight(bersih: pd.DataFrame, sedikitnya: int) -> Ya:
    """Who chose answers of one value for all questions, of at least so many."""
    skor = bersih.filter(regex=r"^q\d+$").to_numpy(float)
    ada = ~np.isnan(skor)
    tinggi = np.where(ada, skor, -np.inf).max(axis=1, initial=-np.inf)
    rendah = np.where(ada, skor, np.inf).min(axis=1, initial=np.inf)
    return np.asarray((ada.sum(axis=1) >= sedikitnya) & (tinggi == rendah), np.bool_)


def too_fast(lama: Angka, bagian: float, sedikitnya: int) -> Ya:
    """Who took less than this share of what half of all took; nobody where too few durations are known. `lama`: NaN unknown."""
    tahu = lama[~np.isnan(lama)]
    if len(tahu) < sedikitnya:
        return np.zeros(len(lama), np.bool_)
    return np.asarray(lama < bagian * float(np.median(tahu)))


def bursts(saat: Saat, unit: NDArray[np.int64], peluang: float, sedikitnya: int) -> Ya:
    """Answers in a minute or an hour with more of them than a unit would get one by one in the hours it gets answers at all.

    Poisson, the probability times the number of minutes and hours of all units, so that a survey without bursts is marked once
    in 1/peluang surveys. Times without minutes tell nothing of minutes.
    """
    tahu = ~np.isnat(saat)
    detik = saat[tahu].astype(np.int64)
    data = pd.DataFrame({"unit": unit[tahu], "jam": detik // JAM})
    unit_data = data.groupby("unit")["jam"].agg(["size", "nunique"])
    hasil = np.zeros(len(saat), np.bool_)
    for lebar in (MENIT, JAM):
        if lebar == MENIT and not (detik % JAM).any():
            continue
        data["ke"] = detik // lebar
        banyak = data.groupby(["unit", "ke"])["jam"].transform("size").to_numpy(float)
        wajar = data["unit"].map(unit_data["size"] / unit_data["nunique"]).to_numpy(float) * lebar / JAM
        jendela = float(unit_data["nunique"].sum()) * JAM / lebar
        hasil[tahu] |= (banyak >= sedikitnya) & (gammainc(banyak, wajar) * jendela < peluang)
    return hasil


def copies(
    orang: pd.DataFrame, saat: Saat | None, alat: Sequence[Sequence[str]], menit: float, sedikitnya: int
) -> Ya:
    """Who answered everything as somebody before from the same device, or from the same unit within so many minutes.

    Those who chose one answer for all are left out: they are alike by themselves.
    """
    isi = orang.filter(regex=r"^([qog]\d+|kode_wilayah)$")
    sama = pd.util.hash_pandas_object(isi, index=False).to_numpy()
    cukup = (orang.filter(regex=r"^q\d+$").notna().sum(axis=1) >= sedikitnya).to_numpy() & ~straight(orang, sedikitnya)
    hasil = np.zeros(len(orang), np.bool_)
    for tulisan in alat:
        data = pd.DataFrame({"sama": sama, "alat": tulisan})
        hasil |= cukup & data.duplicated().to_numpy() & np.array([bool(t) for t in tulisan])
    if saat is not None:
        data = pd.DataFrame({"sama": sama, "saat": saat, "ke": range(len(orang))})[cukup & ~np.isnat(saat)]
        data = data.sort_values(["sama", "saat"], kind="stable")
        jarak = data.groupby("sama")["saat"].diff().dt.total_seconds()
        hasil[data.loc[jarak <= menit * MENIT, "ke"].to_numpy()] = True
    return hasil


def _first(isi: Sequence[str]) -> list[str]:
    return [i.strip().casefold() for i in isi]


def _twice(kolom: Sequence[Sequence[str]], banyak: int) -> Ya:
    hasil = np.zeros(banyak, np.bool_)
    for isi in kolom:
        hasil |= pd.Series(isi).duplicated().to_numpy() & np.array([bool(i) for i in isi])
    return hasil


def _moments(kode: bk.BukuKode, peran: str, kolom: Mapping[str, Sequence[str]]) -> Saat | None:
    milik = kode.one(peran)
    return None if milik is None else moments(kolom[milik.judul])


def _duration(kode: bk.BukuKode, kolom: Mapping[str, Sequence[str]], mulai: Saat | None, selesai: Saat | None) -> Angka | None:
    """How long each took, in any unit; NaN for none, for backwards and for more than a day."""
    if (milik := kode.one(bk.LAMA)) is not None:
        teks = pd.Series(kolom[milik.judul], dtype="string").str.strip().str.replace(",", ".")
        lama = pd.to_numeric(teks, errors="coerce").fillna(pd.to_timedelta(teks, errors="coerce").dt.total_seconds())
        return np.where(lama > 0, lama, np.nan).astype(float)
    if mulai is None or selesai is None:
        return None
    detik = (selesai - mulai).astype("timedelta64[s]")
    lama_detik = np.where(np.isnat(detik), np.nan, detik.astype(np.int64).astype(float))
    return np.where((lama_detik > 0) & (lama_detik <= HARI), lama_detik, np.nan)


def _units(orang: pd.DataFrame, kode: bk.BukuKode) -> NDArray[np.int64]:
    """The unit of each answer by number, of a file without units its region."""
    kunci = ["kode_wilayah", *(["g0"] if kode.one(bk.UNIT) else [])]
    return np.asarray(orang.groupby(kunci, dropna=False, sort=False).ngroup(), np.int64)
