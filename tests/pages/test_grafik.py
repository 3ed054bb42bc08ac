"""The words above a chart on a page: those of the picture, to the letter."""

from __future__ import annotations

import plotly.graph_objects as go

from pages.bersama.grafik import alt_text, heading


def titled(judul: str, anak: str = "") -> go.Figure:
    return go.Figure(layout={"title": {"text": judul, "subtitle": {"text": anak}}})


def test_a_title_is_read_back_from_the_picture() -> None:
    fig = titled("Nilai &lt; 70 &amp; &gt; 60 menurut kabupaten<br>dan kota di Kalimantan")
    assert alt_text(fig) == "Nilai < 70 & > 60 menurut kabupaten dan kota di Kalimantan"
    assert alt_text(go.Figure()) == "Bagan"


def test_a_heading_has_the_letters_and_no_markup() -> None:
    assert heading(titled("a &lt; b<br>c &amp; d")) == r"**a \< b c & d**"
    assert heading(titled("Satu", "b &lt; a")) == "**Satu**  \n" + r"b \< a"
