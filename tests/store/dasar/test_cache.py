"""Made once for everybody: bounded in bytes, one maker a key, failures not kept."""

import threading
import time
from dataclasses import dataclass

import pandas as pd

from store.dasar.cache import CACHE, Cache, once, weight

MUAT = 100_000


def test_what_was_made_is_handed_out_again() -> None:
    cache, dibuat = Cache(MUAT), []
    for _ in range(3):
        assert cache.get("a", lambda: dibuat.append(1) or "isi") == "isi"
    assert len(dibuat) == 1


def test_twenty_first_visitors_make_it_once() -> None:
    cache, dibuat, pintu = Cache(MUAT), [], threading.Barrier(20)

    def make() -> str:
        dibuat.append(threading.get_ident())
        time.sleep(0.05)
        return "isi"

    hasil: list[str] = []
    def visit() -> None:
        pintu.wait()
        hasil.append(cache.get("a", make))

    tamu = [threading.Thread(target=visit) for _ in range(20)]
    for t in tamu:
        t.start()
    for t in tamu:
        t.join()
    assert (len(dibuat), hasil) == (1, ["isi"] * 20)


def test_what_fails_is_tried_again_by_whoever_waited() -> None:
    cache, pertama, sedang = Cache(MUAT), threading.Event(), threading.Event()

    def fail() -> str:
        sedang.set()
        pertama.wait()
        raise ValueError("gagal")

    galat: list[Exception] = []
    def visit() -> None:
        try:
            cache.get("a", fail)
        except ValueError as sebab:
            galat.append(sebab)

    pembuat = threading.Thread(target=visit)
    pembuat.start()
    sedang.wait()
    hasil: list[str] = []
    penunggu = threading.Thread(target=lambda: hasil.append(cache.get("a", lambda: "isi")))
    penunggu.start()
    pertama.set()
    pembuat.join()
    penunggu.join()
    assert (len(galat), hasil) == (1, ["isi"])


def test_kept_bytes_stay_below_the_bound_and_the_longest_unused_goes_first() -> None:
    satu = weight("x" * 1000)
    cache = Cache(3 * satu)
    for kunci in "abc":
        cache.get(kunci, lambda: "x" * 1000)
    cache.get("a", lambda: "tidak dibuat lagi")
    cache.get("d", lambda: "x" * 1000)
    assert cache.bita == 3 * satu
    assert cache.get("a", lambda: "baru") == "x" * 1000
    assert cache.get("b", lambda: "baru") == "baru"


def test_what_is_larger_than_the_bound_is_made_but_not_kept() -> None:
    cache = Cache(10)
    assert cache.get("a", lambda: "x" * 1000) == "x" * 1000
    assert cache.bita == 0


def test_bytes_of_rows_and_of_what_a_description_will_be_made_of_are_counted() -> None:
    data = pd.DataFrame({"nilai": [1.0] * 100_000})
    assert 800_000 <= weight(data) < 803_000
    assert weight(lambda: data) > 800_000
    assert weight([data, data]) < 803_000


def test_small_rows_are_estimated_near_what_they_take() -> None:
    # Growth of a process by a thousand like it: 6.7 kB each, and 40 kB where many columns hold a few rows.
    data = pd.DataFrame({"nama": ["Hulu Sungai Selatan"] * 100, "nilai": [71.5] * 100})
    assert 4_000 < weight(data) < 10_000
    lebar = pd.DataFrame({f"kolom{i}": [71.5] * 13 for i in range(40)})
    assert 30_000 < weight(lebar) < 80_000


@dataclass(frozen=True)
class _Halaman:
    kunci_tampilan: str


def test_a_function_of_a_view_is_asked_once_a_view_and_argument() -> None:
    ditanya: list[tuple[str, int]] = []

    @once
    def twice(k: _Halaman, n: int) -> int:
        ditanya.append((k.kunci_tampilan, n))
        return 2 * n

    CACHE.clear()
    assert [twice(_Halaman("a"), 1), twice(_Halaman("a"), 1), twice(_Halaman("a"), 2), twice(_Halaman("b"), 1)] == [2, 2, 4, 2]
    assert ditanya == [("a", 1), ("a", 2), ("b", 1)]


def test_what_is_put_takes_the_place_of_what_was_there() -> None:
    cache = Cache(MUAT)
    assert cache.peek("a") is None
    cache.put("a", "x" * 1000)
    cache.put("a", "y" * 500)
    assert cache.peek("a") == "y" * 500 and cache.bita == weight("y" * 500)


def test_a_look_keeps_it_from_going_first() -> None:
    cache = Cache(2 * weight("x" * 1000))
    for kunci in "ab":
        cache.put(kunci, "x" * 1000)
    cache.peek("a")
    cache.put("c", "x" * 1000)
    assert (cache.peek("a"), cache.peek("b")) == ("x" * 1000, None)


def test_a_kind_among_what_is_kept_is_not_taken_for_one_of_its_things() -> None:
    assert 0 < weight([_Halaman]) < MUAT
