"""The rug: every cell has a word or a value with its symbol, colours are judgements, points carry the region."""

import json

import pandas as pd
import pytest

from charts.dasar.templat import BIASA
from charts.dasar.uraian import Tabel
from charts.kalimat.banding import rug_sentence
from charts.pelukis import draw
from charts.tartan import Tartan, cell_words, rug
from rakor.pptx.kantor_tabel import KEPALA
from rakor.tayang.tempat import places
from sajian.sajian import JENIS
from tests.bantuan.gambar import fig, key, office

DAERAH = [("61.01", "Sambas", "61", "Kalbar"), ("63.01", "Tala", "63", "Kalsel"), ("63.02", "Kotabaru", "63", "Kalsel")]
SEL: list[tuple[str, int, list[tuple[float | None, str | None, str | None]]]] = [
    ("spi", 1, [(75.1, None, "lebih_baik"), (71.53, None, "setara"), (None, None, None)]),
    ("sakip", 2, [(64.0, None, "lebih_rendah"), (None, "BB", "tidak_dibandingkan"), (60.0, None, "lebih_rendah")]),
]


@pytest.fixture
def data() -> pd.DataFrame:
    baris = [
        (*d, i, i.upper(), letak, nilai, huruf, hasil)
        for i, letak, isi in SEL for d, (nilai, huruf, hasil) in zip(DAERAH, isi)
    ]
    kolom = ["kode_wilayah", "nama_ringkas", "kode_provinsi", "nama_provinsi", "indikator", "nama_pendek", "letak",
             "nilai", "huruf", "hasil"]
    tabel = pd.DataFrame(baris, columns=kolom)
    return tabel.assign(
        nama_tampil=tabel["nama_ringkas"], predikat=tabel["huruf"], kategori=tabel["huruf"], desimal=2, desimal_sumber=2.0,
        tahun=2024, label_banding="Nasional", alasan=None,
        alasan_kosong=["tidak_diumumkan" if pd.isna(v) and pd.isna(h) else None for v, h in zip(tabel["nilai"], tabel["huruf"])],
    )


def cells(isi: Tartan) -> dict[str, list[str]]:
    return {b[0].teks: [s.teks for s in b[1:]] for b in isi.baris if b[0].kode}


def test_provinces_stand_in_blocks_with_their_headings(data: pd.DataFrame) -> None:
    isi = rug(data, BIASA, judul="Uji")
    assert [(b[0].teks, b[0].kode, b[0].rentang) for b in isi.baris] == [
        ("Kalbar", "", 3), ("Sambas", "61.01", 1), ("Kalsel", "", 3), ("Tala", "63.01", 1), ("Kotabaru", "63.02", 1),
    ]
    satu = rug(data[data["kode_provinsi"] == "63"], BIASA, judul="Uji")
    assert [b[0].teks for b in satu.baris] == ["Tala", "Kotabaru"]
    # The names of the columns have a row of their own above the only block.
    assert list(fig(satu).layout.yaxis.ticktext) == ["", "Tala", "Kotabaru"]


def test_provinces_beside_each_other_are_no_blocks(data: pd.DataFrame) -> None:
    provinsi = data[data["kode_wilayah"] != "63.02"].assign(kode_wilayah=lambda d: d["kode_provinsi"])
    assert [b[0].kode for b in rug(provinsi, BIASA, judul="Uji").baris] == ["61", "63"]


def test_every_cell_says_something(data: pd.DataFrame) -> None:
    isi = rug(data, BIASA, judul="Uji")
    assert [k.teks for k in isi.kolom] == ["Daerah", "SPI", "SAKIP"]
    assert cells(isi) == {"Sambas": ["75,10 ▲", "64,00 ▼"], "Tala": ["71,53 ●", "BB ○"], "Kotabaru": ["–", "60,00 ▼"]}
    sel = fig(isi).select_traces({"mode": "markers+text"})
    titik = {(x, y): t for j in sel for x, y, t in zip(j.x, j.y, j.text)}
    assert titik == {
        (1, 1): "75,10\u2009▲", (1, 3): "71,53\u2009●", (1, 4): "–", (2, 1): "64,00\u2009▼", (2, 3): "BB\u2009○",
        (2, 4): "60,00\u2009▼",
    }


def test_fill_is_the_judgement_and_missing_has_none(data: pd.DataFrame) -> None:
    isi, h = rug(data, BIASA, judul="Uji"), BIASA.hasil
    assert [[s.isi for s in b[1:]] for b in isi.baris if b[0].kode] == [
        [h["lebih_baik"], h["lebih_rendah"]], [h["setara"], h["tidak_dibandingkan"]], ["", h["lebih_rendah"]],
    ]
    peta = next(t for t in fig(isi).data if t.type == "heatmap")
    # Colours in the order they occur from the top.
    assert [list(z) for z in peta.z] == [[None, None], [0, 1], [None, None], [2, 3], [None, 1]]
    urut = ("lebih_baik", "lebih_rendah", "setara", "tidak_dibandingkan")
    assert [warna for _, warna in peta.colorscale[::2]] == [h[k] for k in urut]


