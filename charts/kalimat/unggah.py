"""An upload in words: how the file was read, what its columns mean, what would become of the figures."""

from collections.abc import Mapping

import pandas as pd

from charts.kalimat import kata
from charts.kalimat.nilai import Baris, Kolom, table
from charts.kalimat.riwayat import effect, figure

# Meaning of a column, in the order in which it is offered.
PERAN = {
    "abaikan": "Abaikan kolom ini", "kode_wilayah": "Kode daerah (Kemendagri)", "kode_bps": "Kode daerah (BPS)",
    "wilayah": "Nama daerah", "provinsi": "Nama provinsi", "tahun": "Tahun yang dinilai", "tanggal": "Tanggal",
    "periode": "Periode (triwulan, semester)", "indikator": "Nama indikator", "rincian": "Rincian (unit kerja, area, jenis)",
    "unit_kerja": "Unit kerja", "kelompok": "Kelompok responden", "nilai": "Nilai", "predikat": "Predikat atau zona",
    "sasaran": "Sasaran", "realisasi": "Realisasi", "satuan": "Satuan", "populasi": "Populasi", "sampel": "Sampel",
    "responden": "Responden", "kategori": "Kategori", "peringkat": "Peringkat", "isu": "Isu", "jenis": "Jenis",
    "komitmen_id": "ID komitmen", "rakor": "Rakor atau perjanjian", "tanggal_janji": "Tanggal janji", "janji": "Komitmen",
    "target": "Target", "tenggat": "Tenggat", "penanggung_jawab": "Perangkat daerah penanggung jawab",
    "tautan_bukti": "Tautan bukti", "salindia": "Tautan tampilan dasbor", "n": "Banyaknya yang diukur",
    "batas_bawah": "Batas bawah selang", "batas_atas": "Batas atas selang", "status": "Status",
    "sumber_id": "Kunci sumber", "catatan": "Catatan", "versi_baris": "Versi baris (dari unduhan)",
}
PRIBADI = "Data pribadi: tidak disimpan"
# Column headings of stored rows.
JUDUL = PERAN | {
    "kode_wilayah": "Daerah", "tahun": "Tahun", "periode": "Periode", "indikator": "Indikator", "rincian": "Rincian",
    "predikat": "Predikat", "n": "n", "batas_bawah": "Batas bawah", "batas_atas": "Batas atas", "baris": "Baris berkas",
}
FORMAT = {"xlsx": "Excel (XLSX)", "xls": "Excel lama (XLS)", "ods": "LibreOffice (ODS)", "parquet": "Parquet"}
PEMISAH = {";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak"}
DESIMAL = {",": "koma (71,94)", ".": "titik (71.94)", "*": "berbeda antarkolom"}
SANDI = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "windows-1252": "Windows-1252"}
FAKTA = {
    "tahun": "Tahun semua baris", "periode": "Periode semua baris", "kode_wilayah": "Daerah semua baris",
    "indikator": "Indikator semua baris", "status": "Status semua baris",
}
KEADAAN = {"": "Semua", "bertentangan": "Bertentangan", "berubah": "Berubah", "baru": "Baru", "sama": "Sama"}
ARTI_KEADAAN = (
    "**Baru**: belum ada angkanya. **Berubah**: menggantikan angka yang tampil sekarang. **Sama**: isinya tidak berubah. "
    "**Bertentangan**: disimpan sebagai sumber lain, tetapi yang tampil tetap angka dari sumber yang lebih kuat."
)
# Steps of the check, for the progress bar.
TAHAP = (
    "membuka berkas", "mencari tabel", "mencari data pribadi", "membaca", "mengubah baris", "memeriksa", "membandingkan",
)


def size(bita: int) -> str:
    """'12,4 MB', '830 kB'."""
    return f"{kata.angka(bita / 2**20, 1)} MB" if bita >= 2**20 else f"{kata.angka(max(bita, 1) / 1024, 0)} kB"


def limits(bita: int, baris: int) -> str:
    """What one file may hold at most, beside the box it is dropped in."""
    return f"Paling besar {size(bita).replace(',0', '')} dan {kata.angka(baris, 0)} baris; yang lebih, bagi menurut tahun."


def progress(tahap: str, baris: int, jumlah: int) -> tuple[float, str]:
    """Share done (0..1) and words for one step; `jumlah` is the number of rows, 0 while unknown."""
    urut = TAHAP.index(tahap) if tahap in TAHAP else 0
    bagian = min(baris / jumlah, 1.0) if jumlah else 0.0
    hitung = f" ({kata.angka(baris, 0)} baris)" if baris else ""
    return (urut + bagian) / len(TAHAP), f"{kata.awal_besar(tahap)}{hitung} …"


