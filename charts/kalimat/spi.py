"""Sentences on the integrity survey, each computed from the figures shown."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.kategori import next_category, top_margin
from charts.kalimat.nilai import rows

KOREKSI = (
    "KPK menurunkan nilai akhir dengan faktor koreksi (jumlah pengaduan, perkara korupsi yang ditangani, dan "
    "pengarahan jawaban). Besarannya tidak diumumkan, jadi indeks tidak dihitung ulang di sini."
)


def to_next(nilai: float, ambang: pd.DataFrame, desimal: int = 2) -> str:
    """'3,83 poin lagi ke terjaga', or '3,14 poin di atas batas terjaga' at the top; '' without thresholds.

    `ambang`: kategori, batas_bawah of the year.
    """
    jarak = next_category(nilai, ambang)
    if jarak:
        return f"{kata.angka(jarak.poin, desimal)} poin lagi ke {jarak.kategori.lower()}"
    lebih = top_margin(nilai, ambang)
    if lebih is None:
        return ""
    puncak = ambang.loc[ambang["batas_bawah"].idxmax(), "kategori"]
    return f"{kata.angka(lebih, desimal)} poin di atas batas {str(puncak).lower()}"


def lead(baris: pd.Series, nama: str, ambang: pd.DataFrame) -> str:
    """'SPI HSS 2023 bernilai 81,14 (terjaga), turun 0,68 poin dari 2022, 3,14 poin di atas batas terjaga.'

    `baris`: row of `nilai_daerah`. '' without a value.
    """
    if kata.kosong(baris["nilai"]):
        return ""
    desimal = int(baris["desimal"])
    nilai = kata.angka(baris["nilai"], desimal, baris["desimal_sumber"])
    kategori = "" if kata.kosong(baris["kategori"]) else f" ({str(baris['kategori']).lower()})"
    butir = [f"{baris['nama_pendek']} {nama} {int(baris['tahun'])} bernilai {nilai}{kategori}"]
    if not kata.kosong(baris["perubahan"]):
        butir.append(f"{kata.perubahan(baris['perubahan'], desimal)} dari {int(baris['tahun']) - 1}")
    return f"{', '.join([*butir, *filter(None, [to_next(float(baris['nilai']), ambang, desimal)])])}."


def correction(indeks: float | None, komponen: pd.DataFrame) -> str:
    """Why the index lies below its components; '' unless all components are known and their mean is higher.

    `komponen`: rows of one region and year with nilai. The mean is only held against the index, never shown as one.
    """
    nilai = komponen["nilai"].dropna().astype(float)
    if kata.kosong(indeks) or nilai.empty or len(nilai) < len(komponen) or indeks >= nilai.mean():
        return ""
    return (
        f"Indeks {kata.angka(indeks)} lebih rendah dari rata-rata {len(nilai)} komponennya "
        f"({kata.angka(nilai.mean())}, rata-rata sederhana). {KOREKSI}"
    )


def relabelled(data: pd.DataFrame) -> str:
    """'Malinau 2022 (73,41): Rentan menjadi Waspada; ...' from rows of `kategori_ambang` that change label."""
    butir = [
        f"{r['nama_tampil']} {int(r['tahun'])} ({kata.angka(r['nilai'], 2, r['desimal_sumber'])}): "
        f"{str(r['kategori_asli']).lower()} menjadi {str(r['kategori']).lower()}"
        for r in rows(data) if r["berganti"]
    ]
    return "; ".join(butir)


def regional_mean(data: pd.DataFrame, tahun: int) -> str:
    """What the mean of the region is, beside the province's own index, in the last year that has it.

    `data`: rows of `rata_rata_wilayah`. '' when no mean was published or computable up to `tahun`.
    """
    rata = data[(data["urut"] > 1) & (data["tahun"] <= tahun)]
    if rata.empty:
        return ""
    akhir = rata[rata["tahun"] == rata["tahun"].max()].sort_values("urut").iloc[0]
    pemprov = data[(data["urut"] == 1) & (data["tahun"] == akhir["tahun"])]
    kalimat = f"Rata-rata wilayah {int(akhir['tahun'])} {kata.angka(akhir['nilai'])}"
    if not pemprov.empty:
        beda = float(akhir["nilai"]) - float(pemprov["nilai"].iloc[0])
        arah = "di atas" if beda > 0 else "di bawah"
        kalimat += f", {kata.angka(abs(beda))} poin {arah} indeks pemprov ({kata.angka(pemprov['nilai'].iloc[0])})"
    n = akhir["n_pemda"]
    hitung = "" if kata.kosong(n) else f" Indeks {int(n)} dari {int(akhir['jumlah_pemda'])} pemda terkumpul di sini."
    return f"{kalimat}.{hitung}"


def differing_totals(data: pd.DataFrame) -> list[str]:
    """One sentence for each measure whose totals disagree, from rows of `partisipasi_total`."""
    keluar = []
    for ukuran, isi in data[data["berbeda"]].groupby("ukuran", sort=False):
        butir = [f"{kata.angka(r['banyak'], 0)} ({r['asal']}, {r['penerbit']})" for _, r in isi.iterrows()]
        keluar.append(f"Jumlah {ukuran} berbeda antarsumber: {kata.dan(butir)}. Semuanya ditampilkan; tidak ada yang dipilih.")
    return keluar


def course_title(data: pd.DataFrame, nama: str, label: str) -> str:
    """'SPI HSS naik 3,20 poin, 2021–2024' when the ends lie on one method, else the years alone."""
    ada = data.dropna(subset=["nilai"]).sort_values("tahun")
    if ada.empty:
        return f"{label} {nama}"
    awal, akhir = ada.iloc[0], ada.iloc[-1]
    if awal["tahun"] == akhir["tahun"]:
        return f"{label} {nama} {int(akhir['tahun'])}"
    rentang = f"{int(awal['tahun'])}–{int(akhir['tahun'])}"
    if awal["ruas"] != akhir["ruas"]:
        return f"{label} {nama}, {rentang}"
    return f"{label} {nama} {kata.perubahan(float(akhir['nilai']) - float(awal['nilai']))}, {rentang}"
