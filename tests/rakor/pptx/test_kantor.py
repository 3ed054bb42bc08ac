"""Descriptions made ready for an office program: sections, hidden series, round axes, names that do not touch."""

from dataclasses import replace

import pytest

from charts.dasar.uraian import Acuan, Batas, Deret, Kata, Kunci, Peringkat, Tahap
from charts.dasar.uraian_garis import Berjenjang, DeretXY, DuaTahun, Garis, Panel, Sebar, Sebaran, Sumbu
from rakor.pptx.kantor import native
from rakor.pptx.lukis import Lukisan
from rakor.teks import solid

TAHUN = ("2020", "2021", "2022", "2023", "2024")


def course(*nilai: float | None) -> Deret:
    teks = tuple("" if v is None else f"{v:.1f}".replace(".", ",") for v in nilai)
    return Deret("SPI", nilai, "#0F6B7A", teks=teks, tebal=2.5)


def test_a_change_of_method_begins_a_series_and_a_missing_year_is_an_empty_cell() -> None:
    deret = replace(course(70, None, 72, 60, 61), putus=frozenset({3}))
    (isi,) = native(Garis(TAHUN, (deret,), (59.3, 73.0), patah=((3, "cara ukur berubah"),)))
    assert isinstance(isi, Garis)
    assert [(d.nama, d.nilai) for d in isi.deret] == [
        ("SPI (2020–2022)", (70, None, 72, None, None)), ("SPI (2023–2024)", (None, None, None, 60, 61)),
    ]
    assert isi.deret[1].teks == ("", "", "", "60,0", "61,0") and isi.deret[1].letak == ("", "", "", "t", "t")
    # Labels stand 5 apart on an axis of 13,7: it begins on one.
    assert (isi.ujung, isi.patah, isi.desimal) == ((55.0, 73.0), ((3, "cara ukur berubah"),), 1)


def test_one_section_keeps_its_name_and_years_without_a_value_are_left_out_at_the_ends() -> None:
    (isi,) = native(Garis(TAHUN, (course(None, 70, 71, None, None),), (60, 80), patah=((1, "x"), (2, "x"))))
    assert isinstance(isi, Garis)
    assert (isi.kategori, isi.deret[0].nama, isi.deret[0].nilai) == (("2021", "2022"), "SPI", (70, 71))
    assert (isi.deret[0].teks, isi.patah) == (("70,0", "71,0"), ((1, "x"),))


def test_marks_keep_their_colours_and_the_side_of_their_words() -> None:
    deret = replace(course(None, 70, 71), letak=("t", "b", "tr"), warna_titik=("", "#111111", "#222222"))
    batas = (Batas("W ≥ 65", 65, "#1B7F4B", (0, 2)), Batas("T ≥ 70", 70, "#C0392B", (1, 2)))
    (isi,) = native(Berjenjang(TAHUN[:3], (deret,), (60, 80), batas, (Kata(0, "belum terkumpul"),), dasar=62))
    assert isinstance(isi, Garis)
    assert (isi.deret[0].letak, isi.deret[0].warna_titik) == (("", "b", "t"), ("", "#111111", "#222222"))
    assert isi.batas == batas


def test_the_axis_begins_on_a_label() -> None:
    (isi,) = native(Berjenjang(TAHUN, (course(62, 63, 64, 65, 66),), (61, 79), dasar=61))
    assert isinstance(isi, Garis) and isi.ujung == (60.0, 79)


def test_the_spread_is_spans_of_hidden_series() -> None:
    ukuran = [("Terkecil", 60.0), ("Persentil 25", 65.0), ("Median", 70.25), ("Persentil 75", 72.0), ("Terbesar", 80.0)]
    deret = tuple(Deret(n, (None, v), "rgba(0,0,0,0.5)", "titik" if n == "Median" else "bayang") for n, v in ukuran)
    (isi,) = native(Sebaran(
        ("2023", "2024"), (*deret, course(75, -1)), (60, 80), banyak=(2, 5), kunci=(Kunci("■", "rgba(0,0,0,0.5)", "a"),),
    ))
    assert isinstance(isi, Garis) and isi.kategori == ("2023 (n=2)", "2024 (n=5)")
    assert [d.nama for d in isi.deret] == ["Terkecil", "Terbesar", "Persentil 25", "Persentil 75", "Median", "SPI"]
    assert [d.selang for d in isi.deret[1:4]] == [(None, (20.0, 0.0)), (), (None, (7.0, 0.0))]
    assert (isi.deret[4].teks, isi.deret[4].letak, isi.deret[5].nilai) == (("", "70,25"), ("r", "r"), (75, -1))
    # 0,12 and 0,18 of the span of 20 beside it, the lower end on a label (5 apart).
    assert isi.ujung == pytest.approx((55.0, 83.6))
    assert (isi.deret[0].warna, isi.kunci[0].warna) == ("#808080", "#808080")


