"""The fold: what lies below is sent when the browser says that what is above is drawn, or when it does not answer."""

import threading
import time
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from pages.bersama import lipatan_layar
from pages.bersama.layanan import rute_tahap
from pages.bersama.layanan.antrean import Antrean
from tests.bantuan.putaran import complete


@pytest.fixture
def jalan(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A run of a page in a browser that can tell; the marks it was sent."""
    tanda: list[str] = []
    monkeypatch.setattr(lipatan_layar, "get_script_run_ctx", lambda: SimpleNamespace(yield_check=lambda: None))
    monkeypatch.setattr(st, "context", SimpleNamespace(cookies={lipatan_layar.KUE: "1"}))
    monkeypatch.setattr(st, "html", tanda.append)
    return tanda


def told(tanda: list[str]) -> int:
    """Answer the mark as the script in the page does; the status."""
    while not tanda:
        time.sleep(0.001)
    return post(tanda[0].split('"')[1])


def post(kunci: str) -> int:
    """The status that such a key is answered with."""
    (rute,) = rute_tahap.routes()
    assert rute.path == "/tahap/{kunci}" and rute.methods == {"POST"}
    jawab: Any = complete(rute.endpoint(SimpleNamespace(path_params={"kunci": kunci})))
    return int(jawab.status_code)


def test_the_page_goes_on_as_soon_as_it_is_told(jalan: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rute_tahap, "LAMA", 30.0)
    jawab: list[int] = []
    lain = threading.Thread(target=lambda: jawab.append(told(jalan)))
    lain.start()
    mulai = time.monotonic()
    lipatan_layar.fold()
    assert time.monotonic() - mulai < 20
    lain.join()
    assert jawab == [204] and not rute_tahap.waiting()


def test_others_are_worked_out_while_a_page_waits_at_its_fold(jalan: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    antrean, lain = Antrean(1, 60.0), threading.Event()
    monkeypatch.setattr(lipatan_layar, "ANTREAN", antrean)
    monkeypatch.setattr(rute_tahap, "LAMA", 30.0)

    def other() -> None:
        with antrean.turn():
            lain.set()
            told(jalan)

    halaman = threading.Thread(target=other)
    with antrean.turn():
        halaman.start()
        lipatan_layar.fold()
        assert lain.is_set()
    halaman.join()


def test_without_an_answer_it_goes_on_by_itself(jalan: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rute_tahap, "LAMA", 0.02)
    monkeypatch.setattr(rute_tahap, "JEDA", 0.01)
    lipatan_layar.fold()
    assert len(jalan) == 1 and not rute_tahap.waiting()


def test_something_else_asked_for_ends_the_wait(jalan: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    class Lain(Exception):
        """What Streamlit raises to run the page again."""

    def asked() -> None:
        raise Lain

    monkeypatch.setattr(lipatan_layar, "get_script_run_ctx", lambda: SimpleNamespace(yield_check=asked))
    with pytest.raises(Lain):
        lipatan_layar.fold()
    assert not rute_tahap.waiting()


def test_nobody_waits_where_nobody_would_tell(jalan: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "context", SimpleNamespace(cookies={}))
    lipatan_layar.fold()
    assert jalan == []


def test_a_key_nobody_waits_with_is_answered_alike() -> None:
    jawab: list[int] = []
    # In a thread, since a browser's tests leave an event loop behind.
    lain = threading.Thread(target=lambda: jawab.append(post("entah")))
    lain.start()
    lain.join()
    assert jawab == [204]
