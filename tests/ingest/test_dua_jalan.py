"""A file taken in blocks comes to the very same as row by row: rows, findings, questions, tables, whatever is in it.

Files of the corpus are read both ways where their expectations stand.
"""

import random
from collections.abc import Iterator
from copy import deepcopy
from types import ModuleType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.baca import keamanan, potong_teks, teks
from ingest.baca.blok import Blok, pieces
from ingest.baca.keamanan import Bahan
from ingest.jalan import Permintaan
from ingest.periksa import banding_angka, periksa, periksa_komitmen, satuan, tertukar
from store import Versi
from tests.bantuan.acakan import make
from tests.bantuan.acuan import only_references
from tests.bantuan.berantakan import messy
from tests.bantuan.dua_jalan import by_rows, checked, in_blocks, same

KINI = 2026
# Checks over all rows held, and the comparison with figures in force: half the time of a small file.
SEMUA_BARIS: tuple[tuple[ModuleType, str, Any], ...] = (
    (periksa, "run", None), (periksa_komitmen, "run", None), (banding_angka, "in_force", None),
    (banding_angka, "compare", None), (satuan, "doubtful_scales", []), (tertukar, "values_of_another", (((), 0), [])),
)


@pytest.fixture(scope="module")
def acuan() -> Iterator[Versi]:
    """What the files are read with."""
    with only_references() as pada:
        yield pada


def compare(minta: Permintaan, sekali: int, *, sampai_baris: bool = False) -> dict[str, Any]:
    """Both ways, which must agree; what they come to. `sampai_baris`: without the checks that see nothing but equal rows."""
    with pytest.MonkeyPatch.context() as mp:
        if sampai_baris:
            for modul, nama, jawab in SEMUA_BARIS:
                # A new one each time: whoever asks for a list may add to it.
                mp.setattr(modul, nama, lambda *_, jawab=jawab: deepcopy(jawab))
        with by_rows():
            satu = checked(minta)
        with in_blocks(sekali):
            same(satu, checked(minta))
    return satu


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1 << 60))
@example(512)
def test_messy_files(acuan: Versi, benih: int) -> None:
    r = random.Random(benih)
    berkas = messy(r)
    minta = Permintaan(berkas.isi, "berkas.csv", berkas.himpunan, versi=acuan, kini=KINI)
    hasil = compare(minta, r.choice((150, 2_000, 1 << 20)), sampai_baris=True)
    # Answered at random, so that what lies behind the questions is reached too.
    jawab = {p.kunci: r.choice(p.pilihan)[0] for p in hasil["pertanyaan"]}
    if jawab:
        compare(Permintaan(berkas.isi, "berkas.csv", berkas.himpunan, jawaban=jawab, versi=acuan, kini=KINI), 2_000)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1 << 60))
def test_random_files(acuan: Versi, benih: int) -> None:
    r = random.Random(benih)
    berkas = make(r)
    if berkas.nama.endswith(("csv", "tsv")):
        compare(Permintaan(berkas.isi, berkas.nama, berkas.himpunan, versi=acuan, kini=KINI), r.choice((150, 1 << 20)))


def test_too_many_rows_are_refused_before_anything_else(acuan: Versi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keamanan, "MAKS_BARIS", 50)
    monkeypatch.setattr(keamanan, "RUANG_JUDUL", 0)
    monkeypatch.setattr(teks, "SETIAP", 20)
    isi = "Kode;Tahun;Indeks SPI\n" + "63.05;2023;71,94\n" * 70
    hasil = compare(Permintaan(isi.encode(), "berkas.csv", "spi", versi=acuan, kini=KINI), 150)
    # Looked at after the lines 1, 21, 41, 61: the first of them beyond 50.
    assert [t.sebab for t in hasil["galat"]] == ["61 baris; batasnya 50"] and not hasil["daftar_tabel"]


def test_plain_rows_do_come_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teks, "BERKAS_TERKECIL", 0)
    monkeypatch.setattr(potong_teks, "BLOK_TERPENDEK", 1)
    isi = b'Judul\nA;B\n1;2\n"3";"x;y"\n4\n5;"dua\nbaris"\n6;7\n'
    grid = teks.read_text(Bahan(isi), pemisah=";")[0]
    bagian = [b if not isinstance(b, Blok) else [b.row(i) for i in range(len(b))] for b in pieces(grid.isi)]
    assert bagian == [
        (1, ("Judul",)), [(2, ("A", "B")), (3, ("1", "2")), (4, ("3", "x;y"))], (5, ("4",)), (6, ("5", "dua\nbaris")),
        [(8, ("6", "7"))],
    ]
