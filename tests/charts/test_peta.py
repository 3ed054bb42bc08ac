"""The maps: one mark a region, the shapes by address, words where a figure is absent."""

from __future__ import annotations

import pandas as pd
import pytest

from charts.peta import perlu_peta, shapes, tile_name, tiles
from charts.templat import AMAN, BIASA, add_source

INDIKATOR = pd.Series({"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2})
KOLOM = ["kode_wilayah", "nama_tampil", "nama_ringkas", "nilai", "desimal_sumber", "predikat", "kategori", "huruf",
         "mutu", "alasan_kosong", "hasil", "alasan", "label_banding"]
DATA = pd.DataFrame([
    ["63.01", "Tanah Laut", "Tala", 80.0, 2, None, "Terjaga", "T", 1, None, "lebih_baik", None, "Nasional"],
    ["63.02", "Kotabaru", "Kotabaru", 70.0, 2, None, "Rentan", "R", 5, None, "lebih_rendah", None, "Nasional"],
    ["63.03", "Banjar", "Banjar", None, None, None, None, None, None, "tidak_diumumkan", None, None, None],
], columns=KOLOM)
PETAK = pd.DataFrame({"kode": ["63.01", "63.02", "63.03"], "baris": [1, 1, 2], "kolom": [1, 2, 1]})
KOTAK = (114.0, -4.0, 117.0, -1.0)


def test_nothing_to_map_without_figures() -> None:
    assert not perlu_peta(DATA.assign(nilai=None, predikat=None))
    assert not perlu_peta(DATA.iloc[:0])
    assert perlu_peta(DATA)


def test_shapes_come_by_address_and_stay_small() -> None:
    fig = shapes(DATA, INDIKATOR, BIASA, url="/peta/x.json", judul="SPI", anak_judul="", kotak=KOTAK)
    peta = fig.data[0]
    assert peta.geojson == "/peta/x.json"
    assert list(peta.locations) == ["63.01", "63.02", "63.03"]
    assert list(peta.z) == [1, 5, 0]
    assert len(fig.to_json()) < 15_000


def test_hover_says_the_word_for_an_absent_figure() -> None:
    fig = shapes(DATA, INDIKATOR, BIASA, url="/peta/x.json", judul="SPI", anak_judul="", kotak=KOTAK)
    assert "tidak diumumkan" in fig.data[0].hovertext[2]
    assert "80,00 · T" in fig.data[0].hovertext[0]
    assert [t.name for t in fig.data[1:]] == ["Terjaga", "Rentan", "belum ada data"]


def test_every_region_gets_one_equal_square_with_name_and_value() -> None:
    fig = tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI")
    assert {(round(s.x1 - s.x0, 6), round(s.y1 - s.y0, 6)) for s in fig.layout.shapes} == {(0.94, 0.94)}
    assert list(fig.data[0].text) == ["Tala<br>80,00<br>T", "Kota-<br>baru<br>70,00<br>R", "Banjar<br>–"]


def test_squares_of_an_indicator_without_letters_have_its_categories_as_key() -> None:
    fig = tiles(DATA.assign(huruf=None), PETAK, INDIKATOR, BIASA, judul="SPI")
    assert [t.name for t in fig.data[1:]] == ["Terjaga", "Rentan", "belum ada data"]


@pytest.mark.parametrize(("nama", "baris"), [
    ("Landak", "Landak"), ("Kapuas Hulu", "Kapuas/Hulu"), ("Kab. Banjar", "Kab./Banjar"), ("Banjarmasin", "Banjar-/masin"),
    ("Balangan", "Bala-/ngan"), ("Sintang", "Sin-/tang"), ("Bengkayang", "Beng-/kayang"), ("Sanggau", "Sang-/gau"),
    ("Balikpapan", "Balik-/papan"), ("Palangka", "Pa-/langka"), ("Bulungan", "Bulu-/ngan"), ("Samarinda", "Sama-/rinda"),
])
def test_names_are_broken_to_fit_a_square_on_a_phone(nama: str, baris: str) -> None:
    assert "/".join(tile_name(nama)) == baris


@pytest.mark.parametrize(("nilai", "satuan", "teks"), [
    (76.034, "indeks", "76,03"), (100.0, "indeks", "100,0"), (100.0, "persen", "100%"), (83.16, "persen", "83,2%"),
    (3.558, "indeks", "3,56"), (1107, "laporan", "1.107"), (37, "unit", "37,00"),
])
def test_a_value_takes_five_signs_in_a_square(nilai: float, satuan: str, teks: str) -> None:
    data = DATA.head(1).assign(nilai=nilai, desimal_sumber=None)
    fig = tiles(data, PETAK, INDIKATOR.replace("indeks", satuan), BIASA, judul="SPI")
    assert fig.data[0].text[0].split("<br>")[1] == teks


def test_colours_follow_the_switch() -> None:
    biasa = tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI")
    aman = tiles(DATA, PETAK, INDIKATOR, AMAN, judul="SPI")
    assert biasa.layout.shapes[0].fillcolor == BIASA.mutu[1]
    assert aman.layout.shapes[0].fillcolor == AMAN.mutu[1] != BIASA.mutu[1]


def test_source_and_training_mark_are_inside_the_picture() -> None:
    fig = add_source(tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI"), "Sumber: KPK.", latihan=True)
    assert [a.text for a in fig.layout.annotations if a.name != "legenda"] == ["DATA LATIHAN · Sumber: KPK.", "DATA LATIHAN"]


def test_letters_on_the_squares_are_explained_below() -> None:
    fig = tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI")
    assert [t.name for t in fig.data[1:]] == ["T = Terjaga", "R = Rentan", "belum ada data"]
    [kunci] = [a for a in fig.layout.annotations if a.name == "legenda"]
    assert "Terjaga" in kunci.text and fig.layout.margin.b > 14


def _contrast(a: str, b: str) -> float:
    def luminance(hexa: str) -> float:
        kanal = [int(hexa[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal]
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    terang, gelap = sorted((luminance(a), luminance(b)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


def test_text_on_every_judgement_colour_is_readable() -> None:
    for palet in (BIASA, AMAN):
        pasangan = [*zip(palet.mutu, palet.teks_mutu), *((palet.hasil[h], palet.teks_hasil[h]) for h in palet.hasil)]
        assert all(_contrast(isi, teks) >= 4.5 for isi, teks in pasangan)
