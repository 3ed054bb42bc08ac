"""Build the illustrative shapes of Kalimantan's regions from open village points.

Usage: python data/wilayah/bangun_peta.py FOLDER
FOLDER holds the npm archives geografis-1.3.2.tgz and world-atlas-2.0.2.tgz.
Writes kalimantan.geojson, provinsi.geojson and titik.csv beside this file.
Method, filter rules and limits are described in docs/peta.md.
"""

import csv
import json
import sys
import tarfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely import MultiPoint, MultiPolygon, Point, Polygon

FOLDER = Path(__file__).parent
JENDELA = shapely.box(108.0, -5.2, 119.6, 4.8)
PROVINSI = ("61", "62", "63", "64", "65")
JARAK_DARATAN = 0.05  # degrees, about 5.5 km: farther from any coast is a wrong point
DESA_MINIMAL = 3  # a detached piece with fewer villages comes from misplaced points
TOLERANSI = 0.005  # degrees; the square is the triangle area simplification may remove
DESIMAL = 3

Wilayah = dict[str, MultiPolygon]
Potongan = tuple[str, Polygon]


@dataclass(frozen=True)
class Desa:
    """Village points: kode[i] is the kabupaten/kota code of titik[i] (WGS84)."""

    kode: np.ndarray
    titik: np.ndarray

    def pilih(self, saring: np.ndarray) -> "Desa":
        """Return the villages where the boolean array is true."""
        return Desa(self.kode[saring], self.titik[saring])


def read_archive(folder: Path, pola: str, isi: str) -> Any:
    """Return one JSON file of the npm archive matching the pattern; LookupError if none."""
    arsip = sorted(folder.glob(pola))
    if not arsip:
        raise LookupError(f"{pola} tidak ada di {folder}; jalankan npm pack dahulu")
    with tarfile.open(arsip[-1]) as berkas:
        aliran = berkas.extractfile(f"package/{isi}")
        if aliran is None:
            raise LookupError(f"{isi} di {arsip[-1].name} bukan berkas")
        return json.load(aliran)


def normal(nama: str) -> str:
    """Return the comparison key of a region name: lower case letters only."""
    return "".join(huruf for huruf in nama.lower() if huruf.isalnum())


def baca_csv(berkas: Path) -> list[dict[str, str]]:
    """Return the rows of a UTF-8 CSV file."""
    with berkas.open(encoding="utf-8", newline="") as baris:
        return list(csv.DictReader(baris))


def kamus_nama(folder: Path) -> dict[str, str]:
    """Map each written name of a Kalimantan region to its Kemendagri code."""
    resmi = {normal(b["nama_resmi"]): b["kode"] for b in baca_csv(folder / "wilayah.csv")}
    alias = {normal(b["alias"]): b["kode"] for b in baca_csv(folder / "alias.csv")}
    return {nama: kode for nama, kode in (alias | resmi).items() if kode[:2] in PROVINSI}


def susun_desa(baris: list[dict[str, Any]], kamus: dict[str, str]) -> Desa:
    """Return the villages inside the window, coded by region name, not by foreign code."""
    kode, posisi = [], []
    for b in baris:
        if shapely.contains_xy(JENDELA, b["longitude"], b["latitude"]):
            kode.append(kamus.get(normal(b["city"]), b["code"][:5]))
            posisi.append((b["longitude"], b["latitude"]))
    return Desa(np.array(kode), shapely.points(posisi))


def baca_daratan(topologi: dict[str, Any], negara: str = "Indonesia") -> list[Polygon]:
    """Return the land parts of a country inside the window from world-atlas TopoJSON."""
    skala, geser = topologi["transform"]["scale"], topologi["transform"]["translate"]
    busur = [np.cumsum(np.array(a), 0) * skala + geser for a in topologi["arcs"]]

    def cincin(nomor: list[int]) -> np.ndarray:
        return np.concatenate([busur[i] if i >= 0 else busur[~i][::-1] for i in nomor])

    bentuk = next(
        g for g in topologi["objects"]["countries"]["geometries"]
        if g["properties"]["name"] == negara
    )
    bagian = [Polygon(cincin(b[0]), [cincin(c) for c in b[1:]]) for b in bentuk["arcs"]]
    return [b for b in bagian if b.intersects(JENDELA)]


