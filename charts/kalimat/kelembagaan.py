"""Institutions in sentences: counts, load, plans, and what only words can tell."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.banding import few
from charts.kalimat.nilai import Baris, rows

JENIS = {"": "Semua", "isu": "Isu dan asas", "tujuan": "Tujuan", "tindak_lanjut": "Tindak lanjut"}


def standing(data: pd.DataFrame, nama: str) -> str:
    """'Kalimantan Selatan memiliki 37 perangkat daerah, 70 UPTD, dan 4 RSUD (2025).' Rows of `klg_daerah`."""
    ada = data[data["nilai"].notna() & data["utama"]]
    if ada.empty:
        return f"Jumlah lembaga {nama} {kata.BELUM_ADA}."
    butir = [f"{kata.angka(r['nilai'], 0)} {_lower(r['nama_pendek'])}" for r in rows(ada)]
    tahun = [f" ({int(t)})" for t in ada["tahun"]]
    if len(set(tahun)) == 1:
        return f"{nama} memiliki {kata.dan(butir)}{tahun[0]}."
    return f"{nama} memiliki {kata.dan([f'{b}{t}' for b, t in zip(butir, tahun)])}."


def nearest_year(tahun: int) -> str:
    """Counts are a state, shown from the year nearest to the one in view."""
    return (
        f"Jumlah lembaga adalah keadaan, bukan hasil tahunan: dipakai angka dari tahun yang terdekat dengan {tahun}, dan "
        "tahunnya selalu disebut. Sedikit atau banyak tidak dinilai baik-buruknya."
    )


def load(baris: Baris) -> str:
    """How the load of one region was reckoned, with both figures and the period of the population. A row of `klg_beban`."""
    if kata.kosong(baris["beban"]):
        return f"Beban {baris['nama_tampil']} tidak dapat dihitung: {baris['alasan_kosong']}."
    return (
        f"**Dihitung:** {kata.angka(baris['penduduk'], 0)} penduduk {baris['nama_tampil']} "
        f"({kata.tanggal(baris['penduduk_periode'])}) ÷ {kata.angka(baris['nilai'], 0)} {_lower(baris['nama_pendek'])} "
        f"({int(baris['tahun'])}) = {kata.angka(baris['beban'], 0)} penduduk per {_lower(baris['nama_pendek'])}."
    )


def load_sources(data: pd.DataFrame) -> str:
    """'Sumber jumlah lembaga: A. Sumber penduduk: B dan C.' Rows of `klg_beban_sumber`."""
    peran = data.groupby("peran", sort=False)["penerbit"].unique()
    return " ".join(f"Sumber {p}: {kata.dan(list(penerbit))}." for p, penerbit in peran.items())


def load_title(data: pd.DataFrame, lingkup: str, jumlah: int) -> str:
    """Title of the bars of load with the highest one. Rows of `klg_beban` that could be reckoned, of `jumlah` regions."""
    judul = f"Penduduk per perangkat daerah (dihitung), {lingkup}"
    if len(data) < 2 or few(len(data), jumlah):
        return judul
    r = data.loc[data["beban"].idxmax()]
    return f"{judul}: tertinggi {r['nama_tampil']} {kata.angka(r['beban'], 0)}"


def plan(baris: Baris, nama: str) -> str:
    """'29 perangkat daerah (2025) direncanakan menjadi 25.' A row of `klg_rencana`; `nama`: of the count."""
    rencana = kata.angka(baris["nilai"], 0)
    if kata.kosong(baris["nilai_kini"]):
        return f"Direncanakan menjadi {rencana} {nama}; jumlah sekarang {kata.BELUM_ADA}."
    kini = f"{kata.angka(baris['nilai_kini'], 0)} {nama} ({int(baris['tahun_kini'])})"
    if baris["selisih"] == 0:
        return f"{kini}, direncanakan tetap {rencana}."
    arah = "berkurang" if baris["selisih"] < 0 else "bertambah"
    return f"{kini} direncanakan menjadi {rencana}, {arah} {kata.angka(abs(baris['selisih']), 0)}."


def in_words(baris: Baris) -> str:
    """One figure that has no chart: place, year, measure, value, status. A row of `klg_kata`."""
    ukuran = baris["nama_pendek"] if kata.kosong(baris["rincian"]) else baris["rincian"]
    nilai = str(baris["predikat"]) if kata.kosong(baris["nilai"]) else kata.angka(baris["nilai"], int(baris["desimal"]))
    status = "" if baris["deret"] == "final" else f" ({str(baris['nama_status']).lower()})"
    return f"**{baris['nama_tampil']} {int(baris['tahun'])}** — {ukuran}: {nilai}{status}."


def _lower(nama: str) -> str:
    return nama if nama.isupper() else nama.lower()
