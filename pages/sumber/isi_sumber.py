"""What the reference page says: its sections narrowed to a search, and the rules of one indicator."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

import pandas as pd
import pyarrow as pa

from charts.kalimat import kata
from charts.kalimat import sumber as kalimat
from charts.kalimat.nilai import Baris, rows
from pages.bersama.naskah import anchor, noted, text
from pages.sumber.rujukan_sumber import Blok, all_blocks, count
from sajian.konteks import Konteks
from store.dasar.cache import CACHE, once

# Rules that hold for one indicator: the question by heading, and how its rows are told.
ATURAN: dict[str, tuple[str, Callable[[pd.DataFrame], pd.DataFrame]]] = {
    "Ambang menurut tahun": ("daftar_ambang", kalimat.thresholds_of_one),
    "Target dan ambang pembanding": ("daftar_target", partial(kalimat.table, "daftar_target")),
    "Pergantian cara ukur": ("daftar_putus_metode", partial(kalimat.table, "daftar_putus_metode")),
}


class Aturan(NamedTuple):
    """Rules of one kind: a table, and what is said once below it."""

    judul: str
    tabel: pa.Table
    catatan: tuple[str, ...]


class Sorotan(NamedTuple):
    """One indicator with its rules, as Markdown."""

    nama: str
    keterangan: str
    fakta: str
    aturan: tuple[Aturan, ...]


def sections(k: Konteks, cari: str) -> Mapping[str, tuple[Blok, ...]]:
    """Every section of BAGIAN with its blocks, narrowed to the search; equal for all views of a version."""
    return CACHE.get((__name__, k.versi, cari), lambda: _narrowed(k, cari) if cari else all_blocks(k.tanya))


def _narrowed(k: Konteks, cari: str) -> Mapping[str, tuple[Blok, ...]]:
    return {nama: tuple(b.search(cari) for b in blok) for nama, blok in sections(k, "").items()}


def with_hits(k: Konteks, cari: str) -> str:
    """The section to look at after a search: that in view where it has hits, else the one with most; in view when none has."""
    hitung = {nama: count(blok) for nama, blok in sections(k, cari).items()}
    kini = k.tampilan.bagian
    return kini if hitung[kini] or not any(hitung.values()) else max(hitung, key=lambda nama: hitung[nama])


@once
def indicators(k: Konteks) -> Mapping[str, str]:
    """Names of all indicators by key."""
    return {b["indikator"]: b["nama"] for b in rows(k.tanya("aturan_indikator"), "indikator", "nama")}


@once
def focus(k: Konteks) -> Sorotan:
    """The indicator in view."""
    r = next(b for b in rows(k.tanya("aturan_indikator")) if b["indikator"] == k.tampilan.indikator)
    aturan = []
    for judul, (kueri, in_words) in ATURAN.items():
        data = k.tanya(kueri)
        milik = data[data["indikator"] == k.tampilan.indikator]
        if not milik.empty:
            aturan.append(Aturan(judul, *noted(in_words(milik).drop(columns=["Indikator"]))))
    return Sorotan(text(r["nama"]), text(r["keterangan"]), _facts(r), tuple(aturan))


def _facts(r: Baris) -> str:
    butir = {
        "Skala": kalimat.scale(r) or "tanpa skala", "Arah": kalimat.ARAH[r["arah"]], "Cara banding": kalimat.method(r),
        "Kategori": kalimat.KATEGORI_DARI[r["kategori_dari"]], "Pembulatan": f"{int(r['desimal'])} desimal",
        "Angka final": kalimat.figures(r),
    }
    teks = " · ".join(f"{label}: **{text(isi)}**" for label, isi in butir.items())
    aturan = anchor(kata.teks(r["judul_aturan"]) or "belum ditemukan", r["url_aturan"])
    return f"{teks}  \nPenerbit: {text(r['penerbit'])}. Sumber aturan: {aturan}."
