"""Distances to the next category and the sentences of the integrity and public-service pages."""

import pandas as pd
import pytest

from charts.kalimat import ombudsman as kalimat_ombudsman
from charts.kalimat import spi as kalimat_spi

TIGA = pd.DataFrame({"kategori": ["Terjaga", "Waspada", "Rentan"], "batas_bawah": [78.0, 73.0, None]})
EMPAT = pd.DataFrame({"kategori": ["Terjaga", "Waspada", "Rentan", "Sangat rentan"], "batas_bawah": [77.5, 73.7, 68.0, None]})


@pytest.mark.parametrize(
    ("nilai", "ambang", "kategori", "poin"),
    [
        (74.17, TIGA, "terjaga", "3,83"),
        (64.15, TIGA, "waspada", "8,85"),
        (72.99, TIGA, "waspada", "0,01"),
        (73.0, TIGA, "terjaga", "5,00"),
        (66.0, EMPAT, "rentan", "2,00"),
        (73.61, EMPAT, "waspada", "0,09"),
    ],
)
def test_points_to_the_next_category(nilai: float, ambang: pd.DataFrame, kategori: str, poin: str) -> None:
    assert kalimat_spi.to_next(nilai, ambang) == f"{poin} poin lagi ke {kategori}"


def test_at_the_top_there_is_no_next_category() -> None:
    assert kalimat_spi.to_next(78.0, TIGA) == "0,00 poin di atas batas terjaga"
    assert kalimat_spi.to_next(81.14, TIGA) == "3,14 poin di atas batas terjaga"
    assert kalimat_spi.to_next(77.99, TIGA) == "0,01 poin lagi ke terjaga"
    assert kalimat_spi.to_next(81.14, TIGA.iloc[:0]) == ""


def row(**lain: object) -> pd.Series:
    return pd.Series({
        "nama_pendek": "SPI", "desimal": 2, "nilai": 64.15, "desimal_sumber": 2, "kategori": "Rentan", "tahun": 2024,
        "perubahan": -8.39, "predikat": None, "tahun_terakhir": None, "predikat_terakhir": None, "nilai_terakhir": None,
        "desimal_terakhir": None, **lain,
    })


def test_lead_sentence_needs_a_value() -> None:
    kalimat = kalimat_spi.lead(row(), "Pemprov Kalsel", TIGA)
    assert kalimat == (
        "SPI Pemprov Kalsel 2024 bernilai 64,15 (rentan), turun 8,39 poin dari 2023, 8,85 poin lagi ke waspada."
    )
    assert kalimat_spi.lead(row(nilai=None), "Pemprov Kalsel", TIGA) == ""


def test_correction_is_explained_only_when_all_components_are_known_and_higher() -> None:
    # Banten 2025: 73,22 against (79,76 + 87,65 + 63,68) / 3 = 77,03.
    tiga = pd.DataFrame({"nilai": [79.76, 87.65, 63.68]})
    kalimat = kalimat_spi.correction(73.22, tiga)
    assert kalimat.startswith("Indeks 73,22 lebih rendah dari rata-rata 3 komponennya (77,03, rata-rata sederhana).")
    assert "tidak diumumkan" in kalimat
    assert kalimat_spi.correction(73.22, pd.DataFrame({"nilai": [79.76, None, 63.68]})) == ""
    assert kalimat_spi.correction(80.0, tiga) == ""
    assert kalimat_spi.correction(None, tiga) == ""


def test_changed_labels_are_listed() -> None:
    data = pd.DataFrame({
        "nama_tampil": ["Malinau", "Bulungan"], "tahun": [2022, 2022], "nilai": [73.41, 75.42], "desimal_sumber": [2, 2],
        "kategori_asli": ["Rentan", "Waspada"], "kategori": ["Waspada", "Waspada"], "berganti": [True, False],
    })
    assert kalimat_spi.relabelled(data) == "Malinau 2022 (73,41): rentan menjadi waspada"


def test_relabel_takes_the_words_of_the_chosen_thresholds() -> None:
    data = pd.DataFrame({"kode_wilayah": ["a", "b"], "tahun": [2022, 2022], "kategori": ["Rentan", None], "huruf": ["R", None],
                         "mutu": [4, None]})
    baru = data.iloc[:1].assign(kategori="Waspada", huruf="W", mutu=3)
    keluar = kalimat_spi.relabel(data, baru)
    assert keluar["kategori"].iloc[0] == "Waspada" and pd.isna(keluar["kategori"].iloc[1])


