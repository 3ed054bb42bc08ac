"""A page opened without a browser, and the words on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import store
from pages.bersama.tautan import HALAMAN
from tests.bantuan.berkas import ROOT

RUJUKAN = [*store.TABEL_RUJUKAN.values(), "memuat.csv"]


def open_page(
    kunci: str, *, data: Path | None = None, monkeypatch: pytest.MonkeyPatch | None = None, **query: str
) -> AppTest:
    """A page by its key with a query string, run once.

    `data`: an empty folder to use instead of the shipped exports; it gets the reference tables and no figure.
    """
    if data is not None and monkeypatch is not None:
        for letak in RUJUKAN:
            (data / letak).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(store.FOLDER_DATA / letak, data / letak)
        monkeypatch.setenv("DASBOR_DATA", str(data))
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    for nama, nilai in query.items():
        at.query_params[nama] = nilai
    return at.switch_page(HALAMAN[kunci]).run()


def words(at: AppTest) -> str:
    """All texts of a page in one string: paragraphs, captions, notices."""
    jenis = (at.title, at.subheader, at.markdown, at.caption, at.info, at.warning, at.error)
    return "\n".join(str(e.value) for isi in jenis for e in isi)
