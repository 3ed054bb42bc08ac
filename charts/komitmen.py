"""Promises and what has moved: a table of words, and bars of the way to the target."""

from dataclasses import dataclass, replace

import pandas as pd

from charts.bagian import Bilah, parts
from charts.dasar.gambar import LEBAR_JUDUL, Gambar, figure
from charts.dasar.templat import GARIS_KISI, Palet
from charts.dasar.uraian import Bagian, Kepala, Sel, Tabel
from charts.kalimat import kata
from charts.kalimat import tindak_lanjut as kalimat
from charts.kalimat.nilai import Baris, hint, rows
from charts.tabel import cell_text

# Headings of the whole table by column, and of the picture's, which has room for four.
KOLOM = {
    "nama_tampil": "Daerah", "janji": "Yang dijanjikan", "rakor": "Rakor atau perjanjian",
    "tenggat_kata": "Tenggat", "keadaan_kata": "Status", "perjalanan": "Nilai", "gerak_kata": "Gerak indikator",
}
KEPALA = ("Daerah", "Yang dijanjikan", "Tenggat dan status", "Gerak indikator")
LEBAR = (1.3, 3.2, 1.6, 2.6)
# A table drawn about so wide decides how many lines its cells need; narrower ones can be scrolled.
LEBAR_GAMBAR = 900
LEBAR_HURUF = 6.9
TINGGI_KATA = 17
RUANG_SEL = 14
# What one picture of the table holds; slides go on, and tables and files have all.
MAKS_GAMBAR = 12
MAKS_BATANG = 12
# Room for a name beside the figures at the end of its bar.
LEBAR_NAMA = 32
TANPA = "tanpa indikator"
BENING = "rgba(0,0,0,0)"
# So faint that the text on it is read on light and dark ground.
KADAR = 0.22


@dataclass(frozen=True)
class Janji(Tabel):
    """A row of words for each promise; pictures say it in fewer columns."""


def promise_words(data: pd.DataFrame) -> pd.DataFrame:
    """Rows of `komitmen` with the words of each column of the table: tenggat_kata, keadaan_kata, gerak_kata, perjalanan."""
    return data.assign(
        tenggat_kata=[kalimat.due(b) for _, b in data.iterrows()],
        keadaan_kata=[kalimat.standing(b) for _, b in data.iterrows()],
        perjalanan=[_course(b) for _, b in data.iterrows()],
        gerak_kata=[kalimat.movement(b) or TANPA for _, b in data.iterrows()],
    )


def _course(b: pd.Series) -> str:
    return TANPA if kata.kosong(b["gerak"]) else f"{b['nama_indikator']} {kalimat.course(b)}".strip()


def promise_table(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "") -> Janji:
    """One row a promise in the order given.

    `data`: rows of `promise_words`. Colours say only late and done.
    """
    baris = tuple(_row(b, palet) for b in rows(data))
    kolom = tuple(Sel(k, rata="kiri") for k in KOLOM.values())
    return Janji(kolom, baris, kepala=Kepala(judul, anak_judul, LEBAR_JUDUL))


def _row(b: Baris, palet: Palet) -> tuple[Sel, ...]:
    sel = {k: Sel(kata.BELUM_ADA if kata.kosong(b[k]) else str(b[k]), rata="kiri") for k in KOLOM}
    sel["nama_tampil"] = replace(sel["nama_tampil"], tebal=True, kode=str(b["kode_wilayah"]))
    hasil = "lebih_rendah" if b["terlambat"] else "lebih_baik" if b["status"] == "selesai" else ""
    sel["keadaan_kata"] = replace(sel["keadaan_kata"], isi=_faint(palet.hasil[hasil]) if hasil else "")
    return tuple(sel.values())


def _faint(warna: str) -> str:
    return f"{warna}{round(KADAR * 255):02X}"


def merged(isi: Janji) -> Tabel:
    """The promises in four columns, for pictures."""
    return Tabel(tuple(Sel(k, rata="kiri") for k in KEPALA), tuple(map(_merged, isi.baris)), LEBAR, kepala=isi.kepala)


