"""Weights by population: as R has them, by choice alone, and both ways only where that tells of nobody."""

import numpy as np
import pandas as pd
import pytest

from ingest.jawaban.bersih.bersih import clean
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.skor.bobot_populasi import by_population, can_weight, other_way, weighting
from ingest.jawaban.skor.skor import score_clean
from ingest.jawaban.skor.tabel_skor import full_table, upload_table
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, csv, proposed
from tests.survei.survei_rujukan import RESPONDEN

JUDUL = ["Kabupaten", "Unit layanan", "Strata", "Populasi", "Pelayanan mudah"]
Baris = list[list[object]]


def people(unit: str, banyak: int, populasi: int, jawab: str) -> Baris:
    """So many answers of one unit, a stratum of its own."""
    return [["Tapin", unit, unit, populasi, jawab]] * banyak


def cleaned(*baris: Baris, judul: list[str] = JUDUL) -> tuple[pd.DataFrame, bk.BukuKode]:
    """Clean answers with their codebook."""
    jawaban, kode = proposed(csv(judul, [b for bagian in baris for b in bagian]))
    return clean(jawaban, kode, RUJUKAN), kode


# Of A one in ten answered and is content, of B every second one and is not.
DUA = (people("A", 12, 120, "Sangat setuju"), people("B", 12, 24, "Sangat tidak setuju"))


def test_the_weights_are_those_of_the_stratified_design_in_r() -> None:
    # With these weights and populations R's estimates and errors are those of `survei` (tests/survei/test_taksiran.py).
    data = RESPONDEN[RESPONDEN["survei"] == "berlapis"].rename(columns={"kelompok": "g"})
    hasil = by_population(data.assign(bobot=1.0))
    np.testing.assert_allclose(hasil["bobot"], data["bobot"], rtol=1e-12)


def test_a_large_unit_of_which_few_answered_counts_as_large() -> None:
    orang, kode = cleaned(*DUA)
    assert can_weight(orang, kode) and cell(score_clean(orang, kode, RUJUKAN).tabel)["nilai"] == 50
    dengan = cell(score_clean(by_population(orang), kode, RUJUKAN).tabel)
    # 120 people of 100 and 24 of 0; nobody within a unit says otherwise than the others.
    assert dengan["nilai"] == pytest.approx(120 * 100 / 144) and dengan["galat_baku"] == pytest.approx(0, abs=1e-9)


def test_nothing_is_offered_that_changes_nothing_or_that_the_file_weights_itself() -> None:
    assert not can_weight(*cleaned(people("A", 12, 120, "Setuju"), people("B", 6, 60, "Netral")))
    orang, kode = cleaned(*DUA)
    assert not can_weight(orang.assign(populasi_psu=orang["populasi_psu"].where(orang.index > 0)), kode)
    berbobot = cleaned(*([[*b, 2] for b in isi] for isi in DUA), judul=[*JUDUL, "Bobot"])
    assert not can_weight(*berbobot) and weighting(berbobot[1], False) == "bobot dari berkas"


def test_both_ways_are_told_of_regions_where_nobody_is_few() -> None:
    def told(*baris: Baris) -> list[float]:
        orang, kode = cleaned(*baris)
        dengan, tanpa = (score_clean(o, kode, RUJUKAN).tabel for o in (by_population(orang), orang))
        nilai: list[float] = other_way(dengan, tanpa, orang)["nilai"].tolist()
        return nilai

    assert told(*DUA) == [50]
    # Four in a stratum of their own: both means and both populations would say what they answered.
    assert told(*DUA, people("C", 4, 40, "Setuju")) == []


def test_downloads_say_how_each_figure_was_weighted() -> None:
    orang, kode = cleaned(*DUA)
    tanpa, dengan = (score_clean(o, kode, RUJUKAN).tabel for o in (orang, by_population(orang)))
    isi = full_table(dengan, kode, RUJUKAN, True, other_way(dengan, tanpa, orang)).decode("utf-8-sig").splitlines()
    assert isi[1].startswith("63.05,Kabupaten Tapin,,,Indeks,24,83.33") and isi[1].endswith("bobot populasi (N/n)")
    assert isi[-1].startswith("63.05,Kabupaten Tapin,,,Indeks,24,50.00") and isi[-1].endswith("tanpa bobot")
    assert "bobot populasi (N/n)" in upload_table(dengan, kode, 2025, RUJUKAN, True).decode()
    assert "bobot" not in upload_table(tanpa, kode, 2025, RUJUKAN).decode()
