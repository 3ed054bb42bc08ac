"""When answers were begun and sent, as survey tools write it."""

import re
from collections.abc import Sequence
from itertools import islice

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ingest.sel.tanggal import BULAN_DULU, PenentuTanggal

Saat = NDArray[np.datetime64]
JAM = (
    r"[T ,]+(?:pukul |jam )?(?P<jam>\d{1,2})[:.](?P<menit>\d\d)(?:[:.](?P<detik>\d\d)(?:[.,]\d+)?)?"
    r"(?: ?(?P<ap>[ap])\.?m\.?)?"
)
ZONA = r"(?: ?(?P<zona>Z|WIB|WITA|WIT|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d\d)?))?"
DEPAN = re.compile(rf"(?P<tahun>(?:19|20)\d\d)[-/.](?P<satu>\d{{1,2}})[-/.](?P<dua>\d{{1,2}}){JAM}{ZONA}", re.I)
BELAKANG = re.compile(rf"(?P<satu>\d{{1,2}})[-/.](?P<dua>\d{{1,2}})[-/.](?P<tahun>(?:19|20)\d\d){JAM}{ZONA}", re.I)
# LimeSurvey notes this year for surveys that keep no time.
TANPA_WAKTU = 1980
# So many cells settle whether the day or the month stands first.
CONTOH = 2000


def moments(isi: Sequence[str]) -> Saat:
    """Moments by second, NaT for what is none or has no time of day.

    A moment with its distance from Greenwich is turned to Greenwich, others stay as written: within one column both can be
    compared only with their own kind. Day or month first is told by the column; where it does not show, the day.
    """
    teks = pd.Series(isi, dtype="string").str.strip()
    depan, belakang = teks.str.extract(_whole(DEPAN)), teks.str.extract(_whole(BELAKANG))
    bulan_dulu = _month_first(list(dict.fromkeys(isi))[:CONTOH])
    hari = ("satu", "dua") if bulan_dulu else ("dua", "satu")
    depan = depan.rename(columns={"satu": "bulan", "dua": "hari"})
    belakang = belakang.rename(columns=dict(zip(hari, ("bulan", "hari"))))
    return _assembled(depan.where(depan["tahun"].notna(), belakang))


def share(isi: Sequence[str]) -> float:
    """Which share of what stands in a column are moments, by the first that stand there."""
    ada = list(islice((i for i in isi if i), CONTOH))
    return float((~np.isnat(moments(ada))).mean()) if ada else 0.0


def _whole(pola: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"^{pola.pattern}$", re.I)


def _month_first(isi: Sequence[str]) -> bool:
    putus = PenentuTanggal()
    for nomor, teks in enumerate(isi):
        putus.add(re.split("[ T]", teks.strip(), maxsplit=1)[0], nomor)
    return putus.order() == BULAN_DULU


def _assembled(bagian: pd.DataFrame) -> Saat:
    angka = {k: _number(bagian[k]) for k in ("tahun", "bulan", "hari", "jam", "menit", "detik")}
    tanda = bagian["ap"].str.lower().fillna("").to_numpy()
    jam = np.where(tanda == "", angka["jam"], angka["jam"] % 12 + 12 * (tanda == "p"))
    tanggal = pd.DataFrame({"year": angka["tahun"], "month": angka["bulan"], "day": angka["hari"]})
    hari = pd.to_datetime(tanggal, errors="coerce").to_numpy().astype("datetime64[s]")
    detik = jam * 3600 + angka["menit"] * 60 + np.nan_to_num(angka["detik"]) - _ahead(bagian["zona"])
    sah = (angka["tahun"] > TANPA_WAKTU) & (jam < 24) & ~np.isnan(detik) & ~np.isnat(hari)
    saat = hari + np.nan_to_num(detik).astype("timedelta64[s]")
    return np.where(sah, saat, np.datetime64("NaT", "s"))


def _number(teks: pd.Series) -> NDArray[np.float64]:
    return np.asarray(pd.to_numeric(teks).to_numpy(float, na_value=np.nan))


def _ahead(zona: pd.Series) -> NDArray[np.float64]:
    """By how many seconds a clock is ahead of Greenwich; names of zones change nothing, a column has one of them."""
    beda = zona.str.extract(r"(?P<tanda>[+-])(?P<jam>\d{1,2}):?(?P<menit>\d\d)?$")
    jam, menit = (np.nan_to_num(_number(beda[k])) for k in ("jam", "menit"))
    return (jam * 3600 + menit * 60) * np.where(beda["tanda"].fillna("").to_numpy() == "-", -1, 1)
