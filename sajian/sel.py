"""Rows made ready for charts: cells of the matrices, bars of parts, groups of respondents."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from charts.bagian import Bilah
from charts.kalimat import kata
from charts.kalimat.nilai import Baris, doubt, hint, interval, is_published, number, rows, trust, value
from charts.kalimat.spm import totals_only

# Instruments grade in words of their own; the colours only say how high a category stands among them.
NAMA_MUTU = ("kategori teratas", "kategori atas", "kategori tengah", "kategori bawah", "kategori terbawah")
TANPA_ANGKA: dict[str, Any] = dict.fromkeys(("nilai", "desimal_sumber", "predikat"))
TANPA_KATEGORI: dict[str, Any] = dict.fromkeys(("kategori", "huruf", "mutu"))
TRIWULAN = {"tw1": "TW I", "tw2": "TW II", "tw3": "TW III", "tw4": "TW IV"}
UKURAN = {"populasi": "Populasi", "sampel": "Sampel", "responden": "Responden"}
KELOMPOK = ("internal", "eksternal", "eksper")
TOTAL = "total"


def count_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells region by count from rows of `klg_hitungan`, the year under each number; a click gives the region."""
    return [r | TANPA_KATEGORI | {
        "baris": r["kode_wilayah"], "nama_baris": r["nama_ringkas"], "kolom": r["indikator"], "nama_kolom": r["nama_pendek"],
        "kunci": r["kode_wilayah"], "huruf": None if kata.kosong(r["tahun"]) else f"({int(r['tahun'])})",
        "petunjuk": hint(r["nama_tampil"], r["nama"], _count(r), *trust(r)),
    } for r in rows(data)]


def _count(r: Baris) -> str:
    if kata.kosong(r["nilai"]):
        return kata.sebab(r["alasan_kosong"], True)
    return f"{kata.bersatuan(r['nilai'], r['satuan'], 0)} ({int(r['tahun'])})"


def load_parts(data: pd.DataFrame, sorot: str = "") -> list[Bilah]:
    """Bars of load from rows of `klg_beban` with a load, the region in view in bold; a click gives the region."""
    return [Bilah(
        r["kode_wilayah"], r["nama_tampil"], r["beban"], load_text(r),
        f"<b>{r['nama_tampil']}</b><br>{'<br>'.join([kata.bungkus(_reckoning(r)), *trust(r)])}", tebal=r["kode_wilayah"] == sorot,
    ) for r in rows(data)]


def load_text(r: Baris) -> str:
    """'116.359 · 37 unit (2025)', or why there is none."""
    if kata.kosong(r["beban"]):
        return str(r["alasan_kosong"])
    return f"{kata.angka(r['beban'], 0)} · {kata.angka(r['nilai'], 0)}{doubt(r)} unit ({int(r['tahun'])})"


def _reckoning(r: Baris) -> str:
    if kata.kosong(r["beban"]):
        return str(r["alasan_kosong"])
    return f"{kata.angka(r['penduduk'], 0)} penduduk ÷ {kata.angka(r['nilai'], 0)} unit (dihitung)"


def year_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells instrument by year from rows of `kelompok_tahun`; a click gives 'indikator|tahun'."""
    return [r | {
        "baris": r["indikator"], "nama_baris": r["nama_pendek"], "kolom": str(r["tahun"]), "nama_kolom": str(r["tahun"]),
        "kunci": f"{r['indikator']}|{r['tahun']}", "predikat": _symbol(r), "petunjuk": _year_hint(r),
    } for r in rows(data)]


def _symbol(r: Baris) -> str | None:
    # A published word may be a sentence; the cell has room for its letter only.
    if kata.kosong(r["predikat"]):
        return None
    return str(r["predikat"] if kata.kosong(r["huruf"]) else r["huruf"])


def _graded(r: Baris) -> str:
    return value(r, r["satuan"], int(r["desimal"]), tanda=("kategori",))


def _year_hint(r: Baris) -> str:
    ganda = not kata.kosong(r["predikat"]) and not kata.kosong(r["nilai"])
    putus = [] if kata.kosong(r["putus"]) else kata.bungkus(f"Cara ukur berubah: {r['putus']}").split("<br>")
    terbit = f"predikat terbit: {r['predikat']}" if ganda else ""
    return hint(f"{r['nama_pendek']} {int(r['tahun'])}", _graded(r), terbit, *putus, *trust(r))


def reform_parts(data: pd.DataFrame, kunci: str = "rincian", nama: str = "rincian", penuh: str = "rincian") -> list[Bilah]:
    """Bars of the parts of an instrument from rows of `bagian_instrumen`, or of the areas of change (`area_perubahan`).

    Columns: what a click gives, the name, and the name in full for the hover.
    """
    return [
        Bilah(r[kunci], r[nama], r["nilai"], _graded(r), hint(r[penuh], _graded(r), *trust(r)), r["mutu"], selang=interval(r))
        for r in rows(data)
    ]


def detail_scale(data: pd.DataFrame) -> float:
    """End of the bars: the instrument's scale, or the largest part where the parts add up to the whole."""
    terbesar = float(data["nilai"].max()) if data["nilai"].notna().any() else 1.0
    maks = data["skala_maks"].iloc[0]
    return terbesar if data["berbobot"].iloc[0] or kata.kosong(maks) else float(maks)


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
        "kunci": f"{r['kode_wilayah']}|{r['indikator']}", "petunjuk": _sector_hint(r),
    } for r in rows(data)]


