"""Sections of the reference page: tables in words, each found by one search."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.kalimat import beda as kalimat_beda
from charts.kalimat import sumber as kalimat_sumber
from charts.kalimat.aturan import rules
from queries.cari import matching

Tanya = Callable[[str], pd.DataFrame]

BAGIAN = {
    "indikator": "Indikator", "ambang": "Ambang & target", "cara": "Cara menilai", "sumber": "Sumber",
    "beda": "Perbedaan", "kosong": "Yang tidak ada", "berkas": "Berkas & versi",
}


@dataclass(frozen=True)
class Blok:
    """One table of a section: heading, a sentence before it, rows in words; `pokok` when its rows are counted."""

    judul: str
    penjelasan: str
    tabel: pd.DataFrame
    pokok: bool = True

    def search(self, cari: str) -> "Blok":
        """The same block with the rows that match."""
        return replace(self, tabel=matching(self.tabel, cari))


def all_blocks(ask: Tanya) -> Mapping[str, tuple[Blok, ...]]:
    """Every section of BAGIAN with its blocks. `ask`: a question without parameters by its name."""
    return {
        "indikator": _indicators(ask), "ambang": _thresholds(ask), "cara": _rules(ask), "sumber": _sources(ask),
        "beda": _disagreements(ask), "kosong": _absences(ask), "berkas": _files(ask),
    }


def count(blok: Sequence[Blok]) -> int:
    """Rows the section is about, details of the same rows not counted twice."""
    return sum(len(b.tabel) for b in blok if b.pokok)


def _table(ask: Tanya, kueri: str) -> pd.DataFrame:
    return kalimat_sumber.table(kueri, ask(kueri))


def _indicators(ask: Tanya) -> tuple[Blok, ...]:
    return (Blok(
        "Semua indikator",
        "Apa yang diukur, skala dan arahnya, cara membandingkan, pembulatan, dan sumber aturannya. Pilih satu indikator "
        "di atas untuk melihat seluruh aturannya.",
        _table(ask, "aturan_indikator"),
    ),)


def _thresholds(ask: Tanya) -> tuple[Blok, ...]:
    return (
        Blok("Ambang menurut tahun", "Batas kategori yang berlaku pada tahun itu, dan ambang sekarang untuk membaca tahun "
             "lama.", _table(ask, "daftar_ambang")),
        Blok("Target dan ambang pembanding", "Target dijanjikan sebuah dokumen; ambang batas bawah sebuah kategori.",
             _table(ask, "daftar_target")),
        Blok("Pergantian cara ukur", "Angka sebelum dan sesudah tahun ini tidak dibandingkan.",
             _table(ask, "daftar_putus_metode")),
        Blok("Indikator gabungan", "Indeks yang sudah memuat indeks lain.",
             _table(ask, "daftar_memuat")),
        Blok("Predikat terbit dan artinya", "Tulisan di sumber dan kategori yang dipakai dasbor.",
             _table(ask, "daftar_predikat")),
    )


def _rules(ask: Tanya) -> tuple[Blok, ...]:
    tetapan = ask("tetapan")
    aturan = rules({str(n): int(v) for n, v in zip(tetapan["nama"], tetapan["nilai"])})
    return (
        Blok("Aturan", "", pd.DataFrame({"Aturan": [a.judul for a in aturan], "Isi": [a.isi for a in aturan]})),
        Blok("Status angka", "Hanya status yang masuk deret yang diperingkat dan digambar sebagai perjalanan tahunan.",
             _table(ask, "daftar_status")),
    )


def _sources(ask: Tanya) -> tuple[Blok, ...]:
    return (Blok("Semua sumber", "Angka: banyaknya angka di dasbor yang diambil dari sumber itu. Alamat kosong berarti "
                 "halaman aslinya tidak diketahui.", _table(ask, "daftar_sumber")),)


def _disagreements(ask: Tanya) -> tuple[Blok, ...]:
    data = ask("beda_sumber")
    return (
        Blok("Angka yang sumbernya berbeda", "Pembulatan tidak dihitung sebagai perbedaan.",
             kalimat_beda.disagreements(data)),
        Blok("Rincian tiap sumber", "Semua angka pada daftar di atas, satu baris satu sumber.", kalimat_beda.details(data),
             pokok=False),
    )


def _absences(ask: Tanya) -> tuple[Blok, ...]:
    return (
        Blok("Angka yang diketahui tidak ada", "Dengan sebabnya.", _table(ask, "daftar_tidak_ada")),
        Blok("Indikator tanpa satu pun angka final", "Ada di katalog, tetapi belum terkumpul di dasbor.",
             kalimat_sumber.never_published(ask("aturan_indikator"))),
        Blok("Angka tanpa tahun", "Terbit tanpa menyebut tahun, jadi tidak masuk deret, peringkat, atau bagan mana pun.",
             _table(ask, "tanpa_tahun")),
    )


def _files(ask: Tanya) -> tuple[Blok, ...]:
    return (
        Blok("Berkas ekspor", "Berkas yang ditolak tidak dipakai sama sekali; sebabnya tertulis.",
             _table(ask, "daftar_berkas")),
        Blok("Isi data", "", _table(ask, "isi_data"), pokok=False),
    )
