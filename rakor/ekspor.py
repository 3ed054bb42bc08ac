"""A paparan as a file: one door to the writers, for the page and the command line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import store
from charts.kalimat.berkas import TANDA_LATIHAN, safe_name
from rakor.lembar import Lembar, sheets
from rakor.paparan import Paparan


class EksporSalah(ValueError):
    """A file of this kind, or with this template, is not made; the message is in Indonesian."""


@dataclass(frozen=True)
class Jenis:
    """A kind of file. nama: what people call it. templat: whether an office template can be used."""

    nama: str
    akhiran: str
    mime: str
    tulis: Callable[[Paparan, Sequence[Lembar], bytes | None], bytes]
    templat: bool = False


def export(
    paparan: Paparan, jenis: str, *, sampai: int | None = None, templat: bytes | None = None
) -> tuple[bytes, str]:
    """The file and its name. `jenis`: key of JENIS. `templat`: an office's own .pptx, for PPTX alone.

    `sampai`: the version of the data to freeze at; by default the newest when this is called, so that a batch
    published meanwhile does not split the file. Raises EksporSalah, TemplatSalah (rakor.pptx) for a bad template,
    PerluProgram (rakor.program) when a program of the machine is needed and absent.
    """
    cara = kind(jenis)
    if templat and not cara.templat:
        raise EksporSalah(f"Templat kantor hanya dipakai untuk PowerPoint, bukan {cara.nama}.")
    lembar = list(sheets(paparan, store.latest() if sampai is None else sampai))
    return cara.tulis(paparan, lembar, templat), file_name(paparan, cara.akhiran, any(s.latihan for s in lembar))


def kind(jenis: str) -> Jenis:
    """The kind of file a key names. Raises EksporSalah."""
    if jenis not in JENIS:
        raise EksporSalah(f"Jenis berkas {jenis} tidak dikenal; pilihannya: {', '.join(JENIS)}.")
    return JENIS[jenis]


def file_name(paparan: Paparan, akhiran: str, latihan: bool) -> str:
    """'Rapat-Koordinasi-SPI_2026-07-29.pptx': letters that every system takes, training figures named first."""
    nama = safe_name(paparan.judul, "paparan")
    tanggal = f"_{paparan.tanggal.isoformat()}" if paparan.tanggal else ""
    return f"{TANDA_LATIHAN if latihan else ''}{nama}{tanggal}.{akhiran}"


def _pptx(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None) -> bytes:
    from rakor import pptx

    return pptx.write(paparan, lembar, templat)


def _pdf(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None) -> bytes:
    from rakor import pdf

    return pdf.write(paparan, lembar)


def _xlsx(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None) -> bytes:
    from rakor import xlsx

    return xlsx.write(paparan, lembar)


def _html(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None) -> bytes:
    from rakor.tayang import html

    return html.write(paparan, lembar)


def _handout(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None) -> bytes:
    from rakor.tayang import html

    return html.write(paparan, lembar, catatan=False)


def _pictures(paparan: Paparan, lembar: Sequence[Lembar], templat: bytes | None) -> bytes:
    from rakor import citra

    return citra.all_images(lembar)


_OFFICE = "application/vnd.openxmlformats-officedocument"
# The writers are loaded when asked for: each brings a library of its own.
JENIS: dict[str, Jenis] = {
    "pptx": Jenis("PowerPoint", "pptx", f"{_OFFICE}.presentationml.presentation", _pptx, templat=True),
    "pdf": Jenis("PDF", "pdf", "application/pdf", _pdf),
    "xlsx": Jenis("Excel", "xlsx", f"{_OFFICE}.spreadsheetml.sheet", _xlsx),
    "html": Jenis("salinan luring", "html", "text/html", _html),
    "bagikan": Jenis("salinan untuk dibagikan, tanpa catatan penyaji", "html", "text/html", _handout),
    "gambar": Jenis("gambar", "zip", "application/zip", _pictures),
}