def sector_parts(data: pd.DataFrame) -> list[Bilah]:
    """Bars of the sectors of one region from its sector rows of `spm_bidang`; a click gives the sector."""
    return [Bilah(r["indikator"], r["nama_pendek"], r["nilai"], _sector(r), _sector_hint(r), r["mutu"]) for r in rows(data)]


def _sector(r: Baris) -> str:
    return value(r, "", 2, tanda=("kategori",))


def _sector_hint(r: Baris) -> str:
    isi = _sector(r) if is_published(r) else kata.sebab(r["alasan_kosong"], True)
    sebab = kata.bungkus(kata.teks(r["keterangan"])).split("<br>")
    return hint(r["nama_tampil"], f"{r['nama']} {int(r['tahun'])}", isi, *sebab, *trust(r))


def service_parts(data: pd.DataFrame) -> list[Bilah]:
    """Bars of the services of one sector from rows of `spm_layanan`: realisation of target, percent as published."""
    return [Bilah(
        r["indikator"], r["nama_pendek"], r["persen_hitung"] if kata.kosong(r["nilai"]) else r["nilai"], service_text(r),
        f"<b>{kata.bungkus(kata.harfiah(r['nama']))}</b><br>{kata.harfiah(service_text(r))}",
    ) for r in rows(data)]


def service_text(r: Baris) -> str:
    """'5.328 dari 5.328 jiwa · 100%'; a percentage that was not published says that it is computed."""
    bagian = _target(r)
    if not kata.kosong(r["nilai"]):
        bagian.append(f"{kata.angka(r['nilai'], 2, r['desimal_sumber'])}%")
    elif not kata.kosong(r["persen_hitung"]):
        bagian.append(f"{kata.angka(r['persen_hitung'], 2)}% (dihitung)")
    return " · ".join(bagian) or kata.BELUM_ADA


def _target(r: Baris) -> list[str]:
    satuan = "" if kata.kosong(r["satuan"]) else f" {r['satuan']}"
    sasaran, realisasi = kata.angka(r["sasaran"], 0), kata.angka(r["realisasi"], 0)
    if not kata.kosong(r["sasaran"]) and not kata.kosong(r["realisasi"]):
        return [f"{realisasi} dari {sasaran}{satuan}"]
    if not kata.kosong(r["sasaran"]):
        return [f"sasaran {sasaran}{satuan}, realisasi {kata.BELUM_ADA}"]
    return [] if kata.kosong(r["realisasi"]) else [f"terlayani {realisasi}{satuan}"]


def quarter_cells(data: pd.DataFrame) -> list[Baris]:
    """Cells sector by quarter from rows of `belum_final` of one region; every quarter has its column."""
    isi = [r for r in rows(data) if r["periode"] in TRIWULAN and r["rincian"] == ""]
    # Of two positions of one sector in one quarter the first counts.
    milik = {(r["indikator"], r["periode"]): r for r in reversed(isi)}
    nama = {r["indikator"]: r["nama_pendek"] for r in isi}
    return [_quarter(i, nama[i], p, milik.get((i, p), TANPA_ANGKA)) for i in nama for p in TRIWULAN]


def _quarter(indikator: str, nama: str, periode: str, r: Baris) -> Baris:
    return {k: r[k] for k in TANPA_ANGKA} | TANPA_KATEGORI | {
        "baris": indikator, "nama_baris": nama, "kolom": periode, "nama_kolom": TRIWULAN[periode], "kunci": indikator,
        "petunjuk": hint(f"{nama}, {kata.PERIODE[periode]}", kata.angka(r["nilai"], 2, r["desimal_sumber"])),
    }


def by_measure(data: pd.DataFrame) -> pd.DataFrame:
    """Rows for `grouped_bars`: one a statement and measure, from rows of `partisipasi_daerah`.

    Columns label (group; a second statement on the same group is numbered), seri, nilai, desimal_sumber, teks,
    petunjuk. A group that nobody counted stays as a word when another group was counted.
    """
    semua = rows(data)
    pertama = next(u for u in UKURAN if any(not kata.kosong(r[u]) for r in semua))
    return pd.DataFrame([
        _measure(label, r, u) for label, r in _labelled(semua)
        for u in [u for u in UKURAN if not kata.kosong(r.get(u))] or [pertama]
    ])


def _labelled(semua: Sequence[Baris]) -> Iterator[tuple[str, Baris]]:
    ada = {r["kelompok"] for r in semua}
    for kelompok in (*KELOMPOK, TOTAL):
        isi, nama = [r for r in semua if r["kelompok"] == kelompok], kata.awal_besar(kelompok)
        yield from ((nama if len(isi) == 1 else f"{nama} ({urut})", r) for urut, r in enumerate(isi, 1))
        if not isi and kelompok != TOTAL and ada & set(KELOMPOK):
            yield nama, {}


def _measure(label: str, r: Baris, ukuran: str) -> Baris:
    nilai = number(r.get(ukuran))
    teks = kata.angka(nilai, 0) + rate(r, ukuran)
    penerbit = "" if kata.kosong(r.get("penerbit")) else str(r["penerbit"])
    return {
        "label": label, "seri": UKURAN[ukuran], "nilai": nilai, "desimal_sumber": 0, "teks": teks,
        "petunjuk": hint(label, f"{UKURAN[ukuran]}: {teks}", penerbit),
    }


def rate(r: Baris, ukuran: str) -> str:
    """' (18,6% dari sampel)' behind the respondents when the same source has both figures."""
    if ukuran != "responden" or kata.kosong(r.get("tingkat_respons")):
        return ""
    return f" ({kata.angka(r['tingkat_respons'], 1)}% dari {r['dasar']})"
