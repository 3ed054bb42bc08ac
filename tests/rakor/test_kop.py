"""The letterhead of a province: remembered once, on every slide of its paparan, in words and with its logo."""

import io
import json
import struct
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from docx.shared import Cm
from PIL import Image
from pptx import Presentation
from pptx.util import Emu, Inches

import store
from ingest.terbit.hak import Boleh
from rakor import docx, kop, pptx, xlsx
from rakor.ekspor import export
from rakor.kop import Kop
from rakor.lembar import Lembar, sheets
from rakor.paparan import Paparan, PaparanSalah, from_json, new_slide, to_json
from rakor.tayang.isi_tayang import content
from rakor.templat_rakor import from_template
from tests.bantuan.pptx import words

BIRO = "Biro Organisasi Setda Provinsi <Kalsel> & mitra"
RAKOR = Paparan("a1b2c3d4", "Rakor SPI", date(2026, 12, 2), "Banjarbaru").add(
    new_slide("spi_peringkat", {"prov": "63", "tahun": "2022"}))


def picture(jenis: str = "PNG", lebar: int = 40) -> bytes:
    wadah = io.BytesIO()
    Image.new("RGB", (lebar, 20), "#0B5563").save(wadah, jenis)
    return wadah.getvalue()


def declared(lebar: int, tinggi: int) -> bytes:
    """A small file that says it is a picture of this size."""
    ukuran = b"IHDR" + struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    isi = picture()
    return isi[:12] + ukuran + struct.pack(">I", zlib.crc32(ukuran)) + isi[12 + len(ukuran) + 4:]


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))


def remembered(**lain: Any) -> Kop:
    isi = replace(Kop(BIRO, "Aula Idham Chalid, Banjarbaru", logo=picture()), **lain)
    kop.save("63", isi, Boleh(True), "Sari")
    return isi


def slides() -> list[Lembar]:
    return list(sheets(RAKOR))


def test_it_is_remembered_for_its_province_alone_and_the_newest_counts() -> None:
    assert kop.load("63") == Kop()
    isi = remembered()
    assert kop.load("63") == isi and kop.load("64") == Kop()
    assert remembered(penyelenggara="Inspektorat") == kop.load("63")


def test_a_new_paparan_starts_with_it_and_another_organiser_wins() -> None:
    remembered()
    baru = from_template("profil_daerah", "63")
    assert (baru.penyelenggara, baru.tempat) == (BIRO, "Aula Idham Chalid, Banjarbaru")
    assert from_template("profil_daerah", "64").penyelenggara == ""
    assert {s.kaki for s in slides()} == {f"{BIRO} · 2 Desember 2026 · Banjarbaru"}
    assert next(iter(sheets(replace(RAKOR, penyelenggara="Inspektorat")))).butir == ("Inspektorat",)


def test_every_file_says_who_where_and_when_and_bears_the_logo() -> None:
    remembered()
    lembar = slides()
    sampul, bagan = Presentation(io.BytesIO(pptx.write(RAKOR, lembar))).slides
    assert BIRO in words(sampul) and "2 Desember 2026 · Banjarbaru" in words(sampul) and BIRO in words(bagan)
    assert [s.name for slide in (sampul, bagan) for s in slide.shapes if s.shape_type == 13] == ["Logo", "Logo"]
    isi = content(RAKOR, lembar)
    assert isi["logo"].startswith("data:image/png;base64,") and isi["salindia"][1]["kaki"].startswith(BIRO)
    assert openpyxl.load_workbook(io.BytesIO(xlsx.write(RAKOR, lembar))).worksheets[0]["A2"].value.startswith(BIRO)


def test_a_wide_logo_is_made_smaller_as_a_whole_and_covers_nothing() -> None:
    """20 to 1: 1,5 inches beside the source, 5 on the cover, 10 cm on the minutes."""
    remembered(logo=picture(lebar=400))
    sampul, bagan = Presentation(io.BytesIO(pptx.write(RAKOR, slides()))).slides
    besar, kecil = [next(s for s in slide.shapes if s.name == "Logo") for slide in (sampul, bagan)]
    assert (besar.width, besar.height) == (Inches(5), Inches(0.25))
    assert (kecil.width, kecil.height) == (Inches(1.5), Inches(0.075))
    assert next(s for s in bagan.shapes if s.name == "Sumber").left >= kecil.left + kecil.width
    (naskah,) = Document(io.BytesIO(docx.write(RAKOR, slides()))).inline_shapes
    assert (naskah.width, naskah.height) == (Cm(10), Cm(0.5))


def test_which_data_a_slide_shows_is_said_in_words_and_its_code_stands_behind_it() -> None:
    deck = Presentation(io.BytesIO(pptx.write(RAKOR, slides())))
    sidik = slides()[-1].sidik
    assert len(sidik) == 12 and not any(sidik in words(s) for s in deck.slides)
    assert any("Data bawaan dasbor, belum ada unggahan" in words(s) for s in deck.slides)
    catatan = deck.slides[1].notes_slide.notes_text_frame.text
    assert f"Kode versi data: {sidik}" in catatan and sidik in deck.core_properties.keywords


def test_the_remembered_office_template_is_used_by_itself() -> None:
    kantor = Presentation()
    kantor.slide_width, kantor.slide_height = Emu(12192000), Emu(6858000)
    wadah = io.BytesIO()
    kantor.save(wadah)
    remembered(templat=wadah.getvalue(), nama_templat="kantor.pptx")
    hasil = Presentation(io.BytesIO(export(RAKOR, "pptx")[0]))
    assert {t.name for t in hasil.slide_layouts} == {t.name for t in kantor.slide_layouts}


@pytest.mark.parametrize("isi", [b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\nrusak", picture("GIF"), picture(lebar=4001),
                                  declared(40_000, 40_000)])
def test_a_logo_that_is_no_small_picture_is_refused(isi: bytes) -> None:
    with pytest.raises(PaparanSalah, match="Logo harus gambar PNG atau JPG"):
        remembered(logo=isi)
    assert kop.load("63") == Kop()


def test_a_logo_too_heavy_is_not_even_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "open", lambda *_: pytest.fail("dibuka"))
    with pytest.raises(PaparanSalah, match="paling besar 1 MB"):
        remembered(logo=picture() + bytes(kop.MAKS_LOGO))


def test_a_paparan_kept_before_there_was_an_organiser_is_read() -> None:
    isi = json.loads(to_json(replace(RAKOR, penyelenggara="Biro")))
    assert from_json(json.dumps(isi)).penyelenggara == "Biro"
    del isi["penyelenggara"]
    assert from_json(json.dumps(isi)) == RAKOR
