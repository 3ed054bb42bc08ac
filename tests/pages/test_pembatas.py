"""What one address may ask for: a hall of people never meets the limit, a flood does."""

import pytest

from pages.bersama.layanan.pembatas import LAJU, Ember, Pembatas, group


class Jam:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.kini = 0.0

    def __call__(self) -> float:
        return self.kini


def test_a_bucket_fills_up_again_with_time_and_never_over_its_brim() -> None:
    jam = Jam()
    ember = Ember(2, 0.5, jam)
    assert [ember.take("a") for _ in range(3)] == [True, True, False]
    jam.kini = 2.0
    assert [ember.take("a") for _ in range(2)] == [True, False]
    jam.kini = 1_000.0
    assert [ember.take("a") for _ in range(3)] == [True, True, False]


def test_of_too_many_addresses_the_one_that_asked_longest_ago_is_forgotten() -> None:
    ember = Ember(1, 0.0, Jam(), 2)
    assert [ember.take(a) for a in ("a", "b", "b", "c", "b", "a")] == [True, True, False, True, False, True]


def test_a_hall_of_a_hundred_behind_one_address_never_meets_a_limit() -> None:
    """All open the dashboard within half a minute with empty caches, follow a presentation for an hour, and turn pages."""
    jam = Jam()
    batas = Pembatas(100, 1_000, jam)
    ditolak = 0
    for orang in range(100):
        jam.kini = orang * 0.3
        ditolak += batas.open("203.0.113.7") != ""
        ditolak += sum(batas.request("203.0.113.7") != "" for _ in range(120))
    for _ in range(3_600):
        jam.kini += 1
        # A poll every 2.5 s and a page of ten requests every 10 s, of each.
        ditolak += sum(batas.request("203.0.113.7") != "" for _ in range(40 + 100))
    assert ditolak == 0 and batas.terbuka == 100


def test_a_cut_of_the_network_brings_the_hall_back_at_once() -> None:
    batas = Pembatas(100, 1_000, Jam())
    for _ in range(3):
        assert [batas.open("203.0.113.7") for _ in range(100)] == [""] * 100
        for _ in range(100):
            batas.close("203.0.113.7")
    assert batas.terbuka == 0


def test_one_who_asks_without_end_is_held_to_a_steady_rate() -> None:
    jam = Jam()
    batas = Pembatas(1, 10, jam)
    assert sum(batas.request("203.0.113.7") == "" for _ in range(5_000)) == 400
    jam.kini = 10.0
    assert sum(batas.request("203.0.113.7") == "" for _ in range(5_000)) == 30
    assert batas.request("203.0.113.7") == LAJU and batas.request("198.51.100.1") == batas.request("") == ""


def test_screens_are_counted_for_the_address_and_for_the_whole() -> None:
    batas = Pembatas(1, 6, Jam())
    assert [batas.open("a") for _ in range(4)] == [""] * 4
    assert "sudah terbuka 4 layar" in batas.open("a") and batas.full("b") == ""
    assert [batas.open(x) for x in ("b", "")] == ["", ""]
    assert "terbuka di 6 layar" in batas.open("c")
    batas.close("a")
    assert batas.open("c") == ""


@pytest.mark.parametrize(("alamat", "kelompok"), [
    ("203.0.113.7", "203.0.113.7"), ("::ffff:203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ("2001:db8:1:2::9", "2001:db8:1:2::/64"), ("fe80::1%eth0", "fe80::/64"), ("bukan alamat", "bukan alamat"), ("", ""),
])
def test_an_ipv6_customer_is_one_whatever_address_of_the_network_is_used(alamat: str, kelompok: str) -> None:
    assert group(alamat) == kelompok