def means(*baris: tuple[int, int, float]) -> pd.DataFrame:
    return pd.DataFrame(baris, columns=["urut", "tahun", "nilai"]).assign(n_pemda=7, jumlah_pemda=14)


def test_regional_mean_beside_the_index_of_the_province() -> None:
    kalimat = kalimat_spi.regional_mean(means((1, 2023, 72.54), (2, 2023, 74.92), (1, 2024, 64.15)), 2024)
    assert kalimat == (
        "Rata-rata wilayah 2023 74,92, 2,38 poin di atas indeks pemprov (72,54). Indeks 7 dari 14 pemda terkumpul di sini."
    )
    assert kalimat_spi.regional_mean(means((1, 2024, 64.15)), 2024) == ""


def test_course_title_never_compares_across_methods() -> None:
    data = pd.DataFrame({"tahun": [2022, 2024], "nilai": [73.76, 64.15], "ruas": [1, 1]})
    assert kalimat_spi.course_title(data, "Kalsel", "SPI") == "SPI Kalsel turun 9,61 poin, 2022–2024"
    assert kalimat_spi.course_title(data.assign(ruas=[0, 1]), "Kalsel", "SPI") == "SPI Kalsel, 2022–2024"
    assert kalimat_spi.course_title(data.iloc[:0], "Kalsel", "SPI") == "SPI Kalsel"


def test_zone_without_value_is_said() -> None:
    kuning = row(nilai=None, predikat="zona kuning", kategori="Zona kuning")
    assert kalimat_ombudsman.zone(kuning) == "zona kuning, nilai tidak diumumkan"
    assert kalimat_ombudsman.zone(row(nilai=None, kategori=None)) == ""


def test_last_compliance_is_named_when_the_year_has_none() -> None:
    kosong = row(nilai=None, kategori=None, tahun_terakhir=2023, predikat_terakhir="zona hijau")
    assert kalimat_ombudsman.lead(kosong, row(nilai=None, kategori=None), "Tanah Laut") == (
        "Kepatuhan pelayanan publik Tanah Laut terakhir diumumkan untuk 2023: zona hijau."
    )


def rates(*baris: tuple[int, str, str, str, float, int | None, int | None]) -> pd.DataFrame:
    kolom = ["tahun", "periode", "deret", "asal", "nilai", "selesai", "diterima"]
    return pd.DataFrame(baris, columns=kolom).assign(desimal_sumber=2)


def test_rates_inside_the_year_and_above_a_hundred() -> None:
    data = rates(
        (2025, "posisi", "sementara", "terbit", 84.23, None, None),
        (2024, "tahunan", "final", "dihitung", 103.0457, 406, 394),
    )
    assert kalimat_ombudsman.interim_rates(data, 2025) == (
        "Tingkat penyelesaian dalam tahun, belum final: 84,23% pada posisi sementara (2025, terbit)."
    )
    assert kalimat_ombudsman.completion_label(data.iloc[1]) == "2024, dihitung: 406 dari 394"
    assert kalimat_ombudsman.above_hundred(data).startswith("Lebih dari 100% (2024)")


def test_access_is_not_the_number_of_reports() -> None:
    data = pd.DataFrame({
        "tahun": [2024, 2024, 2020, 2020], "nama_pendek": ["Akses", "Laporan"] * 2, "nilai": [1107, None, 546, 155],
    })
    assert kalimat_ombudsman.access_against_reports(data).startswith("Pada 2020, 155 dari 546 akses masyarakat (28,4%)")
    assert kalimat_ombudsman.access_against_reports(data.iloc[:2]) == ""


def test_loci_are_added_up_from_the_published_counts() -> None:
    rincian = ["lokus opini: kota", "lokus opini: kabupaten", "lain"]
    data = pd.DataFrame({"rincian": rincian, "nilai": [56, 170, 9], "tahun": 2025})
    assert kalimat_ombudsman.loci(data) == "Penilaian 2025 mencakup 226 lokus: 170 kabupaten dan 56 kota."
