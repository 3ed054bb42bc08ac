"""What the player shows, as plain values: slides with their figures, the shapes of maps, the look they share."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pandas as pd

from charts.dasar.gambar import Gambar
from charts.dasar.templat import CONFIG, TEMPLAT
from charts.dasar.uraian import Peringkat, Tabel, Uraian
from charts.dasar.uraian_garis import DuaTahun
from charts.kalimat import kata
from charts.kalimat.kata import harfiah
from charts.komitmen import Janji
from charts.peta import PetaPetak, square_texts
from charts.spine import Spine
from charts.tartan import Tartan
from rakor.kop import media_type
from rakor.lembar import BELUM, Lembar
from rakor.paparan import Paparan
from rakor.tayang.bentuk_peta import shapes_of
from rakor.tayang.tabel_tayang import ranked, table
from rakor.tayang.tempat import places
from rakor.teks import parts
from sajian.daftar import BAGAN

MAKS_RUJUKAN = 12
# Rows of a table of words on one slide: promises, and what has no figures.
MAKS_JANJI, MAKS_BELUM = 5, 8
# Share of the plot's height that stays when a slide is low: rows must still hold their text, a line may be flatter.
SUSUT_LUWES, SUSUT_BARIS = 0.5, 0.76
SUSUT: dict[str, float] = {
    "spine": 1.0, "matriks": 0.95, "panel": 0.75, "tumpuk": 0.9, "ubin": 1.0, "perhatian": 1.0,
    "komitmen": 0.9, BELUM: 1.0,
}
LUWES = {"peta", "deret", "garis", "sebar", "sebaran", "tahap"}
# Width in pixels below which a figure of this kind gets too tight to be enlarged further.
LEBAR_TERSEMPIT = {"tartan": 720, "matriks": 640, "sebar": 600, "panel": 640}
LEBAR_BIASA = 560
# Kinds that may be set in several columns when they are tall, and the least width in pixels of one.
LAJUR: dict[str, int] = {"spine": 400, "matriks": 420, "dua_tahun": 340, **dict.fromkeys(
    ("batang", "beban", "rincian", "bagian", "layanan", "kelompok", "partisipasi", "tumpuk"), 300,
)}
# Words beside points would lie on the names of a column: one column is enough with rows this much closer.
CUKUP_BERLABEL = 0.8
# Width in pixels of a column of a rug, so that its text is not run together.
LEBAR_KOLOM = 58
# Letters with which the longest name fits a square beside the list.
HURUF_PETAK = 8.5

Isi = dict[str, Any]


def content(paparan: Paparan, lembar: Sequence[Lembar], *, lanjut: bool = True) -> Isi:
    """Everything the player needs to run without a server: title, slides, map shapes, template, settings.

    `lanjut`: long tables go on on further slides; without, each stays one picture.
    """
    semua = [s for b in lembar for s in (_goes_on(b) if lanjut else [b])]
    return {
        "judul": paparan.judul, "kunci": paparan.kunci, "templat": TEMPLAT,
        "komitmen": _form(paparan, lembar) if lanjut else None,
        "logo": _logo(lembar), "setelan": {k: CONFIG[k] for k in ("displaylogo", "locale", "locales")},
        "peta": shapes_of(b.uraian for b in lembar), "salindia": [_slide(s) for s in semua],
    }


def _logo(lembar: Sequence[Lembar]) -> str:
    """The logo of the meeting as an address that needs no server; '' without one."""
    isi = next((satu.logo for satu in lembar if satu.logo), b"")
    return f"data:{media_type(isi)};base64,{b64encode(isi).decode()}" if isi else ""


def _form(paparan: Paparan, lembar: Sequence[Lembar]) -> Isi | None:
    # Loaded when a paparan is made ready, not with the dashboard: it brings the whole road of uploads.
    from rakor.janji_rapat import offered

    return offered(paparan, lembar)


def _goes_on(lembar: Lembar) -> list[Lembar]:
    """A slide with a long table of words as several, each with as many rows as are read in a hall."""
    isi = lembar.uraian
    maks = MAKS_JANJI if isinstance(isi, Janji) else MAKS_BELUM if lembar.jenis == BELUM else 0
    if not maks or not isinstance(isi, Tabel) or len(isi.baris) <= maks:
        return [lembar]
    bagian = parts(isi.baris, maks)
    return [
        replace(lembar, judul=f"{lembar.judul} ({i} dari {len(bagian)})", uraian=replace(isi, baris=b))
        for i, b in enumerate(bagian, 1)
    ]


def _slide(lembar: Lembar) -> Isi:
    return {
        "nomor": lembar.nomor, "jenis": lembar.jenis, "judul": lembar.judul, "anak": _subtitle(lembar),
        "butir": list(lembar.butir), "catatan": lembar.catatan, "penyaji": lembar.untuk_penyaji,
        "bagan": lembar.bagan, "nama": lembar.nama,
        "kosong": lembar.kosong, "sumber": lembar.sumber, "versi": lembar.versi, "kaki": lembar.kaki,
        "latihan": lembar.latihan,
        "alt": lembar.alt, "rujukan": references(lembar),
        "gambar": _figure(lembar.uraian, lembar.gambar(), _kind(lembar)) if lembar.uraian else None,
        "komitmen": _promise_of(lembar), **_words(lembar),
    }


def _subtitle(lembar: Lembar) -> str:
    """The subtitle; under a spine, whose picture has no key, with what its letters mean."""
    kunci = lembar.uraian.kunci if isinstance(lembar.uraian, Spine) else ()
    huruf = "; ".join(k.nama for k in kunci if not k.tanda)
    return f"{lembar.anak_judul.rstrip('.')}. {huruf}." if huruf else lembar.anak_judul


def _promise_of(lembar: Lembar) -> dict[str, str]:
    """Region, indicator and address of a slide, for the form of promises: the indicator only where it shows a single one."""
    q = dict(parse_qsl(urlsplit(lembar.url).query))
    data = lembar.sajian.data if lembar.sajian else pd.DataFrame()
    isi = [*data["indikator"].dropna().unique()] if "indikator" in data else []
    return {"kode_wilayah": q.get("daerah") or q.get("prov", ""), "indikator": str(isi[0]) if len(isi) == 1 else "",
            "salindia": lembar.url}


def _kind(lembar: Lembar) -> str:
    return BAGAN[lembar.bagan].jenis if lembar.bagan else lembar.jenis


def _words(lembar: Lembar) -> Isi:
    """What of a slide is set as words: a table in place of its picture, a list beside its map, names of regions."""
    if lembar.uraian is None:
        return {"tabel": None, "daftar": [], "nama_daerah": {}}
    data = lembar.sajian.data if lembar.sajian else pd.DataFrame()
    nama = dict(zip(data["kode_wilayah"], data["nama_tampil"])) if {"kode_wilayah", "nama_tampil"} <= {*data} else {}
    return {
        "tabel": table(lembar.uraian), "daftar": ranked(lembar.uraian),
        "nama_daerah": nama if isinstance(lembar.uraian, Tabel) else {}, "sebagian": isinstance(lembar.uraian, PetaPetak),
    }


def _figure(uraian: Uraian, gambar: Gambar, jenis: str) -> Isi:
    """The figure without the template, its height range in pixels, and where regions stand in it."""
    tata = gambar["layout"]
    tinggi, tepi = tata["height"], tata["margin"]
    tetap, kiri = tepi["t"] + tepi.get("b", 0), tepi.get("l", 0)
    kolom = LEBAR_KOLOM * _columns(uraian)
    susut = SUSUT_LUWES if jenis in LUWES else SUSUT.get(jenis, SUSUT_BARIS)
    tempat = places(uraian)
    return {
        "data": _whole_names(uraian, gambar["data"]),
        "layout": {k: v for k, v in tata.items() if k not in ("template", "height", "width")},
        "tinggi": tinggi, "tinggi_min": round(tetap + (tinggi - tetap) * susut),
        "lebar_min": LEBAR_TERSEMPIT.get(jenis, LEBAR_BIASA), "luwes": jenis in LUWES,
        "lebar_ponsel": kiri + (kolom if isinstance(uraian, Tartan) else 0),
        "lebar_lajur": max(LAJUR.get(jenis, 0), kiri + kolom), "sela": list(tempat.sela) if jenis in LAJUR else [],
        "cukup": CUKUP_BERLABEL if _labelled(uraian) else 0,
        "kotak": tempat.kotak, "daerah": tempat.daerah,
    }


def _labelled(uraian: Uraian) -> bool:
    """Does every row have words beside its point, somewhere in the plot."""
    return isinstance(uraian, DuaTahun) or (isinstance(uraian, Peringkat) and uraian.titik)


def _whole_names(uraian: Uraian, data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Squares of a map have room for whole names here."""
    if not isinstance(uraian, PetaPetak):
        return data
    petak, *lain = data
    teks = ["<br>".join(map(harfiah, t)) for t in square_texts(uraian)]
    return [{**petak, "text": teks, "textfont": {**petak["textfont"], "size": HURUF_PETAK}}, *lain]


def _columns(uraian: Uraian) -> int:
    """Columns of figures that stand side by side behind the names of the rows."""
    return len(uraian.kolom) - 1 if isinstance(uraian, Tabel) else 0


def references(lembar: Lembar) -> list[dict[str, str]]:
    """Sources in use on a slide, each once: words and address; at most MAKS_RUJUKAN."""
    if lembar.jejak is None or lembar.jejak.empty:
        return []
    pakai = lembar.jejak[lembar.jejak["dipakai"]] if lembar.jejak["dipakai"].any() else lembar.jejak
    unik = pakai.drop_duplicates(["penerbit", "Judul", "Alamat"]).head(MAKS_RUJUKAN).astype(object)
    unik = unik.where(unik.notna(), "")
    return [
        {"teks": ", ".join(filter(None, [str(r["penerbit"]), str(r["Judul"]), kata.tanggal(str(r["Tanggal"]))])),
         "url": _address(str(r["Alamat"]))}
        for _, r in unik.iterrows()
    ]


def _address(url: str) -> str:
    return url if url.startswith(("http://", "https://")) else ""
