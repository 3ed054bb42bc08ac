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
JARAK = re.compile(r"(?P<tanda>[+-])(?P<jam>\d{1,2}):?(?P<menit>\d\d)?$")
# LimeSurvey notes this year for surveys that keep no time.
TANPA_WAKTU = 1980
# So many cells settle whether the day or the month stands first.
CONTOH = 2000


def moments(isi: Sequence[str]) -> Saat:
    """Moments by second, NaT for what is none or has no time of day.

    A moment with its distance from Greenwich is turned to Greenwich, others stay as written: within one column both can be
    compared only with their own kind. Day or month first is told by the column; where it does not show, the day.
    """
    teks = pd.Series([i.strip() for i in isi], dtype=object)
    bagian = _parts(teks, DEPAN).rename(columns={"satu": "bulan", "dua": "hari"})
    lain = bagian["tahun"].isna()
    if lain.any():
        hari = ("satu", "dua") if _month_first(list(dict.fromkeys(isi))[:CONTOH]) else ("dua", "satu")
        bagian.loc[lain] = _parts(teks[lain], BELAKANG).rename(columns=dict(zip(hari, ("bulan", "hari"))))[list(bagian)]
    return _assembled(bagian)


def share(isi: Sequence[str]) -> float:
    """Which share of what stands in a column are moments, by the first that stand there."""
    ada = list(islice((i for i in isi if i), CONTOH))
    return float((~np.isnat(moments(ada))).mean()) if ada else 0.0


def _parts(teks: pd.Series, pola: re.Pattern[str]) -> pd.DataFrame:
    """The parts of each text that is a moment as a whole, None in those of others."""
    cocok = [pola.fullmatch(t) for t in teks]
    kosong = (None,) * len(pola.groupindex)
    return pd.DataFrame([m.groups() if m else kosong for m in cocok], teks.index, list(pola.groupindex), dtype=object)


def _month_first(isi: Sequence[str]) -> bool:
    putus = PenentuTanggal()
    for nomor, teks in enumerate(isi):
        putus.add(re.split("[ T]", teks.strip(), maxsplit=1)[0], nomor)
    return putus.order() == BULAN_DULU


def _assembled(bagian: pd.DataFrame) -> Saat:
    angka = {k: bagian[k].astype(float).to_numpy() for k in ("tahun", "bulan", "hari", "jam", "menit", "detik")}
    pagi, siang = (bagian["ap"].isin(h).to_numpy(np.bool_) for h in (["a", "A"], ["p", "P"]))
    jam = np.where(pagi | siang, angka["jam"] % 12 + 12 * siang, angka["jam"])
    tanggal = pd.DataFrame({"year": angka["tahun"], "month": angka["bulan"], "day": angka["hari"]})
    hari = pd.to_datetime(tanggal, errors="coerce").to_numpy().astype("datetime64[s]")
    detik = jam * 3600 + angka["menit"] * 60 + np.nan_to_num(angka["detik"]) - _ahead(bagian["zona"])
    sah = (angka["tahun"] > TANPA_WAKTU) & (jam < 24) & ~np.isnan(detik) & ~np.isnat(hari)
    saat = hari + np.nan_to_num(detik).astype("timedelta64[s]")
    return np.where(sah, saat, np.datetime64("NaT", "s"))


def _ahead(zona: pd.Series) -> NDArray[np.float64]:
    """By how many seconds a clock is ahead of Greenwich; names of zones change nothing, a column has one of them."""
    beda = {z: _seconds(z) for z in zona.dropna().unique()}
    return np.asarray(zona.map(beda).fillna(0), float)


def _seconds(zona: str) -> int:
    cocok = JARAK.search(zona)
    if cocok is None:
        return 0
    detik = int(cocok["jam"]) * 3600 + int(cocok["menit"] or 0) * 60
    return -detik if cocok["tanda"] == "-" else detik
