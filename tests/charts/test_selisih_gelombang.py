"""Changes between two waves: on both sides of no change, coloured by what is certain, the uncompared named."""

import pandas as pd
import pytest

from charts.dasar.templat import PALET
from charts.pelukis import draw
from charts.selisih_gelombang import change_dots

UBAH = pd.DataFrame({
    "nama": ["A", "B", "C", "D"], "nilai_lama": [70.0, 80.0, 60.0, None], "nilai_baru": [75.0, 78.0, 61.0, 50.0],
    "selisih": [5.0, -2.0, 1.0, None], "bawah": [2.0, -3.5, -1.0, None], "atas": [8.0, -0.5, 3.0, None],
    "hasil": ["naik_nyata", "turun_nyata", "belum_nyata", "tidak_dibandingkan"],
    "alasan": ["", "", "", "skala jawabannya tidak sama"],
})


@pytest.mark.parametrize("nama", ["biasa", "aman"])
def test_the_largest_rise_stands_on_top_in_the_colour_of_what_is_certain(nama: str) -> None:
    palet = PALET[nama]
    uraian = change_dots(UBAH, palet, judul="Unsur")
    assert uraian.kategori == ("A", "C", "B") and uraian.deret[0].teks == ("+5,00", "+1,00", "−2,00")
    assert uraian.deret[0].warna_titik == tuple(palet.hasil[h] for h in ("lebih_baik", "setara", "lebih_rendah"))
    assert uraian.deret[0].selang == ((3.0, 3.0), (2.0, 2.0), (1.5, 1.5))
    assert [(a.nama, a.nilai) for a in uraian.acuan] == [("tidak berubah", 0.0)]


def test_the_axis_holds_every_interval_and_no_change() -> None:
    uraian = change_dots(UBAH.head(1), PALET["biasa"], judul="Unsur")
    assert uraian.ujung[0] < 0 and uraian.ujung[1] > 8
    gambar = draw(change_dots(UBAH, PALET["biasa"], judul="Unsur"))
    selang = next(g for g in gambar["data"] if "error_x" in g)
    assert selang["x"] == [5.0, 1.0, -2.0] and selang["error_x"]["array"] == [3.0, 2.0, 1.5]


def test_the_key_says_what_colours_mean_and_why_something_is_missing() -> None:
    assert [k.nama for k in change_dots(UBAH, PALET["biasa"], judul="Unsur").kunci] == [
        "naik nyata", "turun nyata", "belum nyata", "selang kepercayaan 95%", "tidak berubah",
        "D: tidak dapat dibandingkan: skala jawabannya tidak sama",
    ]
