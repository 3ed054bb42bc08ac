"""Shapes on a slide: groups, numbers, and how often they are measured."""

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.oxml.shapes.groupshape import CT_GroupShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Inches

from rakor.pptx.lukis import Bentuk, put


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
