"""The spine: places worked out by hand, worst left and best right whatever the polarity."""

from __future__ import annotations

import pandas as pd
import pytest

from charts.spine import BENTUK_HASIL, parts, perlu_spine, reason, row_label, scale_rows, spine
from charts.templat import AMAN, BIASA

KOSONG = {"alasan": None, "alasan_sebaran": None}


def row(**lain: object) -> dict[str, object]:
    return {
        "indikator": "indeks", "nama": "Indeks uji", "nama_pendek": "Indeks", "kelompok": "spi", "lapis": 0,
        "utama": True, "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik", "tahun": 2024, "nilai": 80.0,
        "desimal_sumber": 2, "predikat": None, "kategori": "Terjaga", "huruf": "T", "nilai_banding": 70.0,
        "label_banding": "Nasional", "hasil": "lebih_baik", "n_sebaran": 5, "terendah": 60.0,
        "nama_terendah": "Banjar", "tertinggi": 85.0, "nama_tertinggi": "Tapin", "kuartil_bawah": 65.0,
        "kuartil_atas": 75.0, **KOSONG, **lain,
    }


RENDAH_BAIK = {
    "indikator": "risiko", "nama_pendek": "Risiko", "satuan": "persen", "arah": "rendah_baik", "nilai": 10.0,
    "nilai_banding": 20.0, "terendah": 5.0, "tertinggi": 50.0, "kuartil_bawah": 8.0, "kuartil_atas": 25.0,
    "hasil": "lebih_baik", "huruf": None,
}
TAK_DINILAI = {
    "indikator": "unit", "nama_pendek": "Unit", "satuan": "unit", "desimal": 0, "desimal_sumber": 0, "nilai": 37.0,
    "nilai_banding": None, "hasil": "tidak_dibandingkan", "alasan": "indikator ini tidak dinilai baik-buruknya",
    "huruf": None,
}


def places(**lain: object) -> list[float]:
    isi = scale_rows(pd.DataFrame([row(**lain)])).iloc[0]
    return [round(float(isi[k]), 4) for k in ("x", "x_terburuk", "x_terbaik", "x_band_kiri", "x_band_kanan")]


def test_a_long_predicate_is_shortened_to_the_room_beside_the_names() -> None:
    predikat = "Sebagian besar tinggi hingga sangat tinggi"
    panjang = pd.Series(row(nilai=None, predikat=predikat, nama_pendek="Kematangan organisasi"))
    assert row_label(panjang, 2024) == "Kematangan organisasi<br><b>Sebagian besar tinggi hin…</b>"
    assert row_label(panjang, 2025) == "Kematangan organisasi<br><b>Sebagian besar tin…</b> (2024)"
    assert row_label(pd.Series(row()), 2024) == "Indeks<br><b>80,00 · T</b>"


def test_high_is_good() -> None:
    # The best lies 15 from the benchmark, the worst 10: 15 is the unit. 80 -> 10/15, 60 -> -10/15, 65 -> -5/15.
    assert places() == [0.6667, -0.6667, 1.0, -0.3333, 0.3333]


def test_low_is_good_is_mirrored() -> None:
    # The worst (50) lies 30 from the benchmark: 10 -> (20-10)/30, 50 -> -1, 5 -> 15/30, 25 -> -5/30, 8 -> 12/30.
    assert places(**RENDAH_BAIK) == [0.3333, -1.0, 0.5, -0.1667, 0.4]


def test_a_benchmark_nobody_reaches_leaves_the_best_left_of_the_centre() -> None:
    # Target 100: the worst is 40 away, the best 15.
    assert places(nilai_banding=100.0) == [-0.5, -1.0, -0.375, -0.875, -0.625]


def test_all_on_the_benchmark_lie_at_the_centre() -> None:
    sama = dict.fromkeys(("nilai", "nilai_banding", "terendah", "tertinggi", "kuartil_bawah", "kuartil_atas"), 100.0)
    assert places(**sama) == [0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    "lain",
    [
        {"alasan": "angka nasional 2024 belum ada data", "nilai_banding": None},
        {"alasan_sebaran": "hanya 3 daerah punya data (perlu 4)"},
        {"nilai": None, "predikat": "BB", "alasan": "hanya predikat yang diumumkan"},
    ],
)
def test_without_benchmark_or_peers_there_is_a_reason_and_no_bar(lain: dict[str, object]) -> None:
    isi = scale_rows(pd.DataFrame([row(**lain)])).iloc[0]
    assert isi[["x", "x_terburuk", "x_terbaik", "x_band_kiri", "x_band_kanan"]].isna().all()
    assert isi["alasan_baris"] == (lain.get("alasan") or lain["alasan_sebaran"])


