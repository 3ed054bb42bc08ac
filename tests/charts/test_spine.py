"""The spine: places worked out by hand, worst left and best right whatever the polarity."""

import json

import pandas as pd
import pytest

from charts.dasar.templat import AMAN, BIASA, Palet
from charts.pelukis import draw
from charts.spine import Spine, any_placed, draw_spine, parts, place, reason, spine, value_label
from rakor.pptx.lukis import Lukisan
from rakor.pptx.lukisan_spine import KIRI, LEBAR, TINGGI_BARIS
from tests.bantuan.gambar import fig, office

KOSONG = {"alasan": None, "alasan_sebaran": None}


def row(**lain: object) -> dict[str, object]:
    return {
        "indikator": "indeks", "nama": "Indeks uji", "nama_pendek": "Indeks", "kelompok": "spi", "lapis": 0,
        "utama": True, "satuan": "indeks", "desimal": 2, "arah": "tinggi_baik", "tahun": 2024, "nilai": 80.0,
        "desimal_sumber": 2, "predikat": None, "kategori": "Terjaga", "huruf": "T", "mutu": 1, "nilai_banding": 70.0,
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
    letak = place(row(**lain))
    assert letak is not None
    return [round(x, 4) for x in letak]


def test_a_long_predicate_is_shortened_to_the_room_beside_the_names() -> None:
    predikat = "Sebagian besar tinggi hingga sangat tinggi"
    panjang = row(nilai=None, predikat=predikat, kategori=None)
    assert value_label(panjang, 2024) == ("Sebagian besar tinggi hin…", "")
    assert value_label(panjang, 2025) == ("Sebagian besar tin…", " (2024)")
    assert value_label(row(), 2024) == ("80,00 · T", "")


def test_a_category_stands_for_a_predicate_that_is_too_long() -> None:
    panjang = row(nilai=None, predikat="Zona hijau (kualitas tinggi)", kategori="Kualitas tinggi")
    assert value_label(panjang, 2025) == ("Kualitas tinggi", " (2024)")


def test_a_word_without_a_step_of_quality_is_not_said_of_a_value() -> None:
    ruas = spine_of(row(), row(predikat="terendah dari 13", kategori="Peringkat", huruf=None, mutu=None)).ruas
    assert [r.utuh for r in ruas] == ["80,00 · Terjaga", "80,00"]


def test_a_short_last_word_keeps_company_in_a_reason() -> None:
    isi = spine_of(row(alasan_sebaran="hanya 2 daerah punya data (perlu 4)", hasil="tidak_dibandingkan"))
    teks = "".join(str(t) for d in draw(isi)["data"] for t in d.get("text", ()))
    assert "hanya 2 daerah punya data<br>(perlu\u00a04)" in teks


def test_an_interval_lies_around_the_mark_within_the_plot() -> None:
    # 15 is the unit: 77 and 83 are 7/15 and 13/15 from the benchmark; the widest reaches the edges.
    isi = spine_of(row(batas_bawah=77.0, batas_atas=83.0), row(batas_bawah=20.0, batas_atas=100.0), row())
    assert [r.selang and tuple(round(x, 4) for x in r.selang) for r in isi.ruas] == [(0.4667, 0.8667), (-1.85, 1.85), None]
    assert "selang terbit" in isi.kepala.anak_judul
    garis = next(d for d in draw(isi)["data"] if d.get("mode") == "lines")
    assert garis["y"] == [0, 0, None, 1, 1, None]
    # Words of the ends stand beyond an interval that reaches over them.
    kiri, kanan = (d["x"] for d in draw(isi)["data"] if d.get("textposition") in ("middle left", "middle right"))
    assert (kiri[1], kanan[1], kiri[0], kanan[0]) == (-1.85, 1.85, -0.667, 1.0)
    slaid = office(isi, Lukisan)
    assert [round(b.lebar / (LEBAR - KIRI) * 2 * 1.85, 2) for b in slaid.bentuk if b.nama == "Selang terbit"] == [0.4, 3.7]


def test_an_interval_is_mirrored_where_low_is_good() -> None:
    # 30 is the unit: 8 and 14 lie 12 and 6 below the benchmark of 20, on the better side.
    (r,) = spine_of(row(**RENDAH_BAIK, batas_bawah=8.0, batas_atas=14.0)).ruas
    assert r.selang is not None and [round(x, 4) for x in r.selang] == [0.2, 0.4]


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
        {"alasan": "angka nasional 2024 belum terkumpul", "nilai_banding": None},
        {"alasan_sebaran": "hanya 3 daerah punya data (perlu 4)"},
        {"nilai": None, "predikat": "BB", "alasan": "hanya predikat yang diumumkan"},
    ],
)
def test_without_benchmark_or_peers_there_is_a_reason_and_no_bar(lain: dict[str, object]) -> None:
    [ruas] = spine_of(row(**lain, hasil=None)).ruas
    assert ruas.letak is None and ruas.alasan == (lain.get("alasan") or lain["alasan_sebaran"])


