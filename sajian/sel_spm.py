"""SPM rows made ready for the matrix and the bars of parts."""

import pandas as pd

from charts.bagian import Kolom
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows, value
from charts.kalimat.terbit import totals_only

TANPA_ANGKA: Baris = dict.fromkeys(("nilai", "desimal_sumber", "predikat"))
TRIWULAN = {"tw1": "TW I", "tw2": "TW II", "tw3": "TW III", "tw4": "TW IV"}


def perlu_triwulan(data: pd.DataFrame) -> bool:
    """A quarter matrix needs at least one figure of a quarter; yearly interim figures do not count."""
    return bool((data["periode"].isin(TRIWULAN) & (data["rincian"] == "") & data["nilai"].notna()).any())


def sector_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells region by sector from rows of `spm_bidang`; a click gives 'kode|indikator'.

    Where only totals were published they stand alone, best first: six empty columns would tell nothing.
    """
    if totals_only(data):
        data = data[data["gabungan"]].sort_values("nilai", ascending=False, kind="stable")
    return [r | {
        "baris": r["kode_wilayah"], "nama_baris": r["nama_ringkas"], "kolom": r["indikator"], "nama_kolom": r["nama_pendek"],
        "kunci": f"{r['kode_wilayah']}|{r['indikator']}", "petunjuk": _hint(r["nama_tampil"], r["nama"], r),
    } for r in rows(data)]


def sector_parts(data: pd.DataFrame) -> Kolom:
    """Bars of the sectors of one region from its sector rows of `spm_bidang`; a click gives the sector."""
    baris = rows(data)
    return {
        "kunci": [r["indikator"] for r in baris], "nama": [r["nama_pendek"] for r in baris],
        "panjang": [r["nilai"] for r in baris], "mutu": [r["mutu"] for r in baris], "teks": [_value(r) for r in baris],
        "petunjuk": [_hint(r["nama_tampil"], r["nama"], r) for r in baris],
    }


def service_parts(data: pd.DataFrame) -> Kolom:
    """Bars of the services of one sector from rows of `spm_layanan`: realisation of target, percent as published."""
    baris = rows(data)
    return {
        "kunci": [r["indikator"] for r in baris], "nama": [r["nama_pendek"] for r in baris], "mutu": [None] * len(baris),
        "panjang": [r["persen_hitung"] if kata.kosong(r["nilai"]) else r["nilai"] for r in baris],
        "teks": [service_text(r) for r in baris],
        "petunjuk": [f"<b>{kata.bungkus(kata.harfiah(r['nama']))}</b><br>{kata.harfiah(service_text(r))}" for r in baris],
    }


def service_text(baris: Baris) -> str:
    """'5.328 dari 5.328 jiwa · 100%'; a percentage that was not published says that it is computed."""
    bagian = _target(baris)
    if not kata.kosong(baris["nilai"]):
        bagian.append(f"{kata.angka(baris['nilai'], 2, baris['desimal_sumber'])}%")
    elif not kata.kosong(baris["persen_hitung"]):
        bagian.append(f"{kata.angka(baris['persen_hitung'], 2)}% (dihitung)")
    return " · ".join(bagian) or kata.BELUM_ADA


def _target(baris: Baris) -> list[str]:
    satuan = "" if kata.kosong(baris["satuan"]) else f" {baris['satuan']}"
    sasaran, realisasi = kata.angka(baris["sasaran"], 0), kata.angka(baris["realisasi"], 0)
    if not kata.kosong(baris["sasaran"]) and not kata.kosong(baris["realisasi"]):
        return [f"{realisasi} dari {sasaran}{satuan}"]
    if not kata.kosong(baris["sasaran"]):
        return [f"sasaran {sasaran}{satuan}, realisasi {kata.BELUM_ADA}"]
    return [] if kata.kosong(baris["realisasi"]) else [f"terlayani {realisasi}{satuan}"]


def quarter_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells sector by quarter from rows of `belum_final` of one region; every quarter has its column."""
    isi = [r for r in rows(data) if r["periode"] in TRIWULAN and r["rincian"] == ""]
    # Of two positions of one sector in one quarter the first counts.
    milik = {(r["indikator"], r["periode"]): r for r in reversed(isi)}
    nama = {r["indikator"]: r["nama_pendek"] for r in isi}
    return [_quarter(i, nama[i], p, milik.get((i, p), TANPA_ANGKA)) for i in nama for p in TRIWULAN]


def _quarter(indikator: str, nama: str, periode: str, baris: Baris) -> Baris:
    nilai = kata.angka(baris["nilai"], 2, baris["desimal_sumber"])
    return {k: baris[k] for k in TANPA_ANGKA} | {
        "baris": indikator, "nama_baris": nama, "kolom": periode, "nama_kolom": TRIWULAN[periode], "kunci": indikator,
        "kategori": None, "huruf": None, "mutu": None, "petunjuk": f"<b>{nama}, {kata.PERIODE[periode]}</b><br>{nilai}",
    }


def _value(baris: Baris) -> str:
    return value(baris, "", 2, tanda=("kategori",))


def _hint(daerah: str, nama: str, baris: Baris) -> str:
    isi = _value(baris)
    if isi == kata.BELUM_ADA and not kata.kosong(baris["alasan_kosong"]):
        isi = kata.bungkus(str(baris["alasan_kosong"]))
    return f"<b>{daerah}</b><br>{nama} {int(baris['tahun'])}<br>{isi}"
