"""Paparan in a real browser: from a template to a file in a few clicks, from charts of pages, on a phone."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import FilePayload, Page, expect
from pptx import Presentation

import store
from rakor import simpan
from rakor.paparan import Paparan, new_key
from tests.bantuan import peladen as server
from tests.bantuan.axe import axe
from tests.bantuan.halaman import overflow, tunggu_tenang
from tests.bantuan.paparan import YA, slide
from tests.bantuan.tayang import at_position, at_slide

MAKS_KLIK = 10
PENDEK = ("beranda_ubin", "spi_deret")
# So many that the list of slides scrolls in its own box.
PANJANG = ("tindak_lanjut", "beranda_ubin", "spi_deret", "spi_rata_wilayah", "peta_beranda") * 2


@pytest.fixture(scope="module")
def simpanan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of this file's server."""
    return tmp_path_factory.mktemp("paparan") / "simpanan"


@pytest.fixture(scope="module")
def proses_peladen(tmp_path_factory: pytest.TempPathFactory, simpanan: Path) -> Iterator[server.Peladen]:
    """A dashboard with a store of its own."""
    yield from server.with_store(simpanan, tmp_path_factory.mktemp("peladen"))


@pytest.fixture(autouse=True)
def same_store(monkeypatch: pytest.MonkeyPatch, simpanan: Path) -> None:
    """The test looks into the store its server writes to."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(simpanan))


class Klik:
    """Clicks on a page, counted."""

    def __init__(self, halaman: Page) -> None:
        self.halaman, self.jumlah = halaman, 0

    def __call__(self, peran: Any, nama: str | re.Pattern[str], nth: int = 0) -> None:
        self.jumlah += 1
        self.halaman.get_by_role(peran, name=nama).nth(nth).click()
        tunggu_tenang(self.halaman)


def kept(halaman: Page) -> Paparan:
    """The paparan named in the address bar, as the store has it."""
    (kunci,) = re.findall(r"paparan=([a-z0-9]{8})", halaman.url)
    paparan = simpan.load(kunci)
    assert paparan is not None
    return paparan


def open_at(halaman: Page, alamat: str) -> None:
    """Open an address and wait until it is at rest."""
    halaman.goto(alamat)
    tunggu_tenang(halaman)


def open_kept(halaman: Page, bagan: Sequence[str], **query: str) -> None:
    """A paparan of these charts as somebody kept it, open on the page."""
    isi = tuple(slide(b, **query) for b in bagan)
    paparan = simpan.save(Paparan(new_key(), "Rakor uji", agenda=("Pembukaan", "Capaian"), salindia=isi), YA)
    open_at(halaman, "/paparan?" + urlencode({"prov": "63", "tahun": "2024", "paparan": paparan.kunci, **query}))


def zip_bomb() -> bytes:
    """A small archive that opens to 310 MB."""
    wadah = io.BytesIO()
    with (
        zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as arsip,
        arsip.open("ppt/presentation.xml", "w") as isi,
    ):
        for _ in range(310):
            isi.write(bytes(1_000_000))
    return wadah.getvalue()


@pytest.mark.peramban
def test_from_the_first_page_to_the_powerpoint_of_a_rakor_in_a_few_clicks(halaman: Page) -> None:
    open_at(halaman, "/")
    klik = Klik(halaman)
    klik("link", "Paparan")
    klik("button", "Buat paparan")
    expect(halaman.get_by_role("heading", name=re.compile("SPI Kalimantan Selatan"))).to_be_visible()
    klik("button", "PowerPoint")
    with halaman.expect_download() as unduhan:
        klik("button", "Unduh PowerPoint")
    assert klik.jumlah < MAKS_KLIK
    assert unduhan.value.suggested_filename.endswith(".pptx")
    isi = Presentation(str(unduhan.value.path()))
    # What has no figures yet shares one slide, the last.
    akhir = isi.slides[-1].shapes.title
    assert 10 <= len(isi.slides) <= len(kept(halaman).salindia) + 2 and akhir and akhir.text == "Yang belum ada datanya"
    assert sum(bentuk.has_chart for s in isi.slides for bentuk in s.shapes) >= 3


@pytest.mark.peramban
def test_every_other_file_is_built_or_says_what_is_missing(halaman: Page) -> None:
    open_kept(halaman, PENDEK)
    klik = Klik(halaman)
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Salinan luring").click()
    assert unduhan.value.path().read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html")
    for nama, awal in (("Excel", b"PK"), ("PDF", b"%PDF"), ("Gambar", b"PK")):
        klik("button", nama)
        siap = halaman.get_by_role("button", name=f"Unduh {nama}")
        kurang = halaman.locator("[data-testid=stAlert]").filter(has_text=re.compile("LibreOffice|peramban", re.I))
        expect(siap.or_(kurang).first).to_be_visible()
        if siap.count():
            with halaman.expect_download() as unduhan:
                siap.click()
            assert unduhan.value.path().read_bytes().startswith(awal)


@pytest.mark.peramban
def test_charts_of_two_pages_are_put_in_order_and_stay(halaman: Page) -> None:
    klik = Klik(halaman)
    open_at(halaman, "/bandingkan?prov=63&tahun=2024")
    klik("button", "Tambahkan ke paparan")
    expect(halaman.get_by_text("Ditambahkan ke paparan baru sebagai salindia 2.")).to_be_visible()
    klik("link", "Integritas (SPI)")
    klik("button", "Tambahkan ke paparan")
    expect(halaman.get_by_text(re.compile("Ditambahkan ke “Paparan .*” sebagai salindia 3"))).to_be_visible()
    awal = kept(halaman)
    klik("link", "Buka paparan")
    halaman.get_by_text("Indeks SPI menurut tahun").click()
    tunggu_tenang(halaman)
    klik("button", "Naik")
    assert [s.kunci for s in kept(halaman).salindia] == [s.kunci for s in reversed(awal.salindia)]
    for kotak, isi in (("Judul salindia", "Tiga tahun turun"), ("Catatan pada salindia", "Dibahas dengan Inspektorat")):
        halaman.get_by_role("textbox", name=kotak).fill(isi)
        halaman.keyboard.press("Tab")
        tunggu_tenang(halaman)
    klik("button", "Turun")
    expect(halaman.get_by_role("heading", name="Tiga tahun turun")).to_be_visible()
    klik("button", "Buang", 0)
    assert len(kept(halaman).salindia) == 1
    klik("button", "Batalkan")
    alamat, akhir = halaman.url, kept(halaman)
    assert [(s.judul, s.catatan) for s in akhir.salindia] == [("", ""), ("Tiga tahun turun", "Dibahas dengan Inspektorat")]
    halaman.reload()
    tunggu_tenang(halaman)
    assert halaman.url == alamat
    expect(halaman.locator(".st-key-daftar_salindia").get_by_text("Tiga tahun turun")).to_be_visible()


@pytest.mark.peramban
def test_the_whole_page_goes_into_a_paparan_and_out_again(halaman: Page) -> None:
    open_at(halaman, "/pelayanan?prov=63&tahun=2024")
    terlihat = halaman.locator("[data-testid=stPlotlyChart]").count()
    klik = Klik(halaman)
    klik("button", "Ke paparan")
    assert len(kept(halaman).salindia) == terlihat > 1
    klik("button", "Batalkan")
    assert "paparan=" not in halaman.url


@pytest.mark.peramban
def test_presenting_opens_beside_the_page_and_the_notes_follow(halaman: Page) -> None:
    open_kept(halaman, PENDEK)
    sajikan = halaman.get_by_role("link", name="Sajikan").get_attribute("href")
    catatan = halaman.get_by_role("link", name="Layar catatan").get_attribute("href")
    layar, kedua = halaman.context.new_page(), halaman.context.new_page()
    layar.goto(str(sajikan))
    at_slide(layar, 1)
    kedua.goto(str(catatan))
    # What lets one present is kept by the tab; the address may be read aloud.
    assert "sesi=" in str(sajikan) and "sesi=" not in layar.url and "versi=" in layar.url
    tanda = re.findall(r"ikut=([0-9a-f]+)", str(catatan))[0]
    layar.bring_to_front()
    layar.keyboard.press("ArrowRight")
    at_position(kedua, tanda, 1)


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
def test_the_page_fits_a_phone_with_a_slide_open(halaman: Page) -> None:
    open_kept(halaman, PANJANG, latihan="1")
    halaman.locator(".st-key-daftar_salindia label").nth(2).click()
    tunggu_tenang(halaman)
    expect(halaman.locator(".st-key-pratinjau")).to_contain_text("DATA LATIHAN")
    assert overflow(halaman) == 0 and axe(halaman) == []


@pytest.mark.peramban
def test_a_slide_open_in_the_dark_is_readable(halaman: Page) -> None:
    halaman.emulate_media(color_scheme="dark")
    open_kept(halaman, PANJANG)
    halaman.locator(".st-key-daftar_salindia label").nth(2).click()
    tunggu_tenang(halaman)
    assert axe(halaman) == []


@pytest.mark.peramban
def test_an_office_template_is_taken_and_a_hostile_one_refused_with_words(halaman: Page) -> None:
    bom = zip_bomb()
    open_kept(halaman, PENDEK)
    klik = Klik(halaman)
    klik("button", "Templat kantor")
    wadah = io.BytesIO()
    Presentation().save(wadah)
    for isi, jawab in ((b"bukan zip", "bukan PowerPoint"), (bom, "ditolak"), (wadah.getvalue(), "akan memakai kantor.pptx")):
        berkas: FilePayload = {"name": "kantor.pptx", "mimeType": "application/octet-stream", "buffer": isi}
        halaman.set_input_files(".st-key-templat_kantor input[type=file]", berkas)
        expect(halaman.locator(".st-key-templat_kantor [data-testid=stAlert]")).to_contain_text(jawab)
    halaman.keyboard.press("Escape")
    klik("button", "PowerPoint")
    with halaman.expect_download() as unduhan:
        klik("button", "Unduh PowerPoint")
    assert Presentation(str(unduhan.value.path())).slide_width == Presentation().slide_width
