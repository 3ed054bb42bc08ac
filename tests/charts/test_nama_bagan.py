"""What charts are called for those who cannot see them."""

import pandas as pd

from charts.batang import ranked_bars
from charts.dasar.templat import BIASA
from charts.dasar.uraian import Bagian, Deret, Kelompok, Kepala, Peringkat, Tabel
from charts.dasar.uraian_garis import Garis
from charts.nama_bagan import finding, spoken
from charts.peta import PetaPetak, tiles
from tests.bantuan.gambar import INDEKS


def bars(jenis: type[Peringkat] | type[Bagian] | type[Kelompok], *nilai: float | None) -> Peringkat | Bagian | Kelompok:
    teks = tuple("" if v is None else f"{v:.0f} · T" for v in nilai)
    return jenis(tuple("abcdef"[:len(nilai)]), (Deret("Nilai", nilai, "#000000", teks=teks),), (0.0, 100.0),
                 kepala=Kepala("SPI 2024", "Kab: 3 dari 4 ada datanya."))


def test_a_ranking_tells_the_first_and_the_last_that_have_a_figure() -> None:
    assert finding(bars(Peringkat, 80.0, 70.0, 60.0, None)) == "Teratas a 80 · T; terbawah c 60 · T"


def test_parts_tell_the_highest_and_the_lowest_in_whatever_order_they_stand() -> None:
    assert finding(bars(Bagian, 70.0, 60.0, 80.0, None)) == "Tertinggi c 80 · T; terendah b 60 · T"
    assert finding(bars(Bagian, None, 60.0)) == "b 60 · T"


def test_of_few_nobody_is_first() -> None:
    assert finding(bars(Peringkat, 80.0, 70.0, None, None, None)) == "a 80 · T; b 70 · T"
    assert finding(bars(Peringkat, 80.0, None)) == "a 80 · T"


def ranked(data: pd.DataFrame) -> Peringkat:
    return ranked_bars(data, INDEKS, pd.DataFrame(), BIASA, judul="Uji")


def mapped(data: pd.DataFrame) -> PetaPetak:
    petak = pd.DataFrame({"kode": data["kode_wilayah"], "baris": range(len(data)), "kolom": 1})
    return tiles(data.assign(nama_ringkas=data["nama_tampil"]), petak, INDEKS, BIASA, judul="Uji")


def test_who_was_measured_otherwise_is_neither_first_nor_last(peringkat: pd.DataFrame) -> None:
    # Banjar's figure of a former method stands behind the others, although it is the greatest.
    lama = peringkat.assign(nilai=[80.0, 72.0, 95.0, None], sepadan=[True, True, False, True])
    for isi in (ranked(lama), mapped(lama)):
        assert finding(isi) == "Teratas Tanah Laut 80,00 · T; terbawah Kotabaru 72,00 · R"
    satu = lama.assign(sepadan=[True, False, False, True])
    for isi in (ranked(satu), mapped(satu)):
        assert finding(isi) == "Tanah Laut 80,00 · T"


def test_a_predicate_alone_is_not_the_last(peringkat: pd.DataFrame) -> None:
    assert finding(mapped(peringkat)) == finding(ranked(peringkat)) == "Teratas Tanah Laut 80,00 · T; terbawah Kotabaru 72,00 · R"


def test_regions_without_a_figure_make_the_others_few(peringkat: pd.DataFrame) -> None:
    kosong = peringkat.tail(1).assign(kode_wilayah="63.05", nama_tampil="Tapin")
    lagi = pd.concat([peringkat, kosong], ignore_index=True)
    # Two of five.
    for isi in (ranked(lagi), mapped(lagi)):
        assert finding(isi) == "Tanah Laut 80,00 · T; Kotabaru 72,00 · R"


def test_a_course_tells_where_it_begins_and_ends() -> None:
    deret = Deret("A", (60.0, None, 72.0), "#000000", teks=("60,00", "", "72,00"))
    assert finding(Garis(("2021", "2022", "2023"), (deret,), (0.0, 100.0))) == "2021: 60,00; 2023: 72,00"


def test_a_name_is_title_subtitle_and_finding() -> None:
    assert spoken(bars(Peringkat, 80.0, 60.0)) == (
        "SPI 2024. Kab: 3 dari 4 ada datanya. Teratas a 80 · T; terbawah b 60 · T"
    )
    assert spoken(Tabel((), (), kepala=Kepala("Judul."))) == "Judul"
    assert finding(bars(Kelompok, 80.0, 60.0)) == ""
