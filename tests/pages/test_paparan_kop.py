"""The letterhead of a province on page Paparan: what was chosen is saved once, and for that province alone."""

import io
from pathlib import Path

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

import store
from pages.bersama import hak_halaman as hak
from rakor import kop, simpan
from rakor.paparan import Paparan, new_key, new_slide
from tests.bantuan.paparan import YA, opened, press


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty store of its own; whoever opens a page may write."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))
    monkeypatch.setattr(hak, "permission", lambda: YA)


def picture(warna: str) -> bytes:
    wadah = io.BytesIO()
    Image.new("RGB", (40, 20), warna).save(wadah, "PNG")
    return wadah.getvalue()


def meeting(prov: str) -> Paparan:
    """A paparan of a province in the store."""
    return simpan.save(Paparan(new_key(), "Rakor", salindia=(new_slide("spi_deret", {"prov": prov, "tahun": "2024"}),)), YA)


def choose(at: AppTest, isi: bytes) -> AppTest:
    """Choose a logo on the cover."""
    return next(u for u in at.file_uploader if u.label.startswith("Logo")).set_value(("logo.png", isi, "image/png")).run()


def test_a_logo_chosen_for_one_province_is_not_saved_for_another() -> None:
    selatan, tengah = meeting("63"), meeting("62")
    at = choose(opened(selatan), picture("#0B5563"))
    at.query_params["paparan"] = tengah.kunci
    at = press(at.run(), "Ingat untuk Kalimantan Tengah")
    assert not at.exception and "Kop disimpan" in at.info[-1].value
    assert kop.load("62").logo == b"" == kop.load("63").logo


def test_what_was_saved_can_be_forgotten_and_does_not_come_back() -> None:
    at = press(choose(opened(meeting("63")), picture("#0B5563")), "Ingat untuk Kalimantan Selatan")
    assert kop.load("63").logo == picture("#0B5563")
    next(c for c in at.checkbox if c.label.startswith("Lupakan")).check()
    at = press(at, "Ingat untuk Kalimantan Selatan")
    assert kop.load("63").logo == b""
    assert not any(c.label.startswith("Lupakan") for c in at.checkbox)
