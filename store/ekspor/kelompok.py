"""Subjects: rows of kelompok.csv, never names in the code. A subject is a folder of figures and its indicators."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from store.ekspor.baca import read_text
from store.ekspor.berkas_ekspor import folder_data

BERKAS_KELOMPOK = "kelompok.csv"
# The dataset that takes any indicator, and what is the same in the dataset of a single subject.
CAMPURAN = "indikator_lain"


def subjects() -> tuple[dict[str, str], ...]:
    """Rows of kelompok.csv in the folder of exports in use, as text, in the order in which subjects are shown."""
    berkas = folder_data() / BERKAS_KELOMPOK
    keadaan = berkas.stat()
    return _subjects(berkas, (keadaan.st_mtime_ns, keadaan.st_size))


@lru_cache(maxsize=4)
def _subjects(berkas: Path, sidik: tuple[int, int]) -> tuple[dict[str, str], ...]:
    data = read_text(berkas)
    return tuple(sorted(data.to_dict("records"), key=lambda b: (int(b["urutan"]), b["kelompok"])))


def with_datasets(himpunan: pd.DataFrame, kelompok: pd.DataFrame, indikator: pd.DataFrame) -> pd.DataFrame:
    """himpunan.csv with a dataset for each subject it says nothing about: all indicators, one figure a row."""
    umum = himpunan[himpunan["himpunan"] == CAMPURAN].to_dict("records")
    tanpa = kelompok[~kelompok["kelompok"].isin(himpunan["folder"].str.split("/").str[0])]
    baru = [_dataset(umum[0], b, indikator[indikator["kelompok"] == b["kelompok"]]) for b in tanpa.to_dict("records") if umum]
    return pd.concat([himpunan, pd.DataFrame(baru, columns=himpunan.columns)], ignore_index=True) if baru else himpunan


def _dataset(umum: dict[str, str], kelompok: dict[str, str], indikator: pd.DataFrame) -> dict[str, str]:
    penerbit, utama = set(indikator["penerbit"]), list(indikator.loc[indikator["utama"] == "ya", "indikator"])
    return umum | {
        "himpunan": kelompok["kelompok"], "nama": f"{kelompok['nama']}: semua indikator", "folder": kelompok["kelompok"],
        "indikator_utama": utama[0] if len(utama) == 1 else "", "indikator": " ".join(indikator["indikator"]),
        "penerbit": penerbit.pop() if len(penerbit) == 1 else "",
        "urutan": str(int(umum["urutan"]) - 1),
        "keterangan": f"Setiap indikator kelompok {kelompok['nama']} pada barisnya sendiri.",
    }
