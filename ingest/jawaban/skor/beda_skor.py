"""Which groups of one kind, or regions, differ for certain: all pairs of what may be shown, without false alarms."""

import duckdb
import pandas as pd

from survei.selisih import holm, of_indices

# Beyond so many groups of a kind the pairs would be a list nobody reads.
KELOMPOK_MAKS = 30
NYATA = 0.05


def differences(con: duckdb.DuckDBPyConnection, indeks: pd.DataFrame, sel: pd.DataFrame, kali: float) -> pd.DataFrame:
    """Pairs within one kind of group of one region, and of regions; `sel`: sel, kode_wilayah, kelompok, isi of cells shown.

    `indeks`: what `gabungan.indices` made of the answers. `kali`: from the scale of answers to that of the survey.
    Columns: kode_wilayah ('' between regions), kelompok, pertama, kedua, selisih, bawah, atas, p (by Holm over
    the pairs of a kind), nyata.
    """
    pasangan = _pairs(sel)
    if pasangan.empty:
        return pasangan.drop(columns=["a", "b"]).assign(selisih=[], bawah=[], atas=[], p=[], nyata=[])
    tanya = pd.DataFrame({"pasangan": pasangan.index, "pertama": pasangan["a"], "kedua": pasangan["b"]})
    hasil = of_indices(con, indeks, tanya).set_index("pasangan")
    isi = pasangan.join(hasil[["selisih", "bawah", "atas", "p"]], how="inner").drop(columns=["a", "b"])
    isi[["selisih", "bawah", "atas"]] *= kali
    isi["p"] = holm(isi["p"].to_numpy(float), isi.groupby(["kode_wilayah", "kelompok"], sort=False).ngroup().to_numpy())
    return isi.assign(nyata=isi["p"] < NYATA).reset_index(drop=True)


def _pairs(sel: pd.DataFrame) -> pd.DataFrame:
    """kode_wilayah, kelompok, pertama, kedua (names) and a, b (numbers) of every two of a kind that are not too many."""
    daerah = sel["kelompok"] == ""
    milik = sel.assign(isi=sel["isi"].where(~daerah, sel["kode_wilayah"]), kode_wilayah=sel["kode_wilayah"].where(~daerah, ""))
    kunci = ["kode_wilayah", "kelompok"]
    golongan = milik.groupby(kunci, sort=False)
    milik = milik.assign(jenis=golongan.ngroup(), ke=golongan.cumcount())[golongan["sel"].transform("size") <= KELOMPOK_MAKS]
    dua = milik.merge(milik[["jenis", "ke", "isi", "sel"]], on="jenis", suffixes=("", "_"))
    dua = dua[dua["ke"] < dua["ke_"]].sort_values(["jenis", "ke", "ke_"], kind="stable", ignore_index=True)
    dua = dua.rename(columns={"isi": "pertama", "isi_": "kedua", "sel": "a", "sel_": "b"})
    return dua[[*kunci, "pertama", "kedua", "a", "b"]]