def pemilik_pulau(pulau: Polygon, desa: Desa) -> str:
    """Return the region with most villages on an island, else that of the nearest village."""
    di_dalam = desa.kode[shapely.contains(pulau, desa.titik)]
    if len(di_dalam):
        return str(Counter(di_dalam.tolist()).most_common(1)[0][0])
    return str(desa.kode[np.argmin(shapely.distance(pulau, desa.titik))])


def desa_daratan(desa: Desa, bagian: list[Polygon], utama: Polygon) -> Desa:
    """Return Kalimantan's villages whose nearest land part is the main island."""
    terdekat, jarak = shapely.STRtree(bagian).query_nearest(
        desa.titik, return_distance=True, all_matches=False
    )
    di_utama = np.array([bagian[i] is utama for i in terdekat[1]])
    kalimantan = np.isin([k[:2] for k in desa.kode], PROVINSI)
    return desa.pilih(di_utama & kalimantan & (jarak < JARAK_DARATAN))


def bagi_daratan(utama: Polygon, desa: Desa) -> list[Potongan]:
    """Split the main island into pieces: Voronoi cells of villages joined by region."""
    sel = shapely.voronoi_polygons(
        MultiPoint(desa.titik.tolist()), extend_to=JENDELA, ordered=True
    )
    kelompok = defaultdict(list)
    for kode, bentuk in zip(desa.kode.tolist(), sel.geoms):
        kelompok[kode].append(bentuk)
    potongan = []
    for kode, bentuk in sorted(kelompok.items()):
        daerah = shapely.intersection(shapely.coverage_union_all(bentuk), utama)
        potongan += [(kode, p) for p in shapely.get_parts(daerah) if isinstance(p, Polygon)]
    return potongan


def tetangga_terpanjang(bentuk: Polygon, calon: list[Potongan]) -> str | None:
    """Return the region of the candidate sharing the longest border, None if none does."""
    tepi = bentuk.boundary
    sentuh = [(k, p) for k, p in calon if p.intersects(bentuk)]
    panjang = [(tepi.intersection(p.boundary).length, k) for k, p in sentuh]
    terpanjang = max(panjang, default=(0.0, None))
    return terpanjang[1] if terpanjang[0] > 0 else None


def rapikan(potongan: list[Potongan], desa: Desa) -> list[Potongan]:
    """Hand stray pieces (not a region's largest, too few villages) to the neighbour."""
    terbesar = {k: p for k, p in sorted(potongan, key=lambda kp: kp[1].area)}

    def tetap(kode: str, bentuk: Polygon) -> bool:
        isi = desa.titik[desa.kode == kode]
        return bentuk is terbesar[kode] or shapely.contains(bentuk, isi).sum() >= DESA_MINIMAL

    inti = [(k, p) for k, p in potongan if tetap(k, p)]
    sisa = [(k, p) for k, p in potongan if not tetap(k, p)]
    return inti + [(tetangga_terpanjang(p, inti) or k, p) for k, p in sisa]


def gabung(potongan: list[Potongan]) -> Wilayah:
    """Join pieces of the same region, sorted by code."""
    kelompok = defaultdict(list)
    for kode, bentuk in potongan:
        kelompok[kode].append(bentuk)
    return {k: shapely.coverage_union_all(kelompok[k]) for k in sorted(kelompok)}


