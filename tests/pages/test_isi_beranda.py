"""What the first page says, on the small data folder; every number by hand from its files."""

import pytest

from pages.beranda import isi_beranda as isi
from tests.bantuan.sajian import view

# Three sources of each do not agree.
BANJAR = "Indeks Banjar 64,00*, 7,53 poin di bawah Nasional (71,53)."
KALSEL = "Indeks Kalimantan Selatan 64,15*, 7,38 poin di bawah Nasional (71,53)."
KOTABARU = "Indeks Kotabaru turun 3,00 poin, dari 75,00 menjadi 72,00."


@pytest.mark.usefixtures("kecil")
def test_a_summary_tells_figures_changes_ranks_and_the_benchmark() -> None:
    # 80,00 after 78,80, best of the five with a figure; 10% after 20%, the lowest of three; 80,00 against 71,53.
    assert isi.summary(view(daerah="63.01", tahun="2024")) == (
        "Pada 2024, 4 dari 4 indikator utama Tanah Laut sudah ada datanya. "
        "Indeks 80,00 (Terjaga), naik 1,20 poin dari 2023, peringkat 1 dari 5 kab/kota seprovinsi; "
        "Risiko 10%, turun 10,00 poin dari 2023, peringkat 1 dari 3 kab/kota seprovinsi. "
        "Terhadap pembanding Nasional, hasilnya lebih baik pada Indeks."
    )


@pytest.mark.usefixtures("kecil")
def test_the_summary_of_a_province_ends_with_the_region_to_help_first() -> None:
    ringkasan = isi.summary(view(prov="63", tahun="2024"))
    assert ringkasan.startswith("Pada 2024, 3 dari 4 indikator utama Kalimantan Selatan sudah ada datanya.")
    assert ringkasan.endswith(f"Perlu didampingi lebih dulu: {BANJAR}")


@pytest.mark.usefixtures("kecil")
def test_a_region_without_figures_has_no_summary_and_no_concerns() -> None:
    k = view(daerah="63.09", tahun="2024")
    assert (isi.summary(k), isi.concerns(k)) == ("", ())


@pytest.mark.usefixtures("kecil")
def test_concerns_are_gaps_then_falls_and_lead_to_their_regions() -> None:
    assert isi.concerns(view(prov="63", tahun="2024")) == (
        isi.Perhatian(BANJAR, "Banjar", "63.03"), isi.Perhatian(KALSEL, "Kalimantan Selatan", ""),
        isi.Perhatian(KOTABARU, "Kotabaru", "63.02"),
    )


@pytest.mark.usefixtures("kecil")
def test_the_map_offers_main_indicators_that_are_judged() -> None:
    assert isi.on_the_map(view(prov="63")) == {"indeks": "Indeks", "risiko": "Risiko", "huruf": "Huruf"}


@pytest.mark.usefixtures("kecil")
def test_completeness_counts_kabupaten_with_a_figure() -> None:
    # Of six kabupaten in 2024: a count in one, a predicate or a value in two, the index in five, the risk in three.
    lengkap = isi.completeness(view(prov="63", tahun="2024"))
    # The emptiest first; a bar is full only where nobody is missing.
    assert lengkap.batang == (
        ("unit", "■□□□□ Unit: 1 dari 6"), ("huruf", "■■□□□ Huruf: 2 dari 6"), ("risiko", "■■□□□ Risiko: 3 dari 6"),
        ("indeks", "■■■■□ Indeks: 5 dari 6"),
    )
    awal = "Banyaknya kabupaten/kota, dari 6 di Kalimantan Selatan, yang angkanya pada 2024 sudah terkumpul"
    assert lengkap.arti.startswith(awal)
    assert "pada tahun mana pun" in isi.completeness(view(prov="63")).arti
