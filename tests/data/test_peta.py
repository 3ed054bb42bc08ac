"""The shipped map shapes: complete, light, rightly turned, and without gaps between neighbours."""

import csv
import json
from functools import cache
from itertools import combinations, pairwise
from typing import Any

import pytest
import shapely
from shapely.geometry import MultiPolygon, Point, shape

from tests.bantuan.berkas import ROOT

FOLDER = ROOT / "data" / "wilayah"
PROVINSI = {"61": 14, "62": 14, "63": 13, "64": 10, "65": 5}
KOTA_KECIL = ["61.71", "61.72", "62.71", "63.71", "63.72", "64.71", "64.74", "65.71"]
UKURAN_MAKS = 150_000
KM_PER_DERAJAT = 111.2


@cache
def features(nama: str) -> list[dict[str, Any]]:
    return json.loads((FOLDER / f"{nama}.geojson").read_text(encoding="utf-8"))["features"]


@cache
def shapes(nama: str) -> dict[str, MultiPolygon]:
    return {f["properties"]["kode"]: shape(f["geometry"]) for f in features(nama)}


def rows(nama: str) -> dict[str, dict[str, str]]:
    with (FOLDER / nama).open(encoding="utf-8", newline="") as baris:
        return {b["kode"]: b for b in csv.DictReader(baris)}


def signed_area(cincin: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(cincin)) / 2


def test_every_kalimantan_region_has_a_shape() -> None:
    harus = {k for k in rows("wilayah.csv") if k[:2] in PROVINSI}
    assert set(shapes("kalimantan")) | set(shapes("provinsi")) == harus
    assert {p: sum(k[:2] == p for k in shapes("kalimantan")) for p in PROVINSI} == PROVINSI


@pytest.mark.parametrize("nama", ["kalimantan", "provinsi"])
def test_features_carry_only_kode_and_nama(nama: str) -> None:
    resmi = {k: b["nama_resmi"] for k, b in rows("wilayah.csv").items()}
    for fitur in features(nama):
        kode = fitur["properties"]["kode"]
        assert fitur["properties"] == {"kode": kode, "nama": resmi[kode]}
        assert fitur["id"] == kode


@pytest.mark.parametrize("nama", ["kalimantan", "provinsi"])
def test_file_is_light(nama: str) -> None:
    assert (FOLDER / f"{nama}.geojson").stat().st_size <= UKURAN_MAKS


@pytest.mark.parametrize("nama", ["kalimantan", "provinsi"])
def test_exterior_rings_run_clockwise_and_holes_the_other_way(nama: str) -> None:
    for fitur in features(nama):
        isi = fitur["geometry"]["coordinates"]
        for bidang in isi if fitur["geometry"]["type"] == "MultiPolygon" else [isi]:
            assert signed_area(bidang[0]) < 0, fitur["id"]
            assert all(signed_area(lubang) > 0 for lubang in bidang[1:]), fitur["id"]


def test_coordinates_have_three_decimals() -> None:
    titik = shapely.get_coordinates(list(shapes("kalimantan").values()))
    assert abs(titik * 1000 - (titik * 1000).round()).max() < 1e-6


@pytest.mark.parametrize("nama", ["kalimantan", "provinsi"])
def test_shapes_are_valid_and_do_not_overlap(nama: str) -> None:
    bentuk = shapes(nama)
    assert all(b.is_valid for b in bentuk.values())
    tumpang = [a.intersection(b).area for a, b in combinations(bentuk.values(), 2) if a.intersects(b)]
    assert max(tumpang) < 1e-6


def test_neighbours_share_their_border_without_gaps() -> None:
    assert shapely.coverage_is_valid(list(shapes("kalimantan").values()))
    daratan = max(shapely.get_parts(shapely.union_all(list(shapes("kalimantan").values()))), key=lambda p: p.area)
    assert len(daratan.interiors) == 0


@pytest.mark.parametrize("kode", PROVINSI)
def test_province_is_the_union_of_its_kabupaten(kode: str) -> None:
    bagian = [b for k, b in shapes("kalimantan").items() if k[:2] == kode]
    assert shapely.union_all(bagian).symmetric_difference(shapes("provinsi")[kode]).area < 1e-9


def test_published_label_points_lie_in_or_near_their_shape() -> None:
    wilayah = rows("wilayah.csv")
    for kode, bentuk in (shapes("kalimantan") | shapes("provinsi")).items():
        label = Point(float(wilayah[kode]["lon_label"]), float(wilayah[kode]["lat_label"]))
        assert bentuk.distance(label) * KM_PER_DERAJAT < 10, kode


def test_label_points_lie_in_their_shape_and_boxes_match() -> None:
    titik = rows("titik.csv")
    semua = shapes("kalimantan") | shapes("provinsi")
    assert set(titik) == set(semua)
    for kode, bentuk in semua.items():
        angka = {k: float(v) for k, v in titik[kode].items() if k != "kode"}
        assert bentuk.contains(Point(angka["lon"], angka["lat"])), kode
        kotak = [angka[k] for k in ("lon_min", "lat_min", "lon_max", "lat_max")]
        assert kotak == pytest.approx(bentuk.bounds, abs=1e-6), kode


@pytest.mark.parametrize("kode", KOTA_KECIL)
def test_small_cities_keep_a_visible_shape(kode: str) -> None:
    luas_resmi = float(rows("wilayah.csv")[kode]["luas_km2"])
    bentuk = shapes("kalimantan")[kode]
    assert bentuk.area * KM_PER_DERAJAT**2 > 0.7 * luas_resmi
    assert shapely.get_num_coordinates(bentuk) > 10


@pytest.mark.parametrize(
    ("nama", "lon", "lat", "kode"),
    [
        ("Pulau Tarakan", 117.60, 3.34, "65.71"),
        ("Pulau Nunukan", 117.67, 4.07, "65.03"),
        ("Pulau Sebatik", 117.85, 4.12, "65.03"),
        ("Pulau Laut", 116.17, -3.65, "63.02"),
        ("Pulau Bunyu", 117.85, 3.50, "65.01"),
        ("Pulau Maya", 109.60, -1.15, "61.11"),
    ],
)
def test_islands_belong_to_their_region(nama: str, lon: float, lat: float, kode: str) -> None:
    assert shapes("kalimantan")[kode].contains(Point(lon, lat)), nama


def test_empty_base_map_has_every_layer_the_chart_library_reads() -> None:
    dasar = json.loads((ROOT / "static" / "topo" / "world_110m.json").read_text(encoding="utf-8"))
    assert set(dasar["objects"]) == {"coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"}
    assert all(not isi["geometries"] for isi in dasar["objects"].values())
