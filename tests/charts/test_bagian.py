"""What the bars of parts draw: lengths, words, colours."""

from __future__ import annotations

import pandas as pd

from charts.bagian import parts, perlu_bagian, perlu_layanan
from charts.templat import BIASA, UTAMA


def rows() -> pd.DataFrame:
    return pd.DataFrame({
        "kunci": ["a", "b", "c"], "nama": ["Kesehatan", "Sosial", "Nama yang terlalu panjang untuk satu baris layar ponsel"],
        "panjang": [83.16, None, 120.0], "teks": ["83,16 · Tuntas Madya", "belum ada data", "120"],
        "mutu": [2, None, None], "petunjuk": ["a", "b", "c"],
    })


def test_bars_start_at_zero_and_end_with_the_track() -> None:
    jalur, batang = parts(rows(), BIASA, judul="J").data[:2]
    assert list(jalur.x) == [100, 100, 100]
    assert list(batang.x) == [83.16, 0, 100]


def test_colour_is_the_category_or_neutral() -> None:
    batang = parts(rows(), BIASA, judul="J").data[1]
    assert list(batang.marker.color) == [BIASA.mutu[2], UTAMA, UTAMA]


def test_every_part_has_its_name_and_its_figure_in_words() -> None:
    nama, angka = parts(rows(), BIASA, judul="J").data[2:4]
    assert nama.text[0] == "Kesehatan" and nama.text[2].endswith("…")
    assert list(angka.text) == ["83,16 · Tuntas Madya", "belum ada data", "120"]


def test_names_and_words_are_written_to_the_letter_and_the_one_in_view_in_bold() -> None:
    data = rows().assign(nama=["a < b & c", "<b>x</b>", "y" * 50], teks="< 5", tebal=[False, True, False])
    nama, angka = parts(data, BIASA, judul="J").data[2:4]
    assert list(nama.text) == ["a &lt; b &amp; c", "<b>&lt;b&gt;x&lt;/b&gt;</b>", "y" * 43 + "…"]
    assert set(angka.text) == {"&lt; 5"}


def test_click_gives_the_part() -> None:
    assert [c[0] for c in parts(rows(), BIASA, judul="J").data[1].customdata] == ["a", "b", "c"]


def test_target_is_a_mark_on_each_track() -> None:
    fig = parts(rows(), BIASA, judul="J", skala_maks=5, target=2.6, label_target="Target")
    assert list(fig.data[-1].x) == [2.6] * 3
    assert fig.data[-1].name == "Target"


def test_needs_a_figure() -> None:
    ada = pd.DataFrame({"nilai": [None, 1.0], "predikat": [None, None], "persen_hitung": [None, None]})
    kosong = ada.iloc[:1]
    assert perlu_bagian(ada) and not perlu_bagian(kosong)
    assert perlu_bagian(kosong.assign(predikat="A"))
    assert perlu_layanan(ada) and not perlu_layanan(kosong)
    assert perlu_layanan(kosong.assign(persen_hitung=80.0))
