"""The deck as a file: sound parts, nothing off the slide, marks and notes on it, an office's own template."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable

import openpyxl
import pandas as pd
import pytest
from lxml import etree
from pptx import Presentation
from pptx.parts.chart import ChartPart
from pptx.presentation import Presentation as Berkas
from pptx.util import Emu, Inches

from charts.dasar.templat import CAP_LATIHAN
from charts.dasar.uraian import Acuan, Batang, Deret
from charts.dasar.uraian_garis import DeretXY
from rakor.lembar import Lembar, sheet
from rakor.paparan import new_slide
from rakor.pptx import TemplatSalah, kertas, write
from tests.bantuan.pptx import PAPARAN, charts, deck, series, shapes, words

SAMPUL = Lembar(1, "sampul", "Rakor uji", "21 November 2026 · Banjarbaru")
AGENDA = Lembar(2, "agenda", "Agenda", butir=("Pembukaan", "Hasil", "Kesepakatan"))
LATIHAN = {"prov": "63", "tahun": "2024", "latihan": "1"}
RUANG = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# What a label's formula writes of the number in B2, to so many digits.
ANGKA = 'SUBSTITUTE(FIXED(B2,{},TRUE),".",",")'
CONTOH = ("peta_beranda", "spine_utama", "spi_deret", "spi_peringkat", "spi_komponen", "spm_matriks", "zi_tahap", "klg_tipe",
          "keterkaitan", "banding_perjalanan", "banding_sebaran", "tindak_lanjut", "omb_alur")


def lembar(bagan: str, nomor: int = 3, *, judul: str = "", catatan: str = "", catatan_penyaji: str = "") -> Lembar:
    return sheet(new_slide(bagan, LATIHAN, judul=judul, catatan=catatan, catatan_penyaji=catatan_penyaji), nomor)


def size(isi: Berkas) -> tuple[int, int]:
    """Width and height of the slides, with room for rounding."""
    assert isi.slide_width is not None and isi.slide_height is not None
    return isi.slide_width + Emu(2), isi.slide_height + Emu(2)


@pytest.fixture(scope="module")
def berkas() -> bytes:
    return write(PAPARAN, [SAMPUL, AGENDA, *(lembar(b, i) for i, b in enumerate(CONTOH, 3))])


def test_every_part_is_xml_that_occurs_once(berkas: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(berkas)) as z:
        nama = z.namelist()
        assert len(nama) == len(set(nama))
        for n in nama:
            if n.endswith((".xml", ".rels")):
                etree.fromstring(z.read(n))


def test_every_relation_leads_to_a_part(berkas: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(berkas)) as z:
        ada = set(z.namelist())
        for n in (n for n in ada if n.endswith(".rels") and n != "_rels/.rels"):
            asal = n.replace("_rels/", "").rsplit("/", 1)[0]
            for r in etree.fromstring(z.read(n)).iter(RUANG):
                if r.get("TargetMode") != "External":
                    assert _resolve(asal, r.get("Target")) in ada, (n, r.get("Target"))


def _resolve(asal: str, tujuan: str) -> str:
    if tujuan.startswith("/"):
        return tujuan[1:]
    bagian = asal.split("/")
    for b in tujuan.split("/"):
        bagian = bagian[:-1] if b == ".." else [*bagian, b]
    return "/".join(bagian)


def test_shape_numbers_occur_once_on_a_slide(berkas: bytes) -> None:
    for slide in Presentation(io.BytesIO(berkas)).slides:
        nomor = Counter(b.shape_id for b in shapes(slide))
        assert [n for n, k in nomor.items() if k > 1] == []


def test_nothing_stands_off_the_slide(berkas: bytes) -> None:
    isi = Presentation(io.BytesIO(berkas))
    assert (isi.slide_width, isi.slide_height) == (Inches(13.333), Inches(7.5))
    lebar, tinggi = size(isi)
    for slide in isi.slides:
        for b in shapes(slide):
            assert b.left >= 0 and b.top >= 0, b.name
            assert b.left + b.width <= lebar and b.top + b.height <= tinggi, b.name


def test_only_the_layouts_in_use_are_there(berkas: bytes) -> None:
    isi = Presentation(io.BytesIO(berkas))
    assert {t.name for t in isi.slide_layouts} == {"Sampul", "Teks", "Bagan"}


def test_a_slide_says_source_version_and_training() -> None:
    satu = lembar("spi_peringkat", catatan="Tiga daerah turun.", catatan_penyaji="Sapa bupati.")
    slide = deck(satu).slides[0]
    isi = words(slide)
    assert slide.shapes.title.text == satu.judul
    for teks in (satu.anak_judul, satu.sumber, satu.versi, CAP_LATIHAN, "Tiga daerah turun."):
        assert teks in isi
    catatan = slide.notes_slide.notes_text_frame.text
    assert catatan.startswith("Sapa bupati.")
    assert "Sumber:\nData latihan" in catatan


def test_missing_figures_are_words_not_an_empty_chart() -> None:
    satu = sheet(new_slide("spm_layanan", {"prov": "63", "tahun": "2024", "rinci": "spm_kesehatan"}), 2)
    slide = deck(satu).slides[0]
    assert satu.kosong in words(slide)
    assert charts(deck(satu)) == []


def test_a_year_without_a_figure_is_a_gap() -> None:
    (chart,) = charts(deck(lembar("spi_deret")))
    # Measured differently since 2021: two series, so that 2020 and 2021 are not joined.
    assert [sum(v is not None for v in isi) for isi in series(chart).values()] == [2, 5]


def test_the_workbook_of_a_chart_has_numbers_and_label_formulas() -> None:
    (chart,) = charts(deck(lembar("spi_komponen")))
    assert isinstance(chart.part, ChartPart)
    buku = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))[kertas.LEMBAR]
    judul = [c.value for c in buku[1]]
    assert judul[:3] == ["Nama", "Nilai", "Tahun lalu"]
    assert [r[1] for r in buku.iter_rows(min_row=2, values_only=True)] == series(chart)["Nilai"]
    assert buku.cell(2, judul.index("Teks Nilai") + 1).value.startswith(f"={ANGKA.format(2)}")


@pytest.mark.parametrize(("teks", "nilai", "rumus"), [
    ("71,94", 71.94, f"={ANGKA.format(2)}"),
    ('71,94 · "T"', 71.94, f'={ANGKA.format(2)}&IF(ROUND(B2,6)=71.94," · ""T""","")'),
    ("37 unit", 37.0, f'={ANGKA.format(0)}&" unit"'),
    ("83,16%", 83.16, f'={ANGKA.format(2)}&"%"'),
    ("37 unit (2025)", 37.0, f'={ANGKA.format(0)}&" unit"&IF(ROUND(B2,6)=37.0," (2025)","")'),
    ("390.754", 390754.0, f'=IF(ROUND(B2,6)=390754.0,"390.754",{ANGKA.format(0)})'),
    ("3,2 → 3,4 / 4", 40.0, f'=IF(ROUND(B2,6)=40.0,"3,2 → 3,4 / 4",{ANGKA.format(0)})'),
    ("5 dari 7 jiwa · 71%", 71.4, f'=IF(ROUND(B2,6)=71.4,"5 dari 7 jiwa · 71%",{ANGKA.format(1)})'),
    ("belum terkumpul", None, ""),
])
def test_label_says_after_an_edit_only_what_is_still_true(teks: str, nilai: float | None, rumus: str) -> None:
    # The number and its unit follow what is typed; category, year and words were said of the old number alone.
    assert kertas.label_formula(teks, nilai, "B2") == rumus


