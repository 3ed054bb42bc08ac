"""Sentences follow from the figures; without figures there are none."""

import pandas as pd

from charts.kalimat import umum as kalimat

BARIS = {
    "indikator": "spi_indeks", "tahun": 2024, "nama_pendek": "SPI", "nilai": 64.15, "desimal_sumber": 2, "predikat": None,
    "kategori": "Rentan", "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik", "perubahan": -8.39,
    "peringkat": 5.0, "bersama": 0, "n_peringkat": 5.0, "hasil": "lebih_rendah", "kelas": "provinsi",
}


def rows(*beda: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([{**BARIS, **b} for b in beda])


def test_no_figures_no_sentences() -> None:
    assert kalimat.summary(rows({"nilai": None}), "Kalsel", " 2024", "Nasional") == []


def test_summary_says_standing_comparison_and_fall() -> None:
    teks = " ".join(kalimat.summary(rows({}, {"nilai": None}), "Kalsel", " 2024", "Nasional"))
    assert "1 dari 2 indikator utama Kalsel" in teks
    assert "SPI 64,15 (Rentan), turun 8,39 poin dari 2023, peringkat 5 dari 5 provinsi se-Kalimantan." in teks
    assert "lebih rendah pada SPI" in teks
    assert "Yang perlu dijaga: SPI turun 8,39 poin" in teks


def test_a_rise_is_no_warning_but_a_rising_risk_is() -> None:
    assert "perlu dijaga" not in " ".join(kalimat.summary(rows({"perubahan": 2.0}), "X", " 2024", "Nasional"))
    risiko = rows({"perubahan": 2.0, "arah": "rendah_baik"})
    assert "perlu dijaga" in " ".join(kalimat.summary(risiko, "X", " 2024", "Nasional"))


def test_a_count_that_falls_is_no_warning() -> None:
    unit = rows({"arah": "tanpa_penilaian", "perubahan": -3.0})
    assert "perlu dijaga" not in " ".join(kalimat.summary(unit, "X", " 2024", "Nasional"))


def test_predicate_without_a_value_is_said_as_such() -> None:
    assert "SPI predikat BB" in kalimat.standing(pd.Series({**BARIS, "nilai": None, "predikat": "BB", "perubahan": None}))


def test_concern_names_region_value_gap_and_benchmark() -> None:
    baris = pd.Series({
        **BARIS, "jenis": "kesenjangan", "nama_tampil": "Paser", "besar": -13.12, "nilai_banding": 76.76,
        "nilai": 63.64, "label_banding": "Median kab/kota se-Kalimantan",
    })
    assert kalimat.concern(baris) == "SPI Paser 63,64, 13,12 poin di bawah median kab/kota se-Kalimantan (76,76)."
    turun = pd.Series({**baris, "jenis": "penurunan", "besar": -3.0, "nilai_banding": 66.64})
    assert kalimat.concern(turun) == "SPI Paser turun 3,00 poin, dari 66,64 menjadi 63,64."


def test_the_first_to_help_is_another_region_than_the_one_in_view() -> None:
    dasar = {
        "jenis": "kesenjangan", "nama_pendek": "SPI", "nilai": 67.53, "desimal": 2, "desimal_sumber": 2, "satuan": "indeks",
        "besar": -4.41, "nilai_banding": 71.94, "label_banding": "Nasional",
    }
    temuan = pd.DataFrame([
        {**dasar, "kode_wilayah": "63", "nama_tampil": "Kalimantan Selatan"},
        {**dasar, "kode_wilayah": "63.08", "nama_tampil": "Hulu Sungai Utara"},
    ])
    assert kalimat.first_to_help(temuan, "63") == [
        "Paling perlu didampingi: SPI Hulu Sungai Utara 67,53, 4,41 poin di bawah Nasional (71,94)."
    ]
    assert kalimat.first_to_help(temuan.head(1), "63") == []
