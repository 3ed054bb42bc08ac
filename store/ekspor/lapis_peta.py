"""The map shapes: illustrative ones shipped, official ones where a province dropped them."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

from store.ekspor.batas import (
    UKURAN_BERAT,
    BatasDitolak,
    Fitur,
    Kotak,
    check_name,
    check_place,
    kode_fitur,
    parse_fitur,
    read_geojson,
)
from store.ekspor.berkas_ekspor import FOLDER_DATA

FOLDER_WILAYAH = FOLDER_DATA / "wilayah"
BERKAS_BAWAAN = {"kabupaten_kota": "kalimantan.geojson", "provinsi": "provinsi.geojson"}
RESMI, ILUSTRATIF = "resmi", "ilustratif"
KETERANGAN = {
    (False, True): "peta ilustratif, bukan batas resmi",
    (True, False): "batas resmi",
    (True, True): "sebagian batas resmi",
}
PESAN_MAKS = 5  # refused features named per file; the rest are counted
BERKAS_MAKS = 64

Sidik = tuple[tuple[str, int, int], ...]
_kunci = Lock()


@dataclass(frozen=True)
class Peta:
    """One layer of shapes and where each shape came from.

    isi is GeoJSON (WGS84, exterior rings clockwise, features with id, kode, nama);
    sidik changes with isi; status is "resmi" or "ilustratif" by code; boxes are
    (lon_min, lat_min, lon_max, lat_max): batas around the whole region, pandang
    without far islets, for zooming; pesan holds why dropped files were refused.
    """

    lapis: str
    isi: bytes = field(repr=False)
    sidik: str
    status: Mapping[str, str] = field(repr=False)
    batas: Mapping[str, Kotak] = field(repr=False)
    pandang: Mapping[str, Kotak] = field(repr=False)
    pesan: tuple[str, ...]

    @property
    def nama_berkas(self) -> str:
        """File name that changes with the content, so no browser keeps an old map."""
        return f"{self.lapis}-{self.sidik}.json"

    def keterangan(self, kode: Iterable[str] | None = None) -> str:
        """Say whether the shapes of these codes (default: all) are official boundaries."""
        dilihat = {self.status[k] for k in (self.status if kode is None else kode) if k in self.status}
        return KETERANGAN[RESMI in dilihat, ILUSTRATIF in dilihat or not dilihat]

    def kotak(self, kode: Iterable[str] | None = None) -> Kotak:
        """Return the box to zoom to for these codes (default, or none known: all)."""
        dilihat = [self.pandang[k] for k in kode or () if k in self.pandang] or list(self.pandang.values())
        kiri, bawah, kanan, atas = zip(*dilihat)
        return min(kiri), min(bawah), max(kanan), max(atas)


def peta(lapis: str, folder: Path = FOLDER_WILAYAH) -> Peta:
    """Return the shapes of "kabupaten_kota" or "provinsi"; ValueError for another layer.

    Reads again only when a file in the folder or in its batas/ changed.
    """
    if lapis not in BERKAS_BAWAAN:
        raise ValueError(f"lapis peta tidak dikenal: {lapis}")
    with _kunci:
        return _peta(lapis, folder, _fingerprint(folder))


def _official_files(folder: Path) -> list[Path]:
    """Return what a province dropped, by name; an unreadable folder counts as empty."""
    isi = sorted((folder / "batas").glob("*"))
    return [b for b in isi if b.suffix.lower() == ".geojson" and not b.name.startswith(".")]


def _fingerprint(folder: Path) -> Sidik:
    berkas = [folder / nama for nama in BERKAS_BAWAAN.values()] + _official_files(folder)
    return tuple((b.name, *_size_and_time(b)) for b in berkas)


def _size_and_time(berkas: Path) -> tuple[int, int]:
    try:
        keadaan = berkas.stat()
    except OSError:
        return -1, -1
    return keadaan.st_size, keadaan.st_mtime_ns


@lru_cache(maxsize=4)
def _peta(lapis: str, folder: Path, sidik: Sidik) -> Peta:
    bawaan = _default_shapes(folder)[lapis]
    resmi, pesan = _official_shapes(folder, sidik)
    fitur = [resmi.get(kode, bawaan[kode]) for kode in sorted(bawaan)]
    isi = ('{"type":"FeatureCollection","features":[\n' + ",\n".join(f.teks for f in fitur) + "\n]}\n").encode()
    return Peta(
        lapis=lapis,
        isi=isi,
        sidik=hashlib.sha256(isi).hexdigest()[:12],
        status=MappingProxyType({f.kode: RESMI if f.kode in resmi else ILUSTRATIF for f in fitur}),
        batas=MappingProxyType({f.kode: f.batas for f in fitur}),
        pandang=MappingProxyType({f.kode: f.pandang for f in fitur}),
        pesan=pesan,
    )


def _default_shapes(folder: Path) -> dict[str, dict[str, Fitur]]:
    """Return the shipped shapes by layer and code."""
    bentuk: dict[str, dict[str, Fitur]] = {}
    for lapis, nama in BERKAS_BAWAAN.items():
        mentah = json.loads((folder / nama).read_text(encoding="utf-8"))["features"]
        sifat = [(m, m["properties"]["kode"], m["properties"]["nama"]) for m in mentah]
        bentuk[lapis] = {kode: parse_fitur(m, kode, nama) for m, kode, nama in sifat}
    return bentuk


@lru_cache(maxsize=2)
def _official_shapes(folder: Path, sidik: Sidik) -> tuple[dict[str, Fitur], tuple[str, ...]]:
    """Return accepted official shapes by code (both layers), and why others were refused."""
    bawaan = {k: f for lapis in _default_shapes(folder).values() for k, f in lapis.items()}
    resmi: dict[str, Fitur] = {}
    pesan: list[str] = []
    berkas = _official_files(folder)
    for satu in berkas[:BERKAS_MAKS]:
        pesan += [f"{satu.name}: {kata}." for kata in _add_file(satu, bawaan, resmi)]
    if len(berkas) > BERKAS_MAKS:
        pesan.append(f"Hanya {BERKAS_MAKS} berkas batas pertama dibaca.")
    return resmi, tuple(pesan)


def _add_file(berkas: Path, bawaan: Mapping[str, Fitur], resmi: dict[str, Fitur]) -> list[str]:
    """Add a file's usable features to resmi; return what to tell about the rest."""
    try:
        mentah = read_geojson(berkas)
    except BatasDitolak as salah:
        return [f"tidak dipakai karena {salah}"]
    kata, berat = [], 0
    for urutan, satu in enumerate(mentah, 1):
        try:
            fitur = _accept(satu, bawaan, resmi)
        except BatasDitolak as salah:
            kata.append(f"fitur ke-{urutan} tidak dipakai karena {salah}")
        else:
            resmi[fitur.kode] = fitur
            berat += len(fitur.teks)
    return _shorten(kata, len(mentah)) + _weight_note(berat)


