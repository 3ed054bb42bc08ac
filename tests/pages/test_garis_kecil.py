"""The small line of a tile: its course, its colour, and words for who cannot see it."""

from xml.etree import ElementTree as ET

import pytest

from pages.bersama.gambar.garis_kecil import WARNA, Arah, small_line
from pages.bersama.isi_kartu import headlines
from sajian.konteks import read_view


def line(svg: str) -> dict[str, str]:
    """Attributes of the one line of a picture."""
    (garis,) = ET.fromstring(svg)
    return garis.attrib


def test_the_highest_value_stands_on_top_and_the_lowest_at_the_bottom() -> None:
    assert line(small_line((10.0, 20.0, 15.0), "normal", "biasa"))["points"] == "2.0,38.0 100.0,2.0 198.0,20.0"


def test_equal_values_are_a_line_in_the_middle() -> None:
    assert line(small_line((5.0, 5.0, 5.0), "normal", "biasa"))["points"] == "2.0,20.0 100.0,20.0 198.0,20.0"


@pytest.mark.parametrize(("nilai", "arah", "urut"), [
    ((1.0, 1.0, 2.0), "normal", 0), ((1.0, 1.0, 2.0), "inverse", 1), ((1.0, 2.0, 1.0), "inverse", 0),
    ((1.0, 2.0, 1.0), "normal", 1), ((1.0, 2.0, 2.0), "normal", 2), ((1.0, 2.0, 1.0), "off", 2),
])
@pytest.mark.parametrize("palet", ["biasa", "aman"])
def test_the_colour_says_whether_the_last_change_was_for_the_better(
    nilai: tuple[float, ...], arah: Arah, urut: int, palet: str,
) -> None:
    assert line(small_line(nilai, arah, palet))["stroke"] == WARNA[palet][urut]


def test_tiles_say_the_values_of_their_line() -> None:
    isi = {u.indikator: u for u in headlines(read_view({"prov": "63", "tahun": "2024"})).ada}
    # 72,54 of 2023 and 64,15 of 2024 are published; 2022 is the third year measured alike.
    assert isi["spi_indeks"].garis is not None and isi["spi_indeks"].garis[1].endswith("72,54; 64,15")
    assert isi["sakip"].garis is None