def test_words_keep_the_judgement_that_too_few_peers_do_not_forbid() -> None:
    baris = pd.Series({"hasil": "lebih_rendah", "alasan_baris": "hanya 3 daerah punya data (perlu 4)"})
    assert reason(baris) == "▼ lebih rendah; hanya 3 daerah punya data (perlu 4)"
    assert reason(pd.Series({"hasil": "tidak_dibandingkan", "alasan_baris": "sebab"})) == "sebab"


def figure_of(*baris: dict[str, object], palet: object = BIASA, tahun: int = 2024) -> object:
    return spine(pd.DataFrame(list(baris)), palet, judul="Judul", anak_judul="Anak", tahun=tahun)


def test_marker_has_colour_and_shape_of_the_judgement() -> None:
    for palet in (BIASA, AMAN):
        fig = figure_of(row(), row(hasil="lebih_rendah"), row(hasil="setara"), palet=palet)
        titik = {t.name: t for t in fig.data if t.type == "scatter" and t.mode == "markers"}
        for hasil, nama in (("lebih_baik", "Lebih baik"), ("lebih_rendah", "Lebih rendah"), ("setara", "Setara")):
            assert titik[nama].marker.color == palet.hasil[hasil]
            assert titik[nama].marker.symbol == BENTUK_HASIL[hasil]


def test_rows_stand_in_order_with_value_and_the_year_when_it_is_another() -> None:
    fig = figure_of(row(), row(**RENDAH_BAIK, tahun=2022), row(**TAK_DINILAI))
    assert list(fig.layout.yaxis.ticktext) == [
        "Indeks<br><b>80,00 · T</b>", "Risiko<br><b>10,00%</b> (2022)", "Unit<br><b>37 unit</b>",
    ]
    assert fig.layout.yaxis.range[0] > fig.layout.yaxis.range[1]


def test_worst_value_is_written_left_and_best_right() -> None:
    fig = figure_of(row(), row(**RENDAH_BAIK))
    kiri, kanan = (t for t in fig.data if t.type == "scatter" and t.mode == "text" and t.name != "alasan")
    assert [t.strip() for t in kiri.text] == ["60,00", "50,00"]
    assert [t.strip() for t in kanan.text] == ["85,00", "5,00"]


def test_reason_stands_in_words_on_its_row() -> None:
    fig = figure_of(row(), row(**TAK_DINILAI))
    alasan = next(t for t in fig.data if t.name == "alasan")
    assert [t.replace("<br>", " ") for t in alasan.text] == ["<i>indikator ini tidak dinilai baik-buruknya</i>"]
    assert list(alasan.y) == [1]


def test_hover_names_best_and_worst_in_words() -> None:
    titik = next(t for t in figure_of(row(**RENDAH_BAIK)).data if t.type == "scatter" and t.mode == "markers")
    assert "Terbaik: 5,00% (Banjar)" in titik.hovertext[0]
    assert "Terburuk: 50,00% (Tapin)" in titik.hovertext[0]


def test_is_drawn_only_when_a_row_can_be_placed() -> None:
    assert perlu_spine(pd.DataFrame([row(), row(**TAK_DINILAI)]))
    assert not perlu_spine(pd.DataFrame([row(**TAK_DINILAI)]))
    assert not perlu_spine(pd.DataFrame([row()]).iloc[:0])


def test_headline_indicators_come_first_and_the_third_level_apart() -> None:
    data = pd.DataFrame([
        row(), row(indikator="a", utama=False, lapis=1), row(indikator="b", utama=False, lapis=2),
        row(indikator="c", kelompok="reformasi", utama=False, lapis=1),
    ])
    bagian = ("spine_utama", "spine_spi", "spine_spi_rinci", "spine_spm", "spine_reformasi")
    assert {k: list(d["indikator"]) for k, d in parts(data, bagian).items()} == {
        "spine_utama": ["indeks"], "spine_spi": ["a"], "spine_spi_rinci": ["b"], "spine_reformasi": ["c"],
    }


def test_figure_of_thirty_rows_stays_light() -> None:
    assert len(figure_of(*[row()] * 30).to_json()) < 60_000
