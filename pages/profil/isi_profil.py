"""What the sheet on one region says: its facts, where it stands, a table for each subject, other figures."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import pyarrow as pa

from charts.kalimat import kata
from charts.kalimat import profil as kalimat
from charts.kalimat.nilai import Baris, rows
from pages.bersama.naskah import anchor, linked, text
from sajian.halaman import HALAMAN
from sajian.konteks import Konteks
from sajian.profil import sheet_rows, spine_rows, spines
from store.dasar.cache import once


class Fakta(NamedTuple):
    """Official name, class of government, small facts and their sources, as Markdown."""

    nama: str
    kelas: str
    butir: tuple[str, ...]
    sumber: str


class Bidang(NamedTuple):
    """One subject of the sheet. `tulang`: keys and titles of its spines; `halaman`: page on it, '' without one."""

    kunci: str
    nama: str
    tulang: tuple[tuple[str, str], ...]
    tabel: pa.Table
    alasan: str
    halaman: str


class Lain(NamedTuple):
    """Figures outside the yearly series: how many there are in the year in view, and the other years that have some."""

    ada: bool
    banyak: int
    tahun: str


@once
def facts(k: Konteks) -> Fakta:
    """What is known of the region beside its figures."""
    baris = rows(k.tanya("fakta_daerah"))[0]
    asal = (anchor(str(b["penerbit"]), b["url"]) for b in rows(k.tanya("sumber_daerah")))
    butir = tuple(f":small[{text(label)}]  \n**{text(isi)}**" for label, isi in kalimat.facts(baris))
    return Fakta(baris["nama_resmi"], baris["kelas"], butir, "; ".join(asal))


@once
def position(k: Konteks) -> tuple[str, str]:
    """Where the region stands against the benchmark, and how that was counted; two empty texts without any figure."""
    t, data = k.tampilan, sheet_rows(k)
    if data.empty:
        return "", ""
    lebih = kalimat.comparable(k.tanya("profil_banding"), t.banding)
    return kalimat.headline(data, k.nama(), kata.BANDING[t.banding]), (
        f"Dipakai angka tahunan final terbaru sampai {t.tahun}; tahun yang lain disebut di samping nilainya."
        + (f" Pembanding lain dengan lebih banyak angka: {lebih}." if lebih else "")
    )


@once
def subjects(k: Konteks, beda: str) -> tuple[Bidang, ...]:
    """The sheet subject by subject. `beda`: address where disagreements of sources are explained."""
    banding, menurut = rows(k.tanya("profil_banding")), dict[str, list[Baris]]()
    for b in rows(sheet_rows(k)):
        menurut.setdefault(b["kelompok"], []).append(b)
    return tuple(_subject(k, kunci, isi, banding, beda) for kunci, isi in menurut.items())


def _subject(k: Konteks, kunci: str, isi: Sequence[Baris], banding: Sequence[Baris], beda: str) -> Bidang:
    tentang, judul, (semua, letak) = k.kelompok.loc[kunci], spines(), spine_rows(k)
    tulang = [b for b, baris in letak.items() if b != "spine_utama" and semua["kelompok"].iloc[baris[0]] == kunci]
    tabel, alasan = kalimat.indicators(isi, banding)
    return Bidang(
        kunci, str(tentang["nama"]), tuple((b, judul[b]) for b in tulang), linked(tabel, beda=beda, warna=k.tampilan.warna),
        text("; ".join(alasan)), tentang["halaman"] if tentang["halaman"] in HALAMAN else "",
    )


@once
def others(k: Konteks) -> Lain:
    """Whether there are figures outside the yearly series."""
    semua = k.tanya("angka_lain_daerah")
    return Lain(not semua.empty, len(_of_year(k)), kalimat.other_years(semua, k.tampilan.tahun))


@once
def other_table(k: Konteks) -> pa.Table:
    """Those of the year in view, with links to their sources."""
    return linked(kalimat.others(_of_year(k)))


def _of_year(k: Konteks) -> pd.DataFrame:
    semua = k.tanya("angka_lain_daerah")
    return semua[semua["tahun"] == k.tampilan.tahun]
