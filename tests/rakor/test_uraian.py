"""Slides and revisions in words."""

from dataclasses import replace
from datetime import date

import pytest

from rakor import uraian
from rakor.paparan import Paparan, Salindia

WILAYAH = {"63": "Kalimantan Selatan", "63.06": "Hulu Sungai Selatan"}
INDIKATOR = {"spi_indeks": "SPI", "sakip": "SAKIP", "ombudsman_kepatuhan": "Kepatuhan"}


def slide(bagan: str, kunci: str = "a", **query: str) -> Salindia:
    """A slide of a view."""
    return Salindia(kunci * 8, bagan, tuple({"prov": "63", "tahun": "2024", **query}.items()))


@pytest.mark.parametrize(
    ("salindia", "kata"),
    [
        (slide("spi_peringkat"), "Kalimantan Selatan · 2024"),
        (slide("spi_deret", daerah="63.06"), "Hulu Sungai Selatan · 2024"),
        (slide("peta_beranda"), "Kalimantan Selatan · 2024 · SPI"),
        (slide("banding_dua_tahun", tahun2="2022", indikator="sakip", lingkup="kalimantan"),
         "Kalimantan Selatan · 2022 dan 2024 · SAKIP · Kab/kota se-Kalimantan"),
        (slide("keterkaitan", x="sakip"), "Kalimantan Selatan · 2024 · SAKIP · Kepatuhan"),
        (slide("tartan_hasil", banding="tahun_lalu"), "Kalimantan Selatan · 2024 · pembanding tahun lalu"),
        (slide("spm_triwulan", periode="tw2", latihan="1"), "Kalimantan Selatan · 2024 · triwulan II · DATA LATIHAN"),
        (Salindia("a" * 8, "spi_peringkat", (("prov", "99"), ("indikator", "zzz"))), ""),
    ],
)
def test_a_view_in_words(salindia: Salindia, kata: str) -> None:
    assert uraian.view(salindia, WILAYAH, INDIKATOR) == kata


def test_contents_leave_out_what_is_not_given() -> None:
    kosong = Paparan("0" * 8, "Rakor")
    assert uraian.contents(kosong) == "belum ada bagan · tanggal rakor belum diisi"
    penuh = replace(kosong, tanggal=date(2026, 12, 2), tempat="Banjarbaru", salindia=(slide("spi_deret"),))
    assert uraian.contents(penuh) == "1 bagan · rakor 2 Desember 2026 · Banjarbaru"


def test_a_revision_says_what_it_did() -> None:
    a, b, c = slide("spi_deret", "a"), slide("spi_peringkat", "b"), slide("spi_unit", "c")
    lama = Paparan("0" * 8, "Rakor", salindia=(a, b))
    assert uraian.changes(None, lama) == "dibuat dengan 2 bagan"
    assert uraian.changes(lama, replace(lama, salindia=(b, a))) == "urutan diubah"
    assert uraian.changes(lama, replace(lama, salindia=(a, b, c))) == "1 salindia ditambah"
    assert uraian.changes(lama, replace(lama, salindia=(b,), judul="Lain")) == "1 salindia dibuang, judul diubah"
    assert uraian.changes(lama, lama.change(0, catatan="x")) == "1 salindia kata-katanya diubah"
    assert uraian.changes(lama, replace(lama, beku=True)) == "angka dibekukan"
    assert uraian.changes(lama, lama) == "isi sama"


@pytest.mark.parametrize(
    ("judul", "geser", "hasil"),
    [("Rakor SPI 2025", 1, "Rakor SPI 2026"), ("2024–2025", 2, "2026–2027"), ("Rakor 63120251", 1, "Rakor 63120251")],
)
def test_a_title_for_the_next_year(judul: str, geser: int, hasil: str) -> None:
    assert uraian.next_title(judul, geser) == hasil
