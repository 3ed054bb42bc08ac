"""Strokes: what each trace holds, and that figures made of them are plotly's."""

import plotly.graph_objects as go

from charts.dasar.goresan import answers, bars, marks, segments, words


def test_words_answer_nobody_and_points_answer_what_they_are_given() -> None:
    kata = words([0], [1], ["belum terkumpul"])
    assert (kata["mode"], kata["text"], kata["hoverinfo"], kata["cliponaxis"]) == ("text", ["belum terkumpul"], "skip", False)
    titik = marks([1.5], ["Banjar"], {"size": 9}, **answers(["Banjar: 1,5"], ["63.03"]))
    assert (titik["hovertext"], titik["hoverinfo"], titik["customdata"]) == (["Banjar: 1,5"], "text", [["63.03"]])
    assert "customdata" not in answers(["Banjar"])


def test_segments_stand_apart_by_a_gap() -> None:
    garis = segments([(1, "a", 2, "a"), (3, "b", 5, "b")], {"width": 2})
    assert garis["x"] == [1, 2, None, 3, 5, None]
    assert garis["y"] == ["a", "a", None, "b", "b", None]


def test_every_stroke_fits_the_schema_of_plotly() -> None:
    gambar = go.Figure({"data": [
        words([0], [0], ["a"]), marks([0], [0], {"symbol": "square"}), bars([1], ["a"], {"color": "#000000"}),
        segments([(0, 0, 1, 1)], {"width": 1}),
    ]})
    assert [t.type for t in gambar.data] == ["scatter", "scatter", "bar", "scatter"]
