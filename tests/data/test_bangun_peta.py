"""The steps that build the map shapes, on land small enough to check by hand."""

import importlib.util
import io
import json
import sys
import tarfile
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from tests.bantuan.berkas import ROOT

BERKAS = ROOT / "data" / "wilayah" / "bangun_peta.py"


@pytest.fixture(scope="module")
def bangun() -> ModuleType:
    """The script as a module; data/ is not a package."""
    letak = importlib.util.spec_from_file_location("bangun_peta", BERKAS)
    assert letak and letak.loader
    modul = importlib.util.module_from_spec(letak)
    sys.modules["bangun_peta"] = modul
    letak.loader.exec_module(modul)
    return modul


def villages(bangun: ModuleType, *isi: tuple[str, float, float]) -> object:
    return bangun.Desa(np.array([k for k, _, _ in isi]), shapely.points([(x, y) for _, x, y in isi]))


def test_archive_is_read_from_npm_pack(bangun: ModuleType, tmp_path: Path) -> None:
    isi = json.dumps([1]).encode()
    with tarfile.open(tmp_path / "geografis-1.3.2.tgz", "w:gz") as arsip:
        keterangan = tarfile.TarInfo("package/data/a.json")
        keterangan.size = len(isi)
        arsip.addfile(keterangan, io.BytesIO(isi))
    assert bangun.read_archive(tmp_path, "geografis-*.tgz", "data/a.json") == [1]
    with pytest.raises(LookupError, match="npm pack"):
        bangun.read_archive(tmp_path, "world-atlas-*.tgz", "a.json")


def test_villages_are_coded_by_region_name_not_by_foreign_code(bangun: ModuleType) -> None:
    baris = [
        {"code": "62.06.01.2001", "city": "Kabupaten Sukamara", "longitude": 111.2, "latitude": -2.8},
        {"code": "76.04.01.2001", "city": "Kabupaten Mamuju", "longitude": 117.4, "latitude": -2.5},
        {"code": "31.71.01.1001", "city": "Kota Jakarta Pusat", "longitude": 106.8, "latitude": -6.2},
    ]
    desa = bangun.susun_desa(baris, {"kabupatensukamara": "62.08"})
    assert desa.kode.tolist() == ["62.08", "76.04"]


def test_official_and_older_names_are_known(bangun: ModuleType) -> None:
    kamus = bangun.kamus_nama(BERKAS.parent)
    assert kamus["kabupatenpontianak"] == kamus["kabupatenmempawah"] == "61.02"
    assert "kotabanjar" not in kamus


def test_land_is_decoded_from_quantised_arcs(bangun: ModuleType) -> None:
    topologi = {
        "transform": {"scale": [0.5, 0.5], "translate": [110, 0]},
        "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [0, 2], [2, 0]], [[0, 0], [2, 0], [0, -60], [-2, 60]]],
        "objects": {"countries": {"geometries": [
            {"properties": {"name": "Indonesia"}, "arcs": [[[0, -2]], [[2]]]},
        ]}},
    }
    assert bangun.baca_daratan(topologi)[0].equals(Polygon([(110, 0), (111, 0), (111, 1), (110, 1)]))


def test_island_goes_to_the_region_with_most_villages_else_the_nearest(bangun: ModuleType) -> None:
    desa = villages(bangun, ("63.02", 1.2, 1.5), ("63.02", 1.4, 1.5), ("63.10", 1.6, 1.5), ("65.71", 9, 9))
    assert bangun.pemilik_pulau(box(1, 1, 2, 2), desa) == "63.02"
    assert bangun.pemilik_pulau(box(6, 6, 7, 7), desa) == "65.71"


def test_villages_of_islands_other_provinces_and_open_sea_do_not_divide_the_main_land(bangun: ModuleType) -> None:
    utama, pulau = box(0, 0, 2, 2), box(3, 0, 3.5, 0.5)
    isi = [("63.01", 1, 1), ("63.02", 3.2, 0.2), ("76.04", 1.5, 1), ("63.03", 1, 2.04), ("63.04", 1, 3)]
    desa = villages(bangun, *isi)
    assert bangun.desa_daratan(desa, [utama, pulau], utama).kode.tolist() == ["63.01", "63.03"]


def test_land_is_divided_half_way_between_villages(bangun: ModuleType) -> None:
    desa = villages(bangun, ("63.01", 112.5, 0.5), ("63.02", 113.5, 0.5), ("63.01", 112.5, 0.7), ("63.02", 113.5, 0.7))
    bagian = bangun.gabung(bangun.bagi_daratan(box(112, 0, 114, 1), desa))
    assert bagian["63.01"].symmetric_difference(box(112, 0, 113, 1)).area < 1e-9


def test_stray_piece_goes_to_the_longest_neighbour(bangun: ModuleType) -> None:
    isi = [("a", 0.5, 0.5), ("b", 1.5, 1.0), ("c", 2.5, 0.5), ("a", 2.5, 2.5)]
    potongan = [("a", box(0, 0, 1, 2)), ("b", box(1, 0, 2, 3)), ("c", box(2, 0, 4, 2)), ("a", box(2, 2, 3.5, 3))]
    rapi = bangun.gabung(bangun.rapikan(potongan, villages(bangun, *isi)))
    assert rapi["c"].area == pytest.approx(5.5) and rapi["a"].area == pytest.approx(2)


def test_detached_piece_with_enough_villages_stays(bangun: ModuleType) -> None:
    isi = [("a", 0.5, 0.5), ("b", 1.5, 0.5), *(("a", 2.2 + i / 10, 0.5) for i in range(3))]
    potongan = [("a", box(0, 0, 1, 2)), ("b", box(1, 0, 2, 1)), ("a", box(2, 0, 3, 1))]
    rapi = bangun.gabung(bangun.rapikan(potongan, villages(bangun, *isi)))
    assert rapi["a"].area == pytest.approx(3)


def test_neighbours_keep_one_border_after_simplification(bangun: ModuleType) -> None:
    y = np.linspace(0, 2, 400)
    tepi = np.column_stack([1 + np.sin(y * 60) * 0.01, y])
    kiri = Polygon([*tepi, (0.0004, 2), (0, 0)])
    kanan = Polygon([*tepi, (2, 2), (2, 0)])
    hasil = bangun.sederhanakan({"a": MultiPolygon([kiri]), "b": MultiPolygon([kanan])})
    assert shapely.get_num_coordinates(hasil["a"]) < 300
    assert shapely.coverage_is_valid(list(hasil.values()))
    assert np.array_equal(shapely.get_coordinates(hasil["a"]), shapely.get_coordinates(hasil["a"]).round(3))


def test_feature_line_turns_the_exterior_clockwise(bangun: ModuleType) -> None:
    isi = json.loads(bangun.fitur("63.01", "Kabupaten Tanah Laut", MultiPolygon([box(0, 0, 1, 1, ccw=True)])))
    assert not shapely.is_ccw(shapely.linearrings(isi["geometry"]["coordinates"][0][0]))
    assert isi["properties"] == {"kode": "63.01", "nama": "Kabupaten Tanah Laut"}


def test_label_point_is_deep_inside_the_largest_part(bangun: ModuleType) -> None:
    label = bangun.titik_label(MultiPolygon([box(0, 0, 4, 2), box(9, 9, 10, 10)]))
    assert 0.9 < label.y < 1.1 and 1 <= label.x <= 3
