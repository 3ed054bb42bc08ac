"""Tindak lanjut: what was promised and what moved."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from charts.komitmen import KOLOM, MAKS_BATANG, promise_table, promise_words, way_bars
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian
from store.dasar.batch import now

KOLOM_JALAN = {
    "nama_tampil": "Daerah", "janji": "Yang dijanjikan", "nama_indikator": "Indikator", "nilai_awal": "Ketika dijanjikan",
    "nilai_kini": "Terakhir", "target": "Target", "gerak_kata": "Gerak indikator",
}


def today() -> str:
    """The present day in Central Indonesian time, ISO."""
    return now()[:10]


def promises(k: Konteks, hari_ini: str = "") -> pd.DataFrame:
    """Promises of the region in view with their words, late ones first; `hari_ini` is today unless said."""
    return promise_words(k.tanya("komitmen", hari_ini=hari_ini or today()))


def table(b: Bagan, k: Konteks, hari_ini: str = "") -> Sajian:
    """The table of all promises; the opening slides of the next meeting."""
    data = promises(k, hari_ini)
    return Sajian(
        b, f"Yang dijanjikan dan keadaannya: {_whose(k)}", data, KOLOM,
        lambda judul: promise_table(data, k.palet, judul=judul, anak_judul=_scope(k, hari_ini)), sumber=data,
        alt=f"Tabel {len(data)} komitmen {_whose(k)}: tenggat, status, dan gerak indikatornya",
        kosong=f"Belum ada komitmen{f' bidang {k.bidang}' if k.bidang else ''} yang tercatat untuk daerah ini.",
    )


def way(b: Bagan, k: Konteks, hari_ini: str = "") -> Sajian:
    """How much of the way from the promise to its target is gone."""
    janji = promises(k, hari_ini)
    semua = janji[janji["persen_jalan"].notna()]
    data = semua.head(MAKS_BATANG)
    anak = "Pangkal batang: nilai ketika dijanjikan; ujung jalur: target. Hijau sudah sampai; tanpa batang belum maju"
    return Sajian(
        b, f"Yang bergerak menuju target: {_whose(k)}", data, KOLOM_JALAN,
        lambda judul: way_bars(data, k.palet, judul=judul, anak_judul=anak, sisa=len(semua) - len(data)),
        jejak=_both_years(data),
        kosong="Belum ada komitmen bertarget yang jalannya dapat diukur: perlu nilai ketika dijanjikan dan target.",
    )


def _whose(k: Konteks) -> str:
    return k.nama() if k.tampilan.daerah else f"{k.nama()} dan kab/kotanya"


def _scope(k: Konteks, hari_ini: str) -> str:
    t = k.tampilan
    butir = [k.bidang, t.rakor, kalimat.KEADAAN[t.keadaan] if t.keadaan else "", f"keadaan {kata.tanggal(hari_ini or today())}"]
    return kata.awal_besar(", ".join(filter(None, butir)))


def _both_years(data: pd.DataFrame) -> pd.DataFrame:
    """Rows for the trail: each figure of the course once."""
    sisi = [data.assign(tahun=data[f"tahun_{kapan}"]).dropna(subset=["tahun"]) for kapan in ("awal", "kini")]
    return pd.concat(sisi)[["indikator", "kode_wilayah", "tahun", "rincian"]].astype({"tahun": int})
