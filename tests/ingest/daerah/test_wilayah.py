"""Typed region names and codes to Kemendagri codes: every published case and every trap."""

from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.daerah.rujukan_wilayah import RujukanWilayah
from ingest.daerah.wilayah import (
    KALIMANTAN,
    Ambigu,
    Cocok,
    Hasil,
    Pencocok,
    Ringkasan,
    TidakDikenal,
    match,
    match_pair,
    spelling_key,
)
from ingest.sel.kode import BPS, KEMENDAGRI
from ingest.sel.nama import parse, words
from tests.bantuan.ekspor import ROOT, read_rows, table


def text_table(nama: str) -> pd.DataFrame:
    """One of the region tables with every value as text."""
    return pd.read_csv(ROOT / "data" / "wilayah" / nama, dtype=str, keep_default_na=False)


RUJUKAN = RujukanWilayah.from_tables(*(text_table(n) for n in ("wilayah.csv", "alias.csv", "ambigu.csv")))
CASES = read_rows(ROOT / "tests" / "berkas" / "uji_alias.csv")
REGIONS = table("wilayah/wilayah.csv")


def code_of(hasil: Hasil) -> str:
    """The certain code, empty when it must be asked or is unknown."""
    return hasil.kode if isinstance(hasil, Cocok) else ""


def scope(lingkup: str) -> list[str]:
    """Province codes of a case."""
    return [k for k in lingkup.split("|") if k]


@pytest.mark.parametrize("kasus", CASES, ids=lambda k: f"{k['tulisan']}@{k['lingkup']}")
def test_published_case(kasus: dict[str, str]) -> None:
    assert code_of(match(kasus["tulisan"], scope(kasus["lingkup"]), RUJUKAN)) == kasus["kode"]


@pytest.mark.parametrize("bentuk", [str, str.upper, str.lower, lambda n: n.replace(" ", "  "), lambda n: f"\u00a0{n} "])
def test_every_official_name_is_its_own_region(bentuk: Callable[[str], str]) -> None:
    wrong = [w["kode"] for w in REGIONS if code_of(match(bentuk(w["nama_resmi"]), [], RUJUKAN)) != w["kode"]]
    assert wrong == []


def test_every_shown_name_and_every_short_type_is_right_or_asked() -> None:
    for w in REGIONS:
        singkat = {"kabupaten": "Kab. ", "kota": "Kota ", "provinsi": "Prov. ", "nasional": ""}[w["tingkat"]] + w["nama_pendek"]
        assert code_of(match(singkat, [], RUJUKAN)) == w["kode"]
        assert code_of(match(w["nama_pendek"], [], RUJUKAN)) in (w["kode"], "")


def test_names_of_two_regions_are_asked_unless_the_scope_has_one() -> None:
    kembar: dict[str, list[str]] = {}
    for w in REGIONS:
        kembar.setdefault(words(w["nama_pendek"]), []).append(w["kode"])
    kembar = {nama: kode for nama, kode in kembar.items() if len(kode) > 1}
    assert len(kembar) == 28
    for nama, kode in kembar.items():
        hasil = match(nama, [], RUJUKAN)
        assert isinstance(hasil, Ambigu) and set(hasil.kandidat) == set(kode)
    assert code_of(match("Banjar", ["32"], RUJUKAN)) == ""
    assert code_of(match("Kota Bogor", [], RUJUKAN)) == "32.71"


# Collisions and abbreviations that the rules name one by one.
TRAPS = [
    ("Kota Tapin", "", TidakDikenal), ("Kota Kotabaru", "", TidakDikenal), ("Kabupaten Entah", "", TidakDikenal),
    ("", "", TidakDikenal),
    ("Kab. Barito", "", Ambigu), ("Barito", "63", Ambigu), ("Hulu Sungai", "63", Ambigu), ("Kotawaringin", "62", Ambigu),
    ("Kutai", "64", Ambigu), ("Sukadana", "61", Ambigu), ("Martapura", "63", Ambigu), ("Tanjung", "63", Ambigu),
    ("Mura", "16", Ambigu),
    ("Kapuas", "61", Ambigu), ("KU", "", Ambigu), ("KU", "61|62|63|64|65", Ambigu), ("Kota Banjar", "63", Ambigu),
    ("Tapin", "61", Ambigu), ("Gorontalo", "", Ambigu), ("Jambi", "", Ambigu), ("Kab. Mura", "", Ambigu),
    ("Jumlah", "", Ringkasan), ("TOTAL", "", Ringkasan), ("Rata-rata", "", Ringkasan), ("Rata-rata Kab/Kota", "", Ringkasan),
    ("Rata - Rata Kalimantan Selatan", "", Ringkasan), ("Jumlah perangkat daerah", "", TidakDikenal),
    ("KabTapin", "", TidakDikenal),
    ("Kota Pontianak dan Mempawah", "", TidakDikenal),
]


