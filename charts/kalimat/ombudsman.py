"""Sentences on the Ombudsman's figures, each computed from the figures shown."""

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, doubt, first, last_value, published, rows

LOKUS = "lokus opini: "


def zone(baris: Baris) -> str:
    """'94,58 (zona hijau)', 'zona kuning, nilai tidak diumumkan', or '' when nothing was published."""
    if kata.kosong(baris["nilai"]):
        sebutan = first(baris, ("kategori", "predikat"))
        return f"{sebutan.lower()}, nilai tidak diumumkan" if sebutan else ""
    nilai = kata.angka(baris["nilai"], int(baris["desimal"]), baris["desimal_sumber"])
    return f"{nilai}{doubt(baris)}{kata.kurung(kata.teks(baris['kategori']).lower())}"


def lead(kepatuhan: Baris, opini: Baris, nama: str) -> str:
    """One sentence on compliance, one on the opinion; else the last compliance; '' when nothing was published."""
    kalimat = []
    if zone(kepatuhan):
        tahun = int(kepatuhan["tahun"])
        gerak = "" if kata.kosong(kepatuhan["perubahan"]) else f", {kata.perubahan(kepatuhan['perubahan'])} dari {tahun - 1}"
        kalimat.append(f"Kepatuhan pelayanan publik {nama} {tahun}: {zone(kepatuhan)}{gerak}.")
    if zone(opini):
        kalimat.append(f"Opini Ombudsman {nama} {int(opini['tahun'])}: {zone(opini)}.")
    akhir = last_value(kepatuhan, "", int(kepatuhan["desimal"]))
    if akhir and not kalimat:
        return f"Kepatuhan pelayanan publik {nama} terakhir diumumkan untuk {int(kepatuhan['tahun_terakhir'])}: {akhir}."
    return " ".join(kalimat)


def loci(data: pd.DataFrame) -> str:
    """'Penilaian 2025 mencakup 310 lokus: 170 kabupaten, ...' from rows of `rincian_daerah` of the country."""
    isi = data[data["rincian"].str.startswith(LOKUS)].sort_values("nilai", ascending=False)
    if isi.empty:
        return ""
    butir = [f"{kata.angka(r['nilai'], 0)} {r['rincian'].removeprefix(LOKUS)}" for r in rows(isi)]
    return f"Penilaian {int(isi['tahun'].iloc[0])} mencakup {kata.angka(isi['nilai'].sum(), 0)} lokus: {kata.dan(butir)}."


def coverage(data: pd.DataFrame, nama: str) -> str:
    """'3 dari 13 kab/kota Kalimantan Selatan ada hasilnya di sini; ...' from rows with nilai and predikat.

    `nama`: the regions in words.
    """
    ada = int(published(data).sum())
    kalimat = f"Lingkup {nama}: {ada} dari {len(data)} ada hasilnya di sini"
    return f"{kalimat}." if ada == len(data) else f"{kalimat}; yang lain bukan lokus penilaian atau hasilnya belum terkumpul."


def office(nama: str, provinsi: str, kabkota: bool) -> str:
    """Whose counts these are; for a kabupaten/kota, that they are not its own."""
    kalimat = f"Ombudsman mencatat laporan per kantor perwakilan. Angka di bawah milik Perwakilan {provinsi}"
    return f"{kalimat}, bukan {nama} saja." if kabkota else f"{kalimat}, dari seluruh provinsi."


def completion_label(baris: Baris) -> str:
    """'2020, dihitung: 142 dari 155' or '2024, terbit'."""
    dari = "" if baris["asal"] == "terbit" else f": {kata.angka(baris['selesai'], 0)} dari {kata.angka(baris['diterima'], 0)}"
    return f"{int(baris['tahun'])}, {baris['asal']}{dari}"


def interim_rates(data: pd.DataFrame, tahun: int) -> str:
    """Rates inside a year in one sentence, from rows of `penyelesaian` that are not final; '' without them."""
    dalam = data[(data["deret"] != "final") & (data["tahun"] == tahun)]
    butir = [
        f"{kata.angka(r['nilai'], 2, r['desimal_sumber'])}% pada {kata.PERIODE[r['periode']]} ({completion_label(r)})"
        for r in rows(dalam)
    ]
    return f"Tingkat penyelesaian dalam tahun, belum final: {'; '.join(butir)}." if butir else ""


def disagreeing(data: pd.DataFrame) -> str:
    """Which measures of which periods differ by source, from rows with periode, nama_pendek, jumlah_nilai; '' if none."""
    beda = rows(data[data["jumlah_nilai"] > 1])
    butir = [f"{r['nama_pendek'].lower()} {kata.PERIODE[r['periode']]}" for r in beda]
    return f"Berbeda antarsumber: {kata.dan(butir)}; semua angkanya ada pada daftar sumber." if butir else ""


def above_hundred(data: pd.DataFrame) -> str:
    """Why a rate can pass 100 percent; '' when none does."""
    tahun = [str(int(t)) for t in data.loc[data["nilai"].astype(float) > 100, "tahun"]]
    return f"Lebih dari 100% ({kata.dan(tahun)}) karena laporan tahun sebelumnya ikut diselesaikan." if tahun else ""


def access_against_reports(data: pd.DataFrame) -> str:
    """'Pada 2020, 155 dari 546 akses masyarakat (28,4%) adalah laporan.' in the last year with both; '' without.

    `data`: rows of `laporan_tahunan`, access first and reports second by indikator order.
    """
    baris = rows(data, "tahun", "nama_pendek", "nilai")
    nama = list(dict.fromkeys(b["nama_pendek"] for b in baris))[:2]
    isi = {(b["tahun"], b["nama_pendek"]): float(b["nilai"]) for b in baris if not kata.kosong(b["nilai"])}
    lengkap = [t for t in {b["tahun"] for b in baris} if all((t, n) in isi for n in nama)]
    if not lengkap:
        return ""
    tahun = max(lengkap)
    akses, laporan = (isi[tahun, n] for n in nama)
    return (
        f"Pada {int(tahun)}, {kata.angka(laporan, 0)} dari {kata.angka(akses, 0)} akses masyarakat "
        f"({kata.angka(100 * laporan / akses, 1)}%) berupa laporan; sisanya konsultasi, tembusan, dan penanganan lain."
    )
