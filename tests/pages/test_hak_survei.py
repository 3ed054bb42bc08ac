"""What an analyst of some regions may do with kept waves, told before any form."""

from pathlib import Path

import pytest

import store
from ingest.terbit.hak import Boleh
from ingest.terbit.izin import Izin
from pages.bersama import hak_halaman as hak
from tests.pages.test_survei_gelombang import handed, kept, named, opened, said, survey


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty store of its own."""
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path / "simpanan"))


def test_an_analyst_of_other_regions_is_told_why_before_any_form(monkeypatch: pytest.MonkeyPatch) -> None:
    kept(survey(1))
    lain = Boleh(True, nama="sari@b.id", cakupan=(Izin(frozenset({"64"}), himpunan=frozenset({"*"})),))
    monkeypatch.setattr(hak, "permission", lambda: lain)
    at = opened()
    tombol = next(b for b in at.button if b.label == "Cabut kiriman 1")
    assert tombol.disabled and "Kabupaten Tapin (63.05)" in tombol.help and not at.text_area
    assert tombol.help in said(at)
    at = named(handed(survey(2)))
    tombol = next(b for b in at.button if b.label == "Simpan gelombang")
    assert tombol.disabled and "Kabupaten Tapin (63.05)" in tombol.help
