"""Regions of a whole file: scope, codes of two systems, questions and what is remembered."""

from pathlib import Path

import pytest

import store
from ingest.terbit import pintu
from ingest.terbit.hak import Boleh, Pelaku
from tests.bantuan.unggah import causes, checked, questions, rows

JUDUL = "Daerah;Tahun;Indeks SPI\n"


def test_scope_comes_from_the_certain_names() -> None:
    # Banjar is Kabupaten Banjar where only Kalimantan is spoken of, and asked elsewhere.
    assert rows(checked(JUDUL + "Banjar;2024;70\nTapin;2024;71\n"), "kode_wilayah") == [("63.03",), ("63.05",)]
    assert questions(checked(JUDUL + "Banjar;2024;70\nKab. Ciamis;2024;71\n")) == ["wilayah:Banjar"]


def test_scope_comes_from_the_title() -> None:
    assert rows(checked("Provinsi Kalimantan Selatan;;\n" + JUDUL + "Banjar;2024;70\n"), "kode_wilayah") == [("63.03",)]


def test_province_column_settles_row_by_row() -> None:
    isi = "Provinsi;Daerah;Tahun;Indeks SPI\nKalimantan Selatan;Banjar;2024;70\nJawa Barat;Kota Banjar;2024;71\n"
    assert rows(checked(isi), "kode_wilayah") == [("63.03",), ("32.79",)]


def test_ambiguous_name_is_asked_once_for_all_its_rows() -> None:
    isi = JUDUL + "Kutai;2023;70\nKutai;2024;71\nBerau;2024;72\n"
    assert questions(checked(isi)) == ["wilayah:Kutai"]
    hasil = checked(isi, jawaban={"wilayah:Kutai": "64.02"})
    assert rows(hasil, "kode_wilayah") == [("64.02",), ("64.02",), ("64.03",)]
    assert hasil.ejaan == {("kutai", "64"): "64.02"}


def test_answer_may_be_that_it_is_no_region() -> None:
    hasil = checked(JUDUL + "Kutai;2024;70\nBerau;2024;72\n", jawaban={"wilayah:Kutai": "-"})
    assert rows(hasil, "kode_wilayah") == [("64.03",)]


def test_misspelt_name_is_offered_and_never_matched_by_itself() -> None:
    hasil = checked(JUDUL + "Tabalongg;2024;70\n")
    assert (hasil.status, questions(hasil)) == ("needs_choice", ["wilayah:Tabalongg"])
    assert hasil.pertanyaan[0].pilihan[0][0] == "63.09"


def test_unknown_region_is_refused_with_its_line() -> None:
    hasil = checked(JUDUL + "Tapin;2024;70\nAntah Berantah;2024;70\n")
    salah = hasil.galat[0]
    assert (hasil.status, salah.baris, salah.kolom, salah.isi) == ("refused", 3, "Daerah", "Antah Berantah")


def test_confirmed_spelling_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    isi = JUDUL + "Kutai;2024;70\nBerau;2024;72\n"
    hasil = checked(isi, jawaban={"wilayah:Kutai": "64.08"})
    for (tulisan, lingkup), kode in hasil.ejaan.items():
        pintu.remember_spelling(tulisan, lingkup, kode, Pelaku(Boleh(True), "Ani"))
    assert rows(checked(isi), "kode_wilayah") == [("64.08",), ("64.03",)]


def test_codes_without_a_dot_are_asked() -> None:
    # BPS 6206 is Sukamara, Kemendagri 62.06 is Katingan.
    isi = "Kode;Tahun;Indeks SPI\n6206;2024;70,5\n"
    assert questions(checked(isi)) == ["sistem_kode"]
    assert rows(checked(isi, jawaban={"sistem_kode": "bps"}), "kode_wilayah") == [("62.08",)]
    assert rows(checked(isi, jawaban={"sistem_kode": "kemendagri"}), "kode_wilayah") == [("62.06",)]


def test_codes_with_a_name_need_no_question() -> None:
    isi = "Kode;Daerah;Tahun;Indeks SPI\n6206;Sukamara;2024;70,5\n62.1;Gunung Mas;2024;71,5\n"
    assert rows(checked(isi), "kode_wilayah") == [("62.08",), ("62.10",)]


def test_code_and_name_that_disagree_are_asked() -> None:
    hasil = checked("Kode;Daerah;Tahun;Indeks SPI\n63.06;Tapin;2024;70,5\n")
    assert questions(hasil) == ["wilayah:63.06 Tapin"]