def test_words_keep_the_judgement_that_too_few_peers_do_not_forbid() -> None:
    sebab = {"alasan": None, "alasan_sebaran": "hanya 3 daerah punya data (perlu 4)"}
    assert reason({"hasil": "lebih_rendah", **sebab}) == "▼ lebih rendah; hanya 3 daerah punya data (perlu 4)"
    assert reason({"hasil": "tidak_dibandingkan", "alasan": "sebab", "alasan_sebaran": "lain"}) == "sebab"


def spine_of(*baris: dict[str, object], palet: Palet = BIASA, tahun: int = 2024) -> Spine:
    return spine(pd.DataFrame(list(baris)), palet, judul="Judul", anak_judul="Anak", tahun=tahun)


def test_marker_has_colour_and_shape_of_the_judgement() -> None:
    for palet in (BIASA, AMAN):
        isi = spine_of(row(), row(hasil="lebih_rendah"), row(hasil="setara"), palet=palet)
        assert [r.warna for r in isi.ruas] == [palet.hasil[h] for h in ("lebih_baik", "lebih_rendah", "setara")]
        [tanda] = fig(isi).select_traces({"type": "scatter", "mode": "markers"})
        assert tanda.y == (0, 1, 2) and tanda.marker.color == tuple(r.warna for r in isi.ruas)
        assert tanda.marker.symbol == ("triangle-up", "triangle-down", "circle")


def test_key_names_the_judgements_in_sight_and_the_two_spreads() -> None:
    isi = spine_of(row(), row(**TAK_DINILAI), row(hasil="lebih_rendah"))
    assert [(k.tanda, k.nama) for k in isi.kunci] == [
        ("▲", "lebih baik"), ("▼", "lebih rendah"), ("■", "terburuk sampai terbaik"), ("■", "persentil 25–75"),
        ("", "T = Terjaga (Indeks)"),
    ]


def test_rows_stand_in_order_with_value_and_the_year_when_it_is_another() -> None:
    isi = spine_of(row(), row(**RENDAH_BAIK, tahun=2022), row(**TAK_DINILAI))
    assert [(r.nama, r.nilai, r.lain) for r in isi.ruas] == [
        ("Indeks", "80,00 · T", ""), ("Risiko", "10,00%", " (2022)"), ("Unit", "37 unit", ""),
    ]
    sumbu = fig(isi).layout.yaxis
    assert sumbu.ticktext[1] == "Risiko<br><b>10,00%</b> (2022)" and sumbu.range[0] > sumbu.range[1]


def test_worst_value_is_written_left_and_best_right() -> None:
    isi = spine_of(row(), row(**RENDAH_BAIK))
    assert [r.ujung for r in isi.ruas] == [("60,00", "85,00"), ("50,00", "5,00")]
    kiri, kanan = fig(isi).select_traces({"type": "scatter", "mode": "text"})
    assert ([t.strip() for t in kiri.text], kiri.textposition) == (["60,00", "50,00"], "middle left")
    assert ([t.strip() for t in kanan.text], kanan.textposition) == (["85,00", "5,00"], "middle right")