def read_as(format_: str, encoding: str, pemisah: str, lembar: str, desimal: str) -> str:
    """'CSV, UTF-8, pemisah titik koma; desimal koma (71,94)'."""
    butir = (
        FORMAT.get(format_, format_.upper()), SANDI.get(encoding, encoding.upper()),
        pemisah and f"pemisah {PEMISAH.get(pemisah, pemisah)}", lembar and f"lembar “{lembar}”",
    )
    return f"{', '.join(filter(None, butir))}{desimal and f'; desimal {DESIMAL[desimal]}'}"


def ready(jumlah: int, ringkasan: Mapping[str, int], perhatian: int) -> str:
    """'Siap diterbitkan: 13 baris (10 baru, 3 berubah).', how many warnings there are, and where to go on."""
    lihat = f" {kata.angka(perhatian, 0)} hal perlu diperhatikan." if perhatian else ""
    if not jumlah:
        return f"Tidak ada yang berubah: semua baris berkas ini sama dengan yang berlaku.{lihat}"
    isi = f"Siap diterbitkan: {kata.angka(jumlah, 0)} baris{kata.kurung(effect(ringkasan))}.{lihat}"
    return f"{isi} Periksa di bawah; tombol Terbitkan di akhir halaman."


def asked(jumlah: int) -> str:
    """Sentence for a file with open questions."""
    return f"Berkas terbaca, tetapi ada {jumlah} hal yang tidak boleh ditebak. Jawab pertanyaan di bawah."


def place(baris: int | None, kolom: str, isi: str, lembar: str) -> str:
    """'Baris 5, kolom Indeks SPI, tertulis “abc”': where a finding is, as far as it is said."""
    butir = (
        lembar and f"lembar {lembar}", "" if baris is None else f"baris {baris}", kolom and f"kolom {kolom}",
        isi and f"tertulis “{isi}”",
    )
    return kata.awal_besar(", ".join(filter(None, butir))) or "Seluruh berkas"


def sentence(teks: str) -> str:
    """Upper case at the start, a full stop at the end."""
    return kata.awal_besar(teks).rstrip(".") + "."


def refused(jumlah: int) -> str:
    """Sentence for a file that must be mended."""
    return (
        f"Belum dapat diterbitkan: {kata.angka(jumlah, 0)} hal harus diperbaiki di berkas. Tidak ada yang disimpan. "
        "Perbaiki menurut daftar di bawah, lalu unggah lagi."
    )


def unit(satuan: str) -> str:
    """Decimal comma for a number as stored, other text unchanged."""
    polos = satuan.lstrip("-").replace(".", "", 1)
    return satuan.replace(".", ",").replace("-", kata.MINUS, 1) if polos.isdigit() else satuan


def stored(data: pd.DataFrame, angka: list[str], nama: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """Rows as they will be stored under Indonesian headings, empty columns left out.

    `angka`: columns of numbers as text with a point. `nama`: words for the codes of a column.
    """
    keluar = {}
    for kolom in data.columns:
        isi = data[kolom].astype("str")
        if not (isi != "").any():
            continue
        kamus = nama.get(kolom, {})
        keluar[JUDUL.get(kolom, kolom)] = [unit(v) if kolom in angka else kamus.get(v, v) for v in isi]
    return pd.DataFrame(keluar)


def changed(data: pd.DataFrame, nama: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    """Figures of the file beside those in force, with old and new value in words.

    `data`: keadaan, baris, kode_wilayah, indikator, rincian, tahun, periode, nilai, predikat, nilai_lama,
    predikat_lama, sumber_lama. `nama`: words for the codes of a column.
    """
    def word(kolom: str, kamus: str = "") -> Kolom:
        return lambda r: nama.get(kamus or kolom, {}).get(kata.teks(r[kolom]), kata.teks(r[kolom]))

    def said(kapan: str) -> Kolom:
        return lambda r: figure(r[f"nilai{kapan}"], r[f"predikat{kapan}"], 4, _decimals(r[f"nilai{kapan}"]))

    return table(data, {
        "Keadaan": _state, "Daerah": word("kode_wilayah"), "Indikator": word("indikator"), "Rincian": "rincian",
        "Tahun": "tahun", "Periode": word("periode"), "Sebelum": said("_lama"), "Sesudah": said(""),
        "Sumber sebelum": word("sumber_lama", "sumber_id"), "Baris berkas": "baris",
    })


def changed_rows(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of a detail table beside those in force; `data`: keadaan, baris, kunci, isi, isi_lama."""
    def parts(kolom: str, tanpa: str = "") -> Kolom:
        return lambda r: ", ".join(filter(None, kata.teks(r[kolom]).split("\x1f"))) or tanpa

    return table(data, {
        "Keadaan": _state, "Baris tentang": parts("kunci"), "Sebelum": parts("isi_lama", kata.BELUM_ADA), "Sesudah": parts("isi"),
        "Baris berkas": "baris",
    })


def _state(r: Baris) -> str:
    return KEADAAN[r["keadaan"]].lower()


def _decimals(nilai: object) -> int | None:
    return None if kata.kosong(nilai) else len(format(nilai, "f").rstrip("0").partition(".")[2])
