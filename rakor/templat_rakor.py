"""Paparan from a template: its slides are rows of data/paparan.csv, set to years and regions that have figures."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import store
from charts.kalimat.nilai import published
from rakor.kop import load
from rakor.paparan import Paparan, PaparanSalah, Salindia, new_key, new_slide
from sajian.daftar import serve
from sajian.konteks import Konteks, read_view
from sajian.tampilan import Tampilan

BERKAS_TEMPLAT, BERKAS_SALINDIA = "paparan_templat.csv", "paparan.csv"
PEMISAH_AGENDA = ";"
# The newest year counts that has figures for at least this share of the regions the fullest year has.
CUKUP_RAMAI = 2 / 3


@dataclass(frozen=True)
class Templat:
    """A kind of meeting. judul: title of its paparan, with {nama} for the province."""

    kunci: str
    nama: str
    keterangan: str
    judul: str
    agenda: tuple[str, ...]


@dataclass(frozen=True)
class Baris:
    """One row of data/paparan.csv; rows with the same `urutan` stand in for each other, the first is the wanted one.

    cari: '' (as asked), tahun, dua_tahun, or setiap (a slide for each kabupaten/kota). minimal: published
    rows it takes to prefer this one over its stand-in. catatan: what stands on the slide, with {nama} for the province.
    """

    templat: str
    urutan: int
    bagan: str
    query: str
    cari: str
    minimal: int
    judul: str
    catatan: str
    catatan_penyaji: str


def templates() -> list[Templat]:
    """The templates in the order they are offered."""
    return [
        Templat(b["templat"], b["nama"], b["keterangan"], b["judul"], tuple(filter(None, b["agenda"].split(PEMISAH_AGENDA))))
        for b in _rows(BERKAS_TEMPLAT)
    ]


def from_template(kunci: str, prov: str, tahun: int | None = None, latihan: bool = False) -> Paparan:
    """A new paparan for a province, not kept yet; without a year, for the newest figures.

    A slide whose chart has nothing stays in it, and shows as soon as there are figures. Raises PaparanSalah for an
    unknown template, province or year.
    """
    templat = next((t for t in templates() if t.kunci == kunci), None)
    if templat is None:
        raise PaparanSalah(f"Templat {kunci} tidak dikenal; pilihannya: {', '.join(t.kunci for t in templates())}.")
    k = _asked(prov, tahun, latihan)
    baris = sorted((b for b in slide_rows() if b.templat == kunci), key=lambda b: b.urutan)
    kop = load(prov)
    paparan = Paparan(
        new_key(), templat.judul.format(nama=k.nama()), tempat=kop.tempat, penyelenggara=kop.penyelenggara, agenda=templat.agenda,
    )
    for _, pilihan in groupby(baris, key=lambda b: b.urutan):
        for salindia in _made(k, list(pilihan)):
            paparan = paparan.add(salindia)
    return paparan


def _asked(prov: str, tahun: int | None, latihan: bool) -> Konteks:
    k = read_view({"prov": prov, "latihan": "1" if latihan else "0", **({"tahun": str(tahun)} if tahun else {})})
    if "prov" in k.tampilan.abaikan:
        raise PaparanSalah(f"Provinsi {prov} tidak dikenal; pakai kode 61, 62, 63, 64, atau 65.")
    if "tahun" in k.tampilan.abaikan:
        raise PaparanSalah(f"Tahun {tahun} tidak ada angkanya; pakai {k.pilihan.tahun[0]} sampai {k.pilihan.tahun[-1]}.")
    return k


def _made(k: Konteks, pilihan: list[Baris]) -> Iterator[Salindia]:
    """The slides of interchangeable rows: the first row that has enough, else the first.

    The wanted one stays beside its stand-in while it has nothing at all: so it is named among what has no figures yet.
    """
    if pilihan[0].cari == "setiap":
        for daerah in _regions(k):
            yield _slide(k, pilihan[0], _view(k, pilihan[0]).ganti(daerah=daerah))
        return
    for baris in pilihan:
        tampilan = CARI[baris.cari](k, baris)
        if filled(k, baris.bagan, tampilan) >= baris.minimal:
            yield _slide(k, baris, tampilan)
            if baris is not pilihan[0] and not filled(k, pilihan[0].bagan, _view(k, pilihan[0])):
                break
            return
    yield _slide(k, pilihan[0], _view(k, pilihan[0]))


def _slide(k: Konteks, baris: Baris, tampilan: Tampilan) -> Salindia:
    judul = baris.judul.format(nama=k.nama(tampilan.kode), tahun=tampilan.setahun.strip() or "terbaru")
    return new_slide(
        baris.bagan, tampilan.query(), k.versi.sampai, judul=judul, catatan=baris.catatan.format(nama=k.nama()),
        catatan_penyaji=baris.catatan_penyaji,
    )


def _view(k: Konteks, baris: Baris) -> Tampilan:
    """The view of a row as asked: province and year of the paparan, choices of the row."""
    return read_view({**k.tampilan.query(), **dict(parse_qsl(baris.query))}).tampilan


def _full_year(k: Konteks, baris: Baris) -> Tampilan:
    """The newest figures where no year is asked for, else the newest year up to it that is nearly as full as the fullest."""
    return _fullest(k, baris, [_view(k, baris).ganti(pilihan_tahun=t) for t in (*[0] * k.tampilan.terbaru, *_years(k))])


def _full_pair(k: Konteks, baris: Baris) -> Tampilan:
    """The usual pair where no year is asked for, else the newest two years in a row of which many regions have both."""
    if k.tampilan.terbaru:
        return _view(k, baris)
    return _fullest(k, baris, [_view(k, baris).ganti(tahun=t, tahun2=t - 1) for t in _years(k) if t - 1 in _years(k)])


def _fullest(k: Konteks, baris: Baris, tampilan: list[Tampilan]) -> Tampilan:
    isi: list[tuple[int, Tampilan]] = []
    for t in tampilan:
        ada, semua = published_rows(k, baris.bagan, t)
        isi.append((ada, t))
        if ada and ada >= CUKUP_RAMAI * semua:
            # No older year can be so much fuller that this one would not count.
            break
    penuh = max((n for n, _ in isi), default=0)
    return next((t for n, t in isi if penuh and n >= CUKUP_RAMAI * penuh), _view(k, baris))


CARI: dict[str, Callable[[Konteks, Baris], Tampilan]] = {
    "": _view, "tahun": _full_year, "dua_tahun": _full_pair,
}


def filled(k: Konteks, bagan: str, tampilan: Tampilan) -> int:
    """Published rows of a chart in another view of the same data; 0 when it would say that there is nothing."""
    return published_rows(k, bagan, tampilan)[0]


def published_rows(k: Konteks, bagan: str, tampilan: Tampilan) -> tuple[int, int]:
    """Published rows of a chart, and all of them; a row of two years counts when it has both."""
    sajian = serve(bagan, replace(k, tampilan=tampilan))
    data, semua = sajian.data, len(sajian.data)
    if not sajian.ada:
        return 0, semua
    if {"nilai_lama", "nilai_baru"} <= {*data}:
        return len(data.dropna(subset=["nilai_lama", "nilai_baru"])), semua
    return (int(published(data).sum()) if {"nilai", "predikat"} <= {*data} else semua), semua


def _years(k: Konteks) -> list[int]:
    """Years up to the asked one, newest first."""
    return sorted((t for t in k.pilihan.tahun if t <= k.tampilan.tahun), reverse=True)


def _regions(k: Konteks) -> list[str]:
    return list(k.tanya("daerah_provinsi", prov=k.tampilan.prov)["kode"])


def slide_rows() -> list[Baris]:
    """The slides of every template, as data/paparan.csv has them."""
    return [Baris(**b | {k: int(b[k]) for k in ("urutan", "minimal")}) for b in _rows(BERKAS_SALINDIA)]


def _rows(nama: str) -> list[dict[str, Any]]:
    """Rows of a CSV of the data folder in use, or of the shipped one where that has none."""
    sendiri: Path = store.folder_data() / nama
    path = sendiri if sendiri.is_file() else store.FOLDER_DATA / nama
    with path.open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))
