"""Parts, units and grouped bars: order, words for what is missing, marks, colours."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.bagian import part_bars, part_text, unit_bars
from charts.dasar.templat import ABU, BIASA, KEDUA, UTAMA
from charts.dasar.uraian import Batang, Kata, Kunci
from charts.kelompok import grouped_bars, steps
from rakor.tayang.tempat import places
from sajian.sajian import JENIS
from sajian.sel import by_measure
from tests.bantuan.gambar import fig, key, office

INDEKS = pd.Series({"nama_pendek": "SPI", "satuan": "indeks", "desimal": 2, "skala_maks": 100.0})
JUMLAH = pd.Series({"nama_pendek": "Laporan", "satuan": "laporan", "desimal": 0, "skala_maks": None})


def parts(*baris: tuple[str, float | None, int | None], **kolom: list[object]) -> pd.DataFrame:
    data = pd.DataFrame(baris, columns=["rincian", "nilai", "mutu"])
    huruf = {1: "T", 3: "W", 5: "R"}
    return data.assign(
        desimal_sumber=2, predikat=None, kategori=None, alasan_kosong="belum terkumpul",
        huruf=[huruf.get(m) for m in data["mutu"]], **kolom,
    )


def texts(fig: go.Figure) -> list[str]:
    return [t for jejak in fig.select_traces({"type": "scatter", "mode": "text"}) for t in jejak.text]


def test_predicates_of_the_parts() -> None:
    assert JENIS["rincian"](parts(("a", 1.0, None)))
    assert not JENIS["rincian"](parts(("a", None, None)))
    assert not JENIS["rincian"](parts(("a", 1.0, None)).iloc[:0])


def test_parts_keep_their_order_colour_and_words() -> None:
    isi = part_bars(parts(("PBJ", 62.87, 5), ("SDM", 81.0, 1), ("Anggaran", None, None)), INDEKS, BIASA, judul="Uji")
    assert texts(fig(isi)) == ["PBJ", "SDM", "Anggaran", "62,87 · R", "81,00 · T", "belum terkumpul"]
    assert isi.deret[0].warna_titik == (BIASA.mutu[5], BIASA.mutu[1], UTAMA)


def test_last_year_and_median_are_marks_with_names() -> None:
    data = parts(("PBJ", 62.87, 5), ("SDM", 81.0, 1), nilai_lalu=[60.0, None], nilai_median=[None, 74.0], n_median=[2, 5])
    isi = part_bars(data, INDEKS, BIASA, judul="Uji", label_median="Median kab/kota")
    assert {d.nama: d.nilai for d in isi.deret[1:]} == {"Tahun lalu": (60.0, None), "Median kab/kota": (None, 74.0)}
    assert isi.kunci == (Kunci("◇", KEDUA, "Tahun lalu"), Kunci("┃", ABU, "Median kab/kota"))
    tanda = {t.name: (list(t.x), list(t.y)) for t in fig(isi).data if t.name}
    assert tanda == {"Tahun lalu": ([60.0], [0]), "Median kab/kota": ([74.0], [1])}
    assert key(fig(isi)) == ["Tahun lalu", "Median kab/kota"]


def test_marks_are_bars_on_a_slide_and_a_line_where_all_are_the_same() -> None:
    data = parts(("PBJ", 62.87, 5), ("SDM", 81.0, 1), nilai_lalu=[60.0, None], nilai_banding=[70.0, 70.0])
    data["label_banding"] = "Rata-rata"
    asli = office(part_bars(data, INDEKS, BIASA, judul="Uji"), Batang)
    assert [(d.nama, d.nilai, d.teks) for d in asli.deret] == [
        ("Nilai", (62.87, 81.0), ("62,87 · R", "81,00 · T")), ("Tahun lalu", (60.0, None), ("60,00", "")),
    ]
    assert [(a.nama, a.nilai) for a in asli.acuan] == [("Rata-rata", 70.0)]
    assert [(k.tanda, k.nama) for k in asli.kunci] == [("■", "Tahun lalu")]


def test_nothing_to_compare_no_legend() -> None:
    isi = part_bars(parts(("PBJ", 62.87, 5), nilai_lalu=[None]), INDEKS, BIASA, judul="Uji")
    assert isi.kunci == () and key(fig(isi)) == []


def test_names_of_parts_and_marks_are_letters_not_markup() -> None:
    data = parts(("Unit <A>", 62.87, 5), nilai_banding=[70.0], label_banding=["Rata-rata <2024>"])
    gambar = fig(part_bars(data, INDEKS, BIASA, judul="Uji"))
    assert texts(gambar)[0] == "Unit &lt;A&gt;" and gambar.data[1].hovertext[0].startswith("<b>Unit &lt;A&gt;</b>")
    assert [t.name for t in gambar.data if t.name] == ["Rata-rata &lt;2024&gt;"] == key(gambar)


def test_published_word_stands_beside_a_value_without_letter() -> None:
    baris = parts(("internal: suap", 26.0, None)).iloc[0]
    baris["predikat"] = "waspada"
    assert part_text(baris, pd.Series({"satuan": "persen", "desimal": 2})) == "26,00% · waspada"


def test_counts_fill_the_open_scale() -> None:
    isi = part_bars(parts(("agraria", 115.0, None), ("air", 23.0, None)), JUMLAH, BIASA, judul="Uji")
    assert isi.ujung == (0.0, 115.0) and isi.deret[0].teks[0] == "115 laporan"


def test_units_are_ranked_by_the_whole_and_marked_with_components() -> None:
    data = parts(("BPBD", 76.38, 3), ("BPBD", 71.06, 5), ("Dinas Baru", 69.0, 5))
    data = data.assign(komponen=["Indeks", "Internal", "Internal"], keseluruhan=[True, False, False])
    isi = unit_bars(data, INDEKS, BIASA, judul="Uji")
    assert texts(fig(isi)) == ["BPBD", "Dinas Baru", "76,38 · W", "belum terkumpul"]
    assert [(d.nama, d.nilai) for d in isi.deret] == [("Nilai", (76.38, None)), ("Internal", (71.06, 69.0))]
    assert isi.kunci == (Kunci("●", ABU, "Internal"),)
    # Marks told apart by shape get a colour each where they are bars; one kind alone stays grey, paler.
    assert [d.warna for d in office(isi, Batang).deret[1:]] == ["#CACFD3"]


def grouped(*baris: tuple[str, str, float | None]) -> pd.DataFrame:
    return pd.DataFrame(baris, columns=["label", "nama_pendek", "nilai"]).assign(desimal_sumber=1)


def test_groups_say_what_is_missing_and_drop_empty_series() -> None:
    data = grouped(
        ("2024", "Diterima", 394.0), ("2024", "Selesai", 406.0), ("2024", "Tembusan", None),
        ("2023", "Diterima", None), ("2023", "Selesai", 150.0), ("2023", "Tembusan", None),
    )
    assert JENIS["kelompok"](data) and not JENIS["kelompok"](data.iloc[:0])
    isi = grouped_bars(data, judul="Uji", anak_judul="Setahun penuh")
    assert isi.kategori == ("2024", "2023")
    assert {d.nama: (d.nilai, d.teks) for d in isi.deret} == {
        "Diterima": ((394.0, None), ("394", "")), "Selesai": ((406.0, 150.0), ("406", "150")),
    }
    # A row without a bar has no colour to say which measure it is.
    assert isi.kata == (Kata(1, "Diterima: belum terkumpul", 0),)
    assert isi.kepala.anak_judul == "Setahun penuh; Tembusan: belum terkumpul"
    batang = {t.name: list(t.text) for t in fig(isi).data if t.type == "bar"}
    assert batang == {"Diterima": ["394", "Diterima: belum terkumpul"], "Selesai": ["406", "150"]}


def test_bars_of_a_group_stand_under_its_name() -> None:
    isi = grouped_bars(grouped(("2024", "A", 1.0), ("2024", "B", 2.0), ("2023", "A", 3.0)), judul="Uji")
    # A name takes one row, a group leaves 0,45: 2024 with two bars ends at 3, 2023 is named at 3,45 + 0,5.
    nama = next(fig(isi).select_traces({"type": "scatter", "mode": "text"}))
    assert list(nama.text) == ["<b>2024</b>", "<b>2023</b>"] and list(nama.y) == pytest.approx([0.5, 3.95])
    a, b = (t for t in fig(isi).data if t.type == "bar")
    assert list(a.y) == pytest.approx([1.5, 4.95]) and list(b.y) == [2.5]
    # A cut lies in the middle between the last bar of a group (2,5) and the next name (3,95).
    assert places(isi).sela == pytest.approx((3.225,))


def test_a_single_measure_is_named_too() -> None:
    # A population drawn alone must not pass for respondents.
    isi = grouped_bars(grouped(("Internal", "Populasi", 2644.0)), judul="Uji")
    assert isi.kunci == (Kunci("■", UTAMA, "Populasi"),) and key(fig(isi)) == ["Populasi"]


def test_a_negative_figure_of_a_group_is_a_figure_on_a_slide() -> None:
    isi = grouped_bars(grouped(("2024", "Selisih", -3.5), ("2023", "Selisih", 2.0)), judul="Uji", desimal=1)
    asli = office(isi, Batang)
    assert (asli.deret[0].nilai, asli.deret[0].teks, asli.kata) == ((-3.5, 2.0), ("−3,5", "2,0"), ())


def test_the_axis_of_a_slide_holds_a_bar_longer_than_its_scale() -> None:
    isi = grouped_bars(grouped(("2024", "Persen", 120.0)), judul="Uji", skala_maks=100)
    assert isi.ujung == (0.0, 100) and office(isi, Batang).ujung == (0.0, 120.0)


def respondents(*baris: tuple[str, float | None, float | None, float | None, float | None, str | None]) -> pd.DataFrame:
    kolom = ["kelompok", "populasi", "sampel", "responden", "tingkat_respons", "dasar"]
    return pd.DataFrame(baris, columns=kolom).assign(penerbit="Koran")


def test_respondents_by_group_with_the_rate_of_one_source() -> None:
    data = respondents(("internal", None, 1657, 308, 18.5878, "sampel"), ("eksternal", None, 3000, 101, 3.3667, "sampel"))
    isi = by_measure(data)
    assert list(isi["label"]) == ["Internal", "Internal", "Eksternal", "Eksternal", "Eksper"]
    assert list(isi["teks"]) == [
        "1.657", "308 (18,6% dari sampel)", "3.000", "101 (3,4% dari sampel)", "belum terkumpul",
    ]


def test_two_totals_stay_two_rows() -> None:
    data = respondents(("total", None, None, 601453, None, None), ("total", None, None, 840000, None, None))
    assert list(by_measure(data)["label"]) == ["Total (1)", "Total (2)"]
    assert JENIS["partisipasi"](data)
    assert not JENIS["partisipasi"](respondents(("total", None, None, None, None, None)))


def test_names_of_stages_that_would_touch_on_a_phone_stand_in_two_lines() -> None:
    def heights(*nama: str) -> list[float]:
        data = pd.DataFrame({"tahap": range(len(nama)), "status": nama, "nama": nama, "jumlah": 1})
        return list(fig(steps(data, judul="Uji")).data[1].y)

    # Five stages have 70 pixels each, at 6,4 a letter.
    panjang = heights("Direncanakan", "Dicanangkan", "Diusulkan", "WBK", "WBBM")
    assert panjang[0] == panjang[2] == panjang[4] > panjang[1] == panjang[3]
    assert len(set(heights("Usul", "WBK", "WBBM"))) == 1
