"""All data by URL: made once for a version whoever asks, sent as a file to keep, and a word when it cannot be made."""

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from starlette.applications import Starlette

import store
from pages.bersama.layanan import rute_paket
from store import SimpananGagal
from store.pangkalan.basis import work_folder
from tests.bantuan.berkas import ROOT
from tests.pages.test_padat import ask

APP = Starlette(routes=rute_paket.routes())
SENDIRI = {"host": "localhost:8501"}


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
    status, kepala, isi = ask(APP, "/paket/data.zip", "GET", SENDIRI)
    assert (len(jalan), len(dibuat), status) == (1, 1, 200)
    assert f"dasbor-tata-kelola_{store.versi().sidik}.zip" in kepala["content-disposition"]
    assert "datapackage.json" in zipfile.ZipFile(io.BytesIO(isi)).namelist()


def test_other_hosts_are_not_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rute_paket, "archive", lambda _: pytest.fail("dibuat"))
    assert ask(APP, "/paket/data.zip", "GET", {"host": "jahat.example"})[0] == 403


@pytest.mark.usefixtures("di_kecil")
def test_whoever_comes_while_one_is_made_does_not_wait_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    mulai, selesai = Event(), Event()

    def slow(_: store.Versi, tujuan: Path) -> dict[str, int]:
        mulai.set()
        assert selesai.wait(30)
        tujuan.write_bytes(b"PK")
        return {}

    folder = Path(work_folder().name) / "paket"
    for lama in folder.glob("*.zip"):
        lama.unlink()
    monkeypatch.setattr(rute_paket, "write", slow)
    sedang = partial(rute_paket.archive, tunggu=0.05)
    monkeypatch.setattr(rute_paket, "archive", sedang)
    with ThreadPoolExecutor(1) as kolam:
        pertama = kolam.submit(sedang, store.versi())
        assert mulai.wait(30)
        try:
            status, kepala, isi = ask(APP, "/paket/data.zip", "GET", SENDIRI)
        finally:
            selesai.set()
        assert (status, kepala["retry-after"], isi.decode()) == (503, "10", rute_paket.SEDANG)
        pertama.result().unlink()


def test_what_cannot_be_made_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(_: store.Versi) -> Path:
        raise SimpananGagal("cakram penuh")

    monkeypatch.setattr(rute_paket, "archive", broken)
    status, kepala, isi = ask(APP, "/paket/data.zip", "GET", SENDIRI)
    assert (status, isi.decode()) == (503, rute_paket.GAGAL) and "retry-after" in kepala
    assert "cakram penuh" in caplog.text


def test_training_figures_have_an_address_of_their_own() -> None:
    assert rute_paket.address(store.versi(latihan=True)) == "./paket/data.zip?latihan=1"
    assert rute_paket.address(store.versi()) == "./paket/data.zip"
