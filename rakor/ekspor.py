"""A paparan as a file: one door to the writers, for the page and the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module

import store
from charts.kalimat.berkas import TANDA_LATIHAN, safe_name
from rakor.kop import load
from rakor.lembar import sheets
from rakor.paparan import Paparan


class EksporSalah(ValueError):
    """A file of this kind, or with this template, is not made; the message is in Indonesian."""


@dataclass(frozen=True)
class Jenis:
    """A kind of file. nama: what people call it. templat: whether an office template can be used.

    penulis: its writer in this room, loaded when asked for, since each brings a library of its own; pilihan: what it is told.
    bagian: put into the file's name where two kinds end alike.
    """

    nama: str
    akhiran: str
    mime: str
    penulis: str
    pilihan: Mapping[str, bool] = field(default_factory=dict)
    templat: bool = False
    bagian: str = ""


def export(paparan: Paparan, jenis: str, *, sampai: int | None = None, templat: bytes | None = None) -> tuple[bytes, str]:
    """The file and its name. `jenis`: key of JENIS. `templat`: an office's own .pptx, for PPTX alone; by default the
    one remembered for the province.

    `sampai`: the version of the data to freeze at; by default the newest when this is called, so that a batch
    published meanwhile does not split the file. Raises EksporSalah, TemplatSalah (rakor.pptx) for a bad template,
    PerluProgram (rakor.program) when a program of the machine is needed and absent.
    """
    cara = kind(jenis)
    if templat and not cara.templat:
        raise EksporSalah(f"Templat kantor hanya dipakai untuk PowerPoint, bukan {cara.nama}.")
    lembar = list(sheets(paparan, store.latest() if sampai is None else sampai))
    tulis = import_module(f"rakor.{cara.penulis}").write
    templat = templat or (load(paparan.prov).templat if cara.templat else None)
    isi = tulis(paparan, lembar, **cara.pilihan, **({"templat": templat} if templat else {}))
    return isi, file_name(paparan, cara.akhiran, any(s.latihan for s in lembar), cara.bagian)


def kind(jenis: str) -> Jenis:
    """The kind of file a key names. Raises EksporSalah."""
    if jenis not in JENIS:
        raise EksporSalah(f"Jenis berkas {jenis} tidak dikenal; pilihannya: {', '.join(JENIS)}.")
    return JENIS[jenis]


def file_name(paparan: Paparan, akhiran: str, latihan: bool, bagian: str = "") -> str:
    """'Rapat-Koordinasi-SPI_2026-07-29.pptx': letters that every system takes, training figures named first."""
    tanggal = f"_{paparan.tanggal.isoformat()}" if paparan.tanggal else ""
    return f"{TANDA_LATIHAN if latihan else ''}{safe_name(paparan.judul, 'paparan')}{bagian}{tanggal}.{akhiran}"


_OFFICE = "application/vnd.openxmlformats-officedocument"
JENIS: dict[str, Jenis] = {
    "pptx": Jenis("PowerPoint", "pptx", f"{_OFFICE}.presentationml.presentation", "pptx", templat=True),
    "pdf": Jenis("PDF", "pdf", "application/pdf", "pdf"),
    "bagi": Jenis("bahan bagi, tiga salindia sehalaman", "pdf", "application/pdf", "bagi", bagian="_bahan"),
    "bagi_catatan": Jenis("bahan penyaji, tiga salindia sehalaman dengan catatan", "pdf", "application/pdf", "bagi",
                          {"catatan": True}, bagian="_bahan-penyaji"),
    "xlsx": Jenis("Excel", "xlsx", f"{_OFFICE}.spreadsheetml.sheet", "xlsx"),
    "docx": Jenis("berita acara", "docx", f"{_OFFICE}.wordprocessingml.document", "docx"),
    "html": Jenis("salinan luring", "html", "text/html", "tayang.html"),
    "bagikan": Jenis("salinan untuk dibagikan, tanpa catatan penyaji", "html", "text/html", "tayang.html", {"catatan": False}),
    "gambar": Jenis("gambar", "zip", "application/zip", "citra"),
}
