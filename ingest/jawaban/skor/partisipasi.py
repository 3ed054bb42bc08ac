"""Who has answered, by region, unit and group, and how many answers are still needed for a margin that is wanted."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ingest.jawaban.bersih.responden import groups
from ingest.jawaban.kode import buku_kode as bk
from survei.ukuran_sampel import more_needed

# Of a cell that is not shown nothing is known but that it has somebody.
Sel = tuple[str, str, str]


def participation(tabel: pd.DataFrame, jauh: float, populasi: Mapping[Sel, int]) -> pd.DataFrame:
    """A row a region, unit or group: kode_wilayah, kelompok, isi, n, singkat, populasi, bagian (0-1), jauh_kini (points),
    perlu.

    `tabel`: of `skor.Skor`. `jauh`: half an interval, in points. `populasi`: people by kode_wilayah, kelompok, isi. NaN and NA
    where it is not known; `perlu` is NA where the margin is not.
    """
    isi = tabel[tabel["unsur"] == ""].reset_index(drop=True)
    sel = list(zip(isi["kode_wilayah"], isi["kelompok"], isi["isi"]))
    orang = pd.array([populasi.get(s) for s in sel], dtype="Int64")
    kini = ((isi["atas"] - isi["bawah"]) / 2).to_numpy(float)
    perlu = [
        None if np.isnan(j) or n is pd.NA else more_needed(int(n), j, jauh, None if p is pd.NA else max(int(p), int(n)))
        for n, j, p in zip(isi["n"], kini, orang)
    ]
    return isi[["kode_wilayah", "kelompok", "isi", "n", "singkat"]].assign(
        populasi=orang, bagian=isi["n"].astype("Float64") / orang, jauh_kini=kini, perlu=pd.array(perlu, dtype="Int64"))


def populations(bersih: pd.DataFrame, kode: bk.BukuKode) -> dict[Sel, int]:
    """People of each region, unit and group that strata of people make up; `bersih`: what `bersih.clean` made."""
    hasil: dict[Sel, int] = {}
    for kolom, judul in [(None, ""), *((f"g{ke}", k.judul) for ke, k in enumerate(groups(kode)))]:
        data = pd.DataFrame({
            "kode_wilayah": bersih["kode_wilayah"], "isi": "" if kolom is None else bersih[kolom].astype(object),
            "strata": bersih["strata"].astype(str), "orang": bersih["populasi_psu"].where(bersih["psu"].isna()),
        }).dropna(subset=["isi"])
        lapis = data.groupby("strata").agg(sel=("isi", "nunique"), daerah=("kode_wilayah", "nunique"), tahu=("orang", "count"))
        utuh = lapis.index[(lapis["sel"] == 1) & (lapis["daerah"] == 1) & (lapis["tahu"] > 0)]
        satu = data.assign(utuh=data["strata"].isin(utuh)).drop_duplicates(["kode_wilayah", "isi", "strata"])
        for (daerah, isi), milik in satu.groupby(["kode_wilayah", "isi"], sort=False):
            if milik["utuh"].all():
                hasil[daerah, judul, isi] = round(milik["orang"].sum())
    return hasil
