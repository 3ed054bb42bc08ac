"""A codebook as a table people fill in with a spreadsheet: a row a column, one more for each of its answers."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.arti.rujukan import Rujukan
from ingest.baca.grid import is_blank
from ingest.baca.sniff import read
from ingest.jawaban.berkas.isi_pilihan import PEMISAH
from ingest.jawaban.berkas.kolom_jawaban import MAKS_SEBUT
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.gelombang_kode import reused
from ingest.sel.kata_judul import tokens
from ingest.sel.potongan import clean
from ingest.temuan import Ditolak, Temuan, refuse
from store.dasar.sel_aman import neutral_cell

KOLOM = ("judul", "peran", "unsur", "skala", "balik", "jawaban", "skor")
# The row that says which kind of survey it is, under `unsur`.
JENIS = "jenis_survei"
YA = {"ya": True, "y": True, "1": True, "true": True, "": False, "tidak": False, "0": False, "false": False}
Baris = tuple[int, dict[str, str]]


def to_table(kode: bk.BukuKode) -> bytes:
    """CSV, UTF-8 with BOM; cells that begin like a formula are made plain."""
    keluar = io.StringIO()
    tulis = csv.writer(keluar, lineterminator="\n")
    tulis.writerow(KOLOM)
    tulis.writerow([JENIS, JENIS, kode.buku, "", "", "", ""])
    for k in kode.kolom:
        for jawab, skor in (k.skor or {"": None}).items():
            sama = [k.judul, k.peran, k.unsur, k.skala, "ya" if k.balik else "", jawab]
            tulis.writerow([*map(neutral_cell, sama), "" if skor is None else f"{skor:.10g}"])
    return keluar.getvalue().encode("utf-8-sig")


def load(isi: bytes, nama: str, rujukan: Rujukan) -> bk.BukuKode:
    """A codebook from JSON, CSV or a spreadsheet. Raises Ditolak with row and column of all that is wrong."""
    if isi.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        kode = bk.from_json(isi.decode("utf-8-sig", "replace"))
    else:
        kode = _from_rows(_rows(isi, nama), rujukan)
    if kode.buku not in set(rujukan.tabel["buku_survei"]["buku"]):
        kenal = ", ".join(rujukan.tabel["buku_survei"]["buku"])
        raise refuse(f"jenis survei '{kode.buku}' tidak dikenal", f"tulis salah satu dari {kenal} di baris {JENIS}, kolom unsur")
    return kode


def fitted(kode: bk.BukuKode, usulan: bk.BukuKode) -> bk.BukuKode:
    """The codebook for the columns of a file, of which `usulan` is what is proposed (`gelombang_kode.reused`).

    Questions it does not name are not asked for; region, unit and notes of the tool stay as proposed. Raises Ditolak for columns
    in use that the file has not.
    """
    jadi = reused(kode, usulan)
    if jadi.hilang:
        raise refuse(f"kolom {', '.join(jadi.hilang)} ada di buku kode, tidak di berkas", "samakan judulnya")
    baru = {k.judul for k in jadi.kode.kolom if k.judul in jadi.baru and k.peran in (bk.PERTANYAAN, bk.PILIHAN)}
    kolom = tuple(replace(k, peran=bk.LEWATI) if k.judul in baru else k for k in jadi.kode.kolom)
    return replace(jadi.kode, kolom=kolom)


def _rows(isi: bytes, nama: str) -> list[Baris]:
    grid = max(read(isi, nama).grid, key=lambda g: sum(1 for _ in g), default=None)
    baris = [] if grid is None else [(n, [clean(s) for s in sel]) for n, sel in grid if not all(map(is_blank, sel))]
    if not baris:
        raise refuse("berkas buku kode kosong", bk.BENTUK)
    judul = [" ".join(tokens(s)) for s in baris[0][1]]
    if kurang := [k for k in ("judul", "peran") if k not in judul]:
        raise refuse(f"buku kode tidak punya kolom {' dan '.join(kurang)}", f"judul kolomnya: {', '.join(KOLOM)}", baris[0][0])
    letak = {k: judul.index(k) for k in KOLOM if k in judul}
    return [(n, {k: sel[i] if (i := letak.get(k, -1)) >= 0 and i < len(sel) else "" for k in KOLOM}) for n, sel in baris[1:]]


def _from_rows(baris: Sequence[Baris], rujukan: Rujukan) -> bk.BukuKode:
    salah = list(_faults(baris, rujukan))
    if salah:
        raise Ditolak(*salah[:MAKS_SEBUT])
    buku = next((r["unsur"] for _, r in baris if r["peran"] == JENIS), "")
    kolom: dict[str, bk.KolomKode] = {}
    skor: dict[str, dict[str, float | None]] = {}
    for _, r in baris:
        if r["peran"] == JENIS:
            continue
        kolom.setdefault(r["judul"], bk.KolomKode(r["judul"], r["peran"], r["unsur"], r["skala"], YA[r["balik"].casefold()]))
        if r["jawaban"]:
            skor.setdefault(r["judul"], {})[r["jawaban"]] = float(r["skor"].replace(",", ".")) if r["skor"] else None
    return bk.BukuKode(buku, tuple(
        bk.KolomKode(k.judul, k.peran, k.unsur, k.skala, k.balik, skor.get(j, {})) for j, k in kolom.items()
    ))


def _faults(baris: Sequence[Baris], rujukan: Rujukan) -> Iterator[Temuan]:
    skala = {"", *rujukan.tabel["skala_jawaban"]["skala"], *PEMISAH}
    peran_lama: dict[str, str] = {}
    pemilik: dict[str, str] = {}
    for n, r in baris:
        judul, peran = r["judul"], r["peran"]
        if peran == JENIS:
            continue
        # Further answers of a column may leave out what its first row says.
        peran = r["peran"] = peran or peran_lama.get(judul, "")
        yield from _cell_faults(n, r, skala)
        if peran_lama.setdefault(judul, peran) != peran:
            yield Temuan(n, "peran", peran, f"kolom {judul} sudah disebut {peran_lama[judul]}", "samakan perannya")
        if peran in bk.TUNGGAL and pemilik.setdefault(peran, judul) != judul:
            yield Temuan(n, "peran", peran, f"sudah dipakai kolom {pemilik[peran]}", "sisakan satu, yang lain jadikan lewati")


def _cell_faults(n: int, r: dict[str, str], skala: set[str]) -> Iterator[Temuan]:
    if not r["judul"]:
        yield Temuan(n, "judul", "", "judul kolom tidak terisi", "tulis judul seperti di berkas survei")
    if r["peran"] not in bk.PERAN:
        yield Temuan(n, "peran", r["peran"], "peran tidak dikenal", f"pakai salah satu dari {', '.join(bk.PERAN)}")
    if r["skala"] not in skala:
        yield Temuan(n, "skala", r["skala"], "skala tidak dikenal", "pakai skala yang ada, atau kosongkan dan beri skor")
    if r["balik"].casefold() not in YA:
        yield Temuan(n, "balik", r["balik"], "hanya ya atau kosong", "tulis ya bila makin rendah makin baik")
    if r["skor"] and not _score(r["skor"]):
        yield Temuan(n, "skor", r["skor"], "skor jawaban harus 0 sampai 100", "betulkan, atau kosongkan bila tidak dihitung")
    if r["skor"] and not r["jawaban"]:
        yield Temuan(n, "jawaban", "", "skor ini tidak menyebut jawabannya", "tulis jawabannya seperti di berkas survei")


def _score(teks: str) -> bool:
    try:
        return 0 <= float(teks.replace(",", ".")) <= 100
    except ValueError:
        return False
