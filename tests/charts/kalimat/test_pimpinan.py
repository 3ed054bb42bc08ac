"""Answers to what leaders ask, from rows written by hand."""

from charts.kalimat import pimpinan as kalimat

SPI = {"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "desimal_sumber": 2, "indikator": "spi_indeks"}
TURUN = SPI | {
    "nama_tampil": "Tapin", "hasil": "lebih_rendah", "selisih": -4.5, "nilai": 70.0, "nilai_lalu": 74.5, "kali": 3,
    "tahun_sebanding": 3, "nilai_awal": 80.0, "tahun_awal": 2021, "tahun_sebut": 2024, "desimal_lalu": 1, "desimal_awal": 0,
}


def test_who_fell_three_years_running_is_named() -> None:
    assert kalimat.falls([TURUN]) == "Tapin: SPI turun 4,50 poin (2024). Tiga tahun berturut-turut: Tapin (SPI)."


def test_each_year_has_as_many_decimals_as_it_was_published_with_and_its_own_doubt() -> None:
    assert kalimat.course(TURUN) == "74,5 → 70,00" and kalimat.in_a_row(TURUN) == "3 tahun, dari 80 (2021)"
    ragu = TURUN | {"tanda_ragu": "*", "tanda_ragu_lalu": "†", "tanda_ragu_awal": "†"}
    assert kalimat.course(ragu) == "74,5† → 70,00*" and kalimat.in_a_row(ragu) == "3 tahun, dari 80† (2021)"


def test_nobody_fell_is_no_lack_of_figures_and_lack_is_no_good_news() -> None:
    assert kalimat.falls([TURUN | {"hasil": "setara"}]) == (
        "Tidak ada yang memburuk di antara 1 angka yang dapat dibandingkan dengan tahun sebelumnya."
    )
    assert kalimat.falls([]) == "Belum ada angka dua tahun berturut-turut dengan cara ukur yang sama."
    baru = TURUN | {"kali": 1, "tahun_sebanding": 1}
    assert kalimat.falls([baru]).endswith("Tiga tahun berturut-turut: belum dapat dilihat.")


def test_first_and_last_of_the_provinces_share_their_place_with_others() -> None:
    baris = {"kode_wilayah": "63", "n_peringkat": 5}
    tempat = (("SPI", 5, 0), ("IPP", 1, 1), ("SPM", 4, 1), ("RB", None, None))
    isi = [baris | {"nama_pendek": n, "peringkat": p, "bersama": b} for n, p, b in tempat]
    assert kalimat.provinces(isi, "63") == (
        "Dari 3 indikator yang dapat diurutkan: terdepan pada IPP, paling belakang pada SPI dan SPM."
    )
    assert kalimat.provinces(isi, "64") == "Belum ada indikator yang cukup angkanya untuk diurutkan dengan provinsi lain."


def test_the_only_published_part_is_not_called_the_lowest_of_several() -> None:
    r = SPI | {"n_bagian": 1, "nama_bagian": "Eksper", "nilai_bagian": 63.24, "desimal_bagian": 2, "tahun_bagian": 2023}
    assert kalimat.weakest(r) == "Eksper 63,24 (2023), satu-satunya yang terbit"
    assert kalimat.weakest(r | {"n_bagian": 3}) == "Eksper 63,24 (2023), dari 3 bagian"
    assert kalimat.weakest(r | {"tanda_ragu_bagian": "*"}).startswith("Eksper 63,24* (2023)")


def test_who_has_not_reported_is_told_apart_from_what_was_not_found() -> None:
    baris = {"nama_tampil": "Tapin", "nama_pendek": "SPM", "alasan": "belum_melapor", "n_kosong": 2}
    isi = [baris, baris | {"nama_pendek": "RB", "alasan": "belum_terkumpul"},
           baris | {"nama_tampil": "Kotabaru", "alasan": "belum_terkumpul", "n_kosong": 1}]
    assert kalimat.missing(isi, "") == "Belum melapor: Tapin. Paling banyak yang kosong (2 indikator): Tapin."
    assert kalimat.missing(isi[1:2], "").startswith("Tidak ada yang tercatat belum melapor.")


def test_many_names_are_counted() -> None:
    assert kalimat.first_names(["a", "b", "c", "d", "e"]) == "a, b, c, dan 2 lainnya" and kalimat.first_names(["a"]) == "a"
