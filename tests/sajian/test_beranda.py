"""Map, headline figures and concerns made from query strings alone; figures by hand from the small data folder."""

import pytest

from charts.dasar.uraian import Tabel
from sajian.daftar import serve
from sajian.jejak import source_line, trail
from tests.bantuan.sajian import figure, title, view

KECIL = {"tahun": "2024", "indikator": "indeks"}


@pytest.mark.parametrize(
    ("bentuk", "jumlah", "jenis"), [("kab", 13, "choropleth"), ("prov", 5, "choropleth"), ("petak", 56, "scatter")],
)
def test_the_shape_of_the_map_is_in_the_address(bentuk: str, jumlah: int, jenis: str) -> None:
    sajian = serve("peta_beranda", view(prov="63", tahun="2022", bentuk=bentuk))
    assert len(sajian.data) == jumlah
    assert figure(sajian)["data"][0]["type"] == jenis


def test_map_of_the_small_data(kecil: None) -> None:
    nilai = serve("peta_beranda", view(prov="63", **KECIL)).data.set_index("kode_wilayah")["nilai"]
    assert nilai.dropna().to_dict() == {"63.01": 80, "63.02": 72, "63.03": 64, "63.04": 70, "63.06": 73.4}


def test_headlines_by_hand(kecil: None) -> None:
    # Tanah Laut 2024: 80 (78,80 before), best of five; 10 percent risk (20 before); 79 points; 30 units.
    sajian = serve("beranda_ubin", view(daerah="63.01", **KECIL))
    baris = sajian.data.set_index("indikator")
    assert baris["nilai"].to_dict() == {"indeks": 80, "risiko": 10, "huruf": 79, "unit": 30}
    assert (round(baris.loc["indeks", "perubahan"], 6), baris.loc["risiko", "perubahan"]) == (1.2, -10)
    assert baris.loc["indeks", ["kategori_kata", "peringkat_kata", "hasil_kata"]].tolist() == [
        "Terjaga (menurut ambang)", "1 dari 5", "lebih baik"
    ]
    assert title(sajian) == "Tanah Laut 2024: 4 dari 4 indikator utama ada datanya"


def test_an_absent_headline_says_why_and_is_no_source(kecil: None) -> None:
    # Tabalong has nothing, and the index is known not to be published: there is no table.
    sajian = serve("beranda_ubin", view(daerah="63.09", **KECIL))
    assert not sajian.ada and sajian.kosong == "Belum ada angka terbit 2024 untuk Tabalong."
    assert sajian.data.set_index("indikator").loc["indeks", "terakhir_kata"] == "tidak diumumkan: sampel kurang"
    assert sajian.jejak is not None and sajian.jejak.empty


def test_concerns_by_hand(kecil: None) -> None:
    # Beside the national 71,53: Banjar 64,00 is 7,53 below, the province 64,15 is 7,38 below. Kotabaru fell from 75 to 72,
    # and its risk is better than the year before.
    sajian = serve("beranda_perhatian", view(prov="63", **KECIL))
    isi = list(zip(sajian.data["jenis"], sajian.data["kode_wilayah"], sajian.data["besar"].round(6)))
    assert isi == [("kesenjangan", "63.03", -7.53), ("kesenjangan", "63", -7.38), ("penurunan", "63.02", -3)]
    assert sajian.data["kalimat"].iloc[2] == "Indeks Kotabaru turun 3,00 poin, dari 75,00 menjadi 72,00."
    assert title(sajian) == "Perlu perhatian: Kalimantan Selatan 2024"


def test_a_region_without_concerns_has_words(kecil: None) -> None:
    sajian = serve("beranda_perhatian", view(daerah="63.01", **KECIL))
    assert not sajian.ada
    # Index, risk, grade and count; the index beside the national one, index and risk beside the year before.
    assert sajian.kosong == (
        "Dari 4 angka utama Tanah Laut 2024, 1 dapat dibandingkan dengan Nasional dan 2 dengan tahun sebelumnya; tidak ada yang "
        "lebih rendah. Yang lain belum dapat dinilai."
    )


def test_nothing_to_compare_is_said_as_lack_of_data(kecil: None) -> None:
    sajian = serve("beranda_perhatian", view(daerah="63.09", **KECIL))
    assert sajian.kosong == "Belum dapat dinilai: belum ada angka terbit 2024 untuk Tabalong."


def test_all_concerns_are_in_the_table_and_the_picture_says_how_many_it_shows() -> None:
    sajian = serve("beranda_perhatian", view(prov="63", tahun="2024", latihan="1"))
    tampil = sajian.data[sajian.data["disorot"]]
    isi = sajian.uraian()
    assert isinstance(isi, Tabel)
    assert isi.kepala.anak_judul.startswith(f"{len(tampil)} dari {len(sajian.data)} hal, selisih terbesar lebih dulu")
    assert sum(b[0].kode != "" for b in isi.baris) == len(tampil) <= 8 < len(sajian.data)
    assert tampil.groupby(["jenis", "indikator"]).size().max() <= 2 and tampil.groupby("jenis").size().max() <= 4


def test_sources_are_those_of_the_figures_shown() -> None:
    k = view(prov="63", tahun="2024")
    rinci = trail(k, serve("beranda_ubin", k))
    assert set(rinci["Indikator"]) == {"SPI", "SAKIP", "IPP", "Kepatuhan"}
    assert source_line(rinci).startswith("Sumber: ")
