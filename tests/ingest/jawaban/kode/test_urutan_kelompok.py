"""Groups stand in the order people expect: schooling by level, ages and service by number, all else by letters."""

import pandas as pd
import pytest

from ingest.jawaban.kode.urutan_kelompok import ordered, places
from ingest.jawaban.skor.skor import score
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, csv, proposed

URUTAN = RUJUKAN.tabel["urutan_kelompok"]


@pytest.mark.parametrize("nama", [
    ["SD", "SMP", "SMA", "D3", "S1", "S2"],
    ["Tidak tamat SD", "SD/sederajat", "SMP/sederajat", "SMA/SMK/sederajat", "D1-D3", "D4/S1", "S2 ke atas"],
    ["SD/MI", "SLTP", "SLTA", "Diploma I", "Diploma III", "Diploma IV", "Sarjana (S1)", "Magister (S2)", "Doktor (S3)"],
    ["Sekolah Dasar", "D-III", "S-1", "Pascasarjana", "Lainnya"],
    ["< 20 tahun", "20–29 tahun", "30–39 tahun", "60 tahun ke atas"],
    ["Kurang dari 20", "20 - 30", "31 - 40", "> 40"],
    ["≤ 25 tahun", "26–40 tahun", "> 40 tahun", "Tidak menjawab"],
    ["< 6 bulan", "6–12 bulan", "1–5 tahun", "6–10 tahun", "Lebih dari 10 tahun"],
    ["Usia 9–12", "Usia 13–17", "Usia 100 ke atas"],
    ["Puskesmas 2", "Puskesmas 10"],
    # Some are no level, some have no number, or number different things: letters.
    ["Kader", "SD", "SMP"],
    ["Laki-laki", "Perempuan"],
    ["Dinas A 2", "Dinas B 1"],
])
def test_groups_stand_as_people_expect(nama: list[str]) -> None:
    assert ordered(nama[::-1], URUTAN) == nama


def test_the_place_is_counted_within_a_grouping() -> None:
    isi = {"kelompok": ["Pendidikan", "Umur", "", "Pendidikan"], "isi": ["S1", "21-30", "", "SMA"]}
    data = pd.DataFrame(isi, index=[3, 5, 7, 9])
    assert places(data, URUTAN).to_dict() == {3: 1, 5: 0, 7: 0, 9: 0}


def test_scores_come_in_that_order() -> None:
    baris = [["Tapin", p, "Setuju"] for p in ("D3", "S1", "SD", "SMA") for _ in range(12)]
    tabel = score(*proposed(csv(["Kabupaten", "Pendidikan terakhir", "Mudah"], baris)), RUJUKAN).tabel
    milik = tabel[(tabel["kelompok"] == "Pendidikan terakhir") & (tabel["unsur"] == "")]
    assert list(milik["isi"]) == ["SD", "SMA", "D3", "S1"]
