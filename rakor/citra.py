"""Charts as pictures, drawn by a browser without a window: the same page and the same letters as the presentation."""

import base64
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Literal

from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.program import PerluProgram, browse, browser, folder
from rakor.tayang import html
from rakor.tayang.isi_tayang import content

Jenis = Literal["png", "svg"]
JENIS: tuple[Jenis, ...] = ("png", "svg")
TANDA = re.compile(rb'<pre class="hasil" data-nama="([^"]*)">([A-Za-z0-9+/=]*)</pre>')
SELESAI = b'data-siap="gambar"'
TAK_ADA = (
    "Gambar tidak dapat dibuat: di peladen ini tidak ada Chromium, Chrome, atau Edge. Gambar tetap dapat disimpan dari "
    "layar presentasi (tombol G), dan unduhan lain tidak terpengaruh."
)


class TanpaBagan(ValueError):
    """A slide without a chart has no picture; the message is in Indonesian."""


def image(lembar: Lembar, jenis: Jenis) -> bytes:
    """One slide's chart with title, source, version and training mark. Raises TanpaBagan, PerluProgram."""
    if not _drawn(lembar):
        raise TanpaBagan(f"Salindia {lembar.nomor} tidak memuat bagan: {lembar.kosong or lembar.judul}")
    return next(iter(pictures([lembar], jenis).values()))


def write(paparan: Paparan, lembar: Sequence[Lembar]) -> bytes:
    """A zip with a PNG and an SVG of every chart, named by slide number and title. Raises PerluProgram."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in pictures(lembar, *JENIS).items():
            arsip.writestr(nama, isi)
    return wadah.getvalue()


def pictures(lembar: Sequence[Lembar], *jenis: Jenis) -> dict[str, bytes]:
    """Pictures by file name, of the slides that have a chart. Raises PerluProgram."""
    berbagan = [b for b in lembar if _drawn(b)]
    if not berbagan:
        return {}
    if not browser():
        raise PerluProgram(TAK_ADA)
    halaman = html.page(content(Paparan("gambar00", "Gambar"), berbagan, lanjut=False))
    with folder() as letak:
        keluar = browse(halaman, letak, f"gambar-{'-'.join(jenis)}", "--dump-dom")
    hasil = {nama.decode(): base64.b64decode(isi) for nama, isi in TANDA.findall(keluar)}
    if SELESAI not in keluar or len(hasil) != len(berbagan) * len(jenis):
        raise PerluProgram("Peramban di peladen tidak selesai menggambar; coba lagi.")
    return hasil


def _drawn(lembar: Lembar) -> bool:
    return lembar.sajian is not None and lembar.uraian is not None
