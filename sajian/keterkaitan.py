"""Keterkaitan: two indicators over regions."""

import pandas as pd

from charts.kalimat import kait as kalimat
from charts.kalimat.banding import scope as scope_words
from charts.kalimat.statistik import Korelasi, correlation
from charts.sebar import complete, scatter
from sajian.bersama import scope
from sajian.konteks import Konteks
from sajian.sajian import Penyaji, Sajian

KOLOM = {"nama_tampil": "Daerah", "teks_x": "Mendatar", "teks_y": "Tegak", "alasan_kata": "Keterangan"}
BERBEDA = "Pilih dua indikator yang berbeda."


def pair_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `pasangan` for the two indicators in view; none for an indicator beside itself."""
    t = k.tampilan
    data = k.tanya("pasangan", x=t.x, y=t.y, tahun=t.tahun, **scope(k))
    return data.head(0) if t.x == t.y else data


def correlated(data: pd.DataFrame) -> Korelasi:
    """How the two go together over the regions that have both."""
    pasang = complete(data)
    return correlation(pasang["nilai_x"], pasang["nilai_y"])


def _scatter(k: Konteks) -> Sajian:
    t, x, y, data = k.tampilan, k.indikator(k.tampilan.x), k.indikator(k.tampilan.y), pair_rows(k)
    judul = f"{x['nama_pendek']} dan {y['nama_pendek']} {t.tahun}, {scope_words(t.lingkup, k.nama(t.prov))}"
    ada = complete(data)[["kode_wilayah", "tahun"]]
    return Sajian(
        "keterkaitan", kalimat.table(data, x, y),
        lambda: scatter(data, x, y, sorot=t.kode, judul=judul, anak_judul=kalimat.short(correlated(data))),
        {**KOLOM, "teks_x": x["nama_pendek"], "teks_y": y["nama_pendek"]},
        jejak=pd.concat([ada.assign(indikator=i, rincian="") for i in (t.x, t.y)]),
        judul=judul, alasan=BERBEDA if t.x == t.y else "",
    )


SAJIAN: dict[str, Penyaji] = {"keterkaitan": _scatter}