def test_the_words_of_a_change_hold_only_for_both_its_numbers() -> None:
    lama = DeretXY("2022", ("Tapin",), (70.0,), (0.5,), "#A9B2BA")
    baru = DeretXY("2023", ("Tapin",), (71.5,), (0.5,), "#1B7F4B", teks=("▲ +1,50",))
    buku = openpyxl.load_workbook(io.BytesIO(kertas.point_book((lama, baru), 2, ("Nilai", "Baris"))))[kertas.LEMBAR]
    assert buku["H2"].value == '=IF(AND(ROUND(G2,6)=0.5,ROUND(B2,6)=70.0,ROUND(F2,6)=71.5),"▲ +1,50","")'


def test_names_of_points_stay_when_a_number_changes() -> None:
    titik = DeretXY("Daerah", ("Tapin",), (70.0,), (3.1,), "#A9B2BA", teks=("Tapin",))
    buku = openpyxl.load_workbook(io.BytesIO(kertas.point_book((titik,), 2, ("SPI", "IPP"))))[kertas.LEMBAR]
    assert buku["D2"].value == "Tapin"


def test_names_that_look_like_formulas_stay_names() -> None:
    asli = Batang(("=cmd|' /C calc'!A0",), (Deret("=1+1", (1.0,), "#0F6B7A"),), (0.0, 1.0), acuan=(Acuan("x", 1.0, "#000000"),))
    buku = openpyxl.load_workbook(io.BytesIO(kertas.category_book("Nama", asli.kategori, asli.deret, 0)))[kertas.LEMBAR]
    assert buku["A2"].data_type == buku["B1"].data_type == "s"