@pytest.mark.parametrize(("tulisan", "lingkup", "jenis"), TRAPS)
def test_trap_is_never_matched(tulisan: str, lingkup: str, jenis: type) -> None:
    assert isinstance(match(tulisan, scope(lingkup), RUJUKAN), jenis)


RIGHT = [
    ("Kapuas", "", "62.03"), ("Kapuas Hulu", "", "61.06"), ("KU", "61", "61.11"), ("KKR", "", "61.12"),
    ("Rata-rata Nasional", "", "00"),
    ("Kotamobagu", "", "71.74"), ("Kota Baru", "63", "63.02"), ("Kota Adm. Jakarta Selatan", "", "31.74"),
    ("Tapin *)", "", "63.05"),
    ("Prov. DKI Jakarta", "", "31"), ("\uff34\uff21\uff30\uff29\uff2e", "", "63.05"), ("PEMDA KAB. TAPIN", "", "63.05"),
    ("Banjar", "63", "63.03"), ("Kab. Mura", "62", "62.12"), ("Penajam", "", "64.09"), ("Tana Paser", "", ""),
    ("Banjarnegara", "", "33.04"),
]


@pytest.mark.parametrize(("tulisan", "lingkup", "kode"), RIGHT)
def test_name_is_matched(tulisan: str, lingkup: str, kode: str) -> None:
    assert code_of(match(tulisan, scope(lingkup), RUJUKAN)) == kode


def test_capital_for_its_regency_comes_with_a_warning() -> None:
    hasil = match("Penajam", ["64"], RUJUKAN)
    assert isinstance(hasil, Cocok) and "ibu kota" in hasil.peringatan


@pytest.mark.parametrize(("tahun", "kode"), [(2013, ""), (2014, ""), (2015, "61.71"), (2024, "61.71")])
def test_pontianak_depends_on_the_year(tahun: int, kode: str) -> None:
    assert code_of(match("Pontianak", KALIMANTAN, RUJUKAN, tahun=tahun)) == kode
    assert code_of(match("Pontianak", [], RUJUKAN, tahun=tahun)) == kode


def test_unknown_name_gets_proposals_but_no_match() -> None:
    hasil = match("Tapn", ["63"], RUJUKAN)
    assert isinstance(hasil, TidakDikenal) and hasil.usul == ("63.05",)
    hasil = match("Kota Tapin", [], RUJUKAN)
    assert isinstance(hasil, TidakDikenal) and "63.05" in hasil.usul and "bukan kota" in hasil.sebab


@pytest.mark.parametrize(
    ("tulisan", "kode"),
    [("63.06", "63.06"), ("63,06", "63.06"), ("62.1", "62.10"), ("62.10", "62.10"), ("63.1", "63.10"), ("31.0", "31"),
    ("63", "63"),
     ("6306", "63.06"), ("'63.06", "63.06"), ('="63.06"', "63.06"), (" 63.06\u00a0", "63.06"), ("6306.0", "63.06"), ("00", "00"),
     ("6206", ""), ("6210", ""), ("91", ""), ("94", ""), ("9101", ""), ("6299", ""), ("63.99", ""), ("63.06.01", ""),
     ("6306010", ""),
     ("63.06.01.2001", ""), ("2024", "")],
)
def test_code(tulisan: str, kode: str) -> None:
    assert code_of(match(tulisan, [], RUJUKAN)) == kode


def test_undotted_codes_that_differ_between_the_systems_are_never_taken() -> None:
    beda = [w for w in REGIONS if w["kode"][:2] in KALIMANTAN and w["kode_bps"] and w["kode"].replace(".", "") != w["kode_bps"]]
    assert len(beda) == 23
    for w in beda:
        hasil = match(w["kode_bps"], [], RUJUKAN)
        assert isinstance(hasil, Ambigu) and w["kode"] in hasil.kandidat
        assert code_of(match(w["kode_bps"], [], RUJUKAN, sistem=BPS)) == w["kode"]
        assert code_of(match(w["kode"].replace(".", ""), [], RUJUKAN, sistem=KEMENDAGRI)) == w["kode"]
    dipakai = {w["kode"].replace(".", "") for w in REGIONS}
    assert sum(w["kode_bps"] in dipakai for w in beda) == 21


