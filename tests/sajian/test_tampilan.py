"""The view: any URL gives a valid view, and a view printed and read again is the same."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sajian.tampilan import Pilihan, Tampilan, parse

PILIHAN = Pilihan(
    wilayah=frozenset({"00", "61", "62", "63", "64", "65", "63.06", "63.10", "64.01", "32.79"}),
    indikator=frozenset({"spi_indeks", "spm_indeks", "mcp"}),
    tahun=(2021, 2022, 2023, 2024), versi=12,
)


def test_empty_url_gives_the_default_view() -> None:
    t = parse({}, PILIHAN)
    assert (t.prov, t.daerah, t.terbaru, t.tahun, t.banding, t.latihan) == ("63", "", True, 2024, "nasional", False)
    assert (t.pilihan_tahun, t.query()) == (0, {"prov": "63", "tahun": "terbaru"})


def test_a_year_is_asked_for_and_given_up_again() -> None:
    t = parse({"tahun": "2023"}, PILIHAN)
    assert (t.terbaru, t.tahun, t.pilihan_tahun, t.setahun, t.akhiran) == (False, 2023, 2023, " 2023", " 2023")
    lagi = t.ganti(pilihan_tahun=0)
    assert (lagi.terbaru, lagi.pilihan_tahun, lagi.setahun, lagi.akhiran) == (True, 0, "", ", angka terbaru")
    assert parse(lagi.query(), PILIHAN) == parse({"tahun": "terbaru"}, PILIHAN) == parse({}, PILIHAN)
    assert parse({}, PILIHAN).ganti(tahun=2022).query()["tahun"] == "2022"


def test_a_region_brings_its_province() -> None:
    t = parse({"daerah": "64.01", "prov": "63"}, PILIHAN)
    assert (t.prov, t.daerah, t.kode) == ("64", "64.01", "64.01")


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("prov", "99"), ("daerah", "63.1"), ("daerah", "32.79"), ("tahun", "1999"), ("tahun", "2024; drop table"),
        ("banding", "<script>"), ("indikator", "tidak_ada"), ("latihan", "ya"), ("warna", "../../etc/passwd"),
        ("lihat", "semuanya"), ("periode", "tw5"), ("bagian", "semua"),
        ("versi", "13"), ("versi", "-1"), ("versi", "1.5"), ("versi", "²"), ("versi", "9" * 400), ("batch", "x"),
        ("dari", "13"), ("dari", "-2"), ("pilih", "63.99"), ("pilih", "32.79"), ("pilih", "63.06;drop"), ("pilih", ","),
        ("ke", "tiga"), ("paparan", "../simpan"), ("paparan", "ABCD1234"), ("salindia", "1"),
    ],
)
def test_unknown_values_fall_back_and_are_named(kunci: str, nilai: str) -> None:
    t = parse({kunci: nilai}, PILIHAN)
    assert t == parse({}, PILIHAN)
    assert t.abaikan == (kunci,)


@pytest.mark.parametrize(("diminta", "jadi", "utuh"), [
    ("63.06,64.01", "63.06,64.01", True), ("61,64,63", "61,64,63", True), ("", "", True),
    # Unknown, twice, and of another class than the first.
    ("63.06,99.99,64.01", "63.06,64.01", False), ("63.06,63.06", "63.06", False), ("63.06,63,64.01", "63.06,64.01", False),
])
def test_regions_of_ones_own_choice_are_known_once_and_of_one_class(diminta: str, jadi: str, utuh: bool) -> None:
    t = parse({"lingkup": "pilihan", "pilih": diminta}, PILIHAN)
    assert (t.pilih, t.abaikan) == (jadi, () if utuh else ("pilih",))
    assert t.terpilih == (tuple(jadi.split(",")) if jadi else ("63",))
    assert parse(t.query(), PILIHAN) == t


def test_a_choice_of_regions_has_a_limit() -> None:
    banyak = [f"63.{n:02}" for n in range(1, 30)]
    t = parse({"pilih": ",".join(banyak)}, replace(PILIHAN, wilayah=frozenset(banyak)))
    assert (t.terpilih, t.abaikan) == (tuple(banyak[:20]), ("pilih",))


def test_a_new_province_drops_the_old_region() -> None:
    t = Tampilan(prov="63", daerah="63.06").ganti(prov="64")
    assert (t.prov, t.daerah) == ("64", "")


def test_link_names_province_and_year_even_when_default() -> None:
    assert Tampilan(tahun=2024).query() == {"prov": "63", "tahun": "2024"}


def test_the_paparan_being_put_together_is_part_of_the_view() -> None:
    t = parse({"paparan": "a1b2c3d4", "salindia": "00ff00ff"}, PILIHAN)
    assert (t.paparan, t.salindia, t.abaikan) == ("a1b2c3d4", "00ff00ff", ())
    assert t.query() == {"prov": "63", "tahun": "terbaru", "paparan": "a1b2c3d4", "salindia": "00ff00ff"}


def test_a_version_is_a_number_the_ledger_has() -> None:
    t = parse({"versi": "12", "batch": "3", "dari": "0", "ke": "7"}, PILIHAN)
    assert (t.versi, t.batch, t.dari, t.ke, t.abaikan) == (12, 3, 0, 7, ())
    assert t.query() == {"prov": "63", "tahun": "terbaru", "versi": "12", "batch": "3", "dari": "0", "ke": "7"}


def test_without_a_ledger_there_is_only_the_newest_version() -> None:
    assert parse({"versi": "1"}, replace(PILIHAN, versi=0)).abaikan == ("versi",)


def test_link_carries_the_training_switch() -> None:
    assert Tampilan(tahun=2024, latihan=True).query()["latihan"] == "1"


@settings(max_examples=200)
@given(
    st.sampled_from(["61", "62", "63", "64", "65"]), st.sampled_from(["", "63.06", "64.01"]),
    st.sampled_from([2021, 2024]), st.sampled_from(["nasional", "ambang", "tahun_lalu"]),
    st.sampled_from(["spi_indeks", "mcp"]), st.booleans(), st.sampled_from(["biasa", "aman"]), st.integers(0, 12),
)
def test_print_and_read_again_is_the_same_view(
    prov: str, daerah: str, tahun: int, banding: str, indikator: str, latihan: bool, warna: str, versi: int
) -> None:
    t = Tampilan(prov=daerah[:2] or prov, daerah=daerah, tahun=tahun, banding=banding, indikator=indikator,
                 latihan=latihan, warna=warna, versi=versi)
    assert parse(t.query(), PILIHAN) == t
    terbaru = t.ganti(tahun=2024, pilihan_tahun=0)
    assert parse(terbaru.query(), PILIHAN) == terbaru


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(list(Tampilan().__dict__)), st.text(max_size=200), max_size=6))
def test_no_url_breaks_the_view(query: dict[str, str]) -> None:
    t = parse(query, PILIHAN)
    assert t.prov in {"61", "62", "63", "64", "65"}
    assert t.tahun in PILIHAN.tahun
    assert len(t.cari) <= 80 and t.cari.isprintable()
