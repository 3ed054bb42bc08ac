"""What a person wrote with signs of markup in it: the same letters in the deck, the workbook, the player and the CSV."""

import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from charts.dasar.templat import BIASA
from charts.komitmen import promise_table
from pages.bersama.tabel_angka import csv_bytes
from rakor.lembar import Lembar, sheet
from rakor.paparan import new_slide
from rakor.tayang.tabel_tayang import table as player_table
from rakor.teks import words
from rakor.xlsx import write
from tests.bantuan.pptx import PAPARAN, deck
from tests.bantuan.sajian import data_of

JANJI = "<b>SOP</b> a<5 & b>3, &lt; tetap"


@pytest.fixture(scope="module")
def lembar() -> Lembar:
    satu = sheet(new_slide("tindak_lanjut", {"prov": "63", "latihan": "1"}, catatan="Catatan <b>a</b>", judul="Janji <5 & >3"), 2)
    assert satu.sajian is not None
    data = satu.sajian.data.assign(janji=JANJI)
    sajian = replace(satu.sajian, data=data, lukis=lambda judul: promise_table(data, BIASA, judul=judul))
    return replace(satu, sajian=sajian, uraian=sajian.uraian())


def test_the_deck_has_the_letters_in_its_table(lembar: Lembar) -> None:
    isi = deck(lembar)
    tabel = next(s.table for s in isi.slides[0].shapes if s.has_table)
    assert [c.text for c in tabel.columns and tabel.rows[1].cells][1].startswith(f"{JANJI} · ")
    assert isi.slides[0].shapes.title.text.startswith("Janji <5 & >3 (1 dari ")


def test_the_workbook_has_the_letters(lembar: Lembar) -> None:
    baris = list(openpyxl.load_workbook(io.BytesIO(write(PAPARAN, [lembar]))).worksheets[1].iter_rows(values_only=True))
    assert baris[0][0] == "Janji <5 & >3" and ("Catatan <b>a</b>",) in [b[:1] for b in baris]
    kepala = next(b for b in baris if "Yang dijanjikan" in b)
    assert {b[kepala.index("Yang dijanjikan")] for b in baris[baris.index(kepala) + 1:]} == {JANJI}


def test_the_player_and_the_csv_have_the_letters(lembar: Lembar) -> None:
    isi = player_table(lembar.uraian)
    assert isi is not None and {b["sel"][1]["teks"].partition(" · ")[0] for b in isi["baris"]} == {JANJI}
    csv = pd.read_csv(io.BytesIO(csv_bytes(data_of(lembar), latihan=False)))
    assert set(csv["janji"]) == {JANJI}


def test_the_notes_have_the_letters_of_a_source() -> None:
    jejak = pd.DataFrame({"dipakai": [True], "penerbit": ["KPK"], "Judul": ["Skor <70 & >60"]})
    isi = deck(Lembar(2, "bagan", "x", kosong="belum ada", jejak=jejak)).slides[0].notes_slide.notes_text_frame.text
    assert "Sumber:\nKPK. Skor <70 & >60" in isi


def test_words_of_a_person_keep_their_signs() -> None:
    assert words(" a <b>\n&lt;\x00 ") == "a <b> &lt;"
