"""Sentences on the integrity survey, each computed from the figures shown."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, doubt, rows

KOREKSI = (
    "KPK menurunkan nilai akhir dengan faktor koreksi (jumlah pengaduan, perkara korupsi yang ditangani, dan "
    "pengarahan jawaban). Besarannya tidak diumumkan, jadi indeks tidak dihitung ulang di sini."
)


SEBANDING = (
    "Survei mandiri dirancang tiap pemda sendiri: antardaerah hanya sebanding bila pertanyaan dan respondennya sama."
)


def own_survey(mandiri: Baris, spi: Baris | None, nama: str) -> str:
    """'Survei mandiri Tapin 2025: 75,79 (selang 74,60–76,98; n 393). SPI dari KPK 2025: 74,20. …': apart, never averaged.

    `mandiri`, `spi`: rows of `deret_daerah` of one region; `spi` of the same year, or None.
    """
    tahun = int(mandiri["tahun"])
    kpk = f"SPI dari KPK {tahun}: {_measured(spi)}." if spi else f"SPI dari KPK {tahun} belum terkumpul di dasbor."
    return (
        f"Survei mandiri {nama} {tahun}: {_measured(mandiri)}. {kpk} Pertanyaan, responden, dan cara hitungnya lain, jadi "
        "keduanya tidak dirata-ratakan dan yang satu tidak menggantikan yang lain."
    )


def _measured(r: Baris) -> str:
    """'75,79 (selang 74,60–76,98; n 393)', as far as it is known."""
    ada = not (kata.kosong(r["batas_bawah"]) or kata.kosong(r["batas_atas"]))
    selang = f"selang {kata.angka(r['batas_bawah'])}–{kata.angka(r['batas_atas'])}" if ada else ""
    butir = "; ".join(filter(None, [selang, "" if kata.kosong(r["n"]) else f"n {kata.angka(r['n'], 0)}"]))
    return f"{kata.angka(r['nilai'], 2, r['desimal_sumber'])}{doubt(r)}{kata.kurung(butir)}"


def to_next(nilai: float, ambang: pd.DataFrame, desimal: int = 2) -> str:
    """'3,83 poin lagi ke terjaga', or '3,14 poin di atas batas terjaga' at the top; '' without thresholds.

    `ambang`: kategori, batas_bawah of the year.
    """
    batas = rows(ambang.dropna(subset=["batas_bawah"]).sort_values("batas_bawah"))
    if not batas:
        return ""
    r = next((b for b in batas if b["batas_bawah"] > nilai), batas[-1])
    # The distance of two decimal figures must not lose a half to binary fractions.
    poin = kata.angka(round(abs(float(r["batas_bawah"]) - nilai), 6), desimal)
    return f"{poin} poin {'lagi ke' if r['batas_bawah'] > nilai else 'di atas batas'} {str(r['kategori']).lower()}"


def relabel(data: pd.DataFrame, kategori: pd.DataFrame) -> pd.DataFrame:
    """`data` with kategori, huruf and mutu taken from `kategori` by kode_wilayah and tahun; the rest as it was."""
    kolom = ["kategori", "huruf", "mutu"]
    baru = {(b["kode_wilayah"], b["tahun"]): b for b in rows(kategori, "kode_wilayah", "tahun", *kolom)}
    semua = rows(data, "kode_wilayah", "tahun", *kolom)
    pasangan = [(lama, baru.get((lama["kode_wilayah"], lama["tahun"]), lama)) for lama in semua]
    return data.assign(**{k: [lama[k] if kata.kosong(b[k]) else b[k] for lama, b in pasangan] for k in kolom})


def lead(baris: Baris, nama: str, ambang: pd.DataFrame) -> str:
    """'SPI HSS 2023 bernilai 81,14 (terjaga), turun 0,68 poin dari 2022, 3,14 poin di atas batas terjaga.'

    `baris`: row of `nilai_daerah`. '' without a value.
    """
    if kata.kosong(baris["nilai"]):
        return ""
    desimal = int(baris["desimal"])
    nilai = kata.angka(baris["nilai"], desimal, baris["desimal_sumber"])
    kategori, tahun = kata.kurung(kata.teks(baris["kategori"]).lower()), int(baris["tahun"])
    gerak = "" if kata.kosong(baris["perubahan"]) else f"{kata.perubahan(baris['perubahan'], desimal)} dari {tahun - 1}"
    butir = [f"{baris['nama_pendek']} {nama} {tahun} bernilai {nilai}{doubt(baris)}{kategori}", gerak]
    return f"{', '.join(filter(None, [*butir, to_next(float(baris['nilai']), ambang, desimal)]))}."


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
    return "; ".join(
        f"{r['nama_tampil']} {int(r['tahun'])} ({kata.angka(r['nilai'], 2, r['desimal_sumber'])}): "
        f"{str(r['kategori_asli']).lower()} menjadi {str(r['kategori']).lower()}" for r in rows(data[data["berganti"]])
    )


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
    if kata.kosong(akhir["n_pemda"]):
        return f"{kalimat}."
    return f"{kalimat}. Indeks {int(akhir['n_pemda'])} dari {int(akhir['jumlah_pemda'])} pemda terkumpul di sini."


def differing_totals(data: pd.DataFrame) -> list[str]:
    """One sentence for each measure whose totals disagree, from rows of `partisipasi_total`."""
    beda = data[data["berbeda"]].groupby("ukuran", sort=False)
    butir = {u: [f"{kata.angka(r['banyak'], 0)} ({r['asal']}, {r['penerbit']})" for r in rows(isi)] for u, isi in beda}
    akhir = "Semuanya ditampilkan; tidak ada yang dipilih."
    return [f"Jumlah {ukuran} berbeda antarsumber: {kata.dan(isi)}. {akhir}" for ukuran, isi in butir.items()]


def course_title(data: pd.DataFrame, nama: str, label: str) -> str:
    """'SPI HSS naik 3,20 poin, 2021–2024' when the ends lie on one method, else the years alone."""
    ada, judul = data.dropna(subset=["nilai"]).sort_values("tahun"), f"{label} {nama}"
    if ada.empty:
        return judul
    awal, akhir = ada.iloc[0], ada.iloc[-1]
    if awal["tahun"] == akhir["tahun"]:
        return f"{judul} {int(akhir['tahun'])}"
    gerak = f" {kata.perubahan(float(akhir['nilai']) - float(awal['nilai']))}" if awal["ruas"] == akhir["ruas"] else ""
    return f"{judul}{gerak}, {int(awal['tahun'])}–{int(akhir['tahun'])}"
