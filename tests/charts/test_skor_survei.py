"""Scores of a survey: order, intervals, and what is not shown."""

import pandas as pd

from charts.pelukis import draw
from charts.skor_survei import score_dots

SKOR = pd.DataFrame({
    "nama": ["A", "B", "C"], "nilai": [70.0, 82.5, None], "bawah": [66.0, None, None], "atas": [75.0, None, None],
    "n": [30, 12, None], "singkat": ["", "selang tidak dapat dihitung", "penjawab kurang dari 10"], "huruf": ["", "", ""],
})


def test_the_highest_stands_on_top_with_its_interval() -> None:
    uraian = score_dots(SKOR, 25.0, judul="Loket")
    assert uraian.kategori == ("B", "A")
    assert uraian.deret[0].selang == (None, (4.0, 5.0))
    assert uraian.deret[0].teks == ("82,50", "70,00")
    gambar = draw(uraian)
    selang = next(g for g in gambar["data"] if "error_x" in g)
    assert selang["x"] == [70.0] and (selang["error_x"]["arrayminus"], selang["error_x"]["array"]) == ([4.0], [5.0])
    assert uraian.ujung[0] <= 66 and uraian.ujung[1] >= 82.5 and uraian.titik


def test_what_is_not_shown_is_named_with_its_reason() -> None:
    nama = [k.nama for k in score_dots(SKOR, 25.0, judul="Loket").kunci]
    assert nama == ["selang kepercayaan 95%", "C: penjawab kurang dari 10"]


def test_letters_stand_behind_the_figures_they_belong_to() -> None:
    uraian = score_dots(SKOR.assign(huruf=["AB", "A", ""]), 25.0, judul="Loket")
    assert uraian.deret[0].teks == ("82,50 A", "70,00 AB")
    assert "belum dapat dibedakan" in uraian.kunci[1].nama


def test_a_long_name_takes_two_lines_so_that_its_dot_has_room() -> None:
    panjang = "Penanganan pengaduan, saran, dan masukan"
    dua = [draw(score_dots(SKOR.assign(nama=[n, "B", "C"]), 25.0, judul="Unsur")) for n in ("A", panjang)]
    titik = next(g for g in dua[1]["data"] if g.get("customdata"))
    assert "Penanganan pengaduan,<br>saran, dan masukan" in titik["y"]
    # Room for twenty-one letters, not for forty, and rows that hold two lines.
    margin = [g["layout"]["margin"]["l"] for g in dua]
    assert margin[0] < margin[1] <= 180 and dua[1]["layout"]["height"] > dua[0]["layout"]["height"]
