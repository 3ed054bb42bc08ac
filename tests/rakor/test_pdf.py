"""PDF and pictures: the words when no program is here, and the real thing when one is."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest

from rakor import bagi, citra, pdf, program
from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.program import PerluProgram
from store.ekspor.berkas_ekspor import SETELAN_FOLDER
from tests.bantuan.berkas import ROOT
from tests.bantuan.tayang import KECIL, slides, small_paparan

with_browser = pytest.mark.skipif(not program.browser(), reason="tidak ada peramban di komputer ini")
with_office = pytest.mark.skipif(not program.office(), reason="tidak ada LibreOffice di komputer ini")


@pytest.fixture
def lembar(monkeypatch: pytest.MonkeyPatch) -> list[Lembar]:
    """Slides on the small data: cover, agenda, a ranking, words."""
    monkeypatch.setenv(SETELAN_FOLDER, KECIL)
    return slides(small_paparan())


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any program."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(program.SETELAN_PERAMBAN, raising=False)
    monkeypatch.setattr(program, "APLIKASI", ())
    monkeypatch.setattr(program, "APLIKASI_KANTOR", ())
    _forget()
    yield
    _forget()


def _forget() -> None:
    program.browser.cache_clear()
    program.office.cache_clear()


def test_without_programs_words_say_what_to_do_instead(bare: None, lembar: list[Lembar]) -> None:
    with pytest.raises(PerluProgram, match="Unduh PPTX lalu simpan sebagai PDF"):
        pdf.write(small_paparan(), lembar)
    with pytest.raises(PerluProgram, match="tombol G"):
        citra.image(lembar[2], "png")


def test_a_slide_without_a_chart_has_no_picture(lembar: list[Lembar]) -> None:
    with pytest.raises(citra.TanpaBagan, match="Salindia 4 tidak memuat bagan"):
        citra.image(lembar[3], "svg")
    assert citra.pictures([lembar[0], lembar[3]], "png") == {}


def test_a_slow_or_broken_program_is_named_in_words() -> None:
    with pytest.raises(PerluProgram, match="Uji tidak selesai dalam 0 detik"):
        program.run([sys.executable, "-c", "import time; time.sleep(30)"], "Uji", batas=0.3)
    with pytest.raises(PerluProgram, match="Uji berhenti sebelum selesai"):
        program.run([sys.executable, "-c", "raise SystemExit(3)"], "Uji")
    with pytest.raises(PerluProgram, match="tidak dapat dijalankan"):
        program.run(["/tidak/ada"], "Uji")


def test_programs_run_without_a_shell(tmp_path: Path) -> None:
    jahat = f"; touch {tmp_path / 'jebol'}"
    assert program.run([sys.executable, "-c", "import sys; print(sys.argv[1])", jahat], "Uji").decode().strip() == jahat.strip()
    assert not list(tmp_path.iterdir())


def test_the_folder_is_gone_afterwards() -> None:
    with pytest.raises(PerluProgram), program.folder() as letak:
        program.run([sys.executable, "-c", "import sys; open(sys.argv[1], 'w'); sys.exit(1)", str(letak / "x")], "Uji")
    assert not letak.exists()


def test_programs_are_not_looked_for_at_import() -> None:
    kode = (
        "import rakor.pdf, rakor.citra, rakor.program as p\n"
        "print(p.browser.cache_info().currsize, p.office.cache_info().currsize)"
    )
    keluar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, cwd=ROOT)
    assert keluar.stdout.split() == ["0", "0"], keluar.stderr


@pytest.fixture
def failing(bare: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose LibreOffice starts and fails, and that has no browser yet."""
    for nama in program.KANTOR:
        (tmp_path / nama).write_text(f"#!{sys.executable}\nraise SystemExit(77)\n")
        (tmp_path / nama).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_where_the_office_fails_a_browser_prints(failing: Path, lembar: list[Lembar], monkeypatch: pytest.MonkeyPatch) -> None:
    peramban = failing / "peramban"
    tulis = "import sys; [open(a.split('=', 1)[1], 'wb').write(b'%PDF-x') for a in sys.argv if a.startswith('--print-to-pdf=')]"
    peramban.write_text(f"#!{sys.executable}\n{tulis}\n")
    peramban.chmod(0o755)
    monkeypatch.setenv(program.SETELAN_PERAMBAN, str(peramban))
    assert pdf.write(small_paparan(), lembar) == b"%PDF-x"


def test_where_the_office_fails_and_nothing_else_is_here_its_failure_is_said(failing: Path, lembar: list[Lembar]) -> None:
    with pytest.raises(PerluProgram, match="LibreOffice berhenti sebelum selesai"):
        pdf.write(small_paparan(), lembar)


@pytest.mark.peramban
@with_browser
def test_pictures_of_all_charts(lembar: list[Lembar]) -> None:
    arsip = zipfile.ZipFile(io.BytesIO(citra.write(small_paparan(), lembar)))
    png, svg = sorted(arsip.namelist())
    assert png.startswith("03_") and png.endswith(".png") and svg.endswith(".svg")
    assert arsip.read(png).startswith(b"\x89PNG")
    teks = " ".join(ElementTree.fromstring(arsip.read(svg)).itertext())
    assert "Hulu Sungai Selatan" in teks and "73,40" in teks and "Sumber:" in teks


@pytest.mark.peramban
@with_browser
def test_browser_prints_one_page_a_slide(lembar: list[Lembar]) -> None:
    isi = pdf.from_browser(small_paparan(), lembar)
    assert isi.startswith(b"%PDF") and isi.count(b"/Type /Page\n") + isi.count(b"/Type /Page ") == len(lembar)


@pytest.mark.peramban
@with_browser
def test_a_handout_has_three_slides_a_page_with_their_notes_and_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETELAN_FOLDER, KECIL)
    paparan = small_paparan(catatan_penyaji="Tanya Inspektorat.")
    # Letters stand alone in the file: what separates them is no space.
    satu, dua = ("".join(p.get_textpage().get_text_range().split()) for p in _pages(paparan))
    # Without the cover: agenda and twice the ranking, then the slide of words.
    assert "Agenda" in satu and satu.count("TanyaInspektorat.") == 2
    assert "Yangbelumadadatanya" in dua and "Agenda" not in dua


def _pages(paparan: Paparan) -> list[pypdfium2.PdfPage]:
    dua_kali = paparan.duplicate(0)
    return list(pypdfium2.PdfDocument(bagi.write(paparan, slides(dua_kali), catatan=True)))


@pytest.mark.peramban
@with_office
def test_office_prints_one_page_a_slide(lembar: list[Lembar]) -> None:
    isi = pdf.from_office(small_paparan(), lembar)
    assert isi.startswith(b"%PDF") and isi.count(b"/Type/Page/") + isi.count(b"/Type/Page>") >= len(lembar)
