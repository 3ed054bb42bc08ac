"""What the comparison says, on the small data folder; every number by hand from its files."""

import pytest

from pages.bandingkan import isi_bandingkan as isi
from pages.bersama.tahun_lain import regions_by_year
from tests.bantuan.sajian import view

KALSEL = "6 kabupaten/kota Kalimantan Selatan"
TANAH_LAUT = "Tanah Laut 2024: 80,00, peringkat 1 dari 5, kuartil teratas."


@pytest.mark.usefixtures("kecil")
def test_a_ranking_names_best_weakest_median_and_the_region_in_view() -> None:
    # 80,00 73,40 72,00 70,00 64,00; of Tabalong the small folder says that its figure was not announced.
    peringkat = isi.ranking(view(daerah="63.01", tahun="2024", indikator="indeks"))
    assert peringkat.kalimat == (
        f"Dari {KALSEL}, 5 punya angka Indeks 2024: terbaik Tanah Laut (80,00), terlemah Banjar (64,00*), median 72,00. "
        f"{TANAH_LAUT}"
    )
    assert peringkat.belum == "Tidak diumumkan (1): Tabalong. Tanyakan kepada Uji."


@pytest.mark.usefixtures("kecil")
def test_every_year_says_how_many_regions_have_a_figure_in_it() -> None:
    k = view(prov="63", tahun="2019", indikator="indeks")
    peringkat = isi.ranking(k)
    assert peringkat.kalimat.strip() == f"Dari {KALSEL}, belum ada satu pun yang punya angka Indeks 2019."
    assert peringkat.belum.startswith("Belum terkumpul di dasbor (6): Banjar, Barito Kuala, ")
    # The oldest first, as on an axis.
    assert list(regions_by_year(k, ("indeks",), "provinsi", "").items()) == [
        (2020, 1), (2021, 1), (2022, 2), (2023, 2), (2024, 5),
    ]


@pytest.mark.usefixtures("kecil")
def test_two_years_count_rises_and_falls() -> None:
    # 78,80 to 80,00 and 75,00 to 72,00; the others lack one of the years.
    dua = isi.two_years(view(prov="63", tahun="2024", tahun2="2023", indikator="indeks", lihat="dua_tahun"))
    assert dua == isi.DuaTahun(f"Dari {KALSEL}, Indeks 2023 ke 2024: 1 membaik, 1 memburuk.")


@pytest.mark.usefixtures("kecil")
def test_years_measured_differently_are_not_set_side_by_side() -> None:
    # The risk is measured otherwise from 2023 on.
    dua = isi.two_years(view(prov="63", tahun="2024", tahun2="2022", indikator="risiko", lihat="dua_tahun"))
    assert (dua.tercatat, dua.tergambar) == (True, False)
    assert "2023" in dua.kalimat


@pytest.mark.usefixtures("kecil")
def test_another_year_must_exist() -> None:
    dua = isi.two_years(view(prov="63", tahun="2024", indikator="unit", lihat="dua_tahun"))
    assert dua == isi.DuaTahun("Belum ada tahun lain yang punya angka Unit dalam lingkup ini.", False, False)


@pytest.mark.usefixtures("kecil")
def test_courses_count_regions_with_two_years() -> None:
    # Tanah Laut two years, Kotabaru five, Hulu Sungai Selatan two; Banjar and Barito Kuala one.
    assert isi.courses(view(daerah="63.01", tahun="2024", indikator="indeks", lihat="perjalanan")) == (
        f"Dari {KALSEL}, 5 punya angka Indeks, 3 di antaranya dua tahun atau lebih. Tanpa angka: Tabalong. {TANAH_LAUT}"
    )


@pytest.mark.usefixtures("kecil")
def test_figures_outside_the_series_are_told_as_text() -> None:
    baris = isi.not_final(view(prov="64", tahun="2024", indikator="indeks"))
    assert baris[["Daerah", "Nilai"]].to_numpy().tolist() == [["Paser", "99,00"]]
    # No row has a note.
    assert "Catatan" not in baris
    assert isi.not_final(view(prov="63", tahun="2023", indikator="indeks")).empty


@pytest.mark.usefixtures("kecil")
def test_the_rug_says_how_many_cells_have_figures() -> None:
    kalimat, lebar = isi.rug(view(prov="63", tahun="2024", lihat="semua"))
    # Six kabupaten by index, risk and letters: 5 + 3 + 2 cells; only five of the index can be held against the nation.
    assert kalimat.startswith("10 dari 18 sel 2024 ada angkanya; 1 dari 5 yang dapat dibandingkan lebih rendah dari Nasional.")
    # Of so few nobody has most.
    assert "Terbanyak" not in kalimat
    assert len(lebar) == 2
