"""Counts of the server: every answer and refusal, and of many equal refusals one line a minute."""

import asyncio
import time

import pytest

from pages.bersama.layanan.hitungan import Hitungan, shortened
from tests.bantuan.putaran import complete


def test_refusals_are_all_counted_and_written_once_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    kini = [0.0]
    hitung = Hitungan(lambda: kini[0])
    for detik in (0, 1, 59, 61, 62):
        kini[0] = float(detik)
        hitung.refused("laju", "203.0.113.7")
    hitung.refused("asal", "203.0.113.7")
    assert hitung.ditolak == {"laju": 5, "asal": 1}
    rinci = [r.__dict__["rinci"] for r in caplog.records]
    assert rinci == [{"sebab": s, "alamat": "203.0.113.x"} for s in ("laju", "laju", "asal")]


def test_answers_are_counted_by_kind() -> None:
    hitung = Hitungan()
    for status in (200, 204, 304, 503):
        hitung.answered(status)
    assert hitung.dijawab == {"2xx": 2, "3xx": 1, "5xx": 1}


@pytest.mark.parametrize(("alamat", "singkat"), [
    ("203.0.113.7", "203.0.113.x"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("", ""), ("testclient", "testclient"),
])
def test_the_log_names_no_single_computer(alamat: str, singkat: str) -> None:
    assert shortened(alamat) == singkat


def test_an_event_loop_that_is_held_up_is_seen() -> None:
    hitung = Hitungan()

    async def held_up() -> None:
        melihat = asyncio.create_task(hitung.watch(0.01))
        await asyncio.sleep(0.02)
        time.sleep(0.08)
        await asyncio.sleep(0.02)
        melihat.cancel()

    assert hitung.terlambat == 0.0
    complete(held_up())
    assert hitung.terlambat >= 0.05
