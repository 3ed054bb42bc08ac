"""What lies under native charts: thresholds as lines."""

from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from charts.dasar.templat import LATAR_KATA
from charts.dasar.uraian import Acuan, Batang, Batas, Deret, Kata
from charts.dasar.uraian_garis import DeretXY, Garis, Sebar, Sumbu
from rakor.pptx.bagan_asli import KATA, LATAR, bar_chart, line_chart, point_chart
from rakor.pptx.bagan_batang import plot_area
from rakor.pptx.kotak import EMU, Kotak
from tests.bantuan.muat import Huruf, on_each_other, out_of_place
from tests.bantuan.pptx import shapes

LUAR = Kotak(0.5, 1.7, 12.3, 4.0)
BATAS = (Batas("W ≥ 25", 25.0, "#BA870D"), Batas("T ≥ 75", 75.0, "#126153", (0, 1)))


@pytest.fixture
def slide() -> Slide:
    dek = Presentation()
    return dek.slides.add_slide(dek.slide_layouts[6])


def thresholds(slide: Slide) -> list[tuple[str, float, float, float, float]]:
    """Name, left, top, width and height of each threshold, in inches."""
    grup = next(b for b in slide.shapes if b.name == LATAR)
    assert isinstance(grup, GroupShape)
    letak = [(b.name, *(round(v / EMU, 3) for v in (b.left, b.top, b.width, b.height))) for b in shapes(grup)]
    return [b for b in letak if str(b[0]).startswith("Ambang")]  # type: ignore[misc]


def filled(slide: Slide) -> list[str]:
    """Names of the rectangles under the chart."""
    return [b.name for b in shapes(slide) if isinstance(b, Shape) and b.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]


def test_thresholds_of_bars_are_upright_lines_and_nothing_is_filled(slide: Slide) -> None:
    deret = Deret("Nilai", (91.0, None, 40.0), "#1B7F4B", teks=("91", "", "40"))
    asli = Batang(("Satu", "Dua", "Tiga"), (deret,), (0.0, 100.0), batas=BATAS, kata=(Kata(1, "A (nilai tidak terbit)"),))
    bar_chart(slide, asli, LUAR, "Bagan", "")
    plot = plot_area(asli, LUAR)
    assert thresholds(slide) == [
        (f"Ambang {n}", round(plot.kiri + bagian * plot.lebar, 3), round(plot.atas, 3), 0, round(plot.tinggi, 3))
        for n, bagian in (("W ≥ 25", 0.25), ("T ≥ 75", 0.75))
    ]
    assert filled(slide) == []


def ground(slide: Slide, kata: str) -> tuple[str, float]:
    """Fill of the box of these words, '' for none, and its width in inches."""
    (kotak,) = [b for b in shapes(slide) if isinstance(b, Shape) and b.has_text_frame and b.text_frame.text == kata]
    return str(kotak.fill.fore_color.rgb) if kotak.fill.type == MSO_FILL.SOLID else "", kotak.width / EMU


def test_words_have_a_ground_of_their_own_over_lines_that_would_cross_them(slide: Slide) -> None:
    deret = Deret("Nilai", (91.0, None), "#1B7F4B", teks=("91", ""))
    polos = Batang(("Satu", "Dua"), (deret,), (0.0, 100.0), kata=(Kata(1, "A (nilai tidak terbit)"),))
    bar_chart(slide, replace(polos, batas=BATAS, acuan=(Acuan("Nasional", 20.0, "#000000"),)), LUAR, "Bagan", "")
    isi, lebar = ground(slide, "A (nilai tidak terbit)")
    assert f"#{isi}" == LATAR_KATA and lebar < 3
    urut = [b.name for b in slide.shapes]
    assert urut.index(LATAR) < urut.index("Pembanding") < urut.index(KATA)


def test_without_lines_words_need_no_ground(slide: Slide) -> None:
    deret = Deret("Nilai", (91.0, None), "#1B7F4B", teks=("91", ""))
    bar_chart(slide, Batang(("Satu", "Dua"), (deret,), (0.0, 100.0), kata=(Kata(1, "A"),)), LUAR, "Bagan", "")
    assert ground(slide, "A")[0] == ""


@pytest.mark.parametrize("batas", [BATAS, ()])
def test_no_grid_line_hides_a_threshold_at_its_value(slide: Slide, batas: tuple[Batas, ...]) -> None:
    titik = DeretXY("Nilai", ("Satu", "Dua"), (91.0, 40.0), (1.5, 0.5), "#1B7F4B")
    point_chart(slide, Sebar((titik,), Sumbu(0, 100), Sumbu(0, 2), ("Satu", "Dua"), batas=batas), LUAR, "Bagan", "")
    (bagan,) = [b.chart for b in slide.shapes if isinstance(b, GraphicFrame)]
    assert bagan.category_axis.has_major_gridlines is not bool(batas) and bagan.value_axis.has_major_gridlines


def test_thresholds_of_years_are_level_lines_over_the_years_they_hold_for(slide: Slide) -> None:
    deret = Deret("Nilai", (91.0, 40.0, None), "#1B7F4B", teks=("91", "40", ""))
    line_chart(slide, Garis(("2022", "2023", "2024"), (deret,), (0.0, 100.0), batas=BATAS), LUAR, "Bagan", "")
    (_, kiri, _, lebar, tinggi), (_, _, _, pendek, _) = thresholds(slide)
    # The plot is inset by 0.7 at the left and 0.2 at the right.
    assert (kiri, lebar, tinggi, pendek) == (1.2, round(12.3 - 0.9, 3), 0, round((12.3 - 0.9) * 2 / 3, 3))
    assert filled(slide) == []


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
