"""What changed between two waves in sentences, and what became of an upload."""

import pandas as pd

from charts.kalimat.gelombang import changed, event, seeming, uncompared, verdict
from charts.kalimat.nilai import rows

UBAH = pd.DataFrame({
    "nama": ["A", "B", "C", "D", "E"], "selisih": [2.0, -5.0, 1.0, None, None], "bawah": [0.5, -8.0, -1.0, None, None],
    "atas": [3.5, -2.0, 3.0, None, None],
    "hasil": ["naik_nyata", "turun_nyata", "belum_nyata", "tidak_dibandingkan", "tidak_dibandingkan"],
    "alasan": ["", "", "", "jenis surveinya lain", "jenis surveinya lain"],
})


def test_what_is_certain_comes_first_the_greatest_foremost() -> None:
    assert changed(UBAH) == (
        "Berubah nyata: B turun 5,00 poin (−8,00 sampai −2,00); A naik 2,00 poin (+0,50 sampai +3,50)."
    )
    assert changed(UBAH[2:]) == "Belum ada yang berubah nyata." and changed(UBAH[3:]) == ""


def test_what_only_seems_to_have_changed_is_said_to_be_chance() -> None:
    assert seeming(UBAH) == "Hanya kelihatannya berubah: C (+1,00); masih mungkin karena kebetulan siapa yang ditanya."
    assert seeming(UBAH[:2]) == ""


def test_what_is_not_compared_is_named_by_its_reason() -> None:
    assert uncompared(UBAH) == "Tidak dapat dibandingkan: D dan E (jenis surveinya lain)." and uncompared(UBAH[:3]) == ""


def test_each_has_one_of_four_outcomes() -> None:
    assert [verdict(r) for r in rows(UBAH.head(4))] == [
        "naik nyata, +2,00 (+0,50 sampai +3,50)", "turun nyata, −5,00 (−8,00 sampai −2,00)",
        "belum nyata, +1,00 (−1,00 sampai +3,00)", "tidak dapat dibandingkan: jenis surveinya lain",
    ]


def test_what_became_of_an_upload() -> None:
    pada = "2026-11-21T20:15:03+08:00"
    assert event("cabut", "Sari", pada) == "dicabut oleh Sari, 21 November 2026 pukul 20.15 WITA"
    assert event("ganti", "Sari", pada, 4) == "digantikan kiriman 4 oleh Sari, 21 November 2026 pukul 20.15 WITA"
