"""Official boundaries dropped by a province: used, repaired, or refused with words."""

import json
import os
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from store.ekspor import batas
from store.ekspor.lapis_peta import FOLDER_WILAYAH, Peta, peta

HSS = [[115.0, -2.6], [115.2, -2.6], [115.2, -2.8], [115.0, -2.8], [115.0, -2.6]]


def feature(kode: Any, cincin: Any, nama: Any = None, jenis: str = "Polygon") -> dict[str, Any]:
    isi = [cincin] if jenis == "Polygon" else [[c] for c in cincin]
    return {
        "type": "Feature",
        "properties": {"kode": kode, "nama": nama, "lain": 1},
        "geometry": {"type": jenis, "coordinates": isi},
    }


def collection(*fitur: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": fitur})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped shapes with an empty drop folder."""
    for nama in ("kalimantan.geojson", "provinsi.geojson"):
        shutil.copy(FOLDER_WILAYAH / nama, tmp_path)
    (tmp_path / "batas").mkdir()
    return tmp_path


def drop(folder: Path, isi: str | bytes, nama: str = "a.geojson") -> Path:
    berkas = folder / "batas" / nama
    berkas.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    return berkas


def served(lembar: Peta, kode: str) -> dict[str, Any]:
    return next(f for f in json.loads(lembar.isi)["features"] if f["id"] == kode)


def rings(lembar: Peta, kode: str) -> list[list[list[float]]]:
    return [c for bidang in served(lembar, kode)["geometry"]["coordinates"] for c in bidang]


def signed_area(cincin: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(cincin)) / 2


def test_shipped_shapes_are_illustrative() -> None:
    lembar = peta("kabupaten_kota")
    assert lembar.keterangan() == "peta ilustratif, bukan batas resmi"
    assert set(lembar.status.values()) == {"ilustratif"} and len(lembar.status) == 56
    assert len(json.loads(lembar.isi)["features"]) == 56
    assert len(peta("provinsi").status) == 5


def test_unknown_layer_is_an_error() -> None:
    with pytest.raises(ValueError, match="desa"):
        peta("desa")


def test_missing_drop_folder_means_no_official_boundaries(folder: Path) -> None:
    (folder / "batas").rmdir()
    assert peta("provinsi", folder).pesan == ()


def test_official_shape_replaces_the_one_of_the_same_code(folder: Path) -> None:
    drop(folder, collection(feature("63.06", HSS, "Kab. Hulu Sungai Selatan")))
    lembar = peta("kabupaten_kota", folder)
    assert lembar.pesan == ()
    assert served(lembar, "63.06")["properties"] == {"kode": "63.06", "nama": "Kabupaten Hulu Sungai Selatan"}
    assert lembar.batas["63.06"] == (115.0, -2.8, 115.2, -2.6)
    assert (lembar.status["63.06"], lembar.status["63.07"]) == ("resmi", "ilustratif")
    assert len(lembar.status) == 56


def test_words_follow_the_regions_in_view(folder: Path) -> None:
    drop(folder, collection(feature("63.06", HSS)))
    lembar = peta("kabupaten_kota", folder)
    assert lembar.keterangan() == "sebagian batas resmi"
    assert lembar.keterangan(["63.06"]) == "batas resmi"
    assert lembar.keterangan(["63.07"]) == "peta ilustratif, bukan batas resmi"
    assert lembar.keterangan([]) == "peta ilustratif, bukan batas resmi"


def test_province_layer_takes_only_two_digit_codes(folder: Path) -> None:
    drop(folder, collection(feature("63", HSS, "Kalimantan Selatan"), feature("63.06", HSS)))
    lembar = peta("provinsi", folder)
    assert [k for k, s in lembar.status.items() if s == "resmi"] == ["63"]
    assert peta("kabupaten_kota", folder).status["63.06"] == "resmi"


@pytest.mark.parametrize("cincin", [HSS, HSS[::-1]], ids=["searah", "berlawanan"])
def test_winding_is_repaired(folder: Path, cincin: list[list[float]]) -> None:
    lubang = [[115.05, -2.65], [115.1, -2.65], [115.1, -2.7], [115.05, -2.7], [115.05, -2.65]]
    fitur = feature("63.06", cincin)
    fitur["geometry"]["coordinates"].append(lubang)
    drop(folder, collection(fitur))
    luar, dalam = rings(peta("kabupaten_kota", folder), "63.06")
    assert signed_area(luar) < 0 < signed_area(dalam)


def test_coordinates_are_rounded_and_flat_and_rings_closed(folder: Path) -> None:
    mentah = [[115.000049, -2.6, 12.5], [115.2, -2.6, 0], [115.2, -2.80004, 3], [115.2, -2.80003, 3]]
    drop(folder, collection(feature("63.06", mentah)))
    (cincin,) = rings(peta("kabupaten_kota", folder), "63.06")
    assert sorted(map(tuple, cincin[:-1])) == [(115.0, -2.6), (115.2, -2.8), (115.2, -2.6)]
    assert cincin[0] == cincin[-1]


def test_far_islet_counts_for_the_box_but_not_for_the_zoom(folder: Path) -> None:
    pulau = [[115.9, -3.5], [115.91, -3.5], [115.91, -3.51], [115.9, -3.5]]
    drop(folder, collection(feature("63.06", [HSS, pulau], jenis="MultiPolygon")))
    lembar = peta("kabupaten_kota", folder)
    assert lembar.batas["63.06"] == (115.0, -3.51, 115.91, -2.6)
    assert lembar.pandang["63.06"] == lembar.kotak(["63.06"]) == (115.0, -2.8, 115.2, -2.6)


def test_zoom_box_surrounds_the_regions_asked_for() -> None:
    lembar = peta("kabupaten_kota")
    a, b = lembar.pandang["63.71"], lembar.pandang["65.71"]
    assert lembar.kotak(["63.71", "65.71"]) == (a[0], a[1], b[2], b[3])
    assert lembar.kotak(["99.99"]) == lembar.kotak()


BURUK = [
    ("{", "bukan JSON yang utuh"),
    (b"\xff\xfe{\x00}\x00", "bukan teks UTF-8"),
    ("[" * 200_000, "bersarang terlalu dalam"),
    ('{"type":"FeatureCollection","features":[' + "[" * 900 + "]" * 900 + "]}", "tidak ada properti kode"),
    ("[]", "harus berupa FeatureCollection"),
    ('{"type":"Topology"}', "harus berupa FeatureCollection"),
    ('{"type":"FeatureCollection","features":{}}', "tidak memuat daftar features"),
    (collection(), "tidak memuat satu fitur pun"),
    (collection(*[{}] * 5001), "memuat lebih dari 5000 fitur"),
    (collection(None), "tidak ada properti kode"),
    (collection({"properties": []}), "tidak ada properti kode"),
    (collection(feature(63.06, HSS)), "kode harus teks"),
    (collection(feature("99.01", HSS)), "“99.01” tidak ada di peta Kalimantan"),
    (collection({"properties": {"kode": "63.06"}}), "harus Polygon atau MultiPolygon"),
    (collection(feature("63.06", HSS, jenis="LineString")), "harus Polygon atau MultiPolygon"),
    (collection(feature("63.06", 7)), "susunan koordinatnya salah"),
    (collection(feature("63.06", [1, 2, 3])), "susunan koordinatnya salah"),
    (collection(feature("63.06", [["115", "-2"]] * 4)), "koordinatnya bukan angka"),
    (collection(feature("63.06", [[True, False]] * 4)), "koordinatnya bukan angka"),
    (collection(feature("63.06", [[float("nan"), 1]] * 4)), "koordinatnya bukan derajat"),
    (collection(feature("63.06", [[10**400, 1]] * 4)), "koordinatnya bukan derajat"),
    (collection(feature("63.06", [[9_700_000, 280_000]] * 4)), "pakai WGS84"),
    (collection(feature("63.06", [[y, x] for x, y in HSS])), "urutan bujur, lintang"),
    (collection(feature("63.06", HSS[:2])), "tidak memuat bidang"),
    (collection(feature("63.06", [[115, -2], [115, -3], [115, -4], [115, -2]])), "tidak memuat bidang"),
    (collection(feature("61.01", HSS)), "letaknya jauh dari Kabupaten Sambas"),
    (collection(feature("62.06", HSS, "Kabupaten Sukamara")), "Kabupaten Sukamara (62.08)"),
]


@pytest.mark.parametrize(("isi", "kata"), BURUK, ids=range(len(BURUK)))
def test_what_cannot_be_used_is_refused_with_words(folder: Path, isi: str | bytes, kata: str) -> None:
    drop(folder, isi, "buruk.geojson")
    drop(folder, collection(feature("63.06", HSS)), "c.geojson")
    lembar = peta("kabupaten_kota", folder)
    assert len(lembar.pesan) == 1 and lembar.pesan[0].startswith("buruk.geojson: ") and kata in lembar.pesan[0]
    assert [k for k, s in lembar.status.items() if s == "resmi"] == ["63.06"]


def test_too_large_a_file_is_refused_unread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "UKURAN_MAKS", 100)
    drop(folder, collection(feature("63.06", HSS)))
    assert "lebih besar dari 50 MB" in peta("kabupaten_kota", folder).pesan[0]


