"""What the reform page says beside its charts: what the composite holds, years that do not compare, zones, other measures."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from charts.kalimat import kata
from charts.kalimat import reformasi as kalimat
from pages.bersama.tabel_angka import figures
from sajian.daftar import serve
from sajian.konteks import Konteks
from sajian.reformasi import GABUNGAN, KELOMPOK, PENILAIAN_ZONA, instrument, zone_units
from sajian.reformasi import instruments as reform_instruments
from store.dasar.cache import once

KOLOM_UNIT = {
    "unit_kerja": "Unit kerja", "tahap_kata": "Tahap tertinggi", "tahun": "Tahun", "nama_tampil": "Daerah",
    "nilai": "Nilai TPI", "penerbit": "Penerbit", "url": "Alamat", "catatan": "Catatan",
}
KOLOM_SEMENTARA = {
    "nama_tampil": "Daerah", "rincian": "Bagian", "periode": "Periode", "nilai": "Nilai", "predikat": "Predikat",
    "nama_status": "Status", "catatan": "Catatan",
}
KOLOM_LAIN = {
    "nama_pendek": "Ukuran", "nilai": "Nilai", "predikat": "Predikat", "tahun": "Tahun", "rincian": "Bagian",
    "nama_status": "Status", "penerbit": "Penerbit", "url": "Alamat",
}


class Instrumen(NamedTuple):
    """The instruments in words: what the composite holds, years that do not compare, predicates of the one in view."""

    memuat: str
    putus: tuple[str, ...]
    predikat: str


class Zona(NamedTuple):
    """Units of integrity zones. `tahap`: stages by key; `banyak`: how many units are listed; `aturan`: minimum totals."""

    kalimat: str
    ada: bool
    tahap: Mapping[str, str]
    banyak: int
    aturan: str


@once
def instruments(k: Konteks) -> Instrumen:
    """What is said of the instruments."""
    t, isi = k.tampilan, k.tanya("isi_gabungan", indikator=GABUNGAN)
    memuat = kalimat.contained(isi, "RB", t.tahun)
    return Instrumen(
        f"{memuat} {kalimat.rule_sources(isi)}" if memuat else "", tuple(kalimat.breaks(serve("reformasi_tahun", k).data)),
        _predicates(k) or "Belum ada predikat terbit.",
    )


def _predicates(k: Konteks) -> str:
    return kalimat.predicates(serve("reformasi_deret", k).data, k.tampilan.tahun) if reform_instruments(k) else ""


@once
def interim(k: Konteks) -> tuple[str, pd.DataFrame]:
    """Mid-year positions of the instrument in view: their title and table; '' without any."""
    t, indikator = k.tampilan, instrument(k)
    data = k.tanya("belum_final", indikator=(indikator["indikator"],))
    if data.empty:
        return "", data
    judul = f"Posisi tengah tahun {indikator['nama_pendek']} {t.tahun} ({data['kode_wilayah'].nunique()} daerah), belum final"
    bagian = data["rincian"].replace("", "keseluruhan")
    return judul, figures(data.assign(periode=[kata.PERIODE[p] for p in data["periode"]], rincian=bagian), KOLOM_SEMENTARA)


@once
def areas(k: Konteks) -> tuple[str, ...]:
    """The areas by name where not one figure was published."""
    data = serve("reformasi_area", k).data
    return tuple(data["nama_pendek"]) if data["nilai"].isna().all() else ()


@once
def zones(k: Konteks) -> Zona:
    """Where the units stand."""
    tahap = serve("zi_tahap", k).data
    return Zona(
        kalimat.zones(tahap, k.nama(), k.tampilan.tahun), not zone_units(k).empty,
        {"": "Semua tahap", **dict(zip(tahap["status"], tahap["nama"]))}, len(_chosen(k)),
        kalimat.zone_rule(k.tanya("ambang_berlaku", indikator=PENILAIAN_ZONA, versi="asli")),
    )


def _chosen(k: Konteks) -> pd.DataFrame:
    unit = zone_units(k)
    if k.tampilan.rinci not in set(serve("zi_tahap", k).data["status"]):
        return unit
    # A unit is listed under the stage it stands on now, with the years before.
    kini = unit["status"].where(unit["terakhir"]).groupby([unit["kode_wilayah"], unit["unit_kerja"]]).transform("first")
    return unit[kini == k.tampilan.rinci]


@once
def zone_table(k: Konteks) -> pd.DataFrame:
    """The units of the stage in view as text."""
    unit, tahap = _chosen(k), zones(k).tahap
    kata_tahap = [tahap[s] if a else f"{tahap[s]} (dahulu)" for s, a in zip(unit["status"], unit["terakhir"])]
    tampil = unit.assign(tahap_kata=kata_tahap, nilai=unit["nilai_tpi"])
    bernilai = tampil["nilai"].notna().any()
    return figures(tampil, {a: b for a, b in KOLOM_UNIT.items() if a != "nilai" or bernilai})


@once
def other_measures(k: Konteks) -> tuple[pd.DataFrame, str]:
    """Smaller measures of the region as text, and the names of those without any figure."""
    data = k.tanya("ukuran_lain", kelompok=KELOMPOK)
    ada, kosong = data[data["tahun"].notna()], list(data.loc[data["tahun"].isna(), "nama_pendek"])
    bagian = ada["rincian"].replace("", "keseluruhan")
    return figures(ada.assign(tahun=ada["tahun"].astype(int).astype(str), rincian=bagian), KOLOM_LAIN, 4), kata.dan(kosong)
