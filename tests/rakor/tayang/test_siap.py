"""A paparan made ready: once for all who open it on a day, anew on the next."""

from pathlib import Path

import pytest

import store
from rakor.paparan import Paparan, new_slide
from rakor.tayang.siap import ready
from sajian import tindak_lanjut

RAKOR = Paparan("a1b2c3d4", "Rakor SPI 2026").add(new_slide("spi_peringkat", {"prov": "63", "tahun": "2022"}))


def test_what_was_made_ready_the_evening_before_says_the_day_of_the_meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    monkeypatch.setattr(tindak_lanjut, "now", lambda: "2026-12-01T21:30:00+08:00")
    malam = ready(RAKOR, 0)
    assert ready(RAKOR, 0) is malam and malam["komitmen"]["tetap"]["tanggal_janji"] == "2026-12-01"
    monkeypatch.setattr(tindak_lanjut, "now", lambda: "2026-12-02T08:00:00+08:00")
    assert ready(RAKOR, 0)["komitmen"]["tetap"]["tanggal_janji"] == "2026-12-02"
