"""Random files: figures spelled, laid out and stored in any way, each with the rows it means."""

import csv
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import pandas as pd

from tests.bantuan import buku

Pilih = random.Random
# Spellings that mean one region only, whatever else stands in the file.
DAERAH = {
    "63": ("Kalimantan Selatan", "Provinsi Kalimantan Selatan", "Kalsel", "63"),
    "63.01": ("Tanah Laut", "Kab. Tanah Laut", "TALA", "63.01"),
    "63.02": ("Kotabaru", "Kota Baru", "KAB.KOTABARU", "63.02"),
    "63.03": ("Kabupaten Banjar", "Kab. Banjar", "KAB BANJAR", "63.03"),
    "63.05": ("Tapin", "Pemkab Tapin", "kabupaten tapin", "63.05"),
    "63.06": ("Hulu Sungai Selatan", "HSS", "H.S.S.", "63.06"),
    "63.07": ("Hulu Sungai Tengah", "HST", "Kab. Hulu Sungai Tengah", "63.07"),
    "63.09": ("Tabalong", "TABALONG", "Pemerintah Kabupaten Tabalong", "63.09"),
    "63.10": ("Tanah Bumbu", "Tanbu", "Tanahbumbu", "63.10"),
    "63.71": ("Banjarmasin", "Kota Banjarmasin", "Pemko Banjarmasin", "63.71"),
    "63.72": ("Banjarbaru", "Banjar Baru", "Kota Banjarbaru", "63.72"),
    "62.06": ("Katingan", "Kab. Katingan", "KATINGAN", "62.06"),
    "62.08": ("Sukamara", "Kab. Sukamara", "sukamara", "62.08"),
    "62.10": ("Gunung Mas", "Gumas", "Kab. Gunung Mas", "62.10"),
    "62.71": ("Palangkaraya", "Palangka Raya", "Kota Palangka-Raya", "62.71"),
    "64.02": ("Kutai Kartanegara", "Kukar", "Kutai Kertanegara", "64.02"),
    "64.09": ("Penajam Paser Utara", "PPU", "Kab. Penajam Paser Utara", "64.09"),
    "65.04": ("Tana Tidung", "KTT", "Tanah Tidung", "65.04"),
}
KEPALA_DAERAH = ("Daerah", "Kabupaten/Kota", "Kab/Kota", "Wilayah", "PEMDA", "Nama Kabupaten/Kota")
KEPALA_KODE = ("Kode", "Kode Wilayah", "Kode Kemendagri")
KEPALA_TAHUN = ("Tahun", "TAHUN", "Thn", "Tahun Penilaian")
# Indicator, its headers, highest value, decimals.
INDIKATOR = {
    "spi_indeks": (("Indeks SPI", "Skor SPI", "SPI", "Nilai SPI"), 100, 2),
    "mcp": (("MCP", "Nilai MCP", "Skor MCP"), 100, 2),
    "sakip": (("Nilai SAKIP", "SAKIP"), 100, 2),
    "spbe": (("Indeks SPBE", "SPBE"), 5, 2),
    "itkp": (("ITKP", "Indeks ITKP"), 100, 3),
    "omb_laporan_diterima": (("Laporan Diterima", "Jumlah Laporan Diterima"), 9_999, 0),
    "perangkat_daerah": (("Jumlah Perangkat Daerah",), 60, 0),
}
HIMPUNAN = {"omb_laporan_diterima": "ombudsman_laporan", "perangkat_daerah": "kelembagaan", "spi_indeks": "spi"}
Angka = dict[tuple[str, int], Decimal | None]


@dataclass(frozen=True)
class Acakan:
    """One file, what was said about it, and the keys its rows must have: (year, region, value)."""

    nama: str
    isi: bytes
    himpunan: str
    indikator: str
    baris: frozenset[tuple[int, str, Decimal]]
    riwayat: str


def make(r: Pilih) -> Acakan:
    """A random file from a source of chance."""
    indikator = r.choice(list(INDIKATOR))
    angka = _figures(r, indikator)
    lebar = r.random() < 0.4
    format_ = r.choice(("csv", "csv", "csv", "tsv", "xlsx", "ods", "parquet", "xls"))
    ketik = format_ in ("xlsx", "ods", "parquet", "xls") and r.random() < 0.6
    desimal = r.choice(",.")
    tulis = float_or_int if ketik else lambda v: _spelled(r, v, desimal)
    tabel = _layout(r, indikator, angka, lebar, tulis)
    if format_ != "parquet":
        tabel = _dressed(r, tabel)
    nama, isi, dialek = _stored(r, format_, tabel)
    himpunan = HIMPUNAN.get(indikator, indikator) if r.random() < 0.7 else ""
    baris = frozenset((t, k, v) for (k, t), v in angka.items() if v is not None)
    return Acakan(nama, isi, himpunan, indikator, baris, f"{format_} ketik={ketik} desimal={desimal} lebar={lebar} {dialek}")


def _figures(r: Pilih, indikator: str) -> Angka:
    _, maks, desimal = INDIKATOR[indikator]
    daerah = r.sample(list(DAERAH), r.randint(1, 8))
    tahun = r.sample(range(2017, 2026), r.randint(1, 3))
    skala = 10 ** r.choice((desimal, desimal, max(0, desimal - 1)))
    hasil: Angka = {}
    for k in daerah:
        for t in tahun:
            kosong = r.random() < 0.06
            hasil[k, t] = None if kosong else Decimal(r.randint(0, maks * skala)) / skala
    return hasil