def _accept(mentah: Any, bawaan: Mapping[str, Fitur], resmi: Mapping[str, Fitur]) -> Fitur:
    """Return one official feature under the name we know; BatasDitolak otherwise."""
    kode = kode_fitur(mentah)
    if kode not in bawaan:
        raise BatasDitolak(f"kode “{kode[:20]}” tidak ada di peta Kalimantan")
    if kode in resmi:
        raise BatasDitolak(f"kode {kode} sudah diambil dari fitur atau berkas sebelumnya")
    check_name(mentah["properties"].get("nama"), bawaan[kode], bawaan)
    fitur = parse_fitur(mentah, kode, bawaan[kode].nama)
    check_place(fitur, bawaan[kode])
    return fitur


def _shorten(kata: list[str], banyak: int) -> list[str]:
    if not banyak:
        return ["tidak memuat satu fitur pun"]
    sisa = len(kata) - PESAN_MAKS
    return kata[:PESAN_MAKS] + ([f"dan {sisa} fitur lain tidak dipakai"] if sisa > 0 else [])


def _weight_note(berat: int) -> list[str]:
    if berat <= UKURAN_BERAT:
        return []
    return [f"dipakai, tetapi membuat peta berat ({berat // 1_000_000} MB); sebaiknya disederhanakan"]
