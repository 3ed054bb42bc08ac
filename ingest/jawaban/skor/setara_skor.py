"""Which groups of one kind, or regions, are not told apart: letters beside their scores."""

import pandas as pd

from survei.setara import letters


def with_letters(tabel: pd.DataFrame, beda: pd.DataFrame) -> pd.DataFrame:
    """Scores with a column `huruf`: groups with a letter in common do not differ for certain.

    '' where no pair was tested, and where nothing tells any of them apart.

    `tabel`, `beda`: of `skor.Skor`. Only the whole index is compared.
    """
    indeks = tabel[(tabel["unsur"] == "") & tabel["nilai"].notna()].sort_values("nilai", ascending=False, kind="stable")
    huruf: dict[tuple[str, str, str], str] = {}
    for (kode, kelompok), pasang in beda.groupby(["kode_wilayah", "kelompok"], sort=False):
        if not pasang["nyata"].any():
            continue
        anggota = indeks[(indeks["kelompok"] == kelompok) & ((indeks["kode_wilayah"] == kode) | (kelompok == ""))]
        nama = anggota["isi"] if kelompok else anggota["kode_wilayah"]
        nyata = pasang.loc[pasang["nyata"], ["pertama", "kedua"]].itertuples(index=False, name=None)
        for n, h in letters(nama, list(nyata)).items():
            huruf[(kode or n, kelompok, n if kelompok else "")] = h
    kunci = zip(tabel["kode_wilayah"], tabel["kelompok"], tabel["isi"], tabel["unsur"])
    return tabel.assign(huruf=[huruf.get(k[:3], "") if k[3] == "" else "" for k in kunci])
