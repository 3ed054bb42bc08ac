"""Keterkaitan: two indicators over regions."""

import pandas as pd

from charts.kalimat import kait as kalimat
from charts.kalimat.statistik import Korelasi, correlation
from charts.sebar import complete, scatter
from sajian.bersama import scope_words
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, columns

BERBEDA = "Pilih dua indikator yang berbeda."


def pair_rows(k: Konteks) -> pd.DataFrame:
    """Rows of `pasangan` for the two indicators in view; none for an indicator beside itself."""
    data = k.tanya("pasangan")
    return data.head(0) if k.tampilan.x == k.tampilan.y else data


def correlated(data: pd.DataFrame) -> Korelasi:
    """How the two go together over the regions that have both."""
    pasang = complete(data)
    return correlation(pasang["nilai_x"], pasang["nilai_y"])


def pair(b: Bagan, k: Konteks) -> Sajian:
    """The two indicators in view against each other."""
    t, x, y, data = k.tampilan, k.indikator(k.tampilan.x), k.indikator(k.tampilan.y), pair_rows(k)
    kolom = columns("nama_tampil", teks_x=x["nama_pendek"], teks_y=y["nama_pendek"], alasan_kata="Keterangan")
    ada = complete(data)[["kode_wilayah", "tahun"]]
    tahun = int(data["tahun"].iloc[0]) if len(data) else t.tahun
    return Sajian(
        b, f"{x['nama_pendek']} dan {y['nama_pendek']} {tahun}, {scope_words(k)}", kalimat.table(data, x, y), kolom,
        lambda judul: scatter(data, x, y, sorot=t.kode, judul=judul, anak_judul=kalimat.short(correlated(data))),
        jejak=pd.concat([ada.assign(indikator=i, rincian="") for i in (t.x, t.y)]), 
        kosong=BERBEDA if t.x == t.y else f"Belum ada dua daerah yang punya kedua angka{k.tampilan.pada}.",
    )