def test_each_run_of_a_small_course_is_a_series_and_the_one_in_view_has_a_sign() -> None:
    kecil = [
        Garis(TAHUN, (Deret(n, nilai, "#0F6B7A"),), (60, 70), patah=((3, "cara ukur berubah"),), sumbu=False)
        for n, nilai in (("Banjar", (60, None, 62, 63, None)), ("Tapin", (None, None, None, None, 70)))
    ]
    (isi,) = native(Panel(tuple(kecil), ("Banjar", "Tapin"), ("63", "70"), sorot=frozenset({1}), kunci=(
        Kunci("━", "#8A949E", "median daerah yang ditampilkan"), Kunci("━", "#0F6B7A", "tiap daerah"),
    )))
    assert isinstance(isi, Panel)
    assert [[d.nama for d in g.deret] for g in isi.isi] == [["Banjar (2020)", "Banjar (2022–2023)"], ["Tapin"]]
    assert (isi.nama, [k.nama for k in isi.kunci]) == (("Banjar", "► Tapin"), ["tiap daerah"])
    # 0,06 of the span of 10 on both sides.
    assert [(g.ujung, g.patah) for g in isi.isi] == [((59.4, 70.6), ((3, ""),))] * 2


def test_medians_of_points_are_lines_from_end_to_end() -> None:
    titik = DeretXY("Daerah", ("A", "B"), (60.0, 70.0), (-5.0, 5.0), "#0F6B7A", ("A", "B"))
    acuan = (Acuan("median 65,0", 65, "#8A949E"), Acuan("median 0,0", 0, "#8A949E"))
    (isi,) = native(Sebar((titik,), Sumbu(58.8, 71.2, "X"), Sumbu(-6.2, 6.2, "Y"), acuan=acuan))
    assert isinstance(isi, Sebar)
    daerah, mx, my = isi.deret
    assert (daerah.y, daerah.letak, daerah.besar) == ((-5.0, 5.0), ("r", "r"), 10)
    # Axes of 12,4: labels every 5 (x from 55) and every 5 (y from -10).
    assert (mx.nama, mx.x, mx.y[0], mx.y[2], mx.teks) == ("Median X", (65, 65, 65), -10, 6.2, ("", "median 65,0", ""))
    assert (my.nama, my.y, my.x[0], my.x[2], my.garis) == ("Median Y", (0, 0, 0), 55, 71.2, "putus")


def test_two_years_are_points_of_a_colour_each_with_lines_that_repeat_them() -> None:
    baris, hijau, merah = ("Banjar", "Tapin", "HSS"), "#1B7F4B", "#C0392B"
    lama = DeretXY("2023", baris, (70.0, 75.0, 60.0), (2.5, 1.5, 0.5), "#8A949E")
    baru = DeretXY("2024", baris, (80.0, 72.0, None), (2.5, 1.5, 0.5), hijau, ("▲ +10", "▼ −3", "2024: belum ada"),
                   warna_titik=(hijau, merah, "#8A949E"))
    kunci = (Kunci("○", "#8A949E", "2023"), Kunci("●", hijau, "2024"))
    (isi,) = native(DuaTahun((lama, baru), Sumbu(59, 88), Sumbu(0, 3), baris, kunci=kunci, sorot=frozenset({0})))
    assert isinstance(isi, Sebar) and isi.baris == ("► Banjar", "Tapin", "HSS")
    assert [(d.nama, d.warna, d.x) for d in isi.deret] == [
        ("Perubahan", hijau, (70, 80, None, *(None,) * 6)), ("Perubahan", merah, (*(None,) * 3, 75, 72, None, *(None,) * 3)),
        ("2023", "#A9B2BA", (70, 75, 60)), ("2024", hijau, (80, None, None)), ("2024", merah, (None, 72, None)),
        ("2024", "#8A949E", (None, None, None)),
    ]
    assert isi.deret[0].asal[:3] == ((2, 0), (3, 0), (2, 0)) and isi.deret[1].asal[3:5] == ((2, 1), (4, 1))
    # Words stand away from the old year, at its left when the value fell.
    assert (isi.deret[3].letak[0], isi.deret[4].letak[1]) == ("r", "l")
    assert [(k.kategori, k.teks, k.nilai) for k in isi.kata] == [(2, "2024: belum ada", 60)]
    assert [(k.tanda, k.warna) for k in isi.kunci] == [("●", "#A9B2BA"), ("●", hijau)]