def sederhanakan(wilayah: Wilayah) -> Wilayah:
    """Simplify all borders at once (neighbours keep theirs) and round; clockwise rings."""
    bentuk = shapely.coverage_simplify(list(wilayah.values()), TOLERANSI)
    bulat = shapely.transform(bentuk, lambda xy: np.round(xy, DESIMAL))
    return dict(zip(wilayah, bulat))


def bangun_wilayah(desa: Desa, bagian: list[Polygon]) -> Wilayah:
    """Return the shape of every kabupaten/kota of Kalimantan, simplified."""
    utama = max(bagian, key=lambda b: b.area)
    pakai = desa_daratan(desa, bagian, utama)
    potongan = rapikan(bagi_daratan(utama, pakai), pakai)
    pulau = [(pemilik_pulau(p, desa), p) for p in bagian if p is not utama]
    return sederhanakan(gabung(potongan + [kp for kp in pulau if kp[0][:2] in PROVINSI]))


def bangun_provinsi(wilayah: Wilayah) -> Wilayah:
    """Join the finished kabupaten/kota shapes by province, so borders coincide."""
    return gabung([(k[:2], p) for k, b in wilayah.items() for p in shapely.get_parts(b)])


def fitur(kode: str, nama: str, bentuk: MultiPolygon) -> str:
    """Return one GeoJSON feature as a line; exterior rings clockwise as d3-geo asks."""
    searah = shapely.orient_polygons(shapely.normalize(bentuk), exterior_cw=True)
    isi = {
        "type": "Feature", "id": kode, "properties": {"kode": kode, "nama": nama},
        "geometry": shapely.geometry.mapping(searah),
    }
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))


def titik_label(bentuk: MultiPolygon) -> Point:
    """Return the point deepest inside the largest part of a shape."""
    terbesar = max(shapely.get_parts(bentuk), key=lambda p: p.area)
    return shapely.get_point(shapely.maximum_inscribed_circle(terbesar), 0)


def tulis_geojson(berkas: Path, wilayah: Wilayah, nama: dict[str, str]) -> None:
    """Write a FeatureCollection, one feature a line."""
    isi = ",\n".join(fitur(k, nama[k], b) for k, b in wilayah.items())
    berkas.write_text(f'{{"type":"FeatureCollection","features":[\n{isi}\n]}}\n', "utf-8")


def tulis_titik(berkas: Path, wilayah: Wilayah) -> None:
    """Write label point and bounding box (degrees, 3 decimals) of every shape."""
    with berkas.open("w", encoding="utf-8", newline="") as keluar:
        tulis = csv.writer(keluar, lineterminator="\n")
        tulis.writerow(["kode", "lon", "lat", "lon_min", "lat_min", "lon_max", "lat_max"])
        for kode, bentuk in wilayah.items():
            label = titik_label(bentuk)
            angka = (label.x, label.y, *bentuk.bounds)
            tulis.writerow([kode, *(f"{a:.{DESIMAL}f}" for a in angka)])


def main(arsip: Path, keluar: Path = FOLDER) -> None:
    """Build the three files from the archives; ValueError when a region is missing."""
    nama = {b["kode"]: b["nama_resmi"] for b in baca_csv(FOLDER / "wilayah.csv")}
    mentah = read_archive(arsip, "geografis-*.tgz", "data/json/data.json")
    desa = susun_desa(mentah, kamus_nama(FOLDER))
    bagian = baca_daratan(read_archive(arsip, "world-atlas-*.tgz", "countries-10m.json"))
    wilayah = bangun_wilayah(desa, bagian)
    harus = {k for k in nama if k[:2] in PROVINSI and len(k) == 5}
    if set(wilayah) != harus:
        raise ValueError(f"wilayah tidak cocok: {sorted(set(wilayah) ^ harus)}")
    provinsi = bangun_provinsi(wilayah)
    tulis_geojson(keluar / "kalimantan.geojson", wilayah, nama)
    tulis_geojson(keluar / "provinsi.geojson", provinsi, nama)
    tulis_titik(keluar / "titik.csv", wilayah | provinsi)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
