"""A paparan as a workbook: one sheet a slide, numbers as numbers, and the sources of all of them.

The table of a sheet starts with the codes of its rows, under the headings the upload road knows, so that a sheet of
figures can be read back.
"""

import io
import re
from collections.abc import Sequence

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.dasar.templat import CAP_LATIHAN, UTAMA
from charts.dasar.uraian import Tabel
from charts.kalimat import kata
from rakor.lembar import PEMISAH, Lembar, codes
from rakor.paparan import Paparan
from rakor.teks import for_a_slide, words
from sajian.halaman import NAMA
from store.dasar.sel_aman import neutral_cell

# Codes that say whose figure a row is, with the headings of the upload road.
KODE = {"tahun": "Tahun", "periode": "Periode", "kode_wilayah": "Kode wilayah", "indikator": "Indikator", "rincian": "Rincian"}
DIKENAL = {"nilai": "Nilai", "predikat": "Predikat"}
# What the dashboard reads into a figure must not look like a published predicate or status to the upload road.
PENGGANTI = {"Kategori": "Golongan menurut dasbor", "Status": "Sifat angka", "Predikat": "Sebutan"}
KATA_KODE = {"predikat_kata": "predikat", "periode_kata": "periode"}
TAK_BOLEH = re.compile(r"[\[\]:*?/\\']")
MAKS_NAMA = 31
SUMBER = "Sumber"
KOLOM_SUMBER = ("Salindia", "Daerah", "Indikator", "Rincian", "Tahun", "Nilai", "Peran", "penerbit", "Judul", "Tanggal",
                "Alamat", "Catatan")
MAKS_LEBAR = 48


MAKS_DESIMAL = 4
TEPI = {"border": 1, "border_color": "#DCE1E4", "valign": "top"}
# Cell formats by name; figures by the digits behind their point.
GAYA: dict[object, dict[str, object]] = {
    "judul": {"bold": True, "font_size": 14}, "samar": {"font_color": "#5B6770"},
    "latihan": {"bold": True, "font_color": "#A11D1D"},
    "kepala": {"bold": True, "font_color": "#FFFFFF", "bg_color": UTAMA, "text_wrap": True, **TEPI},
    "teks": {"text_wrap": True, **TEPI},
    **{d: {"num_format": f"#,##0.{'0' * d}".rstrip("."), **TEPI} for d in range(MAKS_DESIMAL + 1)},
}
Gaya = dict[object, Format]


