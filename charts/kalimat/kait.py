"""Sentences about two indicators over regions: what goes together, how sure, and what that does not mean."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.statistik import Korelasi

# Longer lists are cut: the table below the chart has them all.
MAKS_NAMA = 10
PERINGATAN = (
    "Keterkaitan bukan sebab-akibat. Dua angka dapat naik turun bersama karena hal ketiga (besar anggaran, jumlah "
    "pegawai, letak), karena keduanya diukur dari bahan yang sama, atau karena kebetulan."
)
BATASAN = (
    "Titik adalah daerah, bukan orang atau unit kerja: pola antardaerah belum tentu berlaku di dalam satu daerah.",
    "Hanya daerah yang punya kedua angka yang ikut; daerah yang melapor dapat berbeda dari yang tidak.",
    "Satu tahun saja: urutan pada tahun itu, bukan perubahan dari tahun ke tahun.",
    "Bila banyak pasangan dicoba, beberapa akan tampak berkait hanya karena kebetulan (1 dari 20 pada selang 95%).",
    "Rho Spearman membandingkan urutan, bukan nilai: +1 urutannya persis sama, −1 persis terbalik, 0 tidak berpola.",
)


def headline(k: Korelasi, x: pd.Series, y: pd.Series) -> str:
    """What the dots say, as far as the number of regions allows."""
    pasangan = f"{x['nama_pendek']} dan {y['nama_pendek']}"
    if k.rho is None:
        return f"{pasangan}: keterkaitan tidak dihitung, {k.alasan}"
    if k.bawah is None or k.atas is None:
        return f"{pasangan}: keterkaitan belum dapat disimpulkan"
    if k.bawah <= 0 <= k.atas:
        return f"{pasangan}: belum terlihat keterkaitan yang jelas"
    return f"{pasangan}: cenderung {'searah' if k.rho > 0 else 'berlawanan arah'}"


def statistics(k: Korelasi) -> str:
    """The numbers of `short`, and why the interval is missing."""
    return short(k) if k.bawah is not None else f"{short(k)}; selang tidak diberikan: {k.alasan}"


def short(k: Korelasi) -> str:
    """'n = 23 daerah; rho Spearman 0,41; selang 95% 0,01 sampai 0,70', as far as they are given."""
    butir = [f"n = {k.n} daerah"]
    if k.rho is not None:
        butir.append(f"rho Spearman {kata.angka(k.rho)}")
    if k.bawah is not None:
        butir.append(f"selang 95% {kata.angka(k.bawah)} sampai {kata.angka(k.atas)}")
    return "; ".join(butir)


def part_of(baris: pd.Series) -> str:
    """Notice that one indicator is built into the other, from a row of `hubungan_indikator`."""
    sejak = "" if kata.kosong(baris["sejak"]) else f" sejak {int(baris['sejak'])}"
    return (
        f"{baris['nama_bagian']} ikut menyusun {baris['nama_keseluruhan']}{sejak}: keduanya pasti berkait "
        "karena sebagian bahannya sama. Jangan dibaca sebagai dua ukuran yang terpisah."
    )


def quadrants(data: pd.DataFrame, x: pd.Series, y: pd.Series) -> list[str]:
    """Names of the regions strong in both and weak in both, by the medians and the direction of each indicator."""
    ada = complete(data)
    if len(ada) < 2 or "tanpa_penilaian" in (x["arah"], y["arah"]):
        return []
    sisi_x, sisi_y = _side(ada["nilai_x"], x), _side(ada["nilai_y"], y)
    isi = {"baik": (sisi_x > 0) & (sisi_y > 0), "lemah": (sisi_x < 0) & (sisi_y < 0)}
    nama = {k: list(ada.loc[milik, "nama_tampil"]) for k, milik in isi.items()}
    return [f"**Lebih {k} dari median pada keduanya** ({len(n)}): {_names(n)}." for k, n in nama.items() if n]


def _names(nama: list[str]) -> str:
    if len(nama) <= MAKS_NAMA:
        return kata.dan(nama)
    return f"{', '.join(nama[:MAKS_NAMA])}, dan {len(nama) - MAKS_NAMA} daerah lain"


def _side(nilai: pd.Series, indikator: pd.Series) -> pd.Series:
    beda = nilai - nilai.median()
    return -beda if indikator["arah"] == "rendah_baik" else beda


def table(data: pd.DataFrame, x: pd.Series, y: pd.Series) -> pd.DataFrame:
    """Rows of `pasangan` with both values, or why one is missing, in words."""
    def said(sumbu: str, indikator: pd.Series) -> list[str]:
        isi = zip(data[f"nilai_{sumbu}"], data[f"desimal_{sumbu}"], data[f"alasan_{sumbu}"])
        return [
            kata.bersatuan(v, indikator["satuan"], int(indikator["desimal"]), d) if kata.kosong(sebab) else str(sebab)
            for v, d, sebab in isi
        ]

    return data.assign(teks_x=said("x", x), teks_y=said("y", y), alasan_kata=data["alasan"].fillna("ikut dihitung"))


def complete(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `pasangan` with both values, as floats."""
    return data.dropna(subset=["nilai_x", "nilai_y"]).astype({"nilai_x": float, "nilai_y": float})
