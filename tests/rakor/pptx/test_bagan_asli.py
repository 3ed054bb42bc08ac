"""What lies under native charts: bands only where there are figures."""

import pytest
from pptx import Presentation
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from charts.uraian import Batang, Deret, Kata, Pita
from charts.uraian_garis import Garis
from rakor.pptx.bagan_asli import LATAR, bar_chart, line_chart
from rakor.pptx.bagan_batang import plot_area
from rakor.pptx.kotak import EMU, Kotak
from tests.bantuan.muat import Huruf, on_each_other, out_of_place
from tests.bantuan.pptx import shapes

LUAR = Kotak(0.5, 1.7, 12.3, 4.0)
PITA = (Pita(0.0, 50.0, "#F4DEDC"), Pita(50.0, 100.0, "#DCEBE0"))


@pytest.fixture
def slide() -> Slide:
    dek = Presentation()
    return dek.slides.add_slide(dek.slide_layouts[6])


def bands(slide: Slide) -> list[tuple[float, float, float, float]]:
    """Left, top, width and height of each band, in inches."""
    grup = next(b for b in slide.shapes if b.name == LATAR)
    assert isinstance(grup, GroupShape)
    return [tuple(round(v / EMU, 3) for v in (b.left, b.top, b.width, b.height)) for b in shapes(grup)]  # type: ignore[misc]


def test_no_band_lies_behind_a_grade_without_a_value_or_an_empty_row(slide: Slide) -> None:
    deret = Deret("Nilai", (91.0, None, None, 40.0), "#1B7F4B", teks=("91", "", "", "40"))
    kata = (Kata(1, "A (nilai tidak terbit)", warna="#1B7F4B"), Kata(2, "belum terkumpul"))
    asli = Batang(("Satu", "Dua", "Tiga", "Empat"), (deret,), (0.0, 100.0), pita=PITA, kata=kata)
    bar_chart(slide, asli, LUAR, "Bagan", "")
    plot = plot_area(asli, LUAR)
    baris, tengah = plot.tinggi / 4, plot.lebar / 2
    assert bands(slide) == [
        (round(plot.kiri + x * tengah, 3), round(plot.atas + y * baris, 3), round(tengah, 3), round(baris, 3))
        for x in (0, 1) for y in (0, 3)
    ]


def test_no_band_lies_behind_a_year_that_has_a_zone_alone(slide: Slide) -> None:
    deret = Deret("Nilai", (91.0, 40.0, None), "#1B7F4B", teks=("91", "40", ""))
    asli = Garis(("2022", "2023", "2024"), (deret,), (0.0, 100.0), pita=PITA[:1], kata=(Kata(2, "B", warna="#1B7F4B"),))
    line_chart(slide, asli, LUAR, "Bagan", "")
    ((kiri, _, lebar, _),) = bands(slide)
    # The plot is inset by 0.7 at the left and 0.2 at the right; two of three years have figures.
    assert (kiri, lebar) == (1.2, round((12.3 - 0.9) * 2 / 3, 3))


def _typed(teks: str, kiri: float, atas: float) -> list[Huruf]:
    """Letters a tenth of an inch wide and two high, side by side."""
    return [Huruf(c, kiri + i / 10, atas, kiri + (i + 1) / 10, atas + 0.2) for i, c in enumerate(teks) if c != " "]


@pytest.mark.parametrize(("huruf", "salah"), [
    (_typed("dua kata", 1.0, 1.0), []),
    (_typed("dua", 1.0, 1.0) + _typed("kata", 1.0, 1.2), []),
    (_typed("dua ka", 1.0, 1.0) + _typed("ta", 1.0, 1.2), ["dua kata"]),  # a word broken
    (_typed("dua kata", 1.3, 1.0), ["dua kata"]),  # over the right edge
    (_typed("dua", 1.0, 1.0) + _typed("kata", 1.0, 1.5), ["dua kata"]),  # under the lower edge
    (_typed("dua", 1.0, 1.0), ["dua kata"]),  # cut off
])
def test_words_out_of_their_shape_are_found(slide: Slide, huruf: list[Huruf], salah: list[str]) -> None:
    bentuk = slide.shapes.add_textbox(*Kotak(1.0, 1.0, 0.85, 0.5).emu)
    bentuk.text_frame.text = "dua kata"
    assert out_of_place(slide, huruf) == salah


def test_letters_on_each_other_are_found() -> None:
    assert on_each_other(_typed("ab", 1.0, 1.0) + _typed("c", 1.0, 1.25)) == []
    assert len(on_each_other(_typed("ab", 1.0, 1.0) + _typed("c", 1.02, 1.05))) == 1
