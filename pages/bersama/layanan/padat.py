"""Streamlit's own scripts served compressed, and those every page needs asked for with the page: the package stays as installed.

A script or style has its fingerprint in its name, so each is compressed once and kept; the mark of the dictionary that went
over it stands before that, as a folder. The page itself is Streamlit's index with our language, name and rules of style in it.
"""

import gzip
import json
import re
from functools import lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from charts.dasar.templat import CONFIG, KAMUS
from pages.bersama import gaya
from pages.bersama.layanan import kata_antarmuka
from sajian.halaman import NAMA

JENIS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
SATU_TAHUN = "public, max-age=31536000, immutable"
# Scripts that the browser would ask for only when the first widget or chart arrives, by the beginning of their names.
BAGAN = "PlotlyChart"
SEGERA = (
    BAGAN, "withFullScreenWrapper", "resolveDefaultExport", "useSyncComboBoxEnterTargetFocus", "useMenuTrigger",
    "Checkbox", "PageLink", "ButtonGroup", "Selectbox", "Metric", "Table",
)
# A dictionary's mark in an address, also one of an earlier dictionary.
BERTANDA = re.compile("^/static/[0-9a-f]{8}/")
# Preloaded by Streamlit, but no page of ours writes in it.
HURUF_TAK_DIPAKAI = re.compile(rb'<link\s+rel="preload"[^>]*SourceSansVF-Upright[^>]*/>\s*')
# Plotly's texts in our language, where plotly.js looks for them when it is loaded.
BAHASA = json.dumps([{"moduleType": "locale", "name": CONFIG["locale"], **KAMUS}])
# What a browser without scripts shows.
TANPA_SKRIP = re.compile(rb"<noscript>.*?</noscript>", re.S)
PESAN_TANPA_SKRIP = b"<noscript><p>Hidupkan JavaScript pada peramban, lalu muat ulang halaman ini.</p></noscript>"
# Pages that open without a chart: on them its script would only stand in the way.
TANPA_BAGAN = ("akses", "paparan", "riwayat", "sumber", "tindak_lanjut", "unggah")
# What the browser does beside Streamlit; each says at its top what for.
SKRIP_AWAL = ("tahap", "langkah", "bahasa", "cetak")


def bundle(folder: Path) -> dict[str, Path]:
    """Files worth compressing by the path they are asked for by."""
    return {f"/{p.relative_to(folder).as_posix()}": p for p in (folder / "static").rglob("*") if p.suffix in JENIS}


@lru_cache(maxsize=256)
def compressed(berkas: Path) -> bytes:
    """A file as gzip, in our words, made once."""
    return gzip.compress(kata_antarmuka.translated(berkas.name, berkas.read_bytes()), 9, mtime=0)


@lru_cache(maxsize=2)
def page(index: Path) -> bytes:
    """Streamlit's index, in Indonesian, with the scripts every page needs asked for at once, and our rules of style."""
    isi = HURUF_TAK_DIPAKAI.sub(b"", index.read_bytes()).replace(b'<html lang="en">', b'<html lang="id">')
    isi = isi.replace(b"<title>Streamlit</title>", f"<title>{NAMA}</title>".encode())
    skrip = sorted(p.name for p in (index.parent / "static" / "js").glob("*.js") if p.name.partition(".")[0] in SEGERA)
    pautan = "".join(f'    <link rel="modulepreload" crossorigin href="./static/js/{s}">\n' for s in skrip)
    bagan = next((f"./static/js/{s}" for s in skrip if s.startswith(BAGAN)), "")
    setelan = {"PlotlyLocales": BAHASA, "SKRIP_BAGAN": json.dumps(bagan), "TANPA_BAGAN": json.dumps(TANPA_BAGAN)}
    awal = "".join(f"window.{k} = {v}; " for k, v in setelan.items())
    awal += "".join((gaya.FOLDER / f"{s}.js").read_text(encoding="utf-8") for s in SKRIP_AWAL)
    isi = TANPA_SKRIP.sub(PESAN_TANPA_SKRIP, isi)
    isi = isi.replace(b"  </head>", f"{pautan}    <script>{awal}</script>\n  </head>".encode(), 1)
    # Behind the head, where Streamlit writes its own rules, and before what a page sends: of two alike the later holds.
    aturan, akar = b"    <style>\n" + gaya.SEMUA.read_bytes() + b"    </style>\n", b'    <div id="root">'
    return isi.replace(akar, aturan + akar, 1).replace(b'"./static/', f'"./static/{kata_antarmuka.mark()}/'.encode())


