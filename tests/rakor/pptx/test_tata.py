"""Our own master: colours and layouts of the figures, a font that offices have, and nothing of a machine in it."""

import io
import zipfile

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from charts.dasar.templat import KEDUA, TINTA, UTAMA, WARNA_DERET
from rakor.pptx.huruf import FONT
from rakor.pptx.kotak import EMU
from rakor.pptx.tata import DASAR, TATA, office, own

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def part(nama: str) -> etree._Element:
    with zipfile.ZipFile(DASAR) as berkas:
        return etree.fromstring(berkas.read(nama))


def test_theme_has_the_colours_of_the_figures_and_the_font_that_words_are_measured_in() -> None:
    tema = part("ppt/theme/theme1.xml")
    skema = tema.find(f".//{A}clrScheme")
    assert skema is not None
    warna = {etree.QName(w).localname: f"#{w[0].get('val')}" for w in skema}
    assert [warna[f"accent{i}"] for i in range(1, 7)] == [UTAMA, KEDUA, *WARNA_DERET[2:6]]
    assert (warna["dk1"], warna["lt1"], warna["hlink"]) == (TINTA, "#FFFFFF", UTAMA)
    assert {h.get("typeface") for h in tema.iterfind(f".//{A}fontScheme/*/{A}latin")} == {FONT} == {*own().font}


def test_layouts_are_wide_and_free_where_charts_are_put() -> None:
    tata = own()
    assert tuple(t.name for t in (tata.sampul, tata.teks, tata.bagan)) == TATA
    lebar, tinggi = tata.deck.slide_width, tata.deck.slide_height
    assert lebar is not None and tinggi is not None and abs(lebar / tinggi - 16 / 9) < 0.001
    letak = {p.placeholder_format.type: p for p in list(tata.bagan.placeholders)}
    judul, nomor = letak[PP_PLACEHOLDER.TITLE], letak[PP_PLACEHOLDER.SLIDE_NUMBER]
    assert set(letak) == {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.SLIDE_NUMBER}
    assert [round((v or 0) / EMU, 3) for v in (judul.left, judul.top, judul.width, judul.height)] == [0.5, 0.28, 12.333, 0.95]
    # The area of charts begins where the title ends, and the page number stands right of the source line in it.
    assert tata.bidang.atas == tata.judul.bawah
    assert (nomor.left or 0) / EMU >= tata.bidang.kanan - 0.9


def test_nothing_of_a_person_or_machine_stands_in_it() -> None:
    inti = Presentation(str(DASAR)).core_properties
    assert {inti.author, inti.last_modified_by} == {"Dasbor Tata Kelola Kalimantan"}
    with zipfile.ZipFile(DASAR) as berkas:
        nama = berkas.namelist()
    assert not [n for n in nama if "printer" in n or "thumbnail" in n or n.startswith("ppt/slides/")]


def test_the_fonts_of_an_office_are_known_by_name() -> None:
    isi = io.BytesIO()
    Presentation().save(isi)
    assert office(isi.getvalue()).font == ("Calibri", "Calibri")
