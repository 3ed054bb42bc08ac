"""Every cell that is left out says why, and the reasons tell nothing that was not told before."""

from itertools import product

import numpy as np
import pandas as pd
import pytest

from ingest.jawaban.skor.sebab_sel import quoted
from ingest.jawaban.skor.skor import score
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, csv, proposed

JUDUL = ["Kabupaten", "Unit layanan", "Mudah", "Ramah", "Cepat"]
JAWAB = ("Setuju", "Netral", "Tidak setuju")


def units(**banyak: int) -> pd.DataFrame:
    """Scores of so many people of each unit."""
    baris = [["Tapin", u, *(JAWAB[(i + k) % 3] for k in range(3))] for u, n in banyak.items() for i in range(n)]
    return score(*proposed(csv(JUDUL, baris)), RUJUKAN).tabel


def test_few_are_told_from_those_that_protect_them() -> None:
    tabel = units(A=30, B=14, C=4)
    assert cell(tabel, "Unit layanan", "C")["singkat"] == "penjawab kurang dari 10"
    assert cell(tabel, "Unit layanan", "B")["singkat"] == "ditutup agar kelompok lain tidak terhitung"
    assert cell(tabel, "Unit layanan", "B", "Ramah")["alasan"] == "kelompok_lain"
    assert cell(tabel)["sebab"] == cell(tabel, "Unit layanan", "A")["singkat"] == ""


def test_where_that_would_tell_how_many_the_reasons_are_told_together() -> None:
    # Eleven are left: ten at least of the one, so one of the other.
    tabel = units(A=30, B=10, C=1)
    bersama = "penjawab kurang dari 10, atau ditutup agar yang lain tidak terhitung"
    assert {cell(tabel, "Unit layanan", u)["singkat"] for u in "BC"} == {bersama}


def test_an_element_says_whether_few_answered_it_or_whether_it_protects_another() -> None:
    a = [["Tapin", "A", "Setuju", "Netral" if i < 11 else "", "Setuju" if i < 5 else ""] for i in range(12)]
    tabel = score(*proposed(csv(JUDUL, [*a, *[["Tapin", "B", "Netral", "Setuju", "Tidak setuju"]] * 12])), RUJUKAN).tabel
    assert cell(tabel, "Unit layanan", "A", "Cepat")["alasan"] == "sedikit"
    lain = [cell(tabel, "Unit layanan", u, e) for u, e in (("A", "Ramah"), ("B", "Cepat"), ("B", "Ramah"))]
    assert {r["alasan"] for r in lain} == {"unsur_lain"} and "unsur yang dijawab kurang dari 10 orang" in str(lain[0]["sebab"])


@pytest.mark.parametrize("benih", range(12))
def test_no_reason_tells_how_many_answered(benih: int) -> None:
    """Whatever is known of the cells that are not shown, each may still hold more than one number of people."""
    banyak = np.random.default_rng(benih).choice([1, 2, 3, 9, 10, 11, 25], 4).tolist()
    tabel = units(**dict(zip("ABCD", banyak)))
    tabel = tabel[(tabel["unsur"] == "")]
    rinci, semua = tabel[tabel["kelompok"] != ""], tabel[tabel["kelompok"] == ""].iloc[0]
    tutup = rinci[rinci["n"].isna()]
    if len(tutup) < 2 or pd.isna(semua["n"]):
        return
    sisa = int(semua["n"]) - int(rinci["n"].sum())
    batas = {"sedikit": range(1, 10), "kelompok_lain": range(10, sisa + 1), "gabungan": range(1, sisa + 1)}
    mungkin = [m for m in product(*(batas[a] for a in tutup["alasan"])) if sum(m) == sisa]
    asal = [dict(zip("ABCD", banyak))[u] for u in tutup["isi"]]
    assert tuple(asal) in mungkin and all(len({m[i] for m in mungkin}) > 1 for i in range(len(tutup)))


def test_a_question_that_nobody_answered_is_named_instead_of_a_missing_index() -> None:
    baris = [["Tapin", "A", "Setuju", "Netral", ""]] * 12 + [["Balangan", "B", "Setuju", "Netral", "Netral"]] * 12
    tabel = score(*proposed(csv(JUDUL, baris)), RUJUKAN).tabel
    tapin = tabel[tabel["kode_wilayah"] == "63.05"]
    for r in (cell(tapin), cell(tapin, "Unit layanan", "A"), cell(tapin, unsur="Cepat")):
        assert pd.isna(r["nilai"]) and r["sebab"] == "tidak dapat dihitung: tidak seorang pun menjawab “Cepat”"
    assert cell(tapin)["n"] == 12 and cell(tapin, unsur="Cepat")["n"] == 0 and cell(tapin, unsur="Mudah")["nilai"] == 75
    assert cell(tabel[tabel["kode_wilayah"] == "63.11"])["sebab"] == ""


def test_of_many_questions_the_first_are_named() -> None:
    assert quoted(["a"]) == "“a”" and quoted(["a", "b"]) == "“a” dan “b”"
    assert quoted(["a", "b", "c", "d", "e"]) == "“a”, “b”, “c”, dan 2 pertanyaan lain"


def test_reasons_are_rows_of_the_catalogue() -> None:
    tabel = RUJUKAN.tabel["sebab_sel"]
    assert len(tabel) == 8 and tabel["alasan"].str.len().min() > 20
    semua = [str(t).format(n=10, apa="“Cepat”") for k in ("singkat", "kalimat") for t in tabel[k]]
    assert not [t for t in semua if "{" in t or t != t.strip() or t.endswith(".")]
