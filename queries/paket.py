"""Everything behind the dashboard at one version in one archive: each table as CSV and as Parquet, and what its columns mean."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as pacsv
from pyarrow import parquet

import store
from queries.jalankan import SERENTAK
from queries.model import MODEL
from queries.pustaka import SQL
from store import Versi
from store.dasar.sel_aman import neutral_cell

KOLOM = Path(__file__).with_name("paket_kolom.csv")
# Data Package 2.0, datapackage.org.
PROFIL = "https://datapackage.org/profiles/2.0/datapackage.json"
PROFIL_TABEL = "https://datapackage.org/profiles/2.0/tableschema.json"
TIPE = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}
BARIS_SEKALI = 50_000
# What `neutral_cell` has to look at.
MUNGKIN_RUMUS = r"^[\s\x{a0}]*[=+\-@\t\r\n]"
JUDUL, LATIHAN = "Dasbor Tata Kelola Kalimantan", "ANGKA LATIHAN, bukan angka terbit. "
KETERANGAN = (
    "Semua angka, sumber, ambang, dan aturan di balik dasbor pada satu versi data. Angka seperti tertulis di sumbernya; "
    "sumber yang berbeda pendapat tetap menjadi baris masing-masing. Sel kosong berarti tidak ada keterangan, tidak pernah nol."
)
LISENSI = "Angka milik penerbitnya masing-masing; sebut sumbernya seperti di tabel sumber."
# Archives made twice of the same are the same.
WAKTU = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Berkas:
    """One file of the archive: its path in it, size in bytes and SHA-256; rows of a table."""

    jalan: str
    ukuran: int
    sidik: str
    baris: int


def file_name(versi: Versi) -> str:
    """What the archive of a version is called; training figures say so."""
    return f"{'LATIHAN_' if versi.latihan else ''}dasbor-tata-kelola_{versi.sidik}.zip"


def write(versi: Versi, tujuan: Path) -> dict[str, int]:
    """Write the archive of a version as a zip; returns the rows of each table. Raises OSError without room for it."""
    with TemporaryDirectory(dir=tujuan.parent) as folder:
        akar = Path(folder)
        berkas = {nama: _write_table(nama, versi, akar) for nama in schema()}
        sumber = _sources(akar, berkas)
        uraian = json.dumps(descriptor(versi, berkas, sumber), ensure_ascii=False, indent=1)
        with zipfile.ZipFile(akar / "jadi.zip", "w", zipfile.ZIP_DEFLATED) as arsip:
            _add(arsip, "datapackage.json", uraian.encode())
            for dua in berkas.values():
                for b in dua:
                    _add(arsip, b.jalan, akar / b.jalan)
        (akar / "jadi.zip").replace(tujuan)
    return {nama: dua[0].baris for nama, dua in berkas.items()}


@cache
def schema() -> dict[str, list[dict[str, str]]]:
    """Tables in order with their columns: tabel, kolom, tipe, kunci, acuan, satuan, keterangan."""
    hasil: dict[str, list[dict[str, str]]] = {}
    for baris in _rows(KOLOM):
        hasil.setdefault(baris["tabel"], []).append(baris)
    return hasil


def descriptor(versi: Versi, berkas: dict[str, tuple[Berkas, Berkas]], sumber: list[dict[str, str]]) -> dict[str, object]:
    """The description of the archive by the rules of Data Package 2.0; the Parquet files stand beside their CSV."""
    return {
        "$schema": PROFIL, "name": f"dasbor-tata-kelola-kalimantan{'-latihan' if versi.latihan else ''}",
        "title": f"{JUDUL}{' (ANGKA LATIHAN)' if versi.latihan else ''}",
        "description": (LATIHAN if versi.latihan else "") + KETERANGAN, "version": versi.sidik,
        "keywords": ["tata kelola", "Kalimantan", *(["angka latihan"] if versi.latihan else [])],
        "licenses": [{"name": "notspecified", "title": LISENSI}],
        **({"sources": sumber} if sumber else {}),
        "resources": [_resource(nama, *dua) for nama, dua in berkas.items()],
    }


def _resource(nama: str, teks: Berkas, padat: Berkas) -> dict[str, object]:
    return {
        "name": nama, "type": "table", "path": teks.jalan, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "bytes": teks.ukuran, "hash": f"sha256:{teks.sidik}", "rowCount": teks.baris, "schema": _table_schema(nama),
        "parquet": {"path": padat.jalan, "bytes": padat.ukuran, "hash": f"sha256:{padat.sidik}"},
    }


def _table_schema(nama: str) -> dict[str, object]:
    kolom = schema()[nama]
    kunci = [k["kolom"] for k in kolom if k["kunci"]]
    acuan = [_reference(nama, k["kolom"], *k["acuan"].split(".")) for k in kolom if k["acuan"]]
    return {
        "$schema": PROFIL_TABEL, "missingValues": [""], "fields": [_field(k) for k in kolom],
        **({"primaryKey": kunci} if kunci else {}),
        **({"foreignKeys": acuan} if acuan else {}),
    }


def _reference(nama: str, dari: str, ke: str, isi: str) -> dict[str, object]:
    """A column whose cells stand in another; a table that is its own reference names none."""
    return {"fields": [dari], "reference": {**({"resource": ke} if ke != nama else {}), "fields": [isi]}}


def _field(kolom: dict[str, str]) -> dict[str, object]:
    wajib = {"constraints": {"required": True, "unique": True}} if kolom["kunci"] else {}
    lain = {"description": kolom["keterangan"], "unit": kolom["satuan"]}
    return {"name": kolom["kolom"], "type": kolom["tipe"], **{k: v for k, v in lain.items() if v}, **wajib}


def _write_table(nama: str, versi: Versi, akar: Path) -> tuple[Berkas, Berkas]:
    """One table in both formats, a piece at a time, however many rows it has."""
    bentuk = pa.schema([(k["kolom"], TIPE[k["tipe"]]) for k in schema()[nama]])
    jalan = f"csv/{nama}.csv", f"parquet/{nama}.parquet"
    for j in jalan:
        (akar / j).parent.mkdir(exist_ok=True)
    banyak = 0
    gaya = pacsv.WriteOptions(quoting_style="needed")
    with (
        pacsv.CSVWriter(akar / jalan[0], bentuk, write_options=gaya) as teks,
        parquet.ParquetWriter(akar / jalan[1], bentuk) as padat,
    ):
        for bagian in _pieces(nama, versi, bentuk):
            teks.write_table(bagian)
            padat.write_table(bagian)
            banyak += len(bagian)
    dua = [Berkas(j, (akar / j).stat().st_size, _hash(akar / j), banyak) for j in jalan]
    return dua[0], dua[1]


def _pieces(nama: str, versi: Versi, bentuk: pa.Schema) -> Iterator[pa.Table]:
    with store.cursor(versi, MODEL) as cur, SERENTAK:
        for bagian in SQL.run(cur, "isi_tabel", tabel=f"mentah_{nama}").to_arrow_reader(BARIS_SEKALI):
            if len(bagian):
                # A catalogue may lack a column that came later.
                isi = [_typed(bagian[k.name], k.type) if k.name in bagian.column_names else pa.nulls(len(bagian), k.type)
                       for k in bentuk]
                yield pa.table(isi, bentuk)


def _typed(teks: pa.Array, tipe: pa.DataType) -> pa.Array:
    """Cells as the type of their column, missing ones empty; text that a program would run is guarded."""
    isi = pc.if_else(pc.equal(pc.utf8_trim_whitespace(teks), ""), None, teks)
    if tipe != pa.string():
        return pc.cast(pc.cast(isi, pa.float64()), tipe)
    if not pc.any(pc.match_substring_regex(isi, MUNGKIN_RUMUS)).as_py():
        return isi
    return pa.array([t and neutral_cell(t) for t in isi.to_pylist()], pa.string())


def _sources(akar: Path, berkas: dict[str, tuple[Berkas, Berkas]]) -> list[dict[str, str]]:
    """Title and address of every source that a row names, once each."""
    dipakai: set[str] = set()
    for nama, (teks, _) in berkas.items():
        acuan = [k["kolom"] for k in schema()[nama] if k["acuan"] == "sumber.sumber_id"]
        dipakai |= {b[k] for b in (_rows(akar / teks.jalan) if acuan else ()) for k in acuan}
    isi = [
        {"title": ", ".join(b[k] for k in ("penerbit", "judul", "tanggal") if b[k]), **({"path": b["url"]} if b["url"] else {})}
        for b in _rows(akar / "csv" / "sumber.csv") if b["sumber_id"] in dipakai
    ]
    return list({json.dumps(s, sort_keys=True): s for s in isi if s["title"]}.values())


def _rows(tabel: Path) -> Iterator[dict[str, str]]:
    with tabel.open(encoding="utf-8", newline="") as berkas:
        yield from csv.DictReader(berkas)


def _hash(berkas: Path) -> str:
    sidik = hashlib.sha256()
    with berkas.open("rb") as aliran:
        for potong in iter(partial(aliran.read, 1 << 20), b""):
            sidik.update(potong)
    return sidik.hexdigest()


def _add(arsip: zipfile.ZipFile, jalan: str, isi: Path | bytes) -> None:
    entri = zipfile.ZipInfo(jalan, WAKTU)
    entri.compress_type, entri.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    with arsip.open(entri, "w", force_zip64=True) as tujuan:
        if isinstance(isi, bytes):
            tujuan.write(isi)
            return
        with isi.open("rb") as aliran:
            for potong in iter(partial(aliran.read, 1 << 20), b""):
                tujuan.write(potong)
