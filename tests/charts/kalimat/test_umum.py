"""Sentences follow from the figures; without figures there are none."""

import pandas as pd

from charts.kalimat import ringkas
from charts.kalimat import umum as kalimat

BARIS = {
    "indikator": "spi_indeks", "tahun": 2024, "nama_pendek": "SPI", "nilai": 64.15, "desimal_sumber": 2, "predikat": None,
    "kategori": "Rentan", "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik", "perubahan": -8.39,
    "peringkat": 5.0, "bersama": 0, "n_peringkat": 5.0, "hasil": "lebih_rendah", "kelas": "provinsi",
    "gerak": "lebih_rendah", "skala_min": 0.0, "skala_maks": 100.0,
}
RPJMN = "Target RPJMN 2020–2024 untuk 2024"


def rows(*beda: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([{**BARIS, **b} for b in beda])


def test_no_figures_no_sentences() -> None:
    assert kalimat.summary(rows({"nilai": None}), "Kalsel", " 2024", "Nasional") == []


def test_summary_says_standing_comparison_and_fall() -> None:
    teks = " ".join(kalimat.summary(rows({}, {"nilai": None}), "Kalsel", " 2024", "Nasional"))
    assert "1 dari 2 indikator utama Kalsel" in teks
    assert "SPI 64,15 (Rentan), turun 8,39 poin dari 2023, peringkat 5 dari 5 provinsi se-Kalimantan." in teks
    assert "lebih rendah pada SPI" in teks
    assert "Yang perlu diperbaiki: SPI turun 8,39 poin" in teks


def mended(*beda: dict[str, object]) -> str:
    teks = " ".join(kalimat.summary(rows(*beda), "X", " 2024", "Nasional"))
    return teks.partition("Yang perlu diperbaiki: ")[2]


def test_only_a_change_that_its_mark_calls_worse_is_to_be_mended() -> None:
    assert mended({"perubahan": -8.39, "gerak": "lebih_rendah"}).startswith("SPI turun 8,39 poin")
    # Within the tolerance; a count that nobody judges; better.
    for gerak in ("setara", "tidak_dibandingkan", "lebih_baik", None):
        assert mended({"perubahan": -0.4, "gerak": gerak}) == ""


def test_of_several_falls_the_largest_on_its_own_scale_is_named() -> None:
    # 0,90 of 5 is 18 percent, 8,39 of 100 is 8,39 percent; an open scale has no share.
    skor = {"nama_pendek": "SPBE", "perubahan": -0.9, "skala_maks": 5.0}
    terbuka = {"nama_pendek": "RB", "perubahan": -20.0, "skala_maks": None}
    assert mended({}, skor, terbuka).startswith("SPBE turun 0,90 poin")


def test_the_short_summary_weighs_falls_by_the_same_rule() -> None:
    # A scale without a beginning has no share either, whichever stands first.
    terbuka = {"nama_pendek": "RB", "perubahan": -20.0, "skala_min": None}
    for isi in (rows(terbuka, {}), rows({}, terbuka)):
        assert ringkas.brief(isi, "Kalsel", " 2024", "Nasional")[1].startswith("SPI 64,15 (Rentan), turun 8,39 poin")


def test_no_finding_is_good_news_only_where_something_could_be_compared() -> None:
    dasar = {"angka": 4, "dibandingkan": 3, "bertahun_lalu": 1}
    assert kalimat.nothing_found(dasar, "Tapin", " 2024", "nasional") == (
        "Dari 4 angka utama Tapin 2024, 3 dapat dibandingkan dengan Nasional dan 1 dengan tahun sebelumnya; tidak ada yang lebih "
        "rendah. Yang lain belum dapat dinilai."
    )
    assert kalimat.nothing_found(dasar | {"dibandingkan": 0, "bertahun_lalu": 0}, "Tapin", "", "nasional") == (
        "Belum dapat dinilai: tidak satu pun dari 4 angka utama Tapin dapat dibandingkan dengan Nasional atau tahun sebelumnya."
    )
    assert kalimat.nothing_found(dasar | {"angka": 0}, "Tapin", " 2024", "nasional") == (
        "Belum dapat dinilai: belum ada angka terbit 2024 untuk Tapin."
    )


def test_last_year_as_the_benchmark_is_counted_once() -> None:
    dasar = {"angka": 4, "dibandingkan": 3, "bertahun_lalu": 3}
    assert kalimat.nothing_found(dasar, "Tapin", " 2024", "tahun_lalu") == (
        "Dari 4 angka utama Tapin 2024, 3 dapat dibandingkan dengan tahun sebelumnya; tidak ada yang lebih rendah. "
        "Yang lain belum dapat dinilai."
    )
    assert kalimat.nothing_found(dasar | {"angka": 3}, "Tapin", "", "tahun_lalu") == (
        "Dari 3 angka utama Tapin, 3 dapat dibandingkan dengan tahun sebelumnya; tidak ada yang lebih rendah."
    )
    assert kalimat.nothing_found(dasar | {"dibandingkan": 0, "bertahun_lalu": 0}, "Tapin", "", "tahun_lalu") == (
        "Belum dapat dinilai: tidak satu pun dari 4 angka utama Tapin dapat dibandingkan dengan tahun sebelumnya."
    )


def test_findings_say_how_many_there_are_and_how_many_are_shown() -> None:
    assert kalimat.counted(pd.DataFrame({"disorot": [True, False, False]})) == "1 dari 3 hal, selisih terbesar lebih dulu"
    assert kalimat.counted(pd.DataFrame({"disorot": [True, True]})) == "2 hal"


def test_a_benchmark_of_each_indicator_is_named() -> None:
    data = pd.DataFrame({
        "nama_pendek": ["SPI", "SPM", "SPI", "IPP"], "hasil": ["setara", "lebih_rendah", "setara", "tidak_dibandingkan"],
        "label_banding": [RPJMN, "Target SPM (PP 2/2018)", RPJMN, None],
    })
    assert kalimat.yardsticks(data, "target") == (
        f"Target; SPI: {RPJMN}; SPM: Target SPM (PP 2/2018)"
    )
    assert kalimat.yardsticks(data, "nasional") == "Nasional"
    assert kalimat.yardsticks(data.iloc[3:], "ambang") == "Ambang kategori"


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
        "Perlu didampingi lebih dulu: SPI Hulu Sungai Utara 67,53, 4,41 poin di bawah Nasional (71,94)."
    ]
    assert kalimat.first_to_help(temuan.head(1), "63") == []
