"""A handout: three slides a page of A4, printed by a browser, beside each its notes or lines to write on."""

from collections.abc import Sequence

from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.program import PerluProgram, browse, browser, folder
from rakor.tayang import html

TAK_ADA = (
    "Bahan bagi tidak dapat dibuat: di peladen ini tidak ada Chromium, Chrome, atau Edge. Unduh PowerPoint, lalu cetak "
    "dengan pilihan Handouts (3 slides)."
)


def write(paparan: Paparan, lembar: Sequence[Lembar], *, catatan: bool = False) -> bytes:
    """The slides but the cover as PDF. `catatan`: with the speaker notes. Raises PerluProgram."""
    if not browser():
        raise PerluProgram(TAK_ADA)
    with folder() as letak:
        hasil = letak / "bahan.pdf"
        halaman = html.write(paparan, lembar, catatan=catatan).decode()
        browse(halaman, letak, "bagi", f"--print-to-pdf={hasil}", "--no-pdf-header-footer")
        try:
            return hasil.read_bytes()
        except OSError as sebab:
            raise PerluProgram("Program di peladen tidak menghasilkan PDF; coba lagi.") from sebab
