"""Integrity and public service in a real browser: choices land in the address and come back from it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.bantuan.halaman import TULISAN_LUAR, found, overflow, tuju, tunggu_tenang


@pytest.mark.peramban
def test_thresholds_are_switched_shared_and_reopened(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/integritas?daerah=65.02&tahun=2022")
    expect(halaman_tetap.get_by_text("bernilai 73,41* (rentan)")).to_be_visible()
    halaman_tetap.get_by_role("radio", name="Ambang sekarang").click()
    expect(halaman_tetap.get_by_text("bernilai 73,41* (waspada)")).to_be_visible()
    expect(halaman_tetap).to_have_url(re.compile("ambang=sekarang"))
    halaman_tetap.reload()
    tunggu_tenang(halaman_tetap)
    expect(halaman_tetap.get_by_text("bernilai 73,41* (waspada)")).to_be_visible()


@pytest.mark.peramban
def test_period_of_complaints_is_chosen_and_a_link_leads_to_figures(halaman_tetap: Page) -> None:
    tuju(halaman_tetap, "/pelayanan?prov=63&tahun=2025")
    halaman_tetap.get_by_role("radio", name="Semester I").click()
    expect(halaman_tetap).to_have_url(re.compile("periode=s1"))
    expect(halaman_tetap.get_by_text("perhubungan dan infrastruktur")).to_be_visible()
    halaman_tetap.get_by_role("button", name="Barito Kuala 2023").click()
    expect(halaman_tetap.get_by_role("heading", name="Pelayanan publik Barito Kuala 2023")).to_be_visible()


@pytest.mark.peramban
@pytest.mark.ukuran("ponsel")
@pytest.mark.parametrize("alamat", [
    "/integritas?daerah=63.03&tahun=2024", "/integritas?daerah=63.03&tahun=2024&latihan=1", "/pelayanan?prov=63&tahun=2025",
])
def test_nothing_is_cut_off_on_a_phone(halaman_tetap: Page, alamat: str) -> None:
    tuju(halaman_tetap, alamat)
    assert overflow(halaman_tetap) == 0
    assert found(halaman_tetap, TULISAN_LUAR) == []