class Padat:
    """Answers for Streamlit's static files and its index; everything else goes on to Streamlit. `folder`: its static folder."""

    def __init__(self, app: ASGIApp, folder: Path | None = None) -> None:
        self._app = app
        self._folder = folder or Path(get_static_dir())
        self._index = self._folder / "index.html"
        self._asli = self._index.read_bytes()
        self._berkas = bundle(self._folder)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            return await self._app(scope, receive, send)
        kepala, awal = Headers(scope=scope), scope.get("root_path", "")
        jalan = BERTANDA.sub("/static/", scope["path"].removeprefix(awal))
        scope = {**scope, "path": awal + jalan}
        berkas = self._berkas.get(jalan)
        padat = "gzip" in kepala.get("accept-encoding", "") and "range" not in kepala
        if berkas and padat:
            isi = await run_in_threadpool(compressed, berkas)
            kepala_jawab = {"Content-Encoding": "gzip", "Cache-Control": SATU_TAHUN, "Vary": "Accept-Encoding"}
            return await Response(isi, headers=kepala_jawab, media_type=JENIS[berkas.suffix])(scope, receive, send)
        if berkas or "text/html" not in kepala.get("accept", ""):
            return await self._app(scope, receive, send)
        await self._app(scope, receive, _Index(send, self._asli, self._page(padat)))

    def _page(self, padat: bool) -> Response:
        isi, kepala = page(self._index), {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if padat:
            isi, kepala = gzip.compress(isi, 6, mtime=0), kepala | {"Content-Encoding": "gzip"}
        return Response(isi, headers=kepala, media_type="text/html")


class _Index:
    """Hands on what is sent; where that is Streamlit's index, byte for byte, ours goes instead.

    Streamlit sends it compressed to every address but the root.
    """

    def __init__(self, send: Send, asli: bytes, ganti: Response) -> None:
        self._send, self._asli, self._ganti = send, asli, ganti
        self._awal: Message | None = None
        self._isi = b""
        self._padat = False

    async def __call__(self, pesan: Message) -> None:
        if pesan["type"] == "http.response.start" and self._maybe(pesan):
            self._awal = pesan
        elif self._awal is None or pesan["type"] != "http.response.body":
            await self._send(pesan)
        else:
            self._isi += pesan.get("body", b"")
            if not pesan.get("more_body"):
                await self._finish(self._awal)

    def _maybe(self, pesan: Message) -> bool:
        kepala = Headers(raw=pesan["headers"])
        panjang = int(kepala.get("content-length", -1))
        self._padat = kepala.get("content-encoding") == "gzip"
        muat = 0 < panjang < len(self._asli) if self._padat else panjang == len(self._asli)
        return pesan["status"] == 200 and muat and kepala.get("content-type", "").startswith("text/html")

    async def _finish(self, awal: Message) -> None:
        isi = self._isi
        if (gzip.decompress(isi) if self._padat else isi) == self._asli:
            milik = [(k, v) for k, v in awal["headers"] if k.lower() == b"set-cookie"]
            awal, isi = {**awal, "headers": [*self._ganti.raw_headers, *milik]}, bytes(self._ganti.body)
        await self._send(awal)
        await self._send({"type": "http.response.body", "body": isi})
