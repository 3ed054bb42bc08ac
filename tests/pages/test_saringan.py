"""The filter bar: folded on a phone behind a line that says what is chosen; what the browser's tab says."""

import pytest

from pages.bersama.saringan import on_phone
from sajian.halaman import HALAMAN
from tests.bantuan.laman import open_page

ANDROID = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1"
FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0"
LAPTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36"


@pytest.mark.parametrize(("agen", "ya"), [(ANDROID, True), (IPHONE, True), (FIREFOX, True), (LAPTOP, False), ("", False)])
def test_a_phone_is_known_by_what_its_browser_says(agen: str, ya: bool) -> None:
    assert on_phone(agen) is ya


def test_the_fold_says_what_is_chosen_and_is_open_where_nobody_says_phone() -> None:
    at = open_page("tindak_lanjut", daerah="63.06", tahun="2022")
    [lipatan] = [e for e in at.expander if e.label.startswith("Hulu")]
    assert (lipatan.label, lipatan.proto.expanded) == ("Hulu Sungai Selatan · 2022 · Nasional", True)


def test_a_tab_says_page_and_region_and_only_the_page_where_there_is_none() -> None:
    assert HALAMAN["profil"].nama_tab("Tabalong") == "Profil daerah · Tabalong · Dasbor Tata Kelola Kalimantan"
    assert HALAMAN["unggah"].nama_tab("Tabalong") == "Unggah data · Dasbor Tata Kelola Kalimantan"