def test_reason_stands_in_words_on_its_row() -> None:
    gambar = fig(spine_of(row(), row(**TAK_DINILAI)))
    *_, alasan = gambar.select_traces({"type": "scatter", "mode": "text"})
    assert [t.replace("<br>", " ") for t in alasan.text] == ["<i>indikator ini tidak dinilai baik-buruknya</i>"]
    assert list(alasan.y) == [1]


def test_hover_names_best_and_worst_in_words() -> None:
    petunjuk = spine_of(row(**RENDAH_BAIK)).ruas[0].petunjuk
    assert "Terbaik: 5,00% (Banjar)" in petunjuk and "Terburuk: 50,00% (Tapin)" in petunjuk


def test_native_rows_are_groups_with_the_same_places() -> None:
    lukisan = office(spine_of(row(**RENDAH_BAIK), row(**TAK_DINILAI)), Lukisan)
    # Words in place of the letter, so that the key of the slide has none.
    assert all(k.tanda for k in lukisan.kunci)
    satu = {b.nama: b for b in lukisan.bentuk if b.grup == "Baris 1: Risiko"}
    kata = {"Indikator": "Risiko", "Nilai": "10,00% · Terjaga", "Ujung terburuk": "50,00", "Ujung terbaik": "5,00"}
    assert {n: satu[n].teks for n in kata} == kata
    # The axis reaches from -1.85 to 1.85; the mark stands at 10/30, the spread from -1 to 0.5.
    inci = (LEBAR - KIRI) / 3.7
    assert satu["Lebih baik"].x == pytest.approx(KIRI + (1.85 + 1 / 3) * inci, abs=0.001)
    batang = satu["Terburuk sampai terbaik"]
    assert [batang.x, batang.lebar] == pytest.approx([KIRI + 0.85 * inci, 1.5 * inci])
    assert batang.tinggi == pytest.approx(0.36 * TINGGI_BARIS)
    assert [b.teks for b in lukisan.bentuk if b.nama == "Alasan"] == ["indikator ini tidak dinilai baik-buruknya"]


def test_values_are_drawn_also_where_nothing_can_be_compared() -> None:
    data = pd.DataFrame([row(**TAK_DINILAI)])
    assert any_placed(pd.DataFrame([row(), row(**TAK_DINILAI)])) and not any_placed(data)
    isi = spine(data, BIASA, judul="J", anak_judul="", tahun=2024)
    gambar = draw_spine(isi)
    assert "indikator ini tidak dinilai baik-buruknya" in gambar["data"][-1]["text"][0].replace("<br>", " ")
    assert isi.ruas[0].nilai in gambar["layout"]["yaxis"]["ticktext"][0]
    # Neither a side for better and worse nor a key for marks that are not there.
    assert isi.kunci == () and not any("lebih baik" in a["text"] for a in gambar["layout"].get("annotations", []))
    lukisan = office(isi, Lukisan)
    assert [b for b in lukisan.bentuk if b.grup == "Arah"] == []


def test_headline_indicators_come_first_and_the_third_level_apart() -> None:
    data = pd.DataFrame([
        row(), row(indikator="a", utama=False, lapis=1), row(indikator="b", utama=False, lapis=2),
        row(indikator="c", kelompok="reformasi", utama=False, lapis=1),
    ])
    bagian = ("spine_utama", "spine_spi", "spine_spi_rinci", "spine_spm", "spine_reformasi")
    assert {k: [data["indikator"][i] for i in letak] for k, letak in parts(data, bagian).items()} == {
        "spine_utama": ["indeks"], "spine_spi": ["a"], "spine_spi_rinci": ["b"], "spine_reformasi": ["c"],
    }


def test_figure_of_thirty_rows_stays_light() -> None:
    assert len(json.dumps(draw(spine_of(*[row()] * 30)))) < 60_000
