"""The maps: one mark a region, the shapes by address, words where a figure is absent."""

import json
from typing import Any

import pandas as pd
import pytest

from charts.dasar.gambar import add_source
from charts.dasar.templat import ABU, AMAN, BIASA, TINTA, UTAMA
from charts.dasar.uraian import Kunci
from charts.nama_peta import tile_name
from charts.pelukis import draw
from charts.peta import PetaBentuk, shapes, square_texts, tiles
from rakor.pptx.lukis import Lukisan
from rakor.tayang.tempat import places
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig, key, office

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
    assert not JENIS["peta"](DATA.assign(nilai=None, predikat=None))
    assert not JENIS["peta"](DATA.iloc[:0])
    assert JENIS["peta"](DATA)


def mapped(data: pd.DataFrame = DATA, **lain: Any) -> PetaBentuk:
    return shapes(data, INDIKATOR, BIASA, url="/peta/x.json", judul="SPI", anak_judul="", kotak=KOTAK, **lain)


def test_shapes_come_by_address_and_stay_small() -> None:
    gambar = draw(mapped())
    peta = fig(mapped()).data[0]
    assert peta.geojson == "/peta/x.json"
    assert list(peta.locations) == ["63.01", "63.02", "63.03"]
    assert list(peta.z) == [1, 5, 0]
    assert len(json.dumps(gambar["data"])) < 4_000


def test_regions_are_said_in_words_with_their_category() -> None:
    isi = mapped()
    assert [(d.teks, d.nilai, d.kategori, d.ada) for d in isi.daerah] == [
        ("80,00 · T", "80,00", "Terjaga", True), ("70,00 · R", "70,00", "Rentan", True),
        ("tidak diumumkan", "tidak diumumkan", "", False),
    ]
    assert isi.daerah[2].petunjuk == "<b>Banjar</b><br>SPI: tidak diumumkan"
    assert isi.kunci == (
        Kunci("■", BIASA.mutu[1], "Terjaga"), Kunci("■", BIASA.mutu[5], "Rentan"), Kunci("□", ABU, "tidak diumumkan"),
    )


def test_nothing_published_is_outlined_and_a_figure_without_category_is_no_gap() -> None:
    tepi = fig(mapped()).data[0].marker.line
    assert tepi.color[2] == ABU and tepi.width[2] > tepi.width[0] and mapped().daerah[2].warna == 0
    campur = mapped(DATA.assign(mutu=[1, None, None], kategori=["Terjaga", None, None]))
    assert [campur.warna[d.warna] for d in campur.daerah] == [BIASA.mutu[1], BIASA.netral, BIASA.kosong]
    assert [k.nama for k in campur.kunci] == ["Terjaga", "tanpa kategori", "tidak diumumkan"]
    polos = mapped(DATA.assign(mutu=None, kategori=None))
    assert [polos.warna[d.warna] for d in polos.daerah] == [UTAMA, UTAMA, BIASA.kosong]


def test_a_name_with_a_colon_and_a_negative_figure_are_whole_in_the_list() -> None:
    titik = INDIKATOR.replace("SPI", "Indeks: gabungan")
    data = DATA.assign(nama_tampil=["Kab.: Uji", "B", "C"], nilai=[-1.5, 70.0, None])
    isi = shapes(data, titik, BIASA, url="/peta/x.json", judul="x", anak_judul="", kotak=KOTAK)
    assert (isi.daerah[0].nama, isi.daerah[0].nilai) == ("Kab.: Uji", "−1,50")
    assert isi.listed()[0].nama == "Kab.: Uji"


def test_the_list_has_what_was_published_first_and_squares_one_province() -> None:
    terbalik = mapped(DATA.iloc[::-1])
    assert [d.kode for d in terbalik.listed()] == ["63.02", "63.01", "63.03"]
    petak = tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI", daftar="63")
    assert [d.kode for d in petak.listed()] == ["63.01", "63.02", "63.03"]
    assert tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI", daftar="61").listed() == []
    assert tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI").listed() == []


def test_a_slide_lists_and_numbers_first_what_was_published() -> None:
    asli = office(mapped(DATA.iloc[::-1]), Lukisan)
    assert [b.teks for b in asli.bentuk if b.nama.startswith("Daerah ")] == ["1. Kotabaru", "2. Tanah Laut", "3. Banjar"]


