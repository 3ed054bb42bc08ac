"""Pelayanan publik: compliance, opinion, complaints."""

import pandas as pd

from charts.batang import ranked_bars
from charts.deret import banded_course
from charts.kalimat.spi import course_title
from charts.kalimat.terbit import published
from charts.rincian import part_bars
from sajian import laporan
from sajian.konteks import Konteks
from sajian.sajian import KOLOM_BAGIAN, Penyaji, Sajian, government, unpublished

# Older figures are context only and stay out of the course.
AWAL = 2019
KEPATUHAN, OPINI = "ombudsman_kepatuhan", "ombudsman_opini"
KOLOM_DERET = {"tahun": "Tahun", "nilai": "Nilai", "predikat": "Predikat terbit", "kategori": "Kategori"}
KOLOM = {"nama_tampil": "Daerah", **KOLOM_DERET, "alasan_kosong": "Keterangan"}


def course(k: Konteks) -> Sajian:
    """Value and zone of the region in view by year, the line broken where the method changed."""
    t = k.tampilan
    data = k.tanya("kategori_ambang", indikator=KEPATUHAN, prov=t.prov, versi="asli")
    data = data[(data["kode_wilayah"] == t.kode) & (data["tahun"] >= AWAL)]
    pita = k.tanya("ambang_tahunan", indikator=KEPATUHAN, versi="asli", dari=AWAL, sampai=max(k.pilihan.tahun))
    return Sajian("omb_deret", data, lambda: banded_course(
        data, pita, k.indikator(KEPATUHAN), k.palet, putus=method_breaks(k),
        judul=course_title(data, government(k), "Kepatuhan"),
        anak_judul="Kotak: hanya zona yang diumumkan" if data["nilai"].isna().any() else "",
    ), KOLOM_DERET, catatan=_breaks_in_words(k, data), judul=f"Kepatuhan {government(k)} menurut tahun")


def method_breaks(k: Konteks) -> pd.DataFrame:
    """Years in which compliance began to be measured otherwise, in words."""
    return k.tanya("putus_metode", indikator=KEPATUHAN)


def _breaks_in_words(k: Konteks, data: pd.DataFrame) -> str:
    """What changed in how it is measured, for the years the course runs through."""
    putus = method_breaks(k)
    putus = putus[(putus["tahun"] > data["tahun"].min()) & (putus["tahun"] <= data["tahun"].max())]
    return " ".join(f"{int(p['tahun'])}: {p['keterangan']}" for _, p in putus.iterrows())


def scope_rows(k: Konteks, indikator: str) -> tuple[pd.DataFrame, int]:
    """Rows of `nilai_lingkup` in the last year up to the one in view that has figures, and that year."""
    t = k.tampilan
    ada = k.tanya("tahun_berdata", indikator=indikator, rincian="", lingkup=t.lingkup, prov=t.prov)["tahun"]
    ada = ada[ada <= t.tahun]
    tahun = int(ada.max()) if len(ada) else t.tahun
    return k.tanya(
        "nilai_lingkup", indikator=indikator, tahun=tahun, banding=t.banding, lingkup=t.lingkup, prov=t.prov
    ), tahun


def scope_name(k: Konteks) -> str:
    """The regions compared, in words."""
    return {
        "provinsi": f"kab/kota {k.nama(k.tampilan.prov)}", "kalimantan": "kab/kota se-Kalimantan",
        "semua_provinsi": "antarprovinsi",
    }[k.tampilan.lingkup]


def compliance_rank(k: Konteks) -> Sajian:
    """Regions ranked in the last year that has figures, those with only a zone too."""
    data, tahun = scope_rows(k, KEPATUHAN)
    return _ranked(k, "omb_peringkat", KEPATUHAN, data, tahun)


def opinion(k: Konteks) -> Sajian:
    """Regions that have an opinion, and how many there are."""
    semua, tahun = scope_rows(k, OPINI)
    data = semua[published(semua)]
    return _ranked(k, "omb_opini", OPINI, data, tahun, f"{len(data)} dari {len(semua)} daerah ada hasilnya")


def _ranked(k: Konteks, kunci: str, indikator: str, data: pd.DataFrame, tahun: int, anak_judul: str = "") -> Sajian:
    ambang = k.tanya("ambang_berlaku", indikator=indikator, tahun=tahun, versi="asli")
    judul = f"{k.indikator(indikator)['nama_pendek']} {scope_name(k)} {tahun}"
    return Sajian(
        kunci, data, lambda: ranked_bars(
            data, k.indikator(indikator), ambang, k.palet, judul=judul, sorot=k.tampilan.kode, anak_judul=anak_judul,
        ), KOLOM, judul=judul,
    )


def units(k: Konteks) -> Sajian:
    """Service units of the region in view."""
    data = _parts(k, k.tampilan.kode)
    return _part_chart(k, "omb_unit", data[~data["rata_rata"]], government(k), f"Kepatuhan unit layanan {government(k)}")


def means(k: Konteks) -> Sajian:
    """Means the office published for the province."""
    prov = k.tampilan.prov
    data = _parts(k, prov)
    return _part_chart(k, "omb_rata", data[data["rata_rata"]], k.nama(prov), f"Rata-rata kepatuhan terbit di {k.nama(prov)}")


def _parts(k: Konteks, kode: str) -> pd.DataFrame:
    return k.tanya("rincian_daerah", indikator=KEPATUHAN, kode=kode, tahun=k.tampilan.tahun)


def _part_chart(k: Konteks, kunci: str, data: pd.DataFrame, milik: str, judul: str) -> Sajian:
    judul = f"{judul} {int(data['tahun'].iloc[0]) if len(data) else k.tampilan.tahun}"
    return Sajian(
        kunci, data, lambda: part_bars(data, k.indikator(KEPATUHAN), k.palet, judul=judul), KOLOM_BAGIAN, judul=judul,
        alasan=unpublished(milik, k.tampilan.tahun),
    )


SAJIAN: dict[str, Penyaji] = {
    "omb_deret": course,
    "omb_peringkat": compliance_rank,
    "omb_opini": opinion,
    "omb_unit": units,
    "omb_rata": means,
    **laporan.SAJIAN,
}
