"""What the SPM page says beside its charts; figures by hand from data/spm."""

import pytest

from pages.spm import isi_spm as isi
from tests.bantuan.sajian import view


def test_the_lowest_sector_is_named() -> None:
    # Of 100, 100, 50, 100, 83,16 and 100; below 60 is 'belum tuntas'.
    assert isi.beside(view(prov="63", tahun="2020")).terendah == "Bidang terendah: pekerjaan umum 50,00 (Belum Tuntas)."


def test_sectors_without_a_total_have_a_mean_that_is_not_official() -> None:
    # (4 × 100 + 50 + 83,16) / 6 = 88,86
    uji = isi.check(view(prov="63", tahun="2020"))
    assert uji.ada and uji.sendiri == (
        "Kalimantan Selatan: 6 dari 6 bidang terbit, tetapi nilai totalnya belum terkumpul; "
        "rata-rata bidang 88,86 bukan angka resmi.",
    )
    assert uji.berbeda == ()


def test_a_total_alone_cannot_be_checked() -> None:
    assert isi.check(view(prov="63", tahun="2023")).sendiri == (
        "Kalimantan Selatan: hanya nilai total yang terbit, angka keenam bidang belum; tidak dapat diuji.",
    )


def test_awards_of_the_province_are_sentences() -> None:
    teraktif, peringkat = isi.awards(view(prov="64"))
    assert teraktif == "**2025** Kalimantan Timur: teraktif, kategori provinsi pembina (tahun anggaran 2024)."
    assert peringkat == "**2024** Kalimantan Timur: peringkat 3, kategori provinsi (tahun anggaran 2023)."
    assert isi.awards(view(prov="63")) == ()


def test_the_formula_is_worked_out_with_its_category() -> None:
    # 80% of 90 is 72, 20% of 75 is 15; 87 lies between 80 and 90.
    contoh, kategori = isi.formula(view(prov="63", tahun="2024"))
    assert "80% × 90 + 20% × 75 = 72 + 15 = 87, kategori Tuntas Madya." in contoh
    assert kategori.set_index("Tanda")["Mulai dari"].to_dict() == {
        "TP": "100", "TU": "90", "TMa": "80", "TPr": "70", "TMu": "60", "BT": "0",
    }


def test_a_measure_that_is_no_index_has_a_table_of_its_own() -> None:
    k = view(prov="63", tahun="2024")
    ada, _ = isi.others(k)
    for ukuran in ada:
        assert len(isi.other_table(k, ukuran.nama)) > 0
    assert ada and all(u.judul.startswith(f"{u.nama} (") for u in ada)


@pytest.mark.usefixtures("kecil")
def test_a_catalogue_without_sectors_says_nothing_of_services() -> None:
    k = view(prov="63", tahun="2024")
    bidang = isi.beside(k)
    assert (bidang.terendah, bidang.layanan, bidang.diukur) == ("", "", ())
    assert isi.check(k) == isi.Uji(False, (), (), ())
    assert isi.others(k) == ((), "")
