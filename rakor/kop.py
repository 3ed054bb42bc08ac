"""The letterhead of a province's meetings: organiser, usual place, logo and office template, remembered once."""

import hashlib
import json
from dataclasses import dataclass

import store
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh, Pelaku
from rakor.paparan import MAKS_JUDUL, Paparan, PaparanSalah

MAKS_LOGO, MAKS_TEMPLAT = 1_000_000, 10_000_000
MAKS_PIKSEL = 4_000
JENIS_LOGO = {"png": "image/png", "jpg": "image/jpeg"}
LOGO_SALAH = "Logo harus gambar PNG atau JPG, paling besar 1 MB dan 4.000 piksel."
TEMPLAT_BESAR = "Templat yang diingat paling besar 10 MB; kecilkan gambar latarnya, atau pakai untuk sesi ini saja."


@dataclass(frozen=True)
class Kop:
    """Letterhead. logo, templat: files, b'' for none; nama_templat: name of the template's file."""

    penyelenggara: str = ""
    tempat: str = ""
    nama_templat: str = ""
    logo: bytes = b""
    templat: bytes = b""


def load(prov: str) -> Kop:
    """The letterhead of a province, an empty one when none is remembered. Raises SimpananGagal."""
    ada = store.kop(prov) if prov else None
    if ada is None:
        return Kop()
    isi = {k: str(v) for k, v in json.loads(ada.isi).items()}
    return Kop(isi.get("penyelenggara", ""), isi.get("tempat", ""), isi.get("nama_templat", ""), ada.logo, ada.templat)


def fingerprint(prov: str) -> str:
    """Another text as soon as anything of the letterhead of a province is another. Raises SimpananGagal."""
    return hashlib.sha256(repr(load(prov)).encode()).hexdigest()


def save(prov: str, kop: Kop, boleh: Boleh, oleh: str = "") -> None:
    """Remember a letterhead for a province. Raises PaparanSalah for files that cannot serve, else like
    `store`; whether a template is one, `rakor.pptx.tata.office` says.
    """
    check_logo(kop.logo)
    if len(kop.templat) > MAKS_TEMPLAT:
        raise PaparanSalah(TEMPLAT_BESAR)
    isi = {"penyelenggara": _line(kop.penyelenggara), "tempat": _line(kop.tempat), "nama_templat": _line(kop.nama_templat)}
    pintu.save_kop(prov, json.dumps(isi, ensure_ascii=False), kop.logo, kop.templat, Pelaku(boleh, oleh))


def check_logo(isi: bytes) -> None:
    """Raises PaparanSalah for a file that is no small picture."""
    if not isi:
        return
    if len(isi) > MAKS_LOGO:
        raise PaparanSalah(LOGO_SALAH)
    from PIL.Image import DecompressionBombError
    from pptx.parts.image import Image

    try:
        gambar = Image.from_blob(isi)
        jenis, ukuran = gambar.ext, gambar.size
    except (OSError, ValueError, KeyError, SyntaxError, AttributeError, DecompressionBombError) as sebab:
        raise PaparanSalah(LOGO_SALAH) from sebab
    if jenis not in JENIS_LOGO or max(ukuran) > MAKS_PIKSEL:
        raise PaparanSalah(LOGO_SALAH)


def organiser(paparan: Paparan, kop: Kop) -> str:
    """Who holds the meeting: as the paparan says, else as remembered for its province."""
    return paparan.penyelenggara or kop.penyelenggara


def media_type(logo: bytes) -> str:
    """Media type of a logo that was checked."""
    # The library is loaded where there is a logo, not with the dashboard.
    from pptx.parts.image import Image

    return JENIS_LOGO[Image.from_blob(logo).ext]


def fitted(logo: bytes, lebar: float, tinggi: float) -> tuple[float, float]:
    """Width and height of a checked logo at its own proportion, as large as fits into this room."""
    from pptx.parts.image import Image

    datar, tegak = Image.from_blob(logo).size
    skala = min(lebar / datar, tinggi / tegak)
    return datar * skala, tegak * skala


def _line(teks: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in teks).split())[:MAKS_JUDUL]
