"""All data by URL: made once for a version whoever asks, sent as a file to keep, and a word when it cannot be made."""

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.applications import Starlette

import store
from pages.bersama.layanan import rute_paket
from store import SimpananGagal
from store.basis import work_folder
from tests.bantuan.berkas import ROOT
from tests.pages.test_padat import ask

APP = Starlette(routes=rute_paket.routes())


@pytest.fixture
def di_kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASBOR_DATA", str(ROOT / "tests" / "berkas" / "kecil"))


@pytest.mark.usefixtures("di_kecil")
def test_it_is_sent_as_a_file_and_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asli, dibuat = rute_paket.write, []

    def counted(versi: store.Versi, tujuan: Path) -> dict[str, int]:
        dibuat.append(versi)
        return asli(versi, tujuan)

    monkeypatch.setattr(rute_paket, "write", counted)
    for lama in (Path(work_folder().name) / "paket").glob("*.zip"):
        lama.unlink()
    with ThreadPoolExecutor(4) as kolam:
        jalan = set(kolam.map(lambda _: rute_paket.archive(store.versi()), range(4)))
    status, kepala, isi = ask(APP, "/paket/data.zip", "GET", {})
    assert (len(jalan), len(dibuat), status) == (1, 1, 200)
    assert f"dasbor-tata-kelola_{store.versi().sidik}.zip" in kepala["content-disposition"]
    assert "datapackage.json" in zipfile.ZipFile(io.BytesIO(isi)).namelist()


def test_what_cannot_be_made_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: store.Versi) -> Path:
        raise SimpananGagal("cakram penuh")

    monkeypatch.setattr(rute_paket, "archive", broken)
    status, kepala, isi = ask(APP, "/paket/data.zip", "GET", {})
    assert (status, isi.decode()) == (503, rute_paket.GAGAL) and "retry-after" in kepala


def test_training_figures_have_an_address_of_their_own() -> None:
    assert rute_paket.address(store.versi(latihan=True)) == "./paket/data.zip?latihan=1"
    assert rute_paket.address(store.versi()) == "./paket/data.zip"
