"""Questions of which one person may take several choices: of each choice the share who took it, with its interval."""

from collections.abc import Collection, Sequence

import duckdb
import numpy as np
import pandas as pd

from ingest.arti.rujukan import Rujukan
from ingest.jawaban.bersih.responden import groups
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.centang_pilihan import Opsi, options
from ingest.jawaban.skor.sebab_sel import GABUNGAN, SATU_LAPIS, worded
from ingest.kueri import SQL
from survei.rahasia import TERKECIL, hidden
from survei.taksiran import estimates

KOLOM = ["kode_wilayah", "kelompok", "isi", "soal", "opsi", "n", "bagian", "bawah", "atas", "sebab", "singkat"]


def shares(
    bersih: pd.DataFrame, kode: bk.BukuKode, tampil: Collection[str], rujukan: Rujukan, terkecil: int = TERKECIL
) -> pd.DataFrame:
    """A row a choice in each region of `tampil`, its units and groups: kode_wilayah, kelompok (header of the grouping, '' for all
    of a region), isi (the group), soal, opsi, n (who answered the question), bagian (0-1), bawah, atas, sebab and singkat (why
    figures are left out, in a sentence and in a few words).

    `bersih`: what `bersih.clean` made. Intervals: Wilson, logit or Korn and Graubard (`survei.taksiran.estimates`). Groups in
    which nobody answered the question are left out.
    """
    semua, orang = options(kode), bersih[bersih["kode_wilayah"].isin(list(tampil))]
    if not semua or orang.empty:
        return pd.DataFrame(columns=KOLOM)
    sel = _cells(orang, kode)
    with duckdb.connect() as con:
        _tables(con, orang, sel, len(semua))
        hasil = estimates(con, [f"o{ke}" for ke in range(len(semua))]).query("jenis == 'perbandingan'")
    tutup = {(s, k) for s, ke in _first(semua).items() for k in _closed(orang, ke, sel, terkecil)}
    nomor = hasil["ukuran"].str[1:].astype(int)
    soal = [semua[k].soal for k in nomor]
    rahasia = [(s, k) in tutup or n < terkecil for s, k, n in zip(soal, hasil["kelompok"], hasil["n"])]
    hasil = hasil.assign(urut=nomor, soal=soal, opsi=[semua[k].opsi for k in nomor], bagian=hasil["taksiran"], tutup=rahasia)
    return worded(_shown(hasil, sel), rujukan, terkecil)[KOLOM]


def _cells(orang: pd.DataFrame, kode: bk.BukuKode) -> pd.DataFrame:
    """Who is in which group: responden, sel (its number), kode_wilayah, kelompok, isi."""
    bagian = [orang[["responden", "kode_wilayah"]].assign(kelompok="", isi="")]
    for ke, k in enumerate(groups(kode)):
        milik = orang[orang[f"g{ke}"].notna()]
        bagian.append(milik[["responden", "kode_wilayah"]].assign(kelompok=k.judul, isi=milik[f"g{ke}"].astype(str)))
    semua = pd.concat(bagian, ignore_index=True)
    return semua.assign(sel=semua.groupby(["kode_wilayah", "kelompok", "isi"], sort=False).ngroup())


def _tables(con: duckdb.DuckDBPyConnection, orang: pd.DataFrame, sel: pd.DataFrame, banyak: int) -> None:
    con.register("orang", orang[["responden", "strata", "psu", "bobot", "populasi_psu"]].astype({"strata": "str"}))
    con.register("sel", sel[["responden", "sel"]])
    panjang = orang.melt("responden", [f"o{ke}" for ke in range(banyak)], "ukuran", "nilai").dropna(subset=["nilai"])
    con.register("butir", panjang)
    for nama in ("rancangan_pilihan", "jawaban_pilihan"):
        SQL.run(con, nama)


def _first(semua: Sequence[Opsi]) -> dict[str, int]:
    """Each question with the number of its first choice."""
    return {o.soal: ke for ke, o in reversed(list(enumerate(semua)))}


def _closed(orang: pd.DataFrame, ke: int, sel: pd.DataFrame, terkecil: int) -> set[int]:
    """Cells that may not be shown of those who answered a question: they are not the same people for each."""
    menjawab = orang[orang[f"o{ke}"].notna()]
    sama = list(menjawab.filter(regex=r"^(g\d+|kode_wilayah)$"))
    bagian = dict(zip(menjawab["responden"], menjawab.groupby(sama, dropna=False, sort=False).ngroup()))
    di_dalam = sel[sel["responden"].isin(menjawab["responden"])]
    if di_dalam.empty:
        return set()
    isi = pd.crosstab(di_dalam["sel"], di_dalam["responden"].map(bagian)).gt(0)
    banyak = di_dalam.groupby("sel").size().loc[isi.index]
    return {int(n) for n in isi.index[hidden(isi.to_numpy(float), banyak.tolist(), terkecil)]}


def _shown(hasil: pd.DataFrame, sel: pd.DataFrame) -> pd.DataFrame:
    nama = sel.drop_duplicates("sel").drop(columns="responden")
    isi = hasil.merge(nama, left_on="kelompok", right_on="sel", suffixes=("_", ""))
    isi["alasan"] = np.where(isi["tutup"], GABUNGAN, np.where(isi["bawah"].isna(), SATU_LAPIS, ""))
    isi.loc[isi["tutup"], ["bagian", "bawah", "atas"]] = np.nan
    isi["n"] = isi["n"].astype("Int64").mask(isi["tutup"])
    return isi.sort_values(["kode_wilayah", "kelompok", "isi", "urut"], kind="stable").reset_index(drop=True)
