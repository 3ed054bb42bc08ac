"""Shapes on a slide: what they are to the library that reads them, groups, numbers, and how often they are measured."""

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.shapes.groupshape import CT_GroupShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from rakor.pptx.bentuk import put
from rakor.pptx.lukis import Bentuk


@pytest.fixture
def slide() -> Slide:
    dek = Presentation()
    return dek.slides.add_slide(dek.slide_layouts[6])


def box(x: float, grup: str = "") -> Bentuk:
    return Bentuk("kotak", x, 1.0, 0.5, 0.25, nama=f"{grup}{x}", isi="#0F6B7A", grup=grup)


def test_shapes_of_one_name_stand_together_where_the_first_of_them_came(slide: Slide) -> None:
    put(slide, [box(1, "a"), box(2), box(3, "b"), box(4, "a"), box(5, "b")])
    assert [s.name for s in slide.shapes] == ["a", "2", "b"]
    a, _, b = slide.shapes
    assert isinstance(a, GroupShape) and [s.name for s in a.shapes] == ["a1", "a4"]
    assert isinstance(b, GroupShape) and [s.name for s in b.shapes] == ["b3", "b5"]
    assert [(g.left, g.top, g.width, g.height) for g in (a, b)] == [
        tuple(map(Inches, ukuran)) for ukuran in ((1, 1, 3.5, 0.25), (3, 1, 2.5, 0.25))
    ]


def test_every_shape_of_a_slide_has_a_number_of_its_own(slide: Slide) -> None:
    put(slide, [box(1, "a"), box(2, "a"), box(3, "b"), box(4), box(5, "a")])
    put(slide, [box(6), box(7, "a")])
    nomor = [int(n) for n in slide.element.xpath("//p:cNvPr/@id")]
    assert len(nomor) == 11 and len(set(nomor)) == len(nomor)


def test_a_group_is_measured_once_however_many_shapes_it_has(slide: Slide, monkeypatch: pytest.MonkeyPatch) -> None:
    asli, diukur = CT_GroupShape.recalculate_extents, []
    monkeypatch.setattr(CT_GroupShape, "recalculate_extents", lambda g: (diukur.append(g.tag), asli(g))[1])
    put(slide, [box(i / 10, "a") for i in range(60)])
    assert diukur.count(qn("p:grpSp")) == 1


def again(slide: Slide) -> list[Any]:
    """The shapes of the slide as they are read out of a saved file."""
    isi = BytesIO()
    slide.part.package.presentation_part.presentation.save(isi)
    return list(Presentation(isi).slides[0].shapes)


def test_a_shape_has_its_place_its_colours_and_its_words(slide: Slide) -> None:
    put(slide, [Bentuk(
        "kotak", 1, 2, 3, 0.5, nama='Tapin & "Banjar"', isi="#0f6b7a", garis="#A11D1D", tebal=1.5,
        teks="71,94 < 80\nbaik\vsekali", tinta="#FFFFFF", huruf=10.5, tebal_huruf=True, rata="kanan",
    )])
    (satu,) = again(slide)
    assert (satu.name, satu.auto_shape_type) == ('Tapin & "Banjar"', MSO_SHAPE.RECTANGLE)
    assert (satu.left, satu.top, satu.width, satu.height) == tuple(map(Inches, (1, 2, 3, 0.5)))
    assert [str(w.rgb) for w in (satu.fill.fore_color, satu.line.color)] == ["0F6B7A", "A11D1D"] and satu.line.width == Pt(1.5)
    bingkai = satu.text_frame
    assert bingkai.text == "71,94 < 80\nbaik\vsekali"
    assert (bingkai.word_wrap, bingkai.vertical_anchor, bingkai.margin_left) == (True, MSO_ANCHOR.MIDDLE, Inches(0.03))
    huruf = [r.font for p in bingkai.paragraphs for r in p.runs]
    assert {(f.size, f.bold, str(f.color.rgb)) for f in huruf} == {(Pt(10.5), True, "FFFFFF")} and len(huruf) == 3
    assert {p.alignment for p in bingkai.paragraphs} == {PP_ALIGN.RIGHT}


def test_words_that_have_no_room_are_smaller_and_what_xml_cannot_hold_is_written_out(slide: Slide) -> None:
    put(slide, [Bentuk("teks", 1, 1, 1, 0.3, teks="Kalimantan Selatan", tinta="#123456", huruf=18), Bentuk("teks", 1, 1, 3, 1,
        teks="a\x07b", tinta="#123456")])
    sempit, aneh = again(slide)
    assert sempit.text_frame.paragraphs[0].runs[0].font.size < Pt(18)
    assert aneh.text_frame.text == "a_x0007_b" and aneh.name == "teks"


def test_lines_marks_and_arrows(slide: Slide) -> None:
    put(slide, [
        Bentuk("garis", 3, 1, -2, 0.5, garis="#5B6770", tebal=2, putus=True), Bentuk("segitiga", 5, 2, 0.2, 0.4),
        Bentuk("panah", 1, 1, 2, 0.5, isi="#E4EEF0"),
    ], skala=(0, 0, 2, 1))
    garis, segitiga, panah = again(slide)
    assert [garis.begin_x, garis.begin_y, garis.end_x, garis.end_y] == list(map(Inches, (6, 1, 2, 1.5)))
    assert garis.line.width == Pt(2) and garis.line.dash_style is not None
    # A mark keeps its size, around its middle.
    assert segitiga.auto_shape_type == MSO_SHAPE.ISOSCELES_TRIANGLE
    assert [segitiga.left, segitiga.top, segitiga.width, segitiga.height] == list(map(Inches, (9.9, 1.8, 0.2, 0.4)))
    assert panah.auto_shape_type == MSO_SHAPE.CHEVRON and panah.adjustments[0] == 0.2


def test_a_region_is_one_shape_of_all_its_rings(slide: Slide) -> None:
    cincin = (((0, 0), (2, 0), (2, 1)), ((3, 2), (4, 2), (4, 3)))
    put(slide, [Bentuk("poligon", 0, 0, nama="Tapin", isi="#0F6B7A", titik=cincin), box(1)], skala=(1, 1, 1, 1))
    daerah, _ = again(slide)
    assert [daerah.left, daerah.top, daerah.width, daerah.height] == list(map(Inches, (1, 1, 4, 3)))
    titik = [(int(t.get("x")), int(t.get("y"))) for t in daerah.element.iter(qn("a:pt"))]
    assert titik == [(Inches(x), Inches(y)) for c in cincin for x, y in c]
    assert len(list(daerah.element.iter(qn("a:close")))) == 2
    assert len(set(slide.element.xpath("//p:cNvPr/@id"))) == 3
