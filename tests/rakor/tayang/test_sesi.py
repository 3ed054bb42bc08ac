"""Where presentations stand: known tokens only, small positions only, bounded memory."""

import json

import pytest

from rakor.tayang.sesi import MAKS_ISI, MAKS_KIRIMAN, PosisiSalah, Sesi, follower, read_position

POSISI = {"urut": 1_800_000_000_000, "i": 3, "sisa": -12, "menit": 20, "jalan": True, "hitam": False}


def test_follower_reads_what_the_presenter_put() -> None:
    sesi = Sesi()
    rahasia = sesi.open("uji12345")
    assert sesi.get(follower(rahasia)) == {}
    assert sesi.put(rahasia, POSISI)
    assert sesi.get(follower(rahasia)) == POSISI


def test_following_token_cannot_move_the_slides() -> None:
    sesi = Sesi()
    ikut = follower(sesi.open("uji12345"))
    assert not sesi.put(ikut, POSISI)
    assert sesi.get(ikut) == {}


@pytest.mark.parametrize("tanda", ["", "tidak-ada", "a" * 10_000, "A" * 8])
def test_unknown_token_is_unknown(tanda: str) -> None:
    sesi = Sesi()
    assert not sesi.known(tanda)
    assert sesi.get(tanda) is None
    assert not sesi.put(tanda, POSISI)


def test_memory_is_bounded_and_running_presentations_stay() -> None:
    sesi = Sesi(maks=3)
    jalan = sesi.open("uji12345")
    sesi.put(jalan, POSISI)
    lain = [sesi.open("uji12345") for _ in range(50)]
    assert sesi.known(follower(jalan))
    assert [sesi.known(follower(r)) for r in lain].count(True) == 2
    semua = [sesi.open("uji12345") for _ in range(3)]
    assert all(sesi.put(r, POSISI) for r in semua[1:])


def test_oldest_presentation_goes_when_all_run() -> None:
    sesi = Sesi(maks=2)
    satu, dua = sesi.open("uji12345"), sesi.open("uji12345")
    sesi.put(dua, POSISI)
    sesi.put(satu, POSISI)
    sesi.open("uji12345")
    assert not sesi.known(follower(dua)) and sesi.known(follower(satu))


def test_a_presentation_left_alone_is_forgotten() -> None:
    pukul = [0.0]
    sesi = Sesi(umur=10, jam=lambda: pukul[0])
    rahasia = sesi.open("uji12345")
    pukul[0] = 10.0
    assert sesi.put(rahasia, POSISI)
    pukul[0] = 20.5
    assert sesi.get(follower(rahasia)) is None


def test_key_of_a_paparan_follows_its_last_mover() -> None:
    sesi = Sesi()
    assert sesi.get("uji12345") == {}
    satu, dua, lain = sesi.open(""), sesi.open("uji12345"), sesi.open("lain1234")
    assert sesi.claim(satu, "uji12345") and not sesi.claim(follower(satu), "uji12345")
    sesi.put(dua, {**POSISI, "i": 5})
    sesi.put(satu, {**POSISI, "i": 6})
    sesi.put(lain, {**POSISI, "i": 7})
    assert sesi.get("uji12345") == {**POSISI, "i": 6}
    assert not sesi.put("uji12345", POSISI)


def test_a_position_is_read() -> None:
    assert read_position(json.dumps(POSISI).encode()) == POSISI


def test_slides_that_long_tables_go_on_on_are_followed_too() -> None:
    """A paparan may hold 120 slides; each may be shown as several."""
    lanjut = {**POSISI, "i": 500}
    assert read_position(json.dumps(lanjut).encode()) == lanjut


def test_marks_of_promises_are_known_in_their_paparan_alone_and_the_oldest_are_forgotten() -> None:
    sesi = Sesi()
    satu, lain, luar = sesi.open("uji12345"), sesi.open("uji12345"), sesi.open("lain1234")
    sesi.wrote(satu, 7, "a")
    assert (sesi.sent(satu, "a"), sesi.sent(lain, "a"), sesi.sent(luar, "a"), sesi.sent("tidak-ada", "a")) == (7, 7, 0, 0)
    assert sesi.written(lain) == {7} and sesi.written(luar) == frozenset()
    for batch in range(MAKS_KIRIMAN):
        sesi.wrote(satu, batch + 8, f"b{batch}")
    assert sesi.sent(satu, "a") == 0 and sesi.sent(satu, "b0") == 8


@pytest.mark.parametrize("ubah", [
    {"i": -1}, {"i": 10**9}, {"i": 1.5}, {"i": True}, {"i": "3"}, {"sisa": 10**6}, {"jalan": 1}, {"hitam": None}, {"lain": 1},
    {"urut": None}, {"menit": 601},
])
def test_other_positions_are_refused(ubah: dict[str, object]) -> None:
    with pytest.raises(PosisiSalah):
        read_position(json.dumps({**POSISI, **ubah}).encode())


@pytest.mark.parametrize("isi", [b"", b"[]", b"3", b"{", b"\xff\xfe", b"[" * 200, b'{"i": NaN}', b" " * (MAKS_ISI + 1)])
def test_what_is_no_position_is_refused(isi: bytes) -> None:
    with pytest.raises(PosisiSalah):
        read_position(isi)


def test_key_follows_the_presenter_and_not_who_opens_the_slides_later() -> None:
    pukul = [0.0]
    sesi = Sesi(jam=lambda: pukul[0])
    pertama, kemudian = sesi.open("uji12345"), sesi.open("uji12345")
    assert sesi.running("uji12345") is None
    assert sesi.put(pertama, POSISI) and sesi.put(kemudian, {**POSISI, "i": 9})
    assert sesi.get("uji12345") == POSISI
    # Half an hour without a move, and whoever still moves is taken for the presenter.
    pukul[0] = 1801.0
    sesi.put(kemudian, {**POSISI, "i": 8})
    assert sesi.get("uji12345") == {**POSISI, "i": 8}
    penyaji = sesi.open("uji12345", penyaji=True)
    assert sesi.claim(penyaji, "uji12345", (4, 7)) and sesi.put(penyaji, {**POSISI, "i": 1})
    sesi.put(kemudian, {**POSISI, "i": 5})
    assert sesi.get("uji12345") == {**POSISI, "i": 1}
    assert sesi.running("uji12345") == (follower(penyaji), (4, 7))