def _merged(baris: tuple[Sel, ...]) -> tuple[Sel, ...]:
    nama, janji, rakor, tenggat, keadaan, jalan, gerak = baris
    # A line broken by hand would keep plotly.js from fitting the others into their column.
    gerakan = "; ".join(dict.fromkeys([jalan.teks, gerak.teks]))
    return (
        nama, replace(janji, teks=f"{janji.teks} · {rakor.teks}"),
        replace(keadaan, teks=kata.awal_besar(f"{tenggat.teks} · {keadaan.teks}")),
        replace(gerak, teks=kata.awal_besar(gerakan)),
    )


def draw_promises(isi: Janji) -> Gambar:
    """The picture: a table of plotly.js, as high as its longest cells are; its last row says how many it leaves out."""
    tabel, gambar = _first(merged(isi)), figure(isi.kepala)
    kolom, gaya = list(zip(*tabel.baris)), {"align": "left", "line": {"color": GARIS_KISI, "width": 1}, "font": {"size": 13}}
    sel = {
        "values": [[cell_text(s) for s in k] for k in kolom], "height": TINGGI_KATA + RUANG_SEL,
        "fill": {"color": [[s.isi or BENING for s in k] for k in kolom]},
    }
    kepala = {
        "values": [f"<b>{k.teks}</b>" for k in tabel.kolom], "height": 30, "fill": {"color": "rgba(138,148,158,0.18)"},
    }
    gambar["data"] = [{"type": "table", "columnwidth": list(LEBAR), "cells": sel | gaya, "header": kepala | gaya}]
    tepi = gambar["layout"]["margin"]
    tepi |= {"l": 4, "r": 4, "b": 10}
    tinggi = sum(max(map(_lines, b, LEBAR)) * TINGGI_KATA + RUANG_SEL for b in tabel.baris) + 34
    gambar["layout"]["height"] = tepi["t"] + tepi["b"] + tinggi
    return gambar


def _first(isi: Tabel) -> Tabel:
    sisa = len(isi.baris) - MAKS_GAMBAR
    if sisa <= 0:
        return isi
    akhir = Sel(f"dan {kata.angka(sisa, 0)} komitmen lain: ada pada tabel, salindia berikutnya, dan Excel", rata="kiri")
    return replace(isi, baris=(*isi.baris[:MAKS_GAMBAR], (Sel(""), akhir, Sel(""), Sel(""))))


def _lines(s: Sel, lebar: float) -> int:
    """Lines a cell needs in a picture LEBAR_GAMBAR wide; bold letters are wider."""
    muat = lebar / sum(LEBAR) * (LEBAR_GAMBAR - 12 * len(LEBAR)) / LEBAR_HURUF
    return kata.bungkus(f"<b>{s.teks}</b>" if s.tebal else s.teks, int(muat)).count("<br>") + 1


def way_bars(data: pd.DataFrame, palet: Palet, *, judul: str, anak_judul: str = "", sisa: int = 0) -> Bagian:
    """The way from the value at the promise (start of the track) to the target (its end), one bar a promise.

    `data`: rows of `komitmen` with persen_jalan, at most MAKS_BATANG; `sisa` more are not shown. Green has arrived, the
    others are on the way; no bar: not moved, or moved back.
    """
    jalan = [_way(b) for _, b in data.iterrows()]
    return parts(jalan, palet, judul=judul, anak_judul=_with_rest(anak_judul, sisa), lebar_nama=LEBAR_NAMA)


def _way(b: pd.Series) -> Bilah:
    janji = kata.bungkus(b["janji"]).split("<br>")
    return Bilah(
        b["kode_wilayah"], f"{b['nama_ringkas']}: {b['nama_indikator']}", min(max(b["persen_jalan"], 0.0), 100.0), _figures(b),
        hint(b["nama_tampil"], *janji, kalimat.course(b), kalimat.movement(b)), 1 if b["tercapai"] else None,
        daerah=b["nama_tampil"],
    )


def _figures(b: pd.Series) -> str:
    awal, kini = (kata.angka(b[f"nilai_{k}"], int(b["desimal"]), b[f"desimal_{k}"]) for k in ("awal", "kini"))
    return f"{awal} → {'belum ada angka' if kata.kosong(b['nilai_kini']) else kini} / {kalimat.target(b)}"


def _with_rest(anak_judul: str, sisa: int) -> str:
    return f"{anak_judul}; {kata.angka(sisa, 0)} lainnya tidak tampil" if sisa else anak_judul