PAIRS = [
    ("6206", "Katingan", "62.06"), ("6206", "Sukamara", "62.08"), ("6206", "Tapin", ""), ("62.06", "Sukamara", ""),
    ("62.06", "Katingan", "62.06"),
    ("62.1", "Gunung Mas", "62.10"), ("6303", "Banjar", "63.03"), ("", "Tapin", "63.05"), ("63.05", "", "63.05"),
    ("6206", "", ""),
    ("63.05", "Entah", ""), ("99.99", "Tapin", ""), ("63.05", "Pontianak", ""), ("61.71", "Pontianak", "61.71"),
    ("91", "Papua", "91"),
    ("94", "Papua", "91"),
]


@pytest.mark.parametrize(("kode", "nama", "hasil"), PAIRS)
def test_code_and_name_must_agree(kode: str, nama: str, hasil: str) -> None:
    assert code_of(match_pair(kode, nama, [], RUJUKAN)) == hasil


def test_summary_row_stays_a_summary_with_a_code_column() -> None:
    assert isinstance(match_pair("", "JUMLAH", ["63"], RUJUKAN), Ringkasan)


def test_match_outside_the_scope_is_asked() -> None:
    assert isinstance(match("Kab. Bogor", ["63"], RUJUKAN), Ambigu)
    assert isinstance(match("32.01", ["63"], RUJUKAN), Ambigu)
    assert code_of(match("Nasional", ["63"], RUJUKAN)) == "00"


def test_confirmed_spelling_is_remembered_in_its_scope_only() -> None:
    ejaan = {spelling_key("Kota  BANJR", ["63"]): "63.71"}
    assert match("kota banjr", ["63"], RUJUKAN, ejaan) == Cocok("63.71", "ejaan")
    assert isinstance(match("kota banjr", ["62", "63"], RUJUKAN, ejaan), TidakDikenal)


def test_memory_never_overrides_a_certain_match_or_a_code() -> None:
    ejaan = {spelling_key("Tapin"): "63.06", spelling_key("6206"): "62.06"}
    assert code_of(match("Tapin", [], RUJUKAN, ejaan)) == "63.05"
    assert isinstance(match("6206", [], RUJUKAN, ejaan), Ambigu)


def test_matcher_of_a_file_agrees_with_the_rules() -> None:
    pencocok = Pencocok(RUJUKAN, frozenset({"63"}))
    for _ in range(2):
        assert code_of(pencocok.match("Kab. HSS")) == "63.06"
        assert code_of(pencocok.match("Tapin", "63.5")) == ""
        assert isinstance(pencocok.match("Kota Banjar"), Ambigu)


def test_normalising_steps() -> None:
    assert [words(t) for t in ("H.S.S.", "KAB.KOTABARU", "Palangka-Raya", " Tanah\u00a0 Laut ")] == [
        "hss", "kab kotabaru", "palangka raya", "tanah laut",
    ]
    assert parse("Kotawaringin Barat").jenis == "" and parse("Kota Baru").sisa == "baru"


@settings(max_examples=300)
@given(st.text(max_size=25), st.sets(st.sampled_from(sorted(KALIMANTAN))))
def test_any_text_is_answered_and_certain_only_for_known_codes(tulisan: str, lingkup: set[str]) -> None:
    hasil = match(tulisan, lingkup, RUJUKAN)
    if isinstance(hasil, Cocok):
        assert hasil.kode in RUJUKAN.nama
        assert not lingkup or hasil.kode == "00" or hasil.kode[:2] in lingkup


@settings(max_examples=300)
@given(st.sampled_from(REGIONS[1:]), st.integers(0, 60), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_one_wrong_letter_is_never_taken_for_the_neighbour(wilayah: dict[str, str], letak: int, huruf: str) -> None:
    nama = wilayah["nama_resmi"].lower()
    letak = nama.index(" ") + 1 + letak % (len(nama) - nama.index(" ") - 1)
    salah = nama[:letak] + huruf + nama[letak + 1 :]
    hasil = match(salah, [], RUJUKAN)
    if isinstance(hasil, Cocok) and hasil.kode != wilayah["kode"]:
        # Only when the slip spells another region's name to the letter.
        assert parse(salah).sisa in {parse(RUJUKAN.nama[hasil.kode]).sisa, *RUJUKAN.alias, *RUJUKAN.pendek}
