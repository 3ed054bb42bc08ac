"""Random delimited files, most of them somewhat wrong: whatever people, programs and accidents leave in them."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Pilih = random.Random
DAERAH = ("63.01", "63.05", "Tapin", "Kab. Tanah Laut", "HSS", "Kota Banjarmasin", "Kalimantan Selatan", "62.06", "Katingan")
DAERAH_RUSAK = ("Banjar", "Atlantis", "6206", "63.1", "", "Tapinn", "Rata-rata", "Kotabaru ", "KAB.KOTABARU")
ANGKA_RUSAK = (
    "", " ", "-", "n/a", "tidak dinilai", "7l,94", "1.234", "71,94*", "BB (76,45)", "12,5%", "B",
    "nihil", "(12)", "=1+1",
    "#REF!", "1,5E+10", "\u00a071,5", "\u200b", "123456789012345678", "0,5", "-3", "1.234,5", "71.94",
    "6301011212900001", "450,25",
)
TAHUN_RUSAK = ("", "2024*", "20x4", "1990", "2024/2025", "TW II 2024", "2099", "Semester 1 2024", "'2024")
KATA_RUSAK = (
    "", "-", "<b>tebal</b>", 'ukuran 5" pipa', "baris\nbaru", "a;b", "kata \"kutip\"", "budi@contoh.go.id", "0812 3456 7890",
    "x" * 1200, "\u200bsisip", "Jumlah", "Sumber: laporan", "Rata-rata", "é", "total", "2023", "=SUM(A1)", "teks\u2028pisah",
)
BARIS_LAIN: tuple[list[str], ...] = (
    ["Jumlah"], ["Rata-rata", "", "", "70,1"], ["Sumber: KPK"], ["Catatan: angka sementara"], [], [""],
    ["Provinsi Kalimantan Selatan"],
    ["Tahun 2023"], ["1", "2", "3", "4", "5"], ["(1)", "(2)"],
    ["Mengetahui,"], ["Kode", "Tahun"], ["Total", "", "", "12", ""],
    ["lepas"], ["63.01,2024,Dinas,70,ok"], ["REKAPITULASI SPI"], ["Banjarmasin, 2 Mei 2024"],
)


@dataclass(frozen=True)
class Berantakan:
    """One file and its dataset, '' to be found out."""

    isi: bytes
    himpunan: str


def messy(r: Pilih) -> Berantakan:
    """A random file from a source of chance."""
    nama = r.choice(list(BENTUK))
    himpunan, kepala, sel = BENTUK[nama]
    kotor = r.choice((0.0, 0.0, 0.003, 0.01, 0.05))
    tabel = [list(kepala), *([s(r, r.random() < kotor) for s in sel] for _ in range(r.choice((3, 40, 120))))]
    for _ in range(r.choice((0, 0, 0, 1, 3))):
        tabel.insert(r.randint(0, len(tabel)), list(r.choice(BARIS_LAIN)))
    if r.random() < 0.1:
        tabel.insert(r.randint(1, len(tabel)), list(kepala))
    if r.random() < 0.05:
        ubah = tabel[r.randrange(len(tabel))]
        ubah.append("lebih") if r.random() < 0.5 else ubah.pop() if ubah else None
    if r.random() < 0.85:
        tabel = [[*b, *[""] * (len(kepala) - len(b))] for b in tabel]
    return Berantakan(_text(r, tabel), himpunan if r.random() < 0.8 else "")


def _region(r: Pilih, salah: bool) -> str:
    return r.choice(DAERAH_RUSAK if salah else DAERAH)


def _year(r: Pilih, salah: bool) -> str:
    return r.choice(TAHUN_RUSAK) if salah else str(r.randint(2019, 2025))


def _figure(r: Pilih, salah: bool) -> str:
    return r.choice(ANGKA_RUSAK) if salah else f"{r.randint(20, 99)},{r.randint(0, 99):02d}"


def _count(r: Pilih, salah: bool) -> str:
    return r.choice(ANGKA_RUSAK) if salah else str(r.randint(0, 999))


def _words(*pilihan: str) -> Callable[[Pilih, bool], str]:
    return lambda r, salah: r.choice(KATA_RUSAK) if salah else r.choice(pilihan).replace("#", str(r.randint(1, 40)))


def _date(r: Pilih, salah: bool) -> str:
    rusak = ("3/4/2025", "2025-13-01", "kemarin", "", "Mei 2025")
    return r.choice(rusak) if salah else f"{r.randint(13, 28)}/{r.randint(1, 12)}/2025"


_dinas = _words("Dinas #", "Badan #", "")
BENTUK: dict[str, tuple[str, tuple[str, ...], tuple[Callable[[Pilih, bool], str], ...]]] = {
    "unit": ("spi_unit_kerja", ("Kode", "Tahun", "Unit Kerja", "Indeks SPI", "Keterangan"),
             (_region, _year, _dinas, _figure, _words("", "uji", "catatan #"))),
    "panjang": ("spi", ("Kabupaten/Kota", "Tahun", "Indikator", "Nilai", "Predikat"),
                (_region, _year, _words("Indeks SPI", "spi_indeks"), _figure, _words("Rentan", "Waspada", "Terjaga", ""))),
    "lebar": ("spi", ("No", "Nama Daerah", "Indeks SPI 2023", "Predikat SPI 2023", "Indeks SPI 2024", "n"),
              (_count, _region, _figure, _words("Rentan", "Terjaga", ""), _figure, _count)),
    "peserta": ("partisipasi", ("Kode", "Tahun", "Kelompok", "Populasi", "Sampel", "Responden", "Catatan"),
                (_region, _year, _words("internal", "eksternal", "eksper"), _count, _count, _count, _words("", "catatan #"))),
    "layanan": ("layanan", ("Daerah", "Tahun", "Periode", "Indikator", "Sasaran", "Realisasi", "Satuan"),
                (_region, _year, _words("tahunan", "TW 1", "semester 1"), _words("pend_paud", "PAUD"), _count, _count,
                 _words("orang", "anak"))),
    "isu": ("isu", ("Tanggal", "Daerah", "Isu", "Jenis"),
            (_date, _region, _words("Isu #", "Beban kerja #"), _words("isu", "tujuan"))),
    "mcp": ("mcp", ("Pemda", "Tahun", "Skor MCP", "Nama Pengisi"), (_region, _year, _figure, _words("Budi #", "Siti #"))),
}


def _text(r: Pilih, tabel: list[list[str]]) -> bytes:
    pemisah, akhir = r.choice(";;,\t|"), r.choice(("\n", "\n", "\r\n"))
    lupa = r.random() < 0.04
    if lupa:
        teks = akhir.join(pemisah.join(b) for b in tabel) + r.choice((akhir, ""))
    else:
        wadah = io.StringIO()
        kutip: Literal[0, 1] = csv.QUOTE_ALL if r.random() < 0.5 else csv.QUOTE_MINIMAL
        csv.writer(wadah, delimiter=pemisah, lineterminator=akhir, quoting=kutip).writerows(tabel)
        teks = wadah.getvalue()
    teks = _damaged(r, teks)
    if r.random() < 0.1:
        teks = f"sep={pemisah}{akhir}{teks}"
    return teks.encode(r.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")), "ignore")


def _damaged(r: Pilih, teks: str) -> str:
    """Now and then one character more or less somewhere."""
    for _ in range(int(r.random() < 0.08)):
        letak = r.randrange(len(teks) + 1)
        sisip = r.choice(('"', '"', "\r", "\x07", "\x00", ";", "\n", '""', "\ufeff", "\t"))
        teks = teks[:letak] + sisip + teks[letak + r.choice((0, 0, 1)):]
    return teks
