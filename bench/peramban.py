"""The dashboard in a browser: cold, on a second visit, after a click in the sidebar, a change of region, year, benchmark.

    make bench ARGS="peramban --halaman beranda profil"

Time runs until the last chart in sight stands, by the page's own clock; where no chart is in sight, until what is in sight
stands. The floor is a bare Streamlit page with as many plain bars in sight. Left out where there is no browser.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.hitung import KINI, LANTAI, Lewati, Ukuran, merged, overall
from bench.lalu_lintas import LaluLintas
from bench.layanan import BATANG, DIBACA, Peserta, Pilihan, all_served
from bench.mesin import settle
from rakor.program import PerluProgram, browser
from sajian.halaman import HALAMAN
from tests.bantuan.halaman import FLAGS, UKURAN, tunggu_tenang
from tests.bantuan.jendela import patient

QUERY = "prov=63&tahun=2024&latihan=1"
# What is chosen in the filter bar, on the floor too.
PILIH = {"Tahun": "2023", "Kabupaten/kota": "Tapin", "Pembanding": "Se-Kalimantan (median)"}
WAKTU = "Sampai bagan terakhir yang tampak berdiri (ms)"
MUATAN, INTERAKSI, BERAT = "Kunjungan pertama", "Bita tiap interaksi", "bita"
DINGIN, KEDUA, KLIK, SEMUA = "dingin", "kedua", "klik bilah sisi", "semua halaman"
BERDIRI = (Path(__file__).with_name("bagan_berdiri.js")).read_text(encoding="utf-8")
CATATAN = (
    f"Layar {UKURAN['laptop'][0]}x{UKURAN['laptop'][1]}, angka latihan. Dingin: peramban yang baru dibuka; kedua: "
    "jendela baru di peramban yang sama. Bagan kecil pada kartu dihitung bagan. Lantai: halaman Streamlit dengan batang polos "
    "sebanyak bagan yang tampak di halaman itu. Bita interaksi: yang diterima peramban, berkas susulan termasuk.",
)


class Langkah(NamedTuple):
    """One step on a page: what is done, milliseconds until it stood, requests and bytes that came."""

    nama: str
    ms: float
    permintaan: int
    bita: int


def address(peserta: Peserta, halaman: str, bagan: int) -> str:
    """Where a page opens; the floor is told how many charts."""
    if peserta.nama == LANTAI:
        return f"{peserta.url}/?bagan={bagan}"
    return f"{peserta.url}/{HALAMAN[halaman].alamat}?{QUERY}"


def destination(peserta: Peserta, halaman: str) -> str:
    """Title in the sidebar of the page that readers open after this one."""
    if peserta.nama == LANTAI:
        return "Dua"
    return HALAMAN[DIBACA[(DIBACA.index(halaman) + 1) % len(DIBACA)]].judul


def _stands(page: Page, sejak: str = "0") -> float:
    """Milliseconds since then until the last chart in sight stood; RuntimeError when nothing came."""
    tunggu_tenang(page)
    ms = page.evaluate(f"window.berdiri({sejak}) === null ? null : window.berdiri({sejak}) - {sejak}")
    if ms is None:
        raise RuntimeError(f"tidak ada yang berdiri di {page.url}")
    return float(ms)


def _answered(page: Page, klik: Callable[[], None]) -> float:
    """Milliseconds from a click that asks the server until what is in sight stands."""
    lalu = page.evaluate("window.menungguPeladen.terjawab")
    klik()
    page.wait_for_function("lalu => window.menungguPeladen.terjawab > lalu", arg=lalu)
    return _stands(page, "window.klikAwal")


def _sidebar(page: Page, tujuan: str) -> float:
    tautan = page.locator("[data-testid=stSidebarNav]").get_by_role("link", name=tujuan, exact=True)
    return _answered(page, tautan.click)


def _choose(page: Page, nama: str, isi: str) -> float:
    page.get_by_role("combobox", name=nama, exact=True).first.click()
    return _answered(page, page.get_by_role("option", name=isi, exact=True).click)


def _steps(konteks: BrowserContext, peserta: Peserta, halaman: str, bagan: int) -> Iterator[tuple[Page, Langkah]]:
    """First visit in one window, then the second and what is done there; with the window after each step."""
    alamat = address(peserta, halaman, bagan)
    for nama in (DINGIN, KEDUA):
        page = konteks.new_page()
        muatan = LaluLintas(page)
        page.goto(alamat)
        yield page, Langkah(nama, _stands(page), muatan.permintaan, muatan.bita)
    saringan = PILIH if HALAMAN[halaman].saringan else {}
    kerja = {f"ganti {nama.lower()}": partial(_choose, page, nama, isi) for nama, isi in saringan.items()}
    for nama, buat in {**kerja, KLIK: partial(_sidebar, page, destination(peserta, halaman))}.items():
        lalu = muatan.permintaan, muatan.bita
        ms = buat()
        yield page, Langkah(nama, ms, muatan.permintaan - lalu[0], muatan.bita - lalu[1])


def _visit(mesin: Browser, peserta: Peserta, halaman: str, bagan: int) -> tuple[list[Ukuran], int]:
    """Measurements of one cold browser, and how many charts were in sight."""
    konteks = patient(mesin, viewport=dict(zip(("width", "height"), UKURAN["laptop"])), locale="id-ID")
    konteks.add_init_script(BERDIRI)
    langkah = []
    for page, satu in _steps(konteks, peserta, halaman, bagan):
        langkah.append(satu)
        if satu.nama == DINGIN:
            bagan = page.evaluate("window.tampak()")
            page.close()
    konteks.close()
    return [u for satu in langkah for u in measured(satu, halaman, peserta.nama)], bagan


def measured(satu: Langkah, halaman: str, nama: str) -> list[Ukuran]:
    """What is kept of one step; bytes of the second visit say nothing."""
    waktu = Ukuran(WAKTU, halaman, satu.nama, nama, (satu.ms,))
    if satu.nama == KEDUA:
        return [waktu]
    if satu.nama != DINGIN:
        return [waktu, Ukuran(INTERAKSI, halaman, satu.nama, nama, (float(satu.bita),))]
    berat = {"permintaan": satu.permintaan, BERAT: satu.bita}
    return [waktu, *(Ukuran(MUATAN, halaman, k, nama, (float(n),)) for k, n in berat.items())]


def _round(pilihan: Pilihan, program: str) -> list[Ukuran]:
    hasil: list[Ukuran] = []
    with all_served(pilihan, BATANG) as semua, sync_playwright() as mesin:
        for peserta in semua:
            settle(peserta.pid)
        for halaman in pilihan.pages():
            bagan = {KINI: 0}
            for peserta in semua:
                # A browser of its own has nothing loaded and nothing compiled.
                peramban = mesin.chromium.launch(executable_path=program, args=FLAGS)
                ukuran, bagan[peserta.nama] = _visit(peramban, peserta, halaman, bagan[KINI])
                peramban.close()
                hasil += ukuran
    return hasil


def measure(pilihan: Pilihan) -> list[Ukuran]:
    """Each page in a cold browser, one server after the other; Lewati without a browser."""
    try:
        program = browser()
    except PerluProgram as sebab:
        raise Lewati(f"tidak ada peramban ({sebab})") from sebab
    ukuran = merged(u for _ in range(pilihan.ulang) for u in _round(pilihan, program))
    return [*overall(ukuran, SEMUA), *ukuran]
