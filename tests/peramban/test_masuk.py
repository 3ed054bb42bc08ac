"""Signing in with a certified provider, in a real browser: the page kept, roles, signing out, tokens not to be believed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ingest.terbit.wewenang import BERMASALAH, USAI
from pages.bersama.layanan.kabar_masuk import TUJUAN
from store.akses.catatan_akses import access_log
from store.ekspor.kata_akses import sign_in_news
from tests.bantuan.halaman import tunggu_tenang
from tests.bantuan.jendela import emptied, patient
from tests.bantuan.penyedia import Tempat, together

AKUN = {
    "sari": {"email": "sari@banjarkab.go.id", "email_verified": True, "groups": []},
    "biro": {"email": "biro@provinsi.go.id", "email_verified": True, "groups": ["biro"]},
    "kepala": {"email": "kepala@provinsi.go.id", "email_verified": True, "groups": []},
    "mirip": {"email": "sari@banjarkab.go.id", "email_verified": False, "groups": []},
}
PERAN = """
[[peran]]
peran = "analis"
surel = ["sari@banjarkab.go.id"]
daerah = ["63.03"]
bidang = ["spi"]
[[peran]]
peran = "analis"
grup = ["biro"]
daerah = ["63"]
himpunan = ["*"]
[[peran]]
peran = "pengelola"
surel = ["kepala@provinsi.go.id"]
"""
BANJAR = "Kode;Kab/Kota;Tahun;Indeks SPI\n63.03;Kabupaten Banjar;2025;70,25\n"
TAPIN = "Kode;Kab/Kota;Tahun;Indeks SPI\n63.05;Kabupaten Tapin;2025;70,25\n"
Orang = Callable[[], BrowserContext]
pytestmark = pytest.mark.peramban


@pytest.fixture(scope="module")
def bersama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tempat]:
    """A dashboard and its provider for the tests of this file."""
    yield from together(tmp_path_factory.mktemp("masuk"), PERAN)


@pytest.fixture
def tempat(bersama: Tempat) -> Iterator[Tempat]:
    """Both as at the beginning; the dashboard must not raise."""
    bersama.penyedia.tell(AKUN)
    bersama.peran.write_text(PERAN, encoding="utf-8")
    yield bersama
    assert bersama.peladen.alive()


@pytest.fixture(scope="module")
def bebas() -> Iterator[list[BrowserContext]]:
    """Browsers nobody sits at, as good as new but for what they have loaded."""
    semua: list[BrowserContext] = []
    yield semua
    for konteks in semua:
        konteks.close()


@pytest.fixture
def orang(peramban: Browser, tempat: Tempat, bebas: list[BrowserContext]) -> Iterator[Orang]:
    """Browsers of different people."""
    semua: list[BrowserContext] = []

    def baru() -> BrowserContext:
        semua.append(bebas.pop() if bebas else patient(peramban, base_url=tempat.peladen.url, locale="id-ID"))
        return semua[-1]

    yield baru
    for konteks in semua:
        emptied(konteks, tempat.peladen.url, tempat.penyedia.url)
        assert not konteks.cookies()
        bebas.append(konteks)


def signed_in(konteks: BrowserContext, nama: str, alamat: str = "/unggah?prov=63") -> Page:
    """The page at this address after signing in from it under this name."""
    halaman = konteks.new_page()
    halaman.goto(alamat)
    tunggu_tenang(halaman)
    at_the_provider(halaman, nama)
    return halaman


def at_the_provider(halaman: Page, nama: str) -> None:
    """Press Masuk, say who one is, and come back."""
    halaman.get_by_role("button", name="Masuk").click()
    halaman.get_by_label("Nama").fill(nama)
    halaman.get_by_role("button", name="Lanjut").click()
    halaman.get_by_test_id("stApp").wait_for()
    tunggu_tenang(halaman)


def hand_in(halaman: Page, isi: str) -> None:
    """Give the upload page a file."""
    halaman.set_input_files("input[type=file]", {"name": "rekap.csv", "mimeType": "text/csv", "buffer": isi.encode()})
    halaman.get_by_text("Sumber dan penerbitan").wait_for()
    tunggu_tenang(halaman)


def test_who_signs_in_comes_back_to_the_page_and_view(orang: Orang, tempat: Tempat) -> None:
    halaman = signed_in(orang(), "sari", "/unggah?prov=63&daerah=63.03&tahun=2024")
    assert "/unggah?" in halaman.url and "daerah=63.03" in halaman.url and "tahun=2024" in halaman.url
    expect(halaman.get_by_text("Yang boleh Anda ubah: daerah 63.03, bidang spi")).to_be_visible()
    akhir = access_log(tempat.simpanan).baris[-1]
    assert (akhir.apa, akhir.oleh, akhir.rincian) == ("masuk", "sari@banjarkab.go.id", "Analis")


def test_a_page_of_somebody_elses_is_never_the_way_on(orang: Orang, tempat: Tempat) -> None:
    konteks = orang()
    halaman = konteks.new_page()
    halaman.goto("/unggah")
    tunggu_tenang(halaman)
    halaman.get_by_role("button", name="Masuk").click()
    halaman.get_by_label("Nama").wait_for()
    balik = f"{tempat.peladen.url}/oauth2callback"
    (isi,) = [k.get("value", "") for k in konteks.cookies(balik) if k.get("name") == TUJUAN]
    tanda, _, alamat = isi.partition(".")
    assert alamat.startswith("%2Funggah")
    konteks.add_cookies([{"name": TUJUAN, "value": f"{tanda}.https%3A%2F%2Fjahat.example%2F", "url": balik}])
    halaman.get_by_label("Nama").fill("sari")
    halaman.get_by_role("button", name="Lanjut").click()
    halaman.get_by_test_id("stApp").wait_for()
    assert halaman.url.startswith(tempat.peladen.url)


def test_figures_of_the_own_region_may_be_published_and_others_not(orang: Orang) -> None:
    konteks = orang()
    halaman = signed_in(konteks, "sari")
    hand_in(halaman, TAPIN)
    expect(halaman.get_by_text("Di luar hak sari@banjarkab.go.id")).to_be_visible()
    expect(halaman.get_by_text("(63.05)").first).to_be_visible()
    expect(halaman.get_by_role("button", name="Terbitkan")).to_be_disabled()
    lain = konteks.new_page()
    lain.goto("/unggah?prov=63")
    tunggu_tenang(lain)
    hand_in(lain, BANJAR)
    expect(lain.get_by_role("button", name="Terbitkan")).to_be_enabled()


def test_a_group_gives_a_role_too(orang: Orang) -> None:
    halaman = signed_in(orang(), "biro")
    hand_in(halaman, TAPIN)
    expect(halaman.get_by_role("button", name="Terbitkan")).to_be_enabled()


def test_an_address_the_provider_has_not_verified_has_no_role(orang: Orang) -> None:
    halaman = signed_in(orang(), "mirip")
    expect(halaman.get_by_text("tidak menyebut alamat surel yang sudah diperiksa")).to_be_visible()
    expect(halaman.locator("input[type=file]")).to_have_count(0)


def test_a_role_is_lost_and_settings_go_wrong_while_somebody_is_signed_in(orang: Orang, tempat: Tempat) -> None:
    halaman = signed_in(orang(), "sari")
    expect(halaman.locator("input[type=file]")).to_have_count(1)
    tempat.peran.write_text("peran = [", encoding="utf-8")
    rerun(halaman)
    expect(halaman.get_by_text(BERMASALAH.split(";")[0])).to_be_visible()
    tempat.peran.write_text(PERAN.replace("sari@", "budi@"), encoding="utf-8")
    rerun(halaman)
    expect(halaman.get_by_text("sari@banjarkab.go.id belum diberi peran")).to_be_visible()
    expect(halaman.locator("input[type=file]")).to_have_count(0)


def rerun(halaman: Page) -> None:
    """What any click does."""
    halaman.get_by_text("Warna ramah buta warna").click()
    tunggu_tenang(halaman)


def test_signing_out_ends_it_in_other_tabs_and_for_a_copied_cookie(orang: Orang, tempat: Tempat) -> None:
    konteks, pencuri = orang(), orang()
    halaman = signed_in(konteks, "sari")
    tab = konteks.new_page()
    tab.goto("/unggah?prov=63")
    tunggu_tenang(tab)
    kuki = konteks.cookies(tempat.peladen.url)
    pencuri.add_cookies([{"name": k.get("name", ""), "value": k.get("value", ""), "url": tempat.peladen.url} for k in kuki])
    salinan = pencuri.new_page()
    salinan.goto("/unggah?prov=63")
    tunggu_tenang(salinan)
    expect(salinan.locator("input[type=file]")).to_have_count(1)
    halaman.bring_to_front()
    halaman.get_by_role("button", name="Keluar").click()
    expect(halaman.get_by_text(sign_in_news()["keluar"])).to_be_visible()
    for lain in (tab, salinan):
        lain.bring_to_front()
        rerun(lain)
        expect(lain.get_by_text(USAI)).to_be_visible()
        lain.reload()
        tunggu_tenang(lain)
        expect(lain.locator("input[type=file]")).to_have_count(0)
    assert [b.apa for b in access_log(tempat.simpanan).baris].count("keluar") == 1


def test_who_gives_up_at_the_provider_is_told_so_on_the_same_page(orang: Orang) -> None:
    halaman = orang().new_page()
    halaman.goto("/riwayat?prov=63")
    tunggu_tenang(halaman)
    halaman.get_by_role("button", name="Masuk").click()
    halaman.get_by_role("button", name="Batal").click()
    expect(halaman.get_by_text(sign_in_news()["access_denied"])).to_be_visible()
    assert "/riwayat" in halaman.url


@pytest.mark.parametrize("rusak", ["aud", "iss", "nonce", "kunci", "tanpa", "basi", "cepat"])
def test_a_token_that_is_wrong_in_one_way_is_not_believed(orang: Orang, tempat: Tempat, rusak: str) -> None:
    tempat.penyedia.tell(AKUN, rusak)
    halaman = signed_in(orang(), "kepala")
    expect(halaman.get_by_text(sign_in_news()["jawaban"])).to_be_visible()
    expect(halaman.get_by_role("button", name="Masuk")).to_be_visible()
    assert access_log(tempat.simpanan).baris[-1].apa == "gagal_masuk"


def test_a_clock_a_minute_ahead_is_forgiven(orang: Orang, tempat: Tempat) -> None:
    tempat.penyedia.tell(AKUN, "selisih")
    expect(signed_in(orang(), "kepala").get_by_role("button", name="Keluar")).to_be_visible()


def test_an_answer_nobody_asked_for_is_not_believed(orang: Orang) -> None:
    halaman = orang().new_page()
    halaman.goto("/oauth2callback?code=palsu&state=aBcD1234aBcD1234")
    expect(halaman.get_by_text(sign_in_news()["jawaban"])).to_be_visible()


def test_the_log_is_shown_to_who_looks_after_the_dashboard_alone(orang: Orang, tempat: Tempat) -> None:
    halaman = signed_in(orang(), "kepala", "/akses")
    expect(halaman.get_by_text("Utuh:")).to_be_visible()
    expect(halaman.get_by_role("link", name="Catatan akses")).to_be_visible()
    lain = signed_in(orang(), "sari", "/akses")
    expect(lain.get_by_text("hanya untuk pengelola")).to_be_visible()
    expect(lain.get_by_role("link", name="Catatan akses")).to_have_count(0)


def test_where_reading_needs_a_role_nothing_is_seen_before(orang: Orang, tempat: Tempat, tmp_path: Path) -> None:
    tempat.peran.write_text("membaca_perlu_masuk = true\n" + PERAN, encoding="utf-8")
    konteks = orang()
    halaman = konteks.new_page()
    halaman.goto("/bandingkan?prov=63&tahun=2024")
    tunggu_tenang(halaman)
    expect(halaman.get_by_role("heading", name="Masuk")).to_be_visible()
    expect(halaman.get_by_role("heading", name="Bandingkan daerah")).to_have_count(0)
    assert konteks.request.get("/paket/data.zip").status == 403
    at_the_provider(halaman, "sari")
    expect(halaman.get_by_role("heading", name="Bandingkan daerah")).to_be_visible()
    assert konteks.request.get("/paket/data.zip").status == 200
