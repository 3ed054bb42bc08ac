"""Official boundaries a province drops in: read, check and repair one GeoJSON file.

Nothing from such a file is trusted: whatever cannot be used is refused with a
sentence in Indonesian, and never stops the rest. Pure Python, no geometry library.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

UKURAN_MAKS = 50 * 1024 * 1024
UKURAN_BERAT = 5 * 1024 * 1024
FITUR_MAKS = 5000
DESIMAL = 4
JARAK_LETAK = 0.5  # degrees an official shape may lie from the illustrative one
BAGIAN_KECIL = 0.01  # share of the whole below which an islet does not steer the zoom

Kotak = tuple[float, float, float, float]
Cincin = list[list[float]]
Poligon = list[Cincin]


class BatasDitolak(ValueError):
    """A file or feature that cannot be used; the text says why, in Indonesian."""


@dataclass(frozen=True)
class Fitur:
    """One region's shape, ready to serve.

    teks is a GeoJSON feature with only kode and nama; boxes are (lon_min, lat_min,
    lon_max, lat_max) in degrees: batas around everything, pandang without far islets.
    """

    kode: str
    nama: str
    teks: str = field(repr=False)
    batas: Kotak
    pandang: Kotak


def read_geojson(berkas: Path) -> list[Any]:
    """Return the raw features of a GeoJSON file; BatasDitolak when it is not one."""
    mentah = _read_bytes(berkas)
    try:
        isi = json.loads(mentah.decode("utf-8-sig"))
    except RecursionError:
        raise BatasDitolak("isinya bersarang terlalu dalam") from None
    except UnicodeDecodeError:
        raise BatasDitolak("bukan teks UTF-8") from None
    except ValueError:
        raise BatasDitolak("bukan JSON yang utuh") from None
    if not isinstance(isi, dict) or isi.get("type") != "FeatureCollection":
        raise BatasDitolak("harus berupa FeatureCollection")
    fitur = isi.get("features")
    if not isinstance(fitur, list):
        raise BatasDitolak("tidak memuat daftar features")
    if len(fitur) > FITUR_MAKS:
        raise BatasDitolak(f"memuat lebih dari {FITUR_MAKS} fitur")
    return fitur


def _read_bytes(berkas: Path) -> bytes:
    """Return the content of an ordinary file within the size limit."""
    try:
        if not berkas.is_file():
            raise BatasDitolak("bukan berkas biasa")
        with berkas.open("rb") as masuk:
            isi = masuk.read(UKURAN_MAKS + 1)
    except OSError:
        raise BatasDitolak("tidak dapat dibaca") from None
    if len(isi) > UKURAN_MAKS:
        raise BatasDitolak("lebih besar dari 50 MB; sederhanakan dahulu")
    return isi


def kode_fitur(mentah: Any) -> str:
    """Return the kode property of a raw feature, which must be text ("63.10", not 63.1)."""
    sifat = mentah.get("properties") if isinstance(mentah, dict) else None
    kode = sifat.get("kode") if isinstance(sifat, dict) else None
    if kode is None:
        raise BatasDitolak("tidak ada properti kode")
    if not isinstance(kode, str):
        raise BatasDitolak('kode harus teks dalam tanda petik, misalnya "63.10"')
    return kode.strip()


def parse_fitur(mentah: Mapping[str, Any], kode: str, nama: str) -> Fitur:
    """Return a raw feature repaired: rounded, without Z, exterior rings clockwise.

    d3-geo, which draws the map, fills the rest of the globe when an exterior ring
    runs counter-clockwise, the opposite of what RFC 7946 asks of files.
    """
    bagian = [p for p in map(_repair_polygon, _polygons(mentah.get("geometry"))) if p]
    if not bagian:
        raise BatasDitolak("tidak memuat bidang yang luasnya terlihat")
    besar = max(_area(p[0]) for p in bagian)
    utama = [p for p in bagian if _area(p[0]) >= BAGIAN_KECIL * besar]
    return Fitur(kode, nama, _feature_text(kode, nama, bagian), _box(bagian), _box(utama))


def _polygons(geometri: Any) -> list[Any]:
    jenis = geometri.get("type") if isinstance(geometri, dict) else None
    if jenis not in ("Polygon", "MultiPolygon"):
        raise BatasDitolak("geometrinya harus Polygon atau MultiPolygon")
    isi = geometri.get("coordinates")
    bagian = [isi] if jenis == "Polygon" else isi
    if not isinstance(bagian, list) or not all(isinstance(b, list) and b for b in bagian):
        raise BatasDitolak("susunan koordinatnya salah")
    return bagian


def _repair_polygon(mentah: list[Any]) -> Poligon | None:
    """Return exterior ring clockwise, holes the other way; None when it has no area."""
    luar = _repair_ring(mentah[0], clockwise=True)
    lubang = [_repair_ring(c, clockwise=False) for c in mentah[1:]]
    return [luar, *(c for c in lubang if c)] if luar else None


def _repair_ring(mentah: Any, clockwise: bool) -> Cincin | None:
    """Return the ring rounded, closed and turned; None when it collapses."""
    titik = list(_positions(mentah))
    cincin = titik[:1] + [b for a, b in pairwise(titik) if a != b]
    if cincin and cincin[0] != cincin[-1]:
        cincin.append(cincin[0])
    luas = _signed_area(cincin)
    if len(cincin) < 4 or luas == 0:
        return None
    return cincin if (luas < 0) == clockwise else cincin[::-1]


def _positions(mentah: Any) -> Iterator[list[float]]:
    if not isinstance(mentah, list):
        raise BatasDitolak("susunan koordinatnya salah")
    for posisi in mentah:
        if not isinstance(posisi, list) or len(posisi) < 2:
            raise BatasDitolak("susunan koordinatnya salah")
        lon, lat = posisi[:2]
        if type(lon) not in (int, float) or type(lat) not in (int, float):
            raise BatasDitolak("koordinatnya bukan angka")
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            raise BatasDitolak(
                "koordinatnya bukan derajat; pakai WGS84 (EPSG:4326) dengan urutan bujur, lintang"
            )
        yield [round(lon, DESIMAL), round(lat, DESIMAL)]


def _signed_area(cincin: Cincin) -> float:
    """Return the area in square degrees, negative when the ring runs clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(cincin)) / 2