def test_bps_header_says_the_system() -> None:
    assert rows(checked("Kode BPS;Tahun;Indeks SPI\n6206;2024;70,5\n"), "kode_wilayah") == [("62.08",)]


def test_dotted_codes_settle_the_provinces_of_papua() -> None:
    assert rows(checked("Kode;Tahun;Indeks SPI\n93;2024;70,5\n63.06;2024;71,5\n"), "kode_wilayah") == [("93",), ("63.06",)]


def test_figure_without_a_region_is_refused() -> None:
    hasil = checked(JUDUL + "Tapin;2024;70\n;2024;71\n")
    assert "daerah tidak disebut" in causes(hasil)[0]


PONTIANAK = JUDUL + "Landak;2012;70,1\nPontianak;2016;71,1\nPontianak;2012;71,2\n"


def test_a_name_that_two_regions_bore_is_asked_for_those_years_alone() -> None:
    hasil = checked(PONTIANAK)
    (tanya,) = hasil.pertanyaan
    assert (hasil.status, questions(hasil)) == ("needs_choice", ["wilayah:Pontianak"])
    assert [v for v, _ in tanya.pilihan] == ["61.71", "61.02", "-"]
    assert "di baris 4" in tanya.kalimat and "data sampai 2014" in tanya.kalimat
    terjawab = checked(PONTIANAK, jawaban={"wilayah:Pontianak": "61.02"})
    assert rows(terjawab, "tahun", "kode_wilayah") == [(2012, "61.08"), (2016, "61.71"), (2012, "61.02")]
    # Another file may mean the other one.
    assert terjawab.ejaan == {}


@pytest.mark.parametrize("isi", [
    "Daerah;SPI 2013;SPI 2016\nLandak;70,1;71\nPontianak;70,2;71\n",
    "Hasil SPI 2012;\nDaerah;Indeks SPI\nLandak;70,1\nPontianak;70,2\n",
])
def test_the_year_may_stand_in_headers_or_titles(isi: str) -> None:
    assert questions(checked(isi)) == ["wilayah:Pontianak"]
    assert checked(isi, jawaban={"wilayah:Pontianak": "61.02"}).status == "ok"


@pytest.mark.parametrize("lain", ["", "Tapin;2024;71\n"])
def test_an_answer_about_an_official_name_is_remembered_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lain: str) -> None:
    monkeypatch.setenv(store.SETELAN_SIMPANAN, str(tmp_path))
    isi = JUDUL + "Kota Banjar;2024;70\n" + lain
    (tanya,) = checked(isi).pertanyaan
    assert {"32.79", "63.71", "63.72"} <= {v for v, _ in tanya.pilihan}
    for (tulisan, lingkup), kode in checked(isi, jawaban={tanya.kunci: "63.72"}).ejaan.items():
        pintu.remember_spelling(tulisan, lingkup, kode, Pelaku(Boleh(True), "Ani"))
    lagi = checked(isi)
    assert (lagi.status, rows(lagi, "kode_wilayah")[0]) == ("ok", ("63.72",))


PROVINSI = "Provinsi;Tahun;Indeks SPI\nJAMBI;2024;72\nGORONTALO;2024;70\nKEP. RIAU;2024;75\n"


def test_where_only_provinces_are_told_a_shared_name_is_the_province() -> None:
    hasil = checked(PROVINSI + "KALIMANTAN SELATAN;2024;71\nNasional;2024;73\n")
    assert rows(hasil, "kode_wilayah") == [("15",), ("75",), ("21",), ("63",), ("00",)]


@pytest.mark.parametrize("lain", ["Kabupaten Tapin;2024;71\nKALIMANTAN SELATAN;2024;71\n", "Kota Banjarbaru;2024;71\n"])
def test_beside_a_regency_a_shared_name_is_asked_about(lain: str) -> None:
    assert "wilayah:JAMBI" in questions(checked(PROVINSI + lain))


def test_shared_names_alone_say_nothing() -> None:
    assert questions(checked("Provinsi;Tahun;Indeks SPI\nJAMBI;2024;72\nGORONTALO;2024;70\n")) == [
        "wilayah:JAMBI", "wilayah:GORONTALO",
    ]


def test_a_capital_in_brackets_confirms_its_region_and_another_does_not() -> None:
    isi = JUDUL + "Kab. Banjar (Martapura);2024;70\nTapin (Rantau);2024;71\n"
    assert rows(checked(isi), "kode_wilayah") == [("63.03",), ("63.05",)]
    salah = checked(isi.replace("Rantau", "Barabai"))
    assert salah.status != "ok" and "Tapin (Barabai)" in f"{causes(salah)} {questions(salah)}"
