"""Where the labels of native bars stand: on the chart, and never on a benchmark line."""

import re

import pytest

from charts.dasar.uraian import Acuan, Batang, Deret
from rakor.pptx.bagan_batang import bars, plot_area
from rakor.pptx.huruf import text_width
from rakor.pptx.kotak import Kotak

LUAR = Kotak(0.5, 1.7, 12.3, 4.0)
LABEL = "98,53 · TU"


def ranked(banyak: int, nilai: float, acuan: float | None = None) -> Batang:
    """So many rows of one value from 0 to 100, and perhaps a benchmark."""
    deret = Deret("Nilai", (nilai,) * banyak, "#1B7F4B", teks=(LABEL,) * banyak)
    garis = () if acuan is None else (Acuan("Nasional", acuan, "#000000"),)
    return Batang(tuple(f"Daerah {i}" for i in range(banyak)), (deret,), (0.0, 100.0), acuan=garis)


def sides(asli: Batang) -> set[str]:
    """Places of the labels: inBase in the bar, outEnd behind it."""
    return set(re.findall(r'<c:dLblPos val="(\w+)"/>', bars(asli, LUAR).xml.decode()))


@pytest.mark.parametrize("banyak", [3, 15, 20])
@pytest.mark.parametrize("nilai", [4.0, 60.0, 98.53, 100.0])
def test_labels_stay_on_the_chart(banyak: int, nilai: float) -> None:
    # LibreOffice shrinks a plot whose labels leave the chart; bands and benchmark would then mark other values.
    asli = ranked(banyak, nilai)
    plot = plot_area(asli, LUAR)
    if sides(asli) == {"outEnd"}:
        assert plot.kiri + plot.lebar * nilai / 100 + text_width(LABEL, 12) < LUAR.kanan
    assert plot.kanan < LUAR.kanan


def test_thick_bars_hold_their_labels_and_thin_ones_have_them_behind() -> None:
    assert sides(ranked(5, 60.0)) == {"inBase"} and sides(ranked(20, 60.0)) == {"outEnd"}
    assert sides(ranked(5, 2.0)) == {"outEnd"}


@pytest.mark.parametrize(("nilai", "letak"), [(82.0, "inBase"), (70.0, "outEnd"), (84.75, "outEnd")])
def test_a_label_of_a_thin_bar_does_not_lie_on_the_benchmark(nilai: float, letak: str) -> None:
    # Ten letters of 12 points take an inch, some ten of a hundred on a plot ten inches wide.
    assert sides(ranked(20, nilai, 83.29)) == {letak}