def _area(cincin: Cincin) -> float:
    return abs(_signed_area(cincin))


def _box(bagian: list[Poligon]) -> Kotak:
    lon = [t[0] for p in bagian for t in p[0]]
    lat = [t[1] for p in bagian for t in p[0]]
    return min(lon), min(lat), max(lon), max(lat)


def _feature_text(kode: str, nama: str, bagian: list[Poligon]) -> str:
    fitur = {
        "type": "Feature",
        "id": kode,
        "properties": {"kode": kode, "nama": nama},
        "geometry": {"type": "MultiPolygon", "coordinates": bagian},
    }
    return json.dumps(fitur, ensure_ascii=False, separators=(",", ":"))


def check_place(fitur: Fitur, bawaan: Fitur) -> None:
    """Refuse a shape far from the illustrative one: its kode is likely from another list."""
    a, b = fitur.batas, bawaan.batas
    jauh = max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3])
    if jauh > JARAK_LETAK:
        raise BatasDitolak(
            f"letaknya jauh dari {bawaan.nama}; periksa kodenya (kode Kemendagri, bukan kode BPS)"
        )


def check_name(nama: Any, bawaan: Fitur, semua: Mapping[str, Fitur]) -> None:
    """Refuse a feature that carries one region's code and another region's name."""
    kunci = name_key(nama)
    lain = [f for f in semua.values() if kunci and name_key(f.nama) == kunci]
    if lain and bawaan not in lain:
        raise BatasDitolak(
            f"namanya {lain[0].nama} ({lain[0].kode}), tetapi kodenya milik {bawaan.nama}; "
            "periksa kodenya (kode Kemendagri, bukan kode BPS)"
        )


def name_key(nama: Any) -> str:
    """Return what names are compared by: letters only, without the kind of region."""
    teks = nama.lower() if isinstance(nama, str) else ""
    for awalan in ("kabupaten ", "kab. ", "kab ", "provinsi "):
        teks = teks.removeprefix(awalan)
    return "".join(huruf for huruf in teks if huruf.isalnum())