def test_every_region_gets_one_equal_square_with_name_and_value() -> None:
    isi = tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI")
    assert {(round(s.x1 - s.x0, 6), round(s.y1 - s.y0, 6)) for s in fig(isi).layout.shapes} == {(0.94, 0.94)}
    assert [d.baris for d in isi.daerah] == [("Tala", "80,00", "T"), ("Kota-", "baru", "70,00", "R"), ("Banjar", "–")]
    assert list(fig(isi).data[0].text) == ["Tala<br>80,00<br>T", "Kota-<br>baru<br>70,00<br>R", "Banjar<br>–"]


def test_squares_stand_alike_on_a_slide_and_in_the_player() -> None:
    isi = tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI", sorot="63.02")
    asli = office(isi, Lukisan)
    assert [(b.x, b.y, b.teks) for b in asli.bentuk] == [
        (0, 0, "Tala\n80,00 · T"), (1, 0, "Kotabaru\n70,00 · R"), (0, 1, "Banjar\ntidak diumumkan"),
    ]
    assert [(b.tebal, b.garis) for b in asli.bentuk] == [(0, ""), (2.25, TINTA), (1, ABU)]
    assert places(isi).kotak["63.02"] == (1.5, 2.5, 0.5, 1.5) and places(isi).daerah["63.03"] == "Banjar"


def test_squares_of_an_indicator_without_letters_have_its_categories_as_key() -> None:
    isi = tiles(DATA.assign(huruf=None), PETAK, INDIKATOR, BIASA, judul="SPI")
    assert [k.nama for k in isi.kunci] == ["Terjaga", "Rentan", "tidak diumumkan"]


def test_a_square_with_room_has_the_whole_name_and_the_value_whatever_the_comparison_lacks() -> None:
    data = DATA.assign(hasil="tidak_dibandingkan", alasan="angka 2023 belum terkumpul", label_banding="2023", alasan_kosong=None)
    assert square_texts(tiles(data, PETAK, INDIKATOR, BIASA, judul="SPI")) == [
        ("Tala", "80,00 · T"), ("Kotabaru", "70,00 · R"), ("Banjar", "–"),
    ]


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
    assert tiles(data, PETAK, INDIKATOR.replace("indeks", satuan), BIASA, judul="SPI").daerah[0].baris[1] == teks


def test_colours_follow_the_switch() -> None:
    biasa, aman = (fig(tiles(DATA, PETAK, INDIKATOR, palet, judul="SPI")) for palet in (BIASA, AMAN))
    assert biasa.layout.shapes[0].fillcolor == BIASA.mutu[1]
    assert aman.layout.shapes[0].fillcolor == AMAN.mutu[1] != BIASA.mutu[1]


def test_source_and_training_mark_are_inside_the_picture_and_under_its_figures() -> None:
    gambar = draw(tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI"))
    tata, lama = gambar["layout"], gambar["layout"]["height"] - gambar["layout"]["margin"]["t"] - gambar["layout"]["margin"]["b"]
    legenda = next(a for a in tata["annotations"] if a["name"] == "legenda")
    kunci = 18 * (legenda["text"].count("<br>") + 1) - legenda["yshift"]
    add_source(gambar, "Sumber: KPK.", latihan=True)
    cap = next(a for a in tata["annotations"] if a["name"] == "cap_latihan")
    # Its lower edge lies over the source line, its upper one under the key; the plot is as high as before.
    assert (cap["y"], cap["yref"], cap["yanchor"], cap["bgcolor"]) == (0, "paper", "bottom", "#A11D1D")
    assert -tata["margin"]["b"] < cap["yshift"] and cap["yshift"] + 14 * 1.3 + 2 * cap["borderpad"] <= -kunci
    assert tata["height"] - tata["margin"]["t"] - tata["margin"]["b"] == lama
    teks = [a["text"] for a in gambar["layout"]["annotations"] if a["name"] != "legenda"]
    assert teks == ["DATA LATIHAN · Sumber: KPK.", "DATA LATIHAN"]


def test_letters_on_the_squares_are_explained_below() -> None:
    gambar = fig(tiles(DATA, PETAK, INDIKATOR, BIASA, judul="SPI"))
    assert key(gambar) == ["T = Terjaga", "R = Rentan", "tidak diumumkan"]
    assert gambar.layout.margin.b > 14


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
