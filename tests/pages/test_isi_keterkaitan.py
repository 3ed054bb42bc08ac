"""What the page on two indicators says, on the small data folder; every number by hand from its files."""

import pytest

from pages.keterkaitan import isi_keterkaitan as isi
from tests.bantuan.sajian import view


@pytest.mark.usefixtures("kecil")
def test_pairs_are_offered_by_how_many_regions_have_both() -> None:
    # Tanah Laut, Kotabaru and Banjar have index and risk; letters and counts stand in Tanah Laut alone.
    lain = isi.other_pairs(view(prov="63", tahun="2024", x="indeks", y="huruf"))
    assert lain[0] == isi.Tawaran("Indeks dan Risiko: 3 daerah (2024)", "indeks", "risiko")
    # The other five pairs have Tanah Laut alone: one point is no chart.
    assert lain[1:] == ()


@pytest.mark.usefixtures("kecil")
def test_the_upright_axis_offers_only_what_can_be_drawn() -> None:
    assert isi.partners(view(prov="63", tahun="2024", x="indeks")) == {"risiko"}
    assert isi.partners(view(prov="63", tahun="2019", x="indeks")) == frozenset()
    # The risk of three and the index of five regions, in whatever year.
    assert {"indeks", "risiko"} <= isi.comparable(view(prov="63")) and "unit" not in isi.comparable(view(prov="63"))


@pytest.mark.usefixtures("kecil")
def test_a_pair_of_one_region_is_not_drawn_and_one_inside_the_other_is_said() -> None:
    pasangan = isi.pair(view(prov="63", tahun="2024", x="indeks", y="huruf"))
    assert not pasangan.cukup
    assert pasangan.kalimat.startswith("**Indeks dan Huruf: keterkaitan tidak dihitung, ")
    termuat, = pasangan.termuat
    assert "sejak 2024: keduanya pasti berkait" in termuat


@pytest.mark.usefixtures("kecil")
def test_three_regions_are_drawn_and_stand_in_no_relation_by_nature() -> None:
    pasangan = isi.pair(view(prov="63", tahun="2024", x="indeks", y="risiko"))
    assert pasangan.cukup and pasangan.termuat == ()


@pytest.mark.usefixtures("kecil")
def test_a_year_without_figures_offers_no_pairs() -> None:
    assert isi.other_pairs(view(prov="64", tahun="2019", x="indeks", y="risiko")) == ()
