"""Of each region how many answers are marked, and its index without them; without them only where somebody chooses so."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.bersih.tanda_jawaban import LURUS, TANDA, Angka, Ya, straight
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.mutu_jawaban import SEDIKITNYA
from ingest.jawaban.skor.skor import scale
from survei.rahasia import TERKECIL

SEMUA = "semua"


def flagged(
    bersih: pd.DataFrame, kode: bk.BukuKode, rujukan: Rujukan, tampil: Collection[str], terkecil: int = TERKECIL
) -> pd.DataFrame:
    """A row a region of `tampil`: kode_wilayah, n (who answered anything); lurus, cepat, ramai, kembar (how many are marked so,
    <NA> where the file does not tell), ditandai (marked in any way), and tanpa_lurus, tanpa_cepat, tanpa_ramai, tanpa_kembar,
    tanpa_semua: the index without them on the scale of the survey, NaN where they, or the others, are too few to be shown apart.

    `bersih`: what `bersih.clean` made.
    """
    tanda = marked(bersih)
    semua = np.logical_or.reduce([t for t in tanda.values() if t is not None])
    skala, bobot = scale(kode.buku, rujukan), _weights(kode)
    menjawab = bersih.filter(regex=r"^q\d+$").notna().any(axis=1).to_numpy()
    baris = []
    for daerah in tampil:
        di_sini = (bersih["kode_wilayah"] == daerah).to_numpy() & menjawab
        isi: dict[str, object] = {"kode_wilayah": daerah, "n": int(di_sini.sum()), "ditandai": int((semua & di_sini).sum())}
        for nama, ada in [*tanda.items(), (SEMUA, semua)]:
            isi |= {} if nama == SEMUA else {nama: pd.NA if ada is None else int((ada & di_sini).sum())}
            isi[f"tanpa_{nama}"] = np.nan if ada is None else _without(bersih[di_sini], ada[di_sini], bobot, skala, terkecil)
        baris.append(isi)
    return pd.DataFrame(baris)


def marked(bersih: pd.DataFrame) -> dict[str, Ya | None]:
    """Who is marked, by kind of mark; None for what the file does not tell."""
    return {
        nama: straight(bersih, SEDIKITNYA) if nama == LURUS
        # Where uploads are put together, one of them may not have told.
        else bersih[nama].eq(True).to_numpy(np.bool_) if nama in bersih else None for nama in TANDA
    }


def set_aside(bersih: pd.DataFrame, tanda: Collection[str]) -> pd.DataFrame:
    """The same respondents, those with one of these marks without their answers: they stay in the design."""
    milik = [t for n, t in marked(bersih).items() if n in tanda and t is not None]
    hasil = bersih.copy()
    if milik:
        hasil.loc[np.logical_or.reduce(milik), list(bersih.filter(regex=r"^[qo]\d+$"))] = np.nan
    return hasil


def _weights(kode: bk.BukuKode) -> Angka:
    """The weight of each question in the index: questions of an element alike, elements of the whole alike."""
    unsur = pd.Series([p.unsur or p.judul for p in kode.of(bk.PERTANYAAN)])
    return np.asarray(1 / unsur.map(unsur.value_counts()) / unsur.nunique(), float)


def _without(milik: pd.DataFrame, ada: Ya, bobot: Angka, skala: tuple[float, float], terkecil: int) -> float:
    skor = milik.filter(regex=r"^q\d+$").to_numpy(float)
    tahu = ~np.isnan(skor)
    berat = (milik["bobot"].to_numpy(float)[:, None] * tahu)[~ada]
    if ada.sum() < terkecil or (~ada).sum() < terkecil or not (berat.sum(axis=0) > 0).all():
        return float("nan")
    rata = (berat * np.nan_to_num(skor[~ada])).sum(axis=0) / berat.sum(axis=0)
    return float(skala[0] + (skala[1] - skala[0]) / 100 * (rata @ bobot))
