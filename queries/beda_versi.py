"""What differs between two versions of the data: figures in use, and rows of the detail tables."""

import functools
from dataclasses import dataclass

import pandas as pd

import store
from queries.jalankan import text
from queries.model import MODEL
from store import TABEL_RINCI, Versi

MAKS_BARIS = 1000


@dataclass(frozen=True, eq=False)
class Beda:
    """jumlah: figures by kind (datang, pergi, berubah, sumber). isi: at most MAKS_BARIS rows of `beda_versi`.

    rinci: one row a detail row that is in one version only: tabel, beda (datang or pergi), isi in words.
    """

    jumlah: dict[str, int]
    isi: pd.DataFrame
    rinci: pd.DataFrame


@functools.lru_cache(maxsize=4)
def differences(lama: Versi, baru: Versi) -> Beda:
    """From the version `lama` to the version `baru`."""
    isi = _figures(lama, baru)
    jumlah = {str(b): int(n) for b, n in isi["beda"].value_counts().items()}
    return Beda(jumlah, isi.head(MAKS_BARIS), _details(lama, baru))


def _figures(lama: Versi, baru: Versi) -> pd.DataFrame:
    with store.cursor(lama, MODEL) as cur:
        dahulu = cur.execute(text("angka_versi")).df()
    with store.cursor(baru, MODEL) as cur:
        cur.register("lama", dahulu)
        cur.register("baru", cur.execute(text("angka_versi")).df())
        return cur.execute(text("beda_versi")).df()


def _details(lama: Versi, baru: Versi) -> pd.DataFrame:
    bagian = [_rows(tabel, kolom.split(), lama, baru) for tabel, (_, kolom) in TABEL_RINCI.items()]
    return pd.concat(bagian, ignore_index=True).head(MAKS_BARIS)


def _rows(tabel: str, kolom: list[str], lama: Versi, baru: Versi) -> pd.DataFrame:
    sisi = []
    for versi in (lama, baru):
        with store.cursor(versi, MODEL) as cur:
            sisi.append(cur.table(f"mentah_{tabel}").df()[kolom].drop_duplicates())
    beda = sisi[0].merge(sisi[1], how="outer", on=kolom, indicator="_sisi")
    beda = beda[beda["_sisi"] != "both"]
    kata = ["; ".join(f"{k}: {r[k]}" for k in kolom if r[k]) for _, r in beda.iterrows()]
    arah = ["pergi" if s == "left_only" else "datang" for s in beda["_sisi"]]
    return pd.DataFrame({"tabel": tabel, "beda": arah, "isi": kata}, columns=["tabel", "beda", "isi"])