def test_cells_carry_the_region_and_its_reason(data: pd.DataFrame) -> None:
    isi = rug(data, BIASA, judul="Uji")
    assert {s.kode for b in isi.baris for s in b if s.kode} == {"61.01", "63.01", "63.02"}
    assert isi.baris[4][1].petunjuk == "<b>Kotabaru</b><br>SPI 2024: tidak diumumkan"
    assert isi.baris[1][1].petunjuk.endswith("Lebih baik terhadap Nasional")


def test_key_explains_the_dash_only_when_there_is_one(data: pd.DataFrame) -> None:
    isi = rug(data, BIASA, judul="Uji")
    nama = ["▲ lebih baik", "● setara", "▼ lebih rendah", "○ tidak dibandingkan", "– tidak diumumkan"]
    assert [k.nama for k in isi.kunci] == nama == key(fig(isi))
    satu = rug(data[data["indikator"] == "sakip"].assign(letak=1), BIASA, judul="Uji")
    assert [k.nama for k in satu.kunci][-1] == "○ tidak dibandingkan"


def test_key_says_what_a_letter_in_place_of_a_value_means(data: pd.DataFrame) -> None:
    isi = rug(data.assign(kategori="Sangat Baik"), BIASA, judul="Uji")
    assert "BB = Sangat Baik (SAKIP)" in [k.nama for k in isi.kunci]


def test_region_in_view_is_framed(data: pd.DataFrame) -> None:
    isi = rug(data, BIASA, judul="Uji", sorot="63.01")
    assert isi.sorot == {3}
    gambar = fig(isi)
    assert [(s.y0, s.y1) for s in gambar.layout.shapes if s.type == "rect"] == [(2.5, 3.5)]
    assert list(gambar.layout.yaxis.ticktext) == ["<b>Kalbar</b>", "Sambas", "<b>Kalsel</b>", "<b>Tala</b>", "Kotabaru"]


def test_a_designation_without_a_symbol_is_marked() -> None:
    kosong = {"nilai": None, "predikat": "peringkat 1", "huruf": None, "hasil": None, "desimal": 2, "desimal_sumber": None}
    assert cell_words(kosong) == "ada ○"


def test_56_regions_stay_light(data: pd.DataFrame) -> None:
    satu = data[data["kode_wilayah"] == "63.01"].iloc[:1].assign(nilai=72.37, hasil="lebih_baik")
    semua = pd.concat([
        satu.assign(kode_wilayah=f"63.{i:02}", letak=n, nama_ringkas=f"Kabupaten {i}") for i in range(56) for n in range(1, 7)
    ])
    assert len(json.dumps(draw(rug(semua, BIASA, judul="Uji")))) < 60_000


def test_native_rug_has_a_row_for_each_province_and_a_sign_before_the_region_in_view(data: pd.DataFrame) -> None:
    tabel = office(rug(data, BIASA, judul="Uji", sorot="63.01"), Tabel)
    assert [(b[0].teks, b[0].rentang, b[0].isi) for b in tabel.baris] == [
        ("Kalbar", 3, KEPALA), ("Sambas", 1, ""), ("Kalsel", 3, KEPALA), ("► Tala", 1, ""), ("Kotabaru", 1, ""),
    ]
    assert (tabel.baris[1][1].teks, tabel.baris[1][1].isi) == ("75,10 ▲", BIASA.hasil["lebih_baik"])
    assert tabel.lebar == (1.7, 1, 1)


def test_regions_are_lit_by_their_row_in_the_picture(data: pd.DataFrame) -> None:
    assert places(rug(data, BIASA, judul="Uji")).kotak == {
        "61.01": (None, None, 0.5, 1.5), "63.01": (None, None, 2.5, 3.5), "63.02": (None, None, 3.5, 4.5),
    }
    satu = places(rug(data[data["kode_provinsi"] == "63"], BIASA, judul="Uji")).kotak
    assert satu == {"63.01": (None, None, 0.5, 1.5), "63.02": (None, None, 1.5, 2.5)}


def test_nothing_at_all_is_not_drawn(data: pd.DataFrame) -> None:
    assert JENIS["tartan"](data)
    assert not JENIS["tartan"](data.assign(nilai=None, predikat=None))
    assert not JENIS["tartan"](data.head(0))


def test_sentence_counts_cells_and_names_the_weakest(data: pd.DataFrame) -> None:
    assert rug_sentence(data, "Nasional", " 2024") == (
        "5 dari 6 sel 2024 ada angkanya; 2 dari 4 yang dapat dibandingkan lebih rendah dari Nasional. "
        "Terbanyak: Kotabaru dan Sambas, masing-masing 1 indikator."
    )
    tanpa = rug_sentence(data.assign(hasil=None), "Nasional", " 2024")
    assert tanpa.endswith("belum ada yang dapat dibandingkan dengan Nasional.")
    assert "tidak satu pun dari 2" in rug_sentence(data[data["hasil"] != "lebih_rendah"], "Nasional", " 2024")
