"""The slides as PDF: from the PowerPoint file where LibreOffice is there, else printed by a browser."""

import logging
from collections.abc import Sequence
from pathlib import Path

from rakor import pptx
from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.program import PerluProgram, browse, browser, folder, office, run
from rakor.tayang import html

_catatan = logging.getLogger(__name__)
TAK_ADA = (
    "PDF tidak dapat dibuat: di peladen ini tidak ada LibreOffice maupun Chromium. Unduh PPTX lalu simpan sebagai PDF, "
    "atau buka berkas HTML dan cetak dari peramban."
)


def write(paparan: Paparan, lembar: Sequence[Lembar]) -> bytes:
    """One page a slide, the second way where the first fails. Raises PerluProgram when no program for it does its work."""
    cara = [tulis for ada, tulis in ((office(), from_office), (browser(), from_browser)) if ada]
    if not cara:
        raise PerluProgram(TAK_ADA)
    for tulis in cara[:-1]:
        try:
            return tulis(paparan, lembar)
        except PerluProgram as galat:
            _catatan.warning("PDF: %s Dicoba cara berikutnya.", galat)
    return cara[-1](paparan, lembar)


def from_office(paparan: Paparan, lembar: Sequence[Lembar]) -> bytes:
    """By LibreOffice from the PPTX, with a profile of its own so that an open LibreOffice is no hindrance."""
    with folder() as letak:
        asal = letak / "paparan.pptx"
        asal.write_bytes(pptx.write(paparan, lembar))
        run(
            [office(), f"-env:UserInstallation={(letak / 'profil').as_uri()}", "--headless", "--convert-to", "pdf",
             "--outdir", str(letak), str(asal)],
            "LibreOffice",
        )
        return _read(letak / "paparan.pdf")


def from_browser(paparan: Paparan, lembar: Sequence[Lembar]) -> bytes:
    """By a browser from the presentation's own page."""
    with folder() as letak:
        hasil = letak / "paparan.pdf"
        browse(html.write(paparan, lembar).decode(), letak, "cetak", f"--print-to-pdf={hasil}", "--no-pdf-header-footer")
        return _read(hasil)


def _read(hasil: Path) -> bytes:
    try:
        return hasil.read_bytes()
    except OSError as sebab:
        raise PerluProgram("Program di peladen tidak menghasilkan PDF; coba lagi.") from sebab
