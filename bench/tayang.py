"""Measures a presentation in a browser: opening the file, slide change to settled chart, and making file, PDF, pictures.

Run with `CHROMIUM=/path python -m bench.tayang [berkas.html]`; without a file it makes one of twenty training slides.
Milliseconds depend on the machine.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from rakor import citra, pdf
from rakor.lembar import sheets
from rakor.paparan import Paparan, new_slide
from rakor.program import browser
from rakor.tayang import html
from tests.bantuan.halaman import FLAGS

VIEW = {"prov": "63", "tahun": "2024", "latihan": "1"}
BAGAN = (
    "spi_deret", "peta_beranda", "spi_peringkat", "banding_dua_tahun", "banding_sebaran", "banding_perjalanan",
    "tartan_hasil", "tartan_reformasi", "spine_utama", "spine_spi", "spi_komponen", "spi_dimensi_internal", "spi_unit",
    "spm_bidang", "spm_matriks", "reformasi_tahun", "reformasi_deret", "klg_tipe", "omb_alur", "keterkaitan",
)
JEDA = 900


def twenty() -> Paparan:
    """A paparan of twenty charts of every kind."""
    paparan = Paparan("bench123", "Pengukuran")
    for bagan in BAGAN:
        paparan = paparan.add(new_slide(bagan, VIEW))
    return paparan


def change(page: Page, aksi: str, nomor: int) -> float:
    """Milliseconds from the key to the settled slide, as the page itself measures it."""
    page.keyboard.press(aksi)
    page.wait_for_selector(f"body[data-siap='{nomor}']", state="attached")
    return float(page.evaluate("document.body.dataset.lama"))


def walk(page: Page, jeda: int) -> list[float]:
    """All slides forwards; `jeda` ms of talk on each."""
    page.keyboard.press("Home")
    page.wait_for_selector("body[data-siap='1']", state="attached")
    jumlah = page.locator(".salindia").count()
    waktu = []
    for nomor in range(2, jumlah + 1):
        page.wait_for_timeout(jeda)
        waktu.append(change(page, "ArrowRight", nomor))
    return waktu


def jump(page: Page) -> list[float]:
    """To slides that were not drawn in advance."""
    waktu = []
    for nomor in (20, 5, 15, 9, 2, 12):
        page.wait_for_timeout(JEDA)
        page.keyboard.type(str(nomor))
        waktu.append(change(page, "Enter", nomor))
    return waktu


def line(apa: str, waktu: list[float]) -> None:
    """One row: median and slowest."""
    print(f"{apa:44} median {statistics.median(waktu):6.0f} ms   terlama {max(waktu):6.0f} ms   n={len(waktu)}")


def in_browser(berkas: Path) -> None:
    """Opening and changing slides, at the size of a projector."""
    with sync_playwright() as engine:
        peramban = engine.chromium.launch(executable_path=browser(), args=FLAGS)
        page = peramban.new_page(viewport={"width": 1920, "height": 1080})
        mulai = time.perf_counter()
        page.goto(berkas.as_uri())
        page.wait_for_selector("body[data-siap='1']", state="attached")
        print(f"{'membuka berkas':44} {(time.perf_counter() - mulai) * 1000:6.0f} ms")
        line(f"salindia berikutnya, jeda {JEDA} ms", walk(page, JEDA))
        line("salindia berikutnya, tombol ditekan beruntun", walk(page, 0))
        line("lompat ke salindia yang belum disiapkan", jump(page))
        peramban.close()


def making(paparan: Paparan, berkas: Path) -> None:
    """Seconds to resolve the slides and to write each kind of file."""
    mulai = time.perf_counter()
    lembar = list(sheets(paparan))
    print(f"{'angka dan gambar dua puluh salindia':44} {time.perf_counter() - mulai:6.1f} s")
    kerja: dict[str, Callable[[], bytes]] = {
        "berkas HTML": lambda: html.write(paparan, lembar), "PDF": lambda: pdf.write(paparan, lembar),
        "PNG dan SVG semua bagan": lambda: citra.write(paparan, lembar),
    }
    for apa, tulis in kerja.items():
        mulai = time.perf_counter()
        isi = tulis()
        print(f"{apa:44} {time.perf_counter() - mulai:6.1f} s   {len(isi) / 1e6:.1f} MB")
        if apa == "berkas HTML":
            berkas.write_bytes(isi)


def main() -> None:
    """Print the measurements."""
    if sys.argv[1:]:
        in_browser(Path(sys.argv[1]).resolve())
        return
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "paparan.html"
        making(twenty(), berkas)
        in_browser(berkas)


if __name__ == "__main__":
    main()
