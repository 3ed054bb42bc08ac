"""SPM rows made ready for the matrix and the bars of parts."""

from __future__ import annotations

import pandas as pd

from charts.bagian import Kolom
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, rows, value
from charts.kalimat.terbit import totals_only

TRIWULAN = {"tw1": "TW I", "tw2": "TW II", "tw3": "TW III", "tw4": "TW IV"}


def perlu_triwulan(data: pd.DataFrame) -> bool:
    """A quarter matrix needs at least one figure of a quarter; yearly interim figures do not count."""
    return bool((data["periode"].isin(TRIWULAN) & (data["rincian"] == "") & data["nilai"].notna()).any())


def sector_cells(data: pd.DataFrame) -> pd.DataFrame:
    """Cells region by sector from rows of `spm_bidang`; a click gives 'kode|indikator'.

    Where only totals were published they stand alone, best first: six empty columns would tell nothing.
    """
    if totals_only(data):
        data = data[data["gabungan"]].sort_values("nilai", ascending=False, kind="stable")
    return data.assign(
        baris=data["kode_wilayah"], nama_baris=data["nama_ringkas"], kolom=data["indikator"],
        nama_kolom=data["nama_pendek"], kunci=data["kode_wilayah"] + "|" + data["indikator"],
        petunjuk=[_hint(r["nama_tampil"], r["nama"], r) for _, r in data.iterrows()],
    )


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


def quarter_cells(data: pd.DataFrame) -> pd.DataFrame:
    """Cells sector by quarter from rows of `belum_final` of one region; every quarter has its column."""
    triwulan = data[data["periode"].isin(TRIWULAN) & (data["rincian"] == "")]
    if triwulan.empty:
        return triwulan.assign(baris="", nama_baris="", kolom="", nama_kolom="", kunci="", petunjuk="")
    kisi = triwulan[["indikator", "nama_pendek"]].drop_duplicates().merge(
        pd.DataFrame({"periode": TRIWULAN.keys(), "nama_kolom": TRIWULAN.values()}), how="cross"
    )
    isi = triwulan.drop_duplicates(["indikator", "periode"]).drop(columns="nama_pendek")
    sel = kisi.merge(isi, on=["indikator", "periode"], how="left")
    return sel.assign(
        baris=sel["indikator"], nama_baris=sel["nama_pendek"], kolom=sel["periode"], kunci=sel["indikator"],
        kategori=None, huruf=None, mutu=None,
        petunjuk=[
            f"<b>{r['nama_pendek']}, {kata.PERIODE[r['periode']]}</b><br>{kata.angka(r['nilai'], 2, r['desimal_sumber'])}"
            for _, r in sel.iterrows()
        ],
    )


def _value(baris: Baris) -> str:
    return value(baris, "", 2, tanda=("kategori",))


def _hint(daerah: str, nama: str, baris: Baris) -> str:
    isi = _value(baris)
    if isi == kata.BELUM_ADA and not kata.kosong(baris["alasan_kosong"]):
        isi = kata.bungkus(str(baris["alasan_kosong"]))
    return f"<b>{daerah}</b><br>{nama} {int(baris['tahun'])}<br>{isi}"
