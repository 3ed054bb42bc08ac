"""The dashboard in a browser: cold, on a second visit, after a click in the sidebar and a change of year.

    make bench ARGS=peramban

Time runs until the last chart in sight stands, by the page's own clock. The floor is a bare Streamlit page with as many plain
bars as the page has charts. Left out where there is no browser.
"""

from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.hitung import KINI, LANTAI, Lewati, Ukuran, merged
from bench.lalu_lintas import LaluLintas
from bench.layanan import BATANG, Peserta, Pilihan, all_served
from bench.mesin import settle
from rakor.program import PerluProgram, browser
from sajian.halaman import HALAMAN
from tests.bantuan.halaman import FLAGS, UKURAN, tunggu_tenang
from tests.bantuan.jendela import patient

# The page that opens, and the one clicked on in the sidebar.
DIBUKA = {"beranda": "bandingkan", "bandingkan": "integritas", "profil": "reformasi"}
QUERY = "prov=63&tahun=2024&latihan=1"
TAHUN_LAIN = "2023"
WAKTU, MUATAN, BERAT = "Sampai bagan terakhir yang tampak berdiri (ms)", "Kunjungan pertama", "bita"
BERDIRI = (Path(__file__).with_name("bagan_berdiri.js")).read_text(encoding="utf-8")
CATATAN = (
    f"Layar {UKURAN['laptop'][0]}x{UKURAN['laptop'][1]}, angka latihan. Dingin: peramban yang baru dibuka; kedua: "
    "jendela baru di peramban yang sama. Lantai: halaman Streamlit dengan batang polos sebanyak bagan halaman itu.",
)


def address(peserta: Peserta, halaman: str, bagan: int) -> str:
    """Where a page opens; the floor is told how many charts."""
    if peserta.nama == LANTAI:
        return f"{peserta.url}/?bagan={bagan}"
    return f"{peserta.url}/{HALAMAN[halaman].alamat}?{QUERY}"


def _stands(page: Page, sejak: str = "0") -> float:
    """Milliseconds since then until the last chart in sight stood; RuntimeError when there is none."""
    tunggu_tenang(page)
    ms = page.evaluate(f"window.bagan() === null ? null : window.bagan() - {sejak}")
    if ms is None or ms < 0:
        raise RuntimeError(f"tidak ada bagan yang tampak di {page.url}")
    return float(ms)


def _click_sidebar(page: Page, tujuan: str) -> float:
    page.locator("[data-testid=stSidebarNav]").get_by_role("link", name=tujuan, exact=True).click()
    return _stands(page, "window.klikAwal")


def _change_year(page: Page) -> float:
    page.get_by_role("combobox", name="Tahun").first.click()
    page.get_by_role("option", name=TAHUN_LAIN, exact=True).click()
    page.wait_for_url(f"**tahun={TAHUN_LAIN}**")
    return _stands(page, "window.klikAwal")


def _visit(mesin: Browser, peserta: Peserta, halaman: str, bagan: int) -> tuple[list[Ukuran], int]:
    """Measurements of one cold browser, and how many charts the page has."""
    konteks = patient(mesin, viewport=dict(zip(("width", "height"), UKURAN["laptop"])), locale="id-ID")
    konteks.add_init_script(BERDIRI)
    alamat, tujuan = address(peserta, halaman, bagan), HALAMAN[DIBUKA[halaman]].judul
    page = konteks.new_page()
    muatan = LaluLintas(page)
    page.goto(alamat)
    ms = {"dingin": _stands(page)}
    berat = {"permintaan": muatan.permintaan, BERAT: muatan.bita}
    bagan = page.locator("[data-testid=stPlotlyChart]").count()
    page.close()
    page = konteks.new_page()
    page.goto(alamat)
    ms["kedua"] = _stands(page)
    ms["ganti tahun"] = _change_year(page)
    ms["klik bilah sisi"] = _click_sidebar(page, "Dua" if peserta.nama == LANTAI else tujuan)
    konteks.close()
    waktu = [Ukuran(WAKTU, halaman, kolom, peserta.nama, (nilai,)) for kolom, nilai in ms.items()]
    return [*waktu, *(Ukuran(MUATAN, halaman, k, peserta.nama, (float(n),)) for k, n in berat.items())], bagan


def _round(pilihan: Pilihan, program: str) -> list[Ukuran]:
    hasil: list[Ukuran] = []
    with all_served(pilihan, BATANG) as semua, sync_playwright() as mesin:
        for peserta in semua:
            settle(peserta.pid)
        for halaman in DIBUKA:
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
    return merged(u for _ in range(pilihan.ulang) for u in _round(pilihan, program))
