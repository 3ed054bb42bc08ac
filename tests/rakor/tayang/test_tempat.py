"""Where each region stands, from descriptions."""

from charts.dasar.uraian import Deret
from charts.dasar.uraian_garis import DeretXY, DuaTahun, Garis, Panel, Sebar, Sumbu
from rakor.tayang.tempat import Tempat, places

DUA = ("63.01", "63.02", "63.03")
NAMA = ("Tanah Laut", "Kotabaru", "Banjar")
SUMBU = Sumbu(0, 3)


def panel(*kode: str) -> Panel:
    isi = tuple(Garis(("2023", "2024"), (Deret(n, (1, 2), "#0F6B7A"),), (1, 2)) for n in NAMA * 2)
    return Panel(isi[:len(kode)], NAMA * 2, ("2",) * 6, kode=kode)


def test_small_charts_stand_three_in_a_row_on_units() -> None:
    tempat = places(panel(*DUA, "63.04"))
    assert tempat.kotak == {
        "63.01": (0, 1, -1, 0), "63.02": (1, 2, -1, 0), "63.03": (2, 3, -1, 0), "63.04": (0, 1, -2, -1),
    }
    assert tempat.daerah["63.02"] == "Kotabaru" and tempat.sela == ()


def test_a_region_alone_has_no_box_but_can_be_lit() -> None:
    assert places(panel("63.01")) == Tempat(daerah={"63.01": "Tanah Laut"})


def test_two_years_have_a_row_a_region_and_may_be_cut_between_rows() -> None:
    lama, baru = (DeretXY(n, NAMA, (None, 1, 2), (2.5, 1.5, 0.5), "#0F6B7A", kode=DUA) for n in ("2023", "2024"))
    tempat = places(DuaTahun((lama, baru), SUMBU, SUMBU, NAMA))
    assert tempat.kotak["63.03"] == (None, None, 1.5, 2.5) and tempat.sela == (0.5, 1.5)
    assert tempat.daerah == dict(zip(DUA, NAMA))


def test_points_can_be_lit_but_have_no_box_even_on_whole_numbers() -> None:
    titik = (DeretXY("Daerah", NAMA[:2], (1, 2), (1, 2), "#0F6B7A", kode=DUA[:2]),
             DeretXY("Banjar", NAMA[2:], (3,), (3,), "#C2702B", kode=DUA[2:]))
    assert places(Sebar(titik, SUMBU, SUMBU)) == Tempat(daerah=dict(zip(DUA, NAMA)))


def test_the_course_of_one_region_has_nothing_to_light() -> None:
    assert places(Garis(("2024",), (), (0, 1))) == Tempat()
