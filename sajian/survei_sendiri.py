"""A region's own integrity survey, beside that of the commission and apart from it: ranks, dimensions, units, in words."""

import pandas as pd

from charts.batang import ranked_bars
from charts.kalimat import spi as kalimat
from charts.kalimat.nilai import rows
from sajian.bersama import KOLOM_DAERAH, part_chart, parts_in
from sajian.integritas import INDEKS
from sajian.konteks import Konteks, TanpaIndikator
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
    """Elements of the survey that is the instrument in view on Reformasi birokrasi, of the first survey where it is none."""
    bagian = _elements_of(k)
    if bagian.empty:
        raise TanpaIndikator("survei dengan unsur")
    milik = bagian[bagian["induk"] == instrument(k)["indikator"]]
    satu = (bagian if milik.empty else milik).iloc[0]
    return _parts(b, k, satu["indikator"], f"{k.indikator(satu['induk'])['nama_pendek']} {government(k)} menurut unsur")


def has_elements(k: Konteks) -> bool:
    """Whether the instrument in view on Reformasi birokrasi is a survey with elements."""
    return instrument(k)["indikator"] in set(_elements_of(k)["induk"])


def _elements_of(k: Konteks) -> pd.DataFrame:
    """Rows of the catalogue that hold the elements of a survey."""
    katalog = k.tanya("indikator")
    return katalog[katalog["rincian_nama"].isin(UNSUR) & katalog["induk"].notna()]


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
