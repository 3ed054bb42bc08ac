"""A region's own integrity survey, beside that of the commission and apart from it: ranks, dimensions, units, in words."""

from charts.kalimat import spi as kalimat
from charts.kalimat.nilai import rows
from sajian.bersama import part_chart, parts_in, ranking
from sajian.integritas import INDEKS
from sajian.konteks import Konteks
from sajian.sajian import Bagan, Sajian, government

MANDIRI, DIMENSI = "indeks_survei_mandiri", "survei_mandiri_dimensi"
TERTINGGI = "Tertinggi di atas; garis: selang kepercayaan"


def ranks(b: Bagan, k: Konteks) -> Sajian:
    """Regions of the province ranked by their own surveys in the year in view."""
    data = k.tanya("banding_daerah", indikator=MANDIRI, rincian="", lingkup="provinsi")
    return ranking(
        b, k, k.indikator(MANDIRI), data, "provinsi", catatan=kalimat.SEBANDING,
        kosong=f"Belum ada survei mandiri terbit{k.tampilan.pada} untuk daerah-daerah ini.",
    )


def dimensions(b: Bagan, k: Konteks) -> Sajian:
    """Dimensions of the survey of the region in view, best first."""
    return part_chart(b, k, DIMENSI, f"Dimensi survei mandiri {government(k)}", parts_in(k, DIMENSI), anak_judul=TERTINGGI)


def units(b: Bagan, k: Konteks) -> Sajian:
    """Work units of the survey of the region in view, best first."""
    return part_chart(b, k, MANDIRI, f"Survei mandiri menurut unit {government(k)}", parts_in(k, MANDIRI), anak_judul=TERTINGGI)


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