def test_intervals_of_two_years_are_lines_under_their_points() -> None:
    lama = DeretXY("2023", ("A", "B"), (70.0, 75.0), (1.5, 0.5), "#8A949E", selang=((2.0, 3.0), None), warna_selang="#8A949E")
    baru = DeretXY("2024", ("A", "B"), (80.0, 72.0), (1.5, 0.5), "#1B7F4B", ("▲ +10", "▼ −3"), warna_titik=("#1B7F4B", "#C0392B"),
                   selang=((1.0, 1.5), (1.5, 1.0)), warna_selang="#10242B")
    (isi,) = native(DuaTahun((lama, baru), Sumbu(59, 88), Sumbu(0, 2), ("A", "B")))
    assert isinstance(isi, Sebar)
    assert [d.x for d in isi.deret[:2]] == [(68, 73, None, None, None, None), (79, 81.5, None, 70.5, 73, None)]
    # The lines of a change still repeat both years, which now stand behind the intervals.
    assert isi.deret[isi.deret[2].asal[0][0]].nama == "2023" and isi.deret[isi.deret[2].asal[1][0]].nama == "2024"
    assert [d.selang for d in isi.deret if d.nama == "2024"] == [((1.0, 1.5), None), (None, (1.5, 1.0))]
    # The words of a rise begin where the last interval ends, those of a fall end where the first begins.
    assert [(d.x, d.teks, d.letak[i], d.simbol) for i, d in enumerate(isi.deret[-2:])] == [
        ((81.5, None), ("▲ +10", ""), "r", ""), ((None, 70.5), ("", "▼ −3"), "l", ""),
    ]
    assert not any(d.teks for d in isi.deret[:-2])


def test_words_of_a_ranking_with_intervals_are_clear_of_them() -> None:
    nilai = Deret("Nilai", (80.0, 70.0, 62.0), "#0E6B78", warna_titik=("#0E6B78",) * 3, teks=("80,00", "70,00", "62,00"),
                  selang=((2.0, 6.0), (1.0, 1.0), None), warna_selang="#10242B")
    (isi,) = native(Peringkat(("A", "B", "C"), (nilai,), (60, 90), titik=True, acuan=(Acuan("Nasional", 72.0, "#8A949E"),)))
    assert isinstance(isi, Sebar)
    titik, kata = isi.deret[-2:]
    assert titik.x == (80, 70, 62) and not titik.teks and kata.teks == ("80,00", "70,00", "62,00")
    # On the side with more room, A at its left; B at the left of a line that its words would lie on; C has no interval.
    assert kata.letak == ("l", "l", "r") and kata.x == (78, 69, 62) and kata.y == titik.y


def test_stages_fill_the_width_and_the_one_in_view_has_an_outline() -> None:
    unit = Deret("Unit", (2, 1), "#063D48", warna_titik=("#D5E8EA", "#A9D0D4"), teks=("2", "1"), tinta=("#10242B", "#10242B"))
    (isi,) = native(Tahap(("Dicanangkan", "WBK: dinilai"), (unit,), (0, 2), sorot=frozenset({1})))
    assert isinstance(isi, Lukisan)
    panah = [b for b in isi.bentuk if b.jenis == "panah"]
    assert [(b.nama, b.teks, b.tebal) for b in panah] == [("Dicanangkan: 2 unit", "2", 1), ("WBK: dinilai: 1 unit", "1", 3)]
    assert panah[1].x + panah[1].lebar == pytest.approx(12.3) and panah[1].garis == "#063D48"


def test_a_colour_with_alpha_is_laid_on_white() -> None:
    # 0x38 of 255 are 0,2196 of the colour: 0,2196 x 116 + 0,7804 x 255 = 224,5, and so on.
    assert (solid("#74131738"), solid("#741317"), solid("#74131700")) == ("#E0CBCC", "#741317", "")


@pytest.mark.parametrize(("lain", "batas", "sisi"), [
    # Words of about six on an axis of fifty: from 87 they reach down to 80 or up to 94.
    (None, (), "l"), (None, (83.0,), "r"), (83.0, (90.0,), "r"), (None, (83.0, 90.0), "l"),
])
def test_words_stand_where_they_lie_on_no_other_point_and_on_fewer_lines(
    lain: float | None, batas: tuple[float, ...], sisi: str,
) -> None:
    utama = Deret("Nilai", (87.0,), "#0F6B7A", warna_titik=("#0F6B7A",), teks=("87,04 · TMa (2023)",))
    tanda = () if lain is None else (Deret("Nasional", (lain,), "#6B7680", "titik"),)
    garis = tuple(Batas("TMa", b, "#0F6B7A") for b in batas)
    (asli,) = native(Peringkat(("Aceh",), (utama, *tanda), (50.0, 100.0), garis, titik=True))
    assert isinstance(asli, Sebar) and asli.deret[-1].letak == (sisi,)
