"""Reform rows made ready for the matrix of years and the bars of parts."""

import pandas as pd

from charts.bagian import Kolom
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows, value

# Instruments grade in words of their own; the colours only say how high a category stands among them.
NAMA_MUTU = ("kategori teratas", "kategori atas", "kategori tengah", "kategori bawah", "kategori terbawah")


def year_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells instrument by year from rows of `kelompok_tahun`; a click gives 'indikator|tahun'."""
    return [r | {
        "baris": r["indikator"], "nama_baris": r["nama_pendek"], "kolom": str(r["tahun"]), "nama_kolom": str(r["tahun"]),
        "kunci": f"{r['indikator']}|{r['tahun']}", "predikat": _symbol(r), "petunjuk": _hint(r),
    } for r in rows(data)]


def area_parts(data: pd.DataFrame) -> Kolom:
    """Bars of the areas of change from rows of `area_perubahan`."""
    return _bars(data, "indikator", "nama_pendek", "nama")


def detail_parts(data: pd.DataFrame) -> Kolom:
    """Bars of the parts of one instrument from rows of `bagian_instrumen`."""
    return _bars(data, "rincian", "rincian", "rincian")


def _bars(data: pd.DataFrame, kunci: str, nama: str, panjang: str) -> Kolom:
    """Bars named by the column `nama`, in the hover by `panjang`; a click gives the column `kunci`."""
    baris = rows(data)
    teks = [_value(r) for r in baris]
    return {
        "kunci": [r[kunci] for r in baris], "nama": [r[nama] for r in baris], "panjang": [r["nilai"] for r in baris],
        "mutu": [r["mutu"] for r in baris], "teks": teks,
        "petunjuk": [f"<b>{kata.harfiah(r[panjang])}</b><br>{kata.harfiah(t)}" for r, t in zip(baris, teks)],
    }


def detail_scale(data: pd.DataFrame) -> float:
    """End of the bars: the instrument's scale, or the largest part where the parts add up to the whole."""
    terbesar = float(data["nilai"].max()) if data["nilai"].notna().any() else 1.0
    maks = data["skala_maks"].iloc[0]
    return terbesar if data["berbobot"].iloc[0] or kata.kosong(maks) else float(maks)


def _symbol(baris: Baris) -> str | None:
    # A published word may be a sentence; the cell has room for its letter only.
    if kata.kosong(baris["predikat"]):
        return None
    return str(baris["predikat"] if kata.kosong(baris["huruf"]) else baris["huruf"])


def _value(baris: Baris) -> str:
    return value(baris, baris["satuan"], int(baris["desimal"]), tanda=("kategori",))


def _hint(baris: Baris) -> str:
    butir = [f"<b>{baris['nama_pendek']} {int(baris['tahun'])}</b>", _value(baris)]
    if not kata.kosong(baris["predikat"]) and not kata.kosong(baris["nilai"]):
        butir.append(f"predikat terbit: {baris['predikat']}")
    if not kata.kosong(baris["putus"]):
        butir.append(kata.bungkus(f"Cara ukur berubah: {baris['putus']}"))
    return "<br>".join(butir)
