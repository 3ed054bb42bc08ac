"""What the reform page says beside its charts; figures by hand from data/reformasi."""

import pytest

from pages.reformasi import isi_reformasi as isi
from tests.bantuan.sajian import view


def test_predicates_are_listed_up_to_the_year_in_view() -> None:
    assert isi.instruments(view(prov="62", tahun="2022", indikator="rb_indeks")).predikat == (
        "Predikat terbit: 2019 CC, 2020 CC, 2021 CC, 2022 B."
    )
    assert isi.instruments(view(prov="62", tahun="2020", indikator="rb_indeks")).predikat == "Predikat terbit: 2019 CC, 2020 CC."


@pytest.mark.parametrize(("tahun", "awal"), [
    ("2022", "Mulai 2023, indeks RB memuat SPI, SAKIP, SPBE,"), ("2023", "Sejak 2023, indeks RB sudah memuat SPI, SAKIP, SPBE,"),
])
def test_the_composite_says_what_it_holds_from_which_year(tahun: str, awal: str) -> None:
    memuat = isi.instruments(view(prov="63", tahun=tahun)).memuat
    assert memuat.startswith(awal) and memuat.endswith(" Sumber: Susunan indikator RB General dan Tematik.")


def test_changes_of_method_are_told_by_instrument() -> None:
    assert any("Mulai 2023 indeks tersusun dari RB General dan RB Tematik" in p
               for p in isi.instruments(view(prov="63", tahun="2024")).putus)


def test_the_one_unit_of_kaltara_is_counted_and_listed() -> None:
    k = view(prov="65", tahun="2025")
    zona = isi.zones(k)
    assert zona.ada and zona.banyak == 1 == len(isi.zone_table(k))
    assert zona.kalimat.startswith("Sampai 2025, 1 unit di Kalimantan Utara tercatat dalam zona integritas: 1 ")
    assert list(zona.tahap) == ["", "direncanakan", "dicanangkan", "diusulkan", "wbk", "wbbm"]


def test_the_list_of_units_follows_the_stage_in_view() -> None:
    # The hospital Sambang Lihum was proposed and passed in one year: it stands on WBK.
    tabel = isi.zone_table(view(prov="63", tahun="2024", rinci="wbk"))
    assert "RS Jiwa Sambang Lihum" in set(tabel["Unit kerja"])
    assert "DPMPTSP Provinsi Kalimantan Selatan" not in set(tabel["Unit kerja"])


def test_areas_without_a_figure_are_named() -> None:
    nama = isi.areas(view(prov="63", tahun="2024"))
    assert len(nama) == 8 and "Manajemen perubahan" in nama


def test_positions_inside_the_year_stand_apart_under_their_title() -> None:
    judul, tabel = isi.interim(view(prov="64", tahun="2023", indikator="mcp"))
    assert judul.startswith("Posisi tengah tahun ") and judul.endswith(" daerah), belum final")
    assert len(tabel) > 0
    assert isi.interim(view(prov="64", tahun="2019", indikator="rb_indeks"))[0] == ""


@pytest.mark.usefixtures("empty_data")
def test_without_figures_every_part_says_so() -> None:
    k = view(prov="63")
    assert isi.instruments(k).predikat == "Belum ada predikat terbit."
    assert not isi.zones(k).ada and isi.zones(k).banyak == 0
    tabel, kosong = isi.other_measures(k)
    assert tabel.empty and kosong


@pytest.mark.usefixtures("kecil")
def test_another_catalogue_shows_its_own_instrument() -> None:
    instrumen = isi.instruments(view(prov="63", tahun="2024"))
    assert instrumen.memuat == "" and instrumen.predikat == "Predikat terbit: 2024 BB."