def test_byte_order_mark_is_no_obstacle(folder: Path) -> None:
    drop(folder, b"\xef\xbb\xbf" + collection(feature("63.06", HSS)).encode())
    assert peta("kabupaten_kota", folder).pesan == ()


def test_a_folder_or_a_broken_link_is_refused(folder: Path) -> None:
    (folder / "batas" / "map.geojson").mkdir()
    os.symlink(folder / "tidak-ada", folder / "batas" / "tautan.geojson")
    assert [p.split(":")[0] for p in peta("provinsi", folder).pesan] == ["map.geojson", "tautan.geojson"]


def test_other_files_are_left_alone(folder: Path) -> None:
    for nama in ("README.md", ".simpan.geojson", "batas.zip"):
        drop(folder, "bukan geojson", nama)
    assert peta("provinsi", folder).pesan == ()


def test_first_file_by_name_wins_a_code(folder: Path) -> None:
    geser = [[x + 0.01, y] for x, y in HSS]
    drop(folder, collection(feature("63.06", geser)), "b.geojson")
    drop(folder, collection(feature("63.06", HSS)), "a.geojson")
    lembar = peta("kabupaten_kota", folder)
    assert lembar.batas["63.06"][0] == 115.0
    assert lembar.pesan == (
        "b.geojson: fitur ke-1 tidak dipakai karena kode 63.06 sudah diambil dari fitur atau berkas sebelumnya.",
    )


def test_many_refused_features_are_counted_not_listed(folder: Path) -> None:
    drop(folder, collection(*(feature(f"11.{i:02}", HSS) for i in range(40))))
    pesan = peta("kabupaten_kota", folder).pesan
    assert len(pesan) == 6 and pesan[-1] == "a.geojson: dan 35 fitur lain tidak dipakai."


def test_heavy_shapes_are_used_with_a_warning(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.ekspor.lapis_peta.UKURAN_BERAT", 10)
    drop(folder, collection(feature("63.06", HSS)))
    lembar = peta("kabupaten_kota", folder)
    assert lembar.status["63.06"] == "resmi" and "membuat peta berat" in lembar.pesan[0]


def test_file_name_changes_with_the_content_only(folder: Path) -> None:
    awal = peta("kabupaten_kota", folder)
    assert peta("kabupaten_kota", folder) is awal
    berkas = drop(folder, collection(feature("63.06", HSS)))
    baru = peta("kabupaten_kota", folder)
    assert baru.nama_berkas != awal.nama_berkas and baru.nama_berkas == f"kabupaten_kota-{baru.sidik}.json"
    berkas.unlink()
    assert peta("kabupaten_kota", folder).nama_berkas == awal.nama_berkas
