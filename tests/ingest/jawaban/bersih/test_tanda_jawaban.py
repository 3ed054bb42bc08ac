"""Answers that may have been directed or copied: marked by rules worked out by hand, counted, left out only by choice."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.bersih.tanda_jawaban import bursts, too_fast
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.skor import score_clean
from ingest.jawaban.skor.tanda_mutu import flagged, set_aside
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, UNSUR, cell, csv, proposed

JUDUL = ["start", "end", "_uuid", "deviceid", "Kabupaten", "Unit layanan", *UNSUR]
# Nine answers that are not all alike, and others.
BIASA = ["Baik", "Sangat baik"] * 4 + ["Baik"]
LAIN = ["Kurang baik", "Baik"] * 4 + ["Baik"]


def person(ke: int, mulai: str, selesai: str, jawab: Sequence[str], unit: str = "A", alat: str = "") -> list[str]:
    """One answer on the first of August."""
    return [f"2025-08-01T{mulai}+08:00", f"2025-08-01T{selesai}+08:00", f"u{ke}", alat or f"d{ke}", "Tapin", unit, *jawab]


def each(n: int, menit: int = 6) -> list[list[str]]:
    """So many answers, one every ten minutes, no two alike in a row."""
    awal = [f"{8 + i // 6:02}:{i % 6}" for i in range(n)]
    return [person(i, f"{a}0:00", f"{a}{menit}:00", (BIASA, LAIN)[i % 2]) for i, a in enumerate(awal)]


def mark(baris: Sequence[Sequence[str]], judul: Sequence[str] = JUDUL, terkecil: int = 1) -> dict[str, object]:
    """Marks of the one region, by the proposed codebook."""
    jawaban, kode = proposed(csv(judul, baris))
    return dict(flagged(clean(jawaban, kode, RUJUKAN), kode, RUJUKAN, ["63.05"], terkecil).iloc[0])


def test_notes_of_the_tool_get_their_roles() -> None:
    _, kode = proposed(csv(JUDUL, each(12)))
    assert [k.peran for k in kode.kolom[:4]] == [bk.MULAI, bk.SELESAI, bk.KIRIMAN, bk.ALAT]
    assert [k.unsur for k in kode.of(bk.PERTANYAAN)][2] == "waktu"


def test_nothing_is_marked_where_people_came_one_by_one() -> None:
    isi = mark(each(40))
    assert (isi["cepat"], isi["ramai"], isi["kembar"], isi["ditandai"]) == (0, 0, 0, 0)


def test_less_than_a_third_of_the_middle_duration_is_too_fast() -> None:
    # Half took six minutes: two minutes are just a third, 1:59 is less.
    cepat = [person(90, "20:00:00", "20:01:59", LAIN), person(91, "20:30:00", "20:32:00", BIASA)]
    assert mark([*each(12), *cepat])["cepat"] == 1


def test_few_durations_tell_nothing() -> None:
    assert too_fast(np.array([600.0] * 8 + [1.0]), 1 / 3, 10).sum() == 0


def test_a_duration_column_goes_before_the_times() -> None:
    judul, baris = ["Kabupaten", "interviewtime", *UNSUR], [["Tapin", "300.5", *BIASA]] * 11 + [["Tapin", "99", *BIASA]]
    assert mark(baris, judul)["cepat"] == 1


def test_many_answers_of_a_unit_in_one_minute_are_marked() -> None:
    # 40 others in seven hours: 46 in seven hours and another one are 46/8/60 a minute, six in one are beyond belief.
    serentak = [person(100 + i, "16:00:00", f"16:06:{i:02}", (BIASA, LAIN)[i % 2]) for i in range(6)]
    assert mark([*each(40), *serentak])["ramai"] == 6


def test_an_hour_far_beyond_the_others_is_marked() -> None:
    jam = np.datetime64("2025-08-01T08:00:00", "s")
    biasa = [jam + np.timedelta64(3600 * h + 600 * k, "s") for h in range(10) for k in range(2)]
    padat = [jam + np.timedelta64(3600 * 10 + 100 * k, "s") for k in range(30)]
    hasil = bursts(np.array([*biasa, *padat]), np.zeros(50, np.int64), 0.001, 5)
    assert hasil.tolist() == [False] * 20 + [True] * 30


def test_two_units_that_are_busy_alike_are_no_burst() -> None:
    jam = np.datetime64("2025-08-01T08:00:00", "s")
    saat = np.array([jam + np.timedelta64(3600 * h + 300 * k, "s") for h in range(8) for k in range(12)])
    assert not bursts(np.concatenate([saat, saat]), np.repeat([0, 1], len(saat)), 0.001, 5).any()


def test_the_same_submission_twice_is_marked_once() -> None:
    baris = each(12)
    assert mark([*baris, baris[3]])["kembar"] == 1


def test_the_same_answers_from_a_unit_within_five_minutes_are_marked() -> None:
    dekat, jauh = person(50, "20:00:00", "20:05:00", BIASA), person(51, "20:04:00", "20:10:00", BIASA)
    assert mark([*each(12), dekat, jauh])["kembar"] == 1
    jauh[1] = "2025-08-01T20:10:01+08:00"
    assert mark([*each(12), dekat, jauh])["kembar"] == 0
    jauh[1], jauh[5] = "2025-08-01T20:10:00+08:00", "B"
    assert mark([*each(12), dekat, jauh])["kembar"] == 0


def test_the_same_answers_from_one_device_are_marked_but_not_a_device_of_many() -> None:
    satu = [person(50, "20:00:00", "20:05:00", BIASA, alat="hp"), person(51, "21:00:00", "21:06:00", BIASA, alat="hp")]
    assert mark([*each(12), *satu])["kembar"] == 1
    satu[1][-1] = "Tidak baik"
    assert mark([*each(12), *satu])["kembar"] == 0


def test_one_answer_for_all_is_not_a_copy() -> None:
    lurus = [person(50 + i, f"20:0{i}:00", f"20:0{i + 4}:00", ["Baik"] * 9) for i in range(3)]
    isi = mark([*each(12), *lurus])
    assert (isi["kembar"], isi["lurus"], isi["ditandai"]) == (0, 3, 3)


def test_the_index_is_told_with_and_without_the_marked() -> None:
    cepat = [person(90 + i, f"18:{10 + 3 * i}:00", f"18:{10 + 3 * i}:30", ["Tidak baik"] * 8 + ["Baik"]) for i in range(10)]
    isi = mark([*each(20), *cepat], terkecil=10)
    # Others answer 75 and 100, or 50 and 75, in turns: elements 1, 3, 5, 7 are 62.5, elements 2, 4, 6, 8 are 87.5, the last 75.
    assert isi["cepat"] == 10 and isi["tanpa_cepat"] == pytest.approx((4 * 62.5 + 4 * 87.5 + 75) / 9)


def test_too_few_marked_are_not_shown_apart() -> None:
    cepat = [person(90, "18:10:00", "18:10:30", LAIN)]
    isi = mark([*each(20), *cepat], terkecil=10)
    assert isi["cepat"] == 1 and pd.isna(isi["tanpa_cepat"])


def test_what_a_file_does_not_tell_is_not_nought() -> None:
    isi = mark([["Tapin", *BIASA]] * 3, ["Kabupaten", *UNSUR])
    assert pd.isna(isi["cepat"]) and pd.isna(isi["ramai"]) and pd.isna(isi["kembar"])


def test_they_are_left_out_by_choice_and_stay_in_the_design() -> None:
    cepat = [person(90, "18:10:00", "18:10:30", ["Tidak baik"] * 8 + ["Baik"])]
    jawaban, kode = proposed(csv(JUDUL, [*each(20), *cepat]))
    bersih = clean(jawaban, kode, RUJUKAN)
    tanpa = set_aside(bersih, ["cepat"])
    assert len(tanpa) == 21 and bersih["q0"].notna().all()
    ini = cell(score_clean(tanpa, kode, RUJUKAN, 1).tabel)
    assert (ini["n"], ini["nilai"]) == (20, pytest.approx((4 * 62.5 + 4 * 87.5 + 75) / 9))


def test_nothing_of_devices_and_times_is_kept() -> None:
    jawaban, kode = proposed(csv(JUDUL, each(12)))
    teks = clean(jawaban, kode, RUJUKAN).to_string()
    assert "2025-08-01" not in teks and "d3" not in teks and "u3" not in teks
