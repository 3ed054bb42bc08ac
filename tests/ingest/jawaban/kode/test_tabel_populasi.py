"""Populations of units in a table of their own: as good as a column, and what does not fit is told in words."""

import math

import pytest

from ingest.jawaban.berkas.kolom_jawaban import Jawaban
from ingest.jawaban.kode import buku_kode as bk
from ingest.jawaban.kode.tabel_populasi import Populasi, from_file, with_populations
from ingest.jawaban.skor.skor import score
from ingest.temuan import Ditolak
from tests.ingest.jawaban.berkas_jawaban import RUJUKAN, cell, csv, proposed

JUDUL = ["Kabupaten", "Unit layanan", "Pelayanan mudah"]
BARIS = [["Tapin", u, j] for u, j in [("A", "Setuju"), ("A", "Netral"), ("B", "Setuju"), ("B", "Sangat setuju")]]


def survey(baris: list[list[str]] = BARIS, judul: list[str] = JUDUL) -> tuple[Jawaban, bk.BukuKode]:
    """Two units of two people."""
    return proposed(csv(judul, baris))


def told(isi: str, nama: str = "populasi.csv") -> Populasi:
    """A table out of a file."""
    return from_file(isi.encode(), nama)


def refused(populasi: Populasi, jawaban: Jawaban, kode: bk.BukuKode) -> list[str]:
    """Why a table does not fit, as sentences."""
    with pytest.raises(Ditolak) as galat:
        with_populations(jawaban, kode, populasi)
    return [t.sentence() for t in galat.value.pesan]


@pytest.mark.parametrize("isi", ["Unit;Populasi\nA;4\nB;4\n", "A;4\nB;4\n"])
def test_a_table_does_what_strata_and_their_population_in_columns_do(isi: str) -> None:
    jawaban, kode = with_populations(*survey(), told(isi))
    dari_tabel = cell(score(jawaban, kode, RUJUKAN, terkecil=1).tabel)
    kolom = [*JUDUL, "Lapis", "Populasi"]
    dari_kolom = cell(score(*survey([[*b, b[1], "4"] for b in BARIS], kolom), RUJUKAN, terkecil=1).tabel)
    assert dari_tabel["galat_baku"] == pytest.approx(float(str(dari_kolom["galat_baku"])))
    # Scores 75, 50 and 75, 100: in each unit variance 312.5, half of four asked, two of four answers.
    assert dari_tabel["galat_baku"] == pytest.approx(math.sqrt(2 * (1 / 2) * 312.5 / 2 / 4))
    assert [k.judul for k in kode.of(bk.LAPIS)] == ["Lapis (tabel)"]


def test_strata_go_before_units() -> None:
    jawaban, kode = survey([["Tapin", "A", j, s] for j, s in [("Setuju", "desa"), ("Netral", "kota")]], [*JUDUL, "Strata"])
    assert with_populations(jawaban, kode, told("desa;10\nkota;1.200\n"))[0].kolom[-1].isi == ("10", "1200")


def test_what_does_not_fit_is_told_with_its_line() -> None:
    jawaban, kode = survey()
    assert refused(told("Unit;Populasi\nA;1\nC;5\n"), jawaban, kode) == [
        "baris 2, kolom populasi, isi '1': populasi A 1, padahal yang menjawab 2; betulkan di tabel populasi",
        "baris 3, kolom unit, isi 'C': unit ini tidak ada di kolom Unit layanan; samakan tulisannya, misalnya A, B",
        "kolom Unit layanan, isi 'B': unit ini belum ada di tabel populasi; tambahkan barisnya",
    ]


def test_a_survey_without_units_has_no_table() -> None:
    jawaban, kode = survey([["Tapin", "", "Setuju"], ["Tapin", "", "Netral"]])
    assert "perlu kolom unit atau lapis" in refused(told("A;4\n"), jawaban, kode)[0]


def test_an_answer_without_a_unit_has_no_population() -> None:
    jawaban, kode = survey([*BARIS, ["Tapin", "", "Setuju"]])
    assert refused(told("A;4\nB;4\n"), jawaban, kode)[0].startswith("baris 6, kolom Unit layanan: unit tidak terisi")


@pytest.mark.parametrize(("isi", "kata"), [
    ("Unit;Populasi\nA;banyak\n", "baris 2, kolom populasi, isi 'banyak': populasi harus bilangan mulai 1"),
    ("Unit;Populasi\nA;-3\n", "populasi harus bilangan mulai 1"), ("Unit;Populasi\nA;0\n", "populasi harus bilangan mulai 1"),
    ("Unit;Populasi\nA;2.5\n", "populasi harus bilangan mulai 1"),
    ("Unit;Populasi\nA;4\nA;5\n", "baris 2, kolom unit, isi 'A': unit ini disebut dua kali"),
    ("Unit;Populasi\nA;4\nB\n", "baris 3, isi 'B': bukan dua kolom"), ("Unit;Populasi\n", "tidak memuat baris"),
])
def test_a_wrong_table_is_refused_in_words(isi: str, kata: str) -> None:
    with pytest.raises(Ditolak) as galat:
        told(isi)
    assert kata in galat.value.pesan[0].sentence()
