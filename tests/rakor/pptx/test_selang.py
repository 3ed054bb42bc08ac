"""Intervals on slides: real error bars that end at the published bounds, with their lengths in the workbook."""

import io
import re
from typing import cast

import pandas as pd
import pytest
from openpyxl import load_workbook

from charts.bagian import part_bars
from charts.batang import ranked_bars
from charts.dasar.templat import BIASA
from charts.dasar.uraian import Batang, Uraian
from charts.dasar.uraian_garis import Garis, Sebar
from charts.garis import course
from rakor.pptx import bagan_batang, bagan_garis
from rakor.pptx.kantor import native
from rakor.pptx.kotak import Kotak
from rakor.pptx.xml import IsiBagan

LUAR = Kotak(0.5, 1.7, 12.3, 4.0)
INDIKATOR = pd.Series({
    "nama_pendek": "IKM", "satuan": "indeks", "desimal": 2, "skala_min": 0.0, "skala_maks": 100.0,
})
SELANG = [(80.5, 78.25, 82.75), (75.0, 70.0, 79.5), (60.25, None, None)]
REF = re.compile(r"<c:(plus|minus)><c:numRef><c:f>Data!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)</c:f>")


def data(**lain: object) -> pd.DataFrame:
    """Three figures, the last without an interval."""
    kosong = dict.fromkeys(("predikat", "kategori", "huruf", "mutu", "nilai_banding", "label_banding", "hasil", "alasan",
                            "alasan_kosong", "andal", "tanda_ragu"))
    return pd.DataFrame([
        {**kosong, "kode_wilayah": f"63.0{i}", "nama_tampil": f"Daerah {i}", "rincian": f"Unsur {i}", "tahun": 2022 + i,
         "nama": "Tapin", "nilai": n, "batas_bawah": b, "batas_atas": a, "desimal_sumber": 2, "ruas": 0, "n": 90, **lain}
        for i, (n, b, a) in enumerate(SELANG, 1)
    ]).astype({"batas_bawah": float, "batas_atas": float})


def bars() -> Uraian:
    """Regions far apart: bars from zero."""
    return ranked_bars(data(nilai=5.0).assign(nilai=[80.5, 75.0, 4.0]), INDIKATOR, pd.DataFrame(), BIASA, judul="J")


def ends(isi: IsiBagan, nilai: list[float]) -> list[tuple[float, float]]:
    """Both ends of each error bar, from the cells that the chart names."""
    lembar = load_workbook(io.BytesIO(isi.xlsx_blob))["Data"]
    alamat = REF.findall(isi.xml.decode())
    sisi = {tag: [lembar[f"{kolom}{b}"].value for b in range(2, int(akhir) + 1)] for tag, kolom, akhir in alamat}
    return [(n - m, n + p) for n, m, p in zip(nilai, sisi["minus"], sisi["plus"]) if m is not None]


def made(asli: object) -> IsiBagan:
    """The native chart."""
    if isinstance(asli, Batang):
        return bagan_batang.bars(asli, LUAR)
    return bagan_garis.lines(asli, LUAR) if isinstance(asli, Garis) else bagan_garis.points(cast(Sebar, asli), LUAR)


@pytest.mark.parametrize(("uraian", "nilai"), [
    (bars(), [80.5, 75.0, 4.0]),
    (ranked_bars(data(), INDIKATOR, pd.DataFrame(), BIASA, judul="J"), [80.5, 75.0, 60.25]),
    (part_bars(data(), INDIKATOR, BIASA, judul="J"), [80.5, 75.0, 60.25]),
    (course(data(), INDIKATOR, judul="J", putus=pd.DataFrame({"tahun": [], "keterangan": []})), [80.5, 75.0, 60.25]),
], ids=["bars", "dots", "parts", "course"])
def test_error_bars_end_at_the_bounds_and_stand_in_the_workbook(uraian: Uraian, nilai: list[float]) -> None:
    (asli,) = native(uraian)
    isi = made(asli)
    assert ends(isi, nilai) == [(78.25, 82.75), (70.0, 79.5)]
    assert any("selang terbit" in k.nama for k in asli.kunci)


def test_the_figure_of_a_point_stands_beyond_its_interval() -> None:
    (asli,) = native(course(data(), INDIKATOR, judul="J", putus=pd.DataFrame({"tahun": [], "keterangan": []})))
    geser = re.findall(r'<c:manualLayout><c:x val="0"/><c:y val="([^"]+)"/>', made(asli).xml.decode())
    # The axis goes from 50 to 88,375 over 3,48 of 4 inches; the upper ends lie 2,25 and 4,5 above their points.
    assert [float(y) for y in geser] == pytest.approx([-0.0510, -0.1020], abs=0.0001)
