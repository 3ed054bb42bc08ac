"""Pages take turns in the order they came, and one that takes long holds nobody up."""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event

import pytest

from pages.bersama.layanan import antrean as layanan
from pages.bersama.layanan.antrean import Antrean, hand_over_often
from tests.bantuan.laman import open_page
from tests.bantuan.sabar import SABAR


def until(benar: Callable[[], bool]) -> None:
    """Wait until something holds."""
    batas = time.monotonic() + SABAR
    while not benar():
        assert time.monotonic() < batas
        time.sleep(0.001)


def test_no_more_than_so_many_at_once_and_in_the_order_they_came() -> None:
    antrean, lepas = Antrean(2), [Event() for _ in range(5)]
    mulai: list[int] = []

    def page(nomor: int) -> None:
        with antrean.turn():
            mulai.append(nomor)
            assert lepas[nomor].wait(SABAR)

    def begun(banyak: int) -> bool:
        return len(mulai) == banyak

    def arrived(banyak: int) -> bool:
        return len(mulai) + antrean.menunggu == banyak

    with ThreadPoolExecutor(5) as kolam:
        for nomor in range(5):
            kolam.submit(page, nomor)
            until(partial(arrived, nomor + 1))
        assert sorted(mulai) == [0, 1]
        for nomor in range(5):
            lepas[nomor].set()
            until(partial(begun, min(nomor + 3, 5)))
    assert mulai[2:] == [2, 3, 4] and antrean.menunggu == 0


def test_who_waits_for_something_else_lets_the_others_on() -> None:
    antrean, kedua = Antrean(1), Event()

    def waiting() -> None:
        with antrean.turn(), antrean.aside():
            assert kedua.wait(SABAR)

    def other() -> None:
        with antrean.turn():
            kedua.set()

    with ThreadPoolExecutor(2) as kolam:
        for jalan in (kolam.submit(waiting), kolam.submit(other)):
            jalan.result(SABAR)
    with antrean.aside():
        assert antrean.menunggu == 0


def test_a_wait_that_is_broken_off_takes_no_turn() -> None:
    antrean, lepas, mulai = Antrean(1), Event(), Event()

    def other() -> None:
        with antrean.turn():
            mulai.set()
            assert lepas.wait(SABAR)

    with ThreadPoolExecutor(1) as kolam:
        try:
            with antrean.turn(), antrean.aside():
                lain = kolam.submit(other)
                assert mulai.wait(SABAR)
                raise ValueError("dimuat ulang")
        except ValueError:
            lepas.set()
        lain.result(SABAR)
    with antrean.turn():
        assert antrean.menunggu == 0


def test_a_turn_that_lasts_too_long_counts_no_more() -> None:
    kini = [0.0]
    antrean, lepas, mulai = Antrean(1, 1.5, lambda: kini[0]), Event(), Event()

    def slow() -> None:
        with antrean.turn():
            mulai.set()
            assert lepas.wait(SABAR)

    def quick() -> bool:
        with antrean.turn():
            return True

    with ThreadPoolExecutor(2) as kolam:
        lama = kolam.submit(slow)
        assert mulai.wait(SABAR)
        cepat: Future[bool] = kolam.submit(quick)
        until(lambda: antrean.menunggu == 1)
        kini[0] = 1.6
        assert cepat.result(SABAR)
        lepas.set()
        lama.result(SABAR)


def test_a_page_that_breaks_gives_its_turn_back() -> None:
    antrean = Antrean(1)
    for _ in range(3):
        try:
            with antrean.turn():
                raise ValueError("rusak")
        except ValueError:
            assert antrean.menunggu == 0


def test_a_page_of_the_dashboard_waits_for_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    antrean = Antrean(1, SABAR)
    monkeypatch.setattr(layanan, "ANTREAN", antrean)
    with ThreadPoolExecutor(1) as kolam:
        with antrean.turn():
            halaman = kolam.submit(open_page, "sumber")
            until(lambda: antrean.menunggu == 1)
            assert not halaman.done()
        assert halaman.result(SABAR).title and antrean.menunggu == 0


def test_a_thread_that_works_gives_way_sooner_than_python_lets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    lama = sys.getswitchinterval()
    try:
        hand_over_often()
        assert sys.getswitchinterval() <= lama / 5
    finally:
        sys.setswitchinterval(lama)