def _spelled(r: Pilih, nilai: Decimal | None, desimal: str) -> str:
    if nilai is None:
        return r.choice(("", "-", "n/a", "tidak dinilai"))
    bulat, _, pecahan = format(nilai, "f").partition(".")
    ribuan = {",": (".", " ", "\u00a0", ""), ".": (",", " ", "")}[desimal]
    tanda = r.choice(ribuan)
    if len(bulat) > 3:
        bulat = f"{int(bulat):,}".replace(",", tanda)
    teks = f"{bulat}{desimal}{pecahan}" if pecahan else bulat
    return r.choice((teks, teks, teks, f" {teks} ", f"{teks}\u00a0", f"{teks}*"))


def float_or_int(nilai: Decimal | None) -> float | int | None:
    """The number as a workbook stores it."""
    if nilai is None:
        return None
    return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)


def _layout(r: Pilih, indikator: str, angka: Angka, lebar: bool, tulis: Callable[[Decimal | None], object]) -> list[list[object]]:
    """Long or wide by year, names or codes or both."""
    judul = r.choice(INDIKATOR[indikator][0])
    berkode, bernama = r.choice(((False, True), (False, True), (True, True), (True, False)))
    kode = [r.choice(KEPALA_KODE)] if berkode else []
    nama = [r.choice(KEPALA_DAERAH)] if bernama else []
    tahun = list(dict.fromkeys(t for _, t in angka))
    daerah = list(dict.fromkeys(k for k, _ in angka))

    def letak(k: str) -> list[str]:
        return [k] * berkode + [r.choice(DAERAH[k][:3])] * bernama
    if lebar:
        pola = r.choice(("{j} {t}", "{t}", "{j} Tahun {t}"))
        isi = [[*letak(k), *(tulis(angka[k, t]) for t in tahun)] for k in daerah]
        return [[*kode, *nama, *(pola.format(j=judul, t=t) for t in tahun)], *isi]
    isi = [[*letak(k), str(t), tulis(v)] for (k, t), v in angka.items()]
    return [[*kode, *nama, r.choice(KEPALA_TAHUN), judul], *isi]


def _dressed(r: Pilih, tabel: list[list[object]]) -> list[list[object]]:
    """Titles, totals, notes, blank rows and columns, numbering, repeated headers around the same figures."""
    kepala, isi = tabel[0], [list(b) for b in tabel[1:]]
    n = len(kepala)
    if r.random() < 0.2:
        kepala = ["No", *kepala]
        isi = [[str(i), *b] for i, b in enumerate(isi, 1)]
        n += 1
    if r.random() < 0.15 and len(isi) > 1:
        isi.insert(r.randint(1, len(isi) - 1), list(kepala))
    if r.random() < 0.15 and len(isi) > 1:
        isi.insert(r.randint(1, len(isi) - 1), [""] * n)
    atas: list[list[object]] = [["REKAPITULASI HASIL PENILAIAN"], ["Biro Organisasi"], [""]] if r.random() < 0.25 else []
    bawah: list[list[object]] = []
    if r.random() < 0.2:
        bawah.append(["Rata-rata", *[""] * (n - 2), r.choice(("70,5", "70.5", "-"))] if n > 1 else [""])
    if r.random() < 0.2:
        bawah += [[""], ["Sumber: laporan resmi, diolah"]]
    semua = [*atas, kepala, *isi, *bawah]
    if r.random() < 0.1:
        semua = [["", *b] for b in semua]
    rata = r.random() < 0.5
    return [[*b, *[""] * (n - len(b))] for b in semua] if rata else semua


def _stored(r: Pilih, format_: str, tabel: Sequence[Sequence[object]]) -> tuple[str, bytes, str]:
    if format_ in ("csv", "tsv"):
        return _text(r, format_, tabel)
    if format_ == "parquet":
        kolom = {str(j): [b[i] for b in tabel[1:]] for i, j in enumerate(tabel[0])}
        wadah = io.BytesIO()
        pd.DataFrame(kolom).to_parquet(wadah)
        return "berkas.parquet", wadah.getvalue(), ""
    isi = [[None if s == "" else s for s in b] for b in tabel]
    return f"berkas.{format_}", buku.workbook(format_, isi), ""


def _text(r: Pilih, format_: str, tabel: Sequence[Sequence[object]]) -> tuple[str, bytes, str]:
    pemisah = "\t" if format_ == "tsv" else r.choice(";;,|\t")
    sandi = r.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))
    akhir = r.choice(("\n", "\r\n", "\r"))
    # Half of the comma files are written by programs that forget to quote decimal commas.
    kutip: Literal[0, 1] = csv.QUOTE_ALL if r.random() < 0.3 else csv.QUOTE_MINIMAL
    lupa = pemisah == "," and r.random() < 0.3
    if lupa:
        teks = akhir.join(pemisah.join(str(s) for s in b) for b in tabel) + akhir
    else:
        wadah = io.StringIO()
        csv.writer(wadah, delimiter=pemisah, lineterminator=akhir, quoting=kutip).writerows(tabel)
        teks = wadah.getvalue()
    return f"berkas.{format_}", teks.encode(sandi), f"{pemisah!r} {sandi} lupa_kutip={lupa}"
