"""The player as a page: everything inside, or Plotly from the server it came from."""

import base64
import hashlib
import html
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from charts.kalimat.berkas import TANDA_LATIHAN, safe_name
from rakor.lembar import Lembar
from rakor.paparan import Paparan
from rakor.tayang.isi_tayang import Isi, content

ASET = Path(__file__).parent / "aset"
AKAR = Path(__file__).resolve().parents[2]
HURUF = AKAR / "static" / "fonts" / "plus-jakarta-sans-latin-wght-normal.woff2"
TOPO = AKAR / "static" / "topo" / "world_110m.json"
PEKERJA = "layan.js"
SKRIP = (
    "inti.js", "muat.js", "panggung.js", "tabel.js", "sorot.js", "waktu.js", "saluran.js", "peladen.js", "peserta.js",
    "gambar.js", "komitmen.js", "ikhtisar.js", "kendali.js", "catatan.js", "bagi.js", "mulai.js",
)
MAKS_NAMA = 60
# Nothing may come from anywhere else; Plotly writes style rules of its own.
DASAR_CSP = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
)


def write(paparan: Paparan, lembar: Sequence[Lembar], *, catatan: bool = True) -> bytes:
    """The presentation as one HTML file that opens without a server or internet.

    `catatan`: with the speaker notes inside, as the presenter needs them; without for a file that is handed out.
    """
    isi = content(paparan, lembar)
    return page(isi if catatan else without_notes(isi)).encode()


def without_notes(isi: Isi) -> Isi:
    """The same content with empty speaker notes."""
    return {**isi, "salindia": [{**s, "penyaji": ""} for s in isi["salindia"]]}


def file_name(isi: Isi) -> str:
    """A safe name for the file; training figures are named as such."""
    latihan = any(s["latihan"] for s in isi["salindia"])
    return f"{TANDA_LATIHAN if latihan else ''}{safe_name(str(isi['judul']), 'paparan', MAKS_NAMA)}.html"


def page(isi: Isi, plotly: str = "", **tambahan: object) -> str:
    """The HTML of the player. `plotly`: address of the library, by default it is put into the page.

    `tambahan` are values the page is told besides its content: mode, token, minutes, links.
    """
    mandiri = not plotly
    skrip = [plotly_js(), script()] if mandiri else [script()]
    return (ASET / "rangka.html").read_text(encoding="utf-8").format(
        csp=html.escape(policy(skrip, mandiri)), judul=html.escape(str(isi["judul"])), gaya=style(),
        isi=_json({**isi, "topo": json.loads(TOPO.read_text(encoding="utf-8")), "mandiri": mandiri, **tambahan}),
        pustaka="" if mandiri else f'<script src="{html.escape(plotly)}"></script>',
        skrip="\n".join(f"<script>{s}</script>" for s in skrip),
    )


def policy(skrip: Sequence[str], mandiri: bool) -> str:
    """Content-Security-Policy of a page with exactly these scripts; a page of the server may ask the server."""
    tanda = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in skrip)
    return f"{DASAR_CSP}; script-src {tanda}; connect-src 'none'" if mandiri else (
        f"{DASAR_CSP}; script-src 'self' {tanda}; connect-src 'self'"
    )


@cache
def script() -> str:
    """The player's own code as one script."""
    bagian = "\n".join((ASET / nama).read_text(encoding="utf-8") for nama in SKRIP)
    return f"(function () {{\n'use strict';\n{bagian}\n}})();"


@cache
def worker() -> str:
    """The service worker, which names its cache after its own text: another text leaves what the old one kept."""
    teks = (ASET / PEKERJA).read_text(encoding="utf-8")
    return teks.replace("SIDIK", hashlib.sha256(teks.encode()).hexdigest()[:12], 1)


@cache
def style() -> str:
    """The style sheet with the font of the house inside."""
    huruf = base64.b64encode(HURUF.read_bytes()).decode()
    return (ASET / "tayang.css").read_text(encoding="utf-8").replace("url(HURUF)", f"url(data:font/woff2;base64,{huruf})", 1)


@cache
def plotly_js() -> str:
    """The text of plotly.js as it came with the plotly package, safe inside a script element."""
    teks = (files("plotly") / "package_data" / "plotly.min.js").read_text(encoding="utf-8")
    return teks.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _json(isi: object) -> str:
    """JSON that cannot end the element it stands in."""
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    for tanda in "<>&\u2028\u2029":
        teks = teks.replace(tanda, f"\\u{ord(tanda):04x}")
    return teks