def test_addresses_of_a_column_and_of_its_heading() -> None:
    assert [kertas.reference(0), kertas.reference(26)] == ["Data!$A$1", "Data!$AA$1"]
    assert [kertas.reference(25, 1), kertas.reference(702, 3)] == ["Data!$Z$2", "Data!$AAA$2:$AAA$4"]


def test_map_is_one_named_shape_a_region() -> None:
    slide = deck(lembar("peta_beranda")).slides[0]
    nama = [b.name for b in shapes(slide) if re.match(r"[A-Z].*: \d", b.name)]
    assert len(nama) == 13
    assert any(n.startswith("Banjarmasin: 78,09") for n in nama)


def test_an_office_template_gives_its_own_layouts() -> None:
    kantor = Presentation()
    kantor.slides.add_slide(kantor.slide_layouts[0])
    isi = io.BytesIO()
    kantor.save(isi)
    hasil = deck(SAMPUL, AGENDA, *(lembar(b, i) for i, b in enumerate(CONTOH, 3)), templat=isi.getvalue())
    assert len(hasil.slides) >= 2 + len(CONTOH)
    assert hasil.slides[2].slide_layout.name == "Title Only"
    assert (hasil.slide_width, hasil.slide_height) == (Inches(10), Inches(7.5))
    lebar, tinggi = size(hasil)
    for slide in hasil.slides:
        for b in shapes(slide):
            assert b.left + b.width <= lebar and b.top + b.height <= tinggi, b.name


def _zip(**isi: bytes) -> bytes:
    berkas = io.BytesIO()
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
        for nama, teks in isi.items():
            z.writestr(nama.replace("__", "/"), teks)
    return berkas.getvalue()


# Made when they are needed: one of them opens to 320 MB.
@pytest.mark.parametrize(("isi", "sebab"), [
    (lambda: b"bukan zip", "bukan PowerPoint"),
    (lambda: _zip(a=b"x"), "bukan PowerPoint"),
    (lambda: _zip(**{"ppt__presentation.xml": b"<x/>", "ppt__vbaProject.bin": b"x"}), "makro"),
    (lambda: _zip(**{"ppt__presentation.xml": b"0" * 320_000_000}), "terlalu besar"),
    (lambda: _zip(**{"ppt__presentation.xml": b"<x/>"}), "tidak dapat dibaca"),
])
def test_hostile_template_is_refused_in_words(isi: Callable[[], bytes], sebab: str) -> None:
    with pytest.raises(TemplatSalah, match=sebab):
        write(PAPARAN, [SAMPUL], isi())


def test_template_without_a_slide_size_is_refused_in_words() -> None:
    kantor, isi = Presentation(), io.BytesIO()
    kantor.element.remove(kantor.element.sldSz)
    kantor.save(isi)
    with pytest.raises(TemplatSalah, match="ukuran salindia"):
        write(PAPARAN, [SAMPUL], isi.getvalue())


def test_hostile_words_do_not_break_the_file() -> None:
    jahat = "</a:t><script>&\x00\x1b \ud7ff" + "A" * 200
    satu = lembar("spi_peringkat", judul=jahat, catatan=jahat)
    slide = deck(satu).slides[0]
    assert "<script>" in slide.shapes.title.text


def test_without_a_trail_the_notes_stay_empty() -> None:
    slide = deck(Lembar(2, "bagan", "Tanpa apa-apa", kosong="belum ada", jejak=pd.DataFrame())).slides[0]
    assert slide.notes_slide.notes_text_frame.text == ""
