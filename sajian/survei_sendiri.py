"""A region's own integrity survey, beside that of the commission and apart from it: ranks, dimensions, units, in words."""

import pandas as pd

from charts.batang import ranked_bars
from charts.kalimat import spi as kalimat
from charts.kalimat.nilai import rows
from charts.uraian import Uraian
from sajian.bersama import KOLOM_DAERAH, part_chart, parts_in
from sajian.integritas import INDEKS
from sajian.konteks import Konteks
from sajian.reformasi import instrument
from sajian.sajian import Bagan, Sajian, government

MANDIRI, DIMENSI = "indeks_survei_mandiri", "survei_mandiri_dimensi"
TERTINGGI = "Tertinggi di atas"
# What the parts of a survey are called in the catalogue.
UNSUR = ("unsur", "dimensi")


def ranks(b: Bagan, k: Konteks) -> Sajian:
    """Regions of the province ranked by their own surveys in the year in view."""
    data = k.tanya("banding_daerah", indikator=MANDIRI, rincian="", lingkup="provinsi")
    return Sajian(
        b, f"Survei mandiri kab/kota {k.nama(k.tampilan.prov)}{k.tampilan.akhiran}", data, KOLOM_DAERAH,
        lambda judul: ranked_bars(
            data, k.indikator(MANDIRI), pd.DataFrame(), k.palet, judul=judul, sorot=k.tampilan.kode,
        ), catatan=kalimat.SEBANDING, kosong=f"Belum ada survei mandiri terbit{k.tampilan.pada} untuk daerah-daerah ini.",
    )


def dimensions(b: Bagan, k: Konteks) -> Sajian:
    """Dimensions of the survey of the region in view, best first."""
    return _parts(b, k, DIMENSI, f"Dimensi survei mandiri {government(k)}")


def units(b: Bagan, k: Konteks) -> Sajian:
    """Work units of the survey of the region in view, best first."""
    return _parts(b, k, MANDIRI, f"Survei mandiri menurut unit {government(k)}")


def elements(b: Bagan, k: Konteks) -> Sajian:
    """Elements of the survey that is the instrument in view on Reformasi birokrasi; empty where it has none."""
    indikator = instrument(k)
    katalog = k.tanya("indikator")
    bagian = katalog[(katalog["induk"] == indikator["indikator"]) & katalog["rincian_nama"].isin(UNSUR)]
    judul = f"{indikator['nama_pendek']} {government(k)} menurut unsur"
    if bagian.empty:
        return Sajian(b, judul, pd.DataFrame(), {}, lambda _: Uraian(), kosong="Instrumen ini tidak disusun dari unsur survei.")
    return _parts(b, k, bagian["indikator"].iloc[0], judul)


def _parts(b: Bagan, k: Konteks, indikator: str, judul: str) -> Sajian:
    """Parts with their intervals; marks of last year would lie on them."""
    return part_chart(b, k, indikator, judul, parts_in(k, indikator).drop(columns="nilai_lalu"), anak_judul=TERTINGGI)


def beside(k: Konteks) -> str:
    """The newest own survey of the region in view up to the year, and the commission's of that year; '' without one."""
    if MANDIRI not in k.pilihan.indikator:
        return ""
    semua = [r for r in rows(k.tanya("deret_daerah", indikator=(MANDIRI, INDEKS))) if r["tahun"] <= k.tampilan.tahun]
    milik = max((r for r in semua if r["indikator"] == MANDIRI), key=lambda r: int(r["tahun"]), default=None)
    if milik is None:
        return ""
    spi = next((r for r in semua if r["indikator"] == INDEKS and r["tahun"] == milik["tahun"]), None)
    return kalimat.own_survey(milik, spi, government(k))
