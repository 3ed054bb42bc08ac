"""Names on the shapes of a map: inside the view, never on top of each other, and those without room told in words."""

from itertools import combinations

import pytest

from charts.nama_peta import place
from charts.peta import PetaBentuk, unwritten
from sajian.daftar import serve
from tests.bantuan.sajian import figure, view

LON, LAT = (113.0, 117.0), (-4.5, -0.5)


def test_of_two_names_on_one_point_the_second_gives_way_or_goes() -> None:
    titik = {"a": (115.0, -2.0), "b": (115.0, -2.0), "c": (116.0, -3.0)}
    jadi = place(titik, [("a", ("Nama", "1,0")), ("b", ("Nama", "2,0")), ("c", ("Nama", "3,0"))], LON, LAT)
    assert [n.kode for n in jadi] == ["a", "c"]
    assert jadi[0].lon == pytest.approx(115) and jadi[0].lat == pytest.approx(-2)


def test_a_short_name_near_another_moves_a_little() -> None:
    # 90 pixels a degree: 20 apart are too near for two lines of 14, so the second goes up by a few pixels.
    jadi = place({"a": (115.0, -2.0), "b": (115.0, -1.76)}, [("a", ("A", "1")), ("b", ("B", "2"))], LON, LAT)
    assert len(jadi) == 2 and jadi[1].lat > -1.76 and jadi[1].lon == pytest.approx(115)


def test_a_name_that_would_leave_the_view_is_not_cut_off() -> None:
    assert place({"a": (113.05, -2.0)}, [("a", ("Banjarmasin", "76,23"))], LON, LAT) == ()
    assert place({}, [("a", ("A", "1"))], LON, LAT) == ()


@pytest.mark.parametrize("prov", ["61", "62", "63", "64", "65"])
def test_what_has_no_room_on_a_map_is_told_beside_it(prov: str) -> None:
    sajian = serve("peta_beranda", view(prov=prov))
    uraian = sajian.uraian()
    assert isinstance(uraian, PetaBentuk)
    tertulis = {n.kode for n in uraian.nama}
    sisa = [d.nama for d in uraian.daerah if d.ada and d.kode not in tertulis]
    assert tertulis and sajian.catatan == unwritten(uraian) and all(nama in sajian.catatan for nama in sisa)
    assert bool(sisa) == bool(sajian.catatan)


def test_names_stand_on_the_map_with_their_values() -> None:
    tulisan = figure(serve("peta_beranda", view(prov="63", tahun="2022")))["data"][1:]
    assert "HSS<br>81,82" in [t for isi in tulisan for t in isi["text"]] and {isi["hoverinfo"] for isi in tulisan} == {"skip"}
    # The browser takes the shade from the ink it has, which the theme may have changed.
    assert {isi["textfont"]["shadow"] for isi in tulisan} == {"auto"}
    titik = [t for isi in tulisan for t in zip(isi["lon"], isi["lat"])]
    assert all(abs(a[0] - b[0]) > 0.1 or abs(a[1] - b[1]) > 0.1 for a, b in combinations(titik, 2))