def write(paparan: Paparan, lembar: Sequence[Lembar]) -> bytes:
    """The workbook: the agenda, a sheet a slide, the sources."""
    isi = io.BytesIO()
    buku = Workbook(isi, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    buku.set_properties({"title": paparan.judul, "author": NAMA, "keywords": codes(lembar)})
    gaya = {nama: buku.add_format(isi) for nama, isi in GAYA.items()}
    nama = _names([satu for satu in lembar if satu.uraian is not None])
    _contents(buku, paparan, lembar, nama, gaya)
    for satu in lembar:
        if satu.nomor in nama:
            _sheet(buku.add_worksheet(nama[satu.nomor]), satu, gaya)
    _sources(buku, lembar, gaya)
    buku.close()
    return isi.getvalue()


def _names(lembar: Sequence[Lembar]) -> dict[int, str]:
    """Sheet names by slide: '3 Peringkat SPI kab-kota', never twice the same, never longer than Excel allows."""
    return {
        satu.nomor: TAK_BOLEH.sub("-", f"{satu.nomor} {satu.nama}")[:MAKS_NAMA].strip()
        for satu in lembar
    }


def _contents(buku: Workbook, paparan: Paparan, lembar: Sequence[Lembar], nama: dict[int, str], gaya: Gaya) -> None:
    """The first sheet: title, when and where, the slides in order."""
    daftar = buku.add_worksheet("Daftar isi")
    daftar.set_column(0, 0, 10)
    daftar.set_column(1, 1, 90)
    daftar.write_string(0, 0, neutral_cell(paparan.judul), gaya["judul"])
    kapan = next((PEMISAH.join(filter(None, [*satu.butir, satu.anak_judul])) for satu in lembar if satu.jenis == "sampul"), "")
    daftar.write_string(1, 0, neutral_cell(kapan), gaya["samar"])
    if any(satu.latihan for satu in lembar):
        daftar.write_string(2, 0, CAP_LATIHAN, gaya["latihan"])
    for baris, satu in enumerate(lembar, 4):
        daftar.write_number(baris, 0, satu.nomor)
        if satu.nomor in nama:
            daftar.write_url(baris, 1, f"internal:'{nama[satu.nomor]}'!A1", None, neutral_cell(satu.judul)[:200])
        else:
            daftar.write_string(baris, 1, neutral_cell("; ".join([satu.judul, *satu.butir])))


def _sheet(isi: Worksheet, lembar: Lembar, gaya: Gaya) -> None:
    """Title, what it is, source, version and notes, then the rows."""
    atas = [
        (lembar.judul, "judul"), (for_a_slide(lembar.anak_judul), "samar"), (lembar.sumber, "samar"),
        (lembar.versi, "latihan" if lembar.latihan else "samar"), (lembar.catatan, "samar"), (lembar.kosong, "samar"),
    ]
    terisi = [(words(t), g) for t, g in atas if t]
    for baris, (teks, nama) in enumerate(terisi):
        isi.write_string(baris, 0, neutral_cell(teks), gaya[nama])
    tabel = columns(lembar)
    mulai = len(terisi) + 1
    for kolom, (judul, nilai) in enumerate(tabel.items()):
        _column(isi, mulai, kolom, judul, nilai, gaya)
    isi.freeze_panes(mulai + 1, 0)


def columns(lembar: Lembar) -> dict[str, pd.Series]:
    """The table of a slide: codes first, then the columns of the page's table; by heading."""
    if lembar.sajian is None:
        return _of_words(lembar.uraian) if isinstance(lembar.uraian, Tabel) else {}
    data, kolom = lembar.sajian.data, lembar.sajian.kolom
    keluar = {judul: data[k] for k, judul in KODE.items() if k in data and not all(map(kata.kosong, data[k]))}
    for k, judul in {**DIKENAL, **kolom}.items():
        # Words of the page for what a code column says already are left out, and so is what says nothing in any row.
        if k in data and k not in KODE and KATA_KODE.get(k) not in data and (k == "nilai" or not all(map(kata.kosong, data[k]))):
            isi = [None if kata.kosong(v) else kata.sebab(v) for v in data[k]] if k == "alasan_kosong" else data[k]
            keluar.setdefault(DIKENAL.get(k, _own_heading(judul)), pd.Series(isi, index=data.index))
    return keluar


def _of_words(isi: Tabel) -> dict[str, pd.Series]:
    """A table of words as it stands on the slide."""
    return {k.teks: pd.Series([b[i].teks for b in isi.baris], dtype=object) for i, k in enumerate(isi.kolom)}


def _own_heading(judul: str) -> str:
    """A heading that is not taken for a published predicate or a status when the sheet is read back."""
    for kata_halaman, pengganti in PENGGANTI.items():
        judul = judul.replace(kata_halaman, pengganti)
    return judul


def _column(isi: Worksheet, mulai: int, kolom: int, judul: str, nilai: pd.Series, gaya: Gaya) -> None:
    isi.write_string(mulai, kolom, judul, gaya["kepala"])
    tahun = judul.startswith("Tahun") and pd.api.types.is_numeric_dtype(nilai)
    angka = not tahun and pd.api.types.is_numeric_dtype(nilai) and not pd.api.types.is_bool_dtype(nilai)
    desimal = max((kata.desimal(v, MAKS_DESIMAL) for v in nilai if not kata.kosong(v)), default=0) if angka else 0
    lebar = len(judul)
    for baris, v in enumerate(nilai, mulai + 1):
        if kata.kosong(v):
            isi.write_blank(baris, kolom, None, gaya["teks"])
        elif angka:
            isi.write_number(baris, kolom, float(v), gaya[desimal])
        elif tahun:
            isi.write_number(baris, kolom, int(v), gaya["teks"])
        else:
            isi.write_string(baris, kolom, neutral_cell(words(v)), gaya["teks"])
            lebar = max(lebar, min(len(str(v)), MAKS_LEBAR))
    isi.set_column(kolom, kolom, max(9, lebar + 2))


def _sources(buku: Workbook, lembar: Sequence[Lembar], gaya: Gaya) -> None:
    """Every source of every slide, with its address."""
    isi = buku.add_worksheet(SUMBER)
    bagian = [satu.jejak.assign(Salindia=str(satu.nomor)) for satu in lembar if satu.jejak is not None and len(satu.jejak)]
    semua = pd.concat(bagian, ignore_index=True) if bagian else pd.DataFrame(columns=["Salindia"])
    for kolom, k in enumerate(k for k in KOLOM_SUMBER if k in semua):
        _column(isi, 0, kolom, "Penerbit" if k == "penerbit" else k, semua[k], gaya)
    isi.freeze_panes(1, 0)
