"""What the integrity page says; figures by hand from data/spi, and on a catalogue without the index."""

import pytest

from pages.bersama.isi_kartu import Kartu
from pages.integritas import isi_integritas as isi
from tests.bantuan.sajian import view


def test_the_lead_tells_value_change_and_the_way_to_the_next_category() -> None:
    # 64,15 after 72,54; Waspada begins at 73.
    assert isi.lead(view(prov="63", tahun="2024")).kalimat == (
        "SPI Pemprov Kalimantan Selatan 2024 bernilai 64,15* (rentan), turun 8,39 poin dari 2023, 8,85 poin lagi ke waspada."
    )


def test_four_cards_hold_index_distance_rank_and_benchmark() -> None:
    # Two reports of 64,15; the provinces have 72,75 72,37 67,76 66,43 64,15, the nation 71,53.
    indeks, jarak, peringkat, banding = isi.lead(view(prov="63", tahun="2024")).kartu
    assert (indeks.label, indeks.nilai, indeks.perubahan, indeks.catatan) == ("Indeks SPI 2024", "64,15", "−8,39", "2 sumber")
    assert indeks.lencana == ("Rentan", "orange")
    assert jarak == Kartu("Jarak kategori", "8,85 poin", "lagi ke waspada", pengganti="belum dapat dihitung")
    assert peringkat == Kartu("Peringkat", "5 dari 5", "provinsi se-Kalimantan", pengganti="tidak diperingkat")
    assert banding == Kartu("Nasional", "71,53", "7,38 poin di bawahnya")


def test_a_change_of_thresholds_is_counted_with_its_value() -> None:
    # Below 68 was 'sangat rentan' until 2022 and is 'rentan' now; no other value of Kalsel changes.
    assert isi.label_changes(view(prov="63", tahun="2024")) == (
        2,
        "Hulu Sungai Utara 2021 (64,9): sangat rentan menjadi rentan; "
        "Hulu Sungai Utara 2022 (67,53): sangat rentan menjadi rentan",
    )


def test_work_units_are_parts_of_the_index() -> None:
    assert "spi_indeks" in isi.by_unit(view(prov="63"))


@pytest.mark.usefixtures("empty_data")
def test_an_index_without_figures_has_words_on_every_card() -> None:
    pokok = isi.lead(view(prov="63", tahun="2024"))
    assert pokok.kalimat.startswith("Indeks SPI Pemprov Kalimantan Selatan")
    assert pokok.kalimat.endswith(": belum terkumpul di dasbor.")
    assert [k.nilai for k in pokok.kartu] == ["", "", "", ""]
    assert [k.pengganti for k in pokok.kartu] == [
        "belum terkumpul di dasbor", "belum dapat dihitung", "tidak diperingkat", "tidak dibandingkan",
    ]


@pytest.mark.usefixtures("kecil")
def test_a_catalogue_without_the_index_has_no_cards() -> None:
    pokok = isi.lead(view(prov="63", tahun="2024"))
    assert pokok == isi.Pokok("Indeks SPI Pemprov Kalimantan Selatan 2024: belum terkumpul di dasbor.", ())
